// What an engine behind the door keeps to: it reads only, ends work that nobody waits for, and gives no more rows than
// are allowed; and the command as it is used, from the built lists to an answer over HTTP.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickhouseDdl, clickhouseLoad, openClickHouse } from '../../scripts/engine/clickhouse.ts';
import { openDuckdb, writeParquet } from '../../scripts/engine/duckdb.ts';
import { loadPostgres, openPostgres } from '../../scripts/engine/postgres.ts';
import { Stopped, type Store } from '../../scripts/engine/store.ts';
import { NO_FILTER } from '../../src/lib/address/filter.ts';
import { decode } from '../../src/lib/db/answer.ts';
import { desk } from '../../src/lib/db/engine.ts';
import { openNode } from '../../src/lib/db/node.ts';
import { encodeTables } from '../../src/lib/duty/arrow.ts';
import { dataset } from '../../src/lib/duty/dataset.ts';
import { tableRows } from '../../src/lib/duty/tables.ts';
import { totals } from '../../src/lib/query/totals.ts';
import { smallReading } from '../support/small-lists.ts';
import { startClickHouse, type ClickHouseServer } from '../../scripts/engine/own-clickhouse.ts';
import { startPostgres, type PostgresServer } from '../../scripts/engine/own-postgres.ts';

const LIMITS = { rows: 5, bytes: 1e6, patience: 60_000 };
const never = new AbortController().signal;
const plain = (sql: string) => ({ sql, values: [] });

let home: string;
let folder: string;
let postgres: PostgresServer;
let clickhouse: ClickHouseServer;
const stores = {} as Record<'duckdb' | 'postgres' | 'clickhouse', Store>;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'duty-atlas-door-'));
  folder = join(home, "it's here");
  const tables = tableRows([smallReading()]).editions.map(({ rows }) => encodeTables(rows));
  await writeParquet(tables, folder);
  postgres = await startPostgres();
  await loadPostgres(postgres.url, tables);
  clickhouse = await startClickHouse(folder);
  stores.duckdb = await openDuckdb(folder, LIMITS);
  stores.postgres = await openPostgres(postgres.url, LIMITS);
  stores.clickhouse = await openClickHouse(clickhouse.url, LIMITS);
});
afterAll(async () => {
  for (const store of Object.values(stores)) await store.close();
  await postgres.stop();
  await clickhouse.stop();
  rmSync(home, { recursive: true, force: true });
});

describe.each(['duckdb', 'postgres', 'clickhouse'] as const)('%s', (name) => {
  it('is alive, and goes on after a statement that failed', async () => {
    await stores[name].ping();
    await expect(stores[name].answer(plain('SELECT no_such FROM duty'), never)).rejects.toThrow(/no_such/u);
    const bytes = await stores[name].answer(
      { sql: 'SELECT count(*) AS n FROM duty WHERE id = ?', values: ['basic-1'] },
      never
    );
    expect(decode(bytes)).toEqual([{ n: 1 }]);
  });

  it('gives no more rows than are allowed', async () => {
    expect(decode(await stores[name].answer(plain('SELECT id FROM duty ORDER BY id LIMIT 5'), never))).toHaveLength(5);
    const all = stores[name].answer(plain('SELECT id FROM duty ORDER BY id'), never);
    await expect(all).rejects.toThrow(Stopped);
  });
});

describe('what is given up ends in the engine', () => {
  it.each([
    ['duckdb', 'SELECT count(*) AS n FROM range(100000000000) r(x) WHERE x % 7 = 3'],
    ['postgres', 'SELECT pg_sleep(300)']
  ] as const)('%s', async (name, sql) => {
    const stop = new AbortController();
    const began = performance.now();
    const answer = stores[name].answer(plain(sql), stop.signal);
    setTimeout(() => stop.abort(), 300);
    await expect(answer).rejects.toThrow(/interrupt|cancel/iu);
    expect(performance.now() - began).toBeLessThan(30_000);
    await stores[name].ping();
  });
});

describe('nothing is written', () => {
  it.each(['DELETE FROM duty', 'CREATE TABLE other (a integer)'])('postgres: %s', async (sql) => {
    await expect(stores.postgres.answer(plain(sql), never)).rejects.toThrow(/read-only/u);
  });

  it.each(["SELECT * FROM read_text('/etc/hostname')", 'DELETE FROM duty', 'SET enable_external_access = true'])(
    'duckdb: %s',
    async (sql) => {
      await expect(stores.duckdb.answer(plain(sql), never)).rejects.toThrow();
    }
  );
});

describe('the DDL of a cluster', () => {
  it('is what ClickHouse reads', async () => {
    const layout = { database: 'atlas', cluster: 'province' };
    const loads = clickhouseLoad(layout, (table) => `s3('https://files/${table}.parquet', 'Parquet')`);
    for (const sql of [...clickhouseDdl(layout), ...loads])
      expect(Number(await clickhouse.run(`SELECT length(formatQuery($sql$${sql}$sql$))`))).toBeGreaterThan(40);
    await expect(clickhouse.run('SELECT formatQuery($sql$CREATE TABLE x ENGINE = $sql$)')).rejects.toThrow(/Syntax/u);
  });
});

describe('the command', () => {
  const data = () => join(home, 'static');

  /** Runs it; resolves with what it said once that holds `until`, or it ended. */
  async function run(words: string[], until?: RegExp) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/engine.ts', ...words], {
      env: { ...process.env, STATIC_FOLDER: data(), DUTY_ATLAS_ENGINE: '' }
    });
    let said = '';
    const ended = once(child, 'exit').then(([code]) => code as number | null);
    const heard = new Promise<void>((done) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (part: Buffer) => {
          said += part.toString();
          if (until?.test(said) === true) done();
        });
    });
    await Promise.race([ended, heard]);
    return { said, ended, stop: () => child.kill('SIGTERM') };
  }

  it('writes the built lists as Parquet and answers from them', async () => {
    const { files } = dataset([smallReading()]);
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(data(), 'data', path)), { recursive: true });
      writeFileSync(join(data(), 'data', path), bytes);
    }
    const parquet = join(home, 'parquet');
    expect(await (await run(['--export', parquet])).ended).toBe(0);
    const tokens = join(home, 'tokens');
    writeFileSync(tokens, 'a-token-of-some-length\n');
    const server = await run(
      ['--on', 'duckdb', '--data', parquet, '--port', '0', '--token-file', tokens],
      /questions at/u
    );
    const [url] = /http:\S+/u.exec(server.said) ?? [];
    const response = await fetch(`${url}ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer a-token-of-some-length' },
      body: JSON.stringify({ question: 'totals', params: NO_FILTER, scope: [1] })
    });
    const reference = await openNode(tableRows([smallReading()]).editions.map(({ rows }) => encodeTables(rows)));
    expect(decode(new Uint8Array(await response.arrayBuffer()))).toEqual([
      await totals(desk(reference, [1]), NO_FILTER)
    ]);
    expect((await fetch(`${url}health`)).status).toBe(200);
    server.stop();
    expect(await server.ended).toBe(0);
  });

  it('serves the app with the engine below a path of it', async () => {
    const site = join(home, 'site');
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), '<h1>app</h1>');
    const words = ['--on', 'duckdb', '--data', folder, '--port', '0', '--open', '--site', site, '--at', '/lists/'];
    const server = await run(words, /questions at/u);
    const [url] = /http:\S+/u.exec(server.said) ?? [];
    expect(await (await fetch(String(url))).text()).toBe('<h1>app</h1>');
    expect(await (await fetch(`${url}lists/health`)).json()).toEqual({ ok: true });
    expect((await fetch(`${url}lists/nothing`)).status).toBe(404);
    expect((await fetch(`${url}ask`, { method: 'POST' })).status).toBe(405);
    server.stop();
    expect(await server.ended).toBe(0);
  });

  it.each([
    [['--on', 'duckdb', '--data', 'nowhere', '--open'], /--export/u],
    [['--on', 'duckdb', '--data', '.', '--open', '--at', 'engine'], /\/engine\//u],
    [['--on', 'duckdb'], /--token-file/u],
    [['--on', 'postgres', '--open'], /DUTY_ATLAS_ENGINE/u],
    [['--on', 'other', '--open'], /duckdb, postgres or clickhouse/u]
  ])('says what it lacks: %j', async (words, wanted) => {
    const { said, ended } = await run(words);
    expect([await ended, wanted.test(said)]).toEqual([1, true]);
  });
});
