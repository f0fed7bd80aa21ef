// Small classes of words that the reader of duty texts goes by: who is a body, what brings somebody in, what is
// reported.
import { anyCue } from './cue.ts';
import { table } from './load.ts';
import { wordsOf } from './phrase.ts';
import type { Row } from './schema.ts';

export type WordClass = Row<'reader-words'>['class'];

const ROWS = table('reader-words');

/** Source of a regular expression for any word of a class of reader-words.tsv; `gap` is what may stand between the
 *  parts of its phrases. */
export function anyOf(name: WordClass, gap?: string): string {
  return anyCue(
    ROWS.filter((row) => row.class === name),
    gap
  );
}

/** The word of a class that has one word only. Throws SyntaxError where it has several. */
export function wordOf(name: WordClass): string {
  const words = ROWS.filter((row) => row.class === name).flatMap(({ phrase }) => wordsOf(phrase));
  const [word, ...others] = words;
  if (word === undefined || others.length > 0) throw new SyntaxError(`not one word: ${name}`);
  return word;
}
