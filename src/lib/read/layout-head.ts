// Lines of text that keeps the layout of its page, and heads of columns in them: in one line or broken over several.

import { isHeadRow } from './columns.ts';
import type { Field } from './fields.ts';
import { headMeaning } from './head.ts';

/** Texts of a line with where they begin, in characters. */
export interface Piece {
  at: number;
  text: string;
}
/** A line that is not blank; `number` counts from 1. */
export interface Line {
  number: number;
  text: string;
  pieces: Piece[];
}
/** Heads from left to right, where they begin and what they say. */
export interface Head {
  texts: string[];
  starts: number[];
  fields: (Field | null)[];
}
/** A piece of a head as it comes together from its lines; `added` where no other line has a head there. */
interface Part extends Piece {
  added: boolean;
  replaced: boolean;
}

const SUB_LINES = 2;
/** How far the lines of one head may begin apart. */
const BESIDE = 2;
/** How long the parts of a head are that stand on lines of their own. */
const SHORT = 4;

/** Pieces of a line: texts with two blanks or more between them. */
export function piecesOf(line: string): Piece[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ at: match.index, text: match[0] }));
}

/** True for a line of heads. */
export function isHead(line: string): boolean {
  if (/[，。；]/.test(line)) return false;
  const pieces = glued(wordsOf(line));
  return pieces.length > 1 && isHeadRow(pieces.map(({ text }) => text)) && /\S\s{2,}\S/.test(line);
}

/** The head in the line at an index with the parts of it in the lines around: words that were wrapped, heads under one
 *  that spans them, and one that is broken above and below the others. `above` and `below` count those lines. */
export function headAt(lines: readonly Line[], at: number): { head: Head; above: number; below: number } {
  const line = lines[at] as Line;
  let best: { head: Head; above: number; below: number; worth: number } | null = null;
  for (const words of [glued(wordsOf(line.text)), wordsOf(line.text)]) {
    for (const above of [0, 1, 2]) {
      const before = lines.slice(Math.max(0, at - above), at);
      if (before.length < above || !before.every(isPartOfHead)) break;
      let parts: Part[] | null = words.map((word) => ({ ...word, added: false, replaced: false }));
      for (const each of [...before].reverse()) parts = parts === null ? null : withLine(parts, each.text, true);
      for (let below = 0; below <= SUB_LINES && parts !== null; below++) {
        if (below > 0) parts = withLine(parts, lines[at + below]?.text ?? '', false);
        if (parts === null || !isWhole(parts)) continue;
        const head = headOf(parts);
        const worth = head.texts.filter((text) => headMeaning(text)?.sure === true).length * 2 - head.texts.length;
        if (best === null || worth > best.worth || (worth === best.worth && above === best.above && below > best.below))
          best = { head, above, below, worth };
      }
    }
  }
  return best ?? { head: headOf(glued(wordsOf(line.text))), above: 0, below: 0 };
}

/** True for a line of short words that may be parts of heads. */
function isPartOfHead({ pieces, text }: Line): boolean {
  return (
    pieces.length < 3 &&
    wordsOf(text).every((word) => word.text.length <= SHORT && /^\p{Script=Han}+$/u.test(word.text))
  );
}

/** False where a line has added a word that is no head. */
function isWhole(parts: readonly Part[]): boolean {
  return parts.every(({ text, added }) => !added || headMeaning(text)?.sure === true);
}

function wordsOf(line: string): Piece[] {
  return [...line.matchAll(/\S+/g)].map((match) => ({ at: match.index, text: match[0] }));
}

/** Words of a head: heads have no blanks inside, so that one is enough between them; 序 号 is one. */
function glued(words: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { at, text } of words) {
    const last = pieces.at(-1);
    const whole = (last?.text ?? '') + text;
    const isNext = last !== undefined && at - (last.at + last.text.length) < 2;
    if (isNext && headMeaning(last.text) === null && headMeaning(whole) !== null) last.text = whole;
    else pieces.push({ at, text });
  }
  return pieces;
}

function headOf(pieces: readonly Piece[]): Head {
  return {
    texts: pieces.map(({ text }) => text),
    starts: pieces.map(({ at }) => at),
    fields: pieces.map(({ text }) => headMeaning(text)?.field ?? null)
  };
}

/** Parts of a head with those of a further line; null where the line is none. */
function withLine(parts: readonly Part[], line: string, isAbove: boolean): Part[] | null {
  const made = parts.map((part) => ({ ...part }));
  for (const word of wordsOf(line)) {
    const apart = ({ at }: Part) => Math.abs(at - word.at);
    const [own] = made.filter((part) => apart(part) <= BESIDE).sort((a, b) => apart(a) - apart(b));
    const field = headMeaning(word.text)?.field ?? null;
    const parent = made.filter(({ at }) => at <= word.at + BESIDE).at(-1);
    const spans = headMeaning(parent?.text ?? '')?.field === 'texts' || parent?.replaced === true;
    const whole = isAbove ? word.text + (own?.text ?? '') : (own?.text ?? '') + word.text;
    if (!isAbove && spans && (field === 'city' || field === 'township')) {
      if (own !== undefined && !own.replaced) Object.assign(own, { text: word.text, replaced: true });
      else made.push({ ...word, added: true, replaced: true });
    } else if (own !== undefined && /[^、.．]$/.test(word.text) && joins(own, whole)) own.text = whole;
    else if (isAbove && word.text.length <= SHORT && own?.at !== word.at)
      made.push({ ...word, added: true, replaced: false });
    else return null;
    made.sort((a, b) => a.at - b.at);
  }
  return made.length === 0 || !/\S/.test(line) ? null : made;
}

/** True where a part that another line goes on with makes a head, or may still make one. */
function joins({ text }: Part, whole: string): boolean {
  if (headMeaning(whole)?.sure === true) return true;
  return text.length === 1 && whole.length <= SHORT && /^\p{Script=Han}+$/u.test(whole) && headMeaning(text) === null;
}
