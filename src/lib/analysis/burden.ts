// Burden index: a weighted sum whose weights the reader sets.
import { sum } from 'd3';

export const BURDEN_PARTS = ['shared', 'townshipClauses', 'reports', 'recurring', 'dated'] as const;
export type BurdenPart = (typeof BURDEN_PARTS)[number];
export type Weights = Record<BurdenPart, number>;

/** All weights one: no part is judged heavier before the reader says so. */
export const EQUAL_WEIGHTS: Weights = { shared: 1, townshipClauses: 1, reports: 1, recurring: 1, dated: 1 };
export const MOST_WEIGHT = 10;

/** Burden index of one row: Σ weight × count over the parts. Unit: weighted counts; 0 where all counts or weights are
 *  0. */
export function burden(counts: Readonly<Record<BurdenPart, number>>, weights: Weights): number {
  return sum(BURDEN_PARTS, (part) => weights[part] * counts[part]);
}

/** Weights of an address value such as `1,2,1,0.5,1`; a missing or meaningless number stands for 1, others are kept
 *  within 0 and
 *  MOST_WEIGHT. */
export function readWeights(text: string): Weights {
  const values = text.split(',');
  const weights = { ...EQUAL_WEIGHTS };
  BURDEN_PARTS.forEach((part, index) => {
    const value = (values[index] ?? '').trim();
    if (/^\d+(\.\d+)?$/.test(value)) weights[part] = Math.min(MOST_WEIGHT, Number(value));
  });
  return weights;
}

/** Address value of weights, '' where all are 1. */
export function writeWeights(weights: Weights): string {
  const text = BURDEN_PARTS.map((part) => String(weights[part])).join(',');
  return BURDEN_PARTS.every((part) => weights[part] === 1) ? '' : text;
}
