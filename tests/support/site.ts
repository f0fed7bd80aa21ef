// The built site as the end-to-end tests visit it.
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Folder of the built site, and the document it is built from. */
export const BUILD = process.env.BUILD_FOLDER ?? 'build';
export const DOCUMENT = join('tests', 'fixtures', 'lists', 'changji-ashili.txt');

export const PAGES = [
  '',
  'heatmap/',
  'matrix/',
  'workload/',
  'network/',
  'duties/',
  'clauses/',
  'bureaus/',
  'findings/',
  'entry/',
  'indicators/',
  'compare/',
  'draft/',
  'library/',
  'places/',
  'region/',
  'report/',
  'about/'
] as const;
/** Those of the rail, in its order. */
export const RAIL = PAGES.filter((path) => path !== 'indicators/' && path !== 'region/');
export const DETAIL = ['duty/basic-31/', 'duty/shared-70/', 'duty/reclaimed-9/', 'bureau/shuiliju/'] as const;

/** Frames in a row without anything being computed: between two steps of one computation there are fewer. */
const CALM = 3;
let turns = 0;

/** Waits until the query engine runs, popovers open (older browsers load them) and nothing on the page is being
 *  computed, `patience` milliseconds at most for the last. */
export async function settled(page: Page, patience = 40_000): Promise<void> {
  await page.waitForFunction(
    () => performance.getEntriesByName('engine-ready').length > 0 && 'popover' in HTMLElement.prototype,
    undefined,
    { timeout: 2 * patience }
  );
  await page.waitForFunction(
    ({ turn, calm }) => {
      const { calmed } = window as { calmed?: { turn: number; frames: number } };
      const busy = document.querySelector('[aria-busy="true"]') !== null;
      const frames = busy || calmed?.turn !== turn ? 0 : calmed.frames + 1;
      Object.assign(window, { calmed: { turn, frames } });
      return frames >= calm;
    },
    { turn: ++turns, calm: CALM },
    { timeout: patience }
  );
}

/** What Chrome 106–113 remarks on every popover, though it is stood in for. */
const REMARK = "Found a 'popover' attribute";

/** What the framework warns of where a page was built otherwise than the browser reads it: all of it is made anew. */
const MISMATCH = 'hydration_mismatch';

/** Collects what a page asks of other hosts, every error it prints or throws, and that it was made anew. */
export function watch(page: Page, origin: string): { foreign: string[]; errors: string[] } {
  const seen = { foreign: [] as string[], errors: [] as string[] };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) seen.foreign.push(url);
  });
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if ((message.type() === 'error' && !text.startsWith(REMARK)) || text.includes(MISMATCH)) seen.errors.push(text);
  });
  return seen;
}
