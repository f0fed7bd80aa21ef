// All that the front page shows, asked in one go.
import type { Desk } from '../db/engine.ts';
import { composition, type CompositionRow } from './composition.ts';
import type { Filter } from './filter.ts';
import { bureauSets, sharedScope, sharingTies, type BureauSet, type SharingTie } from './sharing.ts';
import { totals, type Totals } from './totals.ts';
import { workload, type WorkloadRow } from './workload.ts';

/** `scope` ends the `open=` address of a tie or set, so that the panel counts the same duties. */
export interface Overview {
  totals: Totals;
  composition: CompositionRow[];
  workload: WorkloadRow[];
  ties: SharingTie[];
  sets: BureauSet[];
  scope: '' | '@shared';
}

/** Totals, composition by category, load by bureau, ties and sets under the filter; each as its own question gives it.
 *  Throws QueryError.
 *  */
export async function overview(desk: Desk, filter: Filter): Promise<Overview> {
  const [all, categories, bureaus, ties, sets] = await Promise.all([
    totals(desk, filter),
    composition(desk, filter),
    workload(desk, filter),
    sharingTies(desk, filter),
    bureauSets(desk, filter)
  ]);
  return { totals: all, composition: categories, workload: bureaus, ties, sets, scope: sharedScope(filter) };
}
