// Engines beside the app: named questions over HTTP at the door, of each engine, beside the same statements in bare
// DuckDB over the same files.
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_FILTER } from '../src/lib/address/filter.ts';
import type { Question, Scope, Statement } from '../src/lib/db/engine.ts';
import { openDoor } from '../src/lib/db/http.ts';
import { encodeTables, type Tables } from '../src/lib/duty/arrow.ts';
import { columnsOf, TABLES } from '../src/lib/duty/schema.ts';
import { tableRows, type NextKeys } from '../src/lib/duty/tables.ts';
import { DUTY_PAGE, FIRST_DUTIES } from '../src/lib/query/duties.ts';
import { EDITION_TABLE } from '../src/lib/query/edition-table.ts';
import { HELD_LISTS } from '../src/lib/query/held-lists.ts';
import { MATRIX, MEASURES } from '../src/lib/query/matrix.ts';
import { PLACE_BUREAUS } from '../src/lib/query/place-cells.ts';
import { quoted } from '../src/lib/query/portable.ts';
import { TOTALS } from '../src/lib/query/totals.ts';
import { timed } from './bench-timed.ts';
import { openClickHouse } from './engine/clickhouse.ts';
import { placed } from './engine/dialect.ts';
import { door } from './engine/door.ts';
import { openDuckdb, parquetOf, writeParquet } from './engine/duckdb.ts';
import { heavy } from './engine/heavy.ts';
import { startClickHouse } from './engine/own-clickhouse.ts';
import { startPostgres } from './engine/own-postgres.ts';
import { loadPostgres, openPostgres } from './engine/postgres.ts';
import type { Store } from './engine/store.ts';
import { madeReadings } from './made-region.ts';

const MODELS = 30;
const QUICK_MODELS = 4;
const PROVINCE = 1000;
const NATION = 38_000;
/** Lines of the documents and what was read where: ten times all else, and asked of one duty at a time. The nation is
 *  measured without. */
const SOURCES: readonly string[] = ['source_line', 'span'];
const LIMITS = { rows: 10_000_000, bytes: 1 << 30, patience: 120_000 };
/** Keys that copies have in common. */
const SHARED = ['bureau', 'category'];
/** Editions that PostgreSQL is given at a time. */
const AT_A_TIME = 10;

/** What is used of @duckdb/node-api. */
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string, values: string[]): Promise<{ getColumns(): unknown[][] }>;
  closeSync(): void;
}
interface Api {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }> };
}

interface Asked {
  what: string;
  question: Question<unknown, unknown>;
  params: unknown;
  scope: Scope;
}

/** Lines of the bench, each with its figures as they come; one line where the engines are not installed. */
export async function* benchEngines(quick: boolean): AsyncGenerator<string> {
  try {
    await Promise.all(['@duckdb/node-api', 'chdb', 'pg'].map((name) => heavy(name)));
  } catch {
    yield 'left out: npm run engines installs what it needs';
    return;
  }
  const home = mkdtempSync(join(tmpdir(), 'duty-atlas-bench-'));
  try {
    const { editions, known } = tableRows(await madeReadings(quick ? QUICK_MODELS : MODELS));
    const models = join(home, 'models');
    await writeParquet(
      editions.map(({ rows }) => encodeTables(rows)),
      models
    );
    for (const places of quick ? [40] : [MODELS, PROVINCE, NATION]) {
      const folder = join(home, String(places));
      const without = places > PROVINCE ? SOURCES : [];
      await copies(models, folder, Math.ceil(places / editions.length), known.next, without);
      yield* engineTimes(folder, places);
      rmSync(folder, { recursive: true });
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** So many copies of the files of some editions, each with numbers of its own; bureaus and categories are the same.
 *  Tables that it shall be `without` have no rows. */
async function copies(
  from: string,
  folder: string,
  count: number,
  next: NextKeys,
  without: readonly string[]
): Promise<void> {
  mkdirSync(folder);
  const { DuckDBInstance } = await heavy<Api>('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const steps = new Map(Object.entries(next).map(([key, free]) => [key, free - 1]));
  for (const table of TABLES) {
    const columns = columnsOf(table).map(([name, type]) => {
      if (table === 'edition' && name === 'id') return "t.id || '-' || k AS id";
      const step = SHARED.includes(name) || !type.startsWith('int') ? undefined : steps.get(name);
      return step === undefined ? name : `CAST(t.${name} + k * ${step} AS INTEGER) AS ${name}`;
    });
    await connection.run(
      `COPY (SELECT ${columns.join(', ')} FROM read_parquet(${quoted(parquetOf(from, table))}) t,
         range(${without.includes(table) ? 0 : count}) r(k) ORDER BY 1)
       TO ${quoted(parquetOf(folder, table))} (FORMAT parquet, COMPRESSION zstd)`
    );
  }
  connection.closeSync();
  instance.closeSync();
}

async function* engineTimes(folder: string, places: number): AsyncGenerator<string> {
  const all = Array.from({ length: places }, (_, at) => at + 1);
  const [some, many] = [all.slice(0, 30), all.slice(0, PROVINCE)];
  const asked = [
    { what: 'totals of a place', question: TOTALS, params: NO_FILTER, scope: [1] },
    { what: 'matrix of a place', question: MATRIX, params: { filter: NO_FILTER, measures: MEASURES }, scope: [1] },
    {
      what: 'first duties of a place',
      question: DUTY_PAGE,
      params: { filter: NO_FILTER, page: FIRST_DUTIES },
      scope: [1]
    },
    { what: 'clauses of a place, whole', question: EDITION_TABLE, params: { table: 'clause' }, scope: [1] },
    { what: 'lists by name', question: HELD_LISTS, params: { text: '青', offset: 0, limit: 20 }, scope: [] },
    { what: 'bureaus of 30 places', question: PLACE_BUREAUS, params: NO_FILTER, scope: some },
    { what: `totals of ${many.length} places`, question: TOTALS, params: NO_FILTER, scope: many }
  ] as unknown as Asked[];
  const bare = await bareTimes(folder, asked);
  const engines: (readonly [name: string, open: () => Promise<{ store: Store; stop: () => Promise<void> }>])[] = [
    ['DuckDB', async () => ({ store: await openDuckdb(folder, LIMITS), stop: () => Promise.resolve() })],
    ['ClickHouse', () => ownClickHouse(folder)],
    ...(places > PROVINCE ? [] : [['PostgreSQL', () => ownPostgres(folder, all)] as const])
  ];
  const times = new Map<string, number[]>();
  for (const [name, open] of engines) {
    const { store, stop } = await open();
    times.set(name, await doorTimes(store, asked));
    await store.close();
    await stop();
  }
  const left = places > PROVINCE ? ' (without lines of documents, and PostgreSQL, which is filled row by row)' : '';
  yield `${places} places${left}: in bare DuckDB, and how many times as long each engine takes at the door`;
  for (const [at, { what }] of asked.entries()) {
    const own = bare[at] ?? Number.NaN;
    const ratios = [...times].map(([name, took]) => `${name} × ${((took[at] ?? Number.NaN) / own).toFixed(2)}`);
    yield `  ${what.padEnd(26)} ${own.toFixed(1).padStart(8)} ms  ${ratios.join('  ')}`;
  }
}

/** Milliseconds of each statement in DuckDB over the files, with all its rows read. */
async function bareTimes(folder: string, asked: readonly Asked[]): Promise<number[]> {
  const { DuckDBInstance } = await heavy<Api>('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const table of TABLES)
    await connection.run(`CREATE VIEW ${table} AS SELECT * FROM read_parquet(${quoted(parquetOf(folder, table))})`);
  const times: number[] = [];
  for (const { question, params, scope } of asked) {
    const { sql, texts } = placed(question.statement(params, scope), (at) => `$${at + 1}`);
    times.push(await timed(async () => (await connection.runAndReadAll(sql, texts)).getColumns()));
  }
  connection.closeSync();
  instance.closeSync();
  return times;
}

/** Milliseconds of each question over HTTP, from its name to its rows. */
async function doorTimes(store: Store, asked: readonly Asked[]): Promise<number[]> {
  const server = door(store, { limits: LIMITS, access: {}, rate: 1e6, atOnce: 8, body: 1e6 }, (line) =>
    console.error(line)
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const there = openDoor({ url, key: () => '', patience: LIMITS.patience });
  const times: number[] = [];
  for (const { question, params, scope } of asked) times.push(await timed(() => there.ask(question, params, scope)));
  server.close();
  server.closeAllConnections();
  return times;
}

async function ownClickHouse(folder: string) {
  const server = await startClickHouse(folder);
  return { store: await openClickHouse(server.url, LIMITS), stop: server.stop };
}

async function ownPostgres(folder: string, editions: readonly number[]) {
  const server = await startPostgres();
  await loadPostgres(server.url, tablesOf(folder, editions));
  return { store: await openPostgres(server.url, LIMITS), stop: server.stop };
}

/** Tables of the editions out of the files, some editions at a time. */
async function* tablesOf(folder: string, editions: readonly number[]): AsyncGenerator<Tables> {
  const files = await openDuckdb(folder, LIMITS);
  for (let from = 0; from < editions.length; from += AT_A_TIME) {
    const some = editions.slice(from, from + AT_A_TIME);
    const of = async (statement: Statement) => files.answer(statement, new AbortController().signal);
    const tables = TABLES.map(async (table) => [table, await of(EDITION_TABLE.statement({ table }, some))] as const);
    yield Object.fromEntries(await Promise.all(tables)) as Tables;
  }
  await files.close();
}
