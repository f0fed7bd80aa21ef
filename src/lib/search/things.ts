// What can be found beside duties: bureaus, categories and findings by all their names.
import type { FindingBook } from '../finding/book.ts';
import { bureauEnglish, categoryEnglish } from '../i18n/place-names.ts';
import { table } from '../lexicon/load.ts';
import type { Names } from '../query/names.ts';
import type { Thing } from './search.ts';

/** English words by which readers mean a bureau of this name. */
const saidOf = (name: string): string[] =>
  table('english-words').flatMap(({ word, sign }) => (sign !== '' && name.includes(sign) ? [word] : []));

/** Bureaus and categories in official order, by full and short names, aliases and in English. */
export function namedIn({ bureaus, categories }: Names): Thing[] {
  return [
    ...bureaus.map(({ id, name, shortName, aliases, pinyin }): Thing => ({
      kind: 'bureau',
      id,
      names: distinct([name, shortName, ...aliases.split('|'), bureauEnglish(name, pinyin), ...saidOf(name)])
    })),
    ...categories.map(({ id, name, pinyin }): Thing => ({
      kind: 'category',
      id,
      names: distinct([name, categoryEnglish(name, pinyin)])
    }))
  ];
}

/** Findings by what they are about and what they say, in both languages; those to settle first weigh most. */
export function findingsIn({ details }: Pick<FindingBook, 'details'>): Thing[] {
  return details.map(({ finding: { id, matter, sentence, duties, use, led } }) => ({
    kind: 'finding',
    id,
    names: distinct([...Object.values(matter), ...Object.values(sentence)]),
    about: duties,
    weight: use + (led ? 1 : 0)
  }));
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== '');
}
