// npm run load: opens made-up lists of 3,000 duties and 300 bodies in the built app and prints, page by page, the
// longest time that the page could not answer its reader; -- --copies 13 --port 4399.
import { parseArgs } from 'node:util';
import { chromium, type Locator, type Page } from 'playwright';
import { builtManifest } from '../../src/lib/db/built.ts';
import { largeDocument } from '../support/large-document.ts';
import { settled } from '../support/site.ts';
import { browserPath, launchArgs } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const LIMIT = 200;
/** How long nothing may happen for a page to count as at rest, in milliseconds. */
const REST = 1200;
const PATIENCE = 180_000;
const { values } = parseArgs({
  options: {
    copies: { type: 'string', default: '13' },
    port: { type: 'string', default: '4399' },
    only: { type: 'string', default: '' }
  }
});

const say = (line: string) => void process.stdout.write(`${line}\n`);

interface Task {
  start: number;
  duration: number;
}

/** Waits until nothing on the page has been busy or at work for a while. */
async function rest(page: Page): Promise<void> {
  await page.waitForFunction(
    (still) => {
      const { tasks, quiet } = window as unknown as { tasks: Task[]; quiet: { since: number } };
      const last = tasks.at(-1);
      const busy = document.querySelector('[aria-busy="true"]') !== null;
      const now = performance.now();
      if (busy) quiet.since = now;
      return !busy && now - Math.max(quiet.since, last === undefined ? 0 : last.start + last.duration) > still;
    },
    REST,
    { timeout: PATIENCE, polling: 50 }
  );
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** Tasks of the page's main thread in milliseconds: `busy` is the time that the processor worked on one, which other
 *  programs of this machine do not change, `duration` the time that passed. */
function tasksOf(trace: Buffer): { busy: number; duration: number }[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`)
  );
  return traceEvents
    .filter(({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && main.has(`${pid} ${tid}`))
    .map(({ dur = 0, tdur = dur }) => ({ busy: tdur / 1000, duration: dur / 1000 }));
}

/** Does a step, waits until the page is at rest, and prints its longest tasks. */
async function measure(page: Page, name: string, step: () => Promise<unknown>): Promise<number> {
  if (name !== 'open' && !name.includes(values.only)) return 0;
  await page.evaluate(() => {
    const { tasks, quiet } = window as unknown as { tasks: Task[]; quiet: { since: number } };
    tasks.length = 0;
    quiet.since = performance.now();
  });
  const from = Date.now();
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await step();
  await rest(page);
  const tasks = tasksOf(await browser.stopTracing());
  const long = tasks.sort((a, b) => b.busy - a.busy);
  const longest = Math.round(long[0]?.busy ?? 0);
  const wall = Math.round(Math.max(0, ...tasks.map(({ duration }) => duration)));
  say(
    `${longest > LIMIT ? '✗' : '·'} ${name.padEnd(34)} longest ${String(longest).padStart(5)} ms at work` +
      ` (${String(wall).padStart(5)} ms by the clock)   over ${LIMIT}: ${long
        .filter(({ busy }) => busy > LIMIT)
        .map(({ busy }) => Math.round(busy))
        .join(' ')}   at rest after ${Date.now() - from - REST} ms`
  );
  return longest;
}

const { file } = await builtManifest();
const text = await largeDocument(file, Number(values.copies));
const { server, url } = await serve({ port: Number(values.port) });
const executablePath = browserPath();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: launchArgs
});
const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
await context.addInitScript(() => {
  const tasks: Task[] = [];
  Object.assign(window, { tasks, quiet: { since: performance.now() } });
  new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ start: startTime, duration })))
  ).observe({ type: 'longtask', buffered: true });
});
const page = await context.newPage();
page.on('pageerror', (error) => say(`! ${error.message}`));
await page.goto(`${url}about/`);
await settled(page);
const over: string[] = [];
const keep = async (name: string, step: () => Promise<unknown>) => {
  if ((await measure(page, name, step)) > LIMIT) over.push(name);
};
await keep('open', async () => {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '虚构.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(text)
    });
  await page.waitForURL(/in=/, { timeout: 120_000 });
});
const search = new URL(page.url()).search;
const nav = (path: string) =>
  page
    .locator(`nav a[href*="/${path}${path === '' ? '' : '/'}?in="]`)
    .first()
    .click({ timeout: 60_000 });
/** Saves a file by a button and waits until it is there. */
const saved = async (button: Locator) => {
  const download = page.waitForEvent('download', { timeout: PATIENCE });
  await button.click();
  await download;
};
for (const path of ['', 'heatmap', 'matrix', 'workload', 'network', 'duties', 'bureaus', 'findings', 'entry', 'report'])
  await keep(`/${path}`, () => nav(path));
for (const format of ['docx', 'pptx', 'xlsx', 'html'])
  await keep(`report as ${format}`, () => saved(page.locator(`button[aria-describedby="hint-${format}"]`)));
for (const [path, figure] of [
  ['heatmap', 'duty-matrix'],
  ['matrix', 'role-matrix'],
  ['workload', 'workload-bars'],
  ['network', 'bureau-network'],
  ['findings', 'finding-matrix']
] as const) {
  if (![`/${path} again`, `${figure} as`].some((name) => name.includes(values.only))) continue;
  if (`/${path} again`.includes(values.only)) await keep(`/${path} again`, () => nav(path));
  else await nav(path);
  const card = page.locator(`#${figure}`);
  const menu = card.locator('.menu');
  await menu.locator('button[popovertarget]').click();
  const buttons = menu.locator('.files button');
  for (const [at, kind] of ['png', 'png 4x', 'svg', 'copy', 'xlsx', 'csv'].entries())
    if (kind !== 'copy') await keep(`${figure} as ${kind}`, () => saved(buttons.nth(at)));
  await menu.locator('button[popovertarget]').click();
  await keep(`${figure} as table`, () => card.locator('button[aria-pressed]').click());
}
await keep('/matrix, all categories', async () => {
  await nav('matrix');
  await page.locator('main select').first().selectOption('all');
});
for (const [name, address] of [
  ['duties: one letter', `duties/${search}&q=的`],
  ['heatmap: one letter', `heatmap/${search}&q=的`],
  ['sheets of all bureaus', `bureaus/print/${search}`],
  ['duty page', `duty/${search}&id=shared-21`],
  ['bureau page', `bureau/${search}&id=slj`]
] as const)
  await keep(name, () => page.goto(`${url}${address}`, { timeout: 120_000 }));
await page.goto(`${url}duties/${search}`);
await settled(page);
await keep('duties: 10,000 letters typed', () => page.locator('#duty-search').fill('水利安全'.repeat(2500)));
await browser.close();
server.close();
say(over.length === 0 ? 'nothing over the limit' : `over ${LIMIT} ms: ${over.join(', ')}`);
process.exit(0);
