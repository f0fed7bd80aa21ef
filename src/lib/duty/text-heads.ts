// Runs of a text and the heads of its tables, wherever lines broke them.

import { COUNTY, RANK, TOWNSHIP } from '../lexicon/levels.ts';
import type { Field } from '../read/fields.ts';
import { headMeaning } from '../read/head.ts';
import type { Paragraph } from '../read/sheet.ts';
import { opensWithStem } from './bureau.ts';
import { listTitle } from './list-title.ts';
import { pageMark, pageNumbers } from './page-numbers.ts';

/** A run without blanks; `first` opens its line, `apart` is true where an empty line stands before it;
 *  `page` counts the page breaks before it. */
export interface Token {
  text: string;
  line: number;
  first: boolean;
  apart: boolean;
  page: number;
}
export interface Head {
  from: number;
  to: number;
  columns: { head: string; field: Field }[];
  /** True where every head stands on a line of its own: then cells begin with lines only. */
  byLine: boolean;
}

const TITLED = new RegExp(`^(\\p{Script=Han}*?${COUNTY})(?!.*${COUNTY})\\p{Script=Han}{1,10}${TOWNSHIP}$`, 'u');
const LEVEL = new RegExp(`(?:(?!${RANK}).)+${RANK}`, 'gu');
const MOST_HEAD = 26;
/** Into how many parts a narrow column breaks its head. */
const MOST_PARTS = 4;
/** What the first column of a head can be: a code where there is no number. */
const NUMBERS = new Set<Field>(['number', 'code']);

/** Runs of a text in order, and its page marks. */
export function tokensOf(text: string): { tokens: Token[]; marks: Paragraph[] } {
  const tokens: Token[] = [];
  const marks: Paragraph[] = [];
  let apart = false;
  let page = 0;
  let open = '';
  const lines = text.split(/\r\n|[\n\r]/);
  const numbers = pageNumbers(lines);
  lines.forEach((whole, index) => {
    page += whole.split('\f').length - 1;
    const plain = whole.replace(/\f/g, ' ').trim();
    if (plain === '') {
      apart = true;
      return;
    }
    if (pageMark(plain) !== null || numbers.has(index)) {
      marks.push({ text: plain, where: `line:${index + 1}`, furniture: true });
      page++;
      return;
    }
    if (/^[（(]\d{0,4}$/.test(open + plain)) {
      open += plain;
      return;
    }
    (open + plain)
      .split(/\s+/)
      .filter((run) => run !== '')
      .forEach((run, at) =>
        tokens.push({ text: run, line: index + 1, first: at === 0, apart: at === 0 && apart, page })
      );
    open = '';
    apart = false;
  });
  return { tokens, marks };
}

/** What the names of bureaus begin with: the place before the township in a title, all of it, its last part or only
 *  that part's rank, whichever stands oftenest before the stem of a body. '' where none does. */
export function cityOf(tokens: readonly Token[]): { city: string; upper: string } {
  const before = linesIn(tokens, 0, tokens.length).flatMap(({ text }) => {
    const of = listTitle(text)?.of ?? '';
    return TITLED.exec(of)?.[1] ?? [];
  });
  const [whole = ''] = before;
  const parts = whole.match(LEVEL) ?? [];
  const choices = [whole, parts.at(-1) ?? '', whole.slice(-1)].filter((choice) => choice !== '');
  const count = (choice: string) =>
    tokens.filter(({ text }) => text.startsWith(choice) && opensWithStem(text.slice(choice.length))).length;
  const counts = choices.map(count);
  const most = Math.max(0, ...counts);
  return {
    city: most === 0 ? '' : (choices[counts.indexOf(most)] ?? ''),
    upper: parts.length > 1 ? (parts[0] ?? '') : ''
  };
}

/** Every head of the text: from the number's column on, as many heads as follow without anything between. */
export function headsOf(tokens: readonly Token[]): Head[] {
  const heads: Head[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.first !== true) continue;
    const [fresh = null] = [stackedHead(tokens, at), headAt(tokens, at)]
      .filter((head) => head !== null)
      .sort((a, b) => b.columns.length - a.columns.length);
    const again = headAgain(tokens, at, heads);
    const head = again !== null && (fresh?.columns.length ?? 0) <= again.columns.length ? again : fresh;
    if (head === null) continue;
    heads.push(head);
    at = head.to - 1;
  }
  return heads;
}

/** The head that stands at a place as it stood before. */
function headAgain(tokens: readonly Token[], at: number, heads: readonly Head[]): Head | null {
  const known = heads.findLast(({ from, to }) =>
    tokens
      .slice(from, to)
      .every(({ text, first }, index) => tokens[at + index]?.text === text && tokens[at + index]?.first === first)
  );
  return known === undefined ? null : { ...known, from: at, to: at + known.to - known.from };
}

/** A head of two lines in which narrow columns go on: 序 事项编 事项名称 over 号 码; null where it is none. */
function stackedHead(tokens: readonly Token[], from: number): Head | null {
  const [upper, lower] = linesIn(tokens, from, Math.min(tokens.length, from + MOST_HEAD));
  if (upper === undefined || lower === undefined || upper.from !== from) return null;
  const above = tokens.slice(upper.from, upper.to);
  const below = tokens.slice(lower.from, lower.to);
  if (below.length > above.length || above.length > 12) return null;
  const isHead = (text: string) => headMeaning(text)?.sure === true || headMeaning(text)?.field === 'texts';
  if (below.some(({ text }) => isHead(text))) return null;
  const fit = (at: number, next: number): HeadColumn[] | null => {
    const own = above[at];
    if (own === undefined) return next === below.length ? [] : null;
    const under = below[next];
    for (const head of [own.text, ...(under === undefined ? [] : [own.text + under.text])]) {
      const meant = headMeaning(head);
      if (meant === null || !meant.sure || !isClosed(head)) continue;
      const rest = fit(at + 1, head === own.text ? next : next + 1);
      if (rest !== null) return [{ head, field: meant.field, first: false }, ...rest];
    }
    return null;
  };
  const columns = fit(0, 0);
  const [number, ...others] = columns ?? [];
  if (columns === null || number?.field !== 'number' || !others.some(({ field }) => field === 'name')) return null;
  return { from, to: lower.to, columns, byLine: false };
}

interface HeadColumn {
  head: string;
  field: Field;
  first: boolean;
}

function headAt(tokens: readonly Token[], from: number): Head | null {
  const opening = Array.from({ length: MOST_PARTS }, (_, more) =>
    tokens
      .slice(from, from + more + 1)
      .map(({ text }) => text)
      .join('')
  );
  if (!opening.some((text) => NUMBERS.has(headMeaning(text)?.field ?? 'extra'))) return null;
  let best: { cost: number; to: number; columns: HeadColumn[] } | null = null;
  const visit = (at: number, columns: HeadColumn[], cost: number) => {
    const whole = columns.length >= 2 ? spread(columns) : null;
    if (whole !== null && whole.some(({ field }) => field === 'name')) {
      const plain = whole.slice(1).flatMap(({ field }) => (field === 'extra' ? [] : [field]));
      const value = cost - (at - from) * 3 + (plain.length - new Set(plain).size) * 4;
      if (best === null || value < best.cost) best = { cost: value, to: at, columns: whole };
    }
    if (columns.length > 10 || at - from > MOST_HEAD) return;
    let joint = '';
    const parts: string[] = [];
    let beside = 0;
    for (let end = at; end < Math.min(at + MOST_PARTS, tokens.length); end++) {
      const token = tokens[end];
      if (token === undefined || token.text.length > 14 || !/\p{Script=Han}/u.test(token.text)) break;
      joint += token.text;
      parts.push(token.text);
      beside += end > at && !token.first && token.text.length > 1 ? 1.5 : 0;
      const meant = headMeaning(joint);
      if (meant === null || !(meant.sure || meant.field === 'texts') || !isClosed(joint)) continue;
      if (meant.field === 'number' && columns.some(({ field }) => field === 'number')) break;
      const column = { head: joint, field: meant.field, first: tokens[at]?.first === true };
      visit(end + 1, [...columns, column], cost + 1 + jointCost(parts) + beside);
    }
  };
  visit(from, [], 0);
  const found = best as { to: number; columns: HeadColumn[] } | null;
  if (found === null || !NUMBERS.has(found.columns[0]?.field ?? 'extra')) return null;
  const [number, ...others] = found.columns;
  if (number?.field === 'code' && others.some(({ field }) => field === 'number')) return null;
  const columns = found.columns.map(({ head, field }, index) => ({
    head,
    field: index === 0 ? ('number' as const) : field
  }));
  return { from, to: found.to, columns, byLine: found.columns.every(({ first }) => first) };
}

/** Columns with what stands below a head of both sides in its place; null where it stands for one column alone. */
function spread(columns: readonly HeadColumn[]): HeadColumn[] | null {
  const at = columns.findIndex(({ field }) => field === 'texts');
  if (at < 0) return [...columns];
  if (headMeaning(columns[at]?.head ?? '')?.sure === true) return [...columns];
  const below = columns.slice(-2);
  const sides = below.map(({ field }) => field).sort();
  if (at >= columns.length - 2 || sides.join() !== 'city,township' || below[0]?.first !== true) return null;
  return [...columns.slice(0, at), ...below, ...columns.slice(at + 1, -2)];
}

/** What it costs to take parts for one head: most where they make two heads that say different things. */
function jointCost(parts: readonly string[]): number {
  const sure = (words: readonly string[]) => {
    const meant = headMeaning(words.join(''));
    return meant?.sure === true ? meant.field : null;
  };
  const costs = parts.slice(1).map((_, index): number => {
    const [left, right] = [sure(parts.slice(0, index + 1)), sure(parts.slice(index + 1))];
    if (left === null || right === null) return left === null && right === null ? 0 : 1;
    return left === right ? 2 : 6;
  });
  return costs.reduce((sum, cost) => sum + cost, 0);
}

function isClosed(text: string): boolean {
  return text.split(/[（(]/).length === text.split(/[）)]/).length;
}

const BEHIND = new Set<Field>(['name', 'bureau', 'lead', 'helper', 'city', 'township', 'takeover', 'way']);

/** Lines from..to (to exclusive) of lists whose heads are torn apart: some stand behind rows, so that the text goes
 *  column by column and cells of different rows follow one another. */
export function tornLists(text: string): { from: number; to: number }[] {
  const { tokens } = tokensOf(text);
  const lines = linesIn(tokens, 0, tokens.length);
  const torn: { from: number; to: number }[] = [];
  let fields = new Set<Field>();
  let run = false;
  let open: { from: number; to: number } | null = null;
  let start = 1;
  lines.forEach(({ text: line, from }) => {
    const words = line.split(/\s+/);
    const meanings = words.every((word) => word.length <= 14) ? words.map((word) => headMeaning(word)) : [];
    const isHead = meanings.length > 0 && meanings.every((meaning) => meaning?.sure === true);
    const at = tokens[from]?.line ?? 0;
    if (isHead && meanings[0]?.field === 'number') {
      if (open !== null) open.to = at;
      open = null;
      fields = new Set();
      run = true;
      start = at;
    }
    const own = meanings.flatMap((meaning) => (meaning === null ? [] : [meaning.field]));
    if (isHead && run) own.forEach((field) => fields.add(field));
    else if (run && meanings.length > 0 && meanings.every((meaning) => meaning !== null)) return;
    else if (isHead && start > 1 && own.some((field) => BEHIND.has(field) && !fields.has(field)) && open === null) {
      open = { from: start, to: Infinity };
      torn.push(open);
    } else if (!isHead) run = false;
  });
  return torn;
}

/** True where every head of a text has the columns that unruled text is told apart by: a category, and nothing beside
 *  the usual fields. */
export function hasUsualHeads(text: string): boolean {
  return headsOf(tokensOf(text).tokens).every(({ columns }) => {
    const fields = columns.map(({ field }) => field);
    return (
      fields.includes('category') &&
      !fields.some((field) => field === 'extra' || field === 'code' || field === 'lead' || field === 'helper')
    );
  });
}

/** True for heads that say the same. */
export function sameHeads(a: Head, b: Head): boolean {
  return a.columns.map(({ head }) => head).join() === b.columns.map(({ head }) => head).join();
}

/** Lines of the runs from..to. */
export function linesIn(
  tokens: readonly Token[],
  from: number,
  to: number
): { text: string; from: number; to: number }[] {
  const lines: { text: string; from: number; to: number }[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    const last = lines.at(-1);
    if (token === undefined) continue;
    if (token.first || last === undefined) lines.push({ text: token.text, from: at, to: at + 1 });
    else Object.assign(last, { text: `${last.text} ${token.text}`, to: at + 1 });
  }
  return lines;
}
