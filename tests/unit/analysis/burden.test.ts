import { expect, it } from 'vitest';
import { burden, EQUAL_WEIGHTS, equalWeights, readWeights, writeWeights } from '../../../src/lib/analysis/burden.ts';

const counts = {
  shared: 3,
  townshipClauses: 10,
  reports: 2,
  period: 1,
  dated: 4,
  reporting: 3,
  periodic: 1,
  limited: 2,
  rest: 4
};
const usual = (of: object) => ({ set: 'usual' as const, of: { ...EQUAL_WEIGHTS.of, ...of } });

it('is the weighted sum of the counts', () => {
  expect(burden(counts, EQUAL_WEIGHTS)).toBe(20);
  expect(burden(counts, usual({ shared: 2, townshipClauses: 0.5, reports: 3, period: 0, dated: 1 }))).toBe(
    6 + 5 + 6 + 0 + 4
  );
  expect(
    burden({ ...counts, shared: 0.333333, townshipClauses: 1.333333 }, usual({ reports: 0, period: 0, dated: 0 }))
  ).toBe(1.666666);
});

it('of parts that do not overlap is with equal weights the number of clauses', () => {
  expect(burden(counts, equalWeights('apart'))).toBe(counts.townshipClauses);
});

it('weights go into the address and come back', () => {
  const weights = usual({ shared: 2, townshipClauses: 0.5, reports: 0, period: 1, dated: 10 });
  expect(writeWeights(weights)).toEqual({ parts: '', weights: '2,0.5,0,1,10' });
  expect(readWeights('2,0.5,0,1,10')).toEqual(weights);
  expect(writeWeights(EQUAL_WEIGHTS)).toEqual({ parts: '', weights: '' });
  const apart = { set: 'apart' as const, of: { reporting: 2, periodic: 1, limited: 1, rest: 0 } };
  expect(writeWeights(apart)).toEqual({ parts: 'apart', weights: '2,1,1,0' });
  expect(readWeights('2,1,1,0', 'apart')).toEqual(apart);
});

it.each([
  ['', EQUAL_WEIGHTS],
  ['x,2', usual({ townshipClauses: 2 })],
  ['-3,99', usual({ townshipClauses: 10 })],
  ['1e9', EQUAL_WEIGHTS]
])('a bad address value %j falls back', (text, weights) => {
  expect(readWeights(text)).toEqual(weights);
});
