import { beforeAll, expect, it } from 'vitest';
import type { Selection } from '../../../src/lib/address/mark.ts';
import type { TestDesk } from '../../support/sql.ts';
import { LISTS, type ListId } from '../../../src/lib/duty/record.ts';
import { composition } from '../../../src/lib/query/composition.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { selected } from '../../../src/lib/query/selection.ts';
import { bureauSets, countedList, sharingBureaus, sharingTies } from '../../../src/lib/query/sharing.ts';
import { workload } from '../../../src/lib/query/workload.ts';
import { smallLists } from '../../support/small-lists.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await smallLists();
});

const opened = (selection: Selection) => selected(desk, selection, NO_FILTER);

it('the panel of a bureau counts what the load counts', async () => {
  for (const { id, duties, full } of await workload(desk, NO_FILTER)) {
    const { shared, reclaimed, cityClauses, townshipClauses, reports } = full;
    expect(await opened({ kind: 'bureau', bureau: id })).toMatchObject({
      duties,
      cityClauses,
      townshipClauses,
      reports
    });
    expect((await opened({ kind: 'bureau', bureau: id, list: 'shared' })).duties).toBe(shared);
    expect((await opened({ kind: 'bureau', bureau: id, list: 'reclaimed' })).duties).toBe(reclaimed);
  }
});

it('the panel of a part of a category counts what the bar counts', async () => {
  for (const row of await composition(desk, NO_FILTER)) {
    for (const list of LISTS)
      expect((await opened({ kind: 'category', category: row.id, list })).duties).toBe(row[list]);
  }
});

it.each([
  ['all lists', NO_FILTER],
  ['reclaimed', { ...NO_FILTER, lists: ['reclaimed'] as ListId[] }]
])('the panels of ties, sets and points count what the pictures count: %s', async (_, filter) => {
  const list = countedList(filter);
  const count = async (selection: Selection) => (await selected(desk, selection, filter)).duties;
  for (const { one, two, duties } of await sharingTies(desk, filter))
    expect(await count({ kind: 'pair', bureaus: [one, two], list })).toBe(duties);
  for (const { bureaus, duties } of await bureauSets(desk, filter))
    expect(await count({ kind: 'set', bureaus: bureaus.split(','), list })).toBe(duties);
  for (const { id, duties } of await sharingBureaus(desk, filter))
    expect(await count({ kind: 'bureau', bureau: id, list })).toBe(duties);
});
