// A row of a grid that is a duty: its cells by what they hold.

import type { Cell } from '../read/sheet.ts';
import type { ProblemCode } from './problem.ts';
import type { ListId } from './record.ts';
import type { Item } from './script.ts';

/** A remark about rows while they are found; `item` is where. */
export interface Doubt {
  code: ProblemCode;
  item: Item | null;
  value: string;
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
