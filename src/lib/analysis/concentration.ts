// How unevenly a load lies on those who carry it: Lorenz curve, Gini coefficient, share of the largest.

/** A point of a Lorenz curve: the share of carriers (from the smallest up) that together carry the share `load`; both
 *  fractions of 1. */
export interface LorenzPoint {
  carriers: number;
  load: number;
}

/** Points of the Lorenz curve of non-negative values, from (0, 0) to (1, 1), one per value and the origin.
 *  No values, or only zeros, give the line of equality's two ends. Source: Lorenz 1905. */
export function lorenz(values: readonly number[]): LorenzPoint[] {
  const sorted = [...values].sort((a, b) => a - b);
  const total = sum(sorted);
  if (total === 0)
    return [
      { carriers: 0, load: 0 },
      { carriers: 1, load: 1 }
    ];
  const points: LorenzPoint[] = [{ carriers: 0, load: 0 }];
  let carried = 0;
  sorted.forEach((value, index) => {
    carried += value;
    points.push({ carriers: (index + 1) / sorted.length, load: carried / total });
  });
  return points;
}

/** Gini coefficient of non-negative values: 0 all carry the same, (n − 1)/n one carries all. null without values or
 *  where all are zero.
 *  Source: Gini 1912, in the form Σ(2i − n − 1)·xᵢ / (n·Σx) over values sorted upwards. */
export function gini(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const total = sum(sorted);
  if (total === 0) return null;
  const count = sorted.length;
  return sorted.reduce((acc, value, index) => acc + (2 * (index + 1) - count - 1) * value, 0) / (count * total);
}

/** Share of the sum that the `count` largest values hold, a fraction of 1. null without values or where all are zero.
 *  */
export function topShare(values: readonly number[], count: number): number | null {
  const total = sum(values);
  if (total === 0) return null;
  return sum([...values].sort((a, b) => b - a).slice(0, count)) / total;
}

/** The fewest of the largest values that reach `share` of the sum, as their places in `values`, largest first; equal
 *  values keep their
 *  order. Empty where the sum is zero. */
export function fewestReaching(values: readonly number[], share: number): number[] {
  const total = sum(values);
  const order = values.map((_, index) => index).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const chosen: number[] = [];
  let reached = 0;
  for (const index of order) {
    if (total === 0 || reached >= share * total) break;
    reached += values[index] ?? 0;
    chosen.push(index);
  }
  return chosen;
}

function sum(values: readonly number[]): number {
  return values.reduce((acc, value) => acc + value, 0);
}
