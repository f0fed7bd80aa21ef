// Everything a report says, asked once: plain rows that can be stored in a page or computed anew under a filter.
import type { Desk } from '../db/engine.ts';
import { actionWorkload, type ActionWorkloadRow } from '../query/action-workload.ts';
import { cadences, deadlines, type TimingRow } from '../query/cadence.ts';
import { composition, type CompositionRow } from '../query/composition.ts';
import type { Filter } from '../address/filter.ts';
import { listing, type ListedDuty } from '../query/listing.ts';
import { matrix, type MatrixCell } from '../query/matrix.ts';
import type { PlacedNetwork } from '../analysis/placed-network.ts';
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

const QUESTIONS: { [Part in keyof Facts]: (desk: Desk, filter: Filter) => Promise<Facts[Part]> } = {
  totals,
  composition,
  workload,
  actions: actionWorkload,
  cadences,
  deadlines,
  cells: (desk, filter) => matrix(desk, filter, ['duties']),
  network: async (desk, filter) => {
    const [{ placedNetwork }, views] = await Promise.all([
      import('../analysis/placed-network.ts'),
      networkViews(desk, filter)
    ]);
    return placedNetwork(views);
  },
  duties: listing
};
const ALL = Object.keys(QUESTIONS) as (keyof Facts)[];

/** What a brief says is counted from: all but the costly rest of a report. */
export const OF_BRIEF = ['totals', 'composition', 'workload', 'actions', 'duties'] as const;
export type BriefFacts = Pick<Facts, (typeof OF_BRIEF)[number]>;

/** Asks the questions of `parts` under the filter, one after the other; all of a report without them. `step` hears the
 *  name of each before it is asked and may throw to stop. Throws QueryError. */
export async function collect<Part extends keyof Facts = keyof Facts>(
  desk: Desk,
  filter: Filter,
  step: (part: keyof Facts) => void | Promise<void> = () => undefined,
  parts: readonly Part[] = ALL as Part[]
): Promise<Pick<Facts, Part>> {
  const answers: Partial<Facts> = {};
  const ask = async <Each extends keyof Facts>(part: Each): Promise<void> => {
    await step(part);
    answers[part] = await QUESTIONS[part](desk, filter);
  };
  for (const part of parts) await ask(part);
  return answers as Pick<Facts, Part>;
}
