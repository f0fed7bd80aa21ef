import { beforeAll, describe, expect, it } from 'vitest';
import type { TestDesk } from '../../support/sql.ts';
import { actionWorkload } from '../../../src/lib/query/action-workload.ts';
import { cadences, deadlines } from '../../../src/lib/query/cadence.ts';
import { composition } from '../../../src/lib/query/composition.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { categoryWorkload, tierWorkload } from '../../../src/lib/query/group-workload.ts';
import { totals } from '../../../src/lib/query/totals.ts';
import { COUNTINGS, LOAD_COUNTS, workload, type LoadCount, type LoadCounts } from '../../../src/lib/query/workload.ts';
import { smallLists } from '../../support/small-lists.ts';

const NOTHING = Object.fromEntries(LOAD_COUNTS.map((count) => [count, 0])) as LoadCounts;

let desk: TestDesk;
beforeAll(async () => {
  desk = await smallLists();
});

describe('totals', () => {
  it('counts every duty and clause once', async () => {
    expect(await totals(desk, NO_FILTER)).toEqual({
      basic: 2,
      shared: 3,
      reclaimed: 1,
      bureaus: 3,
      cityClauses: 5,
      townshipClauses: 4,
      reports: 3,
      reportsNamed: 3,
      otherClauses: 0,
      period: 1,
      regular: 1,
      event: 0,
      dated: 1,
      reporting: 3,
      periodic: 0,
      limited: 0,
      rest: 1,
      many: 1,
      mostBureaus: 2,
      mostDuty: 'shared-2',
      mostName: '水源保护'
    });
  });
  it('is zero where nothing is left', async () => {
    const nothing = await totals(desk, { ...NO_FILTER, text: '没有这样的词' });
    expect(nothing).toMatchObject({
      basic: 0,
      shared: 0,
      reclaimed: 0,
      bureaus: 0,
      townshipClauses: 0,
      many: 0,
      mostBureaus: 0,
      mostDuty: null
    });
  });
});

describe('composition', () => {
  it('gives every category with duties in official order', async () => {
    expect(await composition(desk, NO_FILTER)).toEqual([
      { category: '民生服务', id: 'minshengfuwu', basic: 1, shared: 1, reclaimed: 0 },
      { category: '自然资源', id: 'ziranziyuan', basic: 1, shared: 2, reclaimed: 1 }
    ]);
  });
  it('follows the filter', async () => {
    expect(await composition(desk, { ...NO_FILTER, lists: ['reclaimed'] })).toEqual([
      { category: '自然资源', id: 'ziranziyuan', basic: 0, shared: 0, reclaimed: 1 }
    ]);
  });
});

describe('workload', () => {
  it('counts a duty of two bureaus for each, and only where they are listed', async () => {
    const rows = await workload(desk, NO_FILTER);
    expect(rows.map(({ bureau, id, tier, duties }) => [bureau, id, tier, duties])).toEqual([
      ['某市教育局', 'jiaoyuju', 'government', 1],
      ['某市水利局', 'shuiliju', 'government', 3],
      ['某州环保分局', 'huanbaofenju', 'branch', 1]
    ]);
    expect(rows.map(({ full }) => full)).toEqual([
      { ...NOTHING, shared: 1, cityClauses: 1, townshipClauses: 1, reports: 1, regular: 1, reporting: 1 },
      {
        ...NOTHING,
        shared: 2,
        reclaimed: 1,
        cityClauses: 3,
        townshipClauses: 3,
        reports: 1,
        period: 1,
        dated: 1,
        reporting: 2,
        rest: 1
      },
      { ...NOTHING, shared: 1, townshipClauses: 1, reports: 1, dated: 1, reporting: 1 }
    ]);
  });
  it('shares the work of several bureaus evenly, or counts what names them', async () => {
    const [school, water, branch] = await workload(desk, NO_FILTER);
    expect(school?.even).toEqual(school?.full);
    expect(school?.named).toEqual(school?.full);
    expect(water?.even).toMatchObject({ shared: 1.5, reclaimed: 1, cityClauses: 3, townshipClauses: 2.5, dated: 0.5 });
    expect(water?.named).toMatchObject({ shared: 2, reclaimed: 1, cityClauses: 3, townshipClauses: 2, dated: 0 });
    expect(branch?.even).toMatchObject({ shared: 0.5, cityClauses: 0, townshipClauses: 0.5, reports: 1, dated: 0.5 });
    expect(branch?.named).toMatchObject({ shared: 1, townshipClauses: 1, reports: 1, dated: 1 });
  });
  it('adds up evenly to what is counted once, and in parts to the clauses of the township', async () => {
    const rows = await workload(desk, NO_FILTER);
    const all = await totals(desk, NO_FILTER);
    const sum = (count: LoadCount) => rows.reduce((so, { even }) => so + even[count], 0);
    for (const count of ['shared', 'reclaimed', 'townshipClauses', 'reports', 'period', 'regular', 'event'] as const)
      expect([count, sum(count)]).toEqual([count, count === 'reports' ? all.reportsNamed : all[count]]);
    for (const counts of rows.flatMap((row) => COUNTINGS.map((counting) => row[counting])))
      expect(counts.reporting + counts.periodic + counts.limited + counts.rest).toBeCloseTo(counts.townshipClauses, 5);
  });
  it('keeps only the chosen bureaus', async () => {
    const rows = await workload(desk, { ...NO_FILTER, tiers: ['branch'] });
    expect(rows.map((row) => row.id)).toEqual(['huanbaofenju']);
  });
});

describe('load by category and tier', () => {
  it('counts each duty once in a category', async () => {
    expect(await categoryWorkload(desk, NO_FILTER)).toEqual([
      {
        category: '民生服务',
        id: 'minshengfuwu',
        bureaus: 1,
        basic: 1,
        shared: 1,
        reclaimed: 0,
        cityClauses: 1,
        townshipClauses: 1,
        otherClauses: 0,
        reports: 1,
        period: 0,
        regular: 1,
        event: 0,
        dated: 0
      },
      {
        category: '自然资源',
        id: 'ziranziyuan',
        bureaus: 2,
        basic: 1,
        shared: 2,
        reclaimed: 1,
        cityClauses: 4,
        townshipClauses: 3,
        otherClauses: 0,
        reports: 2,
        period: 1,
        regular: 0,
        event: 0,
        dated: 1
      }
    ]);
  });
  it('counts a duty of two tiers in both, once in each, and reports by the tier of who receives them', async () => {
    expect(await tierWorkload(desk, NO_FILTER)).toEqual([
      {
        tier: 'government',
        bureaus: 2,
        basic: 0,
        shared: 3,
        reclaimed: 1,
        cityClauses: 5,
        townshipClauses: 4,
        otherClauses: 0,
        reports: 2,
        period: 1,
        regular: 1,
        event: 0,
        dated: 1
      },
      {
        tier: 'branch',
        bureaus: 1,
        basic: 0,
        shared: 1,
        reclaimed: 0,
        cityClauses: 2,
        townshipClauses: 1,
        otherClauses: 0,
        reports: 1,
        period: 0,
        regular: 0,
        event: 0,
        dated: 1
      }
    ]);
  });
});

describe('actions and timing of township clauses', () => {
  it('counts a clause of two types in both', async () => {
    expect(await actionWorkload(desk, NO_FILTER)).toEqual([
      {
        action: '上报反馈',
        duties: 3,
        clauses: 3,
        cityClauses: 0,
        bureaus: 3,
        period: 1,
        regular: 1,
        event: 0,
        dated: 1
      },
      {
        action: '排查巡查',
        duties: 2,
        clauses: 2,
        cityClauses: 0,
        bureaus: 2,
        period: 1,
        regular: 1,
        event: 0,
        dated: 0
      },
      {
        action: '宣传教育',
        duties: 1,
        clauses: 1,
        cityClauses: 0,
        bureaus: 1,
        period: 0,
        regular: 0,
        event: 0,
        dated: 0
      }
    ]);
  });
  it('puts clauses without cadence or deadline last', async () => {
    expect(await cadences(desk, NO_FILTER)).toEqual([
      { form: 'quarter', printed: '每季度', class: 'period', clauses: 1, duties: 1, first: 'shared-1' },
      { form: 'intervals', printed: '定期', class: 'regular', clauses: 1, duties: 1, first: 'shared-3' },
      { form: null, printed: '', class: 'none', clauses: 2, duties: 2, first: 'shared-1' }
    ]);
    expect((await deadlines(desk, NO_FILTER)).map(({ form, clauses }) => [form, clauses])).toEqual([
      ['7-day', 1],
      [null, 3]
    ]);
  });
});
