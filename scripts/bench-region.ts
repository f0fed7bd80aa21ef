// Many places taken together: questions over the tables of counts beside the same question in DuckDB over the duties,
// and how soon the page of regions answers in Chromium.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from 'd3';
import { chromium, type Page } from '@playwright/test';
import { question } from '../src/lib/db/engine.ts';
import { openNodeRaw } from '../src/lib/db/node.ts';
import { encodeTables } from '../src/lib/duty/arrow.ts';
import type { Reading } from '../src/lib/duty/record.ts';
import { tableRows } from '../src/lib/duty/tables.ts';
import { inPlaces, regionCounts } from '../src/lib/region/ask.ts';
import { familyCounts } from '../src/lib/region/families.ts';
import { makeRegion } from '../src/lib/region/make.ts';
import { region, type Region } from '../src/lib/region/region.ts';
import { timed } from './bench-timed.ts';
import { browserPath, launchArgs } from './browser.mjs';
import { listsOfReadings, madeFamilies, madeReadings, madeRegion } from './made-region.ts';
import { regionFiles, type RegionContent } from './region-data.ts';
import { answerFrom } from './serve-answer.mjs';

const NATION = 38_000;
const PROVINCE = 1000;
/** Places whose lists are made whole; the others are copies of their counts. */
const MODELS = 50;
const QUICK_MODELS = 6;

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Lines of the bench, each with its figure as it comes. */
export async function* benchRegion(quick: boolean): AsyncGenerator<string> {
  const readings = await madeReadings(quick ? QUICK_MODELS : MODELS);
  const models = await listsOfReadings(readings);
  for (const places of quick ? [PROVINCE] : [PROVINCE, NATION]) {
    const columns = makeRegion(madeRegion(models, places), madeFamilies(readings, places));
    const files = regionFiles(columns);
    const tables = region(columns);
    const size = (name: string) => files.find(({ named }) => named.name === name)?.named;
    yield (
      `${places} places: cube ${size('cube')?.rows} rows, ${mb(size('cube')?.packed ?? 0)} packed; roll-up ` +
      `${size('rollup')?.rows} rows, ${mb(size('rollup')?.packed ?? 0)}; cities ${mb(size('cities')?.packed ?? 0)}; ` +
      `standing ${size('standing')?.rows} rows, ${mb(size('standing')?.packed ?? 0)}`
    );
    const times = await questionTimes(tables);
    yield (
      `  heatmap of all from the roll-up ${ms(times.rollup)}, of two lists from the cube ${ms(times.cube)}; ` +
      `places of a bureau ${ms(times.places)}; how all carry each duty ${ms(times.standing)}`
    );
    if (places === PROVINCE) {
      const duckdb = await duckdbTime(readings, places);
      yield (
        `  the same heatmap in DuckDB over the duties ${ms(duckdb)}: roll-up × ${(times.rollup / duckdb).toFixed(3)}` +
        `, cube × ${(times.cube / duckdb).toFixed(3)} of it`
      );
    }
    for (const line of await viewTimes(files)) yield `  ${line}`;
  }
}

async function questionTimes(tables: Region) {
  const bureau = tables.bureaus[Math.floor(tables.bureaus.length / 2)]?.key ?? null;
  const { families, areas } = tables;
  const all = areas[0] ?? { first: 0, places: 0 };
  if (families === null) throw new Error('no families');
  return {
    rollup: await timed(() => regionCounts(tables, 0, [])),
    cube: await timed(() => regionCounts(tables, 0, ['basic', 'shared'])),
    places: await timed(() => inPlaces(tables, 0, { bureau, category: null }, [])),
    standing: await timed(() => familyCounts(families, all))
  };
}

/** Milliseconds of the heatmap of so many places in DuckDB, over the duties and bureaus of copies of the readings. */
async function duckdbTime(readings: readonly Reading[], places: number): Promise<number> {
  const engine = await openNodeRaw(tableRows(readings).editions.map(({ rows }) => encodeTables(rows)));
  const copies = Math.ceil(places / readings.length);
  engine.bytes(`CREATE TABLE many AS SELECT p.* REPLACE (p.edition + k * ${readings.length} AS edition)
    FROM participation p, range(${copies}) r(k) WHERE p.listed AND p.edition + k * ${readings.length} <= ${places}`);
  const took = await timed(() => engine.ask(HEAT, null, []));
  await engine.close();
  return took;
}

const HEAT = question<null, unknown>('bench-region-heat', () => ({
  values: [],
  sql: `WITH body AS (SELECT DISTINCT bureau, coalesce(kind, '= ' || stem) AS body FROM bureau),
      own AS (SELECT DISTINCT category, coalesce(kind, name) AS own FROM category)
    SELECT body, own, count(*) AS duties, count(DISTINCT edition) AS places, sum(city_clauses) AS city,
      sum(township_clauses) AS township, sum(reports) AS reports
    FROM many JOIN body USING (bureau) JOIN own USING (category) GROUP BY body, own ORDER BY body, own`
}));

/** How long the built page of regions takes over these tables in place of its own, from a choice to the frame that
 *  shows it. */
async function viewTimes(files: readonly RegionContent[]): Promise<string[]> {
  const answers = answerFrom({ folder: 'build' });
  const contents = new Map(files.map(({ named, content }) => [`/data/${named.file}`, content]));
  const page = (await readFile(join('build', 'region', 'index.html'), 'utf8')).replace(
    /files:\[.*?\](?=[,}])/su,
    () => `files:${JSON.stringify(files.map(({ named }) => named))}`
  );
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    const content = contents.get(path);
    if (content !== undefined) response.writeHead(200, { 'Content-Length': content.length }).end(content);
    else if (path === '/region/') response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    else void answers(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bench server has no port');
  const browser = await chromium.launch({ executablePath: browserPath(), args: launchArgs });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true });
    const tab = await context.newPage();
    await tab.goto(`http://127.0.0.1:${address.port}/region/`);
    await tab.locator('#region-heat td[data-pick]').first().waitFor({ timeout: 120_000 });
    const needed = tab.locator('.needs button');
    for (let left = await needed.count(); left > 0; left--) {
      await needed.first().click();
      await tab.waitForFunction((most) => document.querySelectorAll('.needs button').length < most, left);
    }
    await tab.locator('#region-spread .still svg').waitFor({ timeout: 120_000 });
    await tab.waitForTimeout(3000);
    const cdp = await context.newCDPSession(tab);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    /** Milliseconds that the page's thread has worked, whatever else the machine does. */
    const worked = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
    };
    const view = async (name: string, choose: [string, string][]) => {
      await chosen(tab, choose);
      const before = await worked();
      const took = await chosen(tab, choose);
      const own = ((await worked()) - before) / took.length;
      return (
        `in Chromium, ${name}: ${ms(median(took) ?? Number.NaN)} to the frame that shows it, ` +
        `${ms(own)} of work in the page`
      );
    };
    return [
      await view('the unit', [
        ['as', 'mean'],
        ['as', 'places'],
        ['as', 'sum']
      ]),
      await view('the measure, with the spread of all places', [
        ['measure', 'township'],
        ['measure', 'reports'],
        ['measure', 'duties']
      ]),
      await view('one list, with the spread of all places', [
        ['list', 'shared'],
        ['list', 'basic'],
        ['list', '']
      ])
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

/** Milliseconds of each choice in turn, several times over. */
function chosen(tab: Page, choose: [string, string][]): Promise<number[]> {
  return tab.evaluate(
    async ([choices, rounds]) => {
      const labels = { list: 0, measure: 1, as: 2 } as Record<string, number>;
      const took: number[] = [];
      for (let round = 0; round < rounds; round++)
        for (const [key, value] of choices) {
          const select = document.querySelectorAll<HTMLSelectElement>('.settings select')[labels[key] ?? 0];
          if (select === undefined) throw new Error(key);
          const heat = document.querySelector('#region-heat');
          if (heat === null) throw new Error('no heatmap');
          const changed = new Promise<void>((resolve) => {
            new MutationObserver((_, watch) => {
              watch.disconnect();
              resolve();
            }).observe(heat, { subtree: true, childList: true, characterData: true });
          });
          const from = performance.now();
          select.value = value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
          await changed;
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          took.push(performance.now() - from);
          await new Promise((resolve) => setTimeout(resolve, 400));
        }
      return took;
    },
    [choose, 3] as const
  );
}
