// DuckDB in the browser: self-hosted wasm in a worker, started once, loaded from Arrow files.
import { checkTable, type Tables } from '../duty/arrow.ts';
import { creation, TABLES } from '../duty/schema.ts';
import { EngineError } from '../errors.ts';
import { answer, SETTINGS, type Engine } from './engine.ts';
import { queue } from './queue.ts';

/** Bytes received so far of all that the engine needs (wasm and tables). */
export interface Progress {
  received: number;
  total: number;
}

export interface WasmSource {
  /** Folder of the self-hosted engine files, with trailing slash. */
  engine: string;
  /** Raw size of the wasm in bytes, for the progress bar. */
  engineBytes: number;
  /** The editions to begin with, each as its tables. */
  tables: () => Promise<Tables[]>;
  /** Milliseconds without any progress after which the start is given up. */
  patience: number;
}

/** Questions kept ready: planning a question anew takes as long as answering it over a few hundred duties. */
const STATEMENTS = 48;

/** Questions at the worker at a time: one runs, the next is there already, the others can still be given up. */
const AT_ONCE = 2;

/** Opens the engine. Reports progress in bytes; rejects with an EngineError whose reason is download, blocked, timeout
 *  or data. */
export async function openWasm(source: WasmSource, onProgress: (progress: Progress) => void): Promise<Engine> {
  const duckdb = await import('@duckdb/duckdb-wasm').catch((cause: unknown) => {
    throw new EngineError('download', 'engine code did not load', cause);
  });
  const folder = new URL(source.engine, location.href);
  const worker = new Worker(new URL('duckdb-browser-eh.worker.js', folder));
  const watch = watchdog(source.patience);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) =>
      reject(new EngineError('blocked', event.message || 'worker did not start'))
    );
  });
  try {
    const start = async (): Promise<Engine> => {
      const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
      const tables = source.tables();
      tables.catch(() => undefined);
      await db.instantiate(new URL('duckdb-eh.wasm', folder).href, null, ({ bytesLoaded }) => {
        watch.touch();
        onProgress({ received: Math.min(bytesLoaded, source.engineBytes), total: source.engineBytes });
      });
      await db.open({});
      const connection = await db.connect();
      const repository = `SET custom_extension_repository = '${new URL('no-extensions', folder).href}'`;
      await connection.query([...SETTINGS, repository, ...TABLES.map(creation)].join(';'));
      const writing = await db.connect();
      const change = async (work: () => Promise<void>): Promise<void> => {
        await writing.query('BEGIN TRANSACTION');
        try {
          await work();
          await writing.query('COMMIT');
        } catch (cause) {
          await writing.query('ROLLBACK');
          throw cause;
        }
      };
      const insert = (edition: Tables): Promise<void> => {
        for (const name of TABLES) checkTable(name, edition[name]);
        return change(async () => {
          for (const name of TABLES) await writing.insertArrowFromIPCStream(edition[name], { name, create: false });
        });
      };
      const editions = await tables.catch((cause: unknown) => {
        throw new EngineError('data', cause instanceof Error ? cause.message : String(cause), cause);
      });
      for (const edition of editions) {
        watch.touch();
        await insert(edition);
      }
      const statements = new Map<string, Promise<number>>();
      const [turn, write] = [queue(AT_ONCE), queue(1)];
      return {
        ask: (question, params, scope, { signal } = {}) => {
          const { sql, values } = question.statement(params, scope);
          const run = () =>
            connection.useUnsafe(async (bindings, id) => {
              if (values.length === 0) return bindings.runQuery(id, sql);
              const statement = statements.get(sql) ?? bindings.createPrepared(id, sql);
              statements.delete(sql);
              statements.set(sql, statement);
              const [oldest, ...rest] = statements;
              if (oldest !== undefined && rest.length >= STATEMENTS) {
                statements.delete(oldest[0]);
                void oldest[1].then((number) => bindings.closePrepared(id, number)).catch(() => undefined);
              }
              try {
                return await bindings.runPrepared(id, await statement, [...values]);
              } catch (cause) {
                statements.delete(sql);
                throw cause;
              }
            });
          return turn(question.name, () => answer(question.name, sql, run), signal);
        },
        add: (more) => write('add', async () => insert(more)),
        drop: (edition) =>
          write('drop', () =>
            change(async () => {
              for (const name of TABLES) await writing.query(`DELETE FROM ${name} WHERE edition = ${edition}`);
            })
          ),
        close: async () => {
          await writing.close();
          await connection.close();
          await db.terminate();
        }
      };
    };
    return await Promise.race([start(), broken, watch.expired]);
  } catch (cause) {
    worker.terminate();
    if (cause instanceof EngineError) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new EngineError(/fetch|network|load/i.test(message) ? 'download' : 'blocked', message, cause);
  } finally {
    watch.stop();
  }
}

/** A promise that rejects when nothing was touched for `patience` milliseconds. */
function watchdog(patience: number): { touch: () => void; stop: () => void; expired: Promise<never> } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let expire: (error: Error) => void = () => undefined;
  const expired = new Promise<never>((_, reject) => {
    expire = reject;
  });
  expired.catch(() => undefined);
  const touch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => expire(new EngineError('timeout', `no progress for ${patience / 1000} s`)), patience);
  };
  touch();
  return { touch, stop: () => clearTimeout(timer), expired };
}
