// Closed networks: nothing leaves the origin, and the folder works on any plain server, in a sub-folder, without its
// scripts or its engine.
import { expect, test } from '@playwright/test';
import { oddServer } from '../support/odd-server.ts';
import { DETAIL, PAGES, settled, watch } from '../support/site.ts';

test('no page asks anything of another host, and none prints an error', async ({ page, baseURL }) => {
  test.setTimeout(180_000);
  const seen = watch(page, baseURL ?? '');
  for (const path of [...PAGES, ...DETAIL]) {
    for (const language of ['', 'en/']) {
      await page.goto(`/${language}${path}`);
      await settled(page);
    }
  }
  expect(seen.foreign).toEqual([]);
  expect(seen.errors).toEqual([]);
});

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
  test('every page carries its figures', async ({ page }) => {
    for (const path of PAGES) {
      await page.goto(`/${path}`);
      await expect(page.locator('main h1')).toBeVisible();
      expect(
        (await page.locator('main').innerText()).match(/\d+/g)?.length ?? 0,
        `/${path} shows figures`
      ).toBeGreaterThan(2);
    }
  });
});

test('an engine that cannot be fetched says so, offers a retry, and the page stays readable', async ({
  page,
  context
}) => {
  test.setTimeout(90_000);
  let blocked = true;
  await context.route('**/duckdb/*.wasm', (route) => (blocked ? route.abort() : route.continue()));
  await page.goto('/heatmap/');
  const alert = page.locator('main [role="alert"]');
  await expect(alert).toBeVisible({ timeout: 45_000 });
  await expect(page.locator('main table').first()).toBeVisible();
  blocked = false;
  await alert.getByRole('button').click();
  await settled(page);
  await expect(alert).toBeHidden();
});

test('once visited, the app opens with its server gone', async ({ page, context }) => {
  await page.goto('/');
  await page.waitForFunction(
    () => navigator.serviceWorker.ready.then((registration) => registration.active?.state === 'activated'),
    undefined,
    { timeout: 40_000 }
  );
  await context.setOffline(true);
  await page.goto('/heatmap/');
  await settled(page);
  await expect(page.locator('main table').first()).toBeVisible();
});
