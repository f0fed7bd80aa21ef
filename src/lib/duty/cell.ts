// Finds the cells of a row: where the name ends, the bureau column begins and ends, and the duty text starts.

import { anyOf } from '../lexicon/reader-words.ts';
import {
  isBureauName,
  isForeignBureau,
  looseShortNames,
  misprintOf,
  opensWithStem,
  splitCell,
  splitOthers,
  type BureauPlace
} from './bureau.ts';
import { numberAt, themeAt } from './number.ts';
import type { Row } from './row.ts';

/** Offsets in the row's strip: name from..to, bureau cell from..to, text from. `bureauFrom` equals `bureauTo` where
 *  there is no bureau. */
export interface Cells {
  nameTo: number;
  bureauFrom: number;
  bureauTo: number;
  textFrom: number;
}
/** A heading in a taken-back duty, such as 昌吉市民政局： or 承接部门：昌吉市民政局 工作方式：. The bureaus stand at from..to, the heading
 *  begins at `start`,
 *  and its text runs from `textFrom` to the next heading. */
export interface Takeover {
  start: number;
  from: number;
  to: number;
  textFrom: number;
}

const BODY_COLON = new RegExp(`${anyOf('heads-text')}[：:]`, 'g');
const WAY = new RegExp(`[。；，]?${anyOf('way-label')}[：:]`, 'g');
const TAKEN_BY = new RegExp(`${anyOf('label-takeover')}[：:]([\\p{Script=Han}（）、，]{2,120})$`, 'u');
const LONGEST_CELL = 360;
const LONGEST_HEADING = 90;

/** Cells of a shared duty. `names` are bureau names already certain in the document: they settle a cell that runs on
 *  into unnumbered
 *  text. */
export function sharedCells(row: Row, place: BureauPlace, names: ReadonlySet<string>): Cells & { certain: boolean } {
  const { strip, categoryEnd } = row;
  const { text, starts } = strip;
  let weak: Cells | null = null;
  for (const from of starts) {
    if (from <= categoryEnd || opensClause(text, from)) {
      if (from > categoryEnd) break;
      continue;
    }
    if (!opensBureau(text.slice(from, from + 40), place)) continue;
    const ends = cellEnds(row, from, place);
    const certain = ends.find((end) => isCertainEnd(row, from, end, place));
    if (certain !== undefined)
      return { nameTo: from, bureauFrom: from, bureauTo: certain, textFrom: certain, certain: true };
    const byName = ends
      .filter((end) =>
        splitCell(text.slice(from, end), place).every((entry) => names.has(splitOthers(entry.name).name))
      )
      .at(-1);
    const end = byName ?? ends[0];
    if (end !== undefined && weak === null) weak = { nameTo: from, bureauFrom: from, bureauTo: end, textFrom: end };
  }
  if (weak !== null) return { ...weak, certain: false };
  const opening = starts.find((start) => start > categoryEnd && opensClause(text, start)) ?? text.length;
  return { nameTo: opening, bureauFrom: opening, bureauTo: opening, textFrom: opening, certain: false };
}

/** Headings of a taken-back duty in order: bodies' names with a colon, beginning and ending with a token. A name that
 *  the place's rules
 *  do not know begins where it is a misprint of one of `names`, else with the last token that leaves a body's name.
 *  Empty where there
 *  is none. */
export function takeovers(row: Row, place: BureauPlace, names: ReadonlySet<string>): Takeover[] {
  const { strip, categoryEnd } = row;
  const found = labelledTakeovers(row, place);
  if (found.length > 0) return found;
  for (const colon of strip.text.matchAll(BODY_COLON)) {
    const to = colon.index + colon[0].length - 1;
    const floor = Math.max(found.at(-1)?.textFrom ?? categoryEnd, to - LONGEST_HEADING);
    const starts = strip.startsWithin(Math.max(categoryEnd + 1, floor), to - 2);
    const plain = starts.filter((start) => /^[\p{Script=Han}（）、]+$/u.test(strip.text.slice(start, to)));
    const from =
      plain.find((start) =>
        splitCell(strip.text.slice(start, to), place).every((entry) => isBureauName(entry.name, place))
      ) ??
      plain.find((start) => misprintOf(strip.text.slice(start, to), names) !== null) ??
      (found.length === 0 ? plain.filter((start) => to - start >= 4).at(-1) : undefined);
    if (from !== undefined) found.push({ start: from, from, to, textFrom: colon.index + colon[0].length });
  }
  return found;
}

/** Headings that say 承接部门： and 工作方式： themselves, or 工作方式： behind bodies' names that a token begins. */
function labelledTakeovers({ strip, categoryEnd }: Row, place: BureauPlace): Takeover[] {
  const found: Takeover[] = [];
  for (const label of strip.text.matchAll(WAY)) {
    const to = label.index;
    const floor = Math.max(found.at(-1)?.textFrom ?? categoryEnd, to - LONGEST_CELL);
    const textFrom = to + label[0].length;
    const before = TAKEN_BY.exec(strip.text.slice(floor, to));
    const start = before === null ? null : floor + before.index;
    if (before !== null && start !== null && start >= categoryEnd && strip.isBreak(start)) {
      found.push({ start, from: to - (before[1] ?? '').length, to, textFrom });
      continue;
    }
    const from = strip
      .startsWithin(Math.max(categoryEnd + 1, floor), to - 2)
      .find((at) => splitCell(strip.text.slice(at, to), place).every((entry) => isBureauName(entry.name, place)));
    if (from !== undefined) found.push({ start: from, from, to, textFrom });
  }
  return found;
}

function opensClause(text: string, at: number): boolean {
  return numberAt(text, at) !== null || themeAt(text, at) !== null;
}

function opensBureau(text: string, { city, branches }: BureauPlace): boolean {
  if (city === '') return false;
  if (text.startsWith(city) && (city.length > 1 || opensWithStem(text.slice(1)))) return true;
  for (const branch of branches) if (text.startsWith(branch)) return true;
  return false;
}

function cellEnds(row: Row, from: number, place: BureauPlace): number[] {
  const { text } = row.strip;
  const ends: number[] = [];
  for (const end of row.strip.startsWithin(from + 1, from + LONGEST_CELL + 1)) {
    const cell = text.slice(from, end);
    if (/[。：:]/.test(cell) || /\d/.test(cell)) break;
    if (
      splitCell(cell, place).every(
        (entry, index) => isBureauName(entry.name, place) || (index > 0 && isForeignBureau(entry.name))
      ) &&
      !/[、，,]$/.test(cell)
    )
      ends.push(end);
  }
  return ends;
}

function isCertainEnd(row: Row, from: number, end: number, place: BureauPlace): boolean {
  const { text } = row.strip;
  const rest = text.slice(end, end + 40);
  if (opensClause(text, end)) return true;
  return splitCell(text.slice(from, end), place).some(({ name }) => {
    const official = splitOthers(name).name;
    return rest.startsWith(official) || looseShortNames(official, place.city).some((short) => rest.startsWith(short));
  });
}
