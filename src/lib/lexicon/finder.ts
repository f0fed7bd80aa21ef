// Finds words and patterns of words in a text, each word searched once however many patterns use it.

/** One way of saying something: every part must be met, a part by any of its alternatives. `text` as written in the
 *  lexicon, `weight` 0..1.2. */
export interface Pattern {
  text: string;
  parts: readonly (readonly string[])[];
  weight: number;
}

/** A stretch of a text where something was met; offsets are UTF-16, `to` exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

const REACH = 22;
const NOWHERE: readonly number[] = [];

/** Finds words of a text, each searched once however many patterns use it. */
export class Finder {
  private readonly found = new Map<string, number[]>();
  private readonly letters = new Set<number>();

  constructor(readonly text: string) {
    for (let at = 0; at < text.length; at += 1) this.letters.add(text.charCodeAt(at));
  }

  /** Starts of every occurrence of a word, ascending; empty where it does not occur. */
  starts(word: string): readonly number[] {
    if (!this.letters.has(word.charCodeAt(0)) || !this.letters.has(word.charCodeAt(word.length - 1))) return NOWHERE;
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
  meet(pattern: Pattern, reach = REACH): Stretch[] | null {
    if (!pattern.parts.every((part) => part.some((word) => this.starts(word).length > 0))) return null;
    const options: Stretch[][] = [];
    for (const part of pattern.parts) {
      options.push(part.flatMap((word) => this.starts(word).map((from) => ({ from, to: from + word.length }))));
    }
    return this.join(options, 0, [], reach);
  }

  private join(options: readonly Stretch[][], depth: number, chosen: Stretch[], reach: number): Stretch[] | null {
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
