// Lists of an engine beside the app: found by place, brought into the tab, and there to stay when the network goes.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { settled } from '../support/site.ts';

const LONG = 60_000;
const KEY = 'a key of sixteen letters';
test.describe.configure({ timeout: 300_000 });

let engine: ChildProcess;
let url: string;
test.beforeAll(async () => {
  engine = spawn(process.execPath, ['--import', 'tsx', 'tests/support/served-site.ts', '0', KEY]);
  const [said] = (await once(engine.stdout ?? engine, 'data')) as [Buffer];
  url = said.toString().trim();
});
test.afterAll(() => {
  engine.kill();
});

/** Pages as they are built where the seeds name an engine at /engine/. */
async function beside(context: BrowserContext): Promise<void> {
  await context.route(/\/_app\/immutable\/.*\.js$/u, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('"door":""', '"door":"/engine/"');
    await route.fulfill({ response, body });
  });
}

test.afterEach(({ context }) => context.unrouteAll({ behavior: 'ignoreErrors' }));

const served = (page: Page) => page.locator('section', { hasText: '本单位服务器上的清单' });

async function giveKey(page: Page): Promise<void> {
  await page.getByLabel('口令').fill(KEY);
  await page.getByRole('button', { name: '用这个口令' }).click();
}

test('are found, taken and opened, with the numbers that they have there', async ({ page, context }) => {
  await beside(context);
  await page.goto(`${url}library/`);
  await expect(served(page).getByRole('alert')).toContainText('清单服务器要口令', { timeout: LONG });
  await giveKey(page);
  await expect(served(page).locator('li')).toHaveCount(2, { timeout: LONG });
  await served(page).getByRole('searchbox').fill('西镇');
  await expect(served(page).locator('li')).toHaveCount(1, { timeout: LONG });
  await served(page).getByRole('button', { name: '把某市西镇加进清单库' }).click();
  await expect(page.locator('main table tbody tr')).toHaveCount(2);
  await expect(page.locator('main table tbody tr').nth(1)).toContainText('在服务器上');
  await expect(page.locator('.lead').first()).toContainText('从服务器取来的1份');

  await served(page).locator('li a').first().click();
  await expect(page.locator('header .place')).toContainText('西镇', { timeout: LONG });
  await page.goto(`${new URL(page.url()).origin}/duties/${new URL(page.url()).search}`);
  await expect(page.locator('main')).toContainText('共同修渠', { timeout: LONG });
  await expect(page.locator('main')).not.toContainText('阿什里');
});

test('an address names one that is not at hand: it comes, and stays when the network goes', async ({
  page,
  context
}) => {
  await beside(context);
  await page.goto(`${url}duties/?in=mou-dong`);
  await expect(page.getByRole('alert')).toContainText('清单服务器要口令', { timeout: LONG });
  await giveKey(page);
  await expect(page.locator('header .place')).toContainText('东乡', { timeout: LONG });
  await expect(page.locator('main')).toContainText('共同修渠', { timeout: LONG });
  await settled(page);
  await context.route('**/engine/**', (route) => route.abort());
  await page.getByRole('link', { name: '共同修渠' }).first().click();
  await expect(page.locator('main')).toContainText('市水利局牵头修渠', { timeout: LONG });
  await page.goto(`${url}duties/?in=mou-xi`);
  await expect(page.getByRole('alert')).toContainText('连不上本单位的清单服务器', { timeout: LONG });
  await page.goto(`${url}duties/`);
  await expect(page.locator('header .place')).toContainText('阿什里', { timeout: LONG });
});

test('two of them and the built one are looked at as one', async ({ page, context }) => {
  await beside(context);
  await page.addInitScript((key) => sessionStorage.setItem('engine-key', key), KEY);
  await page.goto(`${url}places/?of=changji-ashili,mou-dong,mou-xi&in=mou-dong,mou-xi`);
  await expect(page.locator('main table').first()).toContainText('东乡', { timeout: LONG });
  await expect(page.locator('main table').first()).toContainText('西镇');
});

test('nothing asks for an engine where the build names none', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/engine/')) asked.push(request.url());
  });
  await page.goto('/library/');
  await settled(page);
  await expect(served(page)).toHaveCount(0);
  await page.goto('/duties/?in=mou-dong');
  await expect(page.locator('main h1')).toContainText('不在这台电脑的浏览器里', { timeout: LONG });
  expect(asked).toEqual([]);
});
