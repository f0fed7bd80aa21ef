// A place as pages call it in each language.
import { expect, test } from 'vitest';
import {
  dateLine,
  placeNames,
  placeShort,
  placeTitle,
  placeWords,
  sourceLine
} from '../../../src/lib/naming/place-line.ts';

test.each([
  ['changji-ashili', '昌吉市', '阿什里乡', 'Ashili Township, Changji City (昌吉市阿什里乡)'],
  ['fuzhou-gulou-tianma', '鼓楼区', '天马街道办事处', 'Tianma Street, Gulou District (鼓楼区天马街道办事处)'],
  ['gulou-tianmajiedaobanshichu', '鼓楼区', '天马街道办事处', 'Tianma Street, Gulou District (鼓楼区天马街道办事处)'],
  ['kaifaqu', '', '开发区管委会', 'Kaifaqu (开发区管委会)'],
  ['x', '', '', '']
])('%s in English', (id, city, township, words) => expect(placeWords(id, { city, township }, 'en')).toBe(words));

test('Chinese pages print the names as they are', () => {
  const place = { city: '昌吉市', township: '阿什里乡' };
  expect(placeNames('changji-ashili', place, 'zh')).toEqual(place);
  expect(placeWords('changji-ashili', place, 'zh')).toBe('昌吉市阿什里乡');
  expect(placeTitle('changji-ashili', place, 'zh')).toBe('昌吉市阿什里乡');
});

test.each([
  ['changji-ashili', '昌吉市', '阿什里乡', '阿什里乡', 'Ashili Township'],
  ['changji', '昌吉市', '', '昌吉市', 'Changji City'],
  [undefined, '昌吉市', '三个乡镇', '三个乡镇', '三个乡镇']
])('%s as short as a picture calls it', (id, city, township, zh, en) => {
  expect(placeShort(id, { city, township }, 'zh')).toBe(zh);
  expect(placeShort(id, { city, township }, 'en')).toBe(en);
});

test('lists are cited by their title and place, whatever their file is called', () => {
  const place = { city: '昌吉市', township: '阿什里乡' };
  const origin = { id: 'changji-ashili', file: '000_f3fcdb6147176b19.txt', place, date: '2025年6月' };
  expect(sourceLine(origin, 'zh')).toBe('来源：《昌吉市阿什里乡履职事项清单》');
  expect(sourceLine(origin, 'en')).toBe('Source: list of duties of Ashili Township, Changji City (昌吉市阿什里乡)');
  expect(dateLine(origin, 'zh')).toBe('数据日期：2025年6月');
  expect(dateLine({ date: '' }, 'en')).toBe('Document undated');
});
