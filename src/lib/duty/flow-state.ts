// What is known on the way through the lines of a page: which cell of each column is open, which are closed, and where
// every line so far was placed.

import type { Item } from './flow-tables.ts';

/** A line as placed: in a cell of a table (`row` is its number), alone between rows, or as what repeats on pages. */
export interface Placed {
  kind: 'cell' | 'head' | 'alone' | 'mark';
  item: Item;
  table: number;
  column: number;
  row: number;
}

/** What came after what, from the last. */
export interface Chain<Value> {
  value: Value;
  before: Chain<Value> | null;
}
/** A cell as far as its lines have come; `carried` where a page break stands behind its last line; `text` of names
 *  only. */
export interface Cell {
  row: number;
  lines: number;
  last: Item;
  number: number;
  depth: number;
  text: string;
  pairs: ReadonlySet<string> | null;
  carried: boolean;
}
/** A column so far: its open cell, those closed on the page, the last row begun. */
export interface Column {
  open: Cell | null;
  closed: Chain<Cell> | null;
  row: number;
}
/** One way to place the lines so far, and what it is worth. */
export interface State {
  value: number;
  columns: readonly Column[];
  last: number;
  placed: Chain<Placed> | null;
}
/** A column that nothing stands in yet. */
export const EMPTY: Column = { open: null, closed: null, row: 0 };

/** The cell of a row in a column, null where it has none on the page. */
export function cellIn(state: State, slot: number, row: number): Cell | null {
  return cellOf(state.columns[slot] ?? EMPTY, row);
}

/** The same of one column. */
export function cellOf({ open, closed }: Column, row: number): Cell | null {
  if (open?.row === row) return open;
  for (let at = closed; at !== null; at = at.before) if (at.value.row === row) return at.value;
  return null;
}

/** The same for states that go on alike: of those the best is kept. */
export function keyOf({ last, columns }: State): string {
  let key = `${last}`;
  for (const { row, open } of columns)
    key += `,${row}:${open === null ? '' : `${open.row}.${open.lines}.${open.carried ? 'c' : ''}`}`;
  return key;
}

/** The columns with one of them in another state. */
export function replaced(columns: readonly Column[], slot: number, by: Column): Column[] {
  const own = [...columns];
  own[slot] = by;
  return own;
}
