import { entryCheck } from '$lib/entry/check.ts';
import { buildEntryIndex } from '$lib/entry/duty-index.ts';
import { builtDesk } from '$lib/db/built.ts';
import { entryRecords } from '$lib/query/entry-records.ts';
import { EXAMPLES } from './examples.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const records = await entryRecords(await builtDesk());
  const answer = entryCheck(EXAMPLES[1].text, buildEntryIndex(records));
  const parts = answer.parts.map((part) => ({ ...part, hits: part.hits.slice(0, 10) }));
  const shown = new Set(parts.flatMap(({ hits }) => hits.map(({ id }) => id)));
  return {
    answer: { ...answer, hits: answer.hits.slice(0, 10), parts },
    records: records.filter(({ id }) => shown.has(id))
  };
};
