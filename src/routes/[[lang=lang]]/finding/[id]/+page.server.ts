// One finding of the built lists with its neighbours; a page for each.
import { error } from '@sveltejs/kit';
import { findingPage } from '$lib/finding/brief.ts';
import { inEachLanguage } from '$lib/i18n/languages.ts';
import { builtFindings } from '$lib/finding/built.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () =>
  (await builtFindings()).details.flatMap(({ finding: { id } }) => inEachLanguage({ id }));

export const load: PageServerLoad = async ({ params }) => {
  const page = findingPage(await builtFindings(), params.id);
  if (page === null) error(404, params.id);
  return page;
};
