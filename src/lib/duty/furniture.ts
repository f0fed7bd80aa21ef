// Page furniture: column heads (whole, half, wrapped), page marks and list titles.

import { COUNT_IN_BRACKETS, THEME_NUMBER } from '../lexicon/notation.ts';
import { anyOf } from '../lexicon/reader-words.ts';
import { table } from '../lexicon/load.ts';
import { anyWord, wordsOf } from '../lexicon/phrase.ts';
import { pageMark, pageNumbers } from './page-numbers.ts';
import type { ListId } from './record.ts';
import type { Tokens } from './strip.ts';

/** A column head; `list` is the one it speaks for (null where it does not tell), `missing` the columns that its kind of
 *  head should have in their standard words, `columns` those it has (none for a title). */
export interface Head {
  line: number;
  list: ListId | null;
  missing: string[];
  columns: HeadField[];
}
export interface Furniture {
  isFurniture: Uint8Array;
  heads: Head[];
  titles: Title[];
}
/** A list's title; `of` is what stands before the list's name (江北区春风街道), mostly the place, or ''; `total` how many
 *  duties it counts, null where it does not say. */
export interface Title {
  line: number;
  of: string;
  list: ListId | null;
  total: number | null;
}

/** Columns in the order in which tables print them. */
const FIELDS = ['number', 'category', 'name', 'bureau', 'city', 'township', 'takeover', 'way', 'note'] as const;
export type HeadField = (typeof FIELDS)[number];

const ROWS = table('heads');
const PRINTED = FIELDS.map((field) => anyWord(ROWS.filter((row) => row.field === field).flatMap(wordsIn)));
const HEAD = new RegExp(`^${PRINTED.map((words) => `(${words})?`).join('')}$`);
const ALONE = new Set(ROWS.filter(({ alone }) => alone).flatMap(wordsIn));
const HEAD_OPENERS = new Set(ROWS.flatMap(wordsIn).map((word) => word.charAt(0)));
const LONGEST_HEAD = 60;
const ALWAYS: readonly HeadField[] = ['number', 'category', 'name'];
const SHARED: readonly HeadField[] = [...ALWAYS, 'bureau', 'city'];
const STANDARD = new Map(ROWS.filter(({ standard }) => standard).map(({ field, phrase }) => [field, phrase]));
const CONTINUED = new RegExp(`^[（(]?${anyOf('continued')}[）)]?$`);
const LIST_NAMES = table('list-names')
  .filter(({ standard }) => standard)
  .map(({ list, phrase }) => ({ list, words: wordsOf(phrase) }));
const TITLE = new RegExp(
  [
    `^(?:${anyOf('annex')}\\d*[:：]?)?${THEME_NUMBER}?`,
    `(\\p{Script=Han}{0,20}?)(${anyWord(LIST_NAMES.flatMap(({ words }) => words))})`,
    `${anyOf('list-paper')}?(${COUNT_IN_BRACKETS})?$`
  ].join(''),
  'u'
);
const ANNEX = new RegExp(`^${anyOf('annex')}\\d{0,2}[:：]?$`);
/** Pieces of a broken head with their place in the head; those that no sentence ends with are certain. */
const PIECES = new Map(table('head-pieces').map(({ piece, place, certain }) => [piece, { place, certain }]));

function wordsIn({ phrase }: { phrase: string }): string[] {
  return wordsOf(phrase);
}

/** True for a line that says on which page it stands, or that a table goes on there, and nothing else. */
export function isPageMark(line: string): boolean {
  const text = line.replace(/\s+/g, '');
  return pageMark(text) !== null || CONTINUED.test(text);
}

/** Which tokens are page furniture, and the column heads with the list they speak for (null where they do not tell).
 *  Heads may be wrapped over lines; a head column in the middle of a sentence is left alone. Linear in the tokens. */
export function findFurniture(tokens: Tokens): Furniture {
  const isFurniture = new Uint8Array(tokens.count);
  const heads: Head[] = [];
  const titles: Title[] = [];
  const numbers = pageNumbers(tokens.lines);
  let token = 0;
  while (token < tokens.count) {
    if (!tokens.isFirst(token)) {
      token++;
      continue;
    }
    const head = headAt(tokens, token);
    if (head !== null) {
      isFurniture.fill(1, token, head.end);
      heads.push({ line: tokens.line(token), ...describe(head.columns) });
      token = head.end;
      continue;
    }
    const end = lineEnd(tokens, token);
    const text = lineText(tokens, token, end);
    const title = text.length <= 40 ? TITLE.exec(text) : null;
    if (title !== null || numbers.has(tokens.line(token) - 1) || isOfPage(text)) isFurniture.fill(1, token, end);
    if (title !== null) {
      const [, of = '', name = '', total] = title;
      const [line, list] = [tokens.line(token), listOfTitle(name)];
      heads.push({ line, list, missing: [], columns: [] });
      titles.push({ line, of, list, total: total === undefined ? null : Number(/\d+/.exec(total)?.[0]) });
    }
    token = end;
  }
  return { isFurniture, heads, titles };
}

/** Marks broken heads (事项名称 alone, 部门 上级部门职责 …) that stand right before a row as furniture. `row` is the row's first
 *  token. */
export function furnishFragments(tokens: Tokens, furniture: Furniture, row: number): void {
  let end = row;
  while (end > 0 && furniture.isFurniture[end - 1] === 1) end--;
  let start = end;
  let next = Infinity;
  let certain = false;
  for (; start > 0 && furniture.isFurniture[start - 1] === 0; start--) {
    const text = tokens.text(start - 1);
    const piece = PIECES.get(text);
    if (piece === undefined || piece.place >= next) break;
    next = piece.place;
    certain ||= piece.certain;
  }
  while (start < end && !tokens.isFirst(start)) start++;
  if (!certain || start === end) return;
  const missing = standardWords(ALWAYS).filter((word) => word !== tokens.text(start));
  furniture.heads.push({ line: tokens.line(start), list: null, missing, columns: [] });
  furniture.isFurniture.fill(1, start, end);
}

/** True for a page mark, a note that a table goes on and the mark of an annex. */
function isOfPage(text: string): boolean {
  return text.length <= 20 && (isPageMark(text) || ANNEX.test(text));
}

function headAt(tokens: Tokens, token: number): { end: number; columns: HeadField[] } | null {
  if (!HEAD_OPENERS.has(tokens.source.charAt(tokens.at(token)))) return null;
  let text = '';
  let best: { end: number; columns: HeadField[] } | null = null;
  for (let end = token; end < tokens.count && text.length < LONGEST_HEAD;) {
    text += tokens.text(end++);
    if (text.length > LONGEST_HEAD) break;
    if (end < tokens.count && !tokens.isFirst(end)) continue;
    const printed = HEAD.exec(text)?.slice(1) ?? [];
    const columns = FIELDS.filter((_, index) => printed[index] !== undefined);
    if (columns.length >= 2 || (columns.length === 1 && ALONE.has(text))) best = { end, columns };
  }
  return best;
}

function describe(columns: HeadField[]): Omit<Head, 'line'> {
  const list = columns.includes('takeover')
    ? 'reclaimed'
    : columns.includes('city') || columns.includes('township')
      ? 'shared'
      : null;
  const expected = list === 'shared' ? SHARED : ALWAYS;
  return { list, missing: standardWords(expected.filter((field) => !columns.includes(field))), columns };
}

function standardWords(fields: readonly HeadField[]): string[] {
  return fields.map((field) => STANDARD.get(field) ?? field);
}

function listOfTitle(title: string): ListId | null {
  const list = LIST_NAMES.find(({ words }) => words.includes(title))?.list ?? '';
  return list === '' ? null : list;
}

function lineEnd(tokens: Tokens, token: number): number {
  let end = token + 1;
  while (end < tokens.count && !tokens.isFirst(end)) end++;
  return end;
}

function lineText(tokens: Tokens, from: number, to: number): string {
  let text = '';
  for (let token = from; token < to && text.length <= 40; token++) text += tokens.text(token);
  return text;
}
