// Every page, in either language: it asks nothing of another host, prints no error, loses no column on paper, and axe
// finds nothing against WCAG 2.2 AA in either theme (in English in the dark one: its colours are those of Chinese).
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { DETAIL, PAGES, settled, watch } from '../support/site.ts';

test.use({ serviceWorkers: 'allow' });

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules about colours: all that the other theme can change on a page. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
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

/** What axe finds on the page as it looks in a theme: by all rules, or by those about colours alone. */
async function faultsOf(page: Page, colorScheme: 'light' | 'dark', rules: 'all' | 'colours'): Promise<string[]> {
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
    const { violations } = await (rules === 'all' ? axe.withTags(WCAG) : axe.withRules(COLOURS)).analyze();
    return violations.map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
      return `${id}: ${places.join(' | ')}`;
    });
  });
}

/** Goes to a page from another one without loading it: by the rail, or by a link to it on the page that lists it. */
async function follow(page: Page, path: string): Promise<void> {
  const href = `/en/${path}`;
  const listed = DETAIL.some((detail) => detail === path);
  if (listed) await follow(page, path.startsWith('bureau/') ? 'bureaus/' : 'duties/');
  await settled(page);
  await page
    .locator(listed ? 'main a' : 'nav.rail a')
    .and(page.locator(`[href$="${href}"], [href="${href}"]`))
    .first()
    .click();
  await page.waitForURL((url) => url.pathname === href, { waitUntil: 'commit' });
  await settled(page);
}

const ALL = [...PAGES, ...DETAIL];

test.describe('Chinese', () => {
  for (const half of [0, 1])
    test(`every page, loaded whole, ${half + 1} of 2`, async ({ page, baseURL }) => {
      test.setTimeout(900_000);
      const seen = watch(page, baseURL ?? '');
      for (const path of ALL.filter((_, at) => at % 2 === half)) {
        await page.goto(`/${path}`);
        await settled(page);
        expect(await cutOnPaper(page), `/${path}`).toEqual([]);
        expect(await faultsOf(page, 'light', 'all'), `/${path} light`).toEqual([]);
        expect(await faultsOf(page, 'dark', 'colours'), `/${path} dark`).toEqual([]);
      }
      expect(seen).toEqual({ foreign: [], errors: [] });
    });
});

test('English: every page, each reached from the one before, so that the engine starts once', async ({
  page,
  baseURL
}) => {
  test.setTimeout(900_000);
  const seen = watch(page, baseURL ?? '');
  await page.goto('/en/');
  for (const path of ALL) {
    await follow(page, path);
    expect(await cutOnPaper(page), `/en/${path}`).toEqual([]);
    expect(await faultsOf(page, 'dark', 'all'), `/en/${path} dark`).toEqual([]);
  }
  expect(seen).toEqual({ foreign: [], errors: [] });
});
