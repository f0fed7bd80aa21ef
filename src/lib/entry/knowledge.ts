// What the entry check knows of the matters of townships, in the words of the kinds of places that a list calls for.
import { backgroundOf, type Background } from './grams.ts';
import { mattersOf, type Matter } from '../lexicon/matters.ts';
import { ALL_REGIONS, type Regions } from '../lexicon/regions.ts';

/** Matters as places of some regions speak of them, and their background; `id` of a matter is its index, the same for
 *  all regions. */
export interface Knowledge {
  regions: Regions;
  matters: readonly Matter[];
  background: Background;
}

const MADE = new Map<string, Knowledge>();

/** Knowledge for places of some regions: rows of the lexicon that hold everywhere, and those that hold there. Made at
 *  the first call for them (some tens of milliseconds). */
export function knowledgeOf(regions: Regions): Knowledge {
  const key = [...regions].sort().join(' ');
  const known = MADE.get(key);
  if (known !== undefined) return known;
  const matters = mattersOf(regions);
  const made = { regions, matters, background: backgroundOf(matters) };
  MADE.set(key, made);
  return made;
}

/** Every matter of the lexicon in the words of all regions, for what is shown; `id` is the index. */
export const MATTERS: readonly Matter[] = mattersOf(ALL_REGIONS);
