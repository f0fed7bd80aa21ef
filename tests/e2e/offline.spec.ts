// Closed networks: the folder works on any plain server, in a sub-folder, without its scripts or its engine; that no
// page asks another host is held in pages.spec.ts.
import { expect, test } from '@playwright/test';
import { oddServer } from '../support/odd-server.ts';
import { PAGES, settled, watch } from '../support/site.ts';

test('with every outside host cut off, a filter still gets its answer', async ({ page, context, baseURL }) => {
  await context.route(
    (url) => !url.href.startsWith(baseURL ?? ''),
    (route) => route.abort()
  );
  await page.goto('/duties/?list=reclaimed&v=1');
  await settled(page);
  await expect(page.locator('main')).toContainText('34');
});

test('works in a sub-folder of a plain server', async ({ page }) => {
  const server = await oddServer(undefined, '/gov/atlas');
  const { url } = server;
  try {
    const seen = watch(page, new URL(url).origin);
    await page.goto(`${url}heatmap/`);
    await settled(page);
    await page.locator('nav a[href*="workload"]').first().click();
    await expect(page).toHaveURL(/\/gov\/atlas\/workload\/$/);
    await settled(page);
    expect(seen.foreign).toEqual([]);
    expect(seen.errors).toEqual([]);
  } finally {
    server.close();
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('every page about the built lists carries its figures', async ({ page }) => {
    const own = ['compare/', 'places/', 'region/', 'indicators/', 'draft/'];
    for (const path of PAGES.filter((each) => !own.includes(each))) {
      await page.goto(`/${path}`);
      await expect(page.locator('main h1')).toBeVisible();
      expect(
        (await page.locator('main').innerText()).match(/\d+/g)?.length ?? 0,
        `/${path} shows figures`
      ).toBeGreaterThan(2);
    }
  });
});

test('without the engine a page says so, offers a retry, stays readable, and its numbers open', async ({
  page,
  context
}) => {
  let blocked = true;
  await context.route('**/duckdb/*.wasm', (route) => (blocked ? route.abort() : route.continue()));
  await page.goto('/heatmap/');
  const alert = page.locator('main [role="alert"]');
  await expect(alert).toBeVisible({ timeout: 90_000 });
  await expect(page.locator('main table').first()).toBeVisible();
  const number = page.locator('main td[data-pick^="cell:"]').filter({ hasText: /^[1-9]\d*$/u });
  await number.first().click();
  await expect(page.locator('aside [data-count]')).toHaveAttribute('data-count', await number.first().innerText());
  await expect(page.locator('aside [data-row]').first()).toBeVisible();
  blocked = false;
  await alert.getByRole('button').click();
  await settled(page);
  await expect(alert).toBeHidden();
});

test.describe('with what the browser keeps', () => {
  test.use({ serviceWorkers: 'allow' });
  test('once visited, the app opens with its server gone', async ({ page, context }) => {
    test.setTimeout(300_000);
    await page.goto('/');
    const state = async () => (await navigator.serviceWorker.getRegistration())?.active?.state;
    await expect.poll(() => page.evaluate(state), { timeout: 120_000 }).toBe('activated');
    const unkept = await page.evaluate(async () => {
      const names = (await (await fetch('/_app/kept.json')).json()) as string[];
      const held = await Promise.all(names.map((name) => caches.match(`/${name}`)));
      return { named: names.length, lost: names.filter((_, at) => held[at] === undefined) };
    });
    expect(unkept.lost).toEqual([]);
    expect(unkept.named).toBeGreaterThan(20);
    await context.setOffline(true);
    await page.goto('/heatmap/');
    await settled(page);
    await expect(page.locator('main table').first()).toBeVisible();
    for (const [path, title] of [
      ['duty/basic-31/', '基本履职 31'],
      ['bureau/shuiliju/', '水利局'],
      ['bureaus/print/', '水利局']
    ] as const) {
      await page.goto(`/${path}`);
      await expect(page.locator('main')).toContainText(title, { timeout: 60_000 });
    }
    await page.goto('/about/');
    await expect(page.locator('main')).toContainText('这个浏览器已存下应用');
  });
});

test('an open page hears of an update, and loading it anew keeps the filter', async ({ browser }) => {
  const server = await oddServer();
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}duties/?list=reclaimed&v=1`);
    await settled(page);
    server.odd = (path, response) => {
      if (!path.endsWith('/_app/version.json')) return false;
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"version":"another"}');
      return true;
    };
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    const notice = page.locator('main p.notice', { hasText: '应用或清单已经更新' });
    await expect(notice).toBeVisible();
    server.odd = () => false;
    const again = page.waitForEvent('load');
    await notice.getByRole('button', { name: '重新载入' }).click();
    await again;
    await settled(page);
    await expect(notice).toBeHidden();
    await expect(page).toHaveURL(/list=reclaimed/);
    await expect(page.locator('main')).toContainText('34');
    server.odd = (path, response, bytes) => {
      if (!path.endsWith('/workload/__data.json')) return false;
      const other = bytes.toString('utf8').replace(/"[0-9a-f]{16}"/u, '"0000000000000000"');
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(other);
      return true;
    };
    const loaded = page.waitForEvent('load');
    await page.locator('nav a[href*="workload"]').first().click();
    await loaded;
    await settled(page);
    await expect(page).toHaveURL(/workload/);
    await expect(page.locator('main h1')).toContainText('压给');
  } finally {
    await context.close();
    server.close();
  }
});
