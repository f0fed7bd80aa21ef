import { builtEngine } from '$lib/db/built.ts';
import { NO_FILTER } from '$lib/query/filter.ts';
import { categoryPairs, mostShared, roles } from '$lib/query/roles.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const engine = await builtEngine();
  const categories = await categoryPairs(engine, NO_FILTER);
  const of = mostShared(categories);
  return { categories, of, roles: await roles(engine, { ...NO_FILTER, categories: of === '' ? [] : [of] }) };
};
