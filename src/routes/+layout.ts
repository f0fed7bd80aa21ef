// The words of the page's language are there before the page speaks.
import { loadLanguage } from '$lib/i18n/language.ts';
import { languageOf, type Language } from '$lib/i18n/languages.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, params, route, url }) => {
  const language: Language = languageOf(
    route.id === null ? url.pathname.split('/').find((part) => languageOf(part) === part) : params.lang
  );
  await loadLanguage(language);
  return { ...data, language };
};
