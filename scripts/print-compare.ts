// print -- compare: two editions side by side, --a FILE --b FILE; a row for each pair of duties, and for what came or
// went.
import { compare, type Comparison } from '../src/lib/compare/compare.ts';
import { ReadError } from '../src/lib/errors.ts';
import { editionOf } from './editions.ts';

interface ComparisonRecord {
  a: string | null;
  b: string | null;
  kind: Comparison['kinds'];
  confidence: number | null;
}

/** The comparison of the first editions of two documents, in the order of `a`, then what `b` added; `confidence` to two
 *  digits. Throws ReadError where a document is not named or cannot be read. */
export async function compareRecords({ a, b }: Record<string, string | undefined>): Promise<ComparisonRecord[]> {
  const [before, after] = await Promise.all([a, b].map((file, at) => named(file, at === 0 ? '--a' : '--b')));
  if (before === undefined || after === undefined) return [];
  return compare(before, after).map(({ a: one, b: other, kinds, confidence }) => ({
    a: one,
    b: other,
    kind: kinds,
    confidence: confidence === null ? null : Math.round(confidence * 100) / 100
  }));
}

function named(file: string | undefined, option: string): ReturnType<typeof editionOf> {
  if (file === undefined) throw new ReadError('missing', option, '');
  return editionOf({ file });
}
