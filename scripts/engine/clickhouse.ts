// ClickHouse, the owner's own cluster, for the nation: through its client, never in this process.
import { randomUUID } from 'node:crypto';
import { baseOf, columnsOf, TABLES, type TableName } from '../../src/lib/duty/schema.ts';
import type { Statement } from '../../src/lib/db/engine.ts';
import { CLICKHOUSE_SETTINGS, forClickHouse } from './dialect.ts';
import { heavy } from './heavy.ts';
import { Stopped, type Limits, type Store } from './store.ts';

/** What is used of @clickhouse/client. */
interface Client {
  exec(params: {
    query: string;
    query_id: string;
    query_params: Record<string, string>;
    clickhouse_settings: Record<string, string | number>;
    abort_signal: AbortSignal;
  }): Promise<{ stream: AsyncIterable<Uint8Array> }>;
  ping(): Promise<{ success: true } | { success: false; error: Error }>;
  close(): Promise<void>;
}
interface Api {
  createClient(config: Record<string, unknown>): Client;
}

/** What a question needs of each edition beside its rows, small enough to stand whole on every server: the names. All
 *  other tables are spread over the shards, all rows of an area on one, so that joins stay within a shard. */
const WHOLE: ReadonlySet<TableName> = new Set(['edition', 'document', 'category', 'bureau']);

/** What the rows of a table are sorted by. */
const ORDER: Partial<Record<TableName, string>> = {
  category: 'edition, category',
  bureau: 'edition, bureau',
  duty: 'edition, duty',
  participation: 'edition, duty, bureau',
  clause: 'edition, duty, clause',
  clause_actor: 'edition, duty, clause',
  clause_recipient: 'edition, duty, clause',
  action: 'edition, duty, clause',
  extra: 'edition, duty, position',
  flag: 'edition, duty, position',
  source_line: 'edition, document, line',
  span: 'edition, duty, line'
};

const TYPES = { int: 'Int32', text: 'String', word: 'LowCardinality(String)', flag: 'Bool' } as const;

/** Where the tables are to stand: on one server, or on all of a cluster whose servers have the macros `{shard}` and
 *  `{replica}`. */
export interface Layout {
  database: string;
  cluster?: string;
}

/** Columns of a table in ClickHouse's types. */
function columns(table: TableName): string {
  return columnsOf(table)
    .map(([column, type]) => {
      const base = TYPES[baseOf(type)];
      if (!type.endsWith('?')) return `${column} ${base}`;
      return `${column} ${base.startsWith('Low') ? 'LowCardinality(Nullable(String))' : `Nullable(${base})`}`;
    })
    .join(', ');
}

/** Statements that make the empty tables. */
export function clickhouseDdl({ database, cluster }: Layout): string[] {
  const on = cluster === undefined ? '' : ` ON CLUSTER '${cluster}'`;
  const made = TABLES.flatMap((table) => {
    const order = `ORDER BY (${ORDER[table] ?? 'edition'})`;
    const create = (name: string, area: string, engine: string) =>
      `CREATE TABLE ${database}.${name}${on} (${columns(table)}${area}) ENGINE = ${engine}`;
    if (cluster === undefined) return [create(table, '', `MergeTree ${order}`)];
    const replicated = (of: string) =>
      `ReplicatedMergeTree('/clickhouse/tables/${of}/${database}/${table}', '{replica}') ${order}`;
    if (WHOLE.has(table)) return [create(table, '', replicated('all').replace("'{replica}'", "'{shard}-{replica}'"))];
    const area = ', area LowCardinality(String)';
    return [
      create(`${table}_of_shard`, area, replicated('{shard}')),
      create(table, area, `Distributed('${cluster}', '${database}', '${table}_of_shard', cityHash64(area))`)
    ];
  });
  return [`CREATE DATABASE IF NOT EXISTS ${database}${on}`, ...made];
}

/** Statements that fill them from Parquet files; `from` says in SQL where the file of a table is read (`file(…)`,
 *  `s3(…)`, `url(…)`). An area is a city with its townships. */
export function clickhouseLoad({ database, cluster }: Layout, from: (table: TableName) => string): string[] {
  return TABLES.map((table) => {
    const names = columnsOf(table).map(([column]) => column);
    const spread = cluster !== undefined && !WHOLE.has(table);
    return spread
      ? `INSERT INTO ${database}.${table} (${names.join(', ')}, area) SELECT ${names.map((name) => `t.${name}`)}, ` +
          `e.city AS area FROM ${from(table)} t JOIN ${from('edition')} e ON e.edition = t.edition ` +
          'SETTINGS distributed_foreground_insert = 1'
      : `INSERT INTO ${database}.${table} (${names.join(', ')}) SELECT ${names.join(', ')} FROM ${from(table)}`;
  });
}

/** What a question is asked with: limits are the engine's own, and it ends the work of a client that went away. */
export function questionSettings(limits: Limits): Record<string, string | number> {
  return {
    ...CLICKHOUSE_SETTINGS,
    cancel_http_readonly_queries_on_client_close: 1,
    distributed_product_mode: 'local',
    max_execution_time: Math.ceil(limits.patience / 1000),
    max_result_rows: String(limits.rows),
    max_result_bytes: String(limits.bytes),
    result_overflow_mode: 'throw',
    readonly: '2'
  };
}

/** The client's level of logging that says nothing: it would write what was searched for. */
const SILENT = 127;

/** What an error of ClickHouse's means, by its type. */
const STOPS: Record<string, Stopped['reason']> = { TOO_MANY_ROWS_OR_BYTES: 'rows', TIMEOUT_EXCEEDED: 'patience' };

/** Opens a database that holds the tables, for reading: `url` as the client takes it
 *  (`http://user:password@host:8123/database`). Give it a user that may only read. */
export async function openClickHouse(url: string, limits: Limits): Promise<Store> {
  const { createClient } = await heavy<Api>('@clickhouse/client');
  const log = { level: SILENT };
  const client = createClient({ url, application: 'duty-atlas', request_timeout: limits.patience + 1000, log });
  return {
    answer: async (statement: Statement, signal) => {
      const { sql, texts } = forClickHouse(statement);
      const { stream } = await client
        .exec({
          query: `${sql} FORMAT ArrowStream`,
          query_id: randomUUID(),
          query_params: Object.fromEntries(texts.map((text, at) => [`t${at}`, text])),
          clickhouse_settings: questionSettings(limits),
          abort_signal: signal
        })
        .catch((cause: Error & { type?: string }) => {
          const reason = STOPS[cause.type ?? ''];
          throw reason === undefined ? cause : new Stopped(reason);
        });
      const parts: Uint8Array[] = [];
      let length = 0;
      for await (const part of stream) {
        length += part.length;
        if (length > limits.bytes) throw new Stopped('bytes');
        parts.push(part);
      }
      return Buffer.concat(parts, length);
    },
    ping: async () => {
      const answered = await client.ping();
      if (!answered.success) throw answered.error;
    },
    close: () => client.close()
  };
}
