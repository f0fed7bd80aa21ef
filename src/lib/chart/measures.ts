// The measures of a bureau's load, with their words and values.
import { BURDEN_PARTS, burden, type Weights } from '../analysis/burden.ts';
import type { WorkloadRow } from '../query/workload.ts';
import { formatNumber } from './format.ts';
import type { Naming } from './naming.ts';

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

/** The formula in words: `负担指数 = 1 × 配合事项 + …`; parts of weight 0 are left out. */
export function formula(weights: Weights, t: Naming['t']): string {
  const terms = BURDEN_PARTS.filter((part) => weights[part] !== 0).map(
    (part) => `${formatNumber(weights[part], 2)} × ${t(`workload:${part}`)}`
  );
  return t('workload:formula', { terms: terms.length === 0 ? '0' : terms.join(' + ') });
}

/** Rows by a measure, largest first, equal ones in their given order; 'official' keeps the order. */
export function ordered(
  rows: readonly WorkloadRow[],
  order: LoadMeasure | 'official',
  weights: Weights
): WorkloadRow[] {
  if (order === 'official') return [...rows];
  return rows
    .map((row, index) => ({ row, index, value: measured(row, order, weights) }))
    .sort((a, b) => b.value - a.value || a.index - b.index)
    .map(({ row }) => row);
}
