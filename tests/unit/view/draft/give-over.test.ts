// One bureau gives its part in a duty to another.
import { expect, test } from 'vitest';
import { giveOver } from '../../../../src/lib/view/draft/give-over.ts';
import type { PrintedBureau } from '../../../../src/lib/query/printed-lists.ts';

const body = (name: string, shortName: string, aliases: string) => ({ name, shortName, aliases });
const BODIES = [
  body('青石县水利局', '县水利局', '水利局'),
  body('青石县应急管理局', '县应急管理局', '应急局|县应急局'),
  body('青石县公安局', '县公安局', '')
];
const column = (...bureaus: [string, PrintedBureau['part']][]) => ({
  bureaus: bureaus.map(([printed, part]) => ({ printed, part }))
});
const given = (duty: { bureaus: PrintedBureau[] }, from: string, to: string, rows = [duty]) =>
  giveOver(duty, rows, { from: `青石县${from}`, to: `青石县${to}` }, BODIES)?.map(({ printed, part }) => [
    printed,
    part
  ]);

test('the new bureau stands in the place of the old one and plays its part', () => {
  expect(given(column(['县水利局', 'lead'], ['县公安局', null]), '水利局', '应急管理局')).toEqual([
    ['青石县应急管理局', 'lead'],
    ['县公安局', null]
  ]);
});

test('it is printed as elsewhere in the lists', () => {
  const duty = column(['水利局', null]);
  expect(given(duty, '水利局', '应急管理局', [duty, column(['县应急局', 'helper'])])).toEqual([['县应急局', null]]);
});

test('a bureau that stands there already takes over the lead, and is not listed twice', () => {
  expect(given(column(['县水利局', 'lead'], ['县公安局', 'helper']), '水利局', '公安局')).toEqual([
    ['县公安局', 'lead']
  ]);
  expect(given(column(['县水利局', 'helper'], ['县公安局', 'lead']), '水利局', '公安局')).toEqual([
    ['县公安局', 'lead']
  ]);
});

test('who is not listed has nothing to give', () => {
  expect(given(column(['县水利局', 'lead']), '公安局', '水利局')).toBeUndefined();
});
