// Numbers in Chinese: written as papers write them, and read back.
import { expect, test } from 'vitest';
import { hanNumber, hanValue } from '../../../src/lib/lexicon/han-number.ts';

test('writes numbers as papers do', () => {
  expect([1, 10, 12, 20, 99, 100, 101, 110, 305, 315, 999].map(hanNumber)).toEqual([
    '一',
    '十',
    '十二',
    '二十',
    '九十九',
    '一百',
    '一百零一',
    '一百一十',
    '三百零五',
    '三百一十五',
    '九百九十九'
  ]);
  expect([0, -3, 1.5, 1000].map(hanNumber)).toEqual(['0', '-3', '1.5', '1000']);
});

test('reads back what it writes, and nothing else', () => {
  for (let value = 1; value < 1000; value++) expect(hanValue(hanNumber(value))).toBe(value);
  expect(['', '百', '一二', '甲', '十十', '一十一百'].map(hanValue)).toEqual([0, 0, 0, 0, 0, 0]);
});
