import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestReaching, gini, lorenz, topShare } from '../../../src/lib/analysis/concentration.ts';

describe('gini', () => {
  it('is worked by hand: 1, 1, 2, 4 → (−3·1 − 1·1 + 1·2 + 3·4) / (4·8)', () => {
    expect(gini([4, 1, 2, 1])).toBeCloseTo(10 / 32, 12);
  });
  it('is zero where all carry the same and (n − 1)/n where one carries all', () => {
    expect(gini([3, 3, 3])).toBeCloseTo(0, 12);
    expect(gini([0, 0, 0, 5])).toBeCloseTo(3 / 4, 12);
  });
  it('has no value without a load', () => {
    expect(gini([])).toBeNull();
    expect(gini([0, 0])).toBeNull();
  });
  it('equals one minus twice the area under the Lorenz curve', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 40 })
          .filter((values) => values.some((value) => value > 0)),
        (values) => {
          const points = lorenz(values);
          let area = 0;
          for (let i = 1; i < points.length; i++)
            area += ((points[i]!.carriers - points[i - 1]!.carriers) * (points[i]!.load + points[i - 1]!.load)) / 2;
          expect(gini(values)).toBeCloseTo(1 - 2 * area, 9);
        }
      )
    );
  });
});

describe('lorenz', () => {
  it('rises from the smallest to the largest', () => {
    expect(lorenz([3, 1])).toEqual([
      { carriers: 0, load: 0 },
      { carriers: 0.5, load: 0.25 },
      { carriers: 1, load: 1 }
    ]);
    expect(lorenz([])).toEqual([
      { carriers: 0, load: 0 },
      { carriers: 1, load: 1 }
    ]);
  });
});

describe('topShare', () => {
  it('is the part of the largest', () => {
    expect(topShare([1, 5, 2, 2], 2)).toBeCloseTo(0.7, 12);
    expect(topShare([1, 5], 5)).toBe(1);
    expect(topShare([], 5)).toBeNull();
  });
});

describe('fewestReaching', () => {
  it('takes the largest first and stops as soon as the share is reached', () => {
    expect(fewestReaching([2, 9, 8, 1, 14], 0.5)).toEqual([4, 1]);
    expect(fewestReaching([5, 5], 0.5)).toEqual([0]);
    expect(fewestReaching([0, 0], 0.5)).toEqual([]);
  });
});
