// The answer of the network page with its bureaus placed and measured.
import type { NetworkViews } from '../query/network-views.ts';
import { network, type Network } from './network.ts';
import { standings, type JointDuty, type Standing } from './position.ts';
import { TIE_RULES, type TieRule } from './tie-rule.ts';

/** `standing` has, for each rule of ties, the bureaus in their order; `whole` is false where not all of them were
 *  measured without their duties. */
export interface PlacedNetwork extends NetworkViews {
  network: Network;
  standing: Record<TieRule, Standing[]>;
  whole: boolean;
}

/** The views with the network of their bureaus and ties; nodes and standings follow the bureaus. */
export async function placedNetwork(views: NetworkViews): Promise<PlacedNetwork> {
  const ids = views.bureaus.map(({ id }) => id);
  const known = new Set(ids);
  const duties = views.duties.map(({ duty, bureaus }): JointDuty => {
    const listed = bureaus.split(',');
    return { duty, bureaus: listed.filter((id) => known.has(id)), listed: listed.length };
  });
  const standing: Record<TieRule, Standing[]> = { weighted: [], repeated: [] };
  let whole = true;
  for (const rule of TIE_RULES) {
    const measured = await standings(ids, views.ties, duties, rule);
    standing[rule] = measured.standings;
    whole &&= measured.whole;
  }
  return {
    ...views,
    network: network(
      views.bureaus.map(({ id, duties: weight }) => ({ id, weight })),
      views.ties
    ),
    standing,
    whole
  };
}
