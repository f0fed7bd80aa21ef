import { NO_FILTER } from '$lib/address/filter.ts';
import { builtDesk } from '$lib/db/built.ts';
import { clauseViews } from '$lib/query/clause-list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ found: await clauseViews(await builtDesk(), {}, NO_FILTER) });
