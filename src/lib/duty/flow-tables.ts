// Pages of a text whose cells follow one another column by column: their lines, and the tables with their heads.

import { halfWidth } from '../read/half-width.ts';
import type { Field } from '../read/fields.ts';
import { headMeaning, takesOver } from '../read/head.ts';
import { listTitle, rowNumber, wholeTitle } from './list-title.ts';
import type { ListId } from './record.ts';
import { pageMark, pageNumbers } from './page-numbers.ts';
import { bareWidth, openingWidth } from './text-wrap.ts';

/** A line, or the part of one that is a cell of its own; `apart` is true where an empty line stands before it. */
export interface Item {
  text: string;
  line: number;
  apart: boolean;
  /** The list whose title it is. */
  title: ListId | null;
  /** True for a line about as wide as any that no empty line parts from it: it may go on in the next. */
  full: boolean;
}

/** Items of a page, its page marks left out; `tables` are the tables on it from top to bottom, by index. */
export interface FlowPage {
  items: Item[];
  tables: number[];
}

/** A table: its list, the title over it and its columns from left to right; `spanning` are heads over two of them. */
export interface FlowTable {
  list: ListId;
  title: string;
  columns: { head: string; field: Field }[];
  spanning: Set<string>;
}

const LONGEST_HEAD = 14;
const MOST_HEADS = 24;
const CATEGORY = /^[\p{Script=Han}、]{2,10}$/u;
const OWN: Record<ListId, ReadonlySet<Field>> = {
  basic: new Set<Field>(['number', 'category', 'name', 'code', 'extra']),
  shared: new Set<Field>([
    'number',
    'category',
    'name',
    'bureau',
    'lead',
    'helper',
    'city',
    'township',
    'code',
    'extra'
  ]),
  reclaimed: new Set<Field>(['number', 'category', 'name', 'bureau', 'takeover', 'way', 'code', 'extra'])
};
const NEEDED: Record<ListId, readonly (readonly Field[])[]> = {
  basic: [['number', 'name']],
  shared: [
    ['number', 'name', 'bureau', 'city', 'township'],
    ['number', 'name', 'lead', 'city', 'township']
  ],
  reclaimed: [
    ['number', 'name', 'takeover'],
    ['number', 'name', 'bureau', 'way']
  ]
};

/** Pages and tables of a text in which page breaks stand; null where a table has not the columns that its list needs,
 *  or where there is no title of a list. */
export function flowOf(text: string): { pages: FlowPage[]; tables: FlowTable[]; marks: Item[] } | null {
  const marks: Item[] = [];
  const pages = itemsOf(text, marks);

  const tables: FlowTable[] = [];
  let open = -1;
  for (const page of pages) {
    if (open >= 0) page.tables.push(open);
    for (const { text: own, title: list } of page.items) {
      if (list === null) continue;
      const known = tables.findIndex(({ title }) => title === own);
      if (known >= 0) {
        if (!page.tables.includes(known)) page.tables.push(known);
        continue;
      }
      if (tables.some((table) => table.list === list)) return null;
      open = tables.push({ list, title: own, columns: [], spanning: new Set() }) - 1;
      page.tables.push(open);
    }
  }
  tables.forEach((table, index) => {
    const own = pages.filter((page) => page.tables.join() === String(index)).map((page) => headsOf(page, table));
    table.columns = oftenest(own.filter((columns) => isWhole({ ...table, columns })));
  });
  for (const page of pages) shareHeads(page, tables);
  for (const { columns } of tables)
    columns.sort((a, b) => LEFT_TO_RIGHT.indexOf(a.field) - LEFT_TO_RIGHT.indexOf(b.field));
  return tables.length > 0 && tables.every(isWhole) ? { pages, tables, marks } : null;
}

/** In which order columns stand, whatever the order is in which the text comes to them. */
const LEFT_TO_RIGHT: readonly Field[] = [
  'number',
  'code',
  'category',
  'name',
  'bureau',
  'lead',
  'helper',
  'city',
  'township',
  'takeover',
  'way',
  'extra'
];

function isWhole({ list, columns }: Pick<FlowTable, 'list' | 'columns'>): boolean {
  return (
    columns[0]?.field === 'number' &&
    NEEDED[list].some((fields) => fields.every((field) => columns.some((column) => column.field === field)))
  );
}

/** Columns of a table as the heads of a page say that holds nothing of another. */
function headsOf({ items }: FlowPage, table: FlowTable): FlowTable['columns'] {
  const columns: FlowTable['columns'] = [];
  for (const { text } of items) {
    const field = isHead(text) ? (headMeaning(text)?.field ?? 'extra') : null;
    if (field !== null && OWN[table.list].has(field) && !has(columns, field, text)) columns.push({ head: text, field });
  }
  return columns.sort((a, b) => Number(b.field === 'number') - Number(a.field === 'number'));
}

/** The columns that stand on most pages. */
function oftenest(choices: readonly FlowTable['columns'][]): FlowTable['columns'] {
  const counts = new Map<string, number>();
  const key = (columns: FlowTable['columns']) => columns.map(({ head }) => head).join();
  for (const columns of choices) counts.set(key(columns), (counts.get(key(columns)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return choices.find((columns) => counts.get(key(columns)) === most) ?? [];
}

/** By how much lines with narrow characters may differ in width, in half characters. */
const SLACK = 2;

/** Marks the titles of lists, and lines that are as wide as their column. */
function marked(items: Item[]): Item[] {
  let block: Item[] = [];
  const close = () => {
    const widest = Math.max(0, ...block.map(({ text }) => bareWidth(text)));
    block.forEach((item, index) => {
      const next = block[index + 1]?.text ?? '';
      const slack = /[\u0020-\u00ff]/.test(item.text + next.charAt(0)) ? SLACK : 0;
      item.full = halfWidth(item.text) + Math.max(1, openingWidth(next)) > widest - slack;
    });
    block = [];
  };
  for (const item of items) {
    item.title = wholeTitle(item.text);
    if (item.apart) close();
    block.push(item);
  }
  close();
  return items;
}

function itemsOf(text: string, marks: Item[]): FlowPage[] {
  let line = 0;
  const numbers = pageNumbers(text.split(/\r\n|[\n\r]/));
  return text.split('\f').flatMap((whole) => {
    const items: Item[] = [];
    let apart = true;
    const lines = whole.split(/\r\n|[\n\r]/);
    lines.forEach((raw, index) => {
      line += index === 0 ? (line === 0 ? 1 : 0) : 1;
      const plain = raw.trim();
      if (plain === '') apart = true;
      else if (pageMark(plain) !== null || numbers.has(line - 1)) {
        marks.push({ text: plain, line, apart, title: null, full: false });
        apart = true;
      } else {
        partsOf(plain).forEach((part, at) =>
          items.push({ text: part, line, apart: at === 0 && apart, title: null, full: false })
        );
        apart = false;
      }
    });
    return items.length === 0 ? [] : [{ items: marked(withWholeNumbers(withWholeHeads(items))), tables: [] }];
  });
}

/** Cells that a line holds beside one another: heads, or a number and a category. */
function partsOf(line: string): string[] {
  const words = line.split(/\s+/);
  if (words.length < 2) return [line];
  const heads: string[] = [];
  for (const word of words) {
    const last = heads.at(-1);
    if (last !== undefined && !isHead(last) && isHead(last + word)) heads[heads.length - 1] = last + word;
    else heads.push(word);
  }
  if (heads.every(isHead)) return heads;
  const [first = '', ...rest] = words;
  const number = rowNumber(first);
  return number !== null && rest.length === 1 && CATEGORY.test(rest[0] ?? '') ? [first, ...rest] : [line];
}

/** True for what can be the head of a column. */
export function isHead(text: string): boolean {
  const meant = text.length > LONGEST_HEAD || /[，。；]/.test(text) ? null : headMeaning(text);
  return meant !== null && (meant.sure || meant.field === 'texts');
}

/** Items with heads that narrow columns broke put together: with the next line, or where a bracket is closed. */
function withWholeHeads(items: readonly Item[]): Item[] {
  const left = [...items];
  const whole: Item[] = [];
  while (left.length > 0) {
    const item = left.shift() as Item;
    const most = openBrackets(item.text) > 0 ? 6 : 1;
    const found = item.text.length > LONGEST_HEAD ? -1 : left.slice(0, most).findIndex((next) => goesOn(item, next));
    if (found < 0) {
      whole.push(item);
      continue;
    }
    const [next] = left.splice(found, 1);
    left.unshift({ ...item, text: item.text + (next?.text ?? '') });
  }
  return whole;
}

function goesOn(item: Item, next: Item): boolean {
  const joint = item.text + next.text;
  if (next.apart || next.text.length > 6 || !isHead(joint) || openBrackets(joint) > 0) return false;
  if (openBrackets(item.text) > 0) return true;
  if (isHead(item.text) && isHead(next.text)) return false;
  return headMeaning(joint)?.field === 'takeover' || (!isHead(item.text) && !isHead(next.text));
}

function openBrackets(text: string): number {
  return text.split(/[（(]/).length - text.split(/[）)]/).length;
}

/** Items with numbers that a narrow column broke put together: （, 10, ）. */
function withWholeNumbers(items: readonly Item[]): Item[] {
  const whole: Item[] = [];
  for (const item of items) {
    const last = whole.at(-1);
    if (last !== undefined && !item.apart && /^[（(]\d*$/.test(last.text) && /^\d*[）)]?$/.test(item.text))
      last.text += item.text;
    else whole.push({ ...item });
  }
  return whole;
}

/** Gives the heads of a page to the tables that begin on it. */
function shareHeads(page: FlowPage, tables: readonly FlowTable[]): void {
  const heads = page.items.flatMap(({ text }, index) => (isHead(text) ? [{ text, index }] : []));
  if (heads.length > MOST_HEADS) return;
  const begins = ({ title }: FlowTable) => page.items.some((item) => item.title !== null && item.text === title);
  const fresh = page.tables
    .map((index) => tables[index] as FlowTable)
    .filter((table) => table.columns.length === 0 || begins(table));
  if (fresh.every(({ columns }) => columns.length > 0)) return;
  const own = new Map<FlowTable, FlowTable['columns']>(fresh.map((table) => [table, []]));
  const fields = heads.map(({ text }) => headMeaning(text)?.field ?? 'extra');
  const opening: Field = fields.includes('number') ? 'number' : 'code';
  const numbers = fields.filter((field) => field === opening).length;
  let skip = Math.max(0, numbers - fresh.length);
  let at = -1;
  for (const { text, index } of heads) {
    const meant = headMeaning(text);
    if (meant === null) continue;
    const field = meant.field === opening ? 'number' : meant.field;
    if (field === 'number') {
      if (skip > 0) skip--;
      else at++;
    }
    if (at < 0) continue;
    const named = field === 'name' ? (listTitle(text)?.list ?? null) : null;
    const lacks = (table: FlowTable | undefined): table is FlowTable =>
      table !== undefined &&
      OWN[table.list].has(field) &&
      (named === null || named === table.list) &&
      !has(own.get(table), field, text);
    if (field === 'texts') {
      const [above, below] = [page.items[index - 1], page.items[index + 1]];
      if (![above, below].some((other) => other !== undefined && isHead(other.text))) continue;
      for (const table of fresh) if (table.list === 'shared') table.spanning.add(text);
      continue;
    }
    const latest = fresh[at];
    const table = lacks(latest) && speaksOf(latest, field, text) ? latest : fresh.slice(0, at + 1).find(lacks);
    if (table !== undefined) own.get(table)?.push({ head: text, field });
  }
  for (const [table, columns] of own) if (table.columns.length === 0) table.columns = columns;
}

function has(columns: FlowTable['columns'] | undefined, field: Field, head: string): boolean {
  return columns?.some((column) => column.field === field && (field !== 'extra' || column.head === head)) === true;
}

/** False for a head of bodies that belongs to the other list that has such a column. */
function speaksOf({ list }: FlowTable, field: Field, head: string): boolean {
  if (field !== 'bureau') return true;
  return (list === 'reclaimed') === takesOver(head);
}
