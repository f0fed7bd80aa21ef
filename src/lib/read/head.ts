// What a column's head says, read part by part: 乡镇（街道）配合职责 is who (乡镇, 街道), 配合, and what (职责).

import { RANK } from '../lexicon/levels.ts';
import { IN_ALL, PIECES } from '../lexicon/notation.ts';
import { anyOf } from '../lexicon/reader-words.ts';
import { table } from '../lexicon/load.ts';
import { inSimplified } from '../lexicon/simplified.ts';
import type { HEAD_PARTS } from '../lexicon/classes.ts';
import type { Field } from './fields.ts';

/** What a head means. `rank` orders heads that mean the same field: the plainest first (事项名称 before 事项 before 履职内容).
 *  `sure` is false where words are left over or the parts allow another reading; `otherwise` is what it means beside a
 *  plainer head of its field (镇街工作任务 beside 事项名称), null where nothing. */
export interface HeadMeaning {
  field: Field;
  rank: number;
  sure: boolean;
  otherwise: Field | null;
}

type HeadPart = (typeof HEAD_PARTS)[number];

const PARTS = new Map<string, HeadPart>(table('columns').map(({ word, part }) => [word, part]));
const LONGEST = Math.max(...[...PARTS.keys()].map((word) => word.length));
const LONGEST_HEAD = 28;
const LONGEST_PLACE = 8;
/** Brackets that explain a head: 对应上级部门（排第一位的为牵头部门）. */
const EXPLAINED = /[（(][^（）()]*[）)]/;
const COUNTED = `(?:[${PIECES}]|${anyOf('kind-counted')})`;
const COUNT = new RegExp(`[（(〔[【]?${IN_ALL}?\\d+${COUNTED}[）)〕\\]】]?`, 'g');
/** The county before a township's name: 青石县大坪镇. */
const ABOVE = new RegExp(`^.{1,8}${RANK}(?=.{2})`);
const WHO: ReadonlySet<HeadPart> = new Set<HeadPart>(['upper', 'body', 'lower', 'and', 'filler']);

/** A head without blanks, brackets and counts, in simplified characters: 乡镇（街道）配合职责（共101项） → 乡镇街道配合职责,
 *  类别（9类） → 类别. */
export function plainHead(text: string): string {
  return inSimplified(text)
    .replace(/\s+/g, '')
    .replace(COUNT, '')
    .replace(/[（()）〔〕[\]【】*＊：:。“”"]/g, '');
}

/** Meaning of a head, or null where it is none (a title, a text, a number). */
export function headMeaning(text: string): HeadMeaning | null {
  const meant = meaningOf(plainHead(whoFirst(text)));
  if (meant?.sure === true || !EXPLAINED.test(text)) return meant;
  const bare = meaningOf(plainHead(text.replace(EXPLAINED, '')));
  return bare?.sure === true ? bare : meant;
}

function meaningOf(head: string): HeadMeaning | null {
  if (head.length === 0 || head.length > LONGEST_HEAD) return null;
  const { parts, missed } = partsOf(head);
  if (missed > head.length * 0.4) return null;
  const meant = meaning(parts);
  return meant === null ? null : { ...meant, sure: meant.sure && missed === 0 };
}

/** True for words that name a township, or townships at large, and no other body: 大坪镇, 乡镇（街道）, 镇人民政府. */
export function isTownship(words: string): boolean {
  const { parts, missed } = partsOf(plainHead(words).replace(ABOVE, ''));
  const last = parts.filter((part) => part !== 'filler').at(-1);
  return missed === 0 && last === 'lower' && parts.every((part) => WHO.has(part) && part !== 'body');
}

/** A head whose end says in brackets whose it is, with that first: 主体责任（县级部门） → 县级部门主体责任. */
function whoFirst(text: string): string {
  const match = /^([^（(]+)[（(]([^（）()\d]+)[）)]\s*$/.exec(text);
  if (match === null) return text;
  const [, what = '', who = ''] = match;
  const says = partsOf(plainHead(what)).parts.includes('text');
  const { parts, missed } = partsOf(plainHead(who));
  return says && missed === 0 && parts.every((part) => WHO.has(part)) ? who + what : text;
}

/** True where a head says that its bodies take a duty over: 承接部门. */
export function takesOver(head: string): boolean {
  return partsOf(plainHead(head)).parts.includes('take');
}

/** Meaning of a head under another one that spans it: by itself where it says enough, else together with it. */
export function spannedMeaning(above: string, own: string): HeadMeaning | null {
  const parent = partsOf(plainHead(above)).parts;
  const child = partsOf(plainHead(own)).parts;
  const who = child.some((part) => part === 'body' || part === 'upper' || part === 'lower');
  const saysWhat = child.some((part) => part === 'text' || part === 'way' || part === 'extra' || part === 'name');
  const parentIsText = parent.includes('text') && !parent.some((part) => part === 'body' || part === 'take');
  if (who && parentIsText && !saysWhat) return headMeaning(own + above);
  const alone = headMeaning(own);
  const together = headMeaning(above + own);
  if (alone?.sure === true && together?.sure === false) return alone;
  const tells = who || child.some((part) => part === 'number' || part === 'kind' || part === 'way' || part === 'extra');
  return alone !== null && tells && alone.sure ? alone : (together ?? alone);
}

/** Parts of a head in order, and how many characters are none; a place's name that opens it (大坪镇职责) is none of them.
 *  */
function partsOf(head: string): { parts: HeadPart[]; missed: number } {
  const parts: HeadPart[] = [];
  let [missed, unread, named] = [0, 0, 0];
  for (let at = 0; at < head.length;) {
    let length = Math.min(LONGEST, head.length - at);
    while (length > 0 && !PARTS.has(head.slice(at, at + length))) length--;
    const part = PARTS.get(head.slice(at, at + length));
    if (part === undefined) unread++;
    else {
      const isRank = part === 'lower' || part === 'upper';
      if (parts.length === 0 && isRank && unread > 1 && unread <= LONGEST_PLACE) named = unread;
      else missed += unread;
      unread = 0;
      parts.push(part);
    }
    at += Math.max(length, 1);
  }
  missed += unread;
  if (missed > 0) missed += named;
  return { parts, missed };
}

function meaning(parts: readonly HeadPart[]): HeadMeaning | null {
  const has = (...of: HeadPart[]) => of.some((part) => parts.includes(part));
  const said = parts.filter((part) => part !== 'filler' && part !== 'and');
  const named = said.filter((part, index) => part !== 'name' || index === 0);
  const last = named.at(-1);
  const is = (field: Field, rank = 0, sure = true, otherwise: Field | null = null): HeadMeaning => ({
    field,
    rank,
    sure,
    otherwise
  });
  if (last === undefined) return null;
  if (has('below')) return is('extra');
  if (last === 'number') return is('number');
  if (last === 'list') return is('list');
  if (last === 'extra') return is('extra');
  if (last === 'code') return is('code');
  if (said.at(-1) === 'name' && has('duty', 'text') && !has('body', 'upper', 'lower'))
    return is('name', has('duty') ? 0 : 1);
  if (has('way') && has('extra') && !has('take')) return is('extra');
  if (has('way') && has('lower') && !has('take')) return is('township', 2);
  if (has('way'))
    return has('body') && (has('take') || has('and'))
      ? is('takeover', has('and') ? 0 : 1, true, has('and') ? null : 'way')
      : is('way', has('take', 'body') ? 0 : 1);
  if (last === 'kind') return is('category', has('duty') ? 0 : 1);
  if (last === 'body') return bureauColumn(parts);
  if ((last === 'lead' || last === 'help') && has('body')) return is(last === 'lead' ? 'lead' : 'helper', 1);
  if (last === 'duty' && has('lower', 'body', 'text', 'help') && !has('take'))
    return is('name', 2, true, has('body') ? 'city' : has('lower') ? 'township' : has('help') ? null : 'texts');
  if (has('text') && last !== 'duty') return textColumn(parts, last);
  if (last === 'duty' || last === 'name')
    return is('name', last === 'name' && !has('duty') ? 2 : said.includes('name') ? 0 : 1);
  if (last === 'content')
    return has('duty')
      ? is('name', 3)
      : has('lower')
        ? is('township', 2)
        : has('body', 'upper')
          ? is('city', 2)
          : has('help')
            ? is('township', 2)
            : is('name', 4, false);
  if (last === 'lead') return is('lead', 1, false);
  if (last === 'help') return has('lower') ? is('township', 2, false) : is('helper', 1, false);
  if (last === 'take') return is('bureau', 2, false);
  if (last === 'lower') return is('township', 3, false);
  return last === 'upper' ? is('bureau', 3, false) : null;
}

function means(field: Field, rank: number, sure: boolean): HeadMeaning {
  return { field, rank, sure, otherwise: null };
}

function bureauColumn(parts: readonly HeadPart[]): HeadMeaning {
  const has = (part: HeadPart) => parts.includes(part);
  if (has('take')) return means('bureau', 0, true);
  if (has('lower') && !has('upper')) return means('extra', 0, false);
  if (has('help') && !has('lead')) return means('helper', 0, true);
  if (has('lead') && !has('help')) return means('lead', 0, true);
  return means('bureau', has('upper') ? 0 : 1, true);
}

function textColumn(parts: readonly HeadPart[], last: HeadPart): HeadMeaning | null {
  const has = (...of: HeadPart[]) => of.some((part) => parts.includes(part));
  if (has('lower') && !has('body')) return means('township', 0, true);
  if (has('body') && has('take')) return means('way', 1, true);
  if (has('body')) return means('city', has('help') ? 1 : 0, true);
  if (has('help')) return means('township', 1, true);
  if (has('upper', 'lead')) return means('city', 1, true);
  if (has('take')) return means('way', 2, false);
  if (last === 'content') return means('name', 4, false);
  if (last === 'name') return means('name', 1, true);
  return means('texts', 1, false);
}
