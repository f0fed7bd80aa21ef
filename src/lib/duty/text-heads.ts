// Runs of a text and the heads of its tables, wherever lines broke them.

import { headMeaning, type Field } from '../read/head.ts';
import type { Paragraph } from '../read/sheet.ts';
import { opensWithStem } from './bureau.ts';
import { listTitle } from './list-title.ts';

/** A run without blanks; `first` opens its line, `apart` is true where an empty line stands before it. */
export interface Token {
  text: string;
  line: number;
  first: boolean;
  apart: boolean;
}
export interface Head {
  from: number;
  to: number;
  columns: { head: string; field: Field }[];
  /** True where every head stands on a line of its own: then cells begin with lines only. */
  byLine: boolean;
}

const PAGE_MARK = /^(?:第\s*\d{1,4}\s*页.{0,12}|[-—–]\s*\d{1,4}\s*[-—–]|\d{1,4}\s*[/／]\s*\d{1,4})$/;
const MOST_HEAD = 26;

/** Runs of a text in order, and its page marks. */
export function tokensOf(text: string): { tokens: Token[]; marks: Paragraph[] } {
  const tokens: Token[] = [];
  const marks: Paragraph[] = [];
  let apart = false;
  text.split(/\r\n|[\n\r\f]/).forEach((line, index) => {
    const plain = line.trim();
    if (plain === '') {
      apart = true;
      return;
    }
    if (PAGE_MARK.test(plain)) {
      marks.push({ text: plain, where: `line:${index + 1}`, furniture: true });
      return;
    }
    line
      .match(/\S+/g)
      ?.forEach((run, at) => tokens.push({ text: run, line: index + 1, first: at === 0, apart: at === 0 && apart }));
    apart = false;
  });
  return { tokens, marks };
}

/** What the names of bureaus begin with: the place before the township in a title, all of it, its last part or only
 *  that part's rank, whichever stands oftenest before the stem of a body. '' where none does. */
export function cityOf(tokens: readonly Token[]): { city: string; upper: string } {
  const before = linesIn(tokens, 0, tokens.length).flatMap(({ text }) => {
    const of = listTitle(text)?.of ?? '';
    return /^(\p{Script=Han}*?[市县区旗])(?!.*[市县区旗])\p{Script=Han}{1,10}(?:乡|镇|街道|苏木)$/u.exec(of)?.[1] ?? [];
  });
  const [whole = ''] = before;
  const parts = whole.match(/[^省州盟市县区旗]+[省州盟市县区旗]/g) ?? [];
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
    const head = headAt(tokens, at);
    if (head === null) continue;
    heads.push(head);
    at = head.to - 1;
  }
  return heads;
}

function headAt(tokens: readonly Token[], from: number): Head | null {
  if (
    headMeaning(tokens[from]?.text ?? '')?.field !== 'number' &&
    headMeaning((tokens[from]?.text ?? '') + (tokens[from + 1]?.text ?? ''))?.field !== 'number'
  )
    return null;
  let best: { cost: number; to: number; columns: Head['columns'] } | null = null;
  const visit = (at: number, columns: Head['columns'], cost: number) => {
    if (columns.length >= 2 && columns.some(({ field }) => field === 'name')) {
      const repeats =
        columns.length -
        new Set(columns.map(({ field }) => field).filter((field) => field !== 'extra')).size -
        columns.filter(({ field }) => field === 'extra').length;
      const whole = cost - (at - from) * 3 + Math.max(0, repeats) * 4;
      if (best === null || whole < best.cost) best = { cost: whole, to: at, columns };
    }
    if (columns.length > 10 || at - from > MOST_HEAD) return;
    let joint = '';
    let parts = 0;
    for (let end = at; end < Math.min(at + 4, tokens.length); end++) {
      const token = tokens[end];
      if (token === undefined || token.text.length > 14) break;
      joint += token.text;
      parts += headMeaning(token.text)?.sure === true ? 1 : 0;
      const meant = headMeaning(joint);
      if (meant === null || !meant.sure) continue;
      visit(end + 1, [...columns, { head: joint, field: meant.field }], cost + 1 + (end > at ? parts * 1.5 : 0));
    }
  };
  visit(from, [], 0);
  const found = best as { to: number; columns: Head['columns'] } | null;
  if (found === null || found.columns[0]?.field !== 'number') return null;
  const lines = tokens.slice(from, found.to).filter(({ first }) => first).length;
  return { from, to: found.to, columns: found.columns, byLine: lines >= found.columns.length };
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
