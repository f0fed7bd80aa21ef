// Cuts the runs of a row into cells: the way in which each looks most like what its column holds.

import type { Field } from '../read/head.ts';
import type { RemarkCode } from '../read/sheet.ts';
import { looksLikeBody, opensName } from './bureau-cell.ts';
import { opensWithStem } from './bureau.ts';
import { isGenreCategory } from './category.ts';
import { numberAt, themeAt } from './number.ts';
import type { Head, Token } from './text-heads.ts';

const MOST_TOKENS = 400;
/** Below this distance from the next best way to cut a row it counts as doubtful. */
const CLEAR = 2;

/** A cell as cut. */
export interface Made {
  text: string;
  line: number;
  doubts: RemarkCode[];
}

/** Cuts a row into cells: `first` are its tokens, `rest` those behind a page break. */
export function cutRow(first: readonly Token[], rest: readonly Token[], head: Head, context: Context): Made[] {
  const [number, ...columns] = head.columns;
  const tokens = first.slice(1);
  if (number === undefined || tokens.length > MOST_TOKENS)
    return [{ text: first.map(({ text }) => text).join(''), line: first[0]?.line ?? 0, doubts: ['columns-guessed'] }];
  const { cuts, margin } = segment(
    tokens,
    columns.map(({ field }) => field),
    context,
    rest.length > 0
  );
  const cells = columns.map((_, index) => tokens.slice(cuts[index] ?? 0, cuts[index + 1] ?? tokens.length));
  let clear = margin >= CLEAR;
  if (rest.length > MOST_REST) {
    cells.at(-1)?.push(...rest);
    clear = false;
  } else if (rest.length > 0)
    clear =
      distribute(
        cells,
        rest,
        columns.map(({ field }) => field),
        context
      ) && clear;
  const doubts: RemarkCode[] = clear ? [] : ['columns-guessed'];
  return [
    { text: first[0]?.text ?? '', line: first[0]?.line ?? 0, doubts },
    ...cells.map((cell): Made => ({ text: joined(cell, head.byLine), line: cell[0]?.line ?? 0, doubts: [] }))
  ];
}

/** What is known of the whole text: its categories, what its bureaus begin with, the place above (滨港市 of 滨港市临港区). */
export interface Context {
  known: ReadonlySet<string>;
  city: string;
  upper: string;
  byLine: boolean;
}

/** The best way to cut tokens into columns, and how much better it is than the next one. */
function segment(
  tokens: readonly Token[],
  fields: readonly Field[],
  context: Context,
  open: boolean
): { cuts: number[]; margin: number } {
  const places = tokens.length;
  const borders = bordersOf(tokens, context);
  type Way = { value: number; cuts: number[] };
  let ways: Way[][] = Array.from({ length: places + 1 }, (_, at) => (at === 0 ? [{ value: 0, cuts: [0] }] : []));
  fields.forEach((field, index) => {
    const isLast = index === fields.length - 1;
    const next: Way[][] = Array.from({ length: places + 1 }, () => []);
    for (let from = 0; from <= places; from++) {
      const here = ways[from] ?? [];
      if (here.length === 0) continue;
      for (let to = isLast ? places : from; to <= Math.min(places, from + (MOST[field] ?? places)); to++) {
        if (to < places && !borders.has(to)) continue;
        const value = scoreOf(field, tokens.slice(from, to), context, open && isLast);
        if (value === -Infinity) continue;
        for (const way of here) next[to]?.push({ value: way.value + value, cuts: [...way.cuts, to] });
      }
    }
    ways = next.map((list) => list.sort((a, b) => b.value - a.value).slice(0, 2));
  });
  const [best, second] = ways[places] ?? [];
  return {
    cuts: best?.cuts ?? [0, ...fields.map(() => places)],
    margin: best === undefined ? 0 : best.value - (second?.value ?? -Infinity)
  };
}

/** How many tokens a cell of a column can have. */
const MOST: Partial<Record<Field, number>> = {
  category: 3,
  code: 2,
  name: 24,
  bureau: 60,
  lead: 30,
  helper: 60,
  extra: 60
};
const FEW = 60;
const MOST_REST = 40;

/** Where one cell can end and the next begin: anywhere in a short row, in a long one only where a sentence or a body's
 *  name ends or a number or name begins. */
function bordersOf(tokens: readonly Token[], { byLine, city }: Context): Set<number> {
  const borders = new Set<number>();
  tokens.forEach((token, at) => {
    if (byLine && !token.first) return;
    const before = tokens[at - 1]?.text ?? '';
    const likely =
      at < 14 ||
      at > tokens.length - 4 ||
      /[。；;）]$/.test(before) ||
      numberAt(token.text, 0)?.number === 1 ||
      opensName(token.text, city);
    if (tokens.length <= FEW || likely) borders.add(at);
  });
  return borders;
}

/** Gives the tokens behind a page break to the cells whose text goes on there; false where that is not clear. */
function distribute(cells: Token[][], rest: readonly Token[], fields: readonly Field[], context: Context): boolean {
  const borders = bordersOf(rest, context);
  type Way = { value: number; cuts: number[] };
  let ways: Way[][] = Array.from({ length: rest.length + 1 }, (_, at) => (at === 0 ? [{ value: 0, cuts: [0] }] : []));
  fields.forEach((field, index) => {
    const next: Way[][] = Array.from({ length: rest.length + 1 }, () => []);
    for (let from = 0; from <= rest.length; from++) {
      for (const way of ways[from] ?? []) {
        const isLast = index === fields.length - 1;
        for (let to = isLast ? rest.length : from; to <= rest.length; to++) {
          if (to < rest.length && !borders.has(to)) continue;
          const value = scoreOf(field, [...(cells[index] ?? []), ...rest.slice(from, to)], context, false);
          if (value !== -Infinity) next[to]?.push({ value: way.value + value, cuts: [...way.cuts, to] });
        }
      }
    }
    ways = next.map((list) => list.sort((a, b) => b.value - a.value).slice(0, 2));
  });
  const [best, second] = ways[rest.length] ?? [];
  fields.forEach((_, index) =>
    cells[index]?.push(...rest.slice(best?.cuts[index] ?? 0, best?.cuts[index + 1] ?? rest.length))
  );
  return best !== undefined && best.value - (second?.value ?? -Infinity) >= CLEAR;
}

const NEVER = -Infinity;

/** How well tokens make a cell of a column: positive for what it should look like. `open` where a page break may have
 *  cut it. */
function scoreOf(field: Field, tokens: readonly Token[], context: Context, open: boolean): number {
  const text = tokens.map((token) => token.text).join('');
  const empty = text === '';
  switch (field) {
    case 'category':
      if (empty) return -1;
      if (context.known.has(text) || isGenreCategory(text)) return 4;
      return tokens.length <= 3 && /^[\p{Script=Han}、]{2,12}$/u.test(text)
        ? tokens.length === 1
          ? 0.5
          : -1.5
        : NEVER;
    case 'name':
      return nameScore(tokens, text, context);
    case 'bureau':
    case 'lead':
    case 'helper':
      if (empty) return field === 'helper' ? -0.5 : -4;
      return namesScore(tokens, text, context, open);
    case 'city':
    case 'township':
    case 'texts':
      return empty ? -5 : textScore(tokens, text, field === 'texts', open);
    case 'takeover':
    case 'way':
      if (empty) return -5;
      return (
        (/[。）)]$/.test(text) || open ? 2 : -2) +
        (field === 'takeover' && opensName(text, context.city) ? 2 : 0) -
        (/^[，。；、]/.test(text) ? 3 : 0)
      );
    case 'code':
      return empty ? -1 : /^[A-Za-z0-9-]{2,24}$/.test(text) ? 3 : NEVER;
    default:
      if (empty) return 0;
      return /^《/.test(text) ? 2 : -1.5 - Math.min(tokens.length, 10) * 0.4;
  }
}

function nameScore(tokens: readonly Token[], text: string, { city, byLine }: Context): number {
  if (text.length < 2 || numberAt(text, 0) !== null) return NEVER;
  let score = 1;
  if (/[。；;]$/.test(text)) score -= 3;
  if (/[。；;](?=.)/.test(text)) score -= 3;
  if (/[：:]/.test(text)) score -= 1;
  if (/^[，。；、）]/.test(text)) score -= 4;
  if (/[（“《、，]$/.test(text)) score -= 2;
  if (!balanced(text)) score -= 3;
  const last = tokens.at(-1)?.text ?? '';
  if (tokens.length > 1 && looksLikeBody(last) && opensName(last, city)) score -= 3;
  const bare = text.replace(/[：:]$/, '');
  if (looksLikeBody(bare) && opensName(bare, city)) score -= 4;
  if (city.length > 1 && bodyInside(text, city)) score -= 3;
  if (tokens.slice(1).some((token) => numberAt(token.text, 0)?.number === 1)) score -= 5;
  if (byLine) score -= tokens.slice(1).filter(({ first }) => first).length * 1.5;
  return score - tokens.length * 0.05;
}

/** True where the name of one of the place's bodies stands in a text. */
function bodyInside(text: string, city: string): boolean {
  for (let at = text.indexOf(city); at >= 0; at = text.indexOf(city, at + 1))
    if (opensWithStem(text.slice(at + city.length)) || at + city.length + 2 >= text.length) return true;
  return false;
}

function namesScore(tokens: readonly Token[], text: string, { city, upper }: Context, open: boolean): number {
  if (/[。：:“”]|\d/.test(text) || numberAt(text, 0) !== null) return NEVER;
  const entries = text.split(/[、，,；;／/]/);
  if (entries.some((entry) => entry === '')) return open ? -1 : NEVER;
  if (upper !== '' && entries.some((entry) => entry.indexOf(upper) > 0)) return NEVER;
  const bodies = entries.filter((entry) => looksLikeBody(entry));
  const [first = ''] = entries;
  if (!opensName(first, city) && !looksLikeBody(first)) return NEVER;
  const own = (entry: string) =>
    city === ''
      ? opensName(entry, '')
      : entry.startsWith(city) || (opensWithStem(entry.slice(1)) && /^[市县区旗州盟省]/.test(entry));
  const regular = own(first) ? 2 : opensName(first, city) ? 0.5 : 0;
  if (bodies.length === entries.length)
    return 2 + regular + Math.min(entries.filter(own).length, 4) * 0.3 - (tokens.length > entries.length * 4 ? 1 : 0);
  return open && bodies.length === entries.length - 1 ? 0 : -4;
}

function textScore(tokens: readonly Token[], text: string, both: boolean, open: boolean): number {
  let score = 0;
  if (/^[，。；、）]/.test(text)) score -= 4;
  if (/[。）”]$/.test(text)) score += 2;
  else if (/[；;]$/.test(text)) score += 0.5;
  else if (!open) score -= 3;
  if (!balanced(text) && !open) score -= 2;
  let expected = 1;
  let restarts = 0;
  let opens = false;
  tokens.forEach((token, index) => {
    const number = numberAt(token.text, 0) ?? (token.first ? themeAt(token.text, 0) : null);
    if (number === null) return;
    if (index === 0 && number.number === 1) opens = true;
    if (number.number === expected) expected++;
    else if (number.number === 1 && expected > 1) {
      restarts++;
      expected = 2;
    }
  });
  if (opens) score += 3;
  else if (numberAt(text, 0) !== null) score -= 3;
  if (!both) score -= restarts * 4;
  if (!opens && expected > 1) score -= 2;
  if (
    !opens &&
    /[。；;](?=.)/.test(text) &&
    tokens.some((token, index) => index > 0 && token.first && /[。]$/.test(tokens[index - 1]?.text ?? ''))
  )
    score -= 1;
  return score;
}

function balanced(text: string): boolean {
  const count = (sign: string) => text.split(sign).length;
  return count('（') === count('）') && count('“') === count('”') && count('《') === count('》');
}

/** Text of a cell: lines that begin a number, or every line where lines are paragraphs, stay apart. */
function joined(tokens: readonly Token[], byLine: boolean): string {
  return tokens.reduce((text, token, index) => {
    if (index === 0) return token.text;
    const breaks = token.first && (byLine || numberAt(token.text, 0) !== null || themeAt(token.text, 0) !== null);
    const blank = !token.first && /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(token.text);
    return `${text}${breaks ? '\n' : blank ? ' ' : ''}${token.text}`;
  }, '');
}
