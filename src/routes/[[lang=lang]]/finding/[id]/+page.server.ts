// One finding of the built lists with its neighbours; a page for each.
import { error } from '@sveltejs/kit';
import { builtFindings } from '$lib/query/built-findings.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () =>
  (await builtFindings()).details.flatMap(({ finding: { id } }) => [{ id }, { lang: 'en', id }]);

export const load: PageServerLoad = async ({ params }) => {
  const { details, rules } = await builtFindings();
  const at = details.findIndex(({ finding }) => finding.id === params.id);
  const detail = details[at];
  const rule = rules.find(({ kind }) => kind === detail?.finding.kind);
  if (detail === undefined || rule === undefined) error(404, params.id);
  return { detail, rule, before: details[at - 1]?.finding.id ?? null, after: details[at + 1]?.finding.id ?? null };
};
