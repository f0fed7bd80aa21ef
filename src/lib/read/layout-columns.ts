// Columns of a row in text that keeps the layout of its page, by where the texts of its lines begin.

import type { Field } from './fields.ts';
import type { Head, Line, Piece } from './layout-head.ts';

/** Where the texts of one column begin in the lines of a row. */
export type Start = number[];

const NEAR = 1;
/** How far the beginnings of a row's texts may be from those of the head, in characters, and still say which column. */
const FAR = 12;
/** How far apart the first line of a cell and the others may begin. */
const SHIFT = 3;
/** A number of a row, alone in its cell. */
export const NUMBER = /^[（(]?\d{1,4}[)）.、．]?$/;
const LEADING = /^([（(]?\d{1,4}[)）.、．]?) (?=\S)/;

/** Where the texts of a row begin, from left to right: beginnings of pieces, and what stands behind one blank where
 *  another line of the row or the head begins. */
export function startsOf(block: readonly Line[], numbered: boolean, known: readonly number[]): Start[] {
  const seen = new Map<number, number>();
  const add = (at: number) => seen.set(at, (seen.get(at) ?? 0) + 1);
  const left = Math.min(...block.map(({ pieces }) => pieces[0]?.at ?? Infinity));
  block.forEach(({ pieces }) => {
    pieces.forEach((piece, nth) => {
      add(piece.at);
      const lead = numbered && nth === 0 && piece.at <= left + NEAR ? LEADING.exec(piece.text) : null;
      if (lead !== null) add(piece.at + lead[0].length);
    });
  });
  const sure = new Set(seen.keys());
  for (const { pieces } of block)
    for (const { at, text } of pieces)
      for (const { index } of text.matchAll(/ (?=\S)/g))
        if (sure.has(at + index + 1) || known.includes(at + index + 1)) add(at + index + 1);
  const together = (a: number, b: number) =>
    block.some(({ pieces, text }) => opens(pieces, text, a) && opens(pieces, text, b));
  const starts: Start[] = [];
  for (const at of [...seen.keys()].sort((a, b) => a - b)) {
    const last = starts.at(-1);
    if (last !== undefined && at - (last.at(-1) ?? 0) <= SHIFT && !last.some((other) => together(other, at)))
      last.push(at);
    else starts.push([at]);
  }
  return starts;
}

/** True where a text of the line begins at a place: a piece, or what stands behind a blank. */
function opens(pieces: readonly Piece[], line: string, at: number): boolean {
  return pieces.some((piece) => piece.at === at) || (at > 0 && /^ \S/.test(line.slice(at - 1, at + 1)));
}

/** The column of each beginning: one to one where there are as many; else those in order that are nearest to the heads
 *  or the row before and hold what their heads say. -1 where none is left. */
export function assign(
  starts: readonly Start[],
  references: readonly number[][],
  head: Head,
  block: readonly Line[]
): number[] {
  const width = head.texts.length;
  if (starts.length === width) return starts.map((_, index) => index);
  const text = (index: number) => {
    const found = block.flatMap((line) => line.pieces).find(({ at }) => starts[index]?.includes(at) === true);
    return found?.text ?? '';
  };
  const cost = (index: number, column: number) => {
    const offs = references.map((reference) => Math.abs((reference[column] ?? 0) - (starts[index]?.[0] ?? 0)));
    return Math.min(...offs) + (fits(text(index), head.fields[column] ?? null) ? 0 : FAR);
  };
  const best: { value: number; columns: number[] }[][] = [];
  const at = (index: number, column: number): { value: number; columns: number[] } => {
    if (index === starts.length) return { value: 0, columns: [] };
    const known = best[index]?.[column];
    if (known !== undefined) return known;
    const rest = at(index + 1, column);
    let found = { value: rest.value + FAR * 2, columns: [-1, ...rest.columns] };
    for (let own = column; own < width; own++) {
      const after = at(index + 1, own + 1);
      const value = cost(index, own) + after.value;
      if (value < found.value) found = { value, columns: [own, ...after.columns] };
    }
    (best[index] ??= [])[column] = found;
    return found;
  };
  return at(0, 0).columns;
}

/** True where a text can stand under such a head, by its first characters. */
function fits(text: string, field: Field | null): boolean {
  if (field === 'number') return NUMBER.test(text) || LEADING.test(text);
  if (field === 'category') return /^[\p{Script=Han}、]{1,10}$/u.test(text);
  return true;
}

/** The texts of a line with the index of the beginning that each has: its pieces, cut where a text begins that has no
 *  piece of its own there: behind a blank near by, or, where other lines begin there, without one. */
export function cutAt(
  { pieces }: Line,
  starts: readonly Start[],
  numbered: boolean
): { start: number; at: number; text: string }[] {
  const indexOf = (at: number) => starts.findIndex((start) => start.includes(at));
  const own = new Set(pieces.map(({ at }) => indexOf(at)));
  return pieces.flatMap((piece, nth) => {
    const next = pieces[nth + 1]?.at ?? Infinity;
    const cuts = starts.flatMap((start, index): { start: number; from: number }[] => {
      const [first = 0] = start;
      if (own.has(index) || first <= piece.at || first >= next) return [];
      const at = cutNear(piece, start) ?? start.find((each) => isCut(piece, each - piece.at, numbered && nth === 0));
      return at === undefined ? [] : [{ start: index, from: at - piece.at }];
    });
    const parts = [{ start: indexOf(piece.at), from: 0 }, ...cuts].filter(
      (part, index, all) => index === 0 || part.from > (all[index - 1]?.from ?? 0)
    );
    return parts.map(({ start, from }, index) => ({
      start,
      at: piece.at + from,
      text: piece.text.slice(from, parts[index + 1]?.from ?? piece.text.length).trim()
    }));
  });
}

/** Where a text begins behind a blank of a piece, at or right beside a beginning; null where there is no such blank. */
function cutNear({ at, text }: Piece, start: Start): number | null {
  const [least, most] = [Math.min(...start) - NEAR, Math.max(...start) + NEAR];
  const found = [...text.matchAll(/ (?=\S)/g)].map(({ index }) => at + index + 1);
  return found.find((each) => each >= least && each <= most) ?? null;
}

/** True where another text may begin inside a piece: behind a blank, or in the middle of Chinese text. */
function isCut({ text }: Piece, index: number, isFirst: boolean): boolean {
  if (index < 1 || index >= text.length) return false;
  if (text.charAt(index - 1) === ' ') return true;
  return index > NEAR && !(isFirst && index < 4) && !/[\d.]/.test(text.charAt(index));
}
