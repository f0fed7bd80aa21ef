// What the cells of a column show once some are known: how wide its lines are before they break, and which texts recur.

import { halfWidth } from '../read/half-width.ts';
import { numberAt, themeAt } from './number.ts';
import type { Token } from './text-heads.ts';

/** What is known of a column. `width`: of its fullest lines in half characters, null where too few of its lines are
 *  broken by their width; `widest` of any of its lines; `texts`: cells, and entries of cells that list
 *  names, that stand in several rows; `filled`: share of the cells that are not empty. */
export interface ColumnShape {
  width: number | null;
  widest: number;
  texts: ReadonlySet<string>;
  filled: number;
}

/** Nothing known yet. */
export const UNKNOWN_SHAPE: ColumnShape = { width: null, widest: 0, texts: new Set(), filled: 1 };

const NARROW = /[\u0020-\u00ff]/;
/** Marks that may hang over the end of a line. */
const HANGING = /[，。；：、！？）》”]$/;
/** By how much lines that hold narrow characters may differ from others. */
const SLACK = 2;
const TOO_WIDE = -6;
const TOO_SHORT = -5;
const PARTED = -3;
const NARROW_END = /[\u0020-\u00ff]$/;
const NARROW_START = /^[\u0020-\u00ff]/;
const LEAST_LINES = 3;

/** Width of a text in half characters without a mark that may hang over the end of a line. */
export function bareWidth(text: string): number {
  return halfWidth(text.replace(HANGING, ''));
}

/** Width of what a line begins with that cannot be parted from its first character, in half characters. */
export function openingWidth(text: string): number {
  return halfWidth(opening(text));
}

/** Lines of a cell, each as the runs it is made of. */
export function linesOfCell(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [];
  tokens.forEach((token, index) => {
    if (index === 0 || token.first) lines.push([token]);
    else lines.at(-1)?.push(token);
  });
  return lines;
}

/** What of a run counts where lines break, kept with it. */
interface Measure {
  width: number;
  hanging: number;
  narrow: boolean;
  opening: number;
  endsSentence: boolean;
  numbered: number | null;
  themed: number | null;
}

const MEASURES = new WeakMap<Token, Measure>();

/** What counts of a run: widths in half characters, the numbers it begins with. */
export function measured(token: Token): Measure {
  const known = MEASURES.get(token);
  if (known !== undefined) return known;
  const { text } = token;
  const width = halfWidth(text);
  const made = {
    width,
    hanging: HANGING.test(text) ? 2 : 0,
    narrow: NARROW.test(text),
    opening: halfWidth(opening(text)),
    endsSentence: /[；;。：:]$/.test(text),
    numbered: numberAt(text, 0)?.number ?? null,
    themed: themeAt(text, 0)?.number ?? null
  };
  MEASURES.set(token, made);
  return made;
}

/** How well the lines of a cell fit a column of that width: 0 where nothing speaks against it, below where a line is
 *  wider or ends although the next word had room, or where a blank parts Chinese texts (`lists`: in lists of names it
 *  may). */
export function wrapScore(tokens: readonly Token[], { width, widest }: ColumnShape, lists: boolean): number {
  let score = 0;
  let own = 0;
  let narrow = false;
  tokens.forEach((token, index) => {
    const { width: wide, hanging, narrow: isNarrow, endsSentence } = measured(token);
    const before = tokens[index - 1];
    if (before === undefined || token.first) [own, narrow] = [0, false];
    else if (!lists && isParted(before.text, token.text)) score += PARTED;
    own += wide;
    narrow ||= isNarrow;
    const next = tokens[index + 1];
    if (next !== undefined && !next.first) return;
    const slack = narrow ? SLACK : 0;
    if (width !== null && own - hanging > width + slack) score += TOO_WIDE;
    if (next === undefined || endsSentence) return;
    const following = measured(next);
    if (following.numbered !== null || following.themed !== null) return;
    if (own + following.opening + slack <= (width ?? widest)) score += lists ? 0 : TOO_SHORT;
    else if (width !== null) score += 0.2;
  });
  return score;
}

/** True where a blank stands between two Chinese texts: there mostly a cell ends. */
function isParted(before: string, next: string): boolean {
  return !NARROW_END.test(before) && !NARROW_START.test(next);
}

/** True where a line may end before its column does: behind a sentence or before a number. */
function endsByItself(line: string, next: string): boolean {
  return /[；;。：:]$/.test(line) || numberAt(next, 0) !== null || themeAt(next, 0) !== null;
}

/** What a line begins with that cannot be parted: a character or word with the marks behind it. */
function opening(line: string): string {
  return /^(?:[A-Za-z0-9.]+|[“《（]*.)[，。；：、！？）》”]*/u.exec(line)?.[0] ?? '';
}

/** Places in a cell without numbers where a line ends with its sentence: with room left where `isShort`, where a
 *  paragraph ends for certain. */
export function sentenceEnds(
  tokens: readonly Token[],
  { width, widest }: ColumnShape
): { at: number; isShort: boolean }[] {
  if (tokens.some((token) => token.first && (measured(token).numbered ?? measured(token).themed) !== null)) return [];
  const ends: { at: number; isShort: boolean }[] = [];
  let own = 0;
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (before !== undefined && token.first) {
      const isShort = own + measured(token).opening + SLACK <= (width ?? widest);
      if (/[；;。]$/.test(before.text)) ends.push({ at, isShort });
      own = 0;
    }
    own += measured(token).width;
  });
  return ends;
}

/** True where a line inside a cell ends although the next had room in it: what follows may be no part of the cell. */
export function leavesRoom(tokens: readonly Token[], { width, widest }: ColumnShape): boolean {
  const lines = linesOfCell(tokens);
  return lines.slice(1).some((line, index) => {
    const above = lines[index] ?? [];
    const own = above.reduce((sum, token) => sum + measured(token).width, 0);
    const next = line[0];
    return next !== undefined && own + measured(next).opening + SLACK <= (width ?? widest);
  });
}

/** What the cells of a column show; `sure` says which of them are cut beyond doubt. */
export function shapeOf(cells: readonly (readonly Token[])[], sure: readonly boolean[]): ColumnShape {
  const broken: number[] = [];
  let widest = 0;
  const counts = new Map<string, number>();
  cells.forEach((cell, index) => {
    const lines = linesOfCell(cell).map((line) => line.map(({ text }) => text).join(''));
    lines.forEach((line, at) => {
      const next = lines[at + 1];
      if (sure[index] === true) widest = Math.max(widest, halfWidth(line.replace(HANGING, '')));
      if (next !== undefined && !endsByItself(line, next)) broken.push(halfWidth(line.replace(HANGING, '')));
    });
    if (sure[index] !== true) return;
    const text = lines.join('');
    for (const part of new Set([text, ...text.split(/[、，,；;]/)]))
      if (part !== '') counts.set(part, (counts.get(part) ?? 0) + 1);
  });
  return {
    width: fullest(broken),
    widest,
    filled: cells.filter(({ length }) => length > 0).length / Math.max(cells.length, 1),
    texts: new Set([...counts].flatMap(([text, count]) => (count > 1 ? [text] : [])))
  };
}

/** The width that most broken lines come close to from below. */
function fullest(widths: readonly number[]): number | null {
  let best: { width: number; lines: number } | null = null;
  for (const width of new Set(widths)) {
    const lines = widths.filter((each) => each <= width && each >= width - 2).length;
    if (best === null || lines > best.lines || (lines === best.lines && width < best.width)) best = { width, lines };
  }
  return best === null || best.lines < LEAST_LINES || best.lines < widths.length * 0.4 ? null : best.width;
}
