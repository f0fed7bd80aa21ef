// Every number of a table opens as many rows as it counts: asked of a real engine, over small lists and under filters;
// tests/e2e/numbers.spec.ts walks the numbers of the whole lists on the built pages.
import { beforeAll, describe, expect, it } from 'vitest';
import { readMark, sizes, type Mark, type Selection } from '../../../src/lib/address/mark.ts';
import { NO_FILTER, type Filter } from '../../../src/lib/address/filter.ts';
import { EQUAL_WEIGHTS } from '../../../src/lib/analysis/burden.ts';
import { actionBars } from '../../../src/lib/chart/action-bars.ts';
import { bureauBars } from '../../../src/lib/chart/bureau-bars.ts';
import { bureauDuties } from '../../../src/lib/chart/bureau-duties.ts';
import { bureauSetsPlot } from '../../../src/lib/chart/bureau-sets.ts';
import { bureausPerDuty } from '../../../src/lib/chart/bureaus-per-duty.ts';
import { compositionBars } from '../../../src/lib/chart/composition-bars.ts';
import type { Figure } from '../../../src/lib/chart/figure.ts';
import { categoryBars, tierBars } from '../../../src/lib/chart/group-bars.ts';
import { reportingFlow } from '../../../src/lib/chart/reporting-flow.ts';
import { timingBars } from '../../../src/lib/chart/timing-bars.ts';
import { workloadBars } from '../../../src/lib/chart/workload-bars.ts';
import { textPieces } from '../../../src/lib/i18n/counted.ts';
import { listedBureaus } from '../../../src/lib/query/bureau-list.ts';
import { clauseFacets, clauseLines } from '../../../src/lib/query/clause-list.ts';
import { networkViews } from '../../../src/lib/query/network-views.ts';
import { overview } from '../../../src/lib/query/overview.ts';
import { reporting } from '../../../src/lib/query/reporting.ts';
import { countedList, sharingBureaus, sharingTies } from '../../../src/lib/query/sharing.ts';
import { openedRows } from '../../../src/lib/query/opened-rows.ts';
import { COUNTINGS } from '../../../src/lib/query/workload.ts';
import { workloadViews } from '../../../src/lib/query/workload-views.ts';
import { naming } from '../../support/naming.ts';
import { smallLists } from '../../support/small-lists.ts';
import { keptDesk, type TestDesk } from '../../support/sql.ts';

let lists: TestDesk;
beforeAll(async () => {
  lists = keptDesk(await smallLists());
});

const FILTERS: [string, Filter][] = [
  ['no filter', NO_FILTER],
  ['one bureau', { ...NO_FILTER, bureaus: ['huanbaofenju'] }],
  ['two bureaus', { ...NO_FILTER, bureaus: ['shuiliju', 'huanbaofenju'] }],
  ['a tier, a list and an action', { ...NO_FILTER, tiers: ['government'], lists: ['shared'], actions: ['排查巡查'] }]
];

async function duties(selection: Selection, filter: Filter): Promise<number> {
  return (await openedRows(lists, selection, filter)) ?? 0;
}

/** How many rows a mark opens, null for a formula. */
async function opened(mark: Mark, filter: Filter): Promise<number | null> {
  if (mark.kind === 'size') {
    const list = filter.lists.length > 0 ? {} : { list: ['shared'] };
    return openedRows(lists, { kind: 'duties', of: { ...list, sharers: sizes(mark) } }, filter);
  }
  if (
    mark.kind === 'list' ||
    mark.kind === 'tier' ||
    mark.kind === 'action' ||
    mark.kind === 'rows' ||
    mark.kind === 'in'
  )
    throw new Error(`no rows of ${mark.kind}`);
  return openedRows(lists, mark, filter);
}

/** Numbers of a figure's table whose rows are not as many, and how many numbers have rows. */
async function wrong({ id, said = '', table }: Figure, filter: Filter): Promise<{ faults: string[]; tried: number }> {
  const faults: string[] = [];
  const counts = new Map<string, number | null>();
  let tried = 0;
  for (const { text, mark: own } of textPieces(said)) {
    const mark = readMark(own ?? '');
    if (mark === null || !/^[1-9]\d*$/u.test(text)) continue;
    const count = await opened(mark, filter);
    tried += 1;
    if (count !== null && count !== Number(text)) faults.push(`${id} caption ${own}: ${text}, opens ${count}`);
  }
  for (const row of [...table.rows, ...(table.foot === undefined ? [] : [table.foot])]) {
    for (const { key } of table.columns) {
      const value = row[key];
      const text = String(row[`pick:${key}`] ?? '');
      const mark = readMark(text);
      if (typeof value !== 'number' || value === 0 || mark === null) continue;
      const count = counts.get(text) ?? (await opened(mark, filter));
      counts.set(text, count);
      tried += 1;
      if (count !== null && count !== value)
        faults.push(`${id} ${String(row['name'] ?? row['action'])} ${key}: ${value}, opens ${count}`);
    }
  }
  return { faults, tried };
}

describe('a number opens as many rows as it counts', () => {
  it.each(FILTERS)('under %s', async (_, filter) => {
    const [views, front, network, flows] = await Promise.all([
      workloadViews(lists, filter),
      overview(lists, filter),
      networkViews(lists, filter),
      reporting(lists, filter)
    ]);
    const words = naming();
    const figures = [
      ...COUNTINGS.filter((counting) => counting !== 'even').map((counting) =>
        workloadBars(views.bureaus, views.totals, 'burden', { counting, weights: EQUAL_WEIGHTS }, words)
      ),
      categoryBars(views.categories, views.totals, words),
      tierBars(views.tiers, views.totals, words),
      actionBars(views.actions, views.totals, words),
      timingBars(views.cadences, views.deadlines, words),
      compositionBars(front.composition, words),
      bureausPerDuty(front.sets, countedList(filter), words),
      bureauBars(front.workload, front.totals, words),
      bureauSetsPlot(network, '', words),
      bureauDuties(
        network,
        network.sets.reduce((sum, { duties: of }) => sum + of, 0),
        '',
        words
      ),
      reportingFlow(flows, '', '', words)
    ];
    const answers = [];
    for (const figure of figures) answers.push(await wrong(figure, filter));
    expect(answers.flatMap(({ faults }) => faults)).toEqual([]);
    expect(answers.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(20);
  });

  it.each(FILTERS)('bureaus beside another are as many as its ties under %s', async (_, filter) => {
    const list = countedList(filter);
    const ties = await sharingTies(lists, filter);
    for (const { id } of await sharingBureaus(lists, filter)) {
      const own = ties.filter(({ one, two }) => one === id || two === id);
      const listed = list === null ? {} : { list: [list] };
      const rows = await listedBureaus(lists, { ...listed, with: [id], beside: [id] }, filter);
      expect(rows.map((row) => [row.id, row.duties]).sort()).toEqual(
        own.map(({ one, two, duties: both }) => [one === id ? two : one, both]).sort()
      );
    }
    for (const row of await listedBureaus(lists, {}, filter))
      expect(await duties({ kind: 'duties', of: { with: [row.id] } }, filter), row.id).toBe(row.duties);
  });

  it.each(FILTERS)('choices of the clause page leave as many clauses as they say under %s', async (_, filter) => {
    const of = { side: ['township'] };
    for (const { key, value, clauses } of await clauseFacets(lists, of, filter)) {
      if (key === 'work') continue;
      const next = await clauseLines(lists, { ...of, [key]: [value] }, filter);
      if (key === 'due') expect(next.clauses, value).toBeGreaterThanOrEqual(clauses);
      else expect(next.clauses, `${key} ${value}`).toBe(clauses);
    }
  });
});
