// Where the tables of a grid begin and end, and which heads stand over its columns.

import { columnFields, type Bare, type Column } from './column-fields.ts';
import type { Field } from './fields.ts';
import { headMeaning, plainHead } from './head.ts';
import { Grid, type Cell, type Sheet } from './sheet.ts';

/** Rows under one head. `heads` are the head's rows; `from` the first row after it (0 where there is no head), `to` the
 *  row after the last; `key` is the same for tables with the same heads (without heads: the same first row): what a
 *  reader's answers are kept under. */
export interface Section {
  from: number;
  to: number;
  heads: number[];
  columns: Column[];
  key: string;
}

/** What the reader of a table was told about its columns: fields in order, by the key of the table's heads. */
export type FieldAnswers = ReadonlyMap<string, readonly Field[]>;

/** The grid in sections: one for each head (heads repeated on a new page begin one, too), one without a head where
 *  there is none. `answers` are what the reader said about a table of the same heads: fields of its columns in order.
 *  */
export function sectionsOf(grid: Grid, answers: FieldAnswers): Section[] {
  const { rows, columns } = grid.sheet;
  const found = grid.sheet.fields === undefined ? headBlocks(grid) : [];
  const unknown = found.length === 0 && grid.sheet.fields === undefined ? unknownHead(grid) : null;
  const heads = unknown === null ? found : [[unknown]];
  if (heads.length === 0) {
    const bare = Array.from({ length: columns }, (_, at) => ({ from: at, to: at + 1, head: '' }));
    const body = { from: 0, to: rows };
    return [section(grid, [], bare, body, answers)];
  }
  return heads.map((block, index) => {
    const body = { from: (block.at(-1) ?? 0) + 1, to: heads[index + 1]?.[0] ?? rows };
    return section(grid, block, columnsUnder(grid, block), body, answers);
  });
}

/** The row of short words above a column that counts from 1, where no head is known; null where there is none. */
function unknownHead(grid: Grid): number | null {
  const rows = Array.from({ length: grid.sheet.rows }, (_, row) => row).filter(
    (row) => grid.row(row).filter((cell) => cell.row === row && /\S/.test(cell.text)).length > 1
  );
  const [head, first, second] = rows;
  if (head === undefined || first === undefined || second === undefined) return null;
  const cells = grid.row(head).filter((cell) => /\S/.test(cell.text));
  if (cells.some(({ text }) => text.trim().length > 20 || /[。；，]|^\s*\d+\s*$/.test(text))) return null;
  const counts = cells.some(({ column }) =>
    [first, second].every((row, index) => orderOf(grid.at(row, column)?.text ?? '') === index + 1)
  );
  return counts ? head : null;
}

function orderOf(text: string): number {
  return Number(/^[（(]?(\d{1,3})[)）]?[.、．]?$/.exec(text.trim())?.[1] ?? 0);
}

/** True where the cells of a line or row are the heads of a table: two at least say what they hold, and few say
 *  nothing. */
export function isHeadRow(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => /\S/.test(cell));
  if (said.length < 2 || said.some((cell) => cell.length > 40 || /^\s*\d+\s*$/.test(cell))) return false;
  const meanings = said.map(headMeaning);
  const fields = new Set(meanings.flatMap((meaning) => (meaning === null ? [] : [meaning.field])));
  const known = meanings.filter((meaning) => meaning !== null).length;
  return (
    fields.size >= 2 &&
    known >= said.length * 0.5 &&
    (fields.has('number') || fields.has('name') || known === said.length)
  );
}

/** True for the head of a list that has names alone: one plain word for them over rows of one text each. */
function isLoneHead(grid: Grid, row: number, own: readonly Cell[]): boolean {
  const [only] = own;
  const meaning = only === undefined || own.length > 1 ? null : headMeaning(only.text);
  if (meaning === null || meaning.field !== 'name' || !meaning.sure || meaning.rank > 2) return false;
  const below = Array.from({ length: grid.sheet.rows - row - 1 }, (_, index) => grid.row(row + 1 + index))
    .map((cells) => cells.filter((cell) => /\S/.test(cell.text)))
    .filter((cells) => cells.length > 0);
  const next = below.findIndex((cells) => isHeadRow(cells.map(({ text }) => text)));
  const ownRows = next < 0 ? below : below.slice(0, next);
  return ownRows.length > 1 && ownRows.every((cells) => cells.length === 1);
}

/** A grid cut where two tables stand side by side: the heads begin anew in the same row. One grid where they do not. */
export function apart(sheet: Sheet): Sheet[] {
  const grid = new Grid(sheet);
  for (const [row = 0] of headBlocks(grid)) {
    const numbers = grid.row(row).filter((cell) => headMeaning(cell.text)?.field === 'number');
    if (numbers.length < 2) continue;
    const cuts = [0, ...numbers.slice(1).map((cell) => cell.column), sheet.columns];
    return cuts.slice(0, -1).map((from, index) => cutOut(sheet, from, cuts[index + 1] ?? sheet.columns, index === 0));
  }
  return [sheet];
}

function cutOut(sheet: Sheet, from: number, to: number, first: boolean): Sheet {
  const cells = sheet.cells
    .filter((cell) => cell.column >= from && cell.column < to)
    .map((cell) => ({ ...cell, column: cell.column - from, columns: Math.min(cell.columns, to - cell.column) }));
  const columns = Math.max(1, ...cells.filter(({ text }) => /\S/.test(text)).map((cell) => cell.column + cell.columns));
  return {
    ...sheet,
    before: first ? sheet.before : [],
    columns,
    cells: cells.filter(({ column }) => column < columns)
  };
}

/** Rows of each head: the row that names columns, with those it spans and those that stand below its wide cells. */
function headBlocks(grid: Grid): number[][] {
  const blocks: number[][] = [];
  for (let row = 0; row < grid.sheet.rows; row++) {
    const own = grid.row(row).filter((cell) => cell.row === row && /\S/.test(cell.text));
    if (!isHeadRow(own.map((cell) => cell.text)) && !isLoneHead(grid, row, own)) continue;
    let last = Math.max(
      ...own.filter((cell) => headMeaning(cell.text) !== null).map((cell) => cell.row + cell.rows - 1)
    );
    last = Math.min(last, row + 2, grid.sheet.rows - 1);
    if (last === row && standBelow(grid, row, own)) last = row + 1;
    blocks.push(Array.from({ length: last - row + 1 }, (_, index) => row + index));
    row = last;
  }
  return blocks;
}

/** True where the next row names the parts of heads above it: every one says something, two at least stand under a
 *  wide head or (where merged cells were flattened) under one that empty fields follow, the others under one that says
 *  little by itself. */
function standBelow(grid: Grid, row: number, heads: readonly Cell[]): boolean {
  const below = grid.row(row + 1).filter((cell) => cell.row === row + 1 && /\S/.test(cell.text));
  if (below.length < 2 || below.length > heads.length + 2) return false;
  let wide = 0;
  const fits = below.every((cell) => {
    if (headMeaning(cell.text) === null || headMeaning(cell.text)?.field === 'number') return false;
    const above = heads.filter(({ column }) => column <= cell.column).at(-1);
    if (above === undefined) return false;
    const next = heads.find(({ column }) => column > above.column)?.column ?? grid.sheet.columns;
    if (above.columns > 1 || next - above.column > 1) wide++;
    else return headMeaning(above.text)?.sure !== true;
    return true;
  });
  return fits && wide > 1;
}

function columnsUnder(grid: Grid, block: readonly number[]): Bare[] {
  const found: Bare[] = [];
  const lowest: (Cell | undefined)[] = [];
  for (let column = 0; column < grid.sheet.columns; column++) {
    const stack = block
      .map((row, index) => grid.at(row, column) ?? (index === 0 ? flattened(grid, block, column) : undefined))
      .filter((cell, index, all) => cell !== undefined && /\S/.test(cell.text) && all.indexOf(cell) === index);
    const own = stack.at(-1);
    const last = found.at(-1);
    if (own !== undefined && own === lowest.at(-1) && last !== undefined) last.to = column + 1;
    else
      found.push({
        from: column,
        to: column + 1,
        head: own?.text ?? '',
        ...(stack.length > 1 ? { above: stack[0]?.text ?? '' } : {})
      });
    lowest.push(own);
  }
  return found;
}

/** The head over a column whose merged head cell was flattened: the next one to the left. */
function flattened(grid: Grid, [top = 0, ...lower]: readonly number[], column: number): Cell | undefined {
  if (!lower.some((row) => grid.at(row, column) !== undefined)) return undefined;
  for (let left = column - 1; left >= 0; left--) {
    const cell = grid.at(top, left);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

function section(
  grid: Grid,
  heads: number[],
  under: Bare[],
  body: { from: number; to: number },
  answers: FieldAnswers
): Section {
  const key =
    heads.length > 0 ? under.map(({ above = '', head }) => plainHead(above + head)).join('|') : firstRow(grid);
  const columns = columnFields(grid, under, body, heads.length > 0, answers.get(key) ?? grid.sheet.fields);
  return { ...body, heads, columns, key };
}

/** What tables without heads are told apart by: the texts of their first row. */
function firstRow(grid: Grid): string {
  const texts = grid.sheet.cells
    .filter(({ row }) => row === grid.sheet.cells[0]?.row)
    .map(({ text }) => plainHead(text));
  return `~${texts.join('|').slice(0, 80)}`;
}
