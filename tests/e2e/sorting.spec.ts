// Tables sort by any of their columns, by keyboard too, and what they are sorted by stays in sight on a phone.
import { expect } from '@playwright/test';
import { settled } from '../support/site.ts';
import { test } from '../support/visit.ts';

test.describe.configure({ mode: 'default' });

/** Pages and the table on each whose columns all sort. */
const TABLES = [
  { path: '/bureaus/', table: 'main table.rows' },
  { path: '/findings/', table: 'section[aria-labelledby="kinds"] table.rows' },
  { path: '/workload/?open=formula:burden/shuiliju', table: 'aside table.rows' }
];

for (const { path, table } of TABLES)
  test(`${path} sorts by every column`, async ({ visit }) => {
    test.slow();
    const page = await visit(path);
    const own = page.locator(table).first();
    const heads = own.locator('thead th:not([aria-hidden])');
    for (const head of await heads.all()) {
      const words = await head.innerText();
      await expect(head.getByRole('button'), words).toHaveCount(1);
      await head.getByRole('button').focus();
      await page.keyboard.press('Enter');
      await expect(head, words).toHaveAttribute('aria-sort', /ascending|descending/u);
      await expect(own.locator('thead th[aria-sort]'), words).toHaveCount(1);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page);
    for (const head of await heads.all()) {
      if (!(await head.isVisible())) continue;
      if ((await head.getAttribute('aria-sort')) === null) await head.getByRole('button').press('Enter');
      const sorted = own.locator('thead th[aria-sort]');
      await expect
        .poll(
          async () => {
            const box = await sorted.boundingBox();
            return box !== null && box.x + box.width > 0 && box.x + box.width <= 390 + 1;
          },
          await sorted.innerText()
        )
        .toBe(true);
    }
  });
