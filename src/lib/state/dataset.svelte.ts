// The engine, started once after first paint, how its start is going, and lists the reader opened in its place.
import { createContext } from 'svelte';
import { desk, type Desk, type Engine } from '../db/engine.ts';
import type { Progress, WasmSource } from '../db/wasm.ts';
import type { Tables } from '../duty/arrow.ts';
import type { DatasetManifest } from '../duty/dataset.ts';
import type { Quality } from '../duty/quality.ts';
import { EngineError } from '../errors.ts';
import { names, type Names } from '../query/names.ts';

export type Status = 'idle' | 'loading' | 'ready' | 'failed';

/** Lists from a file of the reader's own, shown in this tab in place of the built ones. */
export interface Opened {
  manifest: DatasetManifest;
  names: Names;
  quality: Quality;
}

/** Holds the one engine of the page. `engine()` starts it where needed and may reject with EngineError; `status`,
 *  `progress` and `error` are reactive. */
export class Dataset {
  status = $state<Status>('idle');
  progress = $state.raw<Progress>({ received: 0, total: 0 });
  error = $state.raw<EngineError | null>(null);
  /** null while the built lists are shown; prerendered answers hold only then. */
  opened = $state.raw<Opened | null>(null);
  #own: Engine | undefined;
  #source: () => WasmSource;
  #opening: Promise<Engine> | undefined;

  constructor(source: () => WasmSource) {
    this.#source = source;
  }

  engine(): Promise<Engine> {
    if (this.opened !== null && this.#own !== undefined) return Promise.resolve(this.#own);
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** A desk at that engine over the lists that are shown. */
  async desk(): Promise<Desk> {
    return desk(await this.engine(), [1]);
  }

  /** Drops a failed start, so that the next question starts the engine again. */
  retry(): Promise<Engine> {
    if (this.status === 'failed') this.#opening = undefined;
    return this.engine();
  }

  /** Shows other lists from now on: a second engine is loaded with their tables, and takes over once it answers. What
   *  was shown stays where this rejects. */
  async show(tables: Tables, manifest: DatasetManifest, quality: Quality): Promise<void> {
    const { openWasm } = await import('../db/wasm.ts');
    const engine = await openWasm({ ...this.#source(), tables: () => Promise.resolve([tables]) }, () => undefined);
    const found = await names(desk(engine, [1]));
    this.#replace(engine, { manifest, names: found, quality });
  }

  /** Back to the built lists. */
  restore(): void {
    this.#replace(undefined, null);
  }

  #replace(engine: Engine | undefined, opened: Opened | null): void {
    const last = this.#own;
    this.#own = engine;
    this.opened = opened;
    void last?.close().catch(() => undefined);
  }

  async #open(): Promise<Engine> {
    this.status = 'loading';
    this.error = null;
    performance.mark('engine-start');
    try {
      const { openWasm } = await import('../db/wasm.ts');
      const engine = await openWasm(this.#source(), (progress) => {
        this.progress = progress;
      });
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

export const [getDataset, setDataset] = createContext<Dataset>();
