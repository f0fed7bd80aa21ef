// Findings of the built lists in the page's language.
import { findingBriefs } from '$lib/finding/brief.ts';
import { builtFindings } from '$lib/finding/built.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) =>
  findingBriefs(await builtFindings(), params.lang === 'en' ? 'en' : 'zh');
