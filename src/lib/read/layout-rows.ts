// Rows in lines that keep the layout of their page: by the numbers that count on, which stand beside the first line of
// a row or, centred, beside its middle.

import type { Line } from './layout-head.ts';

/** Lines from..to of a row, and its number; null where they go on with the row above. */
export interface Cut {
  from: number;
  to: number;
  value: number | null;
}
/** The lines that the number of a row stands on, and its value. */
interface Mark extends Cut {
  value: number;
}
/** What is known where a run of lines begins: the last two numbers before it, whether its first lines may go on with
 *  the row above, whether a page ends with it, where the second column begins, and how numbers stood so far. */
export interface RunContext {
  before: number;
  last: number;
  open: boolean;
  ends: boolean;
  second: number;
  centred: boolean;
}
/** Rows of a run in order, the lines before the first among them where there are any; `centred` how numbers stand;
 *  `sure` is false where a row is not as long above its number as below. */
export interface RunRows {
  rows: Cut[];
  centred: boolean;
  sure: boolean;
}

const OPENS = /^[（(]?(\d{1,4})[)）.、．]?(?: \S.*)?$/;
const BRACKET = /^[（(](?: \S.*)?$/;
const DIGITS = /^(\d{1,3})[)）.、．]?(?: \S.*)?$/;
const SIGN = /^[)）.、．](?: \S.*)?$/;
/** How far apart the lines of one number may begin. */
const SHIFT = 3;
/** What it costs a row to be one line longer above its number than below, to end without a sentence, and to go on over
 *  a page against what is known. */
const UNEVEN = 1;
const NO_END = 0.4;
const AGAINST = 2;

/** Cuts a run of lines into rows by their numbers. */
export function rowsOfRun(lines: readonly Line[], context: RunContext): RunRows {
  const marks = marksOf(lines, context);
  const [first] = marks;
  if (first === undefined)
    return { rows: [{ from: 0, to: lines.length, value: null }], centred: context.centred, sure: context.open };
  const atTop = byTop(marks, lines.length);
  if (marks.length === lines.length) return { rows: atTop, centred: context.centred, sure: true };
  const middle = byMiddle(marks, lines, context);
  const fitsTop = first.from === 0 || context.open;
  const fitsMiddle = middle.cost === 0;
  const centred = fitsTop === fitsMiddle ? (fitsTop ? context.centred : true) : fitsMiddle;
  return centred
    ? { rows: middle.rows, centred, sure: fitsMiddle }
    : { rows: atTop, centred: fitsMiddle ? context.centred : false, sure: fitsTop };
}

/** The numbers of a run: those alone in their line or before a blank, and those that a narrow column broke where only
 *  together they count on. */
function marksOf(lines: readonly Line[], { before, last, open, second }: RunContext): Mark[] {
  const marks: Mark[] = [];
  const isTorn = open && last !== before + 1 && String(before + 1).startsWith(String(last));
  let torn = isTorn ? String(last) : '';
  let expected = isTorn ? before + 1 : last + 1;
  for (let at = 0; at < lines.length; at++) {
    const piece = lines[at]?.pieces[0];
    if (piece === undefined || piece.at >= second) continue;
    const found = OPENS.exec(piece.text);
    const rest = torn === '' ? null : (DIGITS.exec(piece.text)?.[1] ?? null);
    if (rest !== null && begins(torn + rest, String(expected))) {
      torn += rest;
      if (Number(torn) === expected) [torn, expected] = ['', expected + 1];
      continue;
    }
    if (found === null && !BRACKET.test(piece.text)) continue;
    const whole = wholeNumber(lines, at, String(expected), found?.[1] ?? '');
    const value = Number(whole.digits);
    if (whole.digits === '') continue;
    marks.push({ from: at, to: whole.to, value });
    expected = value + 1;
    at = whole.to;
  }
  return marks;
}

/** A number with the digits and the sign that stand under its first line. */
function wholeNumber(
  lines: readonly Line[],
  at: number,
  expected: string,
  first: string
): { digits: string; to: number } {
  const start = lines[at]?.pieces[0];
  let [digits, to] = [first, at];
  for (let next = at + 1; start !== undefined && next < lines.length && next <= to + 2; next++) {
    const piece = lines[next]?.pieces[0];
    if (piece === undefined || Math.abs(piece.at - start.at) > SHIFT) continue;
    if (SIGN.test(piece.text)) return { digits, to: next };
    const more = DIGITS.exec(piece.text)?.[1];
    if (more === undefined || !begins(digits + more, expected)) {
      if (OPENS.test(piece.text)) break;
      continue;
    }
    digits += more;
    to = next;
  }
  return { digits, to };
}

/** True for the first digits of a number, noughts before it left out. */
function begins(digits: string, number: string): boolean {
  return number.startsWith(digits.replace(/^0+/, ''));
}

function byTop(marks: readonly Mark[], end: number): Cut[] {
  const starts = marks.map(({ from }) => from);
  const rows = marks.map(({ from, value }, index) => ({ from, to: starts[index + 1] ?? end, value }));
  return (starts[0] ?? 0) > 0 ? [{ from: 0, to: starts[0] ?? 0, value: null }, ...rows] : rows;
}

interface Way {
  cost: number;
  before: Way | null;
  at: number;
}

/** The cuts that leave each row as long above its number as below it. */
function byMiddle(
  marks: readonly Mark[],
  lines: readonly Line[],
  { open, ends }: RunContext
): { rows: Cut[]; cost: number } {
  const end = lines.length;
  let ways: Way[] = [];
  for (let at = 0; at <= (open ? (marks[0]?.from ?? 0) : 0); at++)
    ways.push({ cost: at > 0 ? endCost(lines, at) : 0, before: null, at });
  marks.forEach((mark, index) => {
    const next = marks[index + 1];
    const stops = next === undefined ? [end] : span(mark.to + 1, next.from);
    ways = stops.flatMap((stop): Way[] => {
      const found = ways.map((way): Way => {
        const above = mark.from - way.at;
        const below = stop - 1 - mark.to;
        const goesOn = next === undefined && ends && below > above;
        const uneven = Math.abs(above - below) * UNEVEN;
        const cost = way.cost + (goesOn ? Math.min(uneven, above === 0 ? 0 : AGAINST) : uneven);
        return { cost: cost + (stop < end ? endCost(lines, stop) : 0), before: way, at: stop };
      });
      const [best] = found.sort((a, b) => a.cost - b.cost);
      return best === undefined ? [] : [best];
    });
  });
  const [best] = ways;
  const cuts: number[] = [];
  for (let way: Way | null = best ?? null; way !== null; way = way.before) cuts.unshift(way.at);
  const [first = 0] = cuts;
  const rows = marks.map(({ value }, index) => ({ from: cuts[index] ?? 0, to: cuts[index + 1] ?? end, value }));
  const uneven = rows.some(({ from, to }, index) => {
    const mark = marks[index];
    const isLast = index === rows.length - 1 && ends;
    return mark !== undefined && !isLast && mark.from - from !== to - 1 - mark.to;
  });
  return { rows: first > 0 ? [{ from: 0, to: first, value: null }, ...rows] : rows, cost: uneven ? 1 : 0 };
}

/** What it costs to end a row above a line: its last line ends no sentence, or the next goes on. */
function endCost(lines: readonly Line[], at: number): number {
  const last = lines[at - 1]?.pieces.at(-1)?.text ?? '';
  const next = lines[at]?.pieces ?? [];
  const goesOn = next.some(({ text }) => /^[，。；：、）》”]/.test(text));
  return (/[。；》）]$/.test(last) ? 0 : NO_END) + (goesOn ? AGAINST : 0);
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
