// Findings of the built lists in the page's language.
import { languageOf } from '$lib/i18n/languages.ts';
import { findingBriefs } from '$lib/finding/brief.ts';
import { builtFindings } from '$lib/finding/built.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => findingBriefs(await builtFindings(), languageOf(params.lang));
