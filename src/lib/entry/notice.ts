// What a notice is about, apart from its phrases of command: weights for the characters of a pasted text.
import { anyOf } from '../lexicon/notice-words.ts';

const SENTENCE = /[^。！？；;!?\n]+[。！？；;!?\n]?/gu;
const PIECE = /[^，,、：:]+[，,、：:]?/gu;

const COMMAND = new RegExp(anyOf('command'), 'u');
const OPENING = new RegExp(anyOf('opening'), 'u');

const EVERY_COMMAND = new RegExp(anyOf('command'), 'gu');
const GENERAL = new RegExp(anyOf('general'), 'gu');
const FEWEST_LETTERS = 2;

/** True where a text names no matter to compare: fewer than two Chinese letters are left without phrases of command
 *  (高度重视, 压实责任) and general words. */
export function namesNothing(text: string): boolean {
  const left =
    text
      .replace(EVERY_COMMAND, '')
      .replace(GENERAL, '')
      .match(/\p{Script=Han}/gu) ?? [];
  return left.length < FEWEST_LETTERS;
}

/** Weight 0.15..1 of every character of a text for what the text is about: phrases of command (高度重视, 纳入考核, 于…前报送) count
 *  little, pieces
 *  beside them in the same sentence less than the others, early sentences a little more than late ones. Length is that
 *  of the text. */
export function subjectWeights(text: string): Float64Array {
  const weights = new Float64Array(text.length).fill(1);
  const short = text.length <= 40;
  let sentenceIndex = 0;
  for (const sentence of text.matchAll(SENTENCE)) {
    const early = Math.max(0.7, 1 - 0.08 * sentenceIndex);
    sentenceIndex += 1;
    const command = !short && OPENING.test(sentence[0].trim()) && COMMAND.test(sentence[0]) && sentenceIndex > 1;
    for (const piece of sentence[0].matchAll(PIECE)) {
      const from = sentence.index + piece.index;
      const weight = !short && COMMAND.test(piece[0]) ? (command ? 0.15 : 0.5) : command ? 0.45 : early;
      weights.fill(weight, from, from + piece[0].length);
    }
  }
  return weights;
}
