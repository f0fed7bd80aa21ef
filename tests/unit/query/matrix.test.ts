// The heatmap's question, on a real DuckDB with six duties.
import { beforeAll, expect, test } from 'vitest';
import type { TestDesk } from '../../support/sql.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { matrix } from '../../../src/lib/query/matrix.ts';
import { selected } from '../../../src/lib/query/selection.ts';
import { sixDuties } from '../../support/six-duties.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await sixDuties();
});

test(
  'every bureau, category and list with a duty has a cell; a duty of two bureaus stands in both, ' +
    'in the totals once',
  async () => {
    const cells = (await matrix(desk, NO_FILTER)).map(({ bureau, category, list, duties, city, township, reports }) => [
      bureau,
      category,
      list,
      duties,
      city,
      township,
      reports
    ]);
    expect(cells).toEqual([
      ['shuiliju', 'nongye', 'reclaimed', 1, 0, 0, 0],
      ['shuiliju', 'nongye', 'shared', 2, 3, 2, 1],
      ['shuiliju', 'anquan', 'shared', 1, 1, 1, 0],
      ['gonganju', 'nongye', 'shared', 1, 0, 2, 0],
      ['gonganju', 'anquan', 'shared', 1, 1, 1, 0],
      [null, 'nongye', 'basic', 1, 0, 0, 0],
      [null, 'nongye', 'reclaimed', 1, 0, 0, 0],
      [null, 'nongye', 'shared', 2, 3, 2, 1],
      [null, 'anquan', 'basic', 1, 0, 0, 0],
      [null, 'anquan', 'shared', 1, 1, 1, 1]
    ]);
  }
);

test('measures that were not asked for are null, duties are always there', async () => {
  const [first] = await matrix(desk, NO_FILTER, ['township']);
  expect(first).toEqual({
    bureau: 'shuiliju',
    category: 'nongye',
    list: 'reclaimed',
    duties: 1,
    city: null,
    township: 0,
    reports: null
  });
});

test('a bureau that acts without being listed has no cell', async () => {
  expect((await matrix(desk, NO_FILTER, ['duties'])).some(({ bureau }) => bureau === 'zuzhibu')).toBe(false);
});

test('the filter narrows cells to the chosen bureaus and totals to their duties', async () => {
  const cells = await matrix(desk, { ...NO_FILTER, bureaus: ['gonganju'], categories: ['nongye'] }, ['duties']);
  expect(cells.map(({ bureau, category, list, duties }) => [bureau, category, list, duties])).toEqual([
    ['gonganju', 'nongye', 'shared', 1],
    [null, 'nongye', 'shared', 1]
  ]);
});

test('words of the filter are values, never SQL', async () => {
  expect(await matrix(desk, { ...NO_FILTER, text: "'; DROP TABLE duty; --" })).toEqual([]);
  expect((await matrix(desk, { ...NO_FILTER, text: '修渠' }, ['duties'])).map(({ bureau }) => bureau)).toEqual([
    'shuiliju',
    'gonganju',
    null
  ]);
});

test('opening a cell shows as many duties and clauses as the cell says, under any filter', async () => {
  for (const filter of [NO_FILTER, { ...NO_FILTER, lists: ['shared' as const] }, { ...NO_FILTER, text: '水' }]) {
    const cells = await matrix(desk, filter);
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) {
      const { bureau, category, list } = cell;
      const behind = await selected(
        desk,
        bureau === null ? { kind: 'category', category, list } : { kind: 'cell', bureau, category, list },
        filter
      );
      expect([cell, behind.duties, behind.cityClauses, behind.townshipClauses, behind.reports]).toEqual([
        cell,
        cell.duties,
        cell.city,
        cell.township,
        cell.reports
      ]);
    }
  }
});
