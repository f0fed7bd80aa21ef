// The same DuckDB in Node: prerendering, scripts and tests ask the questions the browser asks.
import { tableFromIPC, tableToIPC } from '@uwdata/flechette';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { QueryError } from '../errors.ts';
import { aborted, answer, SETTINGS, type Engine } from './engine.ts';

import type * as Blocking from '@duckdb/duckdb-wasm/blocking';

/** An engine that also hands out the Arrow IPC bytes of an answer. */
export interface RawEngine extends Engine {
  bytes(sql: string): Uint8Array;
}

/** Opens an engine over Arrow IPC streams, one per table name. First call takes about 3 s. Throws QueryError on bad
 *  tables. */
export async function openNode(tables: Record<string, Uint8Array>): Promise<Engine> {
  return openNodeRaw(tables);
}

/** As openNode, with raw answers: for making tables out of tables. */
export async function openNodeRaw(tables: Record<string, Uint8Array>): Promise<RawEngine> {
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
  const known = new Set<string>();
  const insert = (streams: Record<string, Uint8Array>): void => {
    for (const [name, bytes] of Object.entries(streams)) {
      connection.insertArrowFromIPCStream(bytes, { name, create: !known.has(name) });
      known.add(name);
    }
  };
  insert(tables);
  return {
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
    add: async (streams) => insert(streams),
    drop: async (edition) => {
      for (const name of known) connection.query(`DELETE FROM ${name} WHERE edition = ${edition}`);
    },
    close: async () => connection.close()
  };
}

/** DuckDB answers in Arrow's file format; tables are loaded from its stream format. */
function stream(file: Uint8Array): Uint8Array {
  const bytes = tableToIPC(tableFromIPC(file.slice()), { format: 'stream' });
  if (bytes === null) throw new QueryError('Arrow stream', '', new Error('no bytes'));
  return bytes;
}
