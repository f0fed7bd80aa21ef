// Who takes a duty over and how, where both stand in one cell: labels, names with a colon, names on lines of their own,
// or the text alone.

import { anyOf, wordOf } from '../lexicon/reader-words.ts';
import { looksLikeBody, nameCell, opensName } from './bureau-cell.ts';
import type { Entry, Field, Handover } from './field-row.ts';
import type { Strip } from './strip.ts';

const LABELLED = new RegExp(`[【〔[]?${anyOf('takes-over')}${anyOf('label-body')}?(?:[】〕\\]][：:]?|[：:])`, 'y');
const WAY = new RegExp(`[。；;，]?[【〔[]?${anyOf('way-label')}(?:[】〕\\]][：:]?|[：:])`, 'g');
/** A name with no other word for a body inside, so that it can end nowhere else. */
const JOINED = new RegExp(`^(?:(?!${anyOf('body-letter')})\\p{Script=Han}){2,20}${anyOf('joined-body')}`, 'u');
const BY = wordOf('by');
const TAKERS = new RegExp(
  `^(${BY}?)([\\p{Script=Han}（）、]{3,80}?)(?=${anyOf('in-charge')}?${anyOf('takes-over')})`,
  'u'
);
const HEADING = /^([\p{Script=Han}（）()、，“”]{2,90}?)[：:]/u;

/** Names that a cell begins with on lines of their own; none where it does not. */
export function namesOnTop({ strip, from, to }: Field, city: string): string[] {
  const end = namesFirst(strip, from, to, city);
  return nameCell(strip, from, end, city, null).entries.map(({ name }) => name);
}

/** The handovers of a cell with the stretches that are headings. `known` are names of bodies that other cells give;
 *  `namesLead` is true where most cells of the column begin with a line of names, so that one that its width joined to
 *  the text is a heading, too. */
export function handoversOf(
  { strip, from, to }: Field,
  city: string,
  known: ReadonlySet<string>,
  namesLead: boolean
): { handovers: Handover[]; claims: Field[] } {
  const labelled = byLabels(strip, from, to, city);
  if (labelled !== null) return labelled;
  const headings = headingsOf(strip, from, to, city);
  if (headings.length > 0 && headings[0]?.start === from) {
    const claims = headings.map(({ start, textFrom }) => ({ strip, from: start, to: textFrom }));
    const handovers = headings.map(({ start, end, textFrom, names }, index) => ({
      heading: { strip, from: start, to: end },
      names,
      text: { strip, from: textFrom, to: headings[index + 1]?.start ?? to }
    }));
    return { handovers, claims };
  }
  const lines = namesFirst(strip, from, to, city);
  if (lines > from) {
    const { entries } = nameCell(strip, from, lines, city, null);
    const heading = { strip, from, to: lines };
    return { handovers: [{ heading, names: entries, text: { strip, from: lines, to } }], claims: [heading] };
  }
  const names = takersOf(strip, from, to, city);
  if (names.length === 0) names.push(...leadingName(strip, from, to, known));
  if (namesLead && names.length === 0) names.push(...joinedName(strip, from, to, city));
  const [lead] = names;
  if (namesLead && lead !== undefined && lead.from === from) {
    const heading = { strip, from, to: lead.to };
    return { handovers: [{ heading, names, text: { strip, from: lead.to, to } }], claims: [heading] };
  }
  return { handovers: [{ heading: null, names, text: { strip, from, to } }], claims: [] };
}

function byLabels(
  strip: Strip,
  from: number,
  to: number,
  city: string
): { handovers: Handover[]; claims: Field[] } | null {
  const handovers: Handover[] = [];
  const claims: Field[] = [];
  let start = from;
  for (const way of strip.text.slice(from, to).matchAll(WAY)) {
    const end = from + way.index;
    if (end < start) continue;
    LABELLED.lastIndex = start;
    const label = LABELLED.exec(strip.text)?.[0] ?? '';
    const { entries } = nameCell(strip, start + label.length, end, city, null);
    if (entries.length === 0 || !entries.every(({ name }) => looksLikeBody(name))) continue;
    const textFrom = end + way[0].length;
    const following = nextLabel(strip, textFrom, to);
    handovers.push({
      heading: { strip, from: start + label.length, to: end },
      names: entries,
      text: { strip, from: textFrom, to: following }
    });
    claims.push({ strip, from: start, to: textFrom });
    start = following;
  }
  return handovers.length > 0 ? { handovers, claims } : null;
}

function nextLabel(strip: Strip, from: number, to: number): number {
  for (const at of strip.startsWithin(from, to)) {
    LABELLED.lastIndex = at;
    if (LABELLED.test(strip.text)) return at;
  }
  return to;
}

interface Found {
  start: number;
  end: number;
  textFrom: number;
  names: Entry[];
}

/** Names of bodies with a colon at a line's start or behind a finished sentence. */
function headingsOf(strip: Strip, from: number, to: number, city: string): Found[] {
  const places = new Set([from, ...strip.startsWithin(from, to)]);
  for (const match of strip.text.slice(from, to).matchAll(/[。；;]/g)) places.add(from + match.index + 1);
  const found: Found[] = [];
  for (const start of [...places].sort((a, b) => a - b)) {
    const heading = HEADING.exec(strip.text.slice(start, to))?.[1];
    if (heading === undefined || start < (found.at(-1)?.textFrom ?? from)) continue;
    const { entries } = nameCell(strip, start, start + heading.length, city, null);
    if (entries.length > 0 && entries.every(({ name }) => looksLikeBody(name)))
      found.push({ start, end: start + heading.length, textFrom: start + heading.length + 1, names: entries });
  }
  return found;
}

/** Offset after the leading lines that hold nothing but names; `from` where there are none or nothing follows. */
function namesFirst(strip: Strip, from: number, to: number, city: string): number {
  let end = from;
  for (const next of strip.startsWithin(from + 1, to)) {
    const { entries } = nameCell(strip, end, next, city, null);
    if (entries.length === 0 || !entries.every(({ name }) => looksLikeBody(name) && opensName(name, city))) break;
    end = next;
  }
  return end;
}

/** One plain name before 负责 at the beginning of a text. */
function joinedName(strip: Strip, from: number, to: number, city: string): Entry[] {
  const name = JOINED.exec(strip.text.slice(from, to))?.[0];
  if (name === undefined || !looksLikeBody(name) || !opensName(name, city)) return [];
  return [{ strip, from, to: from + name.length, name, part: null }];
}

/** The bodies that a text begins with, where it says that they take over: 青石县水利局、青石县林业局承接，…. */
function takersOf(strip: Strip, from: number, to: number, city: string): Entry[] {
  const [, by = '', names = ''] = TAKERS.exec(strip.text.slice(from, to)) ?? [];
  const start = from + by.length;
  const { entries } = nameCell(strip, start, start + names.length, city, null);
  return entries.every(({ name }) => looksLikeBody(name) && opensName(name, city)) ? entries : [];
}

/** The known body that a text begins with (由 may stand before it). */
function leadingName(strip: Strip, from: number, to: number, known: ReadonlySet<string>): Entry[] {
  const start = strip.text.startsWith(BY, from) ? from + 1 : from;
  let best = '';
  for (const name of known)
    if (name.length > best.length && strip.text.startsWith(name, start) && start + name.length < to) best = name;
  return best === '' ? [] : [{ strip, from: start, to: start + best.length, name: best, part: null }];
}
