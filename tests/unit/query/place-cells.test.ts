// Cells of places on the real engine: every number opens exactly as many duties, and together they are the totals.
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER, type Filter } from '../../../src/lib/address/filter.ts';
import { clauseCellMark } from '../../../src/lib/chart/load-mark.ts';
import { MEASURES, measureOf, totalMark, totalsOf } from '../../../src/lib/chart/places-table.ts';
import { openedRows } from '../../../src/lib/query/opened-rows.ts';
import { placeBureauCounts, placeBureaus, placeCategories } from '../../../src/lib/query/place-cells.ts';
import { selected } from '../../../src/lib/query/selection.ts';
import { totals } from '../../../src/lib/query/totals.ts';
import { listsDesk } from '../../support/lists.ts';
import type { TestDesk } from '../../support/sql.ts';
import { published } from '../../../scripts/published.ts';

const FILTERS: Filter[] = [NO_FILTER, { ...NO_FILTER, bureaus: ['shuiliju'] }, { ...NO_FILTER, text: '巡查' }];

let lists: TestDesk;
beforeAll(async () => {
  lists = await listsDesk(published());
});

describe.each(FILTERS)('cells of places under %o', (filter) => {
  it('open exactly the duties that they count', async () => {
    const categories = await placeCategories(lists, filter);
    const bureaus = await placeBureaus(lists, filter);
    expect(categories.length).toBeGreaterThan(0);
    expect(bureaus.length).toBeGreaterThan(0);
    for (const { id, list, duties } of categories.slice(0, 12))
      expect((await selected(lists, { kind: 'category', category: id, list }, filter)).duties).toBe(duties);
    for (const { id, list, duties } of bureaus.slice(0, 12))
      expect((await selected(lists, { kind: 'bureau', bureau: id, list }, filter)).duties).toBe(duties);
  });

  it('add up to the totals of the lists', async () => {
    const [categories, counts, whole] = await Promise.all([
      placeCategories(lists, filter),
      placeBureauCounts(lists, filter),
      totals(lists, filter)
    ]);
    const { basic, shared, reclaimed, bureaus, cityClauses, townshipClauses, reports } = whole;
    const { categories: many, ...own } = totalsOf(categories[0]?.edition ?? 0, categories, counts);
    expect(own).toEqual({ basic, shared, reclaimed, bureaus, cityClauses, townshipClauses, reports });
    expect(many).toBeGreaterThan(0);
  });

  it('open, as the totals of a place, exactly what they count', async () => {
    const [categories, counts] = await Promise.all([placeCategories(lists, filter), placeBureauCounts(lists, filter)]);
    const place = { id: 'here', label: '', totals: totalsOf(categories[0]?.edition ?? 0, categories, counts) };
    for (const measure of MEASURES) {
      const mark = totalMark(place.id, measure);
      const opened = mark.kind === 'in' ? await openedRows(lists, mark.of, filter) : null;
      expect(opened, measure).toBe(measureOf(place, measure));
    }
  });

  it('count the clauses that they open in a category or of a bureau', async () => {
    const cells = [
      ...(await placeCategories(lists, filter)).map((cell) => ({ ...cell, bureau: null, category: cell.id })),
      ...(await placeBureaus(lists, filter)).map((cell) => ({ ...cell, bureau: cell.id, category: null }))
    ];
    for (const { bureau, category, list, ...counts } of cells.filter((_, at) => at % 7 === 0))
      for (const measure of ['city', 'township', 'reports'] as const) {
        const mark = clauseCellMark(measure, bureau, category, list);
        expect(await openedRows(lists, mark, filter), `${measure} ${bureau ?? category} ${list}`).toBe(counts[measure]);
      }
  });
});
