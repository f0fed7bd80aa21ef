// npm run engine: answers the app's questions from an engine that already runs; README.md says how each is set up.
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { builtManifest, builtTables } from '../src/lib/db/built.ts';
import type { Tables } from '../src/lib/duty/arrow.ts';
import { clickhouseDdl, clickhouseLoad, openClickHouse } from './engine/clickhouse.ts';
import { door, doorAnswer, type Access } from './engine/door.ts';
import { openDuckdb, writeParquet } from './engine/duckdb.ts';
import { loadPostgres, openPostgres } from './engine/postgres.ts';
import type { Limits, Store } from './engine/store.ts';
import './languages.ts';
import { commandLine } from './options.mjs';
import { failure, giveUp, say } from './say.mjs';
import { serve as serveSite } from './serve.mjs';

const USAGE = `npm run engine -- --export FOLDER                              static/data as Parquet files
npm run engine -- --on duckdb --data FOLDER [SERVER]
npm run engine -- --on postgres --load                         tables of static/data into an empty database
npm run engine -- --on postgres [SERVER]
npm run engine -- --on clickhouse --ddl [--cluster NAME] [--database NAME] [--from SQL]   statements, to be run by you
npm run engine -- --on clickhouse [SERVER]
SERVER: [--host 127.0.0.1] [--port 4180] [--token-file FILE | --user-header NAME | --open]
        [--site build [--at /engine/]] [--rate 20] [--at-once 8] [--seconds 30] [--rows 1000000] [--megabytes 64]
The address of PostgreSQL or ClickHouse stands in DUTY_ATLAS_ENGINE (postgres://… or http://…).`;

const { values } = commandLine(
  {
    options: {
      on: { type: 'string', default: 'duckdb' },
      export: { type: 'string' },
      data: { type: 'string', default: 'parquet' },
      load: { type: 'boolean', default: false },
      ddl: { type: 'boolean', default: false },
      cluster: { type: 'string' },
      database: { type: 'string', default: 'atlas' },
      from: { type: 'string', default: "file('{table}.parquet', Parquet)" },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '4180' },
      'token-file': { type: 'string' },
      'user-header': { type: 'string' },
      open: { type: 'boolean', default: false },
      site: { type: 'string' },
      at: { type: 'string', default: '/engine/' },
      rate: { type: 'string', default: '20' },
      'at-once': { type: 'string', default: '8' },
      seconds: { type: 'string', default: '30' },
      rows: { type: 'string', default: '1000000' },
      megabytes: { type: 'string', default: '64' }
    }
  },
  USAGE
);

/** The tables of static/data, an edition after the other. */
async function* built(): AsyncGenerator<Tables> {
  for (const { tables } of (await builtManifest()).editions) yield await builtTables(tables);
}

/** A number of the command line. */
function number(name: 'port' | 'rate' | 'at-once' | 'seconds' | 'rows' | 'megabytes'): number {
  const given = Number(values[name]);
  if (Number.isFinite(given) && given > (name === 'port' ? -1 : 0)) return given;
  throw failure(`--${name} 应为正数`, `--${name} takes a number above 0`);
}

function address(): string {
  const url = process.env.DUTY_ATLAS_ENGINE ?? '';
  if (url !== '') return url;
  throw failure(
    '请用环境变量 DUTY_ATLAS_ENGINE 给出数据库的地址',
    'the address of the database stands in the environment variable DUTY_ATLAS_ENGINE'
  );
}

function access(): Access {
  const file = values['token-file'];
  const header = values['user-header'];
  const tokens = file === undefined ? undefined : readFileSync(file, 'utf8').split(/\s+/u).filter(Boolean);
  if (tokens?.some((token) => token.length < 16) === true || tokens?.length === 0)
    throw failure(`${file} 里的口令每个至少 16 个字符`, `${file} holds tokens of at least 16 letters, one a line`);
  if (tokens === undefined && header === undefined && !values.open)
    throw failure(
      '请指明谁可以提问：--token-file、--user-header（由反向代理设定），或 --open（任何人）',
      'say who may ask: --token-file, --user-header (set by a reverse proxy), or --open (anybody)'
    );
  return { ...(tokens === undefined ? {} : { tokens }), ...(header === undefined ? {} : { header }) };
}

function open(limits: Limits): Promise<Store> {
  switch (values.on) {
    case 'duckdb':
      return openDuckdb(values.data, limits);
    case 'postgres':
      return openPostgres(address(), limits);
    case 'clickhouse':
      return openClickHouse(address(), limits);
    default:
      throw failure(`不认识 --on ${values.on}`, `--on takes duckdb, postgres or clickhouse, not ${values.on}`);
  }
}

async function serve(): Promise<void> {
  const limits = { rows: number('rows'), bytes: number('megabytes') * 1e6, patience: number('seconds') * 1000 };
  const who = access();
  const options = { limits, access: who, rate: number('rate'), atOnce: number('at-once'), body: 256 * 1024 };
  const port = number('port');
  const { site, at, host } = values;
  if (!/^\/(?:[\w.-]+\/)*$/u.test(at))
    throw failure('--at 应是 /engine/ 这样的路径', '--at takes a path such as /engine/');
  const store = await open(limits);
  await store.ping();
  const log = (line: string) => console.error(line);
  const { server, url } = await (site === undefined
    ? alone(door(store, options, log), port)
    : serveSite({ folder: site, host, port, beside: { path: at, answer: doorAnswer(store, options, log, at) } }));
  if (site !== undefined) say(`应用在 ${url}`, `the app is at ${url}`);
  const asked = site === undefined ? url : new URL(at, url).href;
  say(`${values.on} 在 ${asked} 回答问题`, `${values.on} answers questions at ${asked}`);
  const end = () => {
    server.close(() => void store.close().finally(() => process.exit(0)));
    server.closeIdleConnections();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
}

/** A server of the door alone, once it listens, and its address. */
async function alone(server: Server, port: number): Promise<{ server: Server; url: string }> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, values.host, done);
  });
  const bound = server.address();
  return { server, url: `http://${values.host}:${typeof bound === 'object' && bound !== null ? bound.port : port}/` };
}

async function main(): Promise<void> {
  if (values.export !== undefined) {
    await writeParquet(built(), values.export);
    say(`已写入 ${values.export}`, `written to ${values.export}`);
  } else if (values.load && values.on === 'postgres') {
    await loadPostgres(address(), built());
    say('已装入', 'loaded');
  } else if (values.ddl && values.on === 'clickhouse') {
    const { database, cluster, from } = values;
    const layout = { database, ...(cluster === undefined ? {} : { cluster }) };
    const statements = [
      ...clickhouseDdl(layout),
      ...clickhouseLoad(layout, (table) => from.replaceAll('{table}', table))
    ];
    console.log(statements.map((sql) => `${sql};`).join('\n'));
  } else await serve();
}

await main().catch(giveUp);
