// Who takes a duty over and how, where both stand in one cell: labels, names before a sign, before or in brackets, on
// lines of their own, or the text alone.

import { anyOf, wordOf } from '../lexicon/reader-words.ts';
import { looksLikeBody, nameCell, opensName } from './bureau-cell.ts';
import type { Entry, Field, Handover } from './field-row.ts';
import type { Strip } from './strip.ts';

/** What a cell says of a takeover. `claims` are headings and the signs around them; `unsure` where further names may
 *  stand in the text than those that were found. */
export interface Handovers {
  handovers: Handover[];
  claims: Field[];
  unsure: boolean;
}

/** The part of a cell that is read, and what is known of the names of bodies in it. */
interface Surroundings extends Field {
  city: string;
  known: ReadonlySet<string>;
}

const BODY = anyOf('label-body');
const TAKES = anyOf('takes-over');
const COLON = '(?:[】〕\\]][：:]?|[：:])';
const BE = wordOf('label-is');
const LABELLED = new RegExp(`[【〔[]?(?:(?:${TAKES}${BODY}?|${BODY})${COLON}|${TAKES}${BODY}${BE})`, 'y');
const WAY_LABEL = `[【〔[]?${anyOf('way-label')}(?:${COLON}|${BE})`;
const WAY = new RegExp(`[。；;，]?${WAY_LABEL}`, 'g');
const OPENS_WAY = new RegExp(`^${WAY_LABEL}`);
/** A name with no other word for a body inside, so that it can end nowhere else. */
const JOINED = new RegExp(`^(?:(?!${anyOf('body-letter')})\\p{Script=Han}){2,20}${anyOf('joined-body')}`, 'u');
const BY = wordOf('by');
const IN_CHARGE = `${anyOf('in-charge')}?${TAKES}|${anyOf('in-charge')}`;
const ACTS = new RegExp(`${IN_CHARGE}|${anyOf('takes-up')}|[，,]`, 'g');
const TAKERS = new RegExp(`(?:^|[。；;，,])${BY}?([\\p{Script=Han}（）、]{3,40}?)(?:${IN_CHARGE})`, 'gu');
const SIGN = /[：:]|[—－–]+|-+|[/／。]/g;
const BOX = /^[【〔[]([^【】〔〕[\]]{2,90})[】〕\]][：:]?(?=.)/;
const ORDINAL = /^(?:\d{1,2}[.．、)）](?!\d)|[（(]\d{1,2}[)）]|[①-⒛])/;
const ENDS_NAMES = /[。；;，,、]$/;
/** What goes on with more names behind one. */
const MORE = new RegExp(`^(?:[、；;/／（(—-]|${anyOf('and-with')})`);
const LONGEST_HEADING = 90;

/** Names that a cell begins with on lines of their own; none where it does not. */
export function namesOnTop({ strip, from, to }: Field, city: string): string[] {
  const end = namesFirst(strip, from, to, city);
  return nameCell(strip, from, end, city, null).entries.map(({ name }) => name);
}

/** The handovers of a cell with the stretches that are headings. `known` are names of bodies that other cells give;
 *  `namesLead` is true where most cells of the column begin with a line of names, so that one that its width joined to
 *  the text is a heading, too. */
export function handoversOf(field: Field, city: string, known: ReadonlySet<string>, namesLead: boolean): Handovers {
  const cell = { ...field, city, known };
  return (
    byLabels(cell) ??
    wayFirst(cell) ??
    bracketed(cell) ??
    underHeadings(cell) ??
    underLines(cell) ??
    inText(cell, namesLead)
  );
}

/** 承接部门：… 工作方式：…, once or several times. */
function byLabels({ strip, from, to, city }: Surroundings): Handovers | null {
  const handovers: Handover[] = [];
  const claims: Field[] = [];
  let start = from;
  for (const way of strip.text.slice(from, to).matchAll(WAY)) {
    const end = from + way.index;
    if (end < start) continue;
    const label = labelAt(strip, start);
    const entries = namesIn(strip, start + label, end, city, false);
    if (entries.length === 0) continue;
    const textFrom = end + way[0].length;
    const following = nextLabel(strip, textFrom, to);
    handovers.push({
      heading: { strip, from: start + label, to: end },
      names: entries,
      text: { strip, from: textFrom, to: following }
    });
    claims.push({ strip, from: start, to: textFrom });
    start = following;
  }
  return handovers.length > 0 ? { handovers, claims, unsure: false } : null;
}

function labelAt(strip: Strip, at: number): number {
  LABELLED.lastIndex = at;
  return LABELLED.exec(strip.text)?.[0].length ?? 0;
}

function nextLabel(strip: Strip, from: number, to: number): number {
  for (const at of strip.startsWithin(from, to)) if (labelAt(strip, at) > 0) return at;
  return to;
}

/** 工作方式：…；承接部门：… */
function wayFirst({ strip, from, to, city }: Surroundings): Handovers | null {
  const textFrom = from + (OPENS_WAY.exec(strip.text.slice(from, to))?.[0].length ?? 0);
  for (const at of openings(strip, textFrom + 1, to)) {
    const label = labelAt(strip, at);
    const names = label === 0 ? [] : namesIn(strip, at + label, endOfNames(strip, at, to), city, false);
    if (names.length === 0) continue;
    const textTo = /[；;，,]/.test(strip.text.charAt(at - 1)) ? at - 1 : at;
    const heading = { strip, from: at + label, to };
    const claims = [
      { strip, from, to: textFrom },
      { strip, from: textTo, to }
    ];
    return { handovers: [{ heading, names, text: { strip, from: textFrom, to: textTo } }], claims, unsure: false };
  }
  return null;
}

/** 县水利局（…）, once or several times. */
function bracketed({ strip, from, to, city }: Surroundings): Handovers | null {
  const handovers: Handover[] = [];
  const claims: Field[] = [];
  for (let at = from; at < to;) {
    const start = at + (ORDINAL.exec(strip.text.slice(at, to))?.[0].length ?? 0);
    const label = start + labelAt(strip, start);
    const found = brackets(strip, label, to).find(
      ({ open, close }) => namesIn(strip, label, open, city).length > 0 && !isOfName(strip, open, close, city)
    );
    if (found === undefined) return null;
    const { open, close } = found;
    const textFrom = open + 1 + (OPENS_WAY.exec(strip.text.slice(open + 1, close))?.[0].length ?? 0);
    const next = close + 1 + (/[、，,；;。]/.test(strip.text.slice(close + 1, Math.min(close + 2, to))) ? 1 : 0);
    handovers.push({
      heading: { strip, from: label, to: open },
      names: namesIn(strip, label, open, city),
      text: { strip, from: textFrom, to: close }
    });
    claims.push({ strip, from: at, to: textFrom }, { strip, from: close, to: next });
    at = next;
  }
  return handovers.length > 0 ? { handovers, claims, unsure: false } : null;
}

/** True for brackets that belong to the name before them: another name of the body, or the part that it plays. */
function isOfName(strip: Strip, open: number, close: number, city: string): boolean {
  const inside = strip.text.slice(open + 1, close);
  if (inside.length < 2 || namesIn(strip, open + 1, close, city).length > 0) return true;
  return nameCell(strip, 0, close + 1, city, null).entries.at(-1)?.part != null;
}

/** The brackets of a stretch that stand in no others; none behind one that is not closed. */
function brackets(strip: Strip, from: number, to: number): { open: number; close: number }[] {
  const found: { open: number; close: number }[] = [];
  let depth = 0;
  let open = from;
  for (let at = from; at < to; at++) {
    const character = strip.text.charAt(at);
    if ('（('.includes(character) && depth++ === 0) open = at;
    if ('）)'.includes(character) && depth > 0 && --depth === 0) found.push({ open, close: at });
  }
  return found;
}

interface Heading {
  start: number;
  from: number;
  to: number;
  textFrom: number;
  names: Entry[];
}

function underHeadings(cell: Surroundings): Handovers | null {
  const { strip, from, to } = cell;
  const headings = headingsOf(cell);
  if (headings[0]?.start !== from) return null;
  return {
    handovers: headings.map((heading, index) => ({
      heading: { strip, from: heading.from, to: heading.to },
      names: heading.names,
      text: { strip, from: heading.textFrom, to: headings[index + 1]?.start ?? to }
    })),
    claims: headings.map(({ start, textFrom }) => ({ strip, from: start, to: textFrom })),
    unsure: false
  };
}

/** Names of bodies with a colon at a line's start or behind a finished sentence; other signs close those that stand
 *  first or open a line. */
function headingsOf({ strip, from, to, city }: Surroundings): Heading[] {
  const found: Heading[] = [];
  for (const start of openings(strip, from, to)) {
    if (start < (found.at(-1)?.textFrom ?? from)) continue;
    const heading = headingAt(strip, start, to, city, start === from || strip.isBreak(start));
    if (heading !== null) found.push(heading);
  }
  return found;
}

function headingAt(strip: Strip, start: number, to: number, city: string, anySign: boolean): Heading | null {
  const text = strip.text.slice(start, to);
  const boxed = anySign ? BOX.exec(text) : null;
  if (boxed !== null) {
    const end = start + 1 + (boxed[1] ?? '').length;
    const names = namesIn(strip, start + 1, end, city);
    return names.length === 0 ? null : { start, from: start + 1, to: end, textFrom: start + boxed[0].length, names };
  }
  const from = start + (ORDINAL.exec(text)?.[0].length ?? 0);
  let best: Heading | null = null;
  for (const sign of strip.text.slice(from, Math.min(to - 1, from + LONGEST_HEADING)).matchAll(SIGN)) {
    const end = from + sign.index;
    const colon = /[：:]/.test(sign[0]);
    const names = colon || anySign ? namesIn(strip, from, end, city, !colon) : [];
    if (names.length > 0) best = { start, from, to: end, textFrom: end + sign[0].length, names };
    if (colon) break;
  }
  return best;
}

/** Where something can begin: a stretch, its lines, and what stands behind a finished sentence. */
function openings(strip: Strip, from: number, to: number): number[] {
  const places = new Set([from, ...strip.startsWithin(from, to)]);
  for (const match of strip.text.slice(from, to).matchAll(/[。；;]/g)) places.add(from + match.index + 1);
  return [...places].filter((at) => at < to).sort((a, b) => a - b);
}

/** Lines of names, each with the lines of its text below; brackets around the whole of a text are none of it. */
function underLines({ strip, from, to, city }: Surroundings): Handovers | null {
  const handovers: Handover[] = [];
  const claims: Field[] = [];
  for (let at = from; at < to;) {
    const end = namesFirst(strip, at, to, city);
    if (end === at) return null;
    const following = nextNames(strip, end, to, city);
    const heading = { strip, from: at, to: end };
    const wrapped = brackets(strip, end, following).find(({ open }) => open === end);
    const whole = wrapped !== undefined && /^[。；;，,]?$/.test(strip.text.slice(wrapped.close + 1, following));
    const text = whole ? { strip, from: end + 1, to: wrapped.close } : { strip, from: end, to: following };
    handovers.push({ heading, names: nameCell(strip, at, end, city, null).entries, text });
    claims.push({ strip, from: at, to: text.from }, { strip, from: text.to, to: following });
    at = following;
  }
  return handovers.length > 0 ? { handovers, claims, unsure: false } : null;
}

/** The next line that holds nothing but names behind a finished sentence; `to` where there is none. */
function nextNames(strip: Strip, from: number, to: number, city: string): number {
  for (const at of strip.startsWithin(from + 1, to))
    if (/[。；;）)]/.test(strip.text.charAt(at - 1)) && namesFirst(strip, at, to, city) > at) return at;
  return to;
}

/** Offset after the leading lines that hold nothing but names; `from` where there are none or nothing follows. */
function namesFirst(strip: Strip, from: number, to: number, city: string): number {
  let end = from;
  for (const next of strip.startsWithin(from + 1, to)) {
    if (namesIn(strip, end, next, city).length === 0) break;
    end = next;
  }
  return end;
}

/** A text that names its bodies itself, before what they do or in brackets behind it. */
function inText(cell: Surroundings, namesLead: boolean): Handovers {
  const { strip, from, to, city, known } = cell;
  const taking = takersOf(cell);
  const last = namesLast(cell);
  const bracketed = last?.handovers.flatMap(({ names }) => names.map(({ name }) => name)) ?? [];
  if (last !== null && taking.every(({ name }) => bracketed.includes(name))) return last;
  const leading = taking.length > 0 ? taking : leadingName(strip, from, to, known);
  const names = namesLead && leading.length === 0 ? joinedName(strip, from, to, city) : leading;
  const [lead] = names;
  if (namesLead && lead !== undefined && names.length === 1 && lead.from === from) {
    const heading = { strip, from, to: lead.to };
    const unsure = MORE.test(strip.text.slice(lead.to, to));
    return { handovers: [{ heading, names, text: { strip, from: lead.to, to } }], claims: [heading], unsure };
  }
  const others = lead === undefined ? [] : furtherTakers(cell, names);
  const unsure = others.length > 0 || MORE.test(strip.text.slice(names.at(-1)?.to ?? to, to));
  const text = { strip, from, to };
  return { handovers: [{ heading: null, names: [...names, ...others], text }], claims: [], unsure };
}

/** …（县水利局）, once or several times. */
function namesLast({ strip, from, to, city }: Surroundings): Handovers | null {
  const handovers: Handover[] = [];
  const claims: Field[] = [];
  let at = from;
  for (const { open, close } of brackets(strip, from, to)) {
    const names = namesIn(strip, open + 1, close, city);
    if (names.length === 0 || open === at) continue;
    const next = close + 1 + (/[、，,；;。]/.test(strip.text.slice(close + 1, Math.min(close + 2, to))) ? 1 : 0);
    const heading = { strip, from: open + 1, to: close };
    handovers.push({ heading, names, text: { strip, from: at, to: open } });
    claims.push({ strip, from: open, to: next });
    at = next;
  }
  return handovers.length > 0 && at >= to ? { handovers, claims, unsure: false } : null;
}

/** One plain name before 负责 at the beginning of a text. */
function joinedName(strip: Strip, from: number, to: number, city: string): Entry[] {
  const name = JOINED.exec(strip.text.slice(from, to))?.[0];
  if (name === undefined || !looksLikeBody(name) || !opensName(name, city)) return [];
  return [{ strip, from, to: from + name.length, name, part: null }];
}

/** The bodies that a text begins with before what they do: 青石县水利局、青石县林业局承接，…. */
function takersOf({ strip, from, to, city }: Surroundings): Entry[] {
  const start = strip.text.startsWith(BY, from) ? from + BY.length : from;
  let best: Entry[] = [];
  for (const { index } of strip.text.slice(start, Math.min(to, start + LONGEST_HEADING)).matchAll(ACTS)) {
    const names = namesIn(strip, start, start + index, city);
    const distinct = new Set(names.map(({ name }) => name)).size === names.length;
    if (distinct && names.length > best.length) best = names;
  }
  return best;
}

/** Bodies that later sentences of a text say to take over or to be in charge, without those already named. */
function furtherTakers({ strip, from, to, city }: Surroundings, named: readonly Entry[]): Entry[] {
  const start = named.at(-1)?.to ?? from;
  const said = new Set(named.map(({ name }) => name));
  return [...strip.text.slice(start, to).matchAll(TAKERS)].flatMap((match) => {
    const end = start + match.index + match[0].length;
    const at = strip.text.lastIndexOf(match[1] ?? '', end);
    return namesIn(strip, at, at + (match[1] ?? '').length, city).filter(({ name }) => !said.has(name));
  });
}

/** The known body that a text begins with (由 may stand before it). */
function leadingName(strip: Strip, from: number, to: number, known: ReadonlySet<string>): Entry[] {
  const start = strip.text.startsWith(BY, from) ? from + BY.length : from;
  let best = '';
  for (const name of known)
    if (name.length > best.length && strip.text.startsWith(name, start) && start + name.length < to) best = name;
  return best === '' ? [] : [{ strip, from: start, to: start + best.length, name: best, part: null }];
}

/** The names that a stretch consists of; none where anything else stands in it. `opened` asks each to begin as names
 *  do. */
function namesIn(strip: Strip, from: number, to: number, city: string, opened = true): Entry[] {
  if (to <= from) return [];
  const { entries } = nameCell(strip, from, to, city, null);
  const names = entries.every(({ name }) => looksLikeBody(name) && (!opened || opensName(name, city)));
  return names ? entries : [];
}

/** Where names at the end of a stretch end: before the sign that closes it. */
function endOfNames(strip: Strip, from: number, to: number): number {
  return ENDS_NAMES.test(strip.text.slice(from, to)) ? to - 1 : to;
}
