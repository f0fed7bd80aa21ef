// The answer of the network page with its bureaus placed and measured.
import type { NetworkViews } from '../query/network-views.ts';
import { network, type Network } from './network.ts';

export interface PlacedNetwork extends NetworkViews {
  network: Network;
}

/** The views with the network of their bureaus and ties; nodes follow the bureaus. */
export function placedNetwork(views: NetworkViews): PlacedNetwork {
  return {
    ...views,
    network: network(
      views.bureaus.map(({ id, duties: weight }) => ({ id, weight })),
      views.ties.map(({ one, two, duties: weight }) => ({ one, two, weight }))
    )
  };
}
