// Tables that are wider than a page, printed over several: the strips are put side by side again, where their rows
// stand at the same heights and the heads go on.

import { isHeadRow } from './columns.ts';
import { headMeaning } from './head.ts';
import { linesOfGlyphs, type Line } from './pdf-lines.ts';
import type { Glyph } from './pdf-marks.ts';
import { plain, textsOf, type PagePart, type StackCell, type Table } from './pdf-stack.ts';

export type Block = { y: number; line: Line } | { y: number; table: Table };

/** What stands on a page, from top to bottom; `printed` is the number on it, '' where it has none. */
export interface Page {
  number: number;
  height: number;
  blocks: Block[];
  printed: string;
}

/** How far lines between rows are apart at most that are the same. */
const NEAR = 2;
const MOST_RUN = 300;
const LEAST_ROWS = 5;
const NUMBER = /^[（(]?\d{1,4}[)）.、．]?$/;
/** How far, in sizes of the font, characters are apart at most that are one, printed on both pages. */
const SAME = 0.2;

/** A page as strips are told by: its only ruled table with the heights of the lines between its rows, and the height at
 *  which its head begins (null where it has none). */
interface View {
  page: Page;
  table: Table | null;
  edges: readonly number[];
  head: number | null;
}

/** The pages with strips of one table put together. `joined` says of how many pages that was, `apart` on which page
 *  there is one that fits nowhere (0 for none). Programs print all pages of a strip before the next one, or a page of
 *  each strip in turn. */
export function besides(
  pages: readonly Page[],
  furniture: ReadonlySet<Line>
): { pages: Page[]; joined: number; apart: number } {
  const views = pages.map(viewOf);
  const result: Page[] = [];
  let joined = 0;
  for (let at = 0; at < views.length;) {
    const strips = stripsFrom(views, at);
    const [first = views.slice(at, at + 1), ...others] = strips ?? [];
    const dropped = others.map((strip) => repeatedColumns(first, strip));
    const put = (left: View, rights: readonly (View | undefined)[]) =>
      rights.reduce<View>((whole, right, nth) => beside(whole, right, dropped[nth] ?? 0, furniture), left).page;
    first.forEach((view, index) =>
      result.push(
        put(
          view,
          others.map((strip) => strip[index])
        )
      )
    );
    at += first.length + others.reduce((sum, strip) => sum + strip.length, 0);
    if (strips === null) continue;
    joined += strips.reduce((sum, strip) => sum + strip.length, 0);
    for (
      let next = views.slice(at, at + strips.length);
      goOn(strips, next);
      next = views.slice(at, at + strips.length)
    ) {
      const [left, ...rights] = next;
      if (left !== undefined) result.push(put(left, rights));
      joined += next.length;
      at += next.length;
    }
  }
  return { pages: result, joined, apart: stripApart(result.map(viewOf), furniture) };
}

/** The number of the first page that holds a strip of the table of an earlier page: rows of different heights stand as
 *  those do whose numbers are there. Also of one with strips side by side and text in none of their cells. 0 where
 *  there is none. */
function stripApart(views: readonly View[], furniture: ReadonlySet<Line>): number {
  const tall = views.filter(({ edges }) => edges.length > LEAST_ROWS && !isEven(edges));
  const numbered = tall.filter(countsRows);
  const strip = views.find((view, index) => {
    const top = goesOnFrom(views[index - 1], view) ? 0 : (view.edges[0] ?? 0);
    const bottom = goesOnFrom(view, views[index + 1]) ? Infinity : (view.edges.at(-1) ?? 0);
    const isLoose = view.page.blocks.some(
      (block) => isLine(block) && !furniture.has(block.line) && block.y > top && block.y < bottom
    );
    if (view.table?.strips === true && isLoose) return true;
    return (
      tall.includes(view) &&
      !numbered.includes(view) &&
      numbered.some(({ page, edges }) => page.number < view.page.number && sameRows(edges, view.edges))
    );
  });
  return strip?.page.number ?? 0;
}

/** True for pages of one table that was put together. */
function goesOnFrom(one: View | undefined, next: View | undefined): boolean {
  const [above, below] = [one?.table, next?.table];
  return above?.strips === true && below?.strips === true && sameColumns(above.xs, below.xs);
}

function sameColumns(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((x, side) => Math.abs(x - (other[side] ?? 0)) <= NEAR);
}

/** True where a column holds the numbers of most rows. */
function countsRows({ table }: View): boolean {
  const counts = new Map<number, number>();
  for (const cell of table?.cells ?? [])
    if (NUMBER.test(plain(cell))) counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  return [...counts.values()].some((count) => count * 2 > (table?.rows ?? 0));
}

function isEven(edges: readonly number[]): boolean {
  const heights = edges.slice(1).map((y, index) => y - (edges[index] ?? 0));
  return Math.max(...heights) - Math.min(...heights) <= NEAR;
}

function viewOf(page: Page): View {
  const [table, ...others] = page.blocks.flatMap((block) => ('table' in block ? [block.table] : []));
  if (table === undefined || others.length > 0 || table.guessed) return { page, table: null, edges: [], head: null };
  const edges = edgesOf(table);
  const row = Array.from({ length: table.rows }, (_, each) => each).find((each) => isHeadRow(textsOf(table, each)));
  return { page, table, edges, head: row === undefined ? null : (edges[row] ?? null) };
}

/** The strips of the table that begins on a page, each with its pages; null where there is but one. */
function stripsFrom(views: readonly View[], at: number): View[][] | null {
  if (views[at]?.head == null) return null;
  for (let run = 1; run <= MOST_RUN && at + run < views.length; run++) {
    const first = views.slice(at, at + run);
    const empty = first.findIndex(({ table }) => table === null);
    const length = empty < 0 ? run : empty;
    const strips = [first];
    for (let from = at + run; from < views.length; from += length) {
      const next = views.slice(from, from + length);
      if (next.length < length || !isBeside(strips, next)) break;
      strips.push(next);
    }
    if (strips.length > 1) return strips;
  }
  return null;
}

/** True where pages are the next strip: their rows stand as those of the first one, and what their heads say is new. */
function isBeside(strips: readonly View[][], next: readonly View[]): boolean {
  const [first = []] = strips;
  const [{ head = null } = {}] = first;
  const below = (edges: readonly number[]) => edges.filter((y) => y > (head ?? 0) - NEAR);
  const fits = ({ edges }: View, index: number) =>
    index === 0 ? sameRows(below(first[0]?.edges ?? []), below(edges)) : sameRows(first[index]?.edges ?? [], edges);
  if (head === null || !next.every(fits)) return false;
  const repeated = repeatedColumns(first, next);
  const known = strips.flatMap(([view]) => headsAt(view, head));
  const heads = headsAt(next[0], head).filter(({ column }) => column >= repeated);
  const fields = new Set(known.map((cell) => headMeaning(plain(cell))?.field));
  const own = heads.flatMap((cell) => headMeaning(plain(cell))?.field ?? []);
  return (
    own.length > 0 &&
    heads.every((cell) => !known.some((other) => plain(other) === plain(cell))) &&
    own.every((field) => (field !== 'number' && field !== 'name') || !fields.has(field))
  );
}

/** True where a page of each strip follows: rows at the same heights, columns as before, no other heads. */
function goOn(strips: readonly View[][], next: readonly View[]): boolean {
  const [left] = next;
  const [[first] = []] = strips;
  if (left === undefined || first === undefined || next.length < strips.length || strips[0]?.length !== 1) return false;
  const said = (view: View) =>
    headsAt(view, view.head ?? -1)
      .map(plain)
      .join('|');
  if (left.head !== null && said(left) !== said(first)) return false;
  return next.every(
    ({ table, edges }, index) =>
      table !== null && sameRows(left.edges, edges) && sameColumns(strips[index]?.[0]?.table?.xs ?? [], table.xs)
  );
}

/** The cells with a text that begin at this height. */
function headsAt(view: View | undefined, y: number): StackCell[] {
  return (view?.table?.cells ?? []).filter(
    (cell) => Math.abs((cell.parts[0]?.top ?? 0) - y) <= NEAR && plain(cell) !== ''
  );
}

/** The heights of the lines between rows. */
function edgesOf({ rows, cells }: Table): number[] {
  const edges = new Array<number>(rows + 1).fill(0);
  for (const { row, rows: tall, parts } of cells) {
    edges[row] = parts[0]?.top ?? 0;
    edges[row + tall] = parts[0]?.bottom ?? 0;
  }
  return edges;
}

/** True for lines between rows of tables of the same height, where one has all lines of the other: cells of either may
 *  be merged. */
function sameRows(one: readonly number[], other: readonly number[]): boolean {
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  const near = (a = 0, b = 0) => Math.abs(a - b) <= NEAR;
  return (
    few.length > 0 &&
    near(few[0], many[0]) &&
    near(few.at(-1), many.at(-1)) &&
    few.every((y) => many.some((each) => near(y, each)))
  );
}

/** How many columns of a strip, from its left, say what columns of the first one say: programs repeat them on request.
 *  */
function repeatedColumns(first: readonly View[], strip: readonly View[]): number {
  const says = (views: readonly View[], column: number) =>
    views.map(({ table }) =>
      (table?.cells ?? [])
        .filter((cell) => cell.column === column && cell.columns === 1)
        .map((cell) => `${Math.round(cell.parts[0]?.top ?? 0)} ${plain(cell)}`)
        .join('|')
    );
  const widthOf = ([view]: readonly View[]) => (view?.table?.xs.length ?? 1) - 1;
  const all = Array.from({ length: widthOf(first) }, (_, column) => says(first, column));
  const isRepeated = (texts: readonly string[]) => all.some((own) => texts.every((text, at) => text === own[at]));
  let count = 0;
  while (count < widthOf(strip) - 1 && isRepeated(says(strip, count))) count++;
  return count;
}

/** A page with the strip of another one to its right, without that one's first columns. */
function beside(left: View, right: View | undefined, dropped: number, furniture: ReadonlySet<Line>): View {
  const [a, b] = [left.table, right?.table ?? null];
  if (a === null || b === null || right === undefined) return left;
  const shift = (a.xs.at(-1) ?? 0) - (b.xs[dropped] ?? 0);
  const edges = distinct([...left.edges, ...right.edges]);
  const [width, added] = [a.xs.length - 1, b.xs.length - 1 - dropped];
  const xs = [...a.xs, ...b.xs.slice(dropped + 1).map((x) => x + shift)];
  const cells = a.cells.map((cell) => ({ ...cell, ...rowsOn(cell, edges) }));
  const wide = cells.filter(({ columns }) => columns === width);
  const others: StackCell[] = [];
  for (const cell of b.cells) {
    const [from, to] = [Math.max(cell.column - dropped, 0), cell.column + cell.columns - dropped];
    if (to <= 0) continue;
    const rows = rowsOn(cell, edges);
    const parts = cell.parts.map((part) => moved(part, shift));
    const whole =
      to - from < added ? undefined : wide.find(({ row, rows: tall }) => row === rows.row && tall === rows.rows);
    if (whole === undefined) others.push({ ...cell, ...rows, column: width + from, columns: to - from, parts });
    else if (cell.column >= dropped || plain(whole) === '') whole.parts = joinedParts(whole.parts, parts);
  }
  const goesOver = wide.filter(
    (cell) => !others.some(({ row, rows }) => row < cell.row + cell.rows && row + rows > cell.row)
  );
  for (const cell of goesOver) cell.columns += added;
  const pages = [left.page, right.page];
  const inside = [...cells, ...others].flatMap(({ parts }) => parts.flatMap(glyphsOf));
  const texts = [...textsBeside(left.page, furniture, 0), ...textsBeside(right.page, furniture, shift)];
  const loose = texts.filter((glyph) => !inside.some((other) => isSame(glyph, other)));
  for (const { parts } of goesOver) {
    const [part] = parts;
    if (part === undefined) continue;
    part.right = xs.at(-1) ?? part.right;
    const own = loose.filter(({ x0, y }) => x0 >= part.left && x0 <= part.right && y >= part.top && y <= part.bottom);
    if (own.length > 0) part.lines = linesOfGlyphs([...glyphsOf(part), ...own]);
    for (const glyph of own) loose.splice(loose.indexOf(glyph), 1);
  }
  const table: Table = { ...a, strips: true, xs, rows: edges.length - 1, cells: [...cells, ...others] };
  const margin = pages.flatMap(({ blocks }) => blocks.filter((block) => isLine(block) && furniture.has(block.line)));
  const lines = linesOfGlyphs(loose).map((line) => ({ y: line.y, line }));
  const blocks: Block[] = [{ y: edges[0] ?? 0, table }, ...margin, ...lines];
  blocks.sort((one, other) => one.y - other.y);
  return { page: { ...left.page, blocks }, table, edges, head: left.head };
}

function isLine(block: Block): block is Block & { line: Line } {
  return 'line' in block;
}

function glyphsOf({ lines }: PagePart): Glyph[] {
  return lines.flatMap(({ glyphs }) => glyphs);
}

/** The characters outside the table of a page, but for those that all pages have. */
function textsBeside({ blocks }: Page, furniture: ReadonlySet<Line>, shift: number): Glyph[] {
  return blocks
    .filter(isLine)
    .filter(({ line }) => !furniture.has(line))
    .flatMap(({ line }) => line.glyphs.map((glyph) => movedGlyph(glyph, shift)));
}

/** True for the same character at the same place. */
function isSame(one: Glyph, other: Glyph): boolean {
  const near = one.size * SAME;
  return one.text === other.text && Math.abs(one.x0 - other.x0) < near && Math.abs(one.y - other.y) < near;
}

/** Heights in order, those put together that are nearly the same. */
function distinct(heights: readonly number[]): number[] {
  const found: number[] = [];
  for (const y of [...heights].sort((a, b) => a - b)) if (y - (found.at(-1) ?? -Infinity) > NEAR) found.push(y);
  return found;
}

/** The rows of a cell as lines at these heights count them. */
function rowsOn({ parts: [part] }: StackCell, edges: readonly number[]): { row: number; rows: number } {
  const at = (height = 0) => edges.findIndex((y) => Math.abs(y - height) <= NEAR * 2);
  const row = at(part?.top);
  return { row, rows: at(part?.bottom) - row };
}

/** The parts of a cell that goes over both strips: of each line, what stands on either page. */
function joinedParts([one, ...others]: readonly PagePart[], [next]: readonly PagePart[]): PagePart[] {
  if (one === undefined || next === undefined) return [one ?? next ?? [], others].flat();
  return [{ ...one, lines: linesOfGlyphs([...glyphsOf(one), ...glyphsOf(next)]) }, ...others];
}

function moved(part: PagePart, shift: number): PagePart {
  const lines = part.lines.map((line) => ({
    ...line,
    x0: line.x0 + shift,
    x1: line.x1 + shift,
    glyphs: line.glyphs.map((glyph) => movedGlyph(glyph, shift))
  }));
  return { ...part, left: part.left + shift, right: part.right + shift, lines };
}

function movedGlyph(glyph: Glyph, shift: number): Glyph {
  return { ...glyph, x0: glyph.x0 + shift, x1: glyph.x1 + shift };
}
