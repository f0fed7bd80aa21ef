// Tables without ruling lines: columns by the white between texts, rows by their numbers. Always a guess, and marked as
// one.

import { isHeadRow } from './columns.ts';
import { headMeaning } from './head.ts';
import { linesOfGlyphs, type Line } from './pdf-lines.ts';
import type { Glyph } from './pdf-marks.ts';
import type { StackCell, Table } from './pdf-stack.ts';

/** What the pages before have shown: the sides of columns from left to right, and whether the first one holds numbers.
 */
export interface Columns {
  xs: number[];
  numbered: boolean;
}
/** Characters of a line with no white between them. */
export interface Piece {
  x0: number;
  x1: number;
  glyphs: Glyph[];
}

const GAP = 0.7;
const NARROWEST = 3;
/** How many lines the parts of one head are apart at most. */
const HEAD_LINES = 3;
const NUMBER = /^[（(]?\d{1,4}[)）.、．]?$/;

/** The tables that lines of a page seem to form, each below a head (or, `before` given, from the top of the page), the
 *  lines that belong to none, and the columns for the next page. */
export function listLike(
  lines: readonly Line[],
  page: number,
  height: number,
  before: Columns | null
): { tables: { table: Table; top: number }[]; rest: Line[]; columns: Columns | null } {
  const split = lines.map(piecesOf);
  const heads = split.flatMap((pieces, index) => (pieces.length > 1 && isHeadRow(pieces.map(textOf)) ? [index] : []));
  const starts = heads.filter((index, nth) => index - (heads[nth - 1] ?? -Infinity) > HEAD_LINES);
  if (before !== null && starts[0] !== 0) starts.unshift(0);
  const rest = lines.slice(0, starts[0] ?? lines.length);
  const tables: { table: Table; top: number }[] = [];
  let columns = before;
  starts.forEach((start, nth) => {
    const body = lines.slice(start, starts[nth + 1]);
    const pieces = split.slice(start, starts[nth + 1]);
    if (heads.includes(start)) {
      const texts = pieces.filter((own) => own.length > 1).flat();
      const made = whiteOf(texts, headsOf(pieces));
      const { xs = [] } = columns ?? {};
      const isSame = made !== null && made.xs.length <= xs.length && !texts.some((piece) => crosses(piece, xs));
      if (!isSame) columns = made;
    }
    if (body.length < 2 || columns === null || columns.xs.length < 3) return rest.push(...body);
    const top = (body[0]?.y ?? 0) - (body[0]?.size ?? 0);
    return tables.push({ table: tableOf(body, pieces, columns, page, height), top });
  });
  return { tables, rest, columns: starts.length === 0 ? null : columns };
}

function tableOf(
  body: readonly Line[],
  pieces: readonly Piece[][],
  columns: Columns,
  page: number,
  height: number
): Table {
  const rows: StackCell[][] = [];
  const last = columns.xs.length - 2;
  body.forEach((line, index) => {
    const own = pieces[index] ?? [];
    const [only] = own;
    const second = columns.xs[1] ?? 0;
    if (own.length === 1 && only !== undefined && only.x1 > second + 2 && only.x0 < second - 2) {
      rows.push([cellOf(line, page, height, rows.length, 0, last + 1)]);
      return;
    }
    const placed = place(own, columns.xs);
    const opens = columns.numbered ? NUMBER.test(textOf(placed.get(0) ?? null)) || index === 0 : placed.has(0);
    if (opens || rows.length === 0) rows.push([]);
    const row = rows.at(-1) ?? [];
    for (const [column, piece] of placed) {
      const made = linesOfGlyphs(piece.glyphs)[0];
      if (made === undefined) continue;
      const known = row.find((cell) => cell.column === column);
      const part = known?.parts[0];
      if (part === undefined) row.push(cellOf(made, page, height, rows.length - 1, column, 1, columns.xs));
      else {
        part.lines.push(made);
        part.bottom = made.y + made.size * 0.3;
      }
    }
  });
  return { xs: columns.xs, rows: rows.length, guessed: true, cells: rows.flat(), bare: { above: 0, below: 0 } };
}

/** The texts of a line, parted by white. */
export function piecesOf(line: Pick<Line, 'glyphs'>): Piece[] {
  const pieces: Piece[] = [];
  for (const glyph of line.glyphs) {
    const last = pieces.at(-1);
    if (last !== undefined && glyph.x0 - last.x1 < glyph.size * GAP) {
      last.x1 = glyph.x1;
      last.glyphs.push(glyph);
    } else pieces.push({ x0: glyph.x0, x1: glyph.x1, glyphs: [glyph] });
  }
  return pieces;
}

/** What a piece says. */
export function textOf(piece: Piece | null): string {
  return piece === null ? '' : piece.glyphs.map(({ text }) => text).join('');
}

/** True where characters of a text stand on a line between columns. */
export function crosses({ glyphs }: Piece, xs: readonly number[]): boolean {
  return xs.slice(1, -1).some((x) => isOn(glyphs, x));
}

/** True where one of these characters stands on an upright line. */
export function isOn(glyphs: readonly Glyph[], x: number): boolean {
  return glyphs.some(({ x0, x1 }) => x0 < x - 1 && x1 > x + 1);
}

/** What the heads on top of some lines say: all lines before the first that opens with a number. */
export function headsOf(lines: readonly Piece[][]): Piece[] {
  const end = lines.slice(0, HEAD_LINES + 1).findIndex((own) => NUMBER.test(textOf(own[0] ?? null)));
  return lines.slice(0, Math.max(1, end)).flat();
}

/** Columns by the white that no text crosses, headings left out by the caller; those that a head above has where there
 *  is one. Null where there are fewer than two. */
export function whiteOf(texts: readonly Piece[], heads: readonly Piece[]): Columns | null {
  const glyphs = texts.flatMap((piece) => piece.glyphs).filter(({ text }) => /\S/.test(text));
  const xs: number[] = [];
  let right = -Infinity;
  for (const { x0, x1 } of glyphs.sort((a, b) => a.x0 - b.x0)) {
    if (x0 - right > NARROWEST) xs.push(right === -Infinity ? x0 - 2 : (right + x0) / 2);
    right = Math.max(right, x1);
  }
  const inner = xs.slice(1);
  const says = (from: number, to: number) => heads.some(({ x0, x1 }) => (x0 + x1) / 2 > from && (x0 + x1) / 2 < to);
  const kept = inner.filter((x, index) => heads.length === 0 || says(x, inner[index + 1] ?? Infinity));
  if (xs.length === 0 || kept.length === 0) return null;
  const numbered = headMeaning(textOf(heads[0] ?? null))?.field === 'number';
  return { xs: [xs[0] ?? 0, ...kept, right + 2], numbered };
}

/** The characters of a line by column. */
function place(pieces: readonly Piece[], xs: readonly number[]): Map<number, Piece> {
  const placed = new Map<number, Piece>();
  for (const glyph of pieces.flatMap((piece) => piece.glyphs)) {
    const middle = (glyph.x0 + glyph.x1) / 2;
    const column = Math.min(Math.max(0, xs.filter((x) => x <= middle).length - 1), xs.length - 2);
    const known = placed.get(column);
    if (known === undefined) placed.set(column, { x0: glyph.x0, x1: glyph.x1, glyphs: [glyph] });
    else {
      known.x1 = glyph.x1;
      known.glyphs.push(glyph);
    }
  }
  return placed;
}

function cellOf(
  line: Line,
  page: number,
  height: number,
  row: number,
  column: number,
  columns: number,
  xs: readonly number[] = []
): StackCell {
  const left = xs[column] ?? line.x0;
  const right = xs[column + columns] ?? line.x1;
  const top = line.y - line.size;
  return {
    row,
    column,
    rows: 1,
    columns,
    odd: false,
    parts: [{ page, height, left, right, top, bottom: line.y + line.size * 0.3, lines: [line] }]
  };
}
