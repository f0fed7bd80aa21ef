// The panel opens beside the cell that was clicked: the cell stays where it is where there is room for both, and in
// sight where there is not.
import { expect, type Locator } from '@playwright/test';
import { settled } from '../support/site.ts';
import { test } from '../support/visit.ts';

test.describe.configure({ mode: 'default' });

const LISTED = ['heatmap/', 'matrix/', 'workload/', 'network/', 'duties/', 'clauses/', 'bureaus/', 'findings/'];
const WIDE = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 }
];
const NARROW = [
  { width: 1024, height: 768 },
  { width: 390, height: 844 }
];
/** Cells of a table that are clicked: the first, the last and those between. */
const CELLS = 4;
/** Frames in which nothing may move any more after the panel has come. */
const STILL = 8;

/** Cells that open the panel, spread over the first and the last rows and columns of each table. */
async function cells(all: Locator): Promise<Locator[]> {
  const count = await all.count();
  const places = Array.from({ length: CELLS }, (_, index) => Math.round((index * (count - 1)) / (CELLS - 1)));
  return [...new Set(places)].map((place) => all.nth(place));
}

/** Where a cell stands once it has not moved for some frames. */
const stands = (cell: Locator) =>
  cell.evaluate(async (node, still) => {
    const box = () => {
      const { left, top } = node.getBoundingClientRect();
      return { left: Math.round(left), top: Math.round(top) };
    };
    let last = box();
    for (let calm = 0; calm < still;) {
      await new Promise(requestAnimationFrame);
      const now = box();
      calm = now.left === last.left && now.top === last.top ? calm + 1 : 0;
      last = now;
    }
    return last;
  }, STILL);

/** Whether a click on the middle of a cell would reach it. */
const inSight = (cell: Locator) =>
  cell.evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return at !== null && (node.contains(at) || at.contains(node));
  });

for (const view of [...WIDE, ...NARROW]) {
  test(`what is clicked stays where it is, ${view.width} px`, async ({ visit }) => {
    test.slow();
    const moved: string[] = [];
    for (const path of LISTED) {
      const page = await visit(`/${path}`);
      await page.setViewportSize(view);
      await settled(page);
      const panel = page.locator('aside.panel');
      const choices = page.locator('main table :is(td, th)[data-pick]:visible, main table button[data-pick]:visible');
      for (const cell of await cells(choices)) {
        await cell.evaluate((node) => node.scrollIntoView({ block: 'center', inline: 'nearest' }));
        const before = await stands(cell);
        await cell.click();
        await expect(panel).toBeVisible();
        const after = await stands(cell);
        const words = `${path} ${(await cell.getAttribute('data-pick')) ?? ''}`;
        const beside = view.width > 720;
        if (beside && !(await inSight(cell))) moved.push(`${words} is covered`);
        if (WIDE.includes(view) && (after.left !== before.left || Math.abs(after.top - before.top) > 1))
          moved.push(`${words} moved by ${after.left - before.left}, ${after.top - before.top}`);
        await panel.locator('.close').click();
        await expect(panel).toHaveCount(0);
        if (!beside) {
          await stands(cell);
          if (!(await inSight(cell))) moved.push(`${words} is out of sight once the panel is closed`);
        }
      }
    }
    expect(moved).toEqual([]);
  });
}
