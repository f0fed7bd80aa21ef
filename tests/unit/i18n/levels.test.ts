// Words for the two levels of government, told by the names of a place.
import { expect, it } from 'vitest';
import { translator, wordsOf } from '../../../src/lib/i18n/language.ts';
import { levelWords } from '../../../src/lib/i18n/levels.ts';
import { LANGUAGES } from '../../../src/lib/i18n/languages.ts';

it.each([
  ['昌吉市', '阿什里乡', '乡镇', '本乡', '市', 'township', 'city'],
  ['某某县', '城关镇', '乡镇', '本镇', '县', 'town', 'county'],
  ['海淀区', '清河街道办事处', '街道', '本街道', '区', 'street', 'district'],
  ['鄂温克族自治旗', '巴彦嵯岗苏木', '苏木', '本苏木', '旗', 'sumu', 'banner'],
  ['大通回族土族自治县', '朔北藏族乡', '乡镇', '本乡', '县', 'township', 'county'],
  ['', '', '乡镇', '本乡镇', '市', 'township', 'city'],
  ['市', '', '乡镇', '本乡镇', '市', 'township', 'city']
])('%s %s', (city, township, lower, own, upper, lowerEnglish, upperEnglish) => {
  const place = { city, township };
  expect(levelWords('zh', place)).toMatchObject({ lower, own, upper });
  expect(levelWords('en', place)).toMatchObject({ lower: lowerEnglish, upper: upperEnglish });
});

it('messages speak of the place they are about', () => {
  const street = { city: '海淀区', township: '清河街道' };
  expect(translator('zh', street)('frame:city')).toBe('区级职责');
  expect(translator('zh', street)('overview:listsNow')).toBe('本街道项数');
  expect(translator('zh', street)('panel:townshipClauses', { count: 3 })).toBe('街道职责3条');
  expect(translator('en', street)('frame:city')).toBe('District side');
  expect(translator('en', street)('panel:townshipClauses', { count: 1 })).toBe('1 street clause');
});

it('no message holds a word for a level that does not exist', () => {
  const known = Object.keys(levelWords('zh', { city: '', township: '' }));
  const used = LANGUAGES.flatMap((language) =>
    Object.values(wordsOf(language).messages).flatMap((messages) =>
      Object.values(messages as Record<string, string>).flatMap((text) =>
        [...text.matchAll(/(?<!\{)\{(\w+)\}(?!\})/gu)].map(([, word]) => word)
      )
    )
  );
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter((word) => !known.includes(word ?? ''))).toEqual([]);
});
