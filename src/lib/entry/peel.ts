// Takes off what a text came in (work order, letter, notice, chat forward), so that only what it is about is compared.
import { RANK, TOWNSHIP } from '../lexicon/levels.ts';
import { DAY, MONTH, YEAR } from '../lexicon/notation.ts';
import { anyOf } from '../lexicon/notice-words.ts';
import { alike, type Letters } from './letters.ts';

/** Body of a pasted text: its letters made alike, without the shell. `shell` is true where something was taken off. */
export interface Body extends Letters {
  shell: boolean;
}

interface Span {
  from: number;
  to: number;
}

/** Heads of form fields by their last words: what the field holds. */
const ABOUT_PERSON = new RegExp(`${anyOf('field-person')}$`, 'u');
const ABOUT_CASE = new RegExp(`${anyOf('field-case')}$`, 'u');
const TITLE = new RegExp(`${anyOf('field-title')}$`, 'u');
const CONTENT = new RegExp(`${anyOf('field-content')}$`, 'u');
const NO_FIELD = new RegExp(anyOf('field-no'), 'u');
const HANDLED = new RegExp(anyOf('field-handled'), 'u');
const KIND = new RegExp(anyOf('field-kind'), 'u');

const CHANNEL = `${anyOf('channel-of')}?["“”]?${anyOf('channel')}["“”]?`;
const PERSON = `(?:\\p{Script=Han}{1,3}${anyOf('called')}|${anyOf('caller')})`;
const SAID = `(?:${anyOf('said')}|：|:)`;
const OPENER = new RegExp(
  `^[\\s"“”'‘’【\\[（(]*(?:(?:${PERSON}|${CHANNEL}|${SAID})(?:[】\\]）)，,、：:\\s\\d"“”-]|${anyOf('said-link')})*){1,16}`,
  'u'
);
const OPENER_ENDS = new RegExp(`(?:${anyOf('said-last')}|[：:，,】\\]])\\s*$`, 'u');

const SALUTATION = new RegExp(
  `^\\s*${anyOf('salutes')}?[^，。！？\\n]{0,14}${anyOf('saluted')}${anyOf('plural')}?${anyOf('hello')}?\\s*[:：,，!！]\\s*`,
  'u'
);
const GREETING = new RegExp(`^[\\s“”"]*${anyOf('greeting')}${anyOf('particle')}?[，,。！!：:～~\\s]*`, 'u');
const ADDRESSEE = new RegExp(`^\\s*${anyOf('addressed')}[^。！？；\\n]{1,40}[:：]\\s*$`, 'u');
const SIGNED = new RegExp(
  `^\\s*(?:${anyOf('signs-off')}|[^，。！？；：:\\n]{2,24}${anyOf('signer')})(?:[（(][^）)]*[）)])?\\s*$`,
  'u'
);
const DATE_LINE = new RegExp(
  `^\\s*(?:\\d{2,4}\\s*[${YEAR}./-]\\s*)?\\d{1,2}\\s*[${MONTH}./-]\\s*\\d{1,2}\\s*` +
    `(?:${DAY}|${anyOf('day-of-month')})?(?:\\s*\\d{1,2}[:：]\\d{2})?\\s*$`,
  'u'
);
const CHAT_LINE = new RegExp(
  [
    `^\\s*(?:[^，。！？；\\n]{1,12}\\s+${anyOf('chat-day')}?\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?`,
    '|@\\S+|\\[[^\\]]{1,6}\\]',
    `|${anyOf('chat-answer')}|-{2,}.*-{2,}|[>》]+)\\s*$`
  ].join(''),
  'u'
);
const SIGNATURE = /^\s*(?:[^，。！？；：:\n]{2,6}[:：]\s*)?[\p{Script=Han}]{2,4}\s*(?:[\d*\s-]{6,})?\s*$/u;
const NUMBERS = new RegExp(
  [
    '(?:1[3-9]\\d[\\d*]{8}|0\\d{2,3}[-－—]?\\d{7,8}|\\d{17}[\\dXx]',
    `|${anyOf('number-of')}${anyOf('number-noun')}?[:：]?\\s*[\\d*-]{5,}`,
    '|https?:\\/\\/\\S+|@[^\\s，。：:]+)'
  ].join(''),
  'gu'
);
const AUTHORITY = new RegExp(`[\\p{Script=Han}]{2,8}?(?:${RANK}|${TOWNSHIP})${anyOf('shell-body')}`, 'gu');
const HANDLING = new RegExp(anyOf('handling'), 'gu');
const FEWEST = 2;
const LAST = 3;
const HEADING = 60;

/** The body of a pasted text, read sign by sign: form fields keep their content only; openers (市民来电反映：), salutations,
 *  addressees, signatures, dates, names of a chat, phone numbers and sentences that only say how to handle the matter
 *  go. Where nothing would be left the whole text stays. */
export function peel(pasted: string): Body {
  const letters = alike(pasted);
  const { text } = letters;
  const keep = new Uint8Array(text.length).fill(1);
  const drop = ({ from, to }: Span): void => {
    keep.fill(0, from, to);
  };
  fields(text).forEach(drop);
  const all = lines(text, keep);
  all.filter((span, index) => isFrame(text.slice(span.from, span.to), index, all.length)).forEach(drop);
  clauses(text, keep)
    .filter(({ from, to }) => handlesOnly(text.slice(from, to)))
    .forEach(drop);
  for (const { from, to } of lines(text, keep)) {
    let begin = from;
    for (;;) {
      const rest = text.slice(begin, to);
      const found = SALUTATION.exec(rest) ?? GREETING.exec(rest) ?? openerOf(rest);
      if (found === null || found[0] === '') break;
      begin += found[0].length;
    }
    drop({ from, to: begin });
  }
  for (const { index, 0: found } of text.matchAll(NUMBERS)) drop({ from: index, to: index + found.length });
  const left = keep.reduce((sum, each, index) => sum + (each && /\p{Script=Han}/u.test(text.charAt(index)) ? 1 : 0), 0);
  if (left < FEWEST) return { ...letters, shell: false };
  const at: number[] = [];
  let body = '';
  let gap = false;
  keep.forEach((each, index) => {
    if (!each) gap = true;
    else {
      if (gap && body !== '' && !body.endsWith('\n')) {
        body += '\n';
        at.push(letters.at[index] ?? 0);
      }
      gap = false;
      body += text.charAt(index);
      at.push(letters.at[index] ?? 0);
    }
  });
  return { text: body, at, shell: keep.includes(0) };
}

/** True for a line that belongs to the form of a letter, a notice or a chat: addressee, signature, date, name and
 *  time. */
function isFrame(line: string, index: number, count: number): boolean {
  if (DATE_LINE.test(line) || CHAT_LINE.test(line) || ADDRESSEE.test(line)) return true;
  return index > 0 && (SIGNED.test(line) || (index >= count - LAST && SIGNATURE.test(line)));
}

function openerOf(rest: string): RegExpExecArray | null {
  const found = OPENER.exec(rest);
  return found !== null && OPENER_ENDS.test(found[0]) ? found : null;
}

type Holds = 'content' | 'title' | 'other' | null;

function holds(label: string): Holds {
  const name = label.replace(/\s/gu, '');
  if (NO_FIELD.test(name)) return null;
  if (HANDLED.test(name)) return 'other';
  if (ABOUT_CASE.test(name) || ABOUT_PERSON.test(name)) return 'other';
  if (TITLE.test(name)) return 'title';
  return CONTENT.test(name) ? 'content' : null;
}

/** What goes because it stands in a form: the heads of all fields, and all fields but those that hold the content
 *  (without such a field: only those that tell who, when and how). */
function fields(text: string): Span[] {
  const heads: { from: number; to: number; what: Holds; bracket: boolean }[] = [];
  for (const found of text.matchAll(/[【[〔［]\s*([\p{Script=Han}A-Za-z0-9+“”" ]{2,16}?)\s*[】\]〕］]\s*[:：]?/gu))
    heads.push({ from: found.index, to: found.index + found[0].length, what: holds(found[1] ?? ''), bracket: true });
  for (const found of text.matchAll(/(?<=^|\n|\s{2}|[;；。|｜】\]]\s?)\s*([\p{Script=Han}]{2,8})\s*[:：]/gu)) {
    const what = holds(found[1] ?? '');
    if (what !== null) heads.push({ from: found.index, to: found.index + found[0].length, what, bracket: false });
  }
  heads.sort((a, b) => a.from - b.from);
  const inside = heads.filter((head, at) => !heads.some((other, index) => index < at && other.to > head.from));
  const formed = inside.filter(({ what, bracket }) => what !== null || bracket);
  const hasContent = formed.some(({ what }) => what === 'content');
  const spans: Span[] = [];
  const first = formed[0];
  if (hasContent && first !== undefined && first.from < HEADING && formed.some(({ what }) => what === 'other'))
    spans.push({ from: 0, to: first.from });
  formed.forEach(({ from, to, what }, index) => {
    const next = formed[index + 1]?.from ?? text.length;
    const line = text.indexOf('\n', to);
    if (what === null) {
      if (KIND.test(text.slice(from, to))) spans.push({ from, to });
      return;
    }
    spans.push({ from, to });
    if (what === 'other') spans.push({ from: to, to: hasContent || line < 0 || line > next ? next : line });
  });
  return spans;
}

function lines(text: string, keep: Uint8Array): Span[] {
  return split(text, keep, /\n/);
}

function clauses(text: string, keep: Uint8Array): Span[] {
  return split(text, keep, /[，,。！!；;？?：: \n]/u);
}

/** Stretches of kept letters between signs; a sign belongs to the stretch before it. */
function split(text: string, keep: Uint8Array, sign: RegExp): Span[] {
  const spans: Span[] = [];
  let from = -1;
  for (let index = 0; index <= text.length; index += 1) {
    const open = index < text.length && keep[index] === 1;
    if (open && from < 0) from = index;
    if (from >= 0 && (!open || sign.test(text.charAt(index)))) {
      spans.push({ from, to: open ? index + 1 : index });
      from = -1;
    }
  }
  return spans;
}

/** True for a clause that only says how a matter is to be handled: nothing is left without such words, names of places
 *  and numbers. */
export function handlesOnly(clause: string): boolean {
  const left = clause
    .replace(AUTHORITY, '')
    .replace(HANDLING, '')
    .replace(/[^\p{Script=Han}]/gu, '');
  return left.length === 0;
}
