// In Chromium 109, the last one for Windows 7: every page works, and where a script cannot run the page stays
// readable.
import { expect, test } from '@playwright/test';
import { DETAIL, PAGES, settled, watch } from '../support/site.ts';
import { follow } from '../support/visit.ts';

test.use({ serviceWorkers: 'allow' });

test('it is that browser', ({ browser }) => {
  expect(browser.version()).toMatch(/^109\./);
});

test('every page works, each reached from the one before', async ({ page, baseURL }) => {
  test.setTimeout(600_000);
  const seen = watch(page, baseURL ?? '');
  await page.goto('/');
  for (const path of [...PAGES, ...DETAIL]) {
    await settled(page);
    await follow(page, `/${path}`);
    await settled(page);
    await expect(page.locator('main h1').first()).toBeVisible();
    expect(seen.errors, `/${path}`).toEqual([]);
  }
});

test('cells of the matrix have their colours in either theme', async ({ page }) => {
  await page.goto('/heatmap/');
  await settled(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const fills = await page
      .locator('main table td')
      .evaluateAll((cells) =>
        cells.flatMap((cell) =>
          [cell, ...cell.querySelectorAll('*')].map((node) => getComputedStyle(node).backgroundColor)
        )
      );
    const colours = new Set(fills.filter((fill) => !/rgba\(0, 0, 0, 0\)|transparent/.test(fill)));
    expect(colours.size, colorScheme).toBeGreaterThan(5);
  }
});

test('a browser without what the app needs says so in both languages and shows the page', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Array.prototype, 'findLast');
  });
  await page.goto('/heatmap/');
  await expect(page.locator('#old-browser')).toContainText('浏览器版本太旧');
  await expect(page.locator('#old-browser')).toContainText('This browser is too old');
  await expect(page.locator('main table').first()).toBeVisible();
});

test('the line stands even where scripts of today are not understood', async ({ page, context }) => {
  await context.route('**/_app/immutable/**', (route) => route.fulfill({ contentType: 'text/javascript', body: '§' }));
  await page.addInitScript(() => {
    Reflect.deleteProperty(Array.prototype, 'findLast');
  });
  await page.goto('/duties/');
  await expect(page.locator('#old-browser')).toBeVisible();
  await expect(page.locator('main h1')).toBeVisible();
});

test('a frame that fails while it takes over the page leaves it readable and says so', async ({ page, context }) => {
  await context.route('**/_app/immutable/nodes/0.*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: "export function component() { throw new Error('broken on purpose'); }"
    })
  );
  await page.goto('/heatmap/');
  await expect(page.locator('#script-failed')).toContainText('页面的脚本出错（broken on purpose）');
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('main table').first()).toBeVisible();
});
