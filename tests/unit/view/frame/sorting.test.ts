// The order of a table by its heads.
import { expect, test } from 'vitest';
import { Sorting } from '../../../../src/lib/view/frame/sorting.svelte.ts';

interface Row {
  name: string;
  count: number | null;
}
const rows: Row[] = [
  { name: '水利局', count: 2 },
  { name: '公安局', count: null },
  { name: '应急管理局', count: 10 }
];
const named = (sorting: Sorting<Row>) => sorting.of(rows).map(({ name }) => name);
const made = () =>
  new Sorting<Row>(
    (row, key) => (key === 'name' ? row.name : row.count),
    () => 'zh-CN'
  );

test('numbers come from the largest, then from the least, then as they stood; a row without one stays last', () => {
  const sorting = made();
  expect(named(sorting)).toEqual(['水利局', '公安局', '应急管理局']);
  sorting.turn('count', true);
  expect([named(sorting), sorting.wayOf('count')]).toEqual([['应急管理局', '水利局', '公安局'], 'descending']);
  sorting.turn('count', true);
  expect([named(sorting), sorting.wayOf('count')]).toEqual([['水利局', '应急管理局', '公安局'], 'ascending']);
  sorting.turn('count', true);
  expect([named(sorting), sorting.wayOf('count')]).toEqual([['水利局', '公安局', '应急管理局'], undefined]);
});

test('words come from the first, and one column takes the place of another', () => {
  const sorting = made();
  sorting.turn('count', true);
  sorting.turn('name', false);
  expect(sorting.wayOf('count')).toBeUndefined();
  expect([named(sorting), sorting.wayOf('name')]).toEqual([['公安局', '水利局', '应急管理局'], 'ascending']);
});

test('Chinese words stand in the order of their sounds, empty ones last whichever way', () => {
  const sorting = made();
  const named = (all: readonly string[]) =>
    sorting.of(all.map((name) => ({ name, count: null }))).map(({ name }) => name);
  sorting.turn('name', false);
  expect(named(['卫健委', '', '应急局', '财政局', '水利局'])).toEqual(['财政局', '水利局', '卫健委', '应急局', '']);
  sorting.turn('name', false);
  expect(named(['财政局', '', '水利局'])).toEqual(['水利局', '财政局', '']);
});

test('left, rows stand as they came and no head says otherwise', () => {
  const sorting = made();
  sorting.turn('count', true);
  expect(sorting.chosen).toBe(true);
  sorting.leave();
  expect([sorting.chosen, sorting.wayOf('count'), named(sorting)[0]]).toEqual([false, undefined, '水利局']);
});
