import { builtDesk } from '$lib/db/built.ts';
import { NO_FILTER } from '$lib/address/filter.ts';
import { totals } from '$lib/query/totals.ts';
import { workload } from '$lib/query/workload.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const desk = await builtDesk();
  return { rows: await workload(desk, NO_FILTER), totals: await totals(desk, NO_FILTER) };
};
