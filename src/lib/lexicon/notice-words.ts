// How letters, calls, notices and chats are put, apart from what they are about.
import { anyCue } from './cue.ts';
import { table } from './load.ts';
import type { Row } from './schema.ts';

export type NoticeClass = Row<'notices'>['class'];

const ROWS = table('notices');

/** Source of a regular expression for any phrase of a class of notices.tsv; between the parts of a phrase there may be
 *  as many letters as its `room`. Longer words are tried first. */
export function anyOf(name: NoticeClass): string {
  const rows = ROWS.filter((row) => row.class === name);
  const roomy = rows.filter(({ room }) => room > 0).map((row) => anyCue([row], `.{0,${row.room}}?`));
  return `(?:${[...roomy, anyCue(rows.filter(({ room }) => room === 0))].join('|')})`;
}
