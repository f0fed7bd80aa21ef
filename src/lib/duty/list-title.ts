// Titles of lists, headings of categories and notes: the lines of a table that are no duties.

import { hanValue } from '../lexicon/han-number.ts';
import { table } from '../lexicon/load.ts';
import { MONTH, NUMERALS, ORDINAL, YEAR } from '../lexicon/notation.ts';
import { anyWord, wordsOf } from '../lexicon/phrase.ts';
import { anyOf } from '../lexicon/reader-words.ts';
import { inSimplified } from '../lexicon/simplified.ts';
import { isGenreCategory } from './category.ts';
import type { ListId } from './record.ts';

/** A title: which list it opens (null for the title of all of them), what stands before the list's name (mostly the
 *  place) and how many duties it counts (null where it does not say). */
export interface ListTitle {
  list: ListId | null;
  of: string;
  total: number | null;
}
/** A heading: `name` without number and count, `total` as it counts (null where it does not say), `depth` by its
 *  number's style: 0 一、 1 （一） 2 1. or none; `sure` is false for a short text that only may be one. */
export interface Heading {
  name: string;
  total: number | null;
  depth: number;
  sure: boolean;
}

const NAMES = table('list-names').map((row) => ({ ...row, words: wordsOf(row.phrase) }));
const LIST_WORDS = NAMES.flatMap(({ list, sheet, words }) =>
  list === '' || sheet ? [] : words.map((word) => ({ word, list }))
);
const SHEET_WORDS = NAMES.flatMap(({ list, sheet, words }) =>
  list !== '' && sheet ? words.map((word) => ({ word, list })) : []
);
const ALL_LISTS = new RegExp(
  anyWord(NAMES.filter(({ list, standard }) => list === '' && !standard).flatMap(({ words }) => words))
);
const LIST_NOUN = new RegExp(anyOf('list-noun'));
const LIST_END = new RegExp(`${anyOf('list-file')}$`);
const LONGEST_TITLE = 48;
const OPENING = new RegExp(
  [
    `^(?:${anyOf('annex')}\\d{0,2}[:：.、]?)?`,
    `(?:${ORDINAL}[${NUMERALS}]{1,3}${anyOf('text-part')}[:：、]?`,
    `|([${NUMERALS}]{1,3})[、.．，]|[（(]([${NUMERALS}]{1,3})[）)]、?|(\\d{1,2})[、.．](?!\\d))?`
  ].join('')
);
const ENUMERATION = new RegExp(`(?:[${NUMERALS}]{1,3}[、.．]|[（(][${NUMERALS}]{1,3}[）)])$`);
const COUNT = new RegExp(
  `[（(【[〔]?${anyOf('in-all')}?(\\d{1,4})${anyOf('item')}${anyOf('item-noun')}?[）)】\\]〕]?$`
);
/** What says that a category goes on from the page or table before: 综合政务（续）. */
const CONTINUED = new RegExp(`(?:[（(【[〔]${anyOf('continued')}[）)】\\]〕]|${anyOf('continued')})$`);
/** A count of a category without a word for what it counts. */
const BARE_COUNT = /[（(](\d{1,3})[）)]$/;
const NUMBER_APART = new RegExp(`^\\s*([${NUMERALS}]{1,3})\\s+(?=\\p{Script=Han}{2})`, 'u');
const NOTE = new RegExp(`^(?:[*※＊★]|${anyOf('note-opens')}(?:\\d{1,2})?[：:．.、\\s])`);
const FORM_LINE = new RegExp(`^${anyOf('form-label')}[：:]`);
const TOTAL = new RegExp(`^${anyOf('total-row')}`);
const LABEL = new RegExp(`^${anyOf('label-category')}[：:]`);
const ATTACHMENT = new RegExp(`^${anyOf('annex')}\\s*\\d{0,2}[:：]?$|^\\d{4}${YEAR}\\d{1,2}${MONTH}`);
const NUMBER = new RegExp(
  `^${ORDINAL}?[（(【[]?(\\d{1,5})[）)】\\]]?(?:[.、．,，。:：]|${anyOf('row-number-ends')})?$`
);
const HAN_NUMBER = new RegExp(`^[（(]?([${NUMERALS}]{1,4})[）)]?[、.．]?$`);

/** The title that a line or a sheet's name is; null where it is none. `lenient` for names of sheets, which say little.
 *  */
export function listTitle(text: string, lenient = false): ListTitle | null {
  const plain = text.replace(/\s+/g, '');
  if (plain.length === 0 || plain.length > LONGEST_TITLE || /[。；;]$|[，,]\p{Script=Han}/u.test(plain)) return null;
  const count = COUNT.exec(plain);
  const total = count === null ? null : Number(count[1]);
  const printed = (count === null ? plain : plain.slice(0, count.index)).replace(OPENING, '');
  const words = inSimplified(printed);
  const found = LIST_WORDS.filter(({ word }) => words.includes(word));
  const lists = new Set(found.map(({ list }) => list));
  const first = found.sort((a, b) => words.indexOf(a.word) - words.indexOf(b.word))[0];
  if (lists.size === 1 && first !== undefined && (lenient || LIST_NOUN.test(words)))
    return { list: first.list, of: placeBefore(printed, words, words.indexOf(first.word)), total };
  if (lenient && lists.size === 0) {
    const short = SHEET_WORDS.find(({ word }) => words.includes(word));
    return short === undefined ? null : { list: short.list, of: '', total };
  }
  const all = ALL_LISTS.exec(words);
  return lists.size === 0 && all !== null ? { list: null, of: printed.slice(0, all.index), total } : null;
}

/** What stands before a list's name in a title, without marks and the name of all lists: 青石县大坪镇 of
 *  青石县大坪镇履职事项清单（基本履职事项）. */
function placeBefore(printed: string, words: string, at: number): string {
  const before = words.slice(0, at).replace(/[（(【〔[“"《]+$/, '');
  const all = ALL_LISTS.exec(before)?.index ?? before.length;
  return printed.slice(0, all).replace(ENUMERATION, '');
}

/** The list that a line is the whole title of: nothing in it but numbers, the place, the list's name and its count.
 *  Null where it says more, as a sentence or the head of a column does. */
export function wholeTitle(text: string): ListId | null {
  const plain = inSimplified(text.replace(/\s+/g, ''));
  if (isNote(text) || /[，。；：“”]/.test(plain) || !LIST_END.test(plain.replace(COUNT, ''))) return null;
  const title = listTitle(plain);
  return title === null || title.of.includes('、') ? null : title.list;
}

/** What the name of a file or a sheet may say of a place, best first: 青石县大坪乡 of 青石县大坪乡履职事项清单.xlsx. */
export function placeWords(name: string): string[] {
  const stem = name
    .replace(/ \+\d+$/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/^[\d\s.、_-]+/, '');
  const words = stem.split(/[\s\d.、_()（）/-]+/);
  const titled = [stem, ...words].map((each) => (listTitle(each) ?? listTitle(each, true))?.of ?? '');
  return [...new Set([...titled, ...words])].filter((each) => each !== '');
}

/** The heading of a category that a line alone in its row is; null where it cannot be one. */
export function categoryHeading(text: string): Heading | null {
  const plain = text.replace(NUMBER_APART, '$1、').replace(/\s+/g, '').replace(CONTINUED, '');
  const count = COUNT.exec(plain) ?? BARE_COUNT.exec(plain);
  const head = count === null ? plain : plain.slice(0, count.index);
  const opening = OPENING.exec(head);
  const name = head
    .slice(opening?.[0].length ?? 0)
    .replace(/[：:、]$/, '')
    .replace(LABEL, '');
  if (!/^[\p{Script=Han}、（）()“”]{2,20}$/u.test(name)) return null;
  const numbered = (opening?.[0].length ?? 0) > 0;
  const depth = opening?.[1] !== undefined ? 0 : opening?.[2] !== undefined ? 1 : 2;
  const sure = count !== null || isGenreCategory(name) || (numbered && depth < 2 && name.length <= 14);
  return sure || name.length <= 12 ? { name, total: count === null ? null : Number(count[1]), depth, sure } : null;
}

/** A category as it stands in a column: without number and count. */
export function plainCategory(text: string): { name: string; total: number | null } {
  const heading = categoryHeading(text);
  return heading === null ? { name: text.replace(/\s+/g, '').replace(CONTINUED, ''), total: null } : heading;
}

/** True for a note under a table. */
export function isNote(text: string): boolean {
  return NOTE.test(text.trimStart());
}

/** True for a line that says where a list belongs or when it was made, and nothing of what is in it. */
export function isAttachment(text: string): boolean {
  return ATTACHMENT.test(text.trim());
}

/** True for a line of a form: who filled it in, for whom, when (填报人：张三). */
export function isFormLine(text: string): boolean {
  return FORM_LINE.test(text.replace(/\s+/g, '')) || isAttachment(text);
}

/** True for a line of sums. */
export function isTotal(text: string): boolean {
  return TOTAL.test(text.replace(/\s+/g, ''));
}

/** A number of a row: 1, 1. 1、 （1） ① ⑴ 第1项 01, behind that of its list or category (2-1, A-1, J01), or in Chinese
 *  (`han`); null for anything else. */
export function rowNumber(text: string): { value: number; han: boolean } | null {
  const plain = text.replace(/\s+/g, '');
  const part = /^(?:[A-Za-z]{1,3}[-—–－]?|\d{1,2}[-—–－])(\d{1,3})$/.exec(plain)?.[1];
  if (part !== undefined) return { value: Number(part), han: false };
  const digits = NUMBER.exec(plain);
  if (digits !== null) return { value: Number(digits[1]), han: false };
  if (/^[①-⒛]$/.test(plain)) return { value: ((plain.charCodeAt(0) - 0x2460) % 20) + 1, han: false };
  if (/^[㉑-㉟]$/.test(plain)) return { value: plain.charCodeAt(0) - 0x3250 + 20, han: false };
  const words = HAN_NUMBER.exec(plain)?.[1];
  const value = words === undefined ? 0 : hanValue(words);
  return value > 0 ? { value, han: true } : null;
}
