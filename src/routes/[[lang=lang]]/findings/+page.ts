// The words of the worklist come with its page, beside the findings of the built lists.
import { loadArea } from '$lib/i18n/language.ts';
import { languageOf } from '$lib/i18n/languages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, data }) => {
  await loadArea('worklist', languageOf(params.lang));
  return data;
};
