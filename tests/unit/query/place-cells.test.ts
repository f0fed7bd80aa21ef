// Cells of places on the real engine: every number opens exactly as many duties, and together they are the totals.
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER, type Filter } from '../../../src/lib/address/filter.ts';
import { totalsOf } from '../../../src/lib/chart/places-table.ts';
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
});
