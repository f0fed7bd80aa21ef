// Files of one place with a list each are parts of one document; what could be of several places stays apart.
import { expect, test } from 'vitest';
import { partsOfOnePlace } from '../../../src/lib/duty/parts-of-place.ts';
import type { ListId, Reading } from '../../../src/lib/duty/record.ts';

const reading = (township: string, date: string, ...lists: ListId[]) =>
  ({ place: { city: '', township }, date, duties: lists.map((list) => ({ list })) }) as unknown as Reading;
const basic = (township: string, date = '') => [reading(township, date, 'basic')];
const shared = (township: string, date = '') => [reading(township, date, 'shared')];
const all = (township: string) => [reading(township, '', 'basic', 'shared', 'reclaimed')];

test.each([
  ['lists of one place', [basic('甲乡'), shared('甲乡')], [[0, 1]]],
  ['with and without its nationality', [basic('甲乡'), shared('甲回族乡')], [[0, 1]]],
  ['of two places', [basic('甲乡'), shared('乙乡'), shared('甲乡')], [[0, 2], [1]]],
  ['of two dates', [basic('甲乡', '2024'), shared('甲乡', '2025'), shared('甲乡')], [[0, 2], [1]]],
  ['the same list twice', [basic('甲乡'), basic('甲乡')], [[0], [1]]],
  ['whole documents', [all('甲乡'), all('甲乡')], [[0], [1]]],
  ['a place unnamed in one', [basic(''), shared('甲乡')], [[0, 1]]],
  ['a place unnamed in all', [basic(''), shared('')], [[0, 1]]],
  ['an unnamed one that fits two', [basic(''), shared('甲乡'), shared('乙乡')], [[0], [1], [2]]],
  ['a document of two places', [[...basic('甲乡'), ...shared('乙乡')], shared('甲乡')], [[0], [1]]],
  ['nothing read', [[], shared('甲乡')], [[0], [1]]]
])('%s', (_, documents, groups) => {
  expect(partsOfOnePlace(documents)).toEqual(groups);
});
