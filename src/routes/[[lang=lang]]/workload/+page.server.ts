import { builtDesk } from '$lib/db/built.ts';
import { NO_FILTER } from '$lib/address/filter.ts';
import { workloadViews } from '$lib/query/workload-views.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ rows: await workloadViews(await builtDesk(), NO_FILTER) });
