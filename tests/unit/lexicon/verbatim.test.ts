// No row of the lexicon is the name of one duty of the published list, unless a law calls its matter so.
import { expect, it } from 'vitest';
import { published } from '../../../scripts/published.ts';
import { allTables } from '../../../src/lib/lexicon/all-tables.ts';
import { parsePhrase } from '../../../src/lib/lexicon/phrase.ts';

const COLUMN = { thesaurus: 'term', anchors: 'anchor', cues: 'cue', sentences: 'sentence' } as const;
const SHORTEST = 6;
const MOST_OF_NAME = 0.75;
const EDITORS_OWN = ['同类清单', '日常说法', '判断'];

it('takes no term, anchor, cue or sentence from the name of one duty', () => {
  const duties = published().duties.map(({ name, clauses }) => ({
    name,
    text: [name, ...clauses.map(({ text }) => text)].join('\n')
  }));
  const copied = Object.entries(COLUMN).flatMap(([table, column]) =>
    (allTables().get(table as keyof typeof COLUMN) ?? []).flatMap(({ line, values, source }) => {
      const phrase = String(values[column]);
      const parts = parsePhrase(phrase)?.parts ?? [];
      const [words = []] = parts;
      if (parts.length > 1 || !EDITORS_OWN.includes(source)) return [];
      return words
        .filter((word) => word.length >= SHORTEST)
        .flatMap((word) => {
          const [only, ...more] = duties.filter(({ text }) => text.includes(word));
          const copied = more.length === 0 && only?.name.includes(word) === true;
          return copied && word.length >= MOST_OF_NAME * only.name.length ? [`${table}.tsv ${line} ${word}`] : [];
        });
    })
  );
  expect(copied).toEqual([]);
});
