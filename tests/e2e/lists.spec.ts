// Looking up duties and bureaus: search, panel and focus, sheets on paper, another township's document.
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { builtManifest } from '../../src/lib/db/built.ts';
import { DOCUMENT, settled } from '../support/site.ts';
import { test } from '../support/visit.ts';

test('search by pinyin initials and a clause word marks what it found', { tag: '@main' }, async ({ visit }) => {
  const page = await visit('/duties/');
  const all = await page.locator('main tbody tr').count();
  await page.locator('#duty-search').fill('slj 上报');
  await expect(page).toHaveURL(/q=slj/);
  await expect.poll(() => page.locator('main tbody tr').count()).toBeLessThan(all);
  await settled(page);
  const rows = page.locator('main tbody tr');
  for (const row of await rows.all()) await expect(row).toContainText('市水利局');
  await expect(rows.first().locator('mark').first()).toHaveText('上报');
  const shown = await rows.count();
  await page.reload();
  await settled(page);
  await expect(rows).toHaveCount(shown);
});

test(
  'a number of the index opens as many duties; Esc closes and gives the focus back',
  { tag: '@main' },
  async ({ visit }) => {
    const page = await visit('/bureaus/');
    const number = page.locator('main tbody tr:not(.tier)').nth(8).locator('td.number button').first();
    const count = await number.innerText();
    await number.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('aside.panel [data-count]')).toHaveAttribute('data-count', count);
    await expect(page.locator('aside.panel')).toBeFocused();
    await expect(page.locator('aside.panel > ul > li')).toHaveCount(Number(count));
    await page.keyboard.press('Escape');
    await expect(page.locator('aside.panel')).toHaveCount(0);
    await expect(number).toBeFocused();
  }
);

for (const language of ['', '/en'])
  test(`the sheets of all bureaus print on a page each, over 7 pt${language}`, async ({ visit }) => {
    const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    const { counts } = await builtManifest();
    const page = await visit(`${language}/bureaus/print/`);
    await expect(page.locator('article.sheet')).toHaveCount(counts['bureaus'] ?? 0);
    expect(pages(await page.pdf({ preferCSSPageSize: true }))).toBe(counts['bureaus']);
    await page.emulateMedia({ media: 'print' });
    const sizes = await page
      .locator('article.sheet *')
      .evaluateAll((all) =>
        all
          .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ''))
          .map((each) => parseFloat(getComputedStyle(each).fontSize) * 0.75)
      );
    expect(Math.min(...sizes)).toBeGreaterThan(7);
    await expect(page.locator('article.sheet .source').first()).not.toContainText(/\.\w{3,4}\b/);
  });

test('heads of columns of numbers are no boxes in a line on paper, which would be left out of the next pages', async ({
  visit
}) => {
  const page = await visit('/network/');
  await page.emulateMedia({ media: 'print' });
  const shown = await page
    .locator('table.rows thead button')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).display));
  expect(shown.length).toBeGreaterThan(5);
  expect(new Set(shown)).toEqual(new Set(['contents']));
});

test('rows of the network take few lines on paper, as wide as the sheet, and heads stand in no single letters', async ({
  visit
}) => {
  for (const path of ['/network/', '/en/network/']) {
    const page = await visit(path);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 980 });
    const { width, rows, heads } = await page.locator('table.rows:has(.partners)').evaluate((table) => ({
      width: table.getBoundingClientRect().width,
      rows: [...table.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().height),
      heads: [...table.querySelectorAll('thead th')].map((head) => head.getBoundingClientRect().height)
    }));
    expect(width, path).toBeLessThanOrEqual(681);
    expect(Math.max(...rows), path).toBeLessThan(105);
    expect(Math.max(...heads), path).toBeLessThan(64);
    await page.emulateMedia({ media: null });
  }
});

test("another township's document takes over and goes again; a file that cannot be read changes nothing", async ({
  page
}) => {
  const text = await readFile(DOCUMENT, 'utf8');
  const basic = text.slice(0, text.indexOf('对应上级'));
  await page.goto('/about/');
  await settled(page);
  const choose = page.locator('input[type=file]').first();
  await choose.setInputFiles({
    name: 'picture.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3, 0, 255, 254])
  });
  await expect(page.getByRole('alert')).toContainText('picture.txt', { timeout: 60_000 });
  await expect(page.getByRole('button', { name: '回到内置清单' })).toHaveCount(0);
  await choose.setInputFiles({ name: 'other.txt', mimeType: 'text/plain', buffer: Buffer.from(basic) });
  await expect(page.getByRole('button', { name: '回到内置清单' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: '事项查询' }).first().click();
  await expect(page).toHaveURL(/\/duties\//);
  await expect(page.locator('main p.lead')).toContainText('106', { timeout: 60_000 });
  await expect(page.locator('main tbody tr')).toHaveCount(106);
  await page.getByRole('button', { name: '回到内置清单' }).click();
  await expect(page.locator('main tbody tr')).toHaveCount(241, { timeout: 60_000 });
});
