// Editions that stand side by side are told apart by as little as it takes.
import { beforeAll, expect, test } from 'vitest';
import { loadLanguage } from '../../../src/lib/i18n/language.ts';
import type { Language } from '../../../src/lib/i18n/languages.ts';
import { labelledEditions, labelledSides } from '../../../src/lib/state/labelled.ts';

const edition = (id: string, place: string, date = '', file = `${id}.txt`, city?: string) => ({
  ...{ id, place, date, file },
  ...(city === undefined ? {} : { city })
});
const labels = (editions: ReturnType<typeof edition>[], language: Language = 'zh') =>
  labelledEditions(editions, language).map(({ label }) => label);
beforeAll(() => loadLanguage('en'));

test('by place, by date where a place has several, by file where that tells nothing', () => {
  expect(labels([edition('a', '某县甲乡'), edition('b', '某县乙乡', '2025-06')])).toEqual(['某县甲乡', '某县乙乡']);
  expect(labels([edition('a', '某县甲乡', '2024-06'), edition('b', '某县甲乡', '2025-06')])).toEqual([
    '某县甲乡（2024-06）',
    '某县甲乡（2025-06）'
  ]);
  expect(labels([edition('a', '某县甲乡'), edition('b', '某县甲乡', '2025-06')])).toEqual([
    '某县甲乡（a.txt）',
    '某县甲乡（2025-06）'
  ]);
  expect(labels([edition('a', ''), edition('b', '某县甲乡')])).toEqual(['a', '某县甲乡']);
});

test('in English by names in Latin letters, a made-up place as such, as printed where the city is not known', () => {
  const ashili = edition('changji-ashili', '昌吉市阿什里乡', '', 'a.txt', '昌吉市');
  const later = edition('changji-ashili@2025-06', '昌吉市阿什里乡', '2025-06', 'b.txt', '昌吉市');
  const made = edition('changji-xugouyangli', '昌吉市虚构样例乡', '', 'c.xlsx', '昌吉市');
  expect(labels([ashili, made, edition('moxian-jia', '某县甲乡')], 'en')).toEqual([
    'Ashili Township, Changji City',
    'Xugouyangli Township, Changji City (fictional sample)',
    '某县甲乡'
  ]);
  expect(labels([ashili, later], 'en')).toEqual([
    'Ashili Township, Changji City (a.txt)',
    'Ashili Township, Changji City (2025-06)'
  ]);
  const origin = { place: { city: '昌吉市', township: '阿什里乡' }, date: '', file: 'a.txt' };
  expect(labelledSides([{ id: 'changji-ashili', label: '阿什里乡', source: { origin } }], 'en')).toMatchObject([
    { id: 'changji-ashili', label: 'Ashili Township, Changji City' }
  ]);
});
