// Everything a report says, asked once: plain rows that can be stored in a page or computed anew under a filter.
import type { Desk } from '../db/engine.ts';
import { actionWorkload, type ActionWorkloadRow } from '../query/action-workload.ts';
import { cadences, deadlines, type TimingRow } from '../query/cadence.ts';
import { composition, type CompositionRow } from '../query/composition.ts';
import type { Filter } from '../address/filter.ts';
import { listing, type ListedDuty } from '../query/listing.ts';
import { matrix, type MatrixCell } from '../query/matrix.ts';
import { placedNetwork, type PlacedNetwork } from '../analysis/placed-network.ts';
import { networkViews } from '../query/network-views.ts';
import { totals, type Totals } from '../query/totals.ts';
import { workload, type WorkloadRow } from '../query/workload.ts';

/** Rows behind a report; each field is the answer of the query of that name under one filter. */
export interface Facts {
  totals: Totals;
  composition: CompositionRow[];
  workload: WorkloadRow[];
  actions: ActionWorkloadRow[];
  cadences: TimingRow[];
  deadlines: TimingRow[];
  cells: MatrixCell[];
  network: PlacedNetwork;
  duties: ListedDuty[];
}

/** Asks all questions of a report under the filter, one after the other. `step` hears the name of each before it is
 *  asked and may throw to stop. Throws QueryError. */
export async function collect(
  desk: Desk,
  filter: Filter,
  step: (part: keyof Facts) => void | Promise<void> = () => undefined
): Promise<Facts> {
  const ask = async <Part extends keyof Facts>(
    part: Part,
    question: (desk: Desk, filter: Filter) => Promise<Facts[Part]>
  ): Promise<Facts[Part]> => {
    await step(part);
    return question(desk, filter);
  };
  return {
    totals: await ask('totals', totals),
    composition: await ask('composition', composition),
    workload: await ask('workload', workload),
    actions: await ask('actions', actionWorkload),
    cadences: await ask('cadences', cadences),
    deadlines: await ask('deadlines', deadlines),
    cells: await ask('cells', (at, narrowed) => matrix(at, narrowed, ['duties'])),
    network: await ask('network', async (of, narrowed) => placedNetwork(await networkViews(of, narrowed))),
    duties: await ask('duties', listing)
  };
}
