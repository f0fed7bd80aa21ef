// Upward reports are one count: by bureau, category, tier, in flows, panels and files.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { readDocument } from '../../../src/lib/duty/read.ts';
import type { Reading } from '../../../src/lib/duty/record.ts';
import { recipientsOf, reportsUp } from '../../../src/lib/duty/township-work.ts';
import { clauses } from '../../../src/lib/query/clauses.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { categoryWorkload, tierWorkload } from '../../../src/lib/query/group-workload.ts';
import { matrix } from '../../../src/lib/query/matrix.ts';
import { reporting } from '../../../src/lib/query/reporting.ts';
import { selected } from '../../../src/lib/query/selection.ts';
import { totals } from '../../../src/lib/query/totals.ts';
import { workload } from '../../../src/lib/query/workload.ts';
import { listsDesk } from '../../support/lists.ts';
import type { TestDesk } from '../../support/sql.ts';

let reading: Reading;
let desk: TestDesk;
let received: Map<string, number>;
let upward: number;
beforeAll(async () => {
  const file = 'tests/fixtures/lists/changji-ashili.txt';
  [reading] = readDocument(readFileSync(file), file) as [Reading];
  desk = await listsDesk(reading);
  received = new Map();
  upward = 0;
  const { township } = reading.place;
  for (const duty of reading.duties)
    for (const clause of duty.clauses) {
      if (!reportsUp(clause, township)) continue;
      upward += 1;
      for (const { bureau } of recipientsOf(clause, duty, township))
        if (bureau !== null) received.set(bureau, (received.get(bureau) ?? 0) + 1);
    }
});
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

it('in total, by category and in files every one counts once', async () => {
  expect(upward).toBeGreaterThan(90);
  expect((await totals(desk, NO_FILTER)).reports).toBe(upward);
  expect(sum((await categoryWorkload(desk, NO_FILTER)).map(({ reports }) => reports))).toBe(upward);
  expect((await clauses(desk, NO_FILTER)).filter((clause) => clause.upward).length).toBe(upward);
});

it('by bureau those it receives count, in the load, the flow, the heatmap and the panel', async () => {
  const rows = await workload(desk, NO_FILTER);
  const flows = (await reporting(desk, NO_FILTER)).filter(({ action }) => action === '上报反馈');
  const cells = await matrix(desk, NO_FILTER, ['reports']);
  for (const { bureau, id, full, named } of rows) {
    const count = received.get(bureau) ?? 0;
    expect([bureau, full.reports, named.reports]).toEqual([bureau, count, count]);
    expect(sum(flows.filter((flow) => flow.id === id).map((flow) => flow.clauses))).toBe(count);
    expect(sum(cells.filter((cell) => cell.bureau === id).map((cell) => cell.reports ?? 0))).toBe(count);
    expect((await selected(desk, { kind: 'bureau', bureau: id }, NO_FILTER)).reports).toBe(count);
  }
  const clear = (await totals(desk, NO_FILTER)).reportsNamed;
  expect(sum(rows.map(({ even }) => even.reports))).toBeCloseTo(clear, 3);
  expect(sum(flows.filter(({ id }) => id === null).map((flow) => flow.clauses))).toBe(upward - clear);
});

it('by tier those that a bureau of the tier receives count, never more than in total', async () => {
  const tiers = new Map(reading.bureaus.map(({ name, tier }) => [name, tier]));
  const rows = await tierWorkload(desk, NO_FILTER);
  for (const { tier, reports } of rows) {
    const most = sum([...received].filter(([bureau]) => tiers.get(bureau) === tier).map(([, count]) => count));
    expect(reports).toBeLessThanOrEqual(most);
    expect(reports > 0).toBe(most > 0);
  }
  expect(sum(rows.map(({ reports }) => reports))).toBeLessThanOrEqual(upward);
});

it('clauses of the column that others do are no load, and stated periods are few', async () => {
  const all = await totals(desk, NO_FILTER);
  const column = reading.duties.flatMap((duty) => duty.clauses).filter(({ side }) => side === 'township').length;
  expect(all.townshipClauses + all.otherClauses).toBe(column);
  expect(all.otherClauses).toBeGreaterThan(10);
  expect([all.period, all.dated]).toEqual([8, 1]);
});
