// Mosaic vgplot beside the app: how long it takes from a choice of a list until heatmap and bars have changed, over the
// same duties, in the same browser.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import { TABLES, type TableName } from '../src/lib/duty/schema.ts';
import type { Tables } from '../src/lib/duty/arrow.ts';
import { openNodeRaw } from '../src/lib/db/node.ts';
import { enlarged } from './bench-data.ts';

const FOLDER = join('scripts', 'bench', 'mosaic');
const PACKAGES = join(FOLDER, 'node_modules');
const DUCKDB = join(PACKAGES, '@duckdb', 'duckdb-wasm');
/** Choices one after the other: a list, and everything again. */
const CHOICES = ['shared', null, 'reclaimed', null, 'basic', null, 'shared', null, 'reclaimed', null] as const;

/** Why the peer cannot be measured, null where it can. */
export function withoutMosaic(): string | null {
  return existsSync(DUCKDB) ? null : `left out, npm install --prefix ${FOLDER.replaceAll('\\', '/')} brings it`;
}

/** Versions of Mosaic and of the DuckDB-wasm that it brings. */
export async function mosaicVersions(): Promise<string> {
  const of = async (name: string) =>
    (JSON.parse(await readFile(join(PACKAGES, name, 'package.json'), 'utf8')) as { version: string }).version;
  return `Mosaic vgplot ${await of('@uwdata/vgplot')} with DuckDB-wasm ${await of('@duckdb/duckdb-wasm')}`;
}

/** Milliseconds of each choice over so many duties, from the choice to the last change of the page. */
export async function mosaicTimes(browser: Browser, duties: number): Promise<number[]> {
  const files = new Map<string, [type: string, bytes: Uint8Array | string]>([
    ['/', ['text/html', '<!doctype html><meta charset="utf-8"><script type="module" src="/mosaic/page.js"></script>']],
    ['/mosaic/page.js', ['text/javascript', await bundled()]],
    ['/mosaic/worker.js', ['text/javascript', await readFile(join(DUCKDB, 'dist', 'duckdb-browser-eh.worker.js'))]],
    ['/mosaic/engine.wasm', ['application/wasm', await readFile(join(DUCKDB, 'dist', 'duckdb-eh.wasm'))]],
    ['/mosaic/rows.arrow', ['application/octet-stream', await rows(duties)]]
  ]);
  const server: Server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': file[0] }).end(file[1]);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => (window as { drawn?: boolean }).drawn === true, undefined, { timeout: 120_000 });
    await page.waitForFunction(() => document.querySelectorAll('svg rect').length > 100, undefined, {
      timeout: 120_000
    });
    return await choiceTimes(page, (list) =>
      (window as unknown as { choose: (list: string | null) => void }).choose(list)
    );
  } finally {
    await page.close();
    server.close();
  }
}

/** Milliseconds of each choice, from it to the last change of the page; `choose` runs there. */
export async function choiceTimes(page: Page, choose: (list: string | null) => void): Promise<number[]> {
  await page.waitForTimeout(1500);
  const times: number[] = [];
  for (const list of CHOICES) {
    await page.evaluate(() => {
      const state = window as { last?: number; watch?: MutationObserver };
      state.watch?.disconnect();
      state.last = 0;
      state.watch = new MutationObserver(() => (state.last = performance.now()));
      state.watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const from = await page.evaluate(() => performance.now());
    await page.evaluate(choose, list);
    times.push(
      await page.evaluate(async (begun) => {
        const state = window as { last?: number };
        for (;;) {
          await new Promise((resolve) => setTimeout(resolve, 120));
          const busy = document.querySelector('[aria-busy="true"]') !== null;
          const last = state.last ?? 0;
          if ((!busy && last > 0 && performance.now() - last > 400) || performance.now() - begun > 30_000)
            return Math.max(last - begun, 0);
        }
      }, from)
    );
  }
  return times;
}

/** One row for each duty and bureau as the heatmap counts them, as Arrow. */
async function rows(duties: number): Promise<Uint8Array> {
  const tables = await enlarged(duties);
  const bytes = Object.fromEntries(tables.map((table) => [table.built.name, table.bytes]));
  const engine = await openNodeRaw([
    Object.fromEntries(TABLES.map((name: TableName) => [name, bytes[name]])) as unknown as Tables
  ]);
  const made = engine.bytes(`SELECT p.list, k.name AS category, b.short_name AS bureau
    FROM participation p JOIN category k ON k.category = p.category JOIN bureau b ON b.bureau = p.bureau
    WHERE p.listed ORDER BY p.duty, p.position`);
  await engine.close();
  return made;
}

async function bundled(): Promise<string> {
  const built = await build({
    root: FOLDER,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(process.cwd(), FOLDER, 'page.js'), formats: ['es'], fileName: 'page' }
    }
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('the page of Mosaic did not build');
  return chunk.code;
}
