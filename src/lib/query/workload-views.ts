// All that the workload page shows, asked in one go.
import type { Desk } from '../db/engine.ts';
import { actionWorkload, type ActionWorkloadRow } from './action-workload.ts';
import { cadences, deadlines, type TimingRow } from './cadence.ts';
import type { Filter } from '../address/filter.ts';
import type { CadenceClass, DeadlineClass } from '../duty/timing-class.ts';
import { categoryWorkload, tierWorkload, type CategoryWorkloadRow, type TierWorkloadRow } from './group-workload.ts';
import { totals, type Totals } from './totals.ts';
import { workload, type WorkloadRow } from './workload.ts';

export interface WorkloadViews {
  totals: Totals;
  bureaus: WorkloadRow[];
  categories: CategoryWorkloadRow[];
  tiers: TierWorkloadRow[];
  actions: ActionWorkloadRow[];
  cadences: TimingRow<CadenceClass>[];
  deadlines: TimingRow<DeadlineClass>[];
  /** The three bureaus with most township clauses, by official name, and the township clauses of all their duties, each
   *  counted once. */
  leading: { bureaus: string[]; townshipClauses: number };
}

/** Load by bureau, category, tier and action type, and the timing of clauses, under the filter; each as its own
 *  question gives it. Throws
 *  QueryError. */
export async function workloadViews(desk: Desk, filter: Filter): Promise<WorkloadViews> {
  const [all, bureaus, categories, tiers, actions, often, until] = await Promise.all([
    totals(desk, filter),
    workload(desk, filter),
    categoryWorkload(desk, filter),
    tierWorkload(desk, filter),
    actionWorkload(desk, filter),
    cadences(desk, filter),
    deadlines(desk, filter)
  ]);
  const leading = bureaus
    .map((row, index) => ({ row, index }))
    .sort((a, b) => b.row.full.townshipClauses - a.row.full.townshipClauses || a.index - b.index)
    .slice(0, 3)
    .map(({ row }) => row);
  const carried = leading.length === 0 ? null : await totals(desk, { ...filter, bureaus: leading.map(({ id }) => id) });
  return {
    totals: all,
    bureaus,
    categories,
    tiers,
    actions,
    cadences: often,
    deadlines: until,
    leading: { bureaus: leading.map(({ bureau }) => bureau), townshipClauses: carried?.townshipClauses ?? 0 }
  };
}
