// What is found in grids: duties with their cells by what they hold, tables, and texts alone.

import type { Section } from '../read/columns.ts';
import type { Cell, Sheet } from '../read/sheet.ts';
import type { ProblemCode } from './problem.ts';
import type { ListId } from './record.ts';
import type { Item } from './script.ts';

/** A remark about rows while they are found; `item` is where. */
export interface Doubt {
  code: ProblemCode;
  item: Item | null;
  value: string;
}

/** A place or edition: what stands before the lists' names in its titles, and what opens it (null for the first). */
export interface Town {
  titles: string[];
  from: Item | null;
}

/** A duty's cells. `seq` is the number, `printed` false where it was made up; `category` its words and where they
 *  stand; `bureaus` the cells of the bureau columns with the part each column stands for; `town` is the index in
 *  `towns`. */
export interface SheetRow {
  town: number;
  list: ListId;
  seq: number;
  printed: boolean;
  number: Cell | null;
  category: string;
  categoryItem: Item | null;
  name: Cell[];
  /** Characters of the name, without blanks, that are its number, where numbers have no column of their own. */
  nameFrom: number;
  bureaus: BureauCell[];
  city: Cell[];
  township: Cell[];
  texts: Cell[];
  takeover: Cell[];
  way: Cell[];
  extra: { head: string; cell: Cell }[];
  doubts: Doubt[];
}

/** A cell of a bureau column under its head. */
export interface BureauCell {
  cell: Cell;
  part: 'lead' | 'helper' | null;
  head: string;
}

/** A row that may be a heading or a note, and what it was taken for; `key` is what answers are kept under. */
export interface LoneRow {
  key: string;
  cell: Cell;
  taken: 'category' | 'note';
}

/** What the grids of a manuscript hold. `furniture` are titles, heads, headings and notes; `towns` are the places
 *  and editions in order;
 *  `tables` how each table's columns were read, as which list (`listKey` is what answers about it are kept under),
 *  and why that is in doubt; `left` says that it was left out as told; `lone` rows of one text that are in doubt. */
export interface SheetRows {
  rows: SheetRow[];
  furniture: Set<Item>;
  towns: Town[];
  remarks: Doubt[];
  tables: FoundTable[];
  lone: LoneRow[];
}

export interface FoundTable {
  sheet: Sheet;
  section: Section;
  list: ListId | null;
  listKey: string;
  doubt: 'list-guessed' | 'list-conflict' | null;
  left: boolean;
}
