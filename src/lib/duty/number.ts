// Numbers of clauses in the styles that lists of duties use: 1. 1、 ⒈ （1） ⑴ 1) ① 一是 第一， • 一、 （一）.

import { hanValue } from '../lexicon/han-number.ts';
import { ORDINAL, UP_TO_TEN } from '../lexicon/notation.ts';
import { anyOf } from '../lexicon/reader-words.ts';
import { matchesOf } from './matches.ts';
import type { Strip } from './strip.ts';

/** A number at from..to of a text. */
export interface ClauseNumber {
  at: number;
  end: number;
  number: number;
}
interface Style {
  pattern: RegExp;
  strict: boolean;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const BRACKETED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const DOTTED = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';
const DOT: Style = { pattern: /(\d{1,3})[.．](?!\d)/y, strict: false };
/** A number right before a text that begins with a digit (1.1户1档核定), which may as well be a decimal. */
const DOT_DIGIT: Style = { pattern: /(\d{1,2})[.．](?=\d{1,4}(?![\d.．]))/y, strict: true };
const DOT_SIGN: Style = { pattern: new RegExp(`([${DOTTED}])`, 'y'), strict: true };
const COMMA: Style = { pattern: /(\d{1,2})、/y, strict: true };
const BRACKET: Style = { pattern: /[（(](\d{1,2})[）)]/y, strict: true };
const BRACKET_SIGN: Style = { pattern: new RegExp(`([${BRACKETED}])[、]?`, 'y'), strict: true };
const CIRCLE: Style = { pattern: new RegExp(`([${CIRCLED}])[.．、]?`, 'y'), strict: true };
const HALF_BRACKET: Style = { pattern: /(\d{1,2})[)）]/y, strict: true };
const ORDER: Style = { pattern: new RegExp(`([${UP_TO_TEN}]{1,2})${anyOf('item-verb')}(?=.)`, 'y'), strict: true };
const RANK: Style = { pattern: new RegExp(`${ORDINAL}([${UP_TO_TEN}]{1,2})[，,、：:]`, 'y'), strict: true };
const STYLES: Style[][] = [
  [DOT, DOT_DIGIT, COMMA, DOT_SIGN],
  [BRACKET, BRACKET_SIGN],
  [HALF_BRACKET],
  [CIRCLE],
  [ORDER, RANK]
];
const ALONE = STYLES.flat().filter((style) => style !== DOT_DIGIT);
/** A sign that opens a line of an unnumbered list. */
const BULLET = /[•·●■◆▪▫○□◇➢►※☆★✓√]/y;
const THEME = new RegExp(`(?:([${UP_TO_TEN}]{1,3})、|[（(]([${UP_TO_TEN}]{1,3})[）)])`, 'y');
const OPENS = new RegExp(`[；;。](?=[\\d（(①-⒛${UP_TO_TEN}${ORDINAL}])`, 'g');
const IS_HAN = new RegExp(`^[${UP_TO_TEN}]`);

/** The number that stands at the offset, in any style but the Chinese ones; null for none. */
export function numberAt(text: string, at: number): ClauseNumber | null {
  for (const { pattern } of ALONE) {
    const found = matchAt(pattern, text, at);
    if (found !== null) return { at, end: at + found[0].length, number: valueOf(found[1] ?? '') };
  }
  return null;
}

/** The Chinese number (一、 or （一）) that stands at the offset; null for none. */
export function themeAt(text: string, at: number): ClauseNumber | null {
  const found = matchAt(THEME, text, at);
  return found === null ? null : { at, end: at + found[0].length, number: hanValue(found[1] ?? found[2] ?? '') };
}

/** Numbers of the clauses in from..to of a strip, in order, all of one style: the plainest that occurs. They stand at a
 *  token's start, or
 *  in sequence right after a finished sentence; styles that sentences use themselves count only in sequence. */
export function clauseNumbers(strip: Strip, from: number, to: number): ClauseNumber[] {
  const places = candidates(strip, from, to);
  for (const styles of STYLES) {
    const found = numbersOf(strip, places, from, styles);
    if (found.length > 0) return found;
  }
  return bulletsOf(strip, from, to);
}

/** Lines that signs open, counted; a line without one goes on with the line above. None where the first has none. */
function bulletsOf(strip: Strip, from: number, to: number): ClauseNumber[] {
  const lines = [...new Set([from, ...strip.startsWithin(from, to)])].filter(
    (at, index, all) => index === 0 || strip.lineAt(at) !== strip.lineAt(all[index - 1] ?? at)
  );
  const signs = lines.filter((at) => matchAt(BULLET, strip.text, at) !== null);
  if (signs.length < 2 || signs[0] !== from) return [];
  return signs.map((at, index) => ({ at, end: at + 1, number: index + 1 }));
}

/** True where a sentence is finished right before the offset, or the text begins at `from`. */
export function endsSentence(text: string, at: number, from: number): boolean {
  return at === from || /[。；;：:.]/.test(text.charAt(at - 1));
}

function numbersOf(strip: Strip, places: number[], from: number, styles: Style[]): ClauseNumber[] {
  const found: ClauseNumber[] = [];
  for (const [index, at] of places.entries()) {
    for (const { pattern, strict } of styles) {
      const match = matchAt(pattern, strip.text, at);
      if (match === null) continue;
      const number = valueOf(match[1] ?? '');
      const apart = at === from || strip.isBreak(at);
      const follows = number === (found.at(-1)?.number ?? 0) + 1;
      if (pattern === DOT_DIGIT.pattern && !(follows && (found.length > 0 || leadsTo(strip, places, index, number))))
        continue;
      const opens = number === 1 && (apart || strip.text[at - 1] === '。');
      const loose = !strict && apart;
      if (loose || ((follows || opens) && endsSentence(strip.text, at, from)))
        found.push({ at, end: at + match[0].length, number });
      break;
    }
  }
  return found;
}

/** True where the next number behind a place is the one that follows. */
function leadsTo(strip: Strip, places: readonly number[], index: number, number: number): boolean {
  for (const at of places.slice(index + 1)) {
    const next = matchAt(DOT.pattern, strip.text, at) ?? matchAt(DOT_DIGIT.pattern, strip.text, at);
    if (next !== null) return valueOf(next[1] ?? '') === number + 1;
  }
  return false;
}

/** Offsets where a clause can begin: starts of tokens and ends of sentences, ascending. */
function candidates(strip: Strip, from: number, to: number): number[] {
  const places = new Set<number>([from, ...strip.startsWithin(from, to)]);
  for (const match of matchesOf(OPENS, strip.text.slice(from, to))) places.add(from + match.index + 1);
  return [...places].sort((a, b) => a - b);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function valueOf(printed: string): number {
  if (IS_HAN.test(printed)) return hanValue(printed);
  const signs = [CIRCLED, BRACKETED, DOTTED].find((each) => each.includes(printed));
  return signs === undefined ? Number(printed) : signs.indexOf(printed) + 1;
}
