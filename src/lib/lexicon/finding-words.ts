// Small classes of words that detectors go by: persons and bodies, what is vague, soft work and deeds.
import { anyCue } from './cue.ts';
import { table } from './load.ts';
import { wordsOf } from './phrase.ts';
import type { Row } from './schema.ts';

export type FindingClass = Row<'finding-words'>['class'];

const ROWS = table('finding-words');

/** Source of a regular expression for any phrase of a class of finding-words.tsv; `gap` is what may stand between the
 *  parts of its phrases. */
export function anyOf(name: FindingClass, gap?: string): string {
  return anyCue(
    ROWS.filter((row) => row.class === name),
    gap
  );
}

/** The plain words of a class, in the order of the file. Throws SyntaxError for phrases of several parts. */
export function wordsIn(name: FindingClass): string[] {
  return ROWS.filter((row) => row.class === name).flatMap(({ phrase }) => wordsOf(phrase));
}
