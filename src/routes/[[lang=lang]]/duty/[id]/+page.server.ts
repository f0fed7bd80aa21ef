import { inEachLanguage, languageOf } from '$lib/i18n/languages.ts';
import { error } from '@sveltejs/kit';
import { findingsOfDuty } from '$lib/finding/brief.ts';
import { builtDesk } from '$lib/db/built.ts';
import { builtFindings } from '$lib/finding/built.ts';
import { dutyDetail, dutyIds } from '$lib/query/duty-detail.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { builtRelated } from './related.server.ts';

export const entries: EntryGenerator = async () => {
  const ids = await dutyIds(await builtDesk());
  return ids.flatMap((id) => inEachLanguage({ id }));
};

export const load: PageServerLoad = async ({ params }) => {
  const duty = await dutyDetail(await builtDesk(), params.id);
  if (duty === null) error(404, params.id);
  const findings = findingsOfDuty(await builtFindings(), params.id, languageOf(params.lang));
  return { duty, related: await builtRelated(params.id), findings };
};
