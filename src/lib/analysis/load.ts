// The measures of a bureau's load, as the reader has them counted and ordered.
import { sort } from 'd3';
import { BUREAU_COUNTS, COUNTINGS, type Counting, type WorkloadRow } from '../query/workload.ts';
import { burden, readWeights, type Weights } from './burden.ts';

export const LOAD_MEASURES = [...BUREAU_COUNTS, 'burden'] as const;
export type LoadMeasure = (typeof LOAD_MEASURES)[number];

/** How loads are counted: shared work, and the burden index. */
export interface LoadChoice {
  counting: Counting;
  weights: Weights;
}

/** The choice of an address, by its keys `count`, `parts` and `weights`; what means nothing stands for the usual one.
 */
export function readLoadChoice(get: (key: string) => string): LoadChoice {
  return {
    counting: COUNTINGS.find((counting) => counting === get('count')) ?? 'full',
    weights: readWeights(get('weights'), get('parts'))
  };
}

/** Value of a measure for one bureau, counted as chosen. */
export function measured(row: WorkloadRow, measure: LoadMeasure, { counting, weights }: LoadChoice): number {
  const counts = row[counting];
  return measure === 'burden' ? burden(counts, weights) : counts[measure];
}

/** Rows by a measure, largest first, equal ones in their given order; 'official' keeps the order. */
export function ordered(
  rows: readonly WorkloadRow[],
  order: LoadMeasure | 'official',
  choice: LoadChoice
): WorkloadRow[] {
  if (order === 'official') return [...rows];
  return sort(rows, (row) => -measured(row, order, choice));
}

/** Place of each bureau by a measure under each counting, 1 the largest, equal ones on the same place; by bureau id.
 *  Sums are compared to six decimals, so that equal shares stay equal. */
export function places(
  rows: readonly WorkloadRow[],
  measure: LoadMeasure,
  weights: Weights
): Map<string, Record<Counting, number>> {
  const value = (row: WorkloadRow, counting: Counting) =>
    Math.round(measured(row, measure, { counting, weights }) * 1e6);
  const found = new Map(rows.map(({ id }) => [id, { full: 0, even: 0, named: 0 }]));
  for (const counting of COUNTINGS) {
    const values = rows.map((row) => value(row, counting));
    for (const row of rows) {
      const own = value(row, counting);
      const at = found.get(row.id);
      if (at !== undefined) at[counting] = 1 + values.filter((other) => other > own).length;
    }
  }
  return found;
}
