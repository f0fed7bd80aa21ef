// The one engine of the page: started once it is needed, given further editions, started anew with the same ones.
import { createContext, untrack } from 'svelte';
import { desk, type AskOptions, type Engine, type PageDesk, type Scope } from '../db/engine.ts';
import type { MortalEngine, Progress } from '../db/wasm.ts';
import type { Tables } from '../duty/arrow.ts';
import type { TableName } from '../duty/schema.ts';
import { EngineError } from '../errors.ts';

export type Status = 'idle' | 'loading' | 'ready' | 'failed';

type Open = (onProgress: (progress: Progress) => void) => Promise<MortalEngine>;

/** Ends of the engine in one minute after which it is not started again unasked. */
const MOST_ENDS = 3;
const MINUTE = 60_000;

/** Hosts the engine. `status`, `progress`, `error` and `again` are reactive; `open` makes an engine over the built
 *  tables and tells how far it got. An engine that ends by itself is started anew with every edition that was added,
 *  and what was being asked is asked once more; `again` says so while that lasts. */
export class EngineHost {
  status = $state<Status>('idle');
  progress = $state.raw<Progress>({ received: 0, total: 0 });
  error = $state.raw<EngineError | null>(null);
  again = $state(false);
  #open: Open;
  #added = new Map<number, KeptTables>();
  /** What each engine was given of the tables that come later, by edition. */
  #later = new WeakMap<Engine, Map<number, Promise<void>>>();
  #engine: Promise<MortalEngine> | undefined;
  #ends: number[] = [];

  constructor(open: Open) {
    this.#open = open;
  }

  /** The engine, started where it is not yet; rejects with EngineError, the same one until `retry`. */
  engine(): Promise<Engine> {
    return this.#running();
  }

  /** Starts the engine where it does not run yet; how that goes is told by `status`. */
  begin(): void {
    this.#running().catch(() => undefined);
  }

  /** Drops a failed start, so that the next question starts the engine again. */
  retry(): void {
    if (this.status !== 'failed') return;
    this.#engine = undefined;
    this.#ends = [];
  }

  /** A desk over some editions. It starts the engine with its first question only. */
  desk(scope: Scope, options: AskOptions = {}): PageDesk {
    return {
      scope,
      ask: (question, params) =>
        this.#lasting(async (engine) => {
          await this.#complete(engine, scope, question.statement(params, scope).sql);
          return desk(engine, scope, options).ask(question, params);
        }),
      raw: (name, statement) =>
        this.#lasting(async (engine) => {
          await this.#complete(engine, scope, statement.sql);
          return engine.raw(name, statement, options);
        })
    };
  }

  /** Adds an edition to the engine, running or not; it stays through every new start until it is dropped. Rejects with
   *  EngineError where the engine does not start; the edition is then not added. */
  async add(edition: number, tables: Tables): Promise<void> {
    const kept = keptTables(tables);
    await this.#lasting(async (engine) => engine.add(await bytesOf(kept, atOnce(kept))));
    this.#added.set(edition, kept);
  }

  /** Gives the engine the further tables of the editions that a statement asks for, each once. */
  async #complete(engine: MortalEngine, scope: Scope, sql: string): Promise<void> {
    if (!ASKS_LATER.test(sql)) return;
    const given = this.#later.get(engine) ?? new Map<number, Promise<void>>();
    this.#later.set(engine, given);
    for (const edition of scope) {
      const kept = this.#added.get(edition);
      if (kept === undefined) continue;
      const before = given.get(edition) ?? bytesOf(kept, LATER).then((tables) => engine.add(tables));
      given.set(edition, before);
      before.catch(() => given.delete(edition));
      await before;
    }
  }

  async drop(edition: number): Promise<void> {
    this.#added.delete(edition);
    if (this.status !== 'ready') return;
    await this.#lasting(async (engine) => {
      const given = this.#later.get(engine);
      await Promise.allSettled([given?.get(edition)]);
      given?.delete(edition);
      await engine.drop(edition);
    });
  }

  /** Ends the engine; a later question starts it anew. */
  async close(): Promise<void> {
    const running = this.#engine;
    this.#engine = undefined;
    this.status = 'idle';
    await (await running)?.close();
  }

  /** Work with the engine, done once more where the engine ends in the middle. */
  async #lasting<Result>(work: (engine: MortalEngine) => Promise<Result>): Promise<Result> {
    const running = this.#running();
    const engine = await running;
    try {
      return await work(engine);
    } catch (cause) {
      if (!(cause instanceof EngineError)) throw cause;
      this.#bury(running, cause);
      return work(await this.#running());
    }
  }

  #running(): Promise<MortalEngine> {
    if (this.#engine !== undefined) return this.#engine;
    const running = this.#start();
    this.#engine = running;
    void running.then(
      ({ ended }) => ended.then((error) => this.#bury(running, error)),
      () => undefined
    );
    return running;
  }

  async #start(): Promise<MortalEngine> {
    this.status = 'loading';
    this.error = null;
    performance.mark('engine-start');
    try {
      const engine = await this.#open((progress) => {
        this.progress = progress;
      });
      for (const kept of this.#added.values()) await engine.add(await bytesOf(kept, atOnce(kept)));
      performance.mark('engine-ready');
      this.status = 'ready';
      this.again = false;
      return engine;
    } catch (cause) {
      this.error = this.#failed(cause);
      throw this.error;
    }
  }

  #failed(cause: unknown): EngineError {
    this.status = 'failed';
    this.again = false;
    return cause instanceof EngineError
      ? cause
      : new EngineError('code', cause instanceof Error ? cause.message : String(cause), cause);
  }

  /** Puts a new start in the place of an engine that ended, or the failure where it ends again and again. */
  #bury(running: Promise<MortalEngine>, error: EngineError): void {
    if (this.#engine !== running) return;
    this.#ends = [...this.#ends.filter((time) => Date.now() - time < MINUTE), Date.now()];
    if (this.#ends.length < MOST_ENDS) {
      this.again = true;
      this.#engine = undefined;
      this.begin();
      return;
    }
    this.error = this.#failed(error);
    this.#engine = Promise.reject(error);
    this.#engine.catch(() => undefined);
  }
}

export const [getHost, setHost] = createContext<EngineHost>();

/** Calls `then` whenever the engine runs at last after a start that failed, whichever button began it. Call it while a
 *  component initialises. */
export function onceRevived(status: () => Status, then: () => void): void {
  let failed = false;
  $effect(() => {
    const now = status();
    if (now === 'failed') failed = true;
    if (now !== 'ready' || !failed) return;
    failed = false;
    untrack(then);
  });
}

/** Tables that stand for the document itself, half of all bytes: the engine gets them of an edition that is asked for
 *  them, as where a duty is shown with its source. */
const LATER = ['source_line', 'span'] as const satisfies TableName[];
const ASKS_LATER = new RegExp(`\\b(?:${LATER.join('|')})\\b`, 'u');

/** Tables as they are kept for an engine that starts anew: as files, which the browser holds outside the page. */
type KeptTables = Record<TableName, Blob>;

function keptTables(tables: Tables): KeptTables {
  const kept = Object.entries(tables).map(([name, bytes]) => [name, new Blob([bytes as BlobPart])]);
  return Object.fromEntries(kept) as KeptTables;
}

function atOnce(kept: KeptTables): TableName[] {
  return (Object.keys(kept) as TableName[]).filter((table) => !(LATER as readonly string[]).includes(table));
}

/** Some of the tables as bytes, which the engine's worker takes away from the page. */
async function bytesOf(kept: KeptTables, names: readonly TableName[]): Promise<Partial<Tables>> {
  const read = names.map(async (name) => [name, new Uint8Array(await kept[name].arrayBuffer())] as const);
  return Object.fromEntries(await Promise.all(read));
}
