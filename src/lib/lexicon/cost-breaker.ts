// Cuts Chinese into the same words as the browsers' own breaker (ICU's), by what each word costs.
import { COST_BASE, UNKNOWN, type WordList } from './word-costs.ts';

/** A piece of text with its place; `isWordLike` is false for punctuation and blanks. */
export interface Piece {
  segment: string;
  index: number;
  isWordLike?: boolean;
}

/** Cuts a text into pieces that together are the text, in order. */
export type WordBreaker = (text: string) => Iterable<Piece>;

/** Chinese letters; what else words are made of, with the marks that may stand inside (3.14, 1,000, don't); runs of
 *  blanks; any other sign alone. Source: Unicode Standard Annex 29, word boundaries. */
const RUN = new RegExp(
  String.raw`(?<han>\p{Script=Han}+)` +
    String.raw`|(?<word>(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}_]` +
    String.raw`|(?<=\p{L})[:·.'’](?=(?!\p{Script=Han})\p{L})|(?<=\p{N})[,;.'’](?=\p{N}))+)` +
    String.raw`|\r\n|\p{Zs}+|.`,
  'gsu'
);

/** The breaker over word lists as `wordCosts` gives them: of all ways to cut a run of Chinese letters into words the
 *  cheapest, where a letter that is no word costs UNKNOWN; of equals the one whose last words are longest. Source:
 *  CjkBreakEngine::divideUpDictionaryRange of ICU. */
export function costBreaker(lists: readonly WordList[]): WordBreaker {
  return (text) => piecesOf(text, lists);
}

function piecesOf(text: string, lists: readonly WordList[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: run, index, groups } of text.matchAll(RUN)) {
    if (groups?.['han'] === undefined) {
      pieces.push({ segment: run, index, isWordLike: groups?.['word'] !== undefined });
      continue;
    }
    let from = 0;
    for (const to of endsOf(run, lists)) {
      pieces.push({ segment: run.slice(from, to), index: index + from, isWordLike: true });
      from = to;
    }
  }
  return pieces;
}

/** Where the words of a run of Chinese letters end. */
function endsOf(run: string, lists: readonly WordList[]): number[] {
  const plain = run.normalize('NFKC');
  const text = plain.length === run.length ? plain : run;
  const cost = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(text.length + 1);
  cost[0] = 0;
  for (let from = 0; from < text.length; from += 1) {
    const here = cost[from] ?? 0;
    if (here === Number.POSITIVE_INFINITY) continue;
    const letter = (text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
    for (let length = letter; length <= lists.length && from + length <= text.length; length += 1) {
      const known = costOf(text.slice(from, from + length), lists[length - 1]);
      const sum = here + (known ?? (length === letter ? UNKNOWN : Number.POSITIVE_INFINITY));
      if (sum >= (cost[from + length] ?? 0)) continue;
      cost[from + length] = sum;
      before[from + length] = from;
    }
  }
  const ends: number[] = [];
  for (let end = text.length; end > 0; end = before[end] ?? 0) ends.push(end);
  return ends.reverse();
}

function costOf(word: string, list: WordList | undefined): number | null {
  if (list === undefined) return null;
  let [low, high] = [0, list.costs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = list.words.slice(middle * word.length, (middle + 1) * word.length);
    if (found === word) return list.costs.charCodeAt(middle) - COST_BASE;
    if (found < word) low = middle + 1;
    else high = middle;
  }
  return null;
}
