// DuckDB in the browser: self-hosted wasm in a worker, started once, loaded from Arrow files.
import { checkTable, type Tables } from '../duty/arrow.ts';
import { creation, TABLES } from '../duty/schema.ts';
import { DataError, EngineError } from '../errors.ts';
import { decode, SETTINGS, told } from './answer.ts';
import type { AskOptions, Engine, Question, Scope, Statement } from './engine.ts';
import { lifeline, type Limits } from './lifeline.ts';
import { queue } from './queue.ts';
import { causeOf, faultOf, scriptFault } from './worker-fault.ts';

/** Bytes received so far of all that the engine needs (wasm and tables). */
export interface Progress {
  received: number;
  total: number;
}

export interface WasmSource {
  /** Addresses of the worker's script and the wasm, from the page. */
  worker: string;
  wasm: string;
  /** Raw size of the wasm in bytes: for the progress bar, and to tell a cut file from another one. */
  bytes: number;
  /** The editions to begin with, each as its tables. */
  tables: () => Promise<Tables[]>;
  /** Milliseconds without any progress after which the start is given up. */
  patience: number;
  limits?: Limits;
}

/** An engine that may end without being closed; `ended` resolves with why, and never rejects. */
export interface MortalEngine extends Engine {
  readonly ended: Promise<EngineError>;
  /** The answer as Arrow IPC bytes, not decoded. Throws QueryError. */
  raw(name: string, statement: Statement, options?: AskOptions): Promise<Uint8Array>;
}

/** Questions kept ready: planning a question anew takes as long as answering it over a few hundred duties. */
const STATEMENTS = 48;

/** Questions at the worker at a time: one runs, the next is there already, the others can still be given up. */
const AT_ONCE = 2;

const LIMITS: Limits = { answer: 15_000, unwanted: 5_000, grace: 3_000 };

let opened = 0;

/** Opens the engine. Reports progress in bytes; rejects with an EngineError whose reason is the true cause. Where the
 *  worker ends later, or a question hangs, whatever waits rejects with that EngineError and the engine is gone. */
export async function openWasm(source: WasmSource, onProgress: (progress: Progress) => void): Promise<MortalEngine> {
  if (typeof WebAssembly === 'undefined') throw new EngineError('unsupported', 'WebAssembly');
  const duckdb = await import('@duckdb/duckdb-wasm').catch((cause: unknown) => {
    throw new EngineError('code', 'duckdb-browser.mjs', cause);
  });
  const at = (path: string) => new URL(path, location.href).href;
  const name = `duty-atlas-engine-${Date.now()}-${++opened}`;
  const life = lifeline(source.limits ?? LIMITS, () => db.ping());
  const forbidden = (event: SecurityPolicyViolationEvent) =>
    life.end(new EngineError('blocked', event.effectiveDirective));
  document.addEventListener('securitypolicyviolation', forbidden);
  const worker = startWorker(at(source.worker), name);
  let started = false;
  worker.addEventListener('message', (event: MessageEvent<unknown>) => {
    const fault = faultOf(event.data, source);
    if (fault === null) return;
    event.stopImmediatePropagation();
    life.end(fault);
  });
  worker.addEventListener('error', (event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    if (started) life.end(causeOf(new Error(event.message)));
    else void scriptFault(at(source.worker), event.message).then(life.end);
  });
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  const watch = watchdog(source.patience, () => life.end(new EngineError('silent', source.wasm)));
  void life.ended.then(() => worker.terminate());

  const start = async (): Promise<MortalEngine> => {
    const tables = source.tables();
    tables.catch((cause: unknown) => life.end(causeOf(cause)));
    await db.instantiate(at(source.wasm), null, ({ bytesLoaded }) => {
      watch.touch();
      onProgress({ received: Math.min(bytesLoaded, source.bytes), total: source.bytes });
    });
    watch.touch();
    await db.open({});
    const connection = await db.connect();
    const repository = `SET custom_extension_repository = '${at('no-extensions')}'`;
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
    const rowsNow = async (): Promise<Record<string, number>> => {
      const counts = TABLES.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(', ');
      const bytes = await writing.useUnsafe((bindings, id) => bindings.runQuery(id, `SELECT ${counts}`));
      return decode<Record<string, number>>(bytes)[0] ?? {};
    };
    const insert = (edition: Partial<Tables>): Promise<void> => {
      const given = TABLES.flatMap((table) => {
        const bytes = edition[table];
        return bytes === undefined ? [] : [{ table, bytes, rows: checkTable(table, bytes) }];
      });
      return change(async () => {
        const before = await rowsNow();
        for (const { table, bytes } of given)
          await writing.insertArrowFromIPCStream(bytes, { name: table, create: false });
        const after = await rowsNow();
        for (const { table, rows } of given) {
          const added = (after[table] ?? 0) - (before[table] ?? 0);
          if (added !== rows) throw new DataError(table, '', `${added} / ${rows} rows`);
        }
      });
    };
    for (const edition of await tables) {
      watch.touch();
      await insert(edition);
    }
    const statements = new Map<string, Promise<number>>();
    const [turn, write] = [queue(AT_ONCE), queue(1)];
    const prepared = (sql: string): Promise<number> =>
      connection.useUnsafe((bindings, id) => {
        const statement = statements.get(sql) ?? bindings.createPrepared(id, sql);
        statements.delete(sql);
        statements.set(sql, statement);
        const [oldest, ...rest] = statements;
        if (oldest !== undefined && rest.length >= STATEMENTS) {
          statements.delete(oldest[0]);
          void oldest[1].then((number) => bindings.closePrepared(id, number)).catch(() => undefined);
        }
        return statement;
      });
    const raw: MortalEngine['raw'] = (name, { sql, values }, { signal } = {}) => {
      const run = () =>
        connection.useUnsafe(async (bindings, id) => {
          try {
            if (values.length === 0) return await bindings.runQuery(id, sql);
            return await bindings.runPrepared(id, await prepared(sql), [...values]);
          } catch (cause) {
            statements.delete(sql);
            const spent = cause instanceof Error && (BROKEN.has(cause.name) || FULL.test(cause.message));
            if (spent) life.end(causeOf(cause));
            throw cause;
          }
        });
      return turn(name, () => life.watched(name, () => told(name, sql, run), signal), signal);
    };
    return {
      ended: life.ended,
      raw,
      ask: async <Params, Row>(
        { name, statement }: Question<Params, Row>,
        params: Params,
        scope: Scope,
        options?: AskOptions
      ): Promise<Row[]> => {
        const asked = statement(params, scope);
        const bytes = await raw(name, asked, options);
        return told(name, asked.sql, () => decode<Row>(bytes));
      },
      add: (more) => write('add', () => life.alive(insert(more))),
      drop: (edition) =>
        write('drop', () =>
          life.alive(
            change(async () => {
              for (const table of TABLES) await writing.query(`DELETE FROM ${table} WHERE edition = ${edition}`);
            })
          )
        ),
      close: async () => {
        life.end(new EngineError('died', 'closed'));
        await life.ended;
      }
    };
  };
  try {
    const engine = await life.alive(start());
    started = true;
    void atDeath(name, () => life.end(new EngineError('died', 'worker')));
    return engine;
  } catch (cause) {
    const error = causeOf(cause);
    life.end(error);
    throw error;
  } finally {
    watch.stop();
    document.removeEventListener('securitypolicyviolation', forbidden);
  }
}

/** Names of what a worker throws after which its memory cannot be trusted. */
const BROKEN = new Set(['RuntimeError', 'RangeError']);

/** How the engine says that its memory is full, which a new one begins without. */
const FULL = /^Out of Memory Error/u;

function startWorker(address: string, name: string): Worker {
  try {
    return new Worker(address, { name });
  } catch (cause) {
    throw new EngineError('blocked', 'worker-src', cause);
  }
}

/** Calls `dead` once the worker is gone. The worker holds a lock of its name as long as it lives (engine-prelude.mjs);
 *  where a page has no locks (plain http) only an unanswered question tells. */
async function atDeath(name: string, dead: () => void): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  await locks?.request(name, dead).catch(() => undefined);
}

/** Calls `expire` when nothing was touched for `patience` milliseconds. */
function watchdog(patience: number, expire: () => void): { touch: () => void; stop: () => void } {
  let timer = setTimeout(expire, patience);
  return {
    touch: () => {
      clearTimeout(timer);
      timer = setTimeout(expire, patience);
    },
    stop: () => clearTimeout(timer)
  };
}
