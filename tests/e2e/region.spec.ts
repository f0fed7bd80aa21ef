// The page of regions over lists of the reader: each number opens the places behind it, and these their duties.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { numbersOf } from '../support/numbers.ts';
import { settled } from '../support/site.ts';
import { follow } from '../support/visit.ts';

/** A page with a made-up place beside the published one. */
async function withSample(page: Page): Promise<void> {
  await page.goto('/region/');
  await expect(page.locator('main')).toContainText('手头只有一份清单');
  await page.getByRole('button', { name: '编一份虚构样例' }).click();
  await expect(page.locator('main [data-pick]').first()).toBeVisible({ timeout: 60_000 });
  await follow(page, '/region/');
  await expect(page.locator('#region-heat td[data-pick]').first()).toBeVisible({ timeout: 60_000 });
  await settled(page);
}

const numberOf = (text: string | null) => Number((text ?? '').replaceAll(',', ''));

test('a cell opens its places, a place its duties, each as many as it says', { tag: '@main' }, async ({ page }) => {
  test.setTimeout(120_000);
  await withSample(page);
  await expect(page.locator('.sample')).toContainText('虚构');
  expect((await numbersOf(page)).filter(({ pick }) => pick === '')).toEqual([]);
  const cells = page.locator('#region-heat tbody tr:not(.once) td.cell[data-pick]');
  const panel = page.locator('aside.panel');
  for (const at of [3, 40]) {
    const cell = cells.nth(at);
    const value = numberOf(await cell.textContent());
    await cell.click();
    await expect(panel.locator('[data-count]')).toHaveAttribute('data-count', String(value));
    await expect(page).toHaveURL(/[?&]at=\d+-\d+/u);
    const counts = panel.locator('td .count');
    const amounts = (await counts.allTextContents()).map(numberOf);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(value);
    await counts.last().click();
    await expect(panel.locator('.place')).toBeVisible();
    await expect(panel.locator('[data-count]')).toHaveAttribute('data-count', String(amounts.at(-1)));
    await page.keyboard.press('Escape');
  }
  await page.getByLabel('显示').selectOption('places');
  await expect(cells.first()).toHaveText(/^[12]$/u);
  await page.locator('main').getByLabel('清单').selectOption('reclaimed');
  await expect(page).toHaveURL(/list=reclaimed/u);
  await expect(page.locator('#region-heat h2')).toContainText('有几个乡镇有');
});

test('an area leads to its places, files carry what is shown, other filters are said to be none', async ({ page }) => {
  test.setTimeout(120_000);
  await withSample(page);
  for (const table = page.locator('#region-areas th button.name'); (await table.count()) > 0; await settled(page))
    await table.first().click();
  await expect(page.locator('#region-places tbody tr')).toHaveCount(2);
  await expect(page.locator('#region-places tbody')).toContainText('虚构样例乡');
  const own = page.locator('#region-heat .menu');
  await own.locator('button[popovertarget]').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    own.getByRole('button', { name: 'CSV' }).click()
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(/部门,合计,/u);
  expect(text).toContain('每项计一次');
  await follow(page, `/region/?v=1&q=${encodeURIComponent('河道')}`);
  await expect(page.locator('main')).toContainText('只能按清单筛选');
  await expect(page.locator('#region-heat')).toHaveCount(0);
  await page.getByRole('button', { name: '只留清单一项' }).click();
  await expect(page.locator('#region-heat')).toBeVisible();
});

test('the same duty over places: compared when asked for, each number opens the places behind it', async ({ page }) => {
  test.setTimeout(120_000);
  await withSample(page);
  await page.getByRole('button', { name: '开始比对' }).click();
  const table = page.locator('#region-families');
  await expect(table.locator('tbody tr').first()).toBeVisible({ timeout: 60_000 });
  await settled(page);
  expect((await numbersOf(page)).filter(({ pick }) => pick === '')).toEqual([]);
  const counts = table.locator('tbody tr').nth(2).locator('td .count');
  const panel = page.locator('aside.panel');
  for (let at = 0; at < (await counts.count()); at++) {
    const value = (await counts.nth(at).textContent()) ?? '';
    await counts.nth(at).click();
    await expect(panel.locator('[data-count]')).toHaveAttribute('data-count', value);
    await expect(panel.locator('tbody tr')).toHaveCount(Number(value));
    await page.keyboard.press('Escape');
  }
  const shown = page.getByLabel('只看');
  const some = Number(/（(\d+)）/u.exec((await shown.locator('option').nth(1).textContent()) ?? '')?.[1]);
  await shown.selectOption('split');
  await expect(page).toHaveURL(/only=split/u);
  await expect(table.locator('.caption .count, .caption [data-pick]').first()).toHaveText(String(some));
});
