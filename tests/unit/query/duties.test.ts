import { beforeAll, describe, expect, it } from 'vitest';
import type { TestDesk } from '../../support/sql.ts';
import { duties, FIRST_DUTIES } from '../../../src/lib/query/duties.ts';
import { facets } from '../../../src/lib/query/facets.ts';
import { NO_FILTER, type Filter } from '../../../src/lib/address/filter.ts';
import { smallLists } from '../../support/small-lists.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await smallLists();
});
const search = async (text: string) =>
  (await duties(desk, { ...NO_FILTER, text }, FIRST_DUTIES)).rows.map(({ id }) => id);

describe('duties', () => {
  it('gives all duties in official order, each side counted apart', async () => {
    const { total, offset, rows } = await duties(desk, NO_FILTER, FIRST_DUTIES);
    expect([total, offset]).toEqual([6, 0]);
    expect(rows.map((row) => [row.id, row.cityClauses, row.townshipClauses, row.takeoverClauses])).toEqual([
      ['basic-1', 0, 0, 0],
      ['basic-2', 0, 0, 0],
      ['shared-1', 2, 2, 0],
      ['shared-2', 2, 1, 0],
      ['shared-3', 1, 1, 0],
      ['reclaimed-1', 0, 0, 1]
    ]);
  });

  it('sorts either way, equal ones in official order', async () => {
    const sorted = await duties(desk, NO_FILTER, { ...FIRST_DUTIES, order: 'township', descending: true });
    expect(sorted.rows.map(({ id }) => id)).toEqual([
      'shared-1',
      'shared-2',
      'shared-3',
      'basic-1',
      'basic-2',
      'reclaimed-1'
    ]);
    const bureaus = await duties(desk, NO_FILTER, { ...FIRST_DUTIES, order: 'bureaus', descending: true, limit: 2 });
    expect(bureaus.rows.map(({ id }) => id)).toEqual(['shared-2', 'shared-1']);
    const { rows } = await duties(desk, NO_FILTER, { ...FIRST_DUTIES, order: 'name' });
    const called = rows.map(({ name }) => name);
    expect(called).toEqual([...called].sort());
    expect(new Set(called).size).toBeGreaterThan(1);
  });

  it('turns pages, and shows the last one beyond the end', async () => {
    const page = { ...FIRST_DUTIES, limit: 4, offset: 4 };
    expect((await duties(desk, NO_FILTER, page)).rows.map(({ id }) => id)).toEqual(['shared-3', 'reclaimed-1']);
    expect(await duties(desk, NO_FILTER, { ...page, offset: 400 })).toMatchObject({ total: 6, offset: 4 });
    expect(await duties(desk, { ...NO_FILTER, text: '没有这个词' }, page)).toEqual({ total: 0, offset: 0, rows: [] });
  });

  it('finds names, clauses, bureaus and categories, also by pinyin and initials', async () => {
    expect(await search('护林')).toEqual(['basic-2']);
    expect(await search('学区')).toEqual(['shared-3']);
    expect(await search('市水利局')).toEqual(['shared-1', 'shared-2', 'reclaimed-1']);
    expect(await search('SHUILI')).toEqual(['shared-1', 'shared-2', 'reclaimed-1']);
    expect(await search('slj')).toEqual(['shared-1', 'shared-2', 'reclaimed-1']);
    expect(await search('zrzy')).toEqual(['basic-2', 'shared-1', 'shared-2', 'reclaimed-1']);
    expect(await search('民生')).toEqual(['basic-1', 'shared-3']);
    expect(await search('slj 7日')).toEqual(['shared-2']);
    expect(await search('100%')).toEqual([]);
  });

  it('finds numbers, with their list or in every one', async () => {
    expect(await search('2')).toEqual(['basic-2', 'shared-2']);
    expect(await search('第2项')).toEqual(['basic-2', 'shared-2']);
    expect(await search('配合2')).toEqual(['shared-2']);
    expect(await search('2 水利')).toEqual(['shared-2']);
  });

  it('shows the clause that has what the name lacks', async () => {
    const { rows } = await duties(desk, { ...NO_FILTER, text: '河道 宣传' }, FIRST_DUTIES);
    expect(rows.map(({ id, found }) => [id, found])).toEqual([['shared-1', { side: 'township', text: '开展宣传' }]]);
    const [named] = (await duties(desk, { ...NO_FILTER, text: '护林' }, FIRST_DUTIES)).rows;
    expect(named?.found).toBeNull();
  });
});

describe('facets', () => {
  const count = (side: { value: string; duties: number }[]) =>
    Object.fromEntries(side.map(({ value, duties: of }) => [value, of]));

  it('counts every side as if it were not chosen', async () => {
    const filter: Filter = { ...NO_FILTER, lists: ['shared'], bureaus: ['shuiliju'] };
    const found = await facets(desk, filter);
    expect(count(found.lists)).toEqual({ shared: 2, reclaimed: 1 });
    expect(count(found.bureaus)).toEqual({ jiaoyuju: 1, shuiliju: 2, huanbaofenju: 1 });
    expect(count(found.categories)).toEqual({ ziranziyuan: 2 });
    expect(count(found.tiers)).toEqual({ government: 2 });
    expect(count(found.actions)).toEqual({ 上报反馈: 2, 排查巡查: 1, 宣传教育: 1 });
  });

  it('promises what choosing then gives', async () => {
    const filter: Filter = { ...NO_FILTER, tiers: ['government'] };
    for (const { value, duties: promised } of (await facets(desk, filter)).bureaus) {
      expect([value, (await duties(desk, { ...filter, bureaus: [value] }, FIRST_DUTIES)).total]).toEqual([
        value,
        promised
      ]);
    }
  });
});
