// Burden index: a weighted sum whose parts and weights the reader sets.
import { sum } from 'd3';
import type { LoadCount, LoadCounts } from '../query/workload.ts';

/** Parts that the index can be made of. The usual ones overlap: a report, a stated period and a time limit are marks of
 *  clauses that `townshipClauses` holds already. Those `apart` do not: each clause of the township stands in one. */
export const BURDEN_SETS = {
  usual: ['shared', 'townshipClauses', 'reports', 'period', 'dated'],
  apart: ['reporting', 'periodic', 'limited', 'rest']
} as const satisfies Record<string, readonly LoadCount[]>;
export type BurdenSet = keyof typeof BURDEN_SETS;
export type BurdenPart = (typeof BURDEN_SETS)[BurdenSet][number];

/** A set of parts with a weight for each. */
export interface Weights {
  set: BurdenSet;
  of: Readonly<Partial<Record<BurdenPart, number>>>;
}

export const MOST_WEIGHT = 10;

/** All weights one: no part is judged heavier before the reader says so. */
export function equalWeights(set: BurdenSet): Weights {
  return { set, of: Object.fromEntries(BURDEN_SETS[set].map((part) => [part, 1])) };
}

export const EQUAL_WEIGHTS: Weights = equalWeights('usual');

/** Parts of the index in order, each with its weight. */
export function weighted({ set, of }: Weights): { part: BurdenPart; weight: number }[] {
  return BURDEN_SETS[set].map((part) => ({ part, weight: of[part] ?? 1 }));
}

/** Burden index of one row: Σ weight × count over the parts, to six decimals as the counts are. Unit: weighted counts;
 *  0 where all counts or weights are 0. */
export function burden(counts: Readonly<Pick<LoadCounts, BurdenPart>>, weights: Weights): number {
  return Math.round(sum(weighted(weights), ({ part, weight }) => weight * counts[part]) * 1e6) / 1e6;
}

/** Weights of address values: `set` is `apart` or anything else for the usual parts, `text` such as `1,2,1,0.5,1` their
 *  weights in order; a missing or meaningless number stands for 1, others are kept within 0 and MOST_WEIGHT. */
export function readWeights(text: string, set = ''): Weights {
  const chosen: BurdenSet = set === 'apart' ? set : 'usual';
  const values = text.split(',');
  const of = Object.fromEntries(
    BURDEN_SETS[chosen].map((part, index) => {
      const value = (values[index] ?? '').trim();
      return [part, /^\d+(\.\d+)?$/.test(value) ? Math.min(MOST_WEIGHT, Number(value)) : 1];
    })
  );
  return { set: chosen, of };
}

/** Address values of weights: `parts` is '' for the usual ones, `weights` '' where all are 1. */
export function writeWeights(weights: Weights): { parts: string; weights: string } {
  const all = weighted(weights).map(({ weight }) => weight);
  return {
    parts: weights.set === 'usual' ? '' : weights.set,
    weights: all.every((weight) => weight === 1) ? '' : all.join(',')
  };
}
