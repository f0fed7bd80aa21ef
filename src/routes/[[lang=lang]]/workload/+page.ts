// The words of cadences and deadlines come with the page.
import { loadArea } from '$lib/i18n/language.ts';
import { languageOf } from '$lib/i18n/languages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, data }) => {
  await loadArea('clauses', languageOf(params.lang));
  return data;
};
