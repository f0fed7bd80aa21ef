import { beforeAll, expect, it } from 'vitest';
import { EQUAL_WEIGHTS, equalWeights } from '../../../src/lib/analysis/burden.ts';
import { actionBars } from '../../../src/lib/chart/action-bars.ts';
import { categoryBars, tierBars } from '../../../src/lib/chart/group-bars.ts';
import { ordered, places, type LoadChoice } from '../../../src/lib/analysis/load.ts';
import { csv } from '../../../src/lib/export/table.ts';
import { drawBarColumns } from '../../../src/lib/chart/bar-columns.ts';
import { PAPER } from '../../../src/lib/chart/theme.ts';
import { burdenFormula } from '../../../src/lib/naming/burden-formula.ts';
import { timingBars } from '../../../src/lib/chart/timing-bars.ts';
import { workloadBars } from '../../../src/lib/chart/workload-bars.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { workloadViews, type WorkloadViews } from '../../../src/lib/query/workload-views.ts';
import { naming } from '../../support/naming.ts';
import { smallLists } from '../../support/small-lists.ts';
import { expectPicture } from '../../support/snapshot.ts';

const FULL: LoadChoice = { counting: 'full', weights: EQUAL_WEIGHTS };

let rows: WorkloadViews;
beforeAll(async () => {
  rows = await workloadViews(await smallLists(), NO_FILTER);
});

it('bureaus: formula and the meaning of sums stand in the caption', async () => {
  const figure = workloadBars(
    rows.bureaus,
    rows.totals,
    'burden',
    { ...FULL, weights: { set: 'usual', of: { ...EQUAL_WEIGHTS.of, reports: 2, dated: 0 } } },
    naming()
  );
  expect(figure.caption).toContain('配合事项各行合计4项，实为3项；收回事项1项另计');
  expect(figure.caption).toContain(
    '负担指数 = 1 × 配合事项 + 1 × 乡镇条款 + 2 × 向上报送 + 1 × 写明周期（各项有重叠：上报、周期、时限条款同时也是乡镇条款）。'
  );
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
  expect(ordered(rows.bureaus, 'dated', FULL).map(({ id }) => id)).toEqual(['shuiliju', 'huanbaofenju', 'jiaoyuju']);
  expect(ordered(rows.bureaus, 'official', FULL).map(({ id }) => id)).toEqual(['jiaoyuju', 'shuiliju', 'huanbaofenju']);
});

it('a formula without weights is zero', () => {
  const none = { shared: 0, townshipClauses: 0, reports: 0, period: 0, dated: 0 };
  expect(burdenFormula({ set: 'usual', of: none }, naming().t)).toMatch(/^负担指数 = 0（/u);
});

it('the formula says whether its parts overlap', () => {
  expect(burdenFormula(EQUAL_WEIGHTS, naming().t)).toContain('各项有重叠');
  expect(burdenFormula(equalWeights('apart'), naming().t)).toContain('每条乡镇条款只计入最先符合的一项');
});

it('bureaus stand in their place under each way to count, equal ones on the same', () => {
  const found = places(rows.bureaus, 'townshipClauses', EQUAL_WEIGHTS);
  expect(found.get('shuiliju')).toEqual({ full: 1, even: 1, named: 1 });
  expect(found.get('jiaoyuju')).toEqual({ full: 2, even: 2, named: 2 });
  expect(found.get('huanbaofenju')).toEqual({ full: 2, even: 3, named: 2 });
});

it('the way of counting stands in the caption, and what is counted once at the foot of every file', () => {
  const figure = workloadBars(rows.bureaus, rows.totals, 'official', { ...FULL, counting: 'even' }, naming());
  expect(figure.caption).toContain('由k个部门均摊，各计1/k：配合事项各行合计3项，实为3项；收回事项1项另计');
  expect(figure.table.foot).toMatchObject({ name: '不重复合计', shared: 3, townshipClauses: 4, reports: 3 });
  expect(csv(figure.table).trim().split('\r\n').at(-1)).toMatch(/^不重复合计,,3,1,5,4,3,/u);
});

it('the three leading bureaus carry clauses counted once', () => {
  expect(rows.leading).toEqual({ bureaus: ['某市水利局', '某市教育局', '某州环保分局'], townshipClauses: 4 });
});

it('groups', async () => {
  const categories = categoryBars(rows.categories, rows.totals, naming());
  expect(categories.table.rows[1]).toMatchObject({
    name: '自然资源',
    townshipClauses: 3,
    bureaus: 2,
    pick: 'category:ziranziyuan'
  });
  await expectPicture(categories, 624);
  await expectPicture(tierBars(rows.tiers, rows.totals, naming('en')), 624);
});

it('heads above bars break between words only, whatever the width', () => {
  const heads = ['Shared duties', 'Township clauses', 'Upward reports', 'Stated period'];
  const draw = drawBarColumns(
    [{ label: 'Party and mass bodies', values: [1, 2, 3, 4] }],
    heads.map((head) => ({ head, color: ({ mark }) => mark }))
  );
  for (let width = 300; width <= 640; width += 4) {
    const said = [...draw(PAPER, { width, height: 80 }).matchAll(/<text x="[\d.]+" y="(?:15|30)"[^>]*>([^<]+)</gu)];
    expect(said.length).toBeGreaterThan(0);
    const words = said.flatMap(([, line = '']) => line.split(' '));
    expect(words.filter((word) => !heads.join(' ').split(' ').includes(word)), `${width} px`).toEqual([]);
  }
});

it('actions', async () => {
  const figure = actionBars(rows.actions, rows.totals, naming());
  expect(figure.caption).toContain('4条乡镇条款中，上报反馈最多，有3条（75%）');
  await expectPicture(figure, 624);
});

it('timing keeps silent clauses in the table', async () => {
  const figure = timingBars(rows.cadences, rows.deadlines, naming());
  expect(figure.caption).toBe(
    '4条乡镇条款中，写明周期的1条，只说定期、日常的1条，遇事即办的0条，没说多久一次的2条；限定日期或天数的1条。'
  );
  expect(figure.table.rows.at(-1)).toEqual({
    name: '未写明',
    printed: null,
    kind: '时限',
    class: '未写明',
    clauses: 3,
    duties: 2,
    pick: 'clauses:side.township/due.none',
    'pick:clauses': 'clauses:side.township/due.none',
    'pick:duties': 'duties:side.township/due.none'
  });
  await expectPicture(figure, 624);
});
