// Several places in one breath, and what their level is called.
import { expect, test } from 'vitest';
import { levelWords } from '../../../src/lib/i18n/levels.ts';
import { manyTexts } from '../../../src/lib/i18n/many-places.ts';
import { namedTwice, severalPlaces } from '../../../src/lib/duty/several-places.ts';

const named = (...labels: string[]) =>
  labels.map((label) => ({ label, place: { city: label.slice(0, 3), township: label.slice(3).replace(/（.*/u, '') } }));

test('places of one city are named after it once', () => {
  expect(severalPlaces(named('昌吉市阿什里乡', '昌吉市六工镇'))).toEqual({
    place: { city: '昌吉市', township: '阿什里乡、六工镇' },
    labels: ['阿什里乡', '六工镇']
  });
  expect(severalPlaces(named('昌吉市阿什里乡', '阜康市九运街镇')).place).toEqual({
    city: '',
    township: '昌吉市阿什里乡、阜康市九运街镇'
  });
});

test('of many the first are named, and a made-up one always', () => {
  const labels = ['甲镇', '乙镇', '丙镇', '丁镇', '虚构样例镇'].map((name) => `昌吉市${name}`);
  expect(severalPlaces(named(...labels)).place.township).toBe('甲镇、乙镇、丙镇、虚构样例镇等5个乡镇');
});

test('in English the names are those of the labels, the count is in words, and a made-up place is named too', () => {
  const places = ['A Town', 'B Town', 'C Town', 'D Town', 'Xugouyangli Town (fictional sample)'].map((label, at) => ({
    label,
    place: { city: '昌吉市', township: at === 4 ? '虚构样例镇' : '某镇' + at }
  }));
  expect(severalPlaces(places, 'en').place.township).toBe(
    'A Town; B Town; C Town; Xugouyangli Town (fictional sample); 5 townships in all'
  );
  expect(manyTexts(['a.txt', 'b.txt', 'c.txt'], 2, 'en')).toBe('a.txt; b.txt; 3 in all');
});

test('lists of one place are counted as lists, and the place is told', () => {
  const labels = ['甲镇（2024-05）', '甲镇（2025-05）', '乙镇', '丙镇', '丁镇'].map((name) => `昌吉市${name}`);
  expect(severalPlaces(named(...labels)).place.township).toBe('甲镇（2024-05）、甲镇（2025-05）、乙镇、丙镇等5份清单');
  expect(namedTwice(named(...labels))).toEqual(['昌吉市甲镇']);
  expect(namedTwice(named('昌吉市甲镇', '昌吉市乙镇'))).toEqual([]);
  expect(levelWords('zh', { city: '', township: '甲镇（2024-05）、甲镇（2025-05）' }).own).toBe('本镇');
});

test('a list that names no township keeps its city as its label', () => {
  const of = [
    { label: '昌吉市', place: { city: '昌吉市', township: '' } },
    { label: '昌吉市甲镇', place: { city: '昌吉市', township: '甲镇' } }
  ];
  expect(severalPlaces(of).labels).toEqual(['昌吉市', '昌吉市甲镇']);
});

test('townships of one ending keep its words, others have the general ones', () => {
  const words = (township: string) => levelWords('zh', { city: '昌吉市', township });
  expect(words('六工镇、滨湖镇')).toEqual(words('六工镇'));
  expect(words('六工镇').home).not.toBe(words('').home);
  for (const mixed of ['阿什里乡、六工镇', '六工镇、滨湖镇等9个乡镇']) expect(words(mixed)).toEqual(words(''));
});

test('files and dates are each named once', () => {
  expect(manyTexts(['2025-05', '', '2025-05', '2025-06'], 4)).toBe('2025-05、2025-06');
  expect(manyTexts(['a', 'b', 'c'], 2)).toBe('a、b等3个');
});
