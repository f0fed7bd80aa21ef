// Indicators written one a line: their numbers, headings above them, marks and bureaus in brackets.
import { table } from '../lexicon/load.ts';
import { DIGITS, NOUGHT, ORDINAL, PIECES, POINTS, TEN, UP_TO_TEN, YEAR } from '../lexicon/notation.ts';
import { anyWord } from '../lexicon/phrase.ts';
import { anyOf } from '../lexicon/reader-words.ts';
import type { Where } from '../read/sheet.ts';
import type { Aside, Indicator } from './indicator.ts';

/** A line of a text with its place. */
export interface Line {
  text: string;
  where: Where;
}

/** Ways to number a line, from the most particular: the first that fits is its level. */
const NUMBERS = [
  new RegExp(`^${ORDINAL}[${UP_TO_TEN}\\d]{1,4}[${PIECES}]?[、.．:：\\s]*`, 'u'),
  new RegExp(`^[${UP_TO_TEN}]{1,3}[、.．]\\s*`, 'u'),
  new RegExp(`^[（(][${UP_TO_TEN}]{1,3}[）)]\\s*`, 'u'),
  /^\d{1,2}(?:[.．]\d{1,2}){2}(?:[.．、]|\s)\s*/u,
  /^\d{1,2}[.．]\d{1,2}(?:[.．、]|\s)\s*/u,
  /^[（(]\d{1,3}[）)]\s*/u,
  /^\d{1,4}(?:[、．:：)）]|\.(?!\d))\s*/u,
  /^[\u2460-\u2473\u2776-\u277f]\s*/u,
  /^\d{1,3}\s+(?=\p{Script=Han})/u,
  /^[-•●○■◆▪·—*]\s*/u
];
const SHORT = 30;
const MOSTLY = 0.5;
const WRAPPED = 24;
const STOPS = /[。；;！!]$/u;
const HEADS = table('indicator-heads');
const TITLE = new RegExp(
  `${anyWord(HEADS.filter(({ role }) => role === 'title').map(({ word }) => word))}(?:[（(][^（）()]*[）)])*$`,
  'u'
);
const DATED = new RegExp(`(?:\\d{4}|[${DIGITS}${TEN}${NOUGHT}○]{4})${YEAR}`, 'u');
const BUREAU_HEADS = anyWord(HEADS.filter(({ role }) => role === 'bureau').map(({ word }) => word));
const NAMES_BUREAU = new RegExp(
  `[（(【[]?\\s*${BUREAU_HEADS}[：:]\\s*([^（）()【】\\[\\]；;。]+)[）)】\\]]?[；;。]?`,
  'u'
);
const MARKS = new RegExp(`[（(【\\[]\\s*(\\d{1,4}(?:\\.\\d+)?)\\s*(?:${POINTS}|%)\\s*[）)】\\]]`, 'u');
const NOTE = new RegExp(`^${anyOf('note-sign')}[：:]`, 'u');
const TOTAL = new RegExp(`^${anyOf('total-row')}`, 'u');

/** The number that a line begins with, its level (−1 for none) and the rest. */
export function numbered(text: string): { number: string; level: number; rest: string } {
  for (const [level, pattern] of NUMBERS.entries()) {
    const [sign] = pattern.exec(text) ?? [];
    if (sign === undefined || sign.length === text.length) continue;
    return { number: sign.trim().replace(/[、.．:：]$/u, ''), level, rest: text.slice(sign.length).trim() };
  }
  return { number: '', level: -1, rest: text };
}

/** A text without the marks and bureaus that stand in it: 平安建设（10分）（牵头单位：政法委）. */
export function unmarked(text: string): { text: string; weight: number | null; bureaus: string } {
  const bureaus = NAMES_BUREAU.exec(text)?.[1]?.trim() ?? '';
  const bare = text.replace(NAMES_BUREAU, '');
  const weight = MARKS.exec(bare)?.[1];
  const rest = bare.replace(MARKS, '').trim();
  return rest === ''
    ? { text, weight: null, bureaus: '' }
    : { text: rest, weight: weight === undefined ? null : Number(weight), bureaus };
}

/** True for a line of a page that says a total: 合计. */
export function isTotal(text: string): boolean {
  return TOTAL.test(text.replace(/\s+/gu, ''));
}

/** True for a line that explains: 注：…. */
export function isNote(text: string): boolean {
  return NOTE.test(text.trim());
}

/** Indicators of lines in their order; what is a title, a heading or a note stands beside them. Where half of the lines
 *  are numbered, one without a number goes on with the line before. Pure; never throws. */
export function indicatorsOfLines(all: readonly Line[]): { items: Indicator[]; asides: Aside[] } {
  const asides: Aside[] = [];
  const lines = all
    .map(({ text, where }) => ({ where, text: text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '')
    .map((line) => ({ ...line, ...numbered(line.text) }));
  const counted = lines.filter(({ level }) => level >= 0).length;
  const isNumbered = counted > 2 && counted >= MOSTLY * lines.length;
  const firstOf = new Map<number, number>();
  lines.forEach(({ level }, at) => {
    if (!firstOf.has(level)) firstOf.set(level, at);
  });
  /** The next numbered line after each. */
  const following: number[] = [];
  for (let at = lines.length - 1, next = -1; at >= 0; at -= 1) {
    following[at] = next;
    if ((lines[at]?.level ?? -1) >= 0) next = at;
  }
  const items: Indicator[] = [];
  const above: { level: number; text: string }[] = [];
  let open: Indicator | null = null;
  lines.forEach(({ text, where, level, number, rest }, at) => {
    const aside = (why: Aside['why']) => {
      asides.push({ text, where, why });
      open = null;
    };
    if (isNote(text)) return aside('note');
    if (isTotal(text)) return aside('total');
    const begins = items.length === 0 && above.length === 0;
    const entitles = TITLE.test(text) && (DATED.test(text) || following[at] === at + 1);
    if (level < 0 && begins && ((isNumbered && !STOPS.test(text)) || entitles)) return aside('title');
    if (level < 0 && open !== null && goesOn(open.text, isNumbered)) {
      open.text += text;
      return undefined;
    }
    const next = lines[following[at] ?? -1];
    const deeper =
      level >= 0 &&
      next !== undefined &&
      next.level !== level &&
      (firstOf.get(next.level) ?? 0) > (firstOf.get(level) ?? 0);
    if (level >= 0) while (above.length > 0 && !isAbove(above.at(-1)?.level ?? -1, level, firstOf)) above.pop();
    if (deeper && rest.length <= SHORT && !STOPS.test(rest)) {
      above.push({ level, text: unmarked(rest).text });
      return aside('heading');
    }
    open = { number, text: rest, above: above.map((each) => each.text), ...NOTHING, where };
    items.push(open);
    return undefined;
  });
  return { items: items.map((item) => ({ ...item, ...unmarked(item.text) })), asides };
}

const NOTHING = { weight: null, sharing: 1, bureaus: '', more: [] };

/** True where a heading of that level stands above a line of this one: it came first. */
function isAbove(heading: number, level: number, firstOf: ReadonlyMap<number, number>): boolean {
  return heading !== level && (firstOf.get(heading) ?? 0) < (firstOf.get(level) ?? 0);
}

/** True where a line without a number goes on with the text before: the list is numbered, or the text fills its line
 *  and does not end. */
function goesOn(before: string, isNumbered: boolean): boolean {
  return isNumbered ? !STOPS.test(before) || before.length < WRAPPED : false;
}
