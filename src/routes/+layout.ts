// The words of the page's language are there before the page speaks.
import { loadLanguage } from '$lib/i18n/language.ts';
import { languageOf, type Language } from '$lib/i18n/languages.ts';
import type { LayoutLoad } from './$types';

/** The page for an address that names nothing, or whose data is not to be had, is told no parameters: what comes
 *  without the built data reads its language off the address. */
export const load: LayoutLoad = async ({ data, params, url }) => {
  const language: Language = languageOf(
    (data as typeof data | null) === null
      ? url.pathname.split('/').find((part) => languageOf(part) === part)
      : params.lang
  );
  await loadLanguage(language);
  return { ...data, language };
};
