// What the reader said of pairs of duties in two editions: that they are one, or that they are not.
import type { Correction } from '../compare/compare.ts';
import type { ListStore, Pairing } from './list-store.ts';

/** The pairings of this browser; where it keeps nothing they last as long as the tab. */
export class Pairings {
  #all = $state.raw<readonly Pairing[]>([]);
  #ready = $state(false);
  #store: ListStore | undefined;
  #loading: Promise<void> | undefined;

  /** Reads what the browser keeps, once. Call it from an effect or a handler. */
  start(store: ListStore): Promise<void> {
    this.#store = store;
    this.#loading ??= store
      .pairings()
      .catch(() => [])
      .then((kept) => {
        const said = new Set(this.#all.map(keyOf));
        this.#all = [...kept.filter((each) => !said.has(keyOf(each))), ...this.#all];
        this.#ready = true;
      });
    return this.#loading;
  }

  /** Whether what the browser keeps has been read. */
  get ready(): boolean {
    return this.#ready;
  }

  /** What was said of two editions, earliest first. */
  of(a: string, b: string): Correction[] {
    const [first, last, turned] = inOrder(a, b);
    return [...this.#all]
      .filter((each) => each.a === first && each.b === last)
      .sort((one, other) => (one.at < other.at ? -1 : 1))
      .map(({ dutyOfA, dutyOfB, same }) =>
        turned ? { a: dutyOfB, b: dutyOfA, same } : { a: dutyOfA, b: dutyOfB, same }
      );
  }

  async keep(a: string, b: string, correction: Correction): Promise<void> {
    const made = { ...named(a, b, correction), same: correction.same, at: new Date().toISOString() };
    this.#all = [...this.#all.filter((each) => keyOf(each) !== keyOf(made)), made];
    await this.#store?.keepPairing(made).catch(() => undefined);
  }

  /** Takes back what was said of a pair. */
  async forget(a: string, b: string, correction: Correction): Promise<void> {
    const gone = named(a, b, correction);
    this.#all = this.#all.filter((each) => keyOf(each) !== keyOf(gone));
    await this.#store?.forgetPairing(gone).catch(() => undefined);
  }
}

/** The pairings of this tab. */
export const pairings = new Pairings();

type Key = Omit<Pairing, 'same' | 'at'>;

function named(a: string, b: string, { a: one, b: other }: Correction): Key {
  const [first, last, turned] = inOrder(a, b);
  return turned
    ? { a: first, dutyOfA: other, b: last, dutyOfB: one }
    : { a: first, dutyOfA: one, b: last, dutyOfB: other };
}

function inOrder(a: string, b: string): [string, string, boolean] {
  return a <= b ? [a, b, false] : [b, a, true];
}

function keyOf({ a, dutyOfA, b, dutyOfB }: Key): string {
  return JSON.stringify([a, dutyOfA, b, dutyOfB]);
}
