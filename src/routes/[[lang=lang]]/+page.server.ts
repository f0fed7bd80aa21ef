import { builtEngine } from '$lib/db/built.ts';
import { NO_FILTER } from '$lib/query/filter.ts';
import { overview } from '$lib/query/overview.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ rows: await overview(await builtEngine(), NO_FILTER) });
