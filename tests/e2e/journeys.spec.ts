// Whole journeys on the built site, as a leader or a clerk makes them.
import { expect, type Page } from '@playwright/test';
import { settled } from '../support/site.ts';
import { follow, test } from '../support/visit.ts';

const panel = (page: Page) => page.locator('aside');

test('matrix → cell → duty → the line of the source', { tag: '@main' }, async ({ visit }) => {
  const page = await visit('/heatmap/');
  const cell = page.locator('td[data-pick="cell:shuiliju/ziranziyuan@reclaimed"]');
  await expect(cell).toHaveText('7');
  await cell.click();
  await expect(page).toHaveURL(/open=cell:shuiliju\/ziranziyuan@reclaimed/);
  await expect(panel(page).locator('[data-count]')).toHaveAttribute('data-count', '7');
  await expect(panel(page).locator('li a[href*="/duty/"]')).toHaveCount(7);
  await panel(page).locator('a[href*="/duty/reclaimed-9/"]').first().click();
  await expect(page.locator('h1')).toContainText('对未经批准擅自取水');
  await expect(page.locator('main')).toContainText('3884');
  await page.goBack();
  await expect(panel(page).locator('[data-count]')).toHaveAttribute('data-count', '7');
});

test(
  'a filter lives in the address: reload, back, forward and a pasted link restore it',
  { tag: '@main' },
  async ({ visit }) => {
    const page = await visit('/duties/');
    await page.getByText('筛选', { exact: true }).click();
    await page.getByRole('checkbox', { name: '上级收回' }).first().check();
    await expect(page).toHaveURL(/list=reclaimed&v=1/);
    await page.keyboard.press('Escape');
    await settled(page);
    const counted = page.locator('main p.lead');
    await expect(counted).toContainText('34');
    const pasted = page.url();
    await page.reload();
    await settled(page);
    await expect(counted).toContainText('34');
    await page.goBack();
    await settled(page);
    await expect(counted).toContainText('241');
    await page.goForward();
    await settled(page);
    await expect(counted).toContainText('34');
    const other = await page.context().newPage();
    await other.goto(pasted);
    await settled(other);
    await expect(other.locator('main p.lead')).toContainText('34');
    await other.close();
    await page.locator('header .chip').click();
    await expect(page).not.toHaveURL(/list=/);
  }
);

test('a filter that names nothing known is left out and said', async ({ visit }) => {
  const page = await visit('/duties/?list=shared,nonsense&bureau=atlantis&v=1');
  await expect(page.getByRole('status').filter({ hasText: 'nonsense' })).toContainText('atlantis');
  await expect(page.locator('main p.lead')).toContainText('101');
});

test('by keyboard alone: skip link, matrix, cell, panel, and back with Esc', { tag: '@main' }, async ({ visit }) => {
  const page = await visit('/heatmap/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  const grid = page.locator('main table [tabindex="0"]').first();
  for (let step = 0; step < 40 && !(await grid.evaluate((cell) => cell === document.activeElement)); step++)
    await page.keyboard.press('Tab');
  await expect(grid).toBeFocused();
  const picked = () => page.evaluate(() => document.activeElement?.getAttribute('data-pick') ?? '');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 25 && !(await picked()).startsWith('cell:'); step++)
    await page.keyboard.press('ArrowRight');
  const cell = await picked();
  expect(cell).toMatch(/^cell:/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/open=/);
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/open=/);
  await expect.poll(picked).toBe(cell);
});

test('English has its own address and keeps the law texts Chinese', async ({ page }) => {
  await page.goto('/heatmap/?list=shared&v=1');
  await settled(page);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/heatmap\/\?list=shared&v=1$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('main th[scope="row"]').filter({ hasText: 'Water' }).first()).toBeVisible();
  await follow(page, '/en/duty/shared-70/');
  await expect(page.locator('main [lang="zh-CN"]').first()).toContainText('房屋征收与补偿');
});

test('the theme is remembered, also where the app itself has not come', async ({ page }) => {
  await page.route('**/_app/**/*.js', (route) => route.abort());
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: '深浅色' }).click();
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await page.reload();
  await expect.poll(paper).toBe(dark);
});

test('on a phone what a number opens fills the window, wherever the page stands, and gives it back', async ({
  visit,
  visitor: page
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit('/bureaus/');
  const number = page.locator('main tbody td button').filter({ visible: true }).last();
  await number.scrollIntoViewIfNeeded();
  const top = async () => Math.round((await number.boundingBox())?.y ?? NaN);
  const stood = await top();
  await number.click();
  const panel = page.locator('aside.panel');
  await expect(panel).toBeFocused();
  await expect.poll(async () => panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await expect(panel.getByRole('heading').first()).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect.poll(async () => Math.abs((await top()) - stood)).toBeLessThanOrEqual(2);
});

test('a narrow window scrolls no page sideways', async ({ visit, visitor: page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [
    '',
    'heatmap/',
    'matrix/',
    'workload/',
    'network/',
    'duties/',
    'bureaus/',
    'findings/',
    'entry/',
    'report/',
    'about/',
    'duty/shared-21/',
    'bureau/shuiliju/',
    'en/',
    'en/heatmap/',
    'en/workload/'
  ]) {
    await visit(`/${path}`);
    const beyond = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(beyond, `/${path}`).toBeLessThanOrEqual(0);
  }
});

test('hydration changes nothing that is seen', async ({ browser, baseURL }) => {
  const built = new Map<string, string>();
  for (const javaScriptEnabled of [false, true]) {
    const context = await browser.newContext({
      javaScriptEnabled,
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce'
    });
    const page = await context.newPage();
    const text = async () => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    for (const path of ['', 'heatmap/', 'workload/', 'duties/']) {
      await page.goto(`${baseURL}/${path}`);
      if (!javaScriptEnabled) {
        built.set(path, await text());
        continue;
      }
      await settled(page);
      await expect.poll(text, `/${path}`).toBe(built.get(path));
    }
    await context.close();
  }
});
