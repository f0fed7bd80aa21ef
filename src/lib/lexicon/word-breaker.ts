// Where words begin and end in text that no word list covers, in every browser.

/** A piece of text with its place; `isWordLike` is false for punctuation and blanks. */
export interface Piece {
  segment: string;
  index: number;
  isWordLike?: boolean;
}

/** Cuts a text into pieces that together are the text, in order. */
export type WordBreaker = (text: string) => Iterable<Piece>;

const RUN = /(\p{Script=Han}+)|([\p{L}\p{N}\p{M}]+)|([^\p{L}\p{N}\p{M}]+)/gu;

/** Cuts by script alone: runs of Han in pairs of letters, other letters and digits whole. For browsers without a word
 *  breaker of their own (Firefox before 125). */
export function breakByScript(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: run, 1: han, 3: gap, index } of text.matchAll(RUN)) {
    const letters = han === undefined ? [run] : (run.match(/.{1,2}/gsu) ?? []);
    let at = index;
    for (const segment of letters) {
      pieces.push({ segment, index: at, isWordLike: gap === undefined });
      at += segment.length;
    }
  }
  return pieces;
}

/** The platform's own word breaker for Chinese, else the one by script. */
export function wordBreaker(): WordBreaker {
  if (typeof Intl.Segmenter === 'undefined') return breakByScript;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (text) => segmenter.segment(text);
}
