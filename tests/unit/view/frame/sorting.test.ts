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
