// Rows of the lists: where each begins, which list it belongs to, and what is wrong with the numbering.

import { anyOf } from '../lexicon/reader-words.ts';
import { categoryEnd } from './category.ts';
import { furnishFragments, type Furniture, type Head } from './furniture.ts';
import { numberAt, themeAt } from './number.ts';
import type { ProblemList } from './problem.ts';
import { LISTS, type ListId } from './record.ts';
import { Strip, type Tokens } from './strip.ts';

/** One row: `seqEnd` and `categoryEnd` are offsets after number and category; `printed` is false where the number is
 *  missing. */
export interface Row {
  strip: Strip;
  seq: number;
  printed: boolean;
  line: number;
  seqEnd: number;
  categoryEnd: number;
  categoryKnown: boolean;
  list: ListId;
  sign: Sign;
}
/** What a row looks like: numbering that begins anew makes a shared duty, a body with a colon a reclaimed one, finished
 *  sentences one of
 *  the two, words without them a basic one. */
type Sign = 'two sides' | 'heading' | 'sentences' | 'name';
/** Rows of one township: each list at most once. */
export interface TownshipRows {
  rows: Row[];
}

const HEAD_LINES = 12;

interface Start {
  token: number;
  seq: number;
  printed: boolean;
}

const BODY_COLON = new RegExp(`${anyOf('heads-text')}[：:]`);

/** Rows of a document in order, by number at a line's start and category; rows without a number are found by a known
 *  category that
 *  stands apart. Faults of the numbering are reported. Linear in the tokens. */
export function findRows(
  tokens: Tokens,
  furniture: Furniture,
  known: Set<string>,
  problems: ProblemList
): TownshipRows[] {
  const starts = withUnnumbered(tokens, furniture, known, numberedStarts(tokens, furniture, known));
  for (const start of starts) furnishFragments(tokens, furniture, start.token);
  const hasCategories =
    furniture.heads.some(namesCategory) || !furniture.heads.some(({ columns }) => columns.length >= 3);
  const rows = starts.map((start, index) =>
    makeRow(tokens, furniture, hasCategories ? known : null, start, starts[index + 1]?.token ?? tokens.count)
  );
  const lists = splitLists(rows, furniture.heads);
  for (const list of lists) settleList(list, furniture.heads);
  return toParts(lists, problems);
}

function namesCategory({ columns }: Head): boolean {
  return columns.includes('category');
}

function numberedStarts(tokens: Tokens, { isFurniture }: Furniture, known: Set<string>): Start[] {
  const starts: Start[] = [];
  let previous = 0;
  for (let token = 0; token + 1 < tokens.count; token++) {
    if (!tokens.isFirst(token) || isFurniture[token] === 1 || tokens.length(token) > 4) continue;
    const text = tokens.text(token);
    if (!/^\d+$/.test(text)) continue;
    const seq = Number(text);
    const next = tokens.text(token + 1);
    const fits = seq === previous + 1 || seq === 1;
    const opensCategory = startsCategory(tokens, isFurniture, token + 1, known);
    const apart = !tokens.isFirst(token + 1);
    if (
      apart ? opensCategory || (fits && /^\p{Script=Han}{2,}/u.test(next)) : opensCategory && (fits || known.has(next))
    ) {
      starts.push({ token, seq, printed: true });
      previous = seq;
    }
  }
  return starts;
}

function startsCategory(tokens: Tokens, isFurniture: Uint8Array, token: number, known: Set<string>): boolean {
  let text = '';
  for (let next = token; next < tokens.count && text.length < 12; next++) {
    if (isFurniture[next] === 1) continue;
    text += tokens.text(next);
    if (known.has(text)) return true;
  }
  return false;
}

/** Adds rows whose number is missing: a known category alone at a line's start with its name beside it, or, where the
 *  numbers leave a
 *  gap, on a line of its own. */
function withUnnumbered(tokens: Tokens, { isFurniture }: Furniture, known: Set<string>, numbered: Start[]): Start[] {
  const result: Start[] = [];
  const bounds = [{ token: 0, seq: 0, printed: true }, ...numbered];
  bounds.forEach((bound, index) => {
    if (index > 0) result.push(bound);
    const following = bounds[index + 1];
    const end = following?.token ?? tokens.count;
    const gap =
      following === undefined
        ? 0
        : following.seq > bound.seq
          ? following.seq - bound.seq - 1
          : following.seq === 2
            ? 1
            : 0;
    let found = 0;
    const skip = index === 0 ? 0 : bound.token + 2;
    for (let token = skip; token < end; token++) {
      if (!tokens.isFirst(token) || isFurniture[token] === 1 || tokens.length(token) > 12) continue;
      if (!known.has(tokens.text(token))) continue;
      const beside = token + 1 < end && !tokens.isFirst(token + 1);
      const opens =
        token === 0 ||
        isFurniture[token - 1] === 1 ||
        index === 0 ||
        /[。；]$/.test(tokens.text(token - 1)) ||
        tokens.line(token) > tokens.line(token - 1) + 1;
      if (!beside && !(found < gap && opens)) continue;
      found++;
      const seq = following !== undefined && following.seq <= bound.seq ? found : bound.seq + found;
      result.push({ token, seq, printed: false });
    }
  });
  return result;
}

/** `known` is null where the document's heads have no column of categories. */
function makeRow(
  tokens: Tokens,
  { isFurniture }: Furniture,
  known: Set<string> | null,
  start: Start,
  end: number
): Row {
  const ids: number[] = [];
  for (let token = start.token; token < end; token++) if (isFurniture[token] === 0) ids.push(token);
  const strip = new Strip(tokens, ids);
  const seqEnd = start.printed ? tokens.length(start.token) : 0;
  const category = known === null ? { end: seqEnd, known: false } : categoryEnd(strip, seqEnd, known);
  const sign = signOf(strip);
  return {
    strip,
    seq: start.seq,
    printed: start.printed,
    line: tokens.line(start.token),
    seqEnd,
    categoryEnd: category.end,
    categoryKnown: category.known,
    list: sign === 'heading' ? 'reclaimed' : sign === 'name' ? 'basic' : 'shared',
    sign
  };
}

function signOf(strip: Strip): Sign {
  const { text, starts } = strip;
  let headed = false;
  let first = 0;
  let numbers = 0;
  for (const start of starts) {
    const number = numberAt(text, start) ?? themeAt(text, start);
    if (number !== null) numbers++;
    if (number?.number === 1) first++;
    const colon = /^\p{Script=Han}{3,40}?[：:]/u.exec(text.slice(start, start + 42));
    if (colon !== null && BODY_COLON.test(colon[0])) headed = true;
  }
  if (first > 1 || (numbers > 1 && !headed)) return 'two sides';
  if (headed) return 'heading';
  return numbers > 0 || /[^。]。$/.test(text) ? 'sentences' : 'name';
}

/** Splits rows where the number falls back to 1 behind a head that tells its list or with rows to follow, or falls back
 *  and the rows look
 *  different from there on. */
function splitLists(rows: Row[], heads: Head[]): Row[][] {
  const lists: Row[][] = [];
  let head = 0;
  rows.forEach((row, index) => {
    const previous = rows[index - 1];
    const following = rows[index + 1];
    const falls = previous !== undefined && row.seq <= previous.seq;
    let announced = false;
    for (; (heads[head]?.line ?? Infinity) < row.line; head++) announced ||= heads[head]?.list !== null;
    const differs = (following ?? row).list !== previous?.list;
    const apart = announced || differs || following?.seq === 2;
    const restarts = falls && row.seq === 1 && apart;
    const changes =
      falls && row.list !== previous.list && (following === undefined || following.list !== previous.list);
    if (previous === undefined || restarts || changes) lists.push([]);
    lists.at(-1)?.push(row);
  });
  return lists;
}

/** Gives all rows of a list the kind that most of them show. Where that is less than certain, and where nothing but
 *  finished sentences
 *  speaks for a shared list, the column heads and titles within it decide. */
function settleList(rows: Row[], heads: Head[]): void {
  const votes = LISTS.map((list) => ({ list, count: rows.filter((row) => row.list === list).length })).sort(
    (a, b) => b.count - a.count
  );
  let list: ListId = votes[0]?.list ?? 'basic';
  const isShared = list !== 'shared' || rows.filter((row) => row.sign === 'two sides').length >= rows.length * 0.25;
  if ((votes[0]?.count ?? 0) < rows.length * 0.6 || !isShared) {
    const from = (rows[0]?.line ?? 0) - HEAD_LINES;
    const to = rows.at(-1)?.line ?? 0;
    list = heads.findLast((head) => head.list !== null && head.line <= to && head.line > from)?.list ?? list;
  }
  for (const row of rows) row.list = list;
}

function toParts(lists: Row[][], problems: ProblemList): TownshipRows[] {
  const parts: TownshipRows[] = [];
  let seen = new Set<ListId>();
  for (const list of lists) {
    const id = list[0]?.list ?? 'basic';
    const repeats = seen.has(id);
    if (parts.length === 0 || repeats) {
      if (repeats) problems.add('list-doubled', list[0]?.line ?? 0, id);
      parts.push({ rows: [] });
      seen = new Set();
    }
    seen.add(id);
    checkNumbers(list, problems);
    parts.at(-1)?.rows.push(...list);
  }
  return parts;
}

function checkNumbers(rows: Row[], problems: ProblemList): void {
  const seen = new Set<number>();
  let previous = 0;
  for (const row of rows) {
    const value = `${row.list} ${row.seq}`;
    if (!row.printed) problems.add('seq-missing', row.line, value);
    if (seen.has(row.seq)) problems.add('seq-doubled', row.line, value);
    else if (row.seq < previous) problems.add('seq-order', row.line, value);
    seen.add(row.seq);
    previous = Math.max(previous, row.seq);
  }
  const bySeq = [...rows].sort((a, b) => a.seq - b.seq);
  let next = 0;
  let first = -1;
  for (let seq = 1; seq <= Math.min(previous, 9999) + 1; seq++) {
    const missing = seq <= previous && !seen.has(seq);
    if (missing && first < 0) first = seq;
    if (!missing && first >= 0) {
      while ((bySeq[next]?.seq ?? Infinity) < seq) next++;
      const after = bySeq[next];
      problems.add(
        'seq-gap',
        after?.line ?? 0,
        `${after?.list ?? ''} ${first === seq - 1 ? first : `${first}–${seq - 1}`}`
      );
      first = -1;
    }
  }
}
