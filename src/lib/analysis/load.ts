// The measures of a bureau's load.
import { sort } from 'd3';
import { burden, type Weights } from './burden.ts';
import type { WorkloadRow } from '../query/workload.ts';

export const LOAD_MEASURES = [
  'shared',
  'reclaimed',
  'cityClauses',
  'townshipClauses',
  'reports',
  'recurring',
  'dated',
  'burden'
] as const;
export type LoadMeasure = (typeof LOAD_MEASURES)[number];

/** Value of a measure for one bureau; the burden index under these weights. */
export function measured(row: WorkloadRow, measure: LoadMeasure, weights: Weights): number {
  return measure === 'burden' ? burden(row, weights) : row[measure];
}

/** Rows by a measure, largest first, equal ones in their given order; 'official' keeps the order. */
export function ordered(
  rows: readonly WorkloadRow[],
  order: LoadMeasure | 'official',
  weights: Weights
): WorkloadRow[] {
  if (order === 'official') return [...rows];
  return sort(rows, (row) => -measured(row, order, weights));
}
