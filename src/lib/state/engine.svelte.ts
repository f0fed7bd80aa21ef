// The one engine of the page: started once it is needed, given further editions, started anew with the same ones.
import { createContext } from 'svelte';
import { desk, type AskOptions, type Desk, type Engine, type Scope } from '../db/engine.ts';
import type { Progress } from '../db/wasm.ts';
import type { Tables } from '../duty/arrow.ts';
import { EngineError } from '../errors.ts';

export type Status = 'idle' | 'loading' | 'ready' | 'failed';

/** Hosts the engine. `status`, `progress` and `error` are reactive; `open` makes an engine over the built tables and
 *  tells how far it got. */
export class EngineHost {
  status = $state<Status>('idle');
  progress = $state.raw<Progress>({ received: 0, total: 0 });
  error = $state.raw<EngineError | null>(null);
  #open: (onProgress: (progress: Progress) => void) => Promise<Engine>;
  #added = new Map<number, Tables>();
  #engine: Promise<Engine> | undefined;

  constructor(open: (onProgress: (progress: Progress) => void) => Promise<Engine>) {
    this.#open = open;
  }

  /** The engine, started where it is not yet; rejects with EngineError, the same one until `retry`. */
  engine(): Promise<Engine> {
    this.#engine ??= this.#start();
    return this.#engine;
  }

  /** Starts the engine where it does not run yet; how that goes is told by `status`. */
  begin(): void {
    this.engine().catch(() => undefined);
  }

  /** Drops a failed start, so that the next question starts the engine again. */
  retry(): void {
    if (this.status === 'failed') this.#engine = undefined;
  }

  /** A desk over some editions. It starts the engine with its first question only. */
  desk(scope: Scope, options: AskOptions = {}): Desk {
    return {
      scope,
      ask: async (question, params) => desk(await this.engine(), scope, options).ask(question, params)
    };
  }

  /** Adds an edition to the engine, running or not; it stays through every new start until it is dropped. Rejects with
   *  EngineError where the engine does not start; the edition is then not added. */
  async add(edition: number, tables: Tables): Promise<void> {
    await (await this.engine()).add(copied(tables));
    this.#added.set(edition, tables);
  }

  async drop(edition: number): Promise<void> {
    this.#added.delete(edition);
    if (this.status === 'ready') await (await this.engine()).drop(edition);
  }

  /** Ends the engine; a later question starts it anew. */
  async close(): Promise<void> {
    const running = this.#engine;
    this.#engine = undefined;
    this.status = 'idle';
    await (await running)?.close();
  }

  async #start(): Promise<Engine> {
    this.status = 'loading';
    this.error = null;
    performance.mark('engine-start');
    try {
      const engine = await this.#open((progress) => {
        this.progress = progress;
      });
      for (const tables of this.#added.values()) await engine.add(copied(tables));
      performance.mark('engine-ready');
      this.status = 'ready';
      return engine;
    } catch (cause) {
      this.error =
        cause instanceof EngineError
          ? cause
          : new EngineError('download', cause instanceof Error ? cause.message : String(cause), cause);
      this.status = 'failed';
      throw this.error;
    }
  }
}

export const [getHost, setHost] = createContext<EngineHost>();

/** The engine's worker takes the bytes it is given away from the page. */
function copied(tables: Tables): Tables {
  return Object.fromEntries(Object.entries(tables).map(([name, bytes]) => [name, bytes.slice()])) as Tables;
}
