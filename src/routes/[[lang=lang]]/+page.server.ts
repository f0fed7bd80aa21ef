import { builtDesk } from '$lib/db/built.ts';
import { NO_FILTER } from '$lib/address/filter.ts';
import { overview } from '$lib/query/overview.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ rows: await overview(await builtDesk(), NO_FILTER) });
