// The engine, started once after first paint, and how its start is going.
import { createContext } from 'svelte';
import type { Engine } from '../db/engine.ts';
import type { Progress, WasmSource } from '../db/wasm.ts';
import { EngineError } from '../errors.ts';

export type Status = 'idle' | 'loading' | 'ready' | 'failed';

/** Holds the one engine of the page. `engine()` starts it where needed and may reject with EngineError; `status`, `progress` and `error` are reactive. */
export class Dataset {
  status = $state<Status>('idle');
  progress = $state.raw<Progress>({ received: 0, total: 0 });
  error = $state.raw<EngineError | null>(null);
  #source: () => WasmSource;
  #opening: Promise<Engine> | undefined;

  constructor(source: () => WasmSource) {
    this.#source = source;
  }

  engine(): Promise<Engine> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** Drops a failed start, so that the next question starts the engine again. */
  retry(): Promise<Engine> {
    if (this.status === 'failed') this.#opening = undefined;
    return this.engine();
  }

  async #open(): Promise<Engine> {
    this.status = 'loading';
    this.error = null;
    performance.mark('engine-start');
    try {
      const { openWasm } = await import('../db/wasm.ts');
      const engine = await openWasm(this.#source(), (progress) => { this.progress = progress; });
      performance.mark('engine-ready');
      this.status = 'ready';
      return engine;
    } catch (cause) {
      this.error = cause instanceof EngineError ? cause : new EngineError('download', cause instanceof Error ? cause.message : String(cause), cause);
      this.status = 'failed';
      throw this.error;
    }
  }
}

export const [getDataset, setDataset] = createContext<Dataset>();
