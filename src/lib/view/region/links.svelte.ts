// What is one duty over lists that were opened: looked for when the reader asks.
import type { PageDesk } from '$lib/db/engine.ts';
import type { Place } from '$lib/duty/record.ts';
import type { RegionFamily } from '$lib/region/families.ts';

/** An edition of the engine with its place. */
export interface LinkedSide {
  edition: number;
  place: Place;
}

export class Links {
  /** How much is done, 0..1; null while nothing is looked for. */
  share = $state<number | null>(null);
  /** Why it ended without an answer. */
  error = $state.raw<Error | null>(null);
  #found = $state.raw<{ of: readonly LinkedSide[]; families: RegionFamily[] } | null>(null);
  #work: AbortController | null = null;

  /** Families over these sides, members in their order; null where they were not looked for. */
  of(sides: readonly LinkedSide[]): RegionFamily[] | null {
    return this.#found?.of === sides ? this.#found.families : null;
  }

  /** Looks for them; what was looked for before ends. */
  async start(sides: readonly LinkedSide[], desk: PageDesk): Promise<void> {
    this.stop();
    const work = new AbortController();
    this.#work = work;
    [this.share, this.error] = [0, null];
    try {
      const [{ computedStandings }, { familiesOfStandings }] = await Promise.all([
        import('$lib/state/compute.ts'),
        import('$lib/region/families.ts')
      ]);
      const heard = (share: number) => {
        if (!work.signal.aborted) this.share = share;
      };
      const standings = await computedStandings(desk, sides, { signal: work.signal, heard });
      this.#found = { of: sides, families: familiesOfStandings(standings) };
    } catch (cause) {
      if (!work.signal.aborted) this.error = cause instanceof Error ? cause : new Error(String(cause));
    }
    if (this.#work === work) this.share = null;
  }

  stop(): void {
    this.#work?.abort();
    this.#work = null;
    this.share = null;
  }
}
