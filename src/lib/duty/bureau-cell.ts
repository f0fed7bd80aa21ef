// The names in a cell of a bureau column: separated by signs, lines or labels, put together where a line broke a name.

import { COUNTY, RANK, upperPlace } from '../lexicon/levels.ts';
import { anyOf, wordOf } from '../lexicon/reader-words.ts';
import { isForeignBureau, opensWithStem } from './bureau.ts';
import type { Entry } from './field-row.ts';
import type { Strip } from './strip.ts';

/** Names of a cell, the stretches of labels between them (牵头部门：), and whether where one ends is open to doubt. */
export interface NameCell {
  entries: Entry[];
  unsure: boolean;
}

const SEPARATOR = /[、，,；;／/。]/;
const JOINT = new RegExp(`${anyOf('and-with')}(?=\\p{Script=Han}{2,}${anyOf('body-ending')}(?:$|[、，,；;（(]))`, 'uy');
const ENDING = new RegExp(`(?:${anyOf('body-ending')}|${anyOf('unit-ending')})(?:[（(][^（）()]*[）)])?$`);
const PLAYS = `${anyOf('label-lead')}|${anyOf('label-help')}`;
const LABEL = new RegExp(`^(${PLAYS}|${anyOf('label-plain')})?${anyOf('label-body')}?[：:]`);
const LEADS = new RegExp(`^${anyOf('label-lead')}`);
const HELPS = new RegExp(`^${anyOf('label-help')}`);
const SUFFIX = new RegExp(`[（(](${PLAYS})[^（）()]*[）)]$`);
/** Beginning of a higher place's body: a region before any word for a body. */
const UPPER = new RegExp(`^${upperPlace(8, `(?:(?!${anyOf('body-letter')})\\p{Script=Han})`)}`, 'u');
const BRANCH = wordOf('branch');
const OPENS_RANK = new RegExp(`^${RANK}`);
const IS_COUNTY = new RegExp(COUNTY);
/** A number before a name: 1.县水利局. */
const ORDINAL = /^(?:\d{1,2}[.．、)）](?!\d)|[（(]\d{1,2}[)）]|[①-⒛])/;
const LONGEST = 40;

/** Reads from..to of a strip. `city` is what the place's bureaus begin with ('' where unknown); `part` what the column
 *  stands for. */
export function nameCell(strip: Strip, from: number, to: number, city: string, part: Entry['part']): NameCell {
  const entries: Entry[] = [];
  let unsure = false;
  let own = part;
  let start = from;
  let depth = 0;
  const push = (end: number) => {
    let at = start;
    const label = LABEL.exec(strip.text.slice(at, end));
    if (label !== null && label[0].length > 1) {
      at += label[0].length;
      own = LEADS.test(label[1] ?? '') ? 'lead' : HELPS.test(label[1] ?? '') ? 'helper' : part;
    }
    if (end <= at) return;
    const name = strip.text.slice(at, end);
    const said = SUFFIX.exec(name)?.[1];
    const plays = said === undefined ? own : LEADS.test(said) ? 'lead' : 'helper';
    entries.push({ strip, from: at, to: end, name, part: plays });
  };
  for (let at = from; at < to; at++) {
    const ordinal = at === start || ENDING.test(strip.text.slice(start, at)) ? ordinalAt(strip.text, at, to) : 0;
    if (ordinal > 0) {
      push(at);
      start = at + ordinal;
      at = start - 1;
      continue;
    }
    const character = strip.text.charAt(at);
    if ('（('.includes(character)) depth++;
    if ('）)'.includes(character) && depth > 0) depth--;
    if (depth > 0 && at - start < LONGEST) continue;
    if (SEPARATOR.test(character)) {
      push(at);
      start = at + 1;
      continue;
    }
    if (at === start) continue;
    const before = strip.text.slice(start, at);
    const rest = strip.text.slice(at, to);
    if (strip.isBreak(at)) {
      const ends = ENDING.test(before);
      const begins = opensName(rest, city) || LABEL.test(rest);
      if (ends && !begins) unsure = true;
      const line = lineAt(strip, at, to);
      if (ends && !isBranch(line, city) && (begins || ENDING.test(line))) {
        push(at);
        start = at;
        continue;
      }
    }
    const joint = ENDING.test(before) ? jointAt(rest) : 0;
    if (joint > 0 && opensName(rest.slice(joint), city)) {
      push(at);
      start = at + joint;
      at += joint - 1;
    } else if (ENDING.test(before) && beginsAnew(before, rest, city)) {
      push(at);
      start = at;
    }
  }
  push(to);
  return { entries, unsure };
}

/** Length of the number that stands before a name at the offset, 0 where none does. */
function ordinalAt(text: string, at: number, to: number): number {
  const length = ORDINAL.exec(text.slice(at, to))?.[0].length ?? 0;
  return length > 0 && /^\p{Script=Han}/u.test(text.slice(at + length, to)) ? length : 0;
}

/** True where words can be a body's name by their ending. */
export function looksLikeBody(words: string): boolean {
  return ENDING.test(words) && words.length >= 3 && words.length <= LONGEST;
}

/** True where words can begin a body's name: the place, a rank with a common stem, a stem, or another place's body. */
export function opensName(words: string, city: string): boolean {
  if (city !== '' && words.startsWith(city)) return true;
  if (OPENS_RANK.test(words) && opensWithStem(words.slice(1))) return true;
  return opensWithStem(words) || isForeignBureau(words.slice(0, LONGEST).split(SEPARATOR)[0] ?? '');
}

/** True where a further name begins right behind one, without a sign: with the place, or with the same rank as the
 *  first. */
function beginsAnew(before: string, rest: string, city: string): boolean {
  if (city.length > 1 && rest.startsWith(city)) return opensWithStem(rest.slice(city.length));
  const rank = before.charAt(0);
  const next = rest.slice(0, LONGEST).split(SEPARATOR)[0] ?? '';
  if (ENDING.test(before + rest.slice(0, 2))) return false;
  const region = UPPER.exec(next)?.[0] ?? '';
  if (region !== '' && opensName(before, city) && ENDING.test(next) && !next.startsWith(BRANCH, region.length))
    return true;
  return (
    IS_COUNTY.test(rank) && rest.startsWith(rank) && opensWithStem(rest.slice(1)) && opensWithStem(before.slice(1))
  );
}

/** True for the rest of a branch's name, its place and 分局: it goes on with the name above. */
function isBranch(line: string, city: string): boolean {
  if (!line.endsWith(BRANCH)) return false;
  const region = line.slice(0, -BRANCH.length);
  return region === city || region === (UPPER.exec(line)?.[0] ?? '');
}

function lineAt(strip: Strip, at: number, to: number): string {
  const next = strip.startsWithin(at + 1, to)[0] ?? to;
  return strip.text.slice(at, next).split(SEPARATOR)[0] ?? '';
}

function jointAt(rest: string): number {
  JOINT.lastIndex = 0;
  return JOINT.exec(rest)?.[0].length ?? 0;
}
