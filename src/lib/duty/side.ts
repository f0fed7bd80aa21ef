// Tells the city's text from the township's, and cuts both into clauses: numbering, groups and unnumbered sentences.

import type { Strip } from './strip.ts';
import { headingForms, mentionsBureau, type Directory } from './directory.ts';

/** One clause as found: offsets in the strip. `numberTo` is where the number ends (equal to `from` where there is none). */
export interface Piece {
  side: 'city' | 'township';
  from: number;
  numberTo: number;
  to: number;
  number: number | null;
  group: Heading | null;
}
export interface Heading {
  from: number;
  to: number;
  text: string;
  bureau: string | null;
}
export interface Sides {
  pieces: Piece[];
  headings: Heading[];
  unclear: boolean;
}

type Event =
  | { kind: 'number'; at: number; end: number; number: number }
  | { kind: 'theme'; at: number; end: number; number: number }
  | { kind: 'bureau'; at: number; end: number; bureau: string };

const MOST_PLACES = 48;
const NUMERALS = '一二三四五六七八九十';
const THEME = /^([一二三四五六七八九十]{1,3})、/;
const NUMBER = /^(\d{1,3})[.．](?!\d)/;

/** Clauses of a shared duty's text from `from` on. The township's side begins where numbering or groups begin anew, or at the
 *  unnumbered sentence after the last (or before the first) numbered one. `unclear` is true where several places are equally good.
 *  `listed` are the duty's official bureau names. */
export function cutSides(strip: Strip, from: number, listed: string[], directory: Directory, township: string): Sides {
  const events = withHeadingEnds(strip, findEvents(strip, from, listed, directory));
  const turn = turnByStructure(strip, from, events);
  const pieces: Piece[] = [];
  const headings: Heading[] = [];
  let side: Piece['side'] = 'city';
  let group: Heading | null = null;
  const openings: (Event | null)[] = events[0]?.at === from ? events : [null, ...events];
  openings.forEach((event, index) => {
    const at = event?.at ?? from;
    const next = openings[index + 1]?.at ?? strip.text.length;
    if (turn !== null && at === turn) {
      side = 'township';
      group = null;
    }
    if (event === null || event.kind === 'number') {
      if (next > at) pieces.push({ side, from: at, numberTo: event?.end ?? at, to: next, number: event?.number ?? null, group });
      return;
    }
    const end = event.end;
    group = {
      from: at,
      to: end,
      text: strip.text.slice(at, end).replace(/[：:]$/, ''),
      bureau: event.kind === 'bureau' ? event.bureau : null
    };
    headings.push(group);
    if (next > end) pieces.push({ side, from: end, numberTo: end, to: next, number: null, group });
  });
  if (turn !== null) return { pieces, headings, unclear: false };
  return splitLast(strip, { pieces, headings, unclear: false }, directory, township);
}

function findEvents(strip: Strip, from: number, listed: string[], directory: Directory): Event[] {
  const events: Event[] = [];
  const headings = bureauHeadings(strip, from, listed, directory);
  let lastTheme = 0;
  let lastNumber = 0;
  for (const at of strip.starts) {
    if (at < from) continue;
    const rest = strip.text.slice(at, at + 8);
    const number = NUMBER.exec(rest);
    const heading = headings.get(at);
    const theme = THEME.exec(rest);
    if (heading !== undefined) {
      events.push({ kind: 'bureau', at, ...heading });
      lastNumber = 0;
    } else if (number !== null) {
      lastNumber = Number(number[1]);
      events.push({ kind: 'number', at, end: at + number[0].length, number: lastNumber });
    } else if (/^\d{1,2}、/.test(rest)) {
      const value = parseInt(rest, 10);
      if (value !== 1 && value !== lastNumber + 1) continue;
      if (!endsSentence(strip.text, at, from)) continue;
      lastNumber = value;
      events.push({ kind: 'number', at, end: at + String(value).length + 1, number: value });
    } else if (theme !== null) {
      const value = numeral(theme[1] ?? '');
      if ((value !== 1 && value !== lastTheme + 1) || !endsSentence(strip.text, at, from)) continue;
      lastTheme = value;
      lastNumber = 0;
      events.push({ kind: 'theme', at, end: at + theme[0].length, number: value });
    }
  }
  return events;
}

/** Bureau names that stand as headings: whole tokens after a finished sentence. Before unnumbered text they count only where the duty
 *  lists several bureaus and the name does not run on as a subject. */
function bureauHeadings(strip: Strip, from: number, listed: string[], directory: Directory): Map<number, { end: number; bureau: string }> {
  const found = new Map<number, { end: number; bureau: string }>();
  const forms = headingForms(directory, listed);
  for (const at of strip.starts) {
    if (at < from || !endsSentence(strip.text, at, from)) continue;
    for (const [form, bureau] of forms) {
      if (!strip.text.startsWith(form, at)) continue;
      const colon = /^[：:]/.test(strip.text.slice(at + form.length, at + form.length + 1)) ? 1 : 0;
      const end = at + form.length + colon;
      if (!strip.isBreak(end) || end >= strip.text.length) break;
      const rest = strip.text.slice(end, end + 4);
      const numbered = NUMBER.test(rest);
      if (!numbered && colon === 0 && (listed.length < 2 || /^(?:以?及|和|与|、|会同|联合|，)/.test(rest))) break;
      found.set(at, { end, bureau });
      break;
    }
  }
  return found;
}

function endsSentence(text: string, at: number, from: number): boolean {
  return at === from || /[。；;：:.]/.test(text.charAt(at - 1));
}

/** Offset where the township's side begins by structure alone, or null. */
function turnByStructure(strip: Strip, from: number, events: Event[]): number | null {
  let themes = 0;
  let numbers = 0;
  let prose = events[0] === undefined || events[0].at > from;
  for (const [index, event] of events.entries()) {
    if (event.kind === 'theme') {
      if (event.number === 1 && (themes > 0 || numbers > 0 || prose)) return event.at;
      themes = event.number;
      numbers = 0;
      prose = event.end < (events[index + 1]?.at ?? strip.text.length);
    } else if (event.kind === 'bureau') {
      if (themes > 0) continue;
      numbers = 0;
      prose = event.end < (events[index + 1]?.at ?? strip.text.length);
    } else {
      if (event.number === 1 && (numbers > 0 || prose)) return event.at;
      numbers = event.number;
      prose = false;
    }
  }
  return null;
}

function withHeadingEnds(strip: Strip, events: Event[]): Event[] {
  return events.map((event, index) =>
    event.kind === 'theme' ? { ...event, end: headingEnd(strip, event.at, events[index + 1]?.at ?? strip.text.length) } : event
  );
}

/** A theme heading ends with a token: at what it shares with the same heading elsewhere in the text, else before the number that
 *  follows, else with its first token. */
function headingEnd(strip: Strip, at: number, next: number): number {
  const { text } = strip;
  if (NUMBER.test(text.slice(next, next + 6)) && !/[。；]/.test(text.slice(at, next))) return next;
  const opening = THEME.exec(text.slice(at, at + 8))?.[0] ?? '';
  let shared = 0;
  for (const other of strip.starts) {
    if (other === at || !text.startsWith(opening, other)) continue;
    let length = 0;
    while (at + length < next && text[at + length] === text[other + length] && length < 60) length++;
    shared = Math.max(shared, length);
  }
  for (let end = at + shared; end > at + opening.length; end--) if (strip.isBreak(end)) return end;
  return strip.starts.find((start) => start > at && start <= next) ?? next;
}

/** Splits the last clause where a finished sentence ends a token: what follows is the township's single unnumbered clause. */
function splitLast(strip: Strip, sides: Sides, directory: Directory, township: string): Sides {
  const last = sides.pieces.at(-1);
  if (last === undefined) return sides;
  const places = strip.starts.filter((start) => start > last.numberTo && start < last.to && strip.text[start - 1] === '。').subarray(0, MOST_PLACES);
  if (places.length === 0) return sides;
  const scored = Array.from(places, (place) => ({
    place,
    score:
      leaning(strip.text.slice(place, last.to), directory, township) - leaning(strip.text.slice(last.numberTo, place), directory, township)
  })).sort((a, b) => b.score - a.score || a.place - b.place);
  const best = scored[0];
  if (best === undefined) return sides;
  const pieces: Piece[] = [
    ...sides.pieces.slice(0, -1),
    { ...last, to: best.place },
    { side: 'township', from: best.place, numberTo: best.place, to: last.to, number: null, group: null }
  ];
  return { ...sides, pieces, unclear: scored[1] !== undefined && scored[1].score === best.score };
}

/** How much a text speaks as a township (positive) or as a city bureau (negative): whom it names as its own and whom as the other. */
function leaning(text: string, directory: Directory, township: string): number {
  let score = 0;
  if (/本(?:乡|镇|街道|辖区|苏木)|各村|所属村|村民委员会|村“两委”|入户/.test(text)) score += 2;
  if (/(?:上报|报送|报告|移送|移交|协助|配合|会同|协同|送|向|报)/.test(text) && mentionsBureau(directory, text)) score += 2;
  if (/^(?:协助|配合|会同|协同|落实|做好|组织|收集|摸排|督促|宣传|开展)/.test(text)) score += 0.5;
  if (township !== '' && text.includes(township)) score -= 2;
  if (/全市|全县|全区|本市|本县|依法(?:查处|处罚|追究)|行政处罚|审批|下发|印发/.test(text)) score -= 1;
  return score;
}

function numeral(words: string): number {
  if (words === '十') return 10;
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const value =
    (words.includes('十') ? (tens === '' ? 1 : NUMERALS.indexOf(tens ?? '') + 1) * 10 : 0) +
    (ones === '' ? 0 : NUMERALS.indexOf(ones ?? '') + 1);
  return value;
}
