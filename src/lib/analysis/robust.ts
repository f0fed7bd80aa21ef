// How far a value stands from the middle of its kind, whatever the extremes.
import { median } from 'd3';

/** With fewer values nothing stands out. */
export const LEAST_VALUES = 5;

/** Robust z of each value: its distance from the median by the median of such distances, on the scale of a standard
 *  deviation. Null for all where there are fewer than LEAST_VALUES values or half of them are equal. Source: Iglewicz
 *  and Hoaglin 1993. */
export function robustZ(values: readonly number[]): (number | null)[] {
  const middle = median(values);
  if (middle === undefined || values.length < LEAST_VALUES) return values.map(() => null);
  const spread = median(values, (value) => Math.abs(value - middle)) ?? 0;
  return values.map((value) => (spread === 0 ? null : (0.6745 * (value - middle)) / spread));
}
