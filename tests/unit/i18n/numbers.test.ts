// Numbers as readers see them: nothing is not zero, and a part of nothing is nothing.
import { expect, it } from 'vitest';
import { formatNumber, formatShare, stretches } from '../../../src/lib/i18n/numbers.ts';

it.each([
  [null, ''],
  [0 / 0, ''],
  [0, '0%'],
  [0.004, '0.4%'],
  [0.5, '50%'],
  [1, '100%']
])('a share of %s reads “%s”', (value, text) => expect(formatShare(value)).toBe(text));

it.each([
  [null, ''],
  [0, '0'],
  [12345, '12,345']
])('%s reads “%s”', (value, text) => expect(formatNumber(value)).toBe(text));

it.each([
  [[], ''],
  [[3], 't3'],
  [[3, 4], 't3,t4'],
  [[3, 4, 5, 9, 11, 12, 13, 14], 't3-t5,t9,t11-t14']
])('%j as words', (numbers, text) => expect(stretches(numbers, (each) => `t${each}`, '-').join(',')).toBe(text));
