// The findings page leads with the matters to settle first, says how many it kept back, and shows all of one matter.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BUILD } from '../support/site.ts';
import { test } from '../support/visit.ts';

test('matters come first, each with what to decide and a proposal; the rest of a matter is one step away', async ({
  visit
}) => {
  const page = await visit('/findings/');
  const status = page.locator('#cases [data-led]');
  const led = Number(await status.getAttribute('data-led'));
  const kept = Number(await status.getAttribute('data-kept'));
  const all = Number(await page.locator('#list [data-count]').getAttribute('data-count'));
  expect(led + kept).toBe(all);
  await expect(status).toContainText(String(kept));
  const first = page.locator('#cases .case').first();
  await expect(first).toContainText('要定');
  await expect(first).toContainText('建议');
  await expect(first.locator('a[href*="/duty/"]')).not.toHaveCount(0);
  const shown = await first.locator('.found').count();
  const title = (await first.locator('h3').innerText()).replace(/^\d+\s+/u, '').split(/\s/u)[0] ?? '';
  const more = first.locator('h3 a[href*="case="]:not([href*="/report/"])');
  const further = Number(/\d+/u.exec(await more.innerText())?.[0]);
  await more.click();
  await expect(page.locator('#list .matter')).toContainText(title);
  await expect(page.locator('#list ol > li')).toHaveCount(shown + further);
  await page.locator('#list .matter button').click();
  await expect(page.locator('#list [data-count]')).toHaveAttribute('data-count', String(all));
});

test('a finding names its matter, on its page and in the panel, and leads back to it', async ({ visit }) => {
  const page = await visit('/findings/');
  const link = page.locator('#cases .found a').first();
  await link.click();
  const panel = page.locator('aside article.card');
  const matter = panel.locator('a[href*="case="]');
  await expect(matter).toHaveText(/\S/u);
  const name = await matter.innerText();
  await visit(await link.evaluate(({ pathname, search }: HTMLAnchorElement) => pathname + search));
  await page.locator('article.card a[href*="case="]').click();
  await expect(page.locator('#list .matter')).toContainText(name);
});

test.describe('as built', () => {
  test.use({ javaScriptEnabled: false });

  test('English titles of matters are English', async ({ page }) => {
    await page.goto('/en/findings/');
    await expect(page.locator('#cases h3')).not.toHaveCount(0);
    const titles = await page.locator('#cases h3').allInnerTexts();
    const folder = join(BUILD, 'data', 'changji-ashili');
    const file = readdirSync(folder).find((name) => name.startsWith('findings-') && name.endsWith('.json')) ?? '';
    const { cases } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { cases: { title: { en: string } }[] };
    expect(cases.length).toBeGreaterThan(20);
    const every = [...titles, ...cases.map(({ title }) => title.en)];
    expect(every.filter((title) => /\p{Script=Han}/u.test(title))).toEqual([]);
  });
});
