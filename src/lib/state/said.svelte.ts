// What a reader said of duties and the browser keeps: told between tabs, held in this one where it does not take it.
import type { ListStore } from './list-store.ts';

/** How values of a kind are named, read, kept and taken out of the browser's store. */
export interface Ways<Value> {
  keyOf(value: Value): string;
  all(store: ListStore): Promise<Value[]>;
  put(store: ListStore, value: Value): Promise<void>;
  drop(store: ListStore, value: Value): Promise<void>;
}

/** Values by key, reactive. `ready` once what the browser keeps has been read; `keeps` is false while it did not take
 *  everything that was said: that lasts as long as this tab. */
export class Said<Value> {
  ready = $state(false);
  keeps = $state(true);
  #all = $state.raw<ReadonlyMap<string, Value>>(new Map());
  /** What the store has not taken yet; null for what it has not taken out. */
  #loose = new Map<string, Value | null>();
  #ways: Ways<Value>;
  #store: ListStore | undefined;
  #loading: Promise<void> | undefined;

  constructor(ways: Ways<Value>) {
    this.#ways = ways;
  }

  /** Reads what the browser keeps, once, and hears from then on what other tabs say. Call it from an effect or a
   *  handler. */
  start(store: ListStore): Promise<void> {
    if (this.#loading === undefined) {
      this.#store = store;
      this.#loading = this.#load(store);
      try {
        store.watchSaid(() => void this.#load(store));
      } catch {
        this.keeps = false;
      }
    }
    return this.#loading;
  }

  /** Everything said, by key. */
  get all(): ReadonlyMap<string, Value> {
    return this.#all;
  }

  /** Says these, each in place of what has its key; all are on their way to the store when this returns. */
  async keep(values: readonly Value[]): Promise<void> {
    const said = values.map((value) => [this.#ways.keyOf(value), value] as const);
    for (const [key, value] of said) this.#loose.set(key, value);
    const keys = new Set(said.map(([key]) => key));
    this.#all = new Map([...[...this.#all].filter(([key]) => !keys.has(key)), ...said]);
    await Promise.all(said.map(([key, value]) => this.#settle(key, value, (store) => this.#ways.put(store, value))));
  }

  /** Takes one back. */
  async drop(value: Value): Promise<void> {
    const key = this.#ways.keyOf(value);
    this.#loose.set(key, null);
    this.#all = new Map([...this.#all].filter(([each]) => each !== key));
    await this.#settle(key, null, (store) => this.#ways.drop(store, value));
  }

  async #settle(key: string, value: Value | null, work: (store: ListStore) => Promise<void>): Promise<void> {
    if (this.#store === undefined) return;
    try {
      await work(this.#store);
      if (this.#loose.get(key) === value) this.#loose.delete(key);
      if (this.#loose.size === 0) this.keeps = true;
    } catch {
      this.keeps = false;
    }
  }

  async #load(store: ListStore): Promise<void> {
    try {
      const kept = (await this.#ways.all(store)).map((value) => [this.#ways.keyOf(value), value] as const);
      const own = [...this.#loose].flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
      this.#all = new Map([...kept.filter(([key]) => !this.#loose.has(key)), ...own]);
    } catch {
      this.keeps = false;
    }
    this.ready = true;
  }
}
