// The endings of places' names: readers and sentences know the same levels, and every class has its words.
import { expect, test } from 'vitest';
import { LOWER, UPPER } from '../../../src/lib/i18n/levels.ts';
import { anyPlace, levelWordsOf, RANK, upperPlace } from '../../../src/lib/lexicon/levels.ts';
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

test('one letter is a whole name before 州 and 县 only, and no part of a longer one', () => {
  const upper = (words: string) => new RegExp(`^${upperPlace(10)}`, 'u').exec(words)?.[0];
  const any = (words: string) => new RegExp(`^${anyPlace(10)}`, 'u').exec(words)?.[0];
  expect(['巴州生态环境局', '郑州市水利局', '昌吉州财政局'].map(upper)).toEqual(['巴州', '郑州市', '昌吉州']);
  expect(['礼县水利局', '全州县水利局', '城市管理局'].map(any)).toEqual(['礼县', '全州县', undefined]);
});
