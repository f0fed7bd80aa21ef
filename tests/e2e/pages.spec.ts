// Every page, in either language: it asks nothing of another host, prints no error, keeps what was built, loses no
// column on paper, and axe finds nothing against WCAG 2.2 AA or good practice in either theme (Chinese in the light
// one, English in the dark: their colours are the same).
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { DETAIL, PAGES, settled, watch } from '../support/site.ts';
import { follow } from '../support/visit.ts';

test.use({ serviceWorkers: 'allow' });

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Milliseconds before a page that may still be drawing is looked at again. */
const PAUSE = 500;
/** A page that may still be drawing is looked at so many times: what remains is a fault. */
const LOOKS = 5;

async function atRest(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  let faults = await look();
  for (let looks = 1; looks < LOOKS && faults.length > 0; looks++) {
    await page.waitForTimeout(PAUSE);
    faults = await look();
  }
  return faults;
}

/** Boxes that would scroll on an upright sheet of A4, which nobody can do there, and pages that a browser would have to
 *  set smaller by more than a sixth. */
async function cutOnPaper(page: Page): Promise<string[]> {
  const PRINTED = 680;
  const view = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: PRINTED, height: 1000 });
  await page.waitForFunction(
    (printed) =>
      innerWidth === printed &&
      matchMedia('print').matches &&
      [...document.querySelectorAll('.no-print')].every((each) => getComputedStyle(each).display === 'none'),
    PRINTED
  );
  await page.evaluate(() => new Promise((laid) => requestAnimationFrame(() => requestAnimationFrame(laid))));
  const cut = await atRest(page, () =>
    page.evaluate((printed) => {
      const boxes = [...document.querySelectorAll('main *')].filter(
        (box) =>
          /auto|scroll/u.test(getComputedStyle(box).overflowX) &&
          box.scrollWidth > box.clientWidth + 1 &&
          box.clientWidth > 0
      );
      const { scrollWidth } = document.documentElement;
      return [
        ...boxes.map((box) => `${box.tagName}.${box.className}: ${box.scrollWidth} px in ${box.clientWidth}`),
        ...(scrollWidth > printed * 1.2 ? [`${scrollWidth} px on a sheet of ${printed}`] : [])
      ];
    }, PRINTED)
  );
  await page.emulateMedia({ media: null });
  await page.setViewportSize(view);
  await page.waitForFunction((width) => innerWidth === width && !matchMedia('print').matches, view.width);
  return cut;
}

/** What axe finds on the page as it looks in a theme, but for what is `covered`. */
async function faultsOf(page: Page, colorScheme: 'light' | 'dark', covered?: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForFunction(
    (dark) =>
      matchMedia('(prefers-color-scheme: dark)').matches === dark &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    colorScheme === 'dark'
  );
  await settled(page);
  return atRest(page, async () => {
    // Whole pages without frames: asked in one run, which tells of violations only and makes no selector of each node
    // that passes, most of what it costs on a page of many cells.
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    if (covered !== undefined) axe.exclude(covered);
    const { violations } = await axe.withTags(RULES).analyze();
    return violations.map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
      return `${id}: ${places.join(' | ')}`;
    });
  });
}

const ALL = [...PAGES, ...DETAIL];

test(
  'every page, loaded whole, keeps its text and starts the engine',
  { tag: '@main' },
  async ({ context, baseURL }) => {
    test.setTimeout(600_000);
    for (const path of ALL) {
      // A window of its own each: Chromium 156 may break a window that is led away while the engine is being compiled.
      const page = await context.newPage();
      const seen = watch(page, baseURL ?? '');
      const built = await (await page.request.get(`/${path}`)).text();
      const heading = /<h1[^>]*>(?:<!--[^>]*-->)*([^<]{2,12})/.exec(built)?.[1]?.trim() ?? '';
      const engine = page.waitForRequest(/\/duckdb-[^/]+\.wasm$/u);
      await page.goto(`/${path}`);
      await engine;
      await expect(page.locator('main h1').first()).toContainText(heading);
      await expect(page.locator('#old-browser, #script-failed')).toHaveCount(0);
      expect(seen, `/${path}`).toEqual({ foreign: [], errors: [] });
      await page.close();
    }
  }
);

/** Chinese in two halves, so that one does not wait for the other. */
const WALKS = [
  ['Chinese, one half', '/', 'light', ALL.filter((_, at) => at % 2 === 0)],
  ['Chinese, the other half', '/', 'light', ALL.filter((_, at) => at % 2 === 1)],
  ['English', '/en/', 'dark', ALL]
] as const;

for (const [title, root, theme, paths] of WALKS)
  test(`${title}: every page, each reached from the one before`, async ({ page, baseURL }) => {
    test.setTimeout(900_000);
    const seen = watch(page, baseURL ?? '');
    await page.goto(root);
    for (const path of paths) {
      await settled(page);
      await follow(page, `${root}${path}`);
      await settled(page);
      expect(await cutOnPaper(page), `${root}${path}`).toEqual([]);
      expect(await faultsOf(page, theme), `${root}${path} ${theme}`).toEqual([]);
    }
    expect(seen).toEqual({ foreign: [], errors: [] });
  });

for (const [root, theme, width] of [
  ['/', 'dark', 390],
  ['/en/', 'light', 1440]
] as const)
  test(`what opens over a page: ${root} in ${theme} at ${width}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height: 844 });
    await page.goto(root);
    const faults: string[] = [];
    const look = async (what: string, covered?: string) => {
      faults.push(...(await faultsOf(page, theme, covered)).map((fault) => `${what}: ${fault}`));
      await page.keyboard.press('Escape');
    };
    for (const path of ['heatmap/', 'findings/', 'duties/']) {
      await follow(page, root + path);
      await settled(page);
      await page.locator('main .lead [data-pick]').first().click();
      await expect(page.locator('aside.panel')).toBeVisible();
      await look(`${path}, panel`);
    }
    await page.locator('main button[popovertarget]').first().click();
    await look('export menu');
    await page.locator('header button[popovertarget]').last().click();
    await look('filter');
    await page.locator('input[role=combobox]').fill('流浪狗');
    await expect(page.locator('#found [role=option]').first()).toBeVisible({ timeout: 90_000 });
    // What is found lies over the page: half a check box is in sight beside it.
    await look('box', 'main');
    expect(faults).toEqual([]);
  });
