// Numbers as readers see them: nothing is not zero, and a part of nothing is nothing.
import { expect, it } from 'vitest';
import { formatNumber, formatShare } from '../../../src/lib/i18n/numbers.ts';

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
