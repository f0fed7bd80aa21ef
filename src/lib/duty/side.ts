// Tells the city's text from the township's, and cuts both into clauses: numbering, groups and unnumbered sentences.

import { anyOf } from '../lexicon/reader-words.ts';
import { looksLikeBody } from './bureau-cell.ts';
import { matchesOf } from './matches.ts';
import { clauseNumbers, endsSentence, numberAt, themeAt } from './number.ts';
import type { Strip } from './strip.ts';
import { headingForms, mentionsBureau, type Directory } from './directory.ts';

/** One clause as found: offsets in the strip. `numberTo` is where the number ends (equal to `from` where there is
 *  none). */
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
  | { kind: 'bureau'; at: number; end: number; bureau: string | null };

/** Words in corner brackets, with a colon behind where there is one. */
const BRACKETED = /[【〔[]([\p{Script=Han}（）()、]{3,60})[】〕\]][：:]?/gu;
const MOST_PLACES = 48;
/** A line is short where it fills at most this part of the longest one. */
const SHORT_LINE = 0.75;
const OWN_SIDE = new RegExp(anyOf('own-side'));
const TURNS_TO_CITY = new RegExp(anyOf('turns-to-city'));
const TOWNSHIP_OPENS = new RegExp(`^${anyOf('township-opens')}`);
const CITY_SIDE = new RegExp(anyOf('city-side'));
const GOES_ON = new RegExp(anyOf('begins-jointly'));

/** Clauses of a shared duty's text from `from` on. The township's side begins where numbering or groups begin anew, or
 *  at the
 *  unnumbered sentence after the last (or before the first) numbered one. `unclear` is true where several places are
 *  equally good.
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
      if (next > at)
        pieces.push({ side, from: at, numberTo: event?.end ?? at, to: next, number: event?.number ?? null, group });
      return;
    }
    const end = event.end;
    group = {
      from: at,
      to: end,
      text: headingWords(strip.text.slice(at, end)),
      bureau: event.kind === 'bureau' ? event.bureau : null
    };
    headings.push(group);
    if (next > end) pieces.push({ side, from: end, numberTo: end, to: next, number: null, group });
  });
  if (turn !== null) return { pieces, headings, unclear: false };
  return splitLast(strip, { pieces, headings, unclear: false }, directory, township);
}

/** Clauses of a text that is all of one side, from `from` on: numbered ones, those under headings, and where nothing is
 *  numbered one a paragraph (a line that ends a sentence). `unclear` is never true. */
export function cutColumn(
  strip: Strip,
  from: number,
  side: Piece['side'],
  listed: string[],
  directory: Directory
): Sides {
  const found = findEvents(strip, from, listed, directory);
  const events = withHeadingEnds(strip, found, linesOfTheirOwn(strip, from, found));
  const openings: (Event | null)[] = events[0]?.at === from ? events : [null, ...events];
  const pieces: Piece[] = [];
  const headings: Heading[] = [];
  let group: Heading | null = null;
  openings.forEach((event, index) => {
    const at = event?.at ?? from;
    const next = openings[index + 1]?.at ?? strip.text.length;
    if (event?.kind === 'number') {
      pieces.push({ side, from: at, numberTo: event.end, to: next, number: event.number, group });
      return;
    }
    if (event !== null) {
      group = headingAt(strip, event, listed, directory);
      headings.push(group);
    }
    for (const [start, end] of paragraphs(strip, event?.end ?? at, next))
      pieces.push({ side, from: start, numberTo: start, to: end, number: null, group });
  });
  return { pieces, headings, unclear: false };
}

/** The heading of an event; a themed one (（一）县水利局：) stands for the bureau it names. */
function headingAt(strip: Strip, event: Event, listed: string[], directory: Directory): Heading {
  const text = headingWords(strip.text.slice(event.at, event.end));
  if (event.kind === 'bureau') return { from: event.at, to: event.end, text, bureau: event.bureau };
  const words = text.slice(themeAt(text, 0)?.end ?? 0);
  const named = headingForms(directory, listed).find(([form]) => form === words);
  return { from: event.at, to: event.end, text, bureau: named?.[1] ?? null };
}

/** Stretches of from..to that begin with a line after a finished sentence. */
function paragraphs(strip: Strip, from: number, to: number): [number, number][] {
  const cuts = [...strip.startsWithin(from + 1, to)].filter((at) => /[。；;]/.test(strip.text.charAt(at - 1)));
  const bounds = [from, ...cuts, to];
  return bounds.slice(0, -1).flatMap((start, index): [number, number][] => {
    const end = bounds[index + 1] ?? to;
    return end > start ? [[start, end]] : [];
  });
}

function findEvents(strip: Strip, from: number, listed: string[], directory: Directory): Event[] {
  const events: Event[] = [];
  const forms = headingForms(directory, listed);
  const headings = new Map([
    ...bureauHeadings(strip, from, forms, listed.length),
    ...bracketHeadings(strip, from, forms)
  ]);
  const numbers = clauseNumbers(strip, from, strip.text.length);
  const numbered = new Set(numbers.map(({ at }) => at));
  for (const [at, heading] of headings) events.push({ kind: 'bureau', at, ...heading });
  events.push(...numbers.filter(({ at }) => !headings.has(at)).map((number): Event => ({ kind: 'number', ...number })));
  let last = 0;
  for (const at of strip.starts) {
    if (at < from || headings.has(at) || numbered.has(at)) continue;
    const theme = themeAt(strip.text, at);
    if (theme === null || (theme.number !== 1 && theme.number !== last + 1) || !endsSentence(strip.text, at, from))
      continue;
    last = theme.number;
    events.push({ kind: 'theme', ...theme });
  }
  return events.sort((x, y) => x.at - y.at);
}

/** Bureau names that stand as headings: whole tokens after a finished sentence. Before unnumbered text they count only
 *  where the duty
 *  lists several bureaus and the name does not run on as a subject. */
function bureauHeadings(
  strip: Strip,
  from: number,
  forms: readonly [string, string][],
  listed: number
): Map<number, { end: number; bureau: string }> {
  const found = new Map<number, { end: number; bureau: string }>();
  for (const at of strip.starts) {
    if (at < from || !endsSentence(strip.text, at, from)) continue;
    for (const [form, bureau] of forms) {
      if (!strip.text.startsWith(form, at)) continue;
      const colon = /^[：:]/.test(strip.text.slice(at + form.length, at + form.length + 1)) ? 1 : 0;
      const end = at + form.length + colon;
      if (!strip.isBreak(end) || end >= strip.text.length) break;
      const rest = strip.text.slice(end, end + 4);
      const numbered = numberAt(strip.text, end) !== null;
      if (!numbered && colon === 0 && (listed < 2 || GOES_ON.test(rest))) break;
      found.set(at, { end, bureau });
      break;
    }
  }
  return found;
}

/** Names of bodies in corner brackets before a text (【县水利局】负责…), at a token's start or behind a finished sentence. Of
 *  several names none is the one that the text is the duty of. */
function bracketHeadings(
  strip: Strip,
  from: number,
  forms: readonly [string, string][]
): Map<number, { end: number; bureau: string | null }> {
  const found = new Map<number, { end: number; bureau: string | null }>();
  const byForm = new Map(forms);
  for (const match of matchesOf(BRACKETED, strip.text.slice(from))) {
    const at = from + match.index;
    if (!endsSentence(strip.text, at, from) && !strip.isBreak(at)) continue;
    const names = (match[1] ?? '').split('、');
    if (!names.every((name) => byForm.has(name) || looksLikeBody(name))) continue;
    found.set(at, {
      end: at + match[0].length,
      bureau: names.length > 1 ? null : (byForm.get(names[0] ?? '') ?? null)
    });
  }
  return found;
}

/** A heading without the signs around it. */
function headingWords(text: string): string {
  return text.replace(/[：:]$/, '').replace(/^[【〔[](.*)[】〕\]]$/, '$1');
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

/** True where each theme stands alone on a line without signs that is shorter than lines are there. */
function linesOfTheirOwn(strip: Strip, from: number, events: Event[]): boolean {
  const bounds = [from, ...strip.startsWithin(from + 1, strip.text.length), strip.text.length];
  const longest = Math.max(...bounds.slice(1).map((end, index) => end - (bounds[index] ?? end)));
  return events.every(({ kind, at, end }, index) => {
    if (kind !== 'theme') return true;
    const next = bounds.find((bound) => bound > at) ?? at;
    const last = events[index + 1]?.at ?? strip.text.length;
    return next < last && next - at <= SHORT_LINE * longest && /^\p{Script=Han}+$/u.test(strip.text.slice(end, next));
  });
}

/** Themes with the ends of their headings. Where nothing else is numbered and no heading is repeated or stands on a
 *  line of its own, they number clauses. */
function withHeadingEnds(strip: Strip, events: Event[], apart = false): Event[] {
  const nextOf = (index: number) => events[index + 1]?.at ?? strip.text.length;
  const twins = new Map<string, number[]>();
  for (const { kind, at, end } of events) {
    const alike = twins.get(strip.text.slice(at, end)) ?? [];
    if (kind === 'theme' && alike.length < MOST_PLACES) twins.set(strip.text.slice(at, end), [...alike, at]);
  }
  const shared = events.map(({ kind, at, end }, index) =>
    kind === 'theme'
      ? sharedLength(strip.text, { at, end }, twins.get(strip.text.slice(at, end)) ?? [], nextOf(index))
      : 0
  );
  const numbersClauses =
    !apart &&
    events.every(
      (event, index) =>
        event.kind !== 'number' &&
        (event.kind === 'bureau' || (/[；;。]/.test(strip.text.charAt(nextOf(index) - 1)) && shared[index] === 0))
    );
  return events.map((event, index) => {
    if (event.kind !== 'theme') return event;
    return numbersClauses
      ? { ...event, kind: 'number' }
      : { ...event, end: headingEnd(strip, event, shared[index] ?? 0, nextOf(index)) };
  });
}

/** A theme heading ends with a token: at what it shares with the same heading elsewhere in the text, else before the
 *  number that
 *  follows, else with its first token. */
function headingEnd(strip: Strip, theme: Event, shared: number, next: number): number {
  const { text } = strip;
  if (numberAt(text, next) !== null && !/[。；]/.test(text.slice(theme.at, next))) return next;
  for (let end = theme.end + shared; end > theme.end; end--) if (strip.isBreak(end)) return end;
  return strip.starts.find((start) => start > theme.at && start <= next) ?? next;
}

/** How many characters behind its number a theme shares with a twin of the same number. */
function sharedLength(text: string, { at, end }: { at: number; end: number }, twins: number[], next: number): number {
  let shared = 0;
  for (const twin of twins) {
    if (twin === at) continue;
    let length = 0;
    while (end + length < next && text[end + length] === text[twin + end - at + length] && length < 60) length++;
    shared = Math.max(shared, length);
  }
  return shared;
}

/** Splits the last clause where a finished sentence ends a token: what follows is the township's single unnumbered
 *  clause. */
function splitLast(strip: Strip, sides: Sides, directory: Directory, township: string): Sides {
  const last = sides.pieces.at(-1);
  if (last === undefined) return sides;
  const places = strip.starts
    .filter((start) => start > last.numberTo && start < last.to && strip.text[start - 1] === '。')
    .slice(0, MOST_PLACES);
  if (places.length === 0) return sides;
  const scored = Array.from(places, (place) => ({
    place,
    score:
      leaning(strip.text.slice(place, last.to), directory, township) -
      leaning(strip.text.slice(last.numberTo, place), directory, township)
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

/** How much a text speaks as a township (positive) or as a city bureau (negative): whom it names as its own and whom as
 *  the other. */
function leaning(text: string, directory: Directory, township: string): number {
  let score = 0;
  if (OWN_SIDE.test(text)) score += 2;
  if (TURNS_TO_CITY.test(text) && mentionsBureau(directory, text)) score += 2;
  if (TOWNSHIP_OPENS.test(text)) score += 0.5;
  if (township !== '' && text.includes(township)) score -= 2;
  if (CITY_SIDE.test(text)) score -= 1;
  return score;
}
