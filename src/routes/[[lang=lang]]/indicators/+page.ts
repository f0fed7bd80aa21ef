// The words of assessment indicators come with their page.
import { loadArea } from '$lib/i18n/language.ts';
import { languageOf } from '$lib/i18n/languages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => loadArea('indicators', languageOf(params.lang));
