// Which findings are ticked on the page; ticks last as long as the page.
import { SvelteSet } from 'svelte/reactivity';

/** A set of ids with ranges: a click with Shift held ticks everything from the tick before. */
export class Ticks {
  #ids = new SvelteSet<string>();
  #last = '';

  get size(): number {
    return this.#ids.size;
  }

  /** The ticked ids. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Ticks or unticks all of them. */
  set(ids: readonly string[], on: boolean): void {
    for (const id of ids)
      if (on) this.#ids.add(id);
      else this.#ids.delete(id);
  }

  clear(): void {
    this.#ids.clear();
    this.#last = '';
  }

  /** What a click on the box of `id` does; `order` are the ids as they stand on the page, `range` is true with Shift
   *  held. */
  click(id: string, on: boolean, range: boolean, order: () => readonly string[]): void {
    const ids = range ? order() : [];
    const [from, to] = [ids.indexOf(this.#last), ids.indexOf(id)].sort((a, b) => a - b);
    this.set(from === undefined || to === undefined || from < 0 ? [id] : ids.slice(from, to + 1), on);
    this.#last = id;
  }
}
