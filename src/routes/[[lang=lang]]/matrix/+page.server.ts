import { builtDesk } from '$lib/db/built.ts';
import { NO_FILTER } from '$lib/address/filter.ts';
import { categoryPairs, mostShared, roles } from '$lib/query/roles.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const desk = await builtDesk();
  const categories = await categoryPairs(desk, NO_FILTER);
  const of = mostShared(categories);
  return { categories, of, roles: await roles(desk, { ...NO_FILTER, categories: of === '' ? [] : [of] }) };
};
