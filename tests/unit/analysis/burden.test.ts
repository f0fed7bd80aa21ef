import { expect, it } from 'vitest';
import { burden, EQUAL_WEIGHTS, readWeights, writeWeights } from '../../../src/lib/analysis/burden.ts';

const counts = { shared: 3, townshipClauses: 10, reports: 2, recurring: 1, dated: 4 };

it('is the weighted sum of the five counts', () => {
  expect(burden(counts, EQUAL_WEIGHTS)).toBe(20);
  expect(burden(counts, { shared: 2, townshipClauses: 0.5, reports: 3, recurring: 0, dated: 1 })).toBe(
    6 + 5 + 6 + 0 + 4
  );
});

it('weights go into the address and come back', () => {
  const weights = { shared: 2, townshipClauses: 0.5, reports: 0, recurring: 1, dated: 10 };
  expect(writeWeights(weights)).toBe('2,0.5,0,1,10');
  expect(readWeights('2,0.5,0,1,10')).toEqual(weights);
  expect(writeWeights(EQUAL_WEIGHTS)).toBe('');
});

it.each([
  ['', EQUAL_WEIGHTS],
  ['x,2', { ...EQUAL_WEIGHTS, townshipClauses: 2 }],
  ['-3,99', { ...EQUAL_WEIGHTS, townshipClauses: 10 }],
  ['1e9', EQUAL_WEIGHTS]
])('a bad address value %j falls back', (text, weights) => {
  expect(readWeights(text)).toEqual(weights);
});
