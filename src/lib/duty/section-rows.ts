// What rows and cells of a section say by their place in it.

import type { Column } from '../read/column-fields.ts';
import type { Section } from '../read/columns.ts';
import type { Field as ColumnField } from '../read/fields.ts';
import { plainHead } from '../read/head.ts';
import type { Cell, Grid, Sheet } from '../read/sheet.ts';
import { leadingNumber } from './leading-number.ts';
import { rowNumber } from './list-title.ts';
import type { BureauCell } from './sheet-row.ts';

/** One text alone below the duties may be a heading whose duties stand on the next page. */
const LEAST_NOTES = 3;

export function bureauCells(section: Section, of: (field: ColumnField) => Cell[]): BureauCell[] {
  const parts = { lead: 'lead', bureau: null, helper: 'helper' } as const;
  return (['lead', 'bureau', 'helper'] as const).flatMap((field) => {
    const head = plainHead(section.columns.find((column) => column.field === field)?.head ?? '');
    return of(field).map((cell) => ({ cell, part: parts[field], head }));
  });
}

export const BUREAUS = ['lead', 'bureau', 'helper', 'takeover'] as const satisfies readonly ColumnField[];

export function isBureaus({ field }: Column): boolean {
  return (BUREAUS as readonly ColumnField[]).includes(field);
}

export function some(of: (field: ColumnField) => Cell[], fields: readonly ColumnField[]): boolean {
  return fields.some((field) => of(field).length > 0);
}

/** Page that a cell begins on, 0 where there are no pages. */
export function pageOf(cell: Cell | undefined): number {
  return Number(/(?:^|#)page:(\d+)/.exec(cell?.where ?? '')?.[1] ?? 0);
}

/** The first number below a row, null where none follows in its section. */
export function nextNumber(grid: Grid, { columns, to }: Section, row: number): number | null {
  const column = columns.find(({ field }) => field === 'number');
  for (let below = row + 1; column !== undefined && below < to; below++) {
    const cell = grid.at(below, column.from);
    const number = cell === undefined || cell.row !== below ? null : rowNumber(cell.text);
    if (number !== null) return number.value;
  }
  return null;
}

/** True for a grid that is no table: texts in one column, few of them numbered. */
export function isProse({ cells }: Sheet): boolean {
  const numbered = cells.filter(({ text }) => leadingNumber(text) !== null);
  return cells.every(({ column }) => column === cells[0]?.column) && numbered.length <= cells.length / 2;
}

/** The first of the rows behind the last duty of a grid where they are several with one text each: notes, for headings
 *  would have duties below. Infinity where there are none. */
export function endOfDuties(grid: Grid, { from, to }: Section): number {
  if (to < grid.sheet.rows) return Infinity;
  let first = to;
  let count = 0;
  for (let row = to - 1; row >= from; row--) {
    const own = grid.row(row).filter((cell) => cell.row === row && /\S/.test(cell.text));
    if (own.length > 1) break;
    if (own.length === 1) count++;
    first = row;
  }
  return count >= LEAST_NOTES && first > from ? first : Infinity;
}

/** True for a table that has names and nothing else. */
export function namesAlone({ heads, columns }: Section): boolean {
  return heads.length > 0 && columns.filter(({ head }) => head !== '').every(({ field }) => field === 'name');
}

/** True for a row that says what the head above it says: part of a head that is repeated on a further page. */
export function repeatsHead(grid: Grid, { heads }: Section, own: readonly Cell[]): boolean {
  const said = new Set(heads.flatMap((row) => grid.row(row)).map(({ text }) => plainHead(text)));
  return own.every(({ text }) => said.has(plainHead(text)));
}

export function columnsOf(section: Section, cell: Cell): Column[] {
  return section.columns.filter(({ from, to }) => cell.column < to && cell.column + cell.columns > from);
}
