// Finds the cells of a row: where the name ends, the bureau column begins and ends, and the duty text starts.

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
import type { Row } from './row.ts';

/** Offsets in the row's strip: name from..to, bureau cell from..to, text from. `bureauFrom` equals `bureauTo` where there is no bureau. */
export interface Cells {
  nameTo: number;
  bureauFrom: number;
  bureauTo: number;
  textFrom: number;
}
/** A heading in a taken-back duty, such as 昌吉市民政局： or 承接部门：昌吉市民政局 工作方式：. The bureaus stand at from..to, the heading begins at `start`,
 *  and its text runs from `textFrom` to the next heading. */
export interface Takeover {
  start: number;
  from: number;
  to: number;
  textFrom: number;
}

const LONGEST_CELL = 360;
const LONGEST_HEADING = 90;
const LIST_OPENING = /^(?:\d{1,3}[.．、](?!\d)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;

/** Cells of a shared duty. `names` are bureau names already certain in the document: they settle a cell that runs on into unnumbered
 *  text. */
export function sharedCells(row: Row, place: BureauPlace, names: ReadonlySet<string>): Cells & { certain: boolean } {
  const { strip, categoryEnd } = row;
  const { text, starts } = strip;
  let weak: Cells | null = null;
  for (const from of starts) {
    if (from <= categoryEnd || LIST_OPENING.test(text.slice(from, from + 8))) {
      if (from > categoryEnd) break;
      continue;
    }
    if (!opensBureau(text.slice(from, from + 40), place)) continue;
    const ends = cellEnds(row, from, place);
    const certain = ends.find((end) => isCertainEnd(row, from, end, place));
    if (certain !== undefined) return { nameTo: from, bureauFrom: from, bureauTo: certain, textFrom: certain, certain: true };
    const byName = ends
      .filter((end) => splitCell(text.slice(from, end), place).every((entry) => names.has(splitOthers(entry.name).name)))
      .at(-1);
    const end = byName ?? ends[0];
    if (end !== undefined && weak === null) weak = { nameTo: from, bureauFrom: from, bureauTo: end, textFrom: end };
  }
  if (weak !== null) return { ...weak, certain: false };
  const opening = starts.find((start) => start > categoryEnd && LIST_OPENING.test(text.slice(start, start + 8))) ?? text.length;
  return { nameTo: opening, bureauFrom: opening, bureauTo: opening, textFrom: opening, certain: false };
}

/** Headings of a taken-back duty in order: bodies' names with a colon, beginning and ending with a token. A name that the place's rules
 *  do not know begins where it is a misprint of one of `names`, else with the last token that leaves a body's name. Empty where there
 *  is none. */
export function takeovers(row: Row, place: BureauPlace, names: ReadonlySet<string>): Takeover[] {
  const { strip, categoryEnd } = row;
  const found = labelledTakeovers(row);
  if (found.length > 0) return found;
  for (const colon of strip.text.matchAll(/(?:局|委|办|部|会|联|室|院|中心|队|人大|政协|政府|部门|单位)[：:]/g)) {
    const to = colon.index + colon[0].length - 1;
    const floor = Math.max(found.at(-1)?.textFrom ?? categoryEnd, to - LONGEST_HEADING);
    const starts = strip.startsWithin(Math.max(categoryEnd + 1, floor), to - 2);
    const plain = starts.filter((start) => /^[\p{Script=Han}（）、]+$/u.test(strip.text.slice(start, to)));
    const from =
      plain.find((start) => splitCell(strip.text.slice(start, to), place).every((entry) => isBureauName(entry.name, place))) ??
      plain.find((start) => misprintOf(strip.text.slice(start, to), names) !== null) ??
      (found.length === 0 ? plain.filter((start) => to - start >= 4).at(-1) : undefined);
    if (from !== undefined) found.push({ start: from, from, to, textFrom: colon.index + colon[0].length });
  }
  return found;
}

/** Headings that say 承接部门： and 工作方式： themselves. */
function labelledTakeovers({ strip, categoryEnd }: Row): Takeover[] {
  const labels = /承接部门[：:]([\p{Script=Han}（）、，]{2,120}?)[。；]?(?:承接|工作)方式[：:]/gu;
  return [...strip.text.matchAll(labels)]
    .filter((label) => label.index > categoryEnd && strip.isBreak(label.index))
    .map((label) => {
      const from = label.index + 5;
      return { start: label.index, from, to: from + (label[1] ?? '').length, textFrom: label.index + label[0].length };
    });
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
      splitCell(cell, place).every((entry, index) => isBureauName(entry.name, place) || (index > 0 && isForeignBureau(entry.name))) &&
      !/[、，,]$/.test(cell)
    )
      ends.push(end);
  }
  return ends;
}

function isCertainEnd(row: Row, from: number, end: number, place: BureauPlace): boolean {
  const { text } = row.strip;
  const rest = text.slice(end, end + 40);
  if (LIST_OPENING.test(rest)) return true;
  return splitCell(text.slice(from, end), place).some(({ name }) => {
    const official = splitOthers(name).name;
    return rest.startsWith(official) || looseShortNames(official, place.city).some((short) => rest.startsWith(short));
  });
}
