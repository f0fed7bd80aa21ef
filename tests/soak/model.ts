// What the app must hold after everything that was done to it: the register and the opened lists, as plain data.

/** A decision as a reader makes it. */
export interface Decided {
  status: string;
  note: string;
}

/** What a browser holds. `decisions` by edition and finding, `lists` edition ids by file name, `pairings` by the
 *  editions and duties of a pair: whether they were said to be one. */
export interface Held {
  decisions: Record<string, Decided>;
  lists: Record<string, string>;
  pairings: Record<string, boolean>;
}

/** A pair of duties as it is kept: the edition whose id sorts first in front. */
export type Pair = [a: string, dutyOfA: string, b: string, dutyOfB: string];

/** The name of a pair in the model. */
export function pairKey([a, dutyOfA, b, dutyOfB]: Pair): string {
  return JSON.stringify(a <= b ? [a, dutyOfA, b, dutyOfB] : [b, dutyOfB, a, dutyOfA]);
}

/** The model that the app is compared with. */
export class Model {
  readonly decisions = new Map<string, Decided>();
  readonly lists = new Map<string, string>();
  readonly pairings = new Map<string, boolean>();

  /** A list gets another id: what was said about it then stands under both. */
  rename(file: string, to: string): void {
    const from = this.lists.get(file) ?? '';
    this.lists.set(file, to);
    if (from === to) return;
    for (const [key, decided] of [...this.decisions]) {
      const [edition = '', finding = ''] = key.split(' ');
      if (edition === from) this.decisions.set(`${to} ${finding}`, decided);
    }
    for (const [key, same] of [...this.pairings]) {
      const [a, dutyOfA, b, dutyOfB] = JSON.parse(key) as Pair;
      if (a === from) this.pairings.set(pairKey([to, dutyOfA, b, dutyOfB]), same);
      else if (b === from) this.pairings.set(pairKey([a, dutyOfA, to, dutyOfB]), same);
    }
  }

  held(): Held {
    return {
      decisions: Object.fromEntries([...this.decisions].sort()),
      lists: Object.fromEntries([...this.lists].sort()),
      pairings: Object.fromEntries([...this.pairings].sort())
    };
  }

  /** Differences between what a browser holds and what it must hold, a line each; none where they are equal. */
  differences(found: Held): string[] {
    const must = this.held();
    return (['decisions', 'lists', 'pairings'] as const).flatMap((part) => {
      const [own, theirs] = [must[part], found[part]] as Record<string, unknown>[];
      const keys = [...new Set([...Object.keys(own ?? {}), ...Object.keys(theirs ?? {})])].sort();
      return keys.flatMap((key) => {
        const [wanted, got] = [JSON.stringify(own?.[key]), JSON.stringify(theirs?.[key])];
        return wanted === got ? [] : [`${part} ${key}: must be ${wanted ?? 'absent'}, is ${got ?? 'absent'}`];
      });
    });
  }
}
