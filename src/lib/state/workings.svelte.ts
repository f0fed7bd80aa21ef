// The derived numbers of the page at hand, for the panel that opens them.
import { untrack } from 'svelte';
import type { Working } from '../chart/working.ts';

/** Gives the working of a number by its name on the page, null for another's. */
export type Tell = (of: string) => Working | null;

let telling = $state.raw<readonly Tell[]>([]);

/** Lets a part of the page tell its workings as long as it stands; gives what ends that. For use as an effect. */
export function tellWorkings(tell: Tell): () => void {
  telling = [...untrack(() => telling), tell];
  return () => (telling = telling.filter((each) => each !== tell));
}

/** The working of a number; null where no part of the page tells it, or none yet. */
export function workingOf(of: string): Working | null {
  for (const tell of telling) {
    const found = tell(of);
    if (found !== null) return found;
  }
  return null;
}
