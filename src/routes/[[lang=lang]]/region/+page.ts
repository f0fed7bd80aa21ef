// The words of regions come with their page.
import { loadArea } from '$lib/i18n/language.ts';
import { languageOf } from '$lib/i18n/languages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, data }) => {
  await loadArea('region', languageOf(params.lang));
  return data;
};
