import { builtQuality } from '$lib/db/built.ts';
import { languageOf } from '$lib/i18n/languages.ts';
import { termsIn } from '$lib/i18n/sentences.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({
  quality: await builtQuality(),
  terms: termsIn(languageOf(params.lang))
});
