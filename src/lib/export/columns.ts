// How wide the columns of a table in a document are, so that no word of its heads breaks.
import { sum } from 'd3';
import { longestWord } from '../chart/text.ts';

/** Widths of the columns of a table `width` wide whose columns share it as `shares` say: each at least as wide as the
 *  longest word of its head in letters of `size`, with `sides` beside it, at the cost of those with more room. Shares
 *  beyond the heads are left as they are; all of one unit. */
export function columnWidths(
  shares: readonly number[],
  heads: readonly string[],
  { width, size, sides }: { width: number; size: number; sides: number }
): number[] {
  const total = sum(shares);
  const given = shares.map((share) => (share / total) * width);
  const least = given.map((_, at) => longestWord(heads[at] ?? '', size) + sides);
  const lacking = sum(given, (each, at) => Math.max(0, (least[at] ?? 0) - each));
  const spare = sum(given, (each, at) => Math.max(0, each - (least[at] ?? 0)));
  if (lacking === 0) return given;
  if (lacking > spare) return least.map((each) => (each / sum(least)) * width);
  return given.map((each, at) => {
    const needed = least[at] ?? 0;
    return each < needed ? needed : each - ((each - needed) / spare) * lacking;
  });
}
