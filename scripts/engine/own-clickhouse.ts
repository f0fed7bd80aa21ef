// ClickHouse within the process behind its HTTP interface, as far as a question needs it: for tests and bench of what a
// cluster is asked, through the client that asks it.
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { clickhouseDdl, clickhouseLoad, questionSettings } from './clickhouse.ts';
import { parquetOf } from './duckdb.ts';
import { heavy } from './heavy.ts';

interface Session {
  query(sql: string): string;
  queryBindAsync(sql: string, values: object, options: { format: string }): Promise<{ bytes(): Uint8Array }>;
  close(): void;
}

export interface ClickHouseServer {
  url: string;
  /** Runs a statement for tests and gives its rows as lines. */
  run(sql: string): Promise<string>;
  stop(): Promise<void>;
}

/** Not of the statement, but of the connection. */
const OF_CONNECTION = ['readonly', 'cancel_http_readonly_queries_on_client_close'];

/** Starts one with the tables of a folder of Parquet files, in a database `atlas`. */
export async function startClickHouse(folder: string): Promise<ClickHouseServer> {
  const { Session: Opened } = await heavy<{ Session: new () => Session }>('chdb');
  const session = new Opened();
  const layout = { database: 'atlas' };
  for (const sql of clickhouseDdl(layout)) session.query(sql);
  for (const sql of clickhouseLoad(
    layout,
    (table) => `file('${parquetOf(folder, table).replaceAll("'", "''")}', Parquet)`
  ))
    session.query(sql);
  session.query('USE atlas');
  const known = Object.keys(questionSettings({ rows: 1, bytes: 1, patience: 1 })).filter(
    (name) => !OF_CONNECTION.includes(name)
  );

  const answer = async (request: IncomingMessage): Promise<Uint8Array> => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
    if (pathname === '/ping') return Buffer.from('Ok.\n');
    const [, sql = '', format = ''] = /^([^]*) FORMAT (\w+)\s*$/u.exec(await text(request)) ?? [];
    const given = [...searchParams];
    const settings = given
      .filter(([name]) => known.includes(name))
      .map(([name, value]) => `${name} = ${/^\d+$/u.test(value) ? value : `'${value}'`}`);
    if (settings.length !== known.length || searchParams.get('readonly') === null) throw new Error('settings are lost');
    const values = Object.fromEntries(
      given.filter(([name]) => name.startsWith('param_')).map(([name, value]) => [name.slice(6), unescaped(value)])
    );
    const asked = `${sql} SETTINGS ${settings.join(', ')}`;
    return (await session.queryBindAsync(asked, values, { format })).bytes();
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (bytes) => response.end(bytes),
      (cause: unknown) => {
        // What a statement that failed had written already comes with the next answer: nobody hears this one.
        session.query('SELECT 1');
        response.writeHead(500).end(cause instanceof Error ? cause.message : String(cause));
      }
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/atlas`,
    run: async (sql) => Buffer.from((await session.queryBindAsync(sql, {}, { format: 'TSV' })).bytes()).toString(),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      session.close();
    }
  };
}

/** A parameter as the client writes it: tabs, line ends and backslashes as in a TSV file. */
function unescaped(value: string): string {
  const said: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
  return value.replace(/\\(.)/gsu, (_, letter: string) => said[letter] ?? letter);
}
