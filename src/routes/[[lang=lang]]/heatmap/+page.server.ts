import { builtEngine } from '$lib/db/built.ts';
import { NO_FILTER } from '$lib/query/filter.ts';
import { matrix } from '$lib/query/matrix.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ cells: await matrix(await builtEngine(), NO_FILTER) });
