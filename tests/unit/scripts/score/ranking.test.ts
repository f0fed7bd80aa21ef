// Average precision against values worked by hand.
import { expect, it } from 'vitest';
import { averagePrecision } from '../../../../scripts/score/ranking.ts';

const items = (...hits: boolean[]) => hits.map((hit, index) => ({ hit, score: 10 - index }));

it.each([
  [[true, true, false], 1],
  [[false, true], 1 / 2],
  [[true, false, true], (1 + 2 / 3) / 2],
  [[false, false], 0]
])('%j gives %f', (hits, value) => {
  expect(averagePrecision(items(...hits))).toBeCloseTo(value);
});

it('sorts by score first', () => {
  expect(
    averagePrecision([
      { score: 1, hit: false },
      { score: 2, hit: true }
    ])
  ).toBe(1);
});
