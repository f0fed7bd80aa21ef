// What the entry check knows: every matter of the lexicon, in the words of all regions, for whoever asks may come from
// anywhere.
import { mattersOf, type Matter } from '../lexicon/matters.ts';
import { ALL_REGIONS } from '../lexicon/regions.ts';

/** Every matter of the lexicon; `id` is the index. */
export const MATTERS: readonly Matter[] = mattersOf(ALL_REGIONS);
