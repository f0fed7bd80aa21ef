import { describe, expect, it } from 'vitest';
import { areFirst, readRows, sortBy, type RowsPage } from '../../../src/lib/address/rows-page.ts';

const ORDERS = ['official', 'name', 'size'] as const;
type Order = (typeof ORDERS)[number];
const FIRST: RowsPage<Order> = { order: 'official', descending: false, offset: 0, limit: 50 };
const read = (order: string, page: string) => readRows({ order, page }, ORDERS, 50);

describe('rows that an address asks for', () => {
  it.each([
    ['', '', FIRST],
    ['size', '', { ...FIRST, order: 'size' }],
    ['-size', '3', { ...FIRST, order: 'size', descending: true, offset: 100 }],
    ['colour', '0', FIRST],
    ['', '-2', FIRST],
    ['', '2.9', { ...FIRST, offset: 50 }],
    ['', 'two', FIRST]
  ])('order “%s”, page “%s”', (order, page, rows) => expect(read(order, page)).toEqual(rows));

  it('are those that the table begins with only where nothing is turned or paged', () => {
    expect(areFirst(read('', ''), FIRST)).toBe(true);
    for (const rows of [read('name', ''), read('-official', ''), read('', '2')])
      expect(areFirst(rows, FIRST)).toBe(false);
  });

  it('are sorted the way the column begins with, then the other way, always from the first page', () => {
    const turns = (descending: boolean) => {
      let rows = read('', '4');
      return [1, 2, 3].map(() => {
        const settings = sortBy(rows, 'size', 'official', descending);
        rows = readRows(settings, ORDERS, 50);
        return settings;
      });
    };
    expect(turns(false).map(({ order }) => order)).toEqual(['size', '-size', 'size']);
    expect(turns(true).map(({ order }) => order)).toEqual(['-size', 'size', '-size']);
    expect(turns(true).every(({ page }) => page === '')).toBe(true);
    expect(sortBy(read('-official', ''), 'official', 'official').order).toBe('');
    expect(sortBy(read('', ''), 'official', 'official').order).toBe('-official');
  });
});
