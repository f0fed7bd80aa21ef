// Which column of a table is what: by its head's words first, by what stands below where the head says nothing.

import { ITEM, NUMERALS, ORDINAL, PIECES } from '../lexicon/notation.ts';
import { table } from '../lexicon/load.ts';
import { anyWord, wordsOf } from '../lexicon/phrase.ts';
import { anyOf } from '../lexicon/reader-words.ts';
import type { Field } from './fields.ts';
import { headMeaning, isTownship, spannedMeaning, takesOver, type HeadMeaning } from './head.ts';
import type { Cell, Grid } from './sheet.ts';

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

/** A column and its head, `above` that of several columns over it. */
export type Bare = Pick<Column, 'from' | 'to' | 'head'> & { above?: string };

/** The first row below a head, and the row after the last one. */
interface Body {
  from: number;
  to: number;
}

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

/** What the columns of a table hold; `answer` is what the reader said of them, in order. */
export function columnFields(
  grid: Grid,
  under: readonly Bare[],
  body: Body,
  headed: boolean,
  answer: readonly Field[] | undefined
): Column[] {
  const bare = headed ? withCounted(grid, under, body) : under;
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
  return columns;
}

/** Columns with those put together that stood under one head before merged cells were flattened: numbers of categories
 *  alone, and the categories they count under no head. */
function withCounted(grid: Grid, columns: readonly Bare[], body: Body): Bare[] {
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

function contentOf(grid: Grid, { from, to }: Pick<Column, 'from' | 'to'>, body: Body): Content {
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
