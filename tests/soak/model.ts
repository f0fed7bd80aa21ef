// What the app must hold after everything that was done to it: the register and the opened lists, as plain data.

/** A decision as a reader makes it. */
export interface Decided {
  status: string;
  note: string;
}

/** What a browser holds. `decisions` by edition and finding, `lists` edition ids by file name. */
export interface Held {
  decisions: Record<string, Decided>;
  lists: Record<string, string>;
}

/** The model that the app is compared with. */
export class Model {
  readonly decisions = new Map<string, Decided>();
  readonly lists = new Map<string, string>();

  held(): Held {
    return {
      decisions: Object.fromEntries([...this.decisions].sort()),
      lists: Object.fromEntries([...this.lists].sort())
    };
  }

  /** Differences between what a browser holds and what it must hold, a line each; none where they are equal. */
  differences(found: Held): string[] {
    const must = this.held();
    return (['decisions', 'lists'] as const).flatMap((part) => {
      const [own, theirs] = [must[part], found[part]] as Record<string, unknown>[];
      const keys = [...new Set([...Object.keys(own ?? {}), ...Object.keys(theirs ?? {})])].sort();
      return keys.flatMap((key) => {
        const [wanted, got] = [JSON.stringify(own?.[key]), JSON.stringify(theirs?.[key])];
        return wanted === got ? [] : [`${part} ${key}: must be ${wanted ?? 'absent'}, is ${got ?? 'absent'}`];
      });
    });
  }
}
