// Records of the entry check: duties in official order with bureaus in printed order and clauses with their actors.
import { expect, it } from 'vitest';
import { entryRecords } from '../../../src/lib/query/entry-records.ts';
import { smallLists } from '../../support/small-lists.ts';

it('reads duties, bureaus, clauses and actors', async () => {
  const records = await entryRecords(await smallLists());
  expect(records.map(({ id }) => id)).toEqual([
    'basic-1',
    'basic-2',
    'shared-1',
    'shared-2',
    'shared-3',
    'reclaimed-1'
  ]);
  const shared = records[3];
  expect(shared).toMatchObject({
    list: 'shared',
    seq: 2,
    name: '水源保护',
    bureaus: [{ bureau: '某市水利局' }, { bureau: '某州环保分局' }]
  });
  expect(shared?.clauses.map(({ side }) => side)).toEqual(['city', 'city', 'township']);
  expect(shared?.clauses.flatMap(({ actors }) => actors).length).toBeGreaterThan(0);
  expect(records[0]?.bureaus).toEqual([]);
});
