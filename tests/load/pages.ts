// npm run load: opens made-up lists of 3,000 duties and 300 bodies in the built app and prints, page by page, the
// longest time that the page could not answer its reader; -- --copies 13 --port 4399.
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { builtManifest } from '../../src/lib/db/built.ts';
import { largeDocument } from '../support/large-document.ts';
import { settled } from '../support/site.ts';
import { browserPath, launchArgs } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const LIMIT = 200;
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

/** Does a step, waits until the page is at rest, and prints its longest tasks. */
async function measure(page: Page, name: string, step: () => Promise<unknown>): Promise<number> {
  if (values.only !== '' && !name.includes(values.only)) return 0;
  await page.evaluate(() => void ((window as unknown as { tasks: Task[] }).tasks.length = 0));
  const from = Date.now();
  await step();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null, undefined, {
    timeout: PATIENCE
  });
  await page.waitForTimeout(1200);
  const tasks = await page.evaluate(() => (window as unknown as { tasks: Task[] }).tasks);
  const long = tasks.map(({ duration }) => Math.round(duration)).sort((a, b) => b - a);
  const longest = long[0] ?? 0;
  const rest = Date.now() - from - 1200;
  say(
    `${longest > LIMIT ? '✗' : '·'} ${name.padEnd(36)} longest ${String(longest).padStart(6)} ms   over ${LIMIT}: ${long
      .filter((each) => each > LIMIT)
      .join(' ')}   at rest after ${rest} ms`
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
  Object.assign(window, { tasks });
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
for (const path of ['', 'heatmap', 'matrix', 'workload', 'network', 'duties', 'bureaus', 'findings', 'entry', 'report'])
  await keep(`/${path}`, () =>
    page
      .locator(`nav a[href*="/${path}${path === '' ? '' : '/'}?in="]`)
      .first()
      .click({ timeout: 60_000 })
  );
for (const [name, address] of [
  ['duties: one letter', `duties/${search}&q=的`],
  ['heatmap: one letter', `heatmap/${search}&q=的`],
  ['sheets of all bureaus', `bureaus/print/${search}`]
] as const)
  await keep(name, () => page.goto(`${url}${address}`, { timeout: 120_000 }));
await page.goto(`${url}duties/${search}`);
await settled(page);
await keep('duties: 10,000 letters typed', () => page.locator('#duty-search').fill('水利安全'.repeat(2500)));
await browser.close();
server.close();
say(over.length === 0 ? 'nothing over the limit' : `over ${LIMIT} ms: ${over.join(', ')}`);
process.exit(0);
