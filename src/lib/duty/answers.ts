// What the reader said about tables and rows in doubt, kept for files of the same shape.

import { FIELDS, type Field } from '../read/fields.ts';
import { LISTS, type ListId } from './record.ts';

/** Which list a table is; `none` for a table that is none of them. */
export type ListChoice = ListId | 'none';
export const LIST_CHOICES: readonly ListChoice[] = [...LISTS, 'none'];

/** What a row with a single text is: the heading of a category, or a note. */
export const ROW_CHOICES = ['category', 'note'] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

/** Answers by what they are about: fields of a table's columns by the key of its heads (read/columns.ts), the list of
 *  the n-th list under such heads by `listKey`, the kind of a row by `rowKey`. */
export interface Answers {
  fields: ReadonlyMap<string, readonly Field[]>;
  lists: ReadonlyMap<string, ListChoice>;
  rows: ReadonlyMap<string, RowChoice>;
}

export const NO_ANSWERS: Answers = { fields: new Map(), lists: new Map(), rows: new Map() };

/** One answer as it is kept. `file` is the document it was given for. */
export type Answer = { file: string } & (
  | { about: 'fields'; key: string; said: readonly Field[] }
  | { about: 'list'; key: string; said: ListChoice }
  | { about: 'row'; key: string; said: RowChoice }
);

/** The key of the n-th list (from 1) that opens under heads of this key. */
export function listKey(heads: string, nth: number): string {
  return `${heads} ${nth}`;
}

/** The key of a row that holds one text, under heads of this key. */
export function rowKey(heads: string, text: string): string {
  return `${heads} ${text.replace(/\s+/g, '').slice(0, 80)}`;
}

/** Kept answers as readers take them: of several about one thing the last holds, one that says nothing known is left
 *  out. */
export function answersOf(kept: readonly Answer[]): Answers {
  const fields = new Map<string, readonly Field[]>();
  const lists = new Map<string, ListChoice>();
  const rows = new Map<string, RowChoice>();
  for (const answer of kept) {
    if (answer.about === 'fields' && answer.said.every((field) => FIELDS.includes(field)))
      fields.set(answer.key, answer.said);
    if (answer.about === 'list' && LIST_CHOICES.includes(answer.said)) lists.set(answer.key, answer.said);
    if (answer.about === 'row' && ROW_CHOICES.includes(answer.said)) rows.set(answer.key, answer.said);
  }
  return { fields, lists, rows };
}
