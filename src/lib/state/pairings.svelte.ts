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
    return this.about(a)
      .filter((each) => each.a === b || each.b === b)
      .map(({ a: first, dutyOfA, dutyOfB, same }) =>
        first === a ? { a: dutyOfA, b: dutyOfB, same } : { a: dutyOfB, b: dutyOfA, same }
      );
  }

  /** What was said of an edition and any other, earliest first. */
  about(edition: string): Pairing[] {
    return this.#all.filter(({ a, b }) => a === edition || b === edition).sort((x, y) => (x.at < y.at ? -1 : 1));
  }

  /** Says of a duty of edition `a` and one of `b` whether they are one. */
  async keep(a: string, b: string, { a: dutyOfA, b: dutyOfB, same }: Correction): Promise<void> {
    const made = pairing({ a, dutyOfA, b, dutyOfB, same, at: new Date().toISOString() });
    this.#all = [...this.#all.filter((each) => keyOf(each) !== keyOf(made)), made];
    await this.#store?.keepPairing(made).catch(() => undefined);
  }

  /** Takes back what was said of a pair. */
  async undo(a: string, b: string, { a: dutyOfA, b: dutyOfB, same }: Correction): Promise<void> {
    const gone = pairing({ a, dutyOfA, b, dutyOfB, same, at: '' });
    this.#all = this.#all.filter((each) => keyOf(each) !== keyOf(gone));
    await this.#store?.forgetPairing(gone).catch(() => undefined);
  }

  /** Reads anew what the browser keeps, with the next start. */
  forget(): void {
    this.#loading = undefined;
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
