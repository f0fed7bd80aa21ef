// What is clicked stays under the pointer: the panel opens beside it, and neither moves nor covers it.
import { expect, type Locator, type Page } from '@playwright/test';
import { settled } from '../support/site.ts';
import { follow, test } from '../support/visit.ts';

test.describe.configure({ mode: 'default' });

const PAGES = [
  '',
  'heatmap/',
  'matrix/',
  'workload/',
  'network/',
  'network/?view=flow',
  'duties/',
  'clauses/',
  'bureaus/',
  'bureau/shuiliju/',
  'duty/shared-70/',
  'findings/',
  'library/',
  'report/',
  'about/'
];
const VISITS = [
  ['/', { width: 1440, height: 900 }],
  ['/en/', { width: 1366, height: 768 }]
] as const;
/** What opens in the panel; rows of a comparison narrow the page instead. */
const OPENS = 'main [data-pick]:not([data-pick^="rows:"])';
/** Pages whose charts stand below what the first window shows. */
const LONG = new Set(['', 'workload/', 'report/', 'about/']);
/** Heights of the window in which a number is looked for, and from which side: the panel is at the right. */
const PLACES = [
  { from: 0.1, to: 0.4, right: false },
  { from: 0.4, to: 0.6, right: true },
  { from: 0.6, to: 0.95, right: true }
];

/** The number in a band of the window that stands furthest to one side, and is not hidden there. */
async function numberIn(page: Page, { from, to, right }: (typeof PLACES)[number]): Promise<Locator | null> {
  const at = await page.locator(OPENS).evaluateAll(
    (marks, band) => {
      const seen = marks.flatMap((mark, index) => {
        const { left, top, width, height } = mark.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const within = y > innerHeight * band.from && y < innerHeight * band.to && width > 0;
        const shown =
          within && [left + 1, x, left + width - 1].every((at) => mark.contains(document.elementFromPoint(at, y)));
        return shown && /^[1-9][\d,.]*$/u.test(mark.textContent?.trim() ?? '') ? [{ index, x }] : [];
      });
      seen.sort((a, b) => (band.right ? b.x - a.x : a.x - b.x));
      return seen[0]?.index ?? null;
    },
    { from, to, right }
  );
  return at === null ? null : page.locator(OPENS).nth(at);
}

const boxOf = (number: Locator) =>
  number.evaluate((mark) => {
    const { left, top, width, height } = mark.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    return { left, top, shown: mark.contains(over) };
  });

/** By the wheel, with which the reader takes the page over from what was held in its place. */
async function wheelTo(page: Page, top: number) {
  await page.mouse.wheel(0, top - (await page.evaluate(() => scrollY)));
  await page.waitForTimeout(100);
}

/** Clicks numbers of pages, and says which of them moved or were covered. */
async function movedOn(page: Page, paths: readonly string[], goTo: (path: string) => Promise<unknown>) {
  const faults: string[] = [];
  let clicked = 0;
  for (const path of paths) {
    await goTo(path);
    await settled(page);
    const tall = LONG.has(path.replace(/^\/(?:en\/)?/u, ''))
      ? await page.evaluate(() => document.documentElement.scrollHeight)
      : 0;
    const tops = [0, ...(tall > 0 ? [0.3, 0.55, 0.8].map((part) => part * tall) : [])];
    for (const [top, place] of tops.flatMap((top) => PLACES.map((place) => [top, place] as const))) {
      await page.keyboard.press('Escape');
      await expect(page.locator('aside.panel')).toHaveCount(0);
      await wheelTo(page, top);
      const number = await numberIn(page, place);
      if (number === null) continue;
      const said = `${path} ${await number.getAttribute('data-pick')}`;
      const before = await boxOf(number);
      await number.click();
      await expect(page.locator('aside.panel'), said).toBeVisible();
      await settled(page);
      const after = await boxOf(number);
      const [dx, dy] = [after.left - before.left, after.top - before.top];
      if (Math.abs(dx) > 0.5 || Math.abs(dy) > 1 || !after.shown)
        faults.push(`${said}: ${dx.toFixed(1)}, ${dy.toFixed(1)}${after.shown ? '' : ', covered'}`);
      clicked += 1;
    }
  }
  return { faults, clicked };
}

for (const [root, window] of VISITS)
  test(`a number that is clicked stays in its place: ${root} at ${window.width}`, async ({ visit, visitor }) => {
    test.setTimeout(300_000);
    const paths = PAGES.map((path) => root + path);
    const { faults, clicked } = await movedOn(visitor, paths, async (path) => {
      await visit(path);
      await visitor.setViewportSize(window);
    });
    expect(faults).toEqual([]);
    expect(clicked).toBeGreaterThan(1.5 * PAGES.length);
  });

test('a number of two townships that is clicked stays in its place', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto('/places/');
  await page.getByRole('button', { name: '编一份虚构样例' }).click();
  await expect(page.locator('main [data-pick]').first()).toBeVisible({ timeout: 60_000 });
  const views = ['', '?view=categories', '?view=bureaus', '?view=odd', '?view=network'];
  const paths = [...views.map((view) => `/places/${view}`), '/compare/'];
  const { faults, clicked } = await movedOn(page, paths, async (path) => {
    await follow(page, path);
    await page.waitForTimeout(500);
  });
  expect(faults).toEqual([]);
  expect(clicked).toBeGreaterThan(paths.length);
});
