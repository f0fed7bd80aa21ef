// Cuts the runs of a row into cells: the way in which each looks most like what its column holds.

import { RANK, UPPER } from '../lexicon/levels.ts';
import type { Field } from '../read/fields.ts';
import type { RemarkCode } from '../read/sheet.ts';
import { looksLikeBody, opensName } from './bureau-cell.ts';
import { opensWithStem } from './bureau.ts';
import { isGenreCategory } from './category.ts';
import { numberAt } from './number.ts';
import type { Head, Token } from './text-heads.ts';
import {
  leavesRoom,
  measured,
  sentenceEnds,
  shapeOf,
  UNKNOWN_SHAPE,
  wrapScore,
  type ColumnShape
} from './text-wrap.ts';

const OPENS_RANK = new RegExp(`^${RANK}`);
const OPENS_UPPER = new RegExp(`^\\p{Script=Han}{1,3}${UPPER}`, 'u');
const MOST_TOKENS = 400;
/** Below this distance from the next best way to cut a row it counts as doubtful. */
const CLEAR = 2;

/** A cell as cut. */
export interface Made {
  text: string;
  line: number;
  doubts: RemarkCode[];
}

/** Runs of a row behind its number: `first`, and `rest` behind a page break. */
export interface RowRuns {
  number: { text: string; line: number };
  first: readonly Token[];
  rest: readonly Token[];
}

/** What is known of the whole text: its categories, what its bureaus begin with, the place above (滨港市 of 滨港市临港区). */
export interface Context {
  known: ReadonlySet<string>;
  city: string;
  upper: string;
  byLine: boolean;
}

/** A row cut into the runs of its cells, without the number; `margin` is how much better it is than the next way. */
interface Cut {
  cells: Token[][];
  margin: number;
}

/** A column that rows are cut into. */
export interface Target {
  field: Field;
  shape: ColumnShape;
}

const ROUNDS = 2;
/** How many rows show what the columns look like. */
const MODELS = 40;
/** Runs of a row that shows it. */
const MODEL_RUNS = 44;

/** Cuts the rows under a head into cells: first by what each cell must look like, then also by what the cells found
 *  show of their columns. */
export function cutRows(rows: readonly RowRuns[], head: Head, context: Context): Made[][] {
  const fields = head.columns.slice(1).map(({ field }) => field);
  let targets = fields.map((field): Target => ({ field, shape: UNKNOWN_SHAPE }));
  const models = rows.filter(({ first, rest }) => rest.length === 0 && first.length <= MODEL_RUNS).slice(0, MODELS);
  for (let round = 0; round < ROUNDS && models.length > 1; round++) {
    const cuts = models.map((row) => cutRow(row, targets, context));
    const sure = cuts.map(({ margin }) => margin >= CLEAR);
    targets = targets.map(({ field }, column) => ({
      field,
      shape: shapeOf(
        cuts.map(({ cells }) => cells[column] ?? []),
        sure
      )
    }));
  }
  const made = rows.map((row): Made[] => {
    const { cells, margin } = cutRow(row, targets, context);
    const { text, line } = row.number;
    const mayBreak = cells.some(
      (cell, index) =>
        SIDES.has(fields[index] ?? 'name') &&
        sentenceEnds(cell, targets[index]?.shape ?? UNKNOWN_SHAPE).some(({ isShort }) => !isShort)
    );
    const isUnclear =
      mayBreak ||
      cells.some((cell, index) => mayGoOn(cell, cells[index - 1] ?? [], targets[index])) ||
      (fields.at(-1) === 'name' && leavesRoom(cells.at(-1) ?? [], targets.at(-1)?.shape ?? UNKNOWN_SHAPE)) ||
      cells.some((cell, index) => NAMES.has(fields[index] ?? 'name') && mayPart(cell, context.city));
    return [
      { text, line, doubts: margin >= CLEAR && !isUnclear ? [] : ['columns-guessed'] },
      ...cells.map((cell, index): Made => ({
        text: cellText(targets[index] ?? { field: 'extra', shape: UNKNOWN_SHAPE }, cell, context),
        line: cell[0]?.line ?? line,
        doubts: []
      }))
    ];
  });
  doubtBelow(made, head, context);
  return made;
}

/** True for a cell of other things than the usual that stands once and opens its line: it may be the rest of the one
 *  before. */
function mayGoOn(cell: readonly Token[], before: readonly Token[], target: Target | undefined): boolean {
  if (target?.field !== 'extra' || cell[0]?.first !== true) return false;
  const text = cell.map((token) => token.text).join('');
  return !target.shape.texts.has(text) && !/^《/.test(text) && /[^。]$/.test(before.at(-1)?.text ?? '');
}

/** Text of a cell as cut: lines that only the width of its column broke are put together, others stay apart. */
export function cellText({ field, shape }: Target, tokens: readonly Token[], { city, byLine }: Context): string {
  return joined(
    tokens,
    byLine,
    NAMES.has(field) ? city : null,
    SIDES.has(field)
      ? paragraphsOf(tokens, shape)
      : field === 'takeover'
        ? new Set(namesAbove(tokens, shape, city))
        : undefined
  );
}

/** Where lines end that hold names of bodies above a text: each leaves room for what follows. */
function namesAbove(tokens: readonly Token[], { width, widest }: ColumnShape, city: string): number[] {
  const ends: number[] = [];
  let [from, name] = [0, ''];
  for (const [at, token] of tokens.entries()) {
    if (at > from && token.first) {
      const line = tokens.slice(
        tokens.findLastIndex(({ first }, index) => first && index < at),
        at
      );
      const own = line.reduce((sum, each) => sum + measured(each).width, 0);
      const hasRoom = own + measured(token).opening <= (width ?? widest);
      if (hasRoom && (!looksLikeBody(name) || !opensName(name, city))) break;
      if (hasRoom) {
        ends.push(at);
        [from, name] = [at, ''];
      }
    }
    name += token.text;
  }
  return ends;
}

/** Marks rows without a category in doubt where the one above them, which they take, stands in a row in doubt and is
 *  none of the known. */
function doubtBelow(made: readonly Made[][], head: Head, { known }: Context): void {
  const column = head.columns.findIndex(({ field }) => field === 'category');
  let unsure = false;
  for (const row of made) {
    const category = row[column]?.text ?? '';
    const doubts = row[0]?.doubts ?? [];
    if (category !== '') unsure = doubts.length > 0 && !isGenreCategory(category) && !known.has(category);
    else if (unsure && column >= 0) doubts.push('columns-guessed');
  }
}

function cutRow({ first, rest }: RowRuns, targets: readonly Target[], context: Context): Cut {
  if (first.length > MOST_TOKENS) return { cells: [[...first, ...rest]], margin: 0 };
  const ways = segment(first, targets, context, rest.length > 0);
  const cellsOf = (cuts: readonly number[]) =>
    targets.map((_, index) => first.slice(cuts[index] ?? 0, cuts[index + 1] ?? first.length));
  const [best, second] = ways;
  if (best === undefined) return { cells: [[...first, ...rest]], margin: 0 };
  if (rest.length === 0) return { cells: cellsOf(best.cuts), margin: best.value - (second?.value ?? -Infinity) };
  if (rest.length > MOST_REST) {
    const cells = cellsOf(best.cuts);
    cells.at(-1)?.push(...rest);
    return { cells, margin: 0 };
  }
  const whole = ways
    .flatMap(({ cuts }) => distribute(cellsOf(cuts), rest, targets, context))
    .sort((a, b) => b.value - a.value);
  const [top, next] = whole;
  if (top === undefined) return { cells: cellsOf(best.cuts), margin: 0 };
  const isTorn = targets.some(({ field, shape }, index) => {
    const cell = top.cells[index] ?? [];
    return (
      NAMES.has(field) &&
      cell.some((token) => rest.includes(token)) &&
      !shape.texts.has(cell.map(({ text }) => text).join(''))
    );
  });
  const isVague = isTorn || mayBorderElsewhere(top.cells, rest, targets);
  return { cells: top.cells, margin: isVague ? 0 : top.value - (next?.value ?? -Infinity) };
}

/** True where a page break cuts the texts of a row so that nothing tells where one ends and the next begins: one has no
 *  line before it, or begins without a number behind one that is cut. */
function mayBorderElsewhere(cells: readonly Token[][], rest: readonly Token[], targets: readonly Target[]): boolean {
  const behind = new Set(rest);
  const texts = targets.flatMap(({ field }, index) => (SIDES.has(field) ? [cells[index] ?? []] : []));
  return texts.some((cell, index) => {
    const own = cell.filter((token) => !behind.has(token));
    const after = texts[index + 1];
    if (own.length === 0) return cell.length > 0;
    if (after === undefined || own.length === cell.length) return false;
    const isCut = !/[；;。]$/.test(own.at(-1)?.text ?? '');
    return isCut && after[0] !== undefined && measured(after[0]).numbered === null;
  });
}

interface Way {
  value: number;
  cuts: number[];
}

const BEAM = 2;
/** Ways that are kept of a row that a page break cuts. */
const OPEN_BEAM = 6;

/** The best ways to cut tokens into columns, the best first. */
function segment(tokens: readonly Token[], targets: readonly Target[], context: Context, open: boolean): Way[] {
  const places = tokens.length;
  const borders = [...bordersOf(tokens, context)].sort((a, b) => a - b);
  const beam = open ? OPEN_BEAM : BEAM;
  let ways: Way[][] = Array.from({ length: places + 1 }, (_, at) => (at === 0 ? [{ value: 0, cuts: [0] }] : []));
  targets.forEach((target, index) => {
    const isLast = index === targets.length - 1;
    const next: Way[][] = Array.from({ length: places + 1 }, () => []);
    for (let from = 0; from <= places; from++) {
      const here = ways[from] ?? [];
      if (here.length === 0) continue;
      const most = Math.min(places, from + (MOST[target.field] ?? places));
      const ends = isLast
        ? [places]
        : [...borders.filter((at) => at >= from && at <= most), ...(most === places ? [places] : [])];
      const limit = limitOf(target.field, tokens, from);
      for (const to of ends) {
        if (to > limit) break;
        const value = cellScore(target, tokens.slice(from, to), context, open, tokens[to]);
        if (value === -Infinity) continue;
        for (const way of here) next[to]?.push({ value: way.value + value, cuts: [...way.cuts, to] });
      }
    }
    ways = next.map((list) => list.sort((a, b) => b.value - a.value).slice(0, beam));
  });
  return ways[places] ?? [];
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

/** How far a cell of a column that begins at `from` can reach: names hold no sentences and no numbers of clauses. */
function limitOf(field: Field, tokens: readonly Token[], from: number): number {
  const stops = NAMES.has(field)
    ? (token: Token) => /[。：:“”\d]/.test(token.text)
    : field === 'name'
      ? (token: Token, at: number) => at > from && token.first && measured(token).numbered === 1
      : null;
  if (stops === null) return tokens.length;
  for (let at = from; at < tokens.length; at++) if (stops(tokens[at] as Token, at)) return at;
  return tokens.length;
}

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

/** The best ways to give the tokens behind a page break to the cells whose text goes on there. */
function distribute(
  cells: readonly Token[][],
  rest: readonly Token[],
  targets: readonly Target[],
  context: Context
): { value: number; cells: Token[][] }[] {
  const borders = bordersOf(rest, context);
  let ways: Way[][] = Array.from({ length: rest.length + 1 }, (_, at) => (at === 0 ? [{ value: 0, cuts: [0] }] : []));
  targets.forEach((target, index) => {
    const next: Way[][] = Array.from({ length: rest.length + 1 }, () => []);
    for (let from = 0; from <= rest.length; from++) {
      for (const way of ways[from] ?? []) {
        const isLast = index === targets.length - 1;
        for (let to = isLast ? rest.length : from; to <= rest.length; to++) {
          if (to < rest.length && !borders.has(to)) continue;
          const value = cellScore(target, [...(cells[index] ?? []), ...rest.slice(from, to)], context, false);
          if (value !== -Infinity) next[to]?.push({ value: way.value + value, cuts: [...way.cuts, to] });
        }
      }
    }
    ways = next.map((list) => list.sort((a, b) => b.value - a.value).slice(0, BEAM));
  });
  return (ways[rest.length] ?? []).map(({ value, cuts }) => ({
    value,
    cells: cells.map((cell, index) => [...cell, ...rest.slice(cuts[index] ?? 0, cuts[index + 1] ?? rest.length)])
  }));
}

const NEVER = -Infinity;
/** A label that opens a text: 承接部门： */
const LABELLED = /^\p{Script=Han}{2,8}[：:]/u;

/** How well tokens make a cell of a column: positive for what it should look like, -Infinity where they cannot; `open`
 *  where a page break may have cut it, `next` the run behind it. */
export function cellScore(
  target: Target,
  tokens: readonly Token[],
  context: Context,
  open: boolean,
  next?: Token
): number {
  const { field, shape } = target;
  const own = contentScore(target, tokens, context, open, next?.first === false);
  if (own === -Infinity) return own;
  return own + wrapScore(tokens, shape, NAMES.has(field)) + (OFTEN.has(field) ? recurs(tokens, shape) : 0);
}

/** Fields that hold names of bodies. */
const NAMES = new Set<Field>(['bureau', 'lead', 'helper']);
/** Fields that hold the duties of a side. */
const SIDES = new Set<Field>(['city', 'township', 'texts']);
/** Fields whose texts recur in other rows, and what that speaks for. */
const OFTEN = new Set<Field>(['category', 'bureau', 'lead', 'helper', 'extra']);
const RECURS = 3;
/** Below this share of filled cells a category stands in the first of its rows only. */
const OFTEN_EMPTY = 0.75;

/** What it speaks for a cell that it, or a part of it, stands in other rows too. */
function recurs(tokens: readonly Token[], { texts }: ColumnShape): number {
  if (texts.size === 0) return 0;
  const text = tokens.map((token) => token.text).join('');
  if (texts.has(text)) return RECURS;
  const parts = text.split(/[、，,；;]/);
  return (parts.filter((part) => texts.has(part)).length / parts.length) * RECURS * 0.5;
}

/** The same by what the cell says alone; `beside` is true where the next cell begins in the same line. */
function contentScore(
  { field, shape }: Target,
  tokens: readonly Token[],
  context: Context,
  open: boolean,
  beside: boolean
): number {
  const text = tokens.map((token) => token.text).join('');
  const empty = text === '';
  switch (field) {
    case 'category':
      if (empty) return -1;
      if (context.known.has(text) || isGenreCategory(text)) return 4;
      if (tokens.length > 3 || !/^[\p{Script=Han}、]{2,12}$/u.test(text)) return NEVER;
      return tokens.length === 1 && (context.byLine || beside) && shape.filled > OFTEN_EMPTY ? 0.5 : -1.8;
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
        (field === 'takeover' && (opensName(text, context.city) || LABELLED.test(text)) ? 2 : 0) -
        (/^[，。；、]/.test(text) ? 3 : 0)
      );
    case 'code':
      return empty ? -1 : /^[A-Za-z0-9-]{2,24}$/.test(text) ? 3 : NEVER;
    default:
      if (empty) return 0;
      return /^《/.test(text) ? 2 : -1.5 - Math.min(tokens.length, 10) * 0.4 - (/[。；]/.test(text) ? 2 : 0);
  }
}

function nameScore(tokens: readonly Token[], text: string, { city, byLine }: Context): number {
  if (text.length < 2 || numberAt(text, 0) !== null) return NEVER;
  let score = 1;
  if (/[。；;]$/.test(text)) score -= 3;
  if (/[。；;](?=.)/.test(text)) score -= 3;
  if (/[：:]/.test(text)) score -= 2.5;
  if (/^[，。；、）]/.test(text)) score -= 4;
  if (/[（“《、，]$/.test(text)) score -= 2;
  if (!balanced(text)) score -= 3;
  const last = tokens.at(-1)?.text ?? '';
  if (tokens.length > 1 && looksLikeBody(last) && opensName(last, city)) score -= 3;
  const bare = text.replace(/[：:]$/, '');
  if (looksLikeBody(bare) && opensName(bare, city)) score -= 4;
  if (city.length > 1 && bodyInside(text, city)) score -= 3;
  if (city.length > 2 && text.startsWith(city.slice(0, -1)) && !text.startsWith(city)) score -= 2;
  if (tokens.slice(1).some((token) => measured(token).numbered === 1)) score -= 5;
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
  const entries = joined(tokens, false, city).split(/[、，,；;／/\n]/);
  if (entries.some((entry) => entry === '')) return open ? -1 : NEVER;
  if (upper !== '' && entries.some((entry) => entry.indexOf(upper) > 0)) return NEVER;
  const bodies = entries.filter((entry) => looksLikeBody(entry));
  const [first = ''] = entries;
  if (!opensName(first, city) && !looksLikeBody(first)) return NEVER;
  const own = (entry: string) =>
    city === ''
      ? opensName(entry, '')
      : entry.startsWith(city) || (opensWithStem(entry.slice(1)) && OPENS_RANK.test(entry));
  const known = (entry: string) => opensWithStem(entry.startsWith(city) ? entry.slice(city.length) : entry.slice(1));
  const regular = (own(first) ? 2 : opensName(first, city) ? 0.5 : 0) + (entries.every(known) ? 0.7 : 0);
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
    const { numbered, themed } = measured(token);
    const number = numbered ?? (token.first ? themed : null);
    if (number === null) return;
    if (index === 0 && number === 1) opens = true;
    if (number === expected) expected++;
    else if (number === 1 && expected > 1) {
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

/** Where paragraphs begin in a cell without numbers: behind sentences that end a line, where one of them leaves room.
 *  */
function paragraphsOf(cell: readonly Token[], shape: ColumnShape): Set<number> {
  const ends = sentenceEnds(cell, shape);
  return new Set(ends.some(({ isShort }) => isShort) ? ends.map(({ at }) => at) : []);
}

/** True where a line of names may begin another body or go on with the one above: both are whole. */
function mayPart(cell: readonly Token[], city: string): boolean {
  return cell.some((token, index) => {
    const before = (cell[index - 1]?.text ?? '').replace(/.*[、，,；;／/]/, '');
    const own = /^[^、，,；;／/]*/.exec(token.text)?.[0] ?? '';
    return token.first && looksLikeBody(before) && looksLikeBody(own) && !opensOwn(own, city || ' ');
  });
}

/** True where words begin with the place, the place above it, or another's region. */
function opensOwn(words: string, city: string): boolean {
  return words.startsWith(city) || words.startsWith(city.slice(0, 2)) || OPENS_UPPER.test(words);
}

/** Text of a cell: lines that begin a number, or every line where lines are paragraphs, stay apart; of names (`city` is
 *  what bodies begin with, null for other cells) those that begin anew behind a whole one. */
function joined(
  tokens: readonly Token[],
  byLine: boolean,
  city: string | null,
  paragraphs: ReadonlySet<number> = new Set()
): string {
  return tokens.reduce((text, token, index) => {
    if (index === 0) return token.text;
    const { numbered, themed } = measured(token);
    const last = city === null ? '' : (/[^、，,；;／/\n]*$/.exec(text)?.[0] ?? '');
    const isName =
      city !== null &&
      looksLikeBody(last) &&
      (!token.first ||
        (city !== '' && text.startsWith(city) ? opensOwn(token.text, city) : opensName(token.text, city)));
    const breaks = isName || (token.first && (byLine || numbered !== null || themed !== null || paragraphs.has(index)));
    const blank = !token.first && /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(token.text);
    return `${text}${breaks ? '\n' : blank ? ' ' : ''}${token.text}`;
  }, '');
}
