// Tables over page breaks: the parts of one table put together, repeated heads taken out, split rows and cells joined.

import { UP_TO_TEN } from '../lexicon/notation.ts';
import { isHeadRow } from './columns.ts';
import type { Field } from './fields.ts';
import { headMeaning } from './head.ts';
import { normal } from './normal.ts';
import { endsSentences, isBroken, lineEnd, textOfLines, type Line } from './pdf-lines.ts';
import type { Cell, Sheet, Where } from './sheet.ts';

/** What a cell has on one page: its box and lines. `height` is the page's, for the place. */
export interface PagePart {
  page: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  lines: Line[];
}
export interface StackCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  parts: PagePart[];
  odd: boolean;
}
/** A table of one page, or several put together. `guessed` where no lines were drawn; `bare` counts rows above and
 *  below that no line closes; `strips` where it was put together from several pages. */
export interface Table {
  xs: number[];
  rows: number;
  cells: StackCell[];
  guessed: boolean;
  bare: { above: number; below: number };
  strips?: boolean;
}

const SAME = 6;
const CLUSTER = 4.5;
const FEW = 4;
const NEARLY = 0.7;
const FOOT = 0.13;
/** How far characters reach at least above the line that they stand on, and below it, in sizes of their font. */
const INK = 0.6;
const BELOW = 0.12;
/** How far apart lines of one text are at least. */
const LEAD = 0.85;
/** How a sentence ends. */
const ENDED = /[。；;）)”]$/;
/** What a number has at least one of. */
const COUNTS = new RegExp(`[\\d${UP_TO_TEN}①-⑳]`);

/** Takes a row out of a table and gives back its cells. */
export function takeRow(table: Table, row: number): StackCell[] {
  const taken = table.cells.filter((cell) => cell.row === row);
  table.cells = table.cells.filter((cell) => cell.row !== row);
  for (const cell of table.cells) if (cell.row > row) cell.row--;
  table.rows--;
  return taken;
}

/** Puts the table of the next page below, where its sides are the same. Heads that are repeated are left out and given
 *  back as their cells. Null where the two are different tables. */
export function stack(above: Table, below: Table): StackCell[] | null {
  if (!fitsBelow(above.xs, below.xs)) return null;
  mendHeads(below, above);
  const heads = repeatedHeads(above, below);
  if (heads === 0 && below.cells.some((cell) => cell.row === 0) && isHeadRow(textsOf(below, 0))) return null;
  const xs = union(above.xs, below.xs);
  remap(above, xs);
  remap(below, xs);
  const dropped = below.cells.filter(({ row }) => row < heads);
  const body = below.cells.filter(({ row }) => row >= heads).map((cell) => ({ ...cell, row: cell.row - heads }));
  const first = below.rows - heads > 0 ? joinBreak(above, body) : 0;
  for (const cell of body)
    if (cell.row >= first || cell.rows > 1) above.cells.push({ ...cell, row: cell.row + above.rows - first });
  above.rows += below.rows - heads - first;
  return dropped;
}

/** True for lines of one table: the same sides, or the same left side and no line that the wider one lacks. */
function fitsBelow(above: readonly number[], below: readonly number[]): boolean {
  const near = (a: number | undefined, b: number | undefined) => Math.abs((a ?? 0) - (b ?? 0)) <= SAME;
  if (!near(above[0], below[0])) return false;
  if (near(above.at(-1), below.at(-1))) return true;
  const [few, many] = above.length < below.length ? [above, below] : [below, above];
  return few.every((x) => many.some((other) => near(x, other)));
}

/** How many rows at the top of the next page repeat rows of the table, a head among them. */
function repeatedHeads(above: Table, below: Table): number {
  const known = Array.from({ length: above.rows }, (_, row) => textsOf(above, row).join('|'));
  let best = 0;
  for (let start = 0; start < above.rows; start++) {
    for (let length = 0; length < below.rows && start + length < above.rows; length++) {
      const texts = textsOf(below, length);
      if (texts.length === 0 || texts.join('|') !== known[start + length]) break;
      if (!isHeadRow(texts)) continue;
      const tall = below.cells.filter(({ row }) => row === length).map(({ rows }) => rows);
      best = Math.max(best, length + Math.max(...tall));
    }
  }
  return best;
}

/** Where a head is drawn too low for its text, the end of it lies in the row below: it goes back to the head. `above`
 *  is the table whose heads are repeated, if any. */
export function mendHeads(table: Table, above: Table | null): void {
  const heads = above?.cells.filter((cell) => isFilled(cell) && isHeadRow(textsOf(above, cell.row))) ?? [];
  for (const cell of table.cells) {
    const part = table.cells.find(({ row, column }) => row === cell.row + cell.rows && column === cell.column)
      ?.parts[0];
    const own = plain(cell);
    if (own === '' || part === undefined || !isHeadRow(textsOf(table, cell.row))) continue;
    const whole = heads.filter((head) => sameColumn(head, cell)).map((head) => plain(head));
    const isOpen = headMeaning(own) === null;
    const count = part.lines.findIndex((_, index) => {
      const moved = part.lines.slice(0, index + 1).map(({ text }) => text);
      const joined = own + moved.join('').replace(/\s+/g, '');
      return whole.includes(joined) || (isOpen && headMeaning(joined)?.sure === true);
    });
    if (count >= 0) cell.parts[0]?.lines.push(...part.lines.splice(0, count + 1));
  }
}

/** What the cells of a row say, without blanks. */
export function textsOf({ cells }: Table, row: number): string[] {
  return cells.filter((cell) => cell.row === row && isFilled(cell)).map((cell) => plain(cell));
}

/** What a cell says, without blanks. */
export function plain({ parts }: StackCell): string {
  const text = parts.flatMap(({ lines }) => lines.map((line) => line.text)).join('');
  return normal(text, new Map()).replace(/\s+/g, '');
}

function isFilled({ parts }: StackCell): boolean {
  return parts.some(({ lines }) => lines.length > 0);
}

/** Joins what the page break cut: a row whose number and name stand on the page before, and merged cells. Gives how
 *  many rows of the next page went into the last row (0 or 1). `body` rows count from 0. */
function joinBreak(above: Table, body: StackCell[]): number {
  const last = above.rows - 1;
  const opening = body.filter(({ row }) => row === 0);
  const bottom = above.cells.filter((cell) => cell.row <= last && cell.row + cell.rows > last);
  const at = (column: number) => bottom.find((cell) => cell.column <= column && cell.column + cell.columns > column);
  const over = (cell: StackCell) => bottom.find((each) => sameColumn(each, cell));
  const isSplit = splits(above, opening, at);
  for (const cell of opening) {
    const own = over(cell);
    if (own === undefined || (!isSplit && !isMerged(above, own, cell))) continue;
    own.parts.push(...cell.parts);
    own.rows += isSplit ? cell.rows - 1 : cell.rows;
    body.splice(body.indexOf(cell), 1);
  }
  if (!isSplit) return 0;
  for (const cell of body.filter(({ row }) => row === 0)) {
    above.cells.push({ ...cell, row: last });
    body.splice(body.indexOf(cell), 1);
  }
  return 1;
}

/** True where two cells stand in one column: on the page they are about as wide. */
function sameColumn(a: StackCell, b: StackCell): boolean {
  const [one, other] = [a.parts[0], b.parts[0]];
  if (one === undefined || other === undefined) return false;
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return shared >= Math.max(one.right - one.left, other.right - other.left) * 0.7;
}

/** True where the first row of a page goes on with the last one: it has no number of its own, or, where rows are not
 *  numbered, nothing in it stands without an open end above. */
function splits(above: Table, opening: readonly StackCell[], at: (column: number) => StackCell | undefined): boolean {
  const filled = opening.filter(isFilled);
  if (filled.length === 0) return opening.every(({ rows }) => rows === 1);
  const width = above.xs.length - 1;
  if (filled.length === 1 && filled[0]?.columns === width) return false;
  const lastRow = above.cells.filter(({ row, rows }) => row + rows === above.rows && rows === 1);
  if (lastRow.filter(isFilled).length === 1 && lastRow.some((cell) => isFilled(cell) && cell.columns === width))
    return false;
  const number = headCell(above, 'number', 'code');
  if (number !== null) {
    const own = opening.find(
      ({ column, columns }) => column < number.column + number.columns && column + columns > number.column
    );
    const printed = own === undefined ? '' : plain(own);
    if (own !== undefined && isFilled(own) && own.column + own.columns > number.column + number.columns) return false;
    const over = at(number.column);
    if (filled.length === 1 && filled[0] === own && (over === undefined || headMeaning(plain(over)) === null))
      return true;
    if (over !== undefined && (headMeaning(plain(over)) !== null || over.columns > number.columns)) return false;
    if (over !== undefined && isFilled(over) && !COUNTS.test(plain(over))) return true;
    if (COUNTS.test(printed) && !endsNumber(above, number, printed)) return false;
    return own !== undefined || at(number.column)?.rows === 1;
  }
  const name = headCell(above, 'name');
  const over = name === null ? undefined : at(name.column);
  const isNamed = filled.some(
    ({ column, columns }) => column <= (name?.column ?? 0) && column + columns > (name?.column ?? 0)
  );
  if (name !== null && over !== undefined && isFilled(over) && headMeaning(plain(over)) === null && !isNamed)
    return true;
  return filled.every((cell) => {
    const line = at(cell.column)?.parts.at(-1)?.lines.at(-1);
    const next = cell.parts[0]?.lines[0];
    const edge = rightEdge(above, cell.column, cell.columns);
    return line !== undefined && next !== undefined && !isBroken(line, next, edge) && !/[。；]$/.test(line.text);
  });
}

/** True where digits at the top of a page are the end of a number that the page break cut: together with the last row's
 *  they count on. */
function endsNumber({ cells }: Table, { column, columns }: StackCell, printed: string): boolean {
  const own = cells.filter((cell) => cell.column === column && cell.columns === columns && /\d/.test(plain(cell)));
  const [last = '', before = '0'] = own.sort((a, b) => b.row - a.row).map((cell) => plain(cell));
  const value = (text: string) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
  return value(last + printed) === value(before) + 1 && value(last) !== value(before) + 1;
}

/** True where a cell at the bottom of a page and one at the top of the next are one: one of them is empty, and it spans
 *  rows or stands in a column that is never empty otherwise. Workbooks print the text of a merged cell in the middle of
 *  all its rows, on whatever page that is: there both are in doubt. */
function isMerged(above: Table, over: StackCell, cell: StackCell): boolean {
  if (isFilled(over) && isFilled(cell)) return plain(over) !== plain(cell) && isTorn(above, over, cell);
  if (over.rows > 1 || cell.rows > 1) {
    if (above.strips === true && isFilled(over) !== isFilled(cell)) over.odd = cell.odd = true;
    return isFilled(over) || isFilled(cell);
  }
  const head = headCell(above, 'category');
  if (head === null || head.column !== over.column || isFilled(over) === isFilled(cell)) return false;
  if (isFilled(over)) return true;
  over.odd = true;
  return !above.cells.some((each) => each !== over && each.column === over.column && !isFilled(each));
}

/** True where a page break cut the word of a category: its line was full, and either the end of it is no word or the
 *  whole stands in another cell. Both are in doubt where nothing tells. */
function isTorn(above: Table, over: StackCell, cell: StackCell): boolean {
  const head = headCell(above, 'category');
  const [line, next] = [over.parts.at(-1)?.lines.at(-1), cell.parts[0]?.lines[0]];
  if (head === null || head.column !== over.column || line === undefined || next === undefined) return false;
  if (isBroken(line, next, rightEdge(above, over.column, over.columns))) return false;
  const others = above.cells.filter((each) => each.column === over.column && each !== over).map(plain);
  const whole = plain(over) + plain(cell);
  if (plain(cell).length === 1 || others.includes(whole)) return true;
  if (!others.includes(plain(cell)) && !others.includes(plain(over))) over.odd = cell.odd = true;
  return false;
}

/** The head of the first of these fields in the last head that stands above. */
function headCell(table: Table, ...fields: Field[]): StackCell | null {
  for (let row = table.rows - 1; row >= 0; row--) {
    if (!isHeadRow(textsOf(table, row))) continue;
    const heads = table.cells.filter((cell) => cell.row === row);
    const found = fields.map((field) => heads.find((cell) => headMeaning(plain(cell))?.field === field));
    const first = found.find((cell) => cell !== undefined);
    if (first !== undefined) return first;
  }
  return null;
}

function union(a: readonly number[], b: readonly number[]): number[] {
  const result: number[] = [];
  for (const x of [...a, ...b].sort((p, q) => p - q)) if (x - (result.at(-1) ?? -Infinity) > CLUSTER) result.push(x);
  return result;
}

/** Counts the columns of a table on a finer set of lines. */
function remap(table: Table, xs: number[]): void {
  const to = table.xs.map((x) =>
    xs.reduce((best, each, index) => (Math.abs(each - x) < Math.abs((xs[best] ?? 0) - x) ? index : best), 0)
  );
  for (const cell of table.cells) {
    const end = to[cell.column + cell.columns] ?? cell.column + cell.columns;
    cell.column = to[cell.column] ?? cell.column;
    cell.columns = Math.max(1, end - cell.column);
  }
  table.xs = xs;
}

/** How far lines in a column can go: the furthest that one goes, or as far from the right side as they begin from the
 *  left. */
function rightEdge({ cells }: Table, column: number, columns: number): number {
  let furthest = -Infinity;
  let inset = Infinity;
  let side = -Infinity;
  for (const cell of cells) {
    if (cell.column !== column || cell.columns !== columns) continue;
    for (const { left, right, lines } of cell.parts) {
      for (const line of lines) {
        furthest = Math.max(furthest, lineEnd(line));
        inset = Math.min(inset, Math.max(0, line.x0 - left));
        side = Math.max(side, right);
      }
    }
  }
  return Math.max(furthest, side - inset);
}

/** The table as a sheet. */
export function toSheet(table: Table): Omit<Sheet, 'before'> {
  const edges = new Map<string, number>();
  const bySentence = new Map<string, boolean>();
  const linesOf = ({ parts }: StackCell) => parts.flatMap(({ lines }) => lines);
  const spilt = spiltCells(table);
  const cells = table.cells
    .filter(isFilled)
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((cell): Cell => {
      const key = `${cell.column} ${cell.columns}`;
      const edge = edges.get(key) ?? rightEdge(table, cell.column, cell.columns);
      edges.set(key, edge);
      const { row, column, rows, columns, parts, odd } = cell;
      const same = table.cells.filter((each) => each.column === column && each.columns === columns);
      const sentences = bySentence.get(key) ?? endsSentences(same.map(linesOf), edge);
      bySentence.set(key, sentences);
      const { text, unsure } = textOfLines(linesOf(cell), edge, sentences);
      const cut = !ENDED.test(text) && isAtEdge(cell, edge) && endsMostly(same);
      return {
        row,
        column,
        rows,
        columns,
        text,
        where: whereOf(parts),
        doubts: [
          ...(odd || table.guessed || unsure || cut || spilt.has(cell) ? (['cell-guessed'] as const) : []),
          ...(isUnseen(cell) ? (['recognised-by-picture'] as const) : [])
        ]
      };
    });
  return { name: '', where: cells[0]?.where ?? '', rows: table.rows, columns: table.xs.length - 1, cells };
}

/** Cells whose text runs over a line above or below it, or over other text, and those right above and below: rows too
 *  low for their texts are printed so. */
function spiltCells({ cells }: Table): Set<StackCell> {
  const found = new Set<StackCell>();
  for (const cell of cells.filter(({ parts }) => parts.some(isSpilt))) {
    const near = cells.filter(
      ({ row, rows, column, columns }) =>
        column < cell.column + cell.columns &&
        column + columns > cell.column &&
        (row === cell.row + cell.rows || row + rows === cell.row)
    );
    for (const each of [cell, ...near]) found.add(each);
  }
  return found;
}

function isSpilt({ top, bottom, lines }: PagePart): boolean {
  return lines.some(({ y, size, glyphs }, index) => {
    const above = lines[index - 1];
    return (
      y - size * INK < top ||
      y - size * BELOW > bottom ||
      (above !== undefined && y - above.y < size * LEAD) ||
      glyphs.some((glyph, at) => (glyphs[at - 1]?.x1 ?? -Infinity) - glyph.x0 > glyph.size * BELOW * 2)
    );
  });
}

/** True where a program read the text from a picture: nobody sees it on the page. */
function isUnseen({ parts }: StackCell): boolean {
  return parts.some(({ lines }) => lines.some(({ glyphs }) => glyphs.some(({ hidden }) => hidden)));
}

/** True where a cell's last line is full, or the last one of a page: what follows may be cut off. */
function isAtEdge({ parts }: StackCell, right: number): boolean {
  const part = parts.at(-1);
  const line = part?.lines.at(-1);
  if (part === undefined || line === undefined) return false;
  return right - line.x1 < line.size || line.y > part.height * (1 - FOOT);
}

/** True for a column whose texts end as sentences do, nearly all. */
function endsMostly(cells: readonly StackCell[]): boolean {
  const last = cells.flatMap(({ parts }) => parts.at(-1)?.lines.at(-1)?.text ?? []);
  return last.length > FEW && last.filter((text) => ENDED.test(text)).length >= last.length * NEARLY;
}

/** Pages and, in thousandths of their height, where on them: `page:12@310-420,13@40-90`. */
export function whereOf(parts: readonly Pick<PagePart, 'page' | 'height' | 'top' | 'bottom'>[]): Where {
  const share = (y: number, height: number) => Math.round((Math.min(Math.max(y, 0), height) / height) * 1000);
  const places = parts.map(({ page, height, top, bottom }) => {
    return `${page}@${share(top, height)}-${share(bottom, height)}`;
  });
  return `page:${places.join(',')}`;
}
