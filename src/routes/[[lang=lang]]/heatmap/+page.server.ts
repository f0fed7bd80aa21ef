import { builtDesk } from '$lib/db/built.ts';
import { NO_FILTER } from '$lib/address/filter.ts';
import { matrix } from '$lib/query/matrix.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ cells: await matrix(await builtDesk(), NO_FILTER) });
