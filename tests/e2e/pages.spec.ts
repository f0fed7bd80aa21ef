// Every page, in either language: it asks nothing of another host, prints no error, loses no column on paper, and axe
// finds nothing against WCAG 2.2 AA in either theme.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { DETAIL, PAGES, settled, watch } from '../support/site.ts';

test.use({ serviceWorkers: 'allow' });

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules about colours: all that the other theme can change on a page. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** Colours fade from one theme into the other, in milliseconds at most. */
const THEME_TURNS = 500;
/** A page that may still be drawing is looked at so many times: what remains is a fault. */
const LOOKS = 5;

async function atRest(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  let faults = await look();
  for (let looks = 1; looks < LOOKS && faults.length > 0; looks++) {
    await page.waitForTimeout(THEME_TURNS);
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

/** What axe finds on the page: all rules in the light theme, those about colours in the dark one. */
async function faultsOf(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (colorScheme === 'light' ? axe.withTags(WCAG) : axe.withRules(COLOURS)).analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
    return `${id}: ${places.join(' | ')}`;
  });
}

for (const language of ['', 'en/']) {
  test(language === '' ? 'Chinese' : 'English', async ({ page, baseURL }) => {
    test.setTimeout(1_200_000);
    const seen = watch(page, baseURL ?? '');
    const cut: string[] = [];
    for (const path of [...PAGES, ...DETAIL]) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(`/${language}${path}`);
      await settled(page);
      cut.push(...(await cutOnPaper(page)).map((what) => `/${language}${path}: ${what}`));
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.waitForFunction(
          (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
          colorScheme === 'dark'
        );
        await page.waitForTimeout(THEME_TURNS);
        await settled(page);
        const faults = await atRest(page, () => faultsOf(page, colorScheme));
        expect(faults, `/${language}${path} ${colorScheme}`).toEqual([]);
      }
    }
    expect(seen.foreign).toEqual([]);
    expect(seen.errors).toEqual([]);
    expect(cut).toEqual([]);
  });
}
