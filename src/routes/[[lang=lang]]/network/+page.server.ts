import { placedNetwork } from '$lib/analysis/placed-network.ts';
import { builtDesk } from '$lib/db/built.ts';
import { NO_FILTER } from '$lib/address/filter.ts';
import { networkViews } from '$lib/query/network-views.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  rows: await placedNetwork(await networkViews(await builtDesk(), NO_FILTER))
});
