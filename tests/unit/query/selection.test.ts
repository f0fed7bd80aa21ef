import { readSelection } from '../../../src/lib/address/mark.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestDesk } from '../../support/sql.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { selected, selectionFilter } from '../../../src/lib/query/selection.ts';
import { workload } from '../../../src/lib/query/workload.ts';
import { smallLists } from '../../support/small-lists.ts';

describe('selected', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await smallLists();
  });
  const ids = async (text: string, filter = NO_FILTER) => {
    const selection = readSelection(text);
    if (selection === null) throw new Error(text);
    return (await selected(desk, selection, filter)).rows.map(({ id }) => id);
  };

  it.each([
    ['bureau:shuiliju', ['shared-1', 'shared-2', 'reclaimed-1']],
    ['bureau:shuiliju@reclaimed', ['reclaimed-1']],
    ['bureau:jiaoyuju', ['shared-3']],
    ['category:minshengfuwu', ['basic-1', 'shared-3']],
    ['cell:shuiliju/ziranziyuan', ['shared-1', 'shared-2', 'reclaimed-1']],
    ['cell:shuiliju/ziranziyuan@shared', ['shared-1', 'shared-2']],
    ['cell:township/ziranziyuan', ['basic-2']],
    ['cell:township/ziranziyuan@shared', ['shared-1', 'shared-2']],
    ['cell:jiaoyuju/ziranziyuan', []],
    ['pair:shuiliju/huanbaofenju', ['shared-2']],
    ['set:shuiliju', ['shared-1', 'reclaimed-1']],
    ['set:huanbaofenju,shuiliju', ['shared-2']],
    ['duty:shared-3', ['shared-3']]
  ])('%s holds %j', async (text, expected) => {
    expect(await ids(text)).toEqual(expected);
  });

  it('stays within the filter, but shows a single duty whatever the filter', async () => {
    const filter = { ...NO_FILTER, lists: ['reclaimed' as const] };
    expect(await ids('bureau:shuiliju', filter)).toEqual(['reclaimed-1']);
    expect(await ids('duty:shared-3', filter)).toEqual(['shared-3']);
  });

  it('counts as the load by bureau counts', async () => {
    for (const row of await workload(desk, NO_FILTER)) {
      const answer = await selected(desk, { kind: 'bureau', bureau: row.id, list: null }, NO_FILTER);
      expect([row.id, answer.duties, answer.cityClauses, answer.townshipClauses, answer.reports]).toEqual([
        row.id,
        row.duties,
        row.full.cityClauses,
        row.full.townshipClauses,
        row.full.reports
      ]);
    }
  });

  it('names every bureau with its role, unlisted ones last', async () => {
    const { rows } = await selected(desk, { kind: 'duty', id: 'shared-2' }, NO_FILTER);
    expect(rows[0]?.roles.map(({ bureau, role }) => [bureau, role])).toEqual([
      ['某市水利局', 'lead'],
      ['某州环保分局', 'silent'],
      ['某市教育局', 'unlisted']
    ]);
  });
});

describe('selectionFilter', () => {
  it('says the same where a filter can, and nothing where it cannot', () => {
    expect(selectionFilter({ kind: 'cell', bureau: 'shuiliju', category: 'ziranziyuan', list: 'shared' })).toEqual({
      bureaus: ['shuiliju'],
      categories: ['ziranziyuan'],
      lists: ['shared']
    });
    expect(selectionFilter({ kind: 'cell', bureau: null, category: 'ziranziyuan', list: null })).toEqual({
      categories: ['ziranziyuan'],
      lists: ['basic']
    });
    expect(selectionFilter({ kind: 'pair', bureaus: ['a', 'b'] })).toBeNull();
  });
});
