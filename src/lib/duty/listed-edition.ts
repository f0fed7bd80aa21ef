// What a library says of an edition before it is read.
import type { ListId } from './record.ts';

/** How large an edition is and how well it was read: duties by list, those that are not certain, and problems that are
 *  more than notes. */
export interface Sizes extends Record<ListId, number> {
  flagged: number;
  problems: number;
}

/** What is known of an edition before it is read again: `place` in words, '' where none is named, of which `city` is
 *  the first part; `file` names the files that it stands in. What an earlier version of the app did not put with the
 *  document is absent. */
export interface ListedEdition {
  id: string;
  place: string;
  city?: string;
  file?: string;
  date?: string;
  sizes?: Sizes;
}

/** Sizes out of unknown data, undefined where they are not whole. */
export function readSizes(value: unknown): Sizes | undefined {
  const { basic, shared, reclaimed, flagged, problems } = (value ?? {}) as Record<string, unknown>;
  const sizes = { basic, shared, reclaimed, flagged, problems };
  return Object.values(sizes).every((each) => typeof each === 'number') ? (sizes as Sizes) : undefined;
}
