import { beforeAll, expect, it } from 'vitest';
import type { TestDesk } from '../../support/sql.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { reporting } from '../../../src/lib/query/reporting.ts';
import { bureauSets, sharingBureaus, sharingDuties, sharingTies } from '../../../src/lib/query/sharing.ts';
import { listsDesk, readingOf, type DutyNote } from '../../support/lists.ts';
import { SIX } from '../../support/six-duties.ts';
import { smallLists } from '../../support/small-lists.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await smallLists();
});

it('bureaus count their shared duties', async () => {
  expect((await sharingBureaus(desk, NO_FILTER)).map(({ id, duties }) => [id, duties])).toEqual([
    ['jiaoyuju', 1],
    ['shuiliju', 2],
    ['huanbaofenju', 1]
  ]);
});

it('ties join bureaus listed in the same duty', async () => {
  expect(await sharingTies(desk, NO_FILTER)).toEqual([{ one: 'shuiliju', two: 'huanbaofenju', duties: 1, weight: 1 }]);
});

it('a filter that names a bureau keeps those it works with', async () => {
  const filter = { ...NO_FILTER, bureaus: ['huanbaofenju'] };
  expect((await sharingBureaus(desk, filter)).map(({ id, duties }) => [id, duties])).toEqual([
    ['shuiliju', 1],
    ['huanbaofenju', 1]
  ]);
  expect(await sharingTies(desk, filter)).toEqual([{ one: 'shuiliju', two: 'huanbaofenju', duties: 1, weight: 1 }]);
});

it('duties carry all bureaus they list, in official order', async () => {
  expect(await sharingDuties(desk, NO_FILTER)).toEqual([
    { duty: 'shared-2', name: '水源保护', bureaus: 'shuiliju,huanbaofenju' }
  ]);
  expect((await sharingDuties(desk, NO_FILTER, 1)).map(({ duty }) => duty)).toEqual([
    'shared-1',
    'shared-2',
    'shared-3'
  ]);
});

it('sets are exact: a duty of two bureaus is in none of the single ones', async () => {
  expect(await bureauSets(desk, NO_FILTER)).toEqual([
    { bureaus: 'shuiliju,huanbaofenju', size: 2, duties: 1 },
    { bureaus: 'jiaoyuju', size: 1, duties: 1 },
    { bureaus: 'shuiliju', size: 1, duties: 1 }
  ]);
});

it('a filter that names lists is taken as it is', async () => {
  expect((await bureauSets(desk, { ...NO_FILTER, lists: ['reclaimed'] })).map(({ bureaus }) => bureaus)).toEqual([
    'shuiliju'
  ]);
});

it(
  'flows count clauses that a bureau receives, by action type: as named, or as the only bureau of ' + 'the duty',
  async () => {
    expect((await reporting(desk, NO_FILTER)).map(({ action, id, clauses }) => [action, id, clauses])).toEqual([
      ['上报反馈', 'jiaoyuju', 1],
      ['上报反馈', 'shuiliju', 1],
      ['上报反馈', 'huanbaofenju', 1],
      ['排查巡查', 'jiaoyuju', 1],
      ['排查巡查', 'shuiliju', 1]
    ]);
  }
);

it('a duty of three bureaus spreads its weight over its ties, each has half', async () => {
  const shared = (name: string, bureaus: string[]): DutyNote => ({
    category: '农业',
    name,
    lines: [1, 1],
    bureaus: bureaus.map((short) => [short, 'silent', 0])
  });
  const [one = '', two = '', three = ''] = SIX.bureaus.map(({ short }) => short);
  const duties = { 'shared-1': shared('三家共管', [one, two, three]), 'shared-2': shared('两家共管', [one, two]) };
  const ties = await sharingTies(await listsDesk(readingOf({ ...SIX, duties })), NO_FILTER);
  expect(ties.map(({ duties, weight }) => [duties, weight])).toEqual([
    [2, 1.5],
    [1, 0.5],
    [1, 0.5]
  ]);
});
