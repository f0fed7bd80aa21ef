import { builtDesk } from '$lib/db/built.ts';
import { bureauSheets } from '$lib/query/bureau-sheet.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ sheets: await bureauSheets(await builtDesk(), null) });
