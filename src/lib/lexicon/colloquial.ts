// The plain-word lexicon: matters of township affairs, the words of lists they stand for and the words people use for
// them.
import { LAND_MATTERS } from './colloquial-land.ts';
import { OFF_MATTERS } from './colloquial-off.ts';
import { ORDER_MATTERS } from './colloquial-order.ts';
import { SAID } from './colloquial-said.ts';
import { PARTY_MATTERS } from './colloquial-party.ts';
import { TOWN_MATTERS } from './colloquial-town.ts';
import { WELFARE_MATTERS } from './colloquial-welfare.ts';

/** One way of saying something: every part must be met, a part by any of its alternatives. `text` as written in the
 *  lexicon, `weight` 0..1.2. */
export interface Pattern {
  text: string;
  parts: readonly (readonly string[])[];
  weight: number;
}

/** One matter. `anchors` are words of published lists that mark a duty of this matter; `cues` are what people say.
 *  `said` are whole sentences, joined by blanks. A matter without anchors is off every list (selling, likes,
 *  collections for firms). */
export interface Matter {
  id: number;
  name: string;
  anchors: readonly Pattern[];
  cues: readonly Pattern[];
  said: string;
  off: boolean;
}

/** One place where a pattern was met; offsets are UTF-16, `to` exclusive. */
export interface Place {
  from: number;
  to: number;
}

const WEAK = 0.45;
const SINGLE = [0, 0.3, 0.6, 0.85, 1];
const REACH = 22;

function patternOf(printed: string): Pattern {
  const weak = printed.endsWith('~');
  const text = weak ? printed.slice(0, -1) : printed;
  const parts = text.split('+').map((part) => part.split('/'));
  const size = parts.reduce((sum, part) => sum + Math.min(...part.map((word) => word.length)), 0);
  const bare = parts.every((part) => part.every((word) => word.length === 1));
  const full =
    bare && parts.length === 2
      ? 0.5
      : parts.length === 1
        ? (SINGLE[Math.min(size, 4)] ?? 1)
        : parts.length === 2
          ? Math.min(1, 0.35 + 0.15 * size)
          : 1.15;
  return { text, parts, weight: weak ? full * WEAK : full };
}

/** Reads lexicon lines `name: anchor anchor | cue cue`; in an anchor or cue `+` joins parts that must stand near each
 *  other, `/` separates
 *  alternatives, a trailing `~` marks a weak one. `said` holds lines `name: sentence sentence`. Returns matters in
 *  order of the lines; throws on a line of no known form. */
export function parseMatters(text: string, said = ''): Matter[] {
  const sentences = new Map(
    said
      .split('\n')
      .map((line): [string, string] => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)])
  );
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, id) => {
      const head = line.indexOf(': ');
      const bar = line.indexOf('| ');
      if (head < 0 || bar < head) throw new Error(`not a line of the lexicon: ${line}`);
      const list = (part: string): Pattern[] =>
        [...new Set(part.split(/\s+/).filter((word) => word !== ''))].map(patternOf);
      const anchors = list(line.slice(head + 2, bar));
      const name = line.slice(0, head);
      return {
        id,
        name,
        anchors,
        cues: list(line.slice(bar + 2)),
        said: sentences.get(name) ?? '',
        off: anchors.length === 0
      };
    });
}

/** All matters of the lexicon; `id` is the index. */
export const MATTERS: readonly Matter[] = parseMatters(
  [PARTY_MATTERS, WELFARE_MATTERS, ORDER_MATTERS, LAND_MATTERS, TOWN_MATTERS, OFF_MATTERS].join('\n'),
  SAID
);

/** Finds words of a text, each searched once however many patterns use it. */
export class Finder {
  private readonly found = new Map<string, number[]>();

  constructor(readonly text: string) {}

  /** Starts of every occurrence of a word, ascending; empty where it does not occur. */
  starts(word: string): readonly number[] {
    const known = this.found.get(word);
    if (known !== undefined) return known;
    const starts: number[] = [];
    for (let at = this.text.indexOf(word); at >= 0; at = this.text.indexOf(word, at + 1)) starts.push(at);
    this.found.set(word, starts);
    return starts;
  }

  /** Where a pattern is met first: one place for each part, in the order of the parts, within `reach` characters of
   *  each other
   *  (Infinity: anywhere); null where it is not met. */
  meet(pattern: Pattern, reach = REACH): Place[] | null {
    const options: Place[][] = [];
    for (const part of pattern.parts) {
      const places = part.flatMap((word) => this.starts(word).map((from) => ({ from, to: from + word.length })));
      if (places.length === 0) return null;
      options.push(places);
    }
    return this.join(options, 0, [], reach);
  }

  private join(options: readonly Place[][], depth: number, chosen: Place[], reach: number): Place[] | null {
    const places = options[depth];
    if (places === undefined) return chosen;
    for (const place of places) {
      const clear = chosen.every(
        ({ from, to }) =>
          (place.from >= to || place.to <= from) &&
          Math.abs(place.from - from) <= reach &&
          (reach === Infinity ||
            !/[。！？；\n]/.test(this.text.slice(Math.min(to, place.to), Math.max(from, place.from))))
      );
      if (!clear) continue;
      const rest = this.join(options, depth + 1, [...chosen, place], reach);
      if (rest !== null) return rest;
    }
    return null;
  }
}
