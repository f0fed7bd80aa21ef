// print -- overlaps: pairs of duties with something in common, best first; --limit N (default 50, 0 for all with a
// score > 0).
import { overlaps, type OverlapKind } from '../src/lib/analysis/overlap.ts';
import { inputOf } from '../src/lib/analysis/profile.ts';
import { editionOf } from './editions.ts';
import { UsageError } from './options.mjs';

interface OverlapRecord {
  a: string;
  b: string;
  score: number;
  kind: OverlapKind;
  subjects: string[];
  actions: string[];
  bureaus: string[];
}

const LIMIT = 50;

/** Pairs of the seed's duties, best first. Throws where the limit is not a whole number ≥ 0. */
export async function overlapRecords(options: Record<string, string | undefined>): Promise<OverlapRecord[]> {
  const limit = options.limit === undefined ? LIMIT : Number(options.limit || NaN);
  if (!Number.isInteger(limit) || limit < 0) throw new UsageError(`not a limit: ${options.limit}`);
  const pairs = overlaps((await editionOf(options)).duties.map(inputOf));
  return pairs
    .slice(0, limit === 0 ? pairs.length : limit)
    .map(({ a, b, score, kind, subjects, actions, bureaus }) => ({ a, b, score, kind, subjects, actions, bureaus }));
}
