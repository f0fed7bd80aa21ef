import { builtDesk } from '$lib/db/built.ts';
import { duties, FIRST_DUTIES } from '$lib/query/duties.ts';
import { facets } from '$lib/query/facets.ts';
import { NO_FILTER } from '$lib/address/filter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const desk = await builtDesk();
  return { found: await duties(desk, NO_FILTER, FIRST_DUTIES), facets: await facets(desk, NO_FILTER) };
};
