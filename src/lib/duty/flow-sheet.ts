// The grid of a text whose cells follow one another column by column, as its lines were placed.

import type { Field } from '../read/fields.ts';
import type { Sheet } from '../read/sheet.ts';
import { looksLikeBody, opensName } from './bureau-cell.ts';
import { isGenreCategory } from './category.ts';
import { pairsOf, type FlowContext } from './flow-lines.ts';
import { flowOf, isHead, type FlowPage, type FlowTable, type Item } from './flow-tables.ts';
import { rowNumber } from './list-title.ts';
import { cellText, type Context } from './cell-text.ts';
import type { Made } from './text-cells.ts';
import type { Placed } from './flow-state.ts';
import { placeLines } from './text-flow.ts';
import { cityOf, tokensOf, type Token } from './text-heads.ts';
import { Grid } from './text-table.ts';
import { shapeOf, UNKNOWN_SHAPE, type ColumnShape } from './text-wrap.ts';

/** Empty lines that a text which keeps columns apart has at least. */
const LEAST_GAPS = 3;
/** Ways kept at each line, in the round that shows what the columns look like and in the one that counts. */
const ROUNDS = [20, 48];
const LEAST_CATEGORY = 2;
const LEAST_OPENING = 3;
/** How often a pair of characters stands before it says whose it is. */
const LEAST_WORDS = 3;

/** A row as placed: the lines of its cells by column, and the lines alone above it. */
interface Row {
  number: number;
  cells: Item[][];
  above: Item[];
}

/** The grid of a text that goes column by column; null where it has no page breaks or
 *  no empty lines between its blocks, or its tables are not known. */
export function tableOfFlow(text: string): Sheet | null {
  if (!text.includes('\f') || (text.match(/\n\s*\n/g)?.length ?? 0) < LEAST_GAPS) return null;
  const flow = flowOf(text);
  if (flow === null) return null;
  const { pages, tables, marks } = flow;
  const { tokens } = tokensOf(text);
  const items = pages.flatMap((page) => page.items);
  const remarks = remarksOf(items);
  const place = cityOf(tokens);
  const context: FlowContext = {
    known: categoriesOf(items),
    remarks,
    openings: openingsOf(items),
    ...place,
    byLine: false
  };
  let shapes: ColumnShape[][] = tables.map(({ columns }) => columns.map(() => UNKNOWN_SHAPE));
  let placed: Placed[] = [];
  let rows: Row[][] = [];
  let words = new Map<string, number>();
  for (const ways of ROUNDS) {
    placed = placeLines(pages, tables, context, shapes, words, ways);
    rows = tables.map((table, index) => rowsOf(placed, table, index, pages, context.known));
    words = wordsOf(tables, rows);
    shapes = tables.map(({ columns }, table) => columns.map((_, column) => shapeIn(rows[table] ?? [], column)));
  }
  const grid = new Grid(marks.map((mark) => ({ text: mark.text, where: `line:${mark.line}`, furniture: true })));
  for (const { kind, item, table } of placed) {
    if (kind === 'mark') grid.furnish(item);
    else if (kind === 'alone' && table < 0) grid.alone(item.text, item.line);
  }
  tables.forEach((table, index) => put(grid, table, index, placed, rows[index] ?? [], shapes[index] ?? [], context));
  return grid.done();
}

function put(
  grid: Grid,
  { columns, title }: FlowTable,
  table: number,
  placed: readonly Placed[],
  rows: readonly Row[],
  shapes: readonly ColumnShape[],
  context: Context
): void {
  const own = placed.filter((each) => each.table === table);
  const titled = own.find(({ kind, item }) => kind === 'alone' && item.text === title);
  if (titled !== undefined) grid.alone(title, titled.item.line);
  const line = titled?.item.line ?? 0;
  const heads = own.filter(({ kind }) => kind === 'head');
  grid.row(
    columns.map(({ head }, column): Made => {
      const first = heads.find((each) => each.column === column)?.item;
      return { text: head, line: first?.line ?? line, doubts: [] };
    })
  );
  for (const each of heads) if (each !== heads.find(({ column }) => column === each.column)) grid.furnish(each.item);
  for (const { cells, above } of rows) {
    for (const { text, line: at } of above) if (text !== title) grid.alone(text, at);
    if (cells.every((cell) => cell.length === 0)) continue;
    grid.row(
      cells.map((cell, column): Made => {
        const { field } = columns[column] ?? { field: 'extra' as Field };
        const target = { field, shape: shapes[column] ?? UNKNOWN_SHAPE };
        return { text: cellText(target, cell.map(tokenOf), context), line: cell[0]?.line ?? line, doubts: [] };
      })
    );
  }
}

/** Rows of a table by number; behind the last one the lines alone under it. */
function rowsOf(
  placed: readonly Placed[],
  { columns }: FlowTable,
  table: number,
  pages: readonly FlowPage[],
  known: ReadonlySet<string>
): Row[] {
  const rows = new Map<number, Row>();
  const rowAt = (number: number): Row => {
    const row = rows.get(number) ?? { number, cells: columns.map(() => []), above: [] };
    rows.set(number, row);
    return row;
  };
  const category = columns.findIndex(({ field }) => field === 'category');
  let most = 0;
  for (const { kind, item, table: own, column, row } of placed) {
    if (own !== table) continue;
    if (kind === 'alone') rowAt(most + 1).above.push(item);
    if (kind !== 'cell') continue;
    if (column === 0) most = Math.max(most, row);
    if (column !== category) rowAt(row).cells[column]?.push(item);
  }
  if (category >= 0)
    for (const [row, items] of categoriesIn(placed, table, category, pages, known))
      rowAt(row).cells[category]?.push(...items);
  return [...rows.values()].sort((a, b) => a.number - b.number);
}

/** Categories by the row in which each begins: where a page has one for each of its rows, in their order; where it has
 *  fewer, at the number that stands before, the first of a table at its first row. */
function categoriesIn(
  placed: readonly Placed[],
  table: number,
  category: number,
  pages: readonly FlowPage[],
  known: ReadonlySet<string>
): Map<number, Item[]> {
  const found = new Map<number, Item[]>();
  const pageOf = new Map(pages.flatMap(({ items }, page) => items.map((item) => [item, page])));
  const own = placed.filter((each) => each.table === table && each.kind === 'cell');
  const isCategory = (text: string) => known.has(text) || isGenreCategory(text);
  let first = true;
  for (const page of new Set(own.map(({ item }) => pageOf.get(item)))) {
    const here = own.filter(({ item }) => pageOf.get(item) === page);
    const rows = here.flatMap(({ column, row }) => (column === 0 ? [row] : [])).sort((a, b) => a - b);
    const cells: { items: Item[]; row: number }[] = [];
    for (const { item, column, row } of here) {
      if (column !== category) continue;
      const last = cells.at(-1);
      const joint = (last?.items.map(({ text }) => text).join('') ?? '') + item.text;
      if (last !== undefined && !item.apart && !isCategory(item.text) && isCategory(joint)) last.items.push(item);
      else cells.push({ items: [item], row });
    }
    cells.forEach(({ items, row }, index) => {
      const even = cells.length === rows.length ? rows[index] : undefined;
      let free = even ?? (first ? (rows[0] ?? row) : Math.max(1, row));
      while (found.has(free)) free++;
      found.set(free, items);
      first = false;
    });
  }
  return found;
}

/** How much oftener pairs of characters stand in texts of the upper side than in those of the lower, as logarithms. */
function wordsOf(tables: readonly FlowTable[], rows: readonly (readonly Row[])[]): Map<string, number> {
  const counts = new Map<string, { city: number; township: number }>();
  const texts = { city: 0, township: 0 };
  tables.forEach(({ columns }, table) =>
    columns.forEach(({ field }, column) => {
      if (field !== 'city' && field !== 'township') return;
      for (const { cells } of rows[table] ?? []) {
        const text = (cells[column] ?? []).map((item) => item.text).join('');
        if (text !== '') texts[field]++;
        for (const pair of pairsOf(text)) {
          const count = counts.get(pair) ?? { city: 0, township: 0 };
          count[field]++;
          counts.set(pair, count);
        }
      }
    })
  );
  const share = (count: number, of: number) => (count + 0.5) / (of + 1);
  return new Map(
    [...counts].flatMap(([pair, { city, township }]) => {
      const lean = Math.log(share(city, texts.city) / share(township, texts.township));
      return city + township < LEAST_WORDS ? [] : [[pair, lean] as const];
    })
  );
}

function shapeIn(rows: readonly Row[], column: number): ColumnShape {
  const cells = rows.map(({ cells: own }) => (own[column] ?? []).map(tokenOf));
  return shapeOf(
    cells,
    cells.map(() => true)
  );
}

function tokenOf({ text, line }: Item): Token {
  return { text, line, first: true, apart: false, page: 0 };
}

/** Pairs of characters that lines begin with, again and again, where the line before does not go on. */
function openingsOf(items: readonly Item[]): Set<string> {
  const counts = new Map<string, number>();
  items.forEach(({ text, apart }, index) => {
    const pair = text.slice(0, 2);
    if (pair.length === 2 && pairsOf(pair).size > 0 && (apart || items[index - 1]?.full === false))
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
  });
  return new Set([...counts].flatMap(([pair, count]) => (count >= LEAST_OPENING ? [pair] : [])));
}

/** Short texts that recur and are neither categories, numbers, heads nor bodies: remarks. */
function remarksOf(items: readonly Item[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of items)
    if (/^\p{Script=Han}{2,8}$/u.test(text) && !isGenreCategory(text) && !isHead(text) && !opensName(text, ''))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].flatMap(([text, count]) => (count > 1 ? [text] : [])));
}

/** Words that stand as categories: those of the genre, and those that stand behind the number of several rows. */
function categoriesOf(items: readonly Item[]): Set<string> {
  const counts = new Map<string, number>();
  items.forEach(({ text, apart }, index) => {
    const before = items[index - 1];
    if (!/^[\p{Script=Han}、]{2,8}$/u.test(text) || looksLikeBody(text)) return;
    if (isGenreCategory(text)) counts.set(text, LEAST_CATEGORY);
    else if (!apart && before !== undefined && rowNumber(before.text)?.han === false)
      counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  return new Set([...counts].flatMap(([text, count]) => (count >= LEAST_CATEGORY ? [text] : [])));
}
