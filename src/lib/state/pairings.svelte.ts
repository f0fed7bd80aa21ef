// What the reader said of pairs of duties in two editions: that they are one, or that they are not.
import type { Correction } from '../compare/compare.ts';
import type { ListStore, Pairing } from './list-store.ts';
import { Said } from './said.svelte.ts';

/** The pairings of this browser; where it keeps nothing they last as long as the tab. */
export class Pairings {
  #said = new Said<Pairing>({
    keyOf,
    all: (store) => store.pairings(),
    put: (store, value) => store.keepPairing(value),
    drop: (store, value) => store.forgetPairing(value)
  });

  /** See Said. */
  start(store: ListStore): Promise<void> {
    return this.#said.start(store);
  }

  /** Whether what the browser keeps has been read. */
  get ready(): boolean {
    return this.#said.ready;
  }

  /** Whether the browser keeps all of them. */
  get keeps(): boolean {
    return this.#said.keeps;
  }

  get all(): Pairing[] {
    return [...this.#said.all.values()];
  }

  /** What was said of two editions, earliest first. */
  of(a: string, b: string): Correction[] {
    return this.about(a)
      .filter((each) => each.a === b || each.b === b)
      .map(({ a: first, dutyOfA, dutyOfB, same }) =>
        first === a ? { a: dutyOfA, b: dutyOfB, same } : { a: dutyOfB, b: dutyOfA, same }
      );
  }

  /** What was said of an edition and any other, earliest first. */
  about(edition: string): Pairing[] {
    return this.all.filter(({ a, b }) => a === edition || b === edition).sort((x, y) => (x.at < y.at ? -1 : 1));
  }

  /** Says of a duty of edition `a` and one of `b` whether they are one. */
  keep(a: string, b: string, { a: dutyOfA, b: dutyOfB, same }: Correction): Promise<void> {
    return this.#said.keep([pairing({ a, dutyOfA, b, dutyOfB, same, at: new Date().toISOString() })]);
  }

  /** Says of the pairs of an edition the same of another one, whose duties have the same ids. */
  carry(from: string, to: string): Promise<void> {
    const other = (id: string) => (id === from ? to : id);
    return this.#said.keep(this.about(from).map((each) => pairing({ ...each, a: other(each.a), b: other(each.b) })));
  }

  /** Takes over pairs that nothing is said of here yet. */
  join(others: readonly Pairing[]): Promise<void> {
    return this.#said.keep(others.map(pairing).filter((each) => !this.#said.all.has(keyOf(each))));
  }

  /** Takes back what was said of a pair. */
  undo(a: string, b: string, { a: dutyOfA, b: dutyOfB, same }: Correction): Promise<void> {
    return this.#said.drop(pairing({ a, dutyOfA, b, dutyOfB, same, at: '' }));
  }
}

/** The pairings of this tab. */
export const pairings = new Pairings();

/** The pairing as it is kept, the edition whose id sorts first in front. */
export function pairing({ a, dutyOfA, b, dutyOfB, same, at }: Pairing): Pairing {
  return a <= b ? { a, dutyOfA, b, dutyOfB, same, at } : { a: b, dutyOfA: dutyOfB, b: a, dutyOfB: dutyOfA, same, at };
}

function keyOf({ a, dutyOfA, b, dutyOfB }: Pairing): string {
  return JSON.stringify([a, dutyOfA, b, dutyOfB]);
}
