// A duty's row with its cells known: what every reader of rows hands on, whatever the document looked like.

import type { ProblemCode } from './problem.ts';
import type { ListId } from './record.ts';
import type { Strip } from './strip.ts';

/** The characters from..to of a strip. */
export interface Field {
  strip: Strip;
  from: number;
  to: number;
}

/** One name of a bureau column; `part` is what the column or a label says it plays, null where nothing is said. */
export interface Entry extends Field {
  name: string;
  part: 'lead' | 'helper' | null;
}

/** How a duty is taken over: by whom, under which heading (null for none), in which words. */
export interface Handover {
  heading: Field | null;
  names: Entry[];
  text: Field;
}

/** The text of one body among several that stand in rows of their own: `name` as its own cell has it. */
export interface Share {
  name: string;
  field: Field;
}

/** What a duty has in a column that none of its fields stands for. `head` is the column's head. */
export interface ExtraField {
  head: string;
  field: Field;
}

/** One row. `printed` is false where the number is missing; `line` is the row's first; `claims` are all stretches that
 *  belong to the duty but to no clause (number, category, name, names of bureaus with what stands between them,
 *  headings). `texts` holds both sides' duties in one, else `city` and `township` hold one each;
 *  `shares` stand in place of `city` where each body has a row of its own. `doubts` are codes of
 *  problems that are already known to touch the row, each with its value. */
export interface FieldRow {
  list: ListId;
  seq: number;
  printed: boolean;
  line: number;
  category: string;
  categoryKnown: boolean;
  categoryField: Field | null;
  name: Field;
  names: Entry[];
  texts: Field | null;
  city: Field | null;
  township: Field | null;
  shares: Share[];
  handovers: Handover[];
  extra: ExtraField[];
  claims: Field[];
  doubts: { code: ProblemCode; line: number; value: string }[];
}

/** Text of a field. */
export function textOf({ strip, from, to }: Field): string {
  return strip.text.slice(from, to);
}
