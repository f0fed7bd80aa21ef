// All that the front page shows, asked in one go.
import type { Desk } from '../db/engine.ts';
import type { ListId } from '../duty/record.ts';
import { composition, type CompositionRow } from './composition.ts';
import type { Filter } from '../address/filter.ts';
import { bureauSets, countedList, sharingTies, type BureauSet, type SharingTie } from './sharing.ts';
import { totals, type Totals } from './totals.ts';
import { workload, type WorkloadRow } from './workload.ts';

/** `only` is the list that ties and sets are counted over; null where the filter names lists. */
export interface Overview {
  totals: Totals;
  composition: CompositionRow[];
  workload: WorkloadRow[];
  ties: SharingTie[];
  sets: BureauSet[];
  only: ListId | null;
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
  return { totals: all, composition: categories, workload: bureaus, ties, sets, only: countedList(filter) };
}
