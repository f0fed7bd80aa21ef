import { beforeAll, expect, it } from 'vitest';
import { EQUAL_WEIGHTS } from '../../../src/lib/analysis/burden.ts';
import { actionBars } from '../../../src/lib/chart/action-bars.ts';
import { categoryBars, tierBars } from '../../../src/lib/chart/group-bars.ts';
import { ordered } from '../../../src/lib/analysis/load.ts';
import { burdenFormula } from '../../../src/lib/naming/burden-formula.ts';
import { timingBars } from '../../../src/lib/chart/timing-bars.ts';
import { workloadBars } from '../../../src/lib/chart/workload-bars.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { workloadViews, type WorkloadViews } from '../../../src/lib/query/workload-views.ts';
import { naming } from '../../support/naming.ts';
import { smallLists } from '../../support/small-lists.ts';
import { expectPicture } from '../../support/snapshot.ts';

let rows: WorkloadViews;
beforeAll(async () => {
  rows = await workloadViews(await smallLists(), NO_FILTER);
});

it('bureaus: formula and the meaning of sums stand in the caption', async () => {
  const figure = workloadBars(
    rows.bureaus,
    rows.totals,
    'burden',
    { ...EQUAL_WEIGHTS, reports: 2, dated: 0 },
    naming()
  );
  expect(figure.caption).toContain('各行合计5项，实为4项');
  expect(figure.caption).toContain('负担指数 = 1 × 配合事项 + 1 × 乡镇条款 + 2 × 上报要求 + 1 × 有频次条款。');
  expect(figure.table.rows[0]).toMatchObject({
    pick: 'bureau:shuiliju',
    shared: 2,
    reclaimed: 1,
    townshipClauses: 3,
    burden: 2 + 3 + 2 + 1
  });
  await expectPicture(figure, 1280);
});

it('orders by a measure, equal ones in official order', () => {
  expect(ordered(rows.bureaus, 'dated', EQUAL_WEIGHTS).map(({ id }) => id)).toEqual([
    'shuiliju',
    'huanbaofenju',
    'jiaoyuju'
  ]);
  expect(ordered(rows.bureaus, 'official', EQUAL_WEIGHTS).map(({ id }) => id)).toEqual([
    'jiaoyuju',
    'shuiliju',
    'huanbaofenju'
  ]);
});

it('a formula without weights is zero', () => {
  const none = { shared: 0, townshipClauses: 0, reports: 0, recurring: 0, dated: 0 };
  expect(burdenFormula(none, naming().t)).toBe('负担指数 = 0');
});

it('the three leading bureaus carry clauses counted once', () => {
  expect(rows.leading).toEqual({ bureaus: ['某市水利局', '某市教育局', '某州环保分局'], townshipClauses: 4 });
});

it('groups', async () => {
  const categories = categoryBars(rows.categories, naming());
  expect(categories.table.rows[1]).toMatchObject({
    name: '自然资源',
    townshipClauses: 3,
    bureaus: 2,
    pick: 'category:ziranziyuan'
  });
  await expectPicture(categories, 624);
  await expectPicture(tierBars(rows.tiers, naming('en')), 624);
});

it('actions', async () => {
  const figure = actionBars(rows.actions, rows.totals.townshipClauses, naming());
  expect(figure.caption).toContain('4条乡镇条款中，上报反馈最多，有3条（75%）');
  await expectPicture(figure, 624);
});

it('timing keeps silent clauses in the table', async () => {
  const figure = timingBars(rows.cadences, rows.deadlines, naming());
  expect(figure.caption).toBe('4条乡镇条款中，写明频次的2条，写明时限的1条；没写频次的2条。');
  expect(figure.table.rows.at(-1)).toEqual({ value: '未写明', kind: '时限', clauses: 3, duties: 2, pick: null });
  await expectPicture(figure, 624);
});
