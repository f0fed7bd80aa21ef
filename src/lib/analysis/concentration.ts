// How unevenly a load lies on those who carry it: Lorenz curve, Gini coefficient, share of the largest.
import { bisectLeft, cumsum, descending, sort, sum } from 'd3';

/** A point of a Lorenz curve: the share of carriers (from the smallest up) that together carry the share `load`; both
 *  fractions of 1. */
export interface LorenzPoint {
  carriers: number;
  load: number;
}

/** Points of the Lorenz curve of non-negative values, from (0, 0) to (1, 1), one per value and the origin.
 *  No values, or only zeros, give the line of equality's two ends. Source: Lorenz 1905. */
export function lorenz(values: readonly number[]): LorenzPoint[] {
  const total = sum(values);
  const origin = { carriers: 0, load: 0 };
  if (total === 0) return [origin, { carriers: 1, load: 1 }];
  const carried = Array.from(cumsum(sort(values)), (load, index) => ({
    carriers: (index + 1) / values.length,
    load: load / total
  }));
  return [origin, ...carried];
}

/** Gini coefficient of non-negative values: 0 all carry the same, (n − 1)/n one carries all. null without values or
 *  where all are zero.
 *  Source: Gini 1912, in the form Σ(2i − n − 1)·xᵢ / (n·Σx) over values sorted upwards. */
export function gini(values: readonly number[]): number | null {
  const total = sum(values);
  if (total === 0) return null;
  const count = values.length;
  return sum(sort(values), (value, index) => (2 * (index + 1) - count - 1) * value) / (count * total);
}

/** Share of the sum that the `count` largest values hold, a fraction of 1. null without values or where all are zero.
 *  */
export function topShare(values: readonly number[], count: number): number | null {
  const total = sum(values);
  return total === 0 ? null : sum(sort(values, descending).slice(0, count)) / total;
}

/** The fewest of the largest values that reach `share` of the sum, as their places in `values`, largest first; equal
 *  values keep their order. Empty where the sum is zero. */
export function fewestReaching(values: readonly number[], share: number): number[] {
  const total = sum(values);
  if (total === 0) return [];
  const order = sort(values.keys(), (index) => -(values[index] ?? 0));
  const reached = cumsum(order, (index) => values[index]);
  return order.slice(0, bisectLeft(reached, share * total) + 1);
}
