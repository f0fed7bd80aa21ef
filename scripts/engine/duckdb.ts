// Native DuckDB over Parquet files: a province on one machine, without a database server.
import { tableFromIPC } from '@uwdata/flechette';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Tables } from '../../src/lib/duty/arrow.ts';
import { baseOf, columnsOf, creation, TABLES, type TableName } from '../../src/lib/duty/schema.ts';
import { quoted } from '../../src/lib/query/portable.ts';
import { failure } from '../say.mjs';
import { placed } from './dialect.ts';
import { encodeColumns, type Column, type Kind } from './encode.ts';
import { heavy } from './heavy.ts';
import { Stopped, type Limits, type Store } from './store.ts';

/** What is used of @duckdb/node-api. */
interface Connection {
  run(sql: string): Promise<unknown>;
  stream(sql: string, values: string[]): Promise<Result>;
  createAppender(table: string): Promise<Appender>;
  interrupt(): void;
  closeSync(): void;
}
interface Result {
  columnNames(): string[];
  columnTypes(): { typeId: number }[];
  fetchChunk(): Promise<Chunk | null>;
}
interface Chunk {
  rowCount: number;
  getColumnValues(column: number): unknown[];
  setColumns(columns: unknown[][]): void;
}
interface Appender {
  columnType(column: number): unknown;
  appendDataChunk(chunk: Chunk): void;
  closeSync(): void;
}
interface Instance {
  connect(): Promise<Connection>;
  closeSync(): void;
}
interface Api {
  DuckDBInstance: { create(path: string, options: Record<string, string>): Promise<Instance> };
  DuckDBDataChunk: { create(types: unknown[], rows: number): Chunk };
  DuckDBTypeId: Record<string, number>;
}

/** Rows of one chunk, DuckDB's own size. */
const CHUNK = 2048;

/** Path of a table below the folder. */
export function parquetOf(folder: string, table: TableName): string {
  return join(folder, `${table}.parquet`);
}

/** Writes the tables of some editions as Parquet files into `folder`, one a table, sorted as they come: an edition's
 *  rows stand together, so that a question about few editions reads few blocks. */
export async function writeParquet(editions: AsyncIterable<Tables> | Iterable<Tables>, folder: string): Promise<void> {
  const { DuckDBInstance, DuckDBDataChunk } = await heavy<Api>('@duckdb/node-api');
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    for (const table of TABLES) await connection.run(creation(table));
    for await (const edition of editions)
      for (const table of TABLES) {
        const appender = await connection.createAppender(table);
        const columns = columnsOf(table);
        const types = columns.map((_, at) => appender.columnType(at));
        const rows = tableFromIPC(edition[table]);
        for (let from = 0; from < rows.numRows; from += CHUNK) {
          const to = Math.min(from + CHUNK, rows.numRows);
          const chunk = DuckDBDataChunk.create(types, to - from);
          chunk.setColumns(
            columns.map(([name, type]) => {
              const column = rows.getChild(name);
              const values = Array.from({ length: to - from }, (_, at) => column.at(from + at) as unknown);
              return baseOf(type) === 'flag' ? values.map(Boolean) : values;
            })
          );
          appender.appendDataChunk(chunk);
        }
        appender.closeSync();
      }
    for (const table of TABLES)
      await connection.run(`COPY ${table} TO ${quoted(parquetOf(folder, table))} (FORMAT parquet, COMPRESSION zstd)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Opens the tables of a folder for reading; the engine can reach no other file and no network. Rejects in both
 *  languages where a table is missing. */
export async function openDuckdb(folder: string, limits: Limits): Promise<Store> {
  const { DuckDBInstance, DuckDBTypeId } = await heavy<Api>('@duckdb/node-api');
  const missing = TABLES.find((table) => !existsSync(parquetOf(folder, table)));
  if (missing !== undefined) {
    const file = parquetOf(folder, missing);
    throw failure(`没有 ${file}：请先用 --export 写出表`, `no ${file}: write the tables with --export first`);
  }
  const instance = await DuckDBInstance.create(':memory:', {});
  const first = await instance.connect();
  for (const table of TABLES)
    await first.run(`CREATE VIEW ${table} AS SELECT * FROM read_parquet(${quoted(resolve(parquetOf(folder, table)))})`);
  for (const setting of [
    `allowed_directories = [${quoted(resolve(folder))}]`,
    'enable_external_access = false',
    'lock_configuration = true'
  ])
    await first.run(`SET ${setting}`);
  const [flag, text] = [DuckDBTypeId.BOOLEAN, DuckDBTypeId.VARCHAR];
  const kindOf = (id: number): Kind => (id === flag ? 'flag' : id === text ? 'text' : 'number');
  const idle: Connection[] = [first];
  const read = async (result: Result): Promise<Uint8Array> => {
    const kinds = result.columnTypes().map(({ typeId }) => kindOf(typeId));
    const columns = result.columnNames().map((name, place): Column => ({
      name,
      kind: kinds[place] ?? 'text',
      values: []
    }));
    for (let rows = 0; ;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return encodeColumns(columns);
      rows += chunk.rowCount;
      if (rows > limits.rows) throw new Stopped('rows');
      for (const [place, { kind, values }] of columns.entries())
        for (const value of chunk.getColumnValues(place))
          values.push(kind === 'number' && value !== null ? plain(value) : value);
    }
  };
  /** Does some work at a connection of its own. */
  const at = async <Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> => {
    const connection = idle.pop() ?? (await instance.connect());
    return work(connection).finally(() => idle.push(connection));
  };

  return {
    answer: (statement, signal) =>
      at(async (connection) => {
        signal.throwIfAborted();
        const interrupt = () => connection.interrupt();
        signal.addEventListener('abort', interrupt);
        try {
          const { sql, texts } = placed(statement, (place) => `$${place + 1}`);
          return await read(await connection.stream(sql, texts));
        } finally {
          signal.removeEventListener('abort', interrupt);
        }
      }),
    ping: () => at(async (connection) => void (await connection.run('SELECT 1'))),
    close: async () => {
      for (const connection of idle) connection.closeSync();
      instance.closeSync();
    }
  };
}

/** A number of any kind; decimals come as an object that says itself as text. */
function plain(value: unknown): number {
  return typeof value === 'object' ? Number(String(value)) : Number(value);
}
