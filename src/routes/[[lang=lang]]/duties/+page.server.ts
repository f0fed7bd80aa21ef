import { builtEngine } from '$lib/db/built.ts';
import { duties, FIRST_DUTIES } from '$lib/query/duties.ts';
import { facets } from '$lib/query/facets.ts';
import { NO_FILTER } from '$lib/query/filter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const engine = await builtEngine();
  return { found: await duties(engine, NO_FILTER, FIRST_DUTIES), facets: await facets(engine, NO_FILTER) };
};
