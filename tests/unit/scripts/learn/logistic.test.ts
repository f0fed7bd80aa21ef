// Logistic weights against cases with known answers.
import { describe, expect, it } from 'vitest';
import { logit } from '../../../../src/lib/analysis/logistic.ts';
import { fitLogistic } from '../../../../scripts/learn/logistic.ts';

describe('fitLogistic', () => {
  it('finds the log odds of a single share', () => {
    const rows = [[0], [0], [0], [0]];
    const { intercept } = fitLogistic(rows, [1, 0, 0, 0], 1, 1);
    expect(intercept).toBeCloseTo(Math.log(1 / 3), 3);
  });

  it('finds the log odds ratio of two groups when the ridge is slight', () => {
    const rows = [[0], [0], [0], [0], [1], [1], [1], [1]];
    const model = fitLogistic(rows, [1, 0, 0, 0, 1, 1, 1, 0], 1e-6, 1);
    expect(model.weights[0]).toBeCloseTo(2 * Math.log(3), 2);
    expect(1 / (1 + Math.exp(-logit(model, [1])))).toBeCloseTo(0.75, 2);
  });

  it('leaves out evidence that would count against, but not other columns', () => {
    const rows = [[0], [0], [1], [1]];
    const targets = [1, 1, 0, 0];
    expect(fitLogistic(rows, targets, 0.1, 1).weights).toEqual([0]);
    expect(fitLogistic(rows, targets, 0.1, 0).weights[0]).toBeLessThan(-1);
  });

  it('holds weights down by the ridge', () => {
    const rows = [[0], [0], [1], [1]];
    const weight = (ridge: number): number => fitLogistic(rows, [0, 0, 1, 1], ridge, 1).weights[0] ?? 0;
    expect(weight(10)).toBeLessThan(weight(0.1));
    expect(weight(10)).toBeGreaterThan(0);
  });
});
