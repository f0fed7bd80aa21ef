// Which column of a grid is what: by its head's words first, by what stands below where the head says nothing.

import { ITEM, NUMERALS, ORDINAL, PIECES } from '../lexicon/notation.ts';
import { table } from '../lexicon/load.ts';
import { anyWord, wordsOf } from '../lexicon/phrase.ts';
import { anyOf } from '../lexicon/reader-words.ts';
import type { Field } from './fields.ts';
import { headMeaning, isTownship, plainHead, spannedMeaning, takesOver, type HeadMeaning } from './head.ts';
import { Grid, type Cell, type Sheet } from './sheet.ts';

/** A column from..to (fields of the grid, `to` exclusive). `basis` says what the field rests on; `sure` is false where
 *  the head allows another reading, or nothing but the content speaks. */
export interface Column {
  from: number;
  to: number;
  head: string;
  field: Field;
  basis: 'head' | 'content' | 'answer';
  sure: boolean;
}

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

const SINGLE: readonly Field[] = ['number', 'list', 'category', 'name', 'texts', 'takeover', 'way', 'code'];
const BODY = new RegExp(`^[\\p{Script=Han}（）()“”]{1,24}${anyOf('body-ending')}$`, 'u');
const ORDINALS = new RegExp(`^[（(${ORDINAL}]?(?:\\d{1,4}|[${NUMERALS}]{1,4})[)）.、．${PIECES}]?$`);
/** The name of one of the lists, as a cell has it. */
const LISTS = new RegExp(
  `^(?:${anyWord(
    table('list-names')
      .filter(({ list }) => list !== '')
      .flatMap(({ phrase }) => wordsOf(phrase))
  )})(?:${anyOf('list-noun')})?$`
);
const CLAUSE = new RegExp(`^(?:\\d{1,2}[.．、)）]|[（(]\\d{1,2}[)）]|①|${ITEM})`);

/** The grid in sections: one for each head (heads repeated on a new page begin one, too), one without a head where
 *  there is none. `answers` are what the reader said about a table of the same heads: fields of its columns in order.
 *  */
export function sectionsOf(grid: Grid, answers: FieldAnswers): Section[] {
  const { rows, columns } = grid.sheet;
  const found = headBlocks(grid);
  const unknown = found.length === 0 ? unknownHead(grid) : null;
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

type Bare = Pick<Column, 'from' | 'to' | 'head'> & { above?: string };

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
  const answer = answers.get(key);
  const bare = heads.length > 0 ? withCounted(grid, under, body) : under;
  const contents = bare.map((column) => contentOf(grid, column, body));
  const meanings = bare.map(({ head, above }) =>
    above === undefined ? headMeaning(head) : spannedMeaning(above, head)
  );
  const columns = bare.map(({ from, to, head }, index): Column => {
    const meant = meanings[index];
    const chosen = answer?.[index];
    if (chosen !== undefined) return { from, to, head, field: chosen, basis: 'answer', sure: true };
    if (meant === null || meant === undefined) return { from, to, head, field: 'extra', basis: 'content', sure: false };
    return { from, to, head, field: meant.field, basis: 'head', sure: meant.sure };
  });
  if (answer === undefined) {
    settle(columns, meanings, contents);
    guess(columns, contents);
  }
  return { ...body, heads, columns, key };
}

/** Columns with those put together that stood under one head before merged cells were flattened: numbers of categories
 *  alone, and the categories they count under no head. */
function withCounted(grid: Grid, columns: readonly Bare[], body: { from: number; to: number }): Bare[] {
  const found: Bare[] = [];
  columns.forEach((column, index) => {
    const last = columns[index - 1];
    const counted =
      last !== undefined &&
      column.head === '' &&
      headMeaning(last.head)?.field === 'category' &&
      contentOf(grid, last, body).ordinals === 1 &&
      contentOf(grid, column, body).ordinals === 0;
    const kept = found.at(-1);
    if (counted && kept !== undefined) kept.to = column.to;
    else found.push({ ...column });
  });
  return found;
}

/** What tables without heads are told apart by: the texts of their first row. */
function firstRow(grid: Grid): string {
  const texts = grid.sheet.cells
    .filter(({ row }) => row === grid.sheet.cells[0]?.row)
    .map(({ text }) => plainHead(text));
  return `~${texts.join('|').slice(0, 80)}`;
}

/** One column for each field that can stand but once: the plainest head; the others become what their content says. */
function settle(columns: Column[], meanings: (HeadMeaning | null)[], contents: Content[]): void {
  const rankOf = (column: Column) => meanings[columns.indexOf(column)]?.rank ?? 9;
  const names = columns.filter(({ field }) => field === 'name').sort((a, b) => rankOf(a) - rankOf(b));
  const texts = columns.find(({ field }) => field === 'texts');
  if (names.length === 0 && texts !== undefined && !columns.some(({ field }) => field === 'bureau'))
    Object.assign(texts, { field: 'name', sure: true });
  if (names.length === 0 && texts === undefined) {
    const township = columns.filter(({ field }) => field === 'township');
    if (township.length === 1 && !columns.some(({ field }) => field === 'city' || field === 'bureau'))
      Object.assign(township[0] ?? {}, { field: 'name', sure: false });
  }
  settleLists(columns, contents);
  settleTakers(columns, meanings, contents);
  settleTownships(columns, meanings, contents);
  if (texts?.field === 'texts' && columns.some(({ field }) => field === 'city' || field === 'township'))
    texts.field = 'extra';
  for (const field of SINGLE) {
    const rivals = columns.filter((column) => column.field === field).sort((a, b) => rankOf(a) - rankOf(b));
    for (const rival of rivals.slice(1)) {
      const otherwise = meanings[columns.indexOf(rival)]?.otherwise ?? null;
      if (otherwise !== null && fits(otherwise, columns)) {
        Object.assign(rival, { field: otherwise, sure: otherwise !== 'texts' });
        continue;
      }
      const content = contents[columns.indexOf(rival)];
      const left = columns.indexOf(rival) < columns.indexOf(rivals[0] ?? rival);
      const groups = field === 'name' && left && !columns.some((column) => column.field === 'category');
      rival.field = groups && (content?.repeats ?? 0) > 0.3 ? 'category' : 'extra';
    }
  }
  const winner = columns.find(({ field }) => field === 'name');
  if (winner !== undefined && names.length > 0 && rankOf(winner) >= 3) winner.sure = true;
  if (!columns.some(({ field }) => field === 'number')) {
    const code = columns.find(({ field }, index) => field === 'code' && (contents[index]?.ordinals ?? 0) > 0.5);
    if (code !== undefined) code.field = 'number';
  }
  if (!columns.some(({ field }) => field === 'helper'))
    for (const column of columns) if (column.field === 'lead') column.field = 'bureau';
  if (!columns.some(({ field }) => field === 'lead' || field === 'bureau'))
    for (const column of columns) if (column.field === 'helper') column.field = 'bureau';
}

/** True where a column can hold this besides what the others hold: texts of one side where no other column does, those
 *  of both beside a column of bodies. */
function fits(field: Field, columns: readonly Column[]): boolean {
  const has = (...fields: Field[]) => columns.some((column) => fields.includes(column.field));
  if (field !== 'texts') return !has(field, 'texts') && has('bureau', 'lead', 'city', 'township');
  return has('bureau', 'lead') && !has('city', 'township', 'texts', 'takeover', 'way');
}

/** A column whose cells are all names of lists says which list each row is of, whatever its head. */
function settleLists(columns: Column[], contents: Content[]): void {
  const lists = columns.find(({ field }, index) => field !== 'list' && contents[index]?.lists === 1);
  if (lists !== undefined && !columns.some(({ field }) => field === 'list'))
    Object.assign(lists, { field: 'list', basis: 'head', sure: true });
}

/** A way of working that the head says is the taking body's, beside a column of these bodies; a column of them that
 *  holds more than names holds the way too, where no other does. */
function settleTakers(columns: Column[], meanings: (HeadMeaning | null)[], contents: Content[]): void {
  const bodies = columns.some(({ field }) => field === 'bureau' || field === 'lead');
  const column = columns.find(({ field }) => field === 'takeover');
  if (bodies && column !== undefined && meanings[columns.indexOf(column)]?.otherwise === 'way') column.field = 'way';
  const taken = columns.find(({ field, head }) => field === 'bureau' && takesOver(head));
  const bare = !columns.some(({ field }) => field === 'way' || field === 'takeover' || field === 'city');
  const { bodies: share = 1, filled = 0 } = taken === undefined ? {} : (contents[columns.indexOf(taken)] ?? {});
  if (taken !== undefined && bare && filled > 0 && share < 0.2) taken.field = 'takeover';
}

/** Columns of townships: a column of helpers that are all townships is none of bureaus, nor is a second column of
 *  bodies that are; the text that is headed as theirs is the township's; a text of everybody is sure where townships
 *  stand among the bodies, row by row; a way of working beside the township's text is the city's. */
function settleTownships(columns: Column[], meanings: (HeadMeaning | null)[], contents: Content[]): void {
  const townships = (column: Column) => contents[columns.indexOf(column)]?.townships ?? 0;
  const helpers = columns.find((column) => column.field === 'helper' && townships(column) > 0.8);
  const theirs = columns.find(
    (column, index) => column.field === 'city' && (meanings[index]?.rank ?? 0) > 0 && helpers !== undefined
  );
  if (helpers !== undefined && theirs !== undefined && columns.filter(({ field }) => field === 'city').length > 1) {
    helpers.field = 'extra';
    theirs.field = 'township';
  } else if (helpers !== undefined && columns.some(({ field }) => field === 'township')) helpers.field = 'extra';
  const bodies = columns.find(({ field }) => field === 'bureau' || field === 'lead');
  for (const column of columns)
    if (column.field === 'bureau' && column !== bodies && townships(column) > 0.8) column.field = 'extra';
  const texts = columns.find(({ field }) => field === 'texts');
  if (bodies !== undefined && texts !== undefined && townships(bodies) > 0.2) texts.sure = true;
  const has = (field: Field) => columns.some((column) => column.field === field);
  const way = columns.find(({ field }) => field === 'way');
  const taken = columns.some(({ head }) => takesOver(head));
  if (way !== undefined && !taken && has('township') && !has('city') && !has('takeover')) way.field = 'city';
}

/** What the cells of a column are; all but `filled` and `length` are shares. */
interface Content {
  filled: number;
  lists: number;
  ordinals: number;
  bodies: number;
  townships: number;
  repeats: number;
  length: number;
  clauses: number;
}

function contentOf(grid: Grid, { from, to }: Pick<Column, 'from' | 'to'>, body: { from: number; to: number }): Content {
  const seen = new Set<Cell>();
  let [filled, lists, ordinals, bodies, townships, length, clauses, covered] = [0, 0, 0, 0, 0, 0, 0, 0];
  const values = new Set<string>();
  for (let row = body.from; row < body.to; row++) {
    if (grid.row(row).filter((cell) => /\S/.test(cell.text)).length < 2) continue;
    for (let column = from; column < to; column++) {
      const cell = grid.at(row, column);
      if (cell === undefined || !/\S/.test(cell.text) || cell.columns > to - from) continue;
      covered++;
      if (seen.has(cell)) continue;
      seen.add(cell);
      const text = cell.text.replace(/\s+/g, '');
      filled++;
      values.add(text);
      length += text.length;
      if (LISTS.test(text)) lists++;
      if (ORDINALS.test(text)) ordinals++;
      if (CLAUSE.test(text)) clauses++;
      if (text.length <= 20 && isTownship(text)) townships++;
      if (cell.text.split(/[、，,；;\s]+/).every((name) => name === '' || BODY.test(name))) bodies++;
    }
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    lists: share(lists),
    ordinals: share(ordinals),
    bodies: share(bodies),
    townships: share(townships),
    repeats: covered === 0 ? 0 : 1 - values.size / covered,
    length: share(length),
    clauses: share(clauses)
  };
}

const TELLS_NOTHING: readonly Field[] = ['number', 'code', 'extra'];

/** Gives fields that no head claims to columns whose head says nothing, by content; such columns are not sure. */
function guess(columns: Column[], contents: Content[]): void {
  const open = (field: Field) => !columns.some((column) => column.field === field);
  const free = columns.filter(({ basis }, index) => basis === 'content' && (contents[index]?.filled ?? 0) > 0);
  const content = (column: Column) => contents[columns.indexOf(column)] as Content;
  const take = (field: Field, fits: (content: Content, column: Column) => boolean) => {
    const column = free.find((each) => each.field === 'extra' && fits(content(each), each));
    if (column !== undefined) column.field = field;
  };
  if (open('number'))
    take('number', ({ ordinals }, column) => ordinals > 0.8 && (column.head === '' || column.from === 0));
  const headless = columns.every(({ basis, field }) => basis === 'content' || TELLS_NOTHING.includes(field));
  const needsName = open('name');
  if (headless) take('bureau', ({ bodies, filled }) => bodies > 0.6 && filled > 0);
  if (headless && !open('bureau')) {
    const after = columns.findIndex(({ field }) => field === 'bureau');
    const texts = columns.filter(
      (column, index) => index > after && column.field === 'extra' && content(column).filled > 0
    );
    const [city, township] = texts;
    if (township !== undefined && content(township).length > 8) Object.assign(city ?? {}, { field: 'city' });
    if (township !== undefined && content(township).length > 8) township.field = 'township';
    else if (city !== undefined) city.field = 'way';
  }
  if (needsName) {
    const names = free.filter(
      (column) => column.field === 'extra' && content(column).repeats < 0.2 && content(column).length > 3
    );
    const name = names[0];
    if (name !== undefined) name.field = 'name';
  }
  if (headless && open('category')) {
    const name = columns.findIndex(({ field }) => field === 'name');
    take('category', ({ repeats, length }, column) => columns.indexOf(column) < name && (repeats > 0.2 || length < 8));
  }
}
