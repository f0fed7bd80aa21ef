// The endings of places' names: readers and sentences know the same levels, and every class has its words.
import { expect, test } from 'vitest';
import { LOWER, UPPER } from '../../../src/lib/i18n/levels.ts';
import { levelWordsOf, RANK } from '../../../src/lib/lexicon/levels.ts';
import { wordOf } from '../../../src/lib/lexicon/reader-words.ts';

test('what lists are read by is what sentences name', () => {
  expect(new Set(levelWordsOf('county'))).toEqual(new Set(UPPER));
  expect(new Set(levelWordsOf('township'))).toEqual(new Set(LOWER));
});

test('a longer ending is found before a shorter one that ends it', () => {
  expect(new RegExp(`${RANK}$`).exec('内蒙古自治区')?.[0]).toBe('自治区');
  expect(new RegExp(`${RANK}$`).exec('喀什地区')?.[0]).toBe('地区');
});

test('the word of a class is asked for only where there is one', () => {
  expect(wordOf('branch')).toBe('分局');
  expect(() => wordOf('with')).toThrow('not one word: with');
});
