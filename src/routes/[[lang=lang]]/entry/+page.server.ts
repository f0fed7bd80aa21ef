import { entryCheck } from '$lib/entry/check.ts';
import { buildEntryIndex } from '$lib/entry/duty-index.ts';
import { wordsInDuty } from '$lib/entry/match.ts';
import { builtDesk } from '$lib/db/built.ts';
import { entryRecords } from '$lib/query/entry-records.ts';
import { EXAMPLES } from '$lib/i18n/official.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const records = await entryRecords(await builtDesk());
  const answer = entryCheck(EXAMPLES[1].text, buildEntryIndex(records));
  const parts = answer.parts.map((part) => ({ ...part, hits: part.hits.slice(0, 10) }));
  const shown = new Set(parts.flatMap(({ hits }) => hits.map(({ id }) => id)));
  const byId = new Map(records.map((record) => [record.id, record]));
  const words = parts
    .flatMap(({ hits }) => hits)
    .flatMap(({ id, matters }): [string, string[]][] => {
      const record = byId.get(id);
      return record === undefined ? [] : [[id, wordsInDuty(matters, record, answer.text)]];
    });
  return {
    words,
    answer: { ...answer, hits: answer.hits.slice(0, 10), parts },
    records: records.filter(({ id }) => shown.has(id))
  };
};
