// npm run load: opens made-up lists of 3,000 duties and 300 bodies in the built app and prints, page by page, the
// longest time that the page could not answer its reader; -- --copies 13 --port 4399. With --traces FOLDER it keeps
// what each step did, with its functions, for a browser to show under Performance.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { max } from 'd3';
import { chromium, type Locator, type Page } from 'playwright';
import { builtManifest } from '../../src/lib/db/built.ts';
import { largeDocument } from '../support/large-document.ts';
import { settled } from '../support/site.ts';
import { browserPath, launchArgs } from '../../scripts/browser.mjs';
import { commandLine } from '../../scripts/options.mjs';
import { serve } from '../../scripts/serve.mjs';

const LIMIT = 200;
/** How long nothing may happen for a page to count as at rest, in milliseconds. */
const REST = 1200;
const PATIENCE = 600_000;
/** So many indicators a township is assessed on, and more. */
const INDICATORS = 300;
/** Steps without which others cannot be done. */
const NEEDED = new Set(['open', '/library: open', '/library: name anew', '/draft', 'draft: begun']);
const { values } = commandLine(
  {
    options: {
      copies: { type: 'string', default: '13' },
      port: { type: 'string', default: '4399' },
      only: { type: 'string', default: '' },
      traces: { type: 'string', default: '' }
    }
  },
  'npm run load -- [--copies N] [--port N] [--only PART,PART] [--traces FOLDER]'
);

/** Whether a step of that name, or one of several, is asked for: `--only` names parts of names, with commas. */
const asked = (...names: string[]) => values.only.split(',').some((part) => names.some((name) => name.includes(part)));

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
  if (!NEEDED.has(name) && !asked(name)) return 0;
  await page.evaluate(() => {
    const { tasks, quiet } = window as unknown as { tasks: Task[]; quiet: { since: number } };
    tasks.length = 0;
    quiet.since = performance.now();
  });
  const from = Date.now();
  const functions = ['devtools.timeline', 'v8', 'disabled-by-default-v8.cpu_profiler'];
  await browser.startTracing(page, {
    categories: ['toplevel', '__metadata', ...(values.traces === '' ? [] : functions)]
  });
  await step();
  await rest(page);
  const trace = await browser.stopTracing();
  const tasks = tasksOf(trace);
  if (values.traces !== '') await writeFile(join(values.traces, `${name.replace(/[^\w-]+/gu, '_')}.json`), trace);
  const long = tasks.sort((a, b) => b.busy - a.busy);
  const longest = Math.round(long[0]?.busy ?? 0);
  const wall = Math.round(max(tasks, ({ duration }) => duration) ?? 0);
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
/** Files are handed over by their paths: their bytes sent with the command would hold the page themselves. */
const folder = await mkdtemp(join(tmpdir(), 'load-'));
const [one, other] = [join(folder, '虚构.txt'), join(folder, '虚构二.txt')];
await writeFile(one, text);
await writeFile(other, text.replaceAll('虚构乡', '佃坝乡'));
const { server, url } = await serve({ port: Number(values.port) });
const executablePath = browserPath();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: launchArgs
});
const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
await context.grantPermissions(['clipboard-read', 'clipboard-write']);
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
await settled(page, PATIENCE);
const over: string[] = [];
const keep = async (name: string, step: () => Promise<unknown>) => {
  if ((await measure(page, name, step)) > LIMIT) over.push(name);
};
await keep('open', async () => {
  await page.locator('input[type=file]').first().setInputFiles(one);
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
  if (!asked(`/${path} again`, `${figure} as`)) continue;
  if (asked(`/${path} again`)) await keep(`/${path} again`, () => nav(path));
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
const LONG = '水利安全'.repeat(2500);
const NOTICE = text.slice(text.length / 2, text.length / 2 + 10_000);
if (asked('duties: 10,000 letters typed')) {
  await page.goto(`${url}duties/${search}`);
  await settled(page, PATIENCE);
  await keep('duties: 10,000 letters typed', () => page.locator('#duty-search').fill(LONG));
}
if (asked('entry: 10,000 letters')) {
  await page.goto(`${url}entry/${search}`);
  await settled(page, PATIENCE);
  const field = page.locator('#asked');
  const busy = async (letters: string) => {
    await field.fill(letters);
    await page.locator('section[aria-busy="true"]').waitFor({ timeout: 2000 });
  };
  await keep('entry: first text', () => busy('开展秸秆禁烧巡查并上报'));
  await keep('entry: one letter', () => field.fill('水'));
  /** As a reader would: typed by command, a text of many lines goes in line by line, which holds any page. */
  const paste = async (letters: string) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), letters);
    await field.press('ControlOrMeta+a');
    await field.press('ControlOrMeta+v');
    await expect(field).toHaveValue(letters);
  };
  await keep('entry: 10,000 letters of a list', () => paste(NOTICE));
  await keep('entry: 10,000 letters', () => paste(LONG));
}

if (asked('/indicators', 'indicators as')) {
  await keep('/indicators', () => page.goto(`${url}indicators/${search}`, { timeout: 120_000 }));
  await settled(page, PATIENCE);
  const names = text.match(/^\d+\s+\S{6,}$/gmu) ?? text.split('\n').filter((line) => line.length > 8);
  const some = names.slice(0, INDICATORS).map((name, at) => `${at + 1}.${name.replace(/^\d+\s+/u, '')}（2分）`);
  await keep('/indicators: 300 of them', async () => {
    await page.locator('#indicators').fill(some.join('\n'));
    await page.locator('main .answer').waitFor({ timeout: PATIENCE });
  });
  const files = page.locator('main').getByRole('button', { name: /DOCX|XLSX/u });
  for (const [at, kind] of ['docx', 'xlsx'].entries()) await keep(`indicators as ${kind}`, () => saved(files.nth(at)));
}
if (asked('/draft', 'draft: begun', 'draft: a step')) {
  await keep('/draft', () => page.goto(`${url}draft/${search}`, { timeout: 120_000 }));
  await settled(page, PATIENCE);
  await keep('draft: begun', async () => {
    await page.locator('main form button.button').last().click();
    await page.waitForURL(/draft=/u, { timeout: PATIENCE });
  });
  if (asked('draft: a step')) {
    await page.getByLabel('选事项').fill('配合履职70');
    await page.locator('.pick ul button').first().click();
    await page.getByLabel('去掉这项').check();
    await keep('draft: a step', async () => {
      await page.getByRole('button', { name: '加上这一步' }).click();
      await page.locator('main ol li').first().waitFor({ timeout: PATIENCE });
    });
  }
}

/** The same lists of another place, for what sets two beside each other. */
if (asked('/library', '/open', '/compare', '/places')) {
  await page.goto(`${url}library/${search}`);
  await settled(page, PATIENCE);
  await keep('/library: open', async () => {
    await page.locator('main input[type=file]').first().setInputFiles(other);
    await page.waitForURL(
      (address) => (address.searchParams.get('in') ?? '') !== new URLSearchParams(search).get('in'),
      {
        timeout: PATIENCE
      }
    );
  });
  const added = new URL(page.url()).searchParams.get('in') ?? '';
  const first = new URLSearchParams(search).get('in') ?? '';
  const reach = (path: string) => page.goto(`${url}${path}`, { timeout: PATIENCE });
  const row = page.locator('main tbody tr', { hasText: '虚构二.txt' });
  await keep('/library', () => reach('library/'));
  await keep('/library: all as one file', () =>
    saved(page.locator('main section').first().locator('> div.no-print > button'))
  );
  await keep('/library: name anew', async () => {
    await row.locator('.doors button').first().click();
    const form = page.locator('main form');
    await form.locator('input').nth(2).fill('2025-05', { timeout: PATIENCE });
    await form.locator('button.main').click();
    await form.waitFor({ state: 'detached', timeout: PATIENCE });
  });
  await keep('/library: take out', () => row.locator('.doors button').nth(1).click());
  await keep('/library: back again', () => page.locator('#undo').click());
  await keep('/open', () => reach('open/'));
  const both = `a=${first}&b=${added}@2025-05`;
  await keep('/compare: two of 3,000', async () => {
    await reach(`compare/?${both}`);
    await page.locator('#change-list').waitFor({ timeout: PATIENCE });
  });
  await keep('/compare: what did not change', () => page.locator('#change-list select').first().selectOption('same'));
  await keep('/compare: two duties are not one', async () => {
    await page.locator('#change-list td.what .quiet-button').last().click({ timeout: PATIENCE });
    await page.locator('#change-list section li').waitFor({ timeout: PATIENCE });
  });
  await keep('/compare: the built lists beside', async () => {
    await reach(`compare/?a=&b=${first}`);
    await page.locator('#change-list').waitFor({ timeout: PATIENCE });
  });
  await keep('/compare: all changes as a table', async () => {
    const menu = page.locator('#change-list .menu').last();
    await menu.locator('button[popovertarget]').click();
    await saved(menu.locator('.files button').nth(1));
  });
  await keep('/places', async () => {
    await reach('places/');
    await page.locator('#standing-table').waitFor({ timeout: PATIENCE });
  });
  for (const only of ['split', 'without', 'lead', 'odd', ''])
    await keep(`/places: only ${only || 'all'}`, () =>
      page.locator('#standing-table select').first().selectOption(only)
    );
  for (const [at, kind] of ['png', 'png 4x'].entries())
    await keep(`/places: standing-table as ${kind}`, async () => {
      const menu = page.locator('#standing-table .menu').last();
      const files = menu.locator('.files button');
      if (!(await files.first().isVisible())) await menu.locator('button[popovertarget]').click();
      await saved(files.nth(at));
    });
  await keep('/places: one letter', async () => {
    await reach('places/?q=的&v=1');
    await page.locator('#standing-table').waitFor({ timeout: PATIENCE });
  });
  await keep('/places: 10,000 letters', () => page.locator('header input[type=search]').first().fill(LONG));
}
await browser.close();
server.close();
await rm(folder, { recursive: true, force: true });
say(over.length === 0 ? 'nothing over the limit' : `over ${LIMIT} ms: ${over.join(', ')}`);
process.exit(0);
