// Numbers of a message that know what they count: written into its text between signs that no text has.

const [OPENS, MARK, CLOSES] = ['\u0001', '\u0002', '\u0003'];
const COUNTED = /\u0001([^\u0002]*)\u0002([^\u0003]*)\u0003/gu;

/** A number for a message, `mark` the text of what it opens (address/mark.ts). It is grouped by three without
 *  numbers.ts, which would bring all of d3 that pages use into the frame. */
export function counted(value: number | string, mark: string): string {
  return `${OPENS}${typeof value === 'number' ? value.toLocaleString('en') : value}${MARK}${mark}${CLOSES}`;
}

/** The text as it is read, without what its numbers open. */
export function plainText(text: string): string {
  return text.replace(COUNTED, '$1');
}

/** A piece of a text; `mark` is null for words. */
export interface TextPiece {
  text: string;
  mark: string | null;
}

/** The text in pieces, words and numbers by turns; joined they are `plainText`. */
export function textPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { 0: whole, 1: number = '', 2: mark = '', index } of text.matchAll(COUNTED)) {
    if (index > at) pieces.push({ text: text.slice(at, index), mark: null });
    pieces.push({ text: number, mark });
    at = index + whole.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null });
  return pieces;
}
