// The same DuckDB in Node: prerendering, scripts and tests ask the questions the browser asks.
import { tableFromIPC, tableToIPC } from '@uwdata/flechette';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { checkTable, type Tables } from '../duty/arrow.ts';
import { creation, TABLES } from '../duty/schema.ts';
import { QueryError } from '../errors.ts';
import { answer, SETTINGS } from './answer.ts';
import { aborted, type Engine } from './engine.ts';

import type * as Blocking from '@duckdb/duckdb-wasm/blocking';

/** An engine that also hands out the Arrow IPC bytes of an answer. */
export interface RawEngine extends Engine {
  bytes(sql: string): Uint8Array;
}

/** Opens an engine over editions, each as its tables. The first one of a process takes about 2 s. Throws DataError on
 *  tables that are not as duty/schema.ts says. */
export async function openNode(editions: readonly Tables[] = []): Promise<Engine> {
  return openNodeRaw(editions);
}

/** As openNode, with raw answers: for making tables out of tables. */
export async function openNodeRaw(editions: readonly Tables[] = []): Promise<RawEngine> {
  started ??= start();
  const db = await started;
  const name = `lists${++opened}`;
  const connection = db.connect();
  connection.query(`ATTACH ':memory:' AS ${name}`);
  connection.query(`USE ${name}`);
  connection.query(TABLES.map(creation).join(';'));
  const change = (work: () => void): void => {
    connection.query('BEGIN TRANSACTION');
    try {
      work();
      connection.query('COMMIT');
    } catch (cause) {
      connection.query('ROLLBACK');
      throw cause;
    }
  };
  const engine: RawEngine = {
    bytes: (sql) => stream(connection.useUnsafe((bindings, id) => bindings.runQuery(id, sql))),
    ask: async (question, params, scope, { signal } = {}) => {
      if (signal?.aborted === true) throw aborted(question.name);
      const { sql, values } = question.statement(params, scope);
      return answer(question.name, sql, () =>
        connection.useUnsafe((bindings, id) => {
          if (values.length === 0) return bindings.runQuery(id, sql);
          const statement = bindings.createPrepared(id, sql);
          try {
            return bindings.runPrepared(id, statement, [...values]);
          } finally {
            bindings.closePrepared(id, statement);
          }
        })
      );
    },
    add: async (tables) => {
      const given = TABLES.flatMap((table) => {
        const bytes = tables[table];
        return bytes === undefined ? [] : [{ table, bytes, rows: checkTable(table, bytes) }];
      });
      change(() => {
        for (const { table, bytes } of given)
          connection.insertArrowFromIPCStream(bytes, { name: table, create: false });
      });
    },
    drop: async (edition) =>
      change(() => {
        for (const table of TABLES) connection.query(`DELETE FROM ${table} WHERE edition = ${edition}`);
      }),
    close: async () => {
      connection.query('USE memory');
      connection.query(`DETACH ${name}`);
      connection.close();
    }
  };
  for (const tables of editions) await engine.add(tables);
  return engine;
}

type Database = Awaited<ReturnType<typeof Blocking.createDuckDB>>;

/** One DuckDB a process: every engine is a database of its own in it. */
let started: Promise<Database> | undefined;
let opened = 0;

async function start(): Promise<Database> {
  const require = createRequire(import.meta.url);
  const dist = dirname(require.resolve('@duckdb/duckdb-wasm'));
  const duckdb = require(join(dist, 'duckdb-node-blocking.cjs')) as typeof Blocking;
  const bundle = (name: string) => ({
    mainModule: join(dist, `duckdb-${name}.wasm`),
    mainWorker: join(dist, `duckdb-node-${name}.worker.cjs`)
  });
  const db = await duckdb.createDuckDB(
    { mvp: bundle('mvp'), eh: bundle('eh') },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME
  );
  await db.instantiate();
  db.open({});
  const connection = db.connect();
  for (const sql of SETTINGS) connection.query(sql);
  connection.close();
  return db;
}

/** DuckDB answers in Arrow's file format; tables are loaded from its stream format. */
function stream(file: Uint8Array): Uint8Array {
  const bytes = tableToIPC(tableFromIPC(file.slice()), { format: 'stream' });
  if (bytes === null) throw new QueryError('Arrow stream', '', new Error('no bytes'));
  return bytes;
}
