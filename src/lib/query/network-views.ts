// All that the network page shows, asked in one go.
import type { Desk } from '../db/engine.ts';
import type { ListId } from '../duty/record.ts';
import type { Filter } from '../address/filter.ts';
import { reporting, type ReportingFlow } from './reporting.ts';
import {
  bureauSets,
  countedList,
  sharingBureaus,
  sharingDuties,
  sharingTies,
  type BureauSet,
  type SharingBureau,
  type SharingDuty,
  type SharingTie
} from './sharing.ts';

/** `only` is the list that bureaus, ties and sets are counted over; null where the filter names lists. */
export interface NetworkViews {
  bureaus: SharingBureau[];
  ties: SharingTie[];
  duties: SharingDuty[];
  sets: BureauSet[];
  flows: ReportingFlow[];
  only: ListId | null;
}

/** Bureaus, ties, duties of several bureaus, sets and flows under the filter. Throws QueryError. */
export async function networkViews(desk: Desk, filter: Filter): Promise<NetworkViews> {
  const [bureaus, ties, duties, sets, flows] = await Promise.all([
    sharingBureaus(desk, filter),
    sharingTies(desk, filter),
    sharingDuties(desk, filter),
    bureauSets(desk, filter),
    reporting(desk, filter)
  ]);
  return {
    bureaus,
    ties,
    duties,
    sets,
    flows,
    only: countedList(filter)
  };
}
