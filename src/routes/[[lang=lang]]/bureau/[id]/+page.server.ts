import { inEachLanguage, languageOf } from '$lib/i18n/languages.ts';
import { error } from '@sveltejs/kit';
import { findingsOfBureau } from '$lib/finding/brief.ts';
import { builtDesk } from '$lib/db/built.ts';
import { builtFindings } from '$lib/finding/built.ts';
import { bureauSheets } from '$lib/query/bureau-sheet.ts';
import { names } from '$lib/query/names.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const { bureaus } = await names(await builtDesk());
  return bureaus.flatMap(({ id }) => inEachLanguage({ id }));
};

export const load: PageServerLoad = async ({ params }) => {
  const [sheet] = await bureauSheets(await builtDesk(), [params.id]);
  if (sheet === undefined) error(404, params.id);
  const findings = findingsOfBureau(await builtFindings(), sheet.bureau.name, languageOf(params.lang));
  return { sheet, findings };
};
