// Editions are found by place, file, date and pinyin.
import { expect, test } from 'vitest';
import { entriesFor, spellingOf } from '../../../src/lib/view/library/edition-search.ts';

const ENTRIES = [
  { id: 'changji-ashili', place: '昌吉市阿什里乡', date: '', file: 'list.txt' },
  { id: 'qingshi-daping@2025-05', place: '青石县大坪乡', date: '2025-05', file: '清单 2025.xlsx' },
  { id: 'x', place: '', date: '', file: '未知.pdf' }
];
const found = async (text: string) => entriesFor(ENTRIES, text, await spellingOf(text)).map(({ id }) => id);

test.each([
  ['', ['changji-ashili', 'qingshi-daping@2025-05', 'x']],
  ['大坪', ['qingshi-daping@2025-05']],
  ['2025-05', ['qingshi-daping@2025-05']],
  ['pdf', ['x']],
  ['Ashili', ['changji-ashili']],
  ['qingshixian', ['qingshi-daping@2025-05']],
  ['qsxdp', ['qingshi-daping@2025-05']],
  ['青石 大坪', ['qingshi-daping@2025-05']],
  ['乡 昌吉', ['changji-ashili']],
  ['没有', []]
])('%j finds %j', async (text, ids) => {
  expect(await found(text)).toEqual(ids);
});
