// Long tables come in portions: first as many rows as can be made without a pause, then the rest between two answers to
// the reader; in the end every row is there, for the eye, the ear, the browser's search and paper.
import { flushSync, untrack } from 'svelte';

/** How long one portion may take, in milliseconds of script. */
const SLICE = 32;

/** Whether the page is hydrated; before that all rows are there at once, as the page was built with them. */
let hydrated = false;

/** Call once the page is hydrated: from now on tables come in portions. */
export function startPortions(): void {
  hydrated = true;
}

/** The rows of a long table as far as they are there. Make one while a component is made. `rows` are all of them,
 *  `first` how many come at once; later portions are as large as the last one was quick. */
export class Portions<Row> {
  #rows: () => readonly Row[];
  #till: number;
  #size: number;
  /** Rows that the page holds now; those that stay when others come are not made anew. */
  #here = 0;

  constructor(rows: () => readonly Row[], first: number) {
    this.#rows = rows;
    this.#size = first;
    this.#till = $state(hydrated ? first : Infinity);
    $effect.pre(() => {
      const { length } = rows();
      untrack(() => {
        if (this.#here > 0 && length > this.#here + first) this.#till = this.#here + first;
        this.#here = Math.min(this.#till, length);
      });
    });
    $effect(() => {
      if (!this.growing) return undefined;
      const next = setTimeout(() => this.#grow());
      return () => clearTimeout(next);
    });
    $effect(() => {
      const all = () => flushSync(() => (this.#till = Infinity));
      addEventListener('beforeprint', all);
      return () => removeEventListener('beforeprint', all);
    });
  }

  /** The rows that are there, from the first on. */
  get rows(): readonly Row[] {
    const all = this.#rows();
    return all.length > this.#till ? all.slice(0, this.#till) : all;
  }

  /** Whether rows are still to come. */
  get growing(): boolean {
    return this.#rows().length > this.#till;
  }

  #grow(): void {
    const from = performance.now();
    const step = this.#size;
    flushSync(() => (this.#till += step));
    this.#here = Math.min(this.#till, this.#rows().length);
    const took = performance.now() - from;
    this.#size = Math.max(1, Math.min(step * 2, Math.round((step * SLICE) / Math.max(1, took))));
  }
}
