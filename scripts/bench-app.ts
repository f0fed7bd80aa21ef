// The app's speed on the built site in headless Chromium, as ratios against bare twins measured in the same run.
import { createServer, type Server } from 'node:http';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import { builtManifest, engineFiles } from '../src/lib/db/built.ts';
import { enlarged } from './bench-data.ts';
import { choiceTimes, mosaicTimes, mosaicVersions, withoutMosaic } from './bench-mosaic.ts';
import { browserPath, launchArgs } from './browser.mjs';
import { answerFrom } from './serve-answer.mjs';

const ROUNDS = 9;
const CLICKS = 30;
const PAGES = ['', 'heatmap/', 'matrix/', 'workload/', 'network/', 'duties/', 'findings/', 'about/'];

/** Median and 95th percentile of some milliseconds. */
function middle(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

interface Site {
  url: string;
  close: () => void;
  replaced: Map<string, Uint8Array>;
  pages: Map<string, string>;
}

async function open(): Promise<Site> {
  const files = answerFrom({ folder: 'build' });
  const site = { replaced: new Map<string, Uint8Array>(), pages: new Map<string, string>() };
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    const bytes = site.replaced.get(path.replace(/^\/data\//, ''));
    const html = site.pages.get(path);
    if (bytes !== undefined && path.startsWith('/data/'))
      response.writeHead(200, { 'Content-Length': bytes.length }).end(bytes);
    else if (html !== undefined)
      response
        .writeHead(200, { 'Content-Type': path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8' })
        .end(html);
    else void files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bench server has no port');
  return { ...site, url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

async function fresh<Result>(
  browser: Browser,
  work: (page: Page) => Promise<Result>,
  options: { bypassCSP?: boolean } = {}
): Promise<Result> {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ viewport, serviceWorkers: 'block', ...options });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Milliseconds from navigation until a frame with the whole table has been drawn: the first one after the last tag is
 *  read. */
async function visibleAt(browser: Browser, url: string): Promise<number> {
  return fresh(browser, async (page) => {
    await page.addInitScript(() => {
      document.addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        requestAnimationFrame(() => {
          const drawn = new MessageChannel();
          drawn.port1.onmessage = () => {
            (window as { drawn?: number }).drawn = performance.now();
          };
          drawn.port2.postMessage(null);
        });
      });
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(
      () =>
        (window as { drawn?: number }).drawn !== undefined &&
        performance.getEntriesByName('first-contentful-paint').length > 0
    );
    return page.evaluate(() =>
      Math.max(
        performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
        (window as { drawn?: number }).drawn ?? 0
      )
    );
  });
}

/** Rows × columns of the heatmap as a page of nothing else. */
async function plainTable(browser: Browser, url: string): Promise<string> {
  const table = await fresh(browser, async (page) => {
    await page.goto(url, { waitUntil: 'load' });
    return page.evaluate(() =>
      [...(document.querySelector('main table')?.querySelectorAll('tr') ?? [])]
        .map(
          (row) => `<tr>${[...row.children].map((cell) => `<td>${cell.textContent?.trim() ?? ''}</td>`).join('')}</tr>`
        )
        .join('\n')
    );
  });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>table</title><table>${table}</table></html>`;
}

/** A page that opens a bare DuckDB over the same bytes and tells how long it took. */
async function bareEngine(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bare-'));
  try {
    const [manifest, engine] = await Promise.all([builtManifest(), engineFiles()]);
    const duckdb = join(process.cwd(), 'node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser.mjs').replaceAll(
      '\\',
      '/'
    );
    await writeFile(
      join(folder, 'bare.js'),
      `
      import { AsyncDuckDB, VoidLogger } from '${duckdb}';
      const files = ${JSON.stringify(manifest.tables.map(({ name, file }) => [name, file]))};
      const started = performance.now();
      const bytesOf = async (file) => new Uint8Array(await (await fetch('/data/' + file)).arrayBuffer());
      const streams = Promise.all(files.map(async ([name, file]) => [name, await bytesOf(file)]));
      const db = new AsyncDuckDB(new VoidLogger(), new Worker('/duckdb/${engine.worker}'));
      await db.instantiate(location.origin + '/duckdb/${engine.wasm}');
      await db.open({});
      const connection = await db.connect();
      for (const [name, bytes] of await streams)
        await connection.insertArrowFromIPCStream(bytes, { name, create: true });
      window.ready = performance.now() - started;`
    );
    const built = await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        target: 'es2022',
        lib: { entry: join(folder, 'bare.js'), formats: ['es'], fileName: 'bare' }
      }
    });
    const [output] = Array.isArray(built) ? built : [built];
    const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
    if (chunk === undefined) throw new Error('the bare page did not build');
    return chunk.code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bareReady(browser: Browser, url: string): Promise<number> {
  return fresh(browser, async (page) => {
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(() => typeof (window as { ready?: number }).ready === 'number', undefined, {
      timeout: 60_000
    });
    return page.evaluate(() => (window as unknown as { ready: number }).ready);
  });
}

async function appReady(browser: Browser, url: string): Promise<number> {
  return fresh(browser, async (page) => {
    await page.goto(url, { waitUntil: 'load' });
    return engineTime(page, 60_000);
  });
}

async function engineTime(page: Page, timeout: number): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0, undefined, { timeout });
  return page.evaluate(
    () =>
      (performance.getEntriesByName('engine-ready')[0]?.startTime ?? 0) -
      (performance.getEntriesByName('engine-start')[0]?.startTime ?? 0)
  );
}

/** Puts larger tables into the site, and a script that names them in place of the built ones. */
async function enlarge(site: Site, duties: number): Promise<void> {
  const tables = await enlarged(duties);
  const named = ({ file, bytes }: { file: string; bytes: number }) => `"file":"${file}","bytes":${bytes}`;
  const chunks = join('build', '_app', 'immutable', 'chunks');
  let naming = 0;
  for (const chunk of await readdir(chunks)) {
    if (!chunk.endsWith('.js')) continue;
    let code = await readFile(join(chunks, chunk), 'utf8');
    if (!tables.every(({ built }) => code.includes(named(built)))) continue;
    naming += 1;
    for (const { built, file, bytes } of tables)
      code = code.replace(named(built), named({ file, bytes: bytes.length }));
    site.pages.set(`/_app/immutable/chunks/${chunk}`, code);
  }
  if (naming !== 1) throw new Error(`${naming} scripts name the tables of the build`);
  for (const { file, bytes } of tables) site.replaced.set(file, bytes);
}

/** Milliseconds from a click on a matrix cell to the last change of the page. */
async function clickTimes(browser: Browser, url: string): Promise<{ ready: number; clicks: number[] }> {
  return fresh(
    browser,
    async (page) => {
      await page.goto(`${url}heatmap/?list=shared,reclaimed&v=1`, { waitUntil: 'load' });
      const ready = await engineTime(page, 600_000);
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null, undefined, {
        timeout: 120_000
      });
      await page.waitForTimeout(1000);
      const clicks = await page.evaluate(async (count) => {
        const cells = [...document.querySelectorAll<HTMLElement>('main table tbody td')].filter((cell) =>
          /\d/.test(cell.textContent ?? '')
        );
        const times: number[] = [];
        for (let round = 0; round < count; round++) {
          const cell = cells[(round * 37) % cells.length];
          if (cell === undefined) break;
          const target = cell.querySelector<HTMLElement>('button, a, [tabindex]') ?? cell;
          let last = 0;
          const watch = new MutationObserver(() => {
            last = performance.now();
          });
          watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
          const from = performance.now();
          target.click();
          for (;;) {
            await new Promise((resolve) => setTimeout(resolve, 120));
            const busy = document.querySelector('[aria-busy="true"]') !== null;
            if ((!busy && performance.now() - Math.max(last, from) > 300) || performance.now() - from > 30_000) break;
          }
          watch.disconnect();
          times.push(Math.max(last - from, 0));
        }
        return times;
      }, CLICKS);
      return { ready, clicks };
    },
    { bypassCSP: true }
  );
}

/** Milliseconds of each choice of a list in the filter of the heatmap. */
async function filterTimes(browser: Browser, url: string): Promise<number[]> {
  return fresh(
    browser,
    async (page) => {
      await page.goto(`${url}heatmap/?v=1`, { waitUntil: 'load' });
      await engineTime(page, 600_000);
      await page.getByRole('button', { name: '筛选' }).first().click();
      return choiceTimes(page, (list) => {
        const names: Record<string, string> = { basic: '基本履职', shared: '配合履职', reclaimed: '上级收回' };
        const labels = [...document.querySelectorAll('.choices label')].map(
          (label) => [label.textContent?.trim() ?? '', label.querySelector('input')] as const
        );
        for (const [name, input] of labels) {
          const known = Object.values(names).includes(name);
          if (known && input?.checked !== (list !== null && names[list] === name)) input?.click();
        }
      });
    },
    { bypassCSP: true }
  );
}

/** Gzipped size of the scripts a page names in its HTML, and of the chunk that holds the chart library. */
async function scriptSizes(): Promise<string[]> {
  const lines: string[] = [];
  for (const path of PAGES) {
    const html = await readFile(join('build', path, 'index.html'), 'utf8').catch(() => '');
    const names = new Set([...html.matchAll(/_app\/immutable\/[\w./-]+\.js/g)].map(([name]) => name));
    const sizes = await Promise.all(
      [...names].map(async (name) => gzipSync(await readFile(join('build', name))).length)
    );
    lines.push(
      `  script before the engine  /${path.padEnd(10)} ` +
        `${(sizes.reduce((sum, size) => sum + size, 0) / 1024).toFixed(0)} KB gzip in ${names.size} ` +
        'files (target ≤ 150)'
    );
  }
  const chunks = join('build', '_app', 'immutable', 'chunks');
  for (const name of (await readdir(chunks)).filter((each) => each.endsWith('.js'))) {
    const code = await readFile(join(chunks, name));
    if (code.includes('renderToSVGString'))
      lines.push(`  chart library, lazily      ${(gzipSync(code).length / 1024).toFixed(0)} KB gzip (target ≤ 230)`);
  }
  return lines;
}

/** Runs the app benchmarks and returns lines to print. Needs a built site. `sizes` are numbers of duties for the click
 *  test. */
export async function benchApp(sizes: readonly number[] = [241, 100_000, 1_000_000]): Promise<string[]> {
  const lines = await scriptSizes();
  const site = await open();
  const executablePath = browserPath();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: launchArgs
  });
  try {
    site.pages.set('/plain.html', await plainTable(browser, `${site.url}heatmap/`));
    site.pages.set('/bare.js', await bareEngine());
    site.pages.set(
      '/bare.html',
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>bare</title><script type="module" ' +
        'src="/bare.js"></script></html>'
    );
    const times = { matrix: [] as number[], plain: [] as number[], app: [] as number[], bare: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.plain.push(await visibleAt(browser, `${site.url}plain.html`));
      times.matrix.push(await visibleAt(browser, `${site.url}heatmap/`));
      times.bare.push(await bareReady(browser, `${site.url}bare.html`));
      times.app.push(await appReady(browser, `${site.url}about/`));
    }
    const ratio = (a: number[], b: number[]) =>
      `${middle(a).toFixed(0)} / ${middle(b).toFixed(0)} ms = ${(middle(a) / middle(b)).toFixed(2)}`;
    lines.push(`  matrix visible / plain table  ${ratio(times.matrix, times.plain)} (target ≤ 1.5)`);
    lines.push(`  engine ready / bare DuckDB    ${ratio(times.app, times.bare)} (target ≤ 1.15)`);
    const versions = withoutMosaic() === null ? await mosaicVersions() : '';
    for (const size of sizes) {
      site.replaced.clear();
      if (size > 241) await enlarge(site, size);
      const { ready, clicks } = await clickTimes(browser, site.url);
      lines.push(
        `  click on a cell, ${String(size).padStart(9)} duties  median ${middle(clicks).toFixed(0)} ` +
          `ms, p95 ${percentile(clicks, 0.95).toFixed(0)} ms, slowest ${Math.max(...clicks).toFixed(0)}` +
          ` ms over ${clicks.length} clicks; engine ready ${(ready / 1000).toFixed(1)} s`
      );
      const own = await filterTimes(browser, site.url);
      const shown = `  a list chosen, ${String(size).padStart(13)} duties  median ${middle(own).toFixed(0)} ms`;
      const left = withoutMosaic();
      if (left === null) {
        const peer = await mosaicTimes(browser, size);
        lines.push(
          `${shown} / ${middle(peer).toFixed(0)} ms = ${(middle(own) / middle(peer)).toFixed(2)} of ${versions}`
        );
      } else lines.push(`${shown}; Mosaic ${left}`);
    }
  } finally {
    await browser.close();
    site.close();
  }
  return lines;
}
