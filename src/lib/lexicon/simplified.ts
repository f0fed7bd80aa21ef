// Traditional characters as the simplified ones that words of the lexicon are written in.

import { table } from './load.ts';

/** Each traditional character with its simplified form. Source: OpenCC. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  table('traditional').flatMap(({ simplified = '', traditional = '' }) =>
    [...traditional].map((letter): [string, string] => [letter, simplified])
  )
);

/** The text with simplified characters in place of traditional ones, as long as before; one character at a time, so
 *  for words that are recognised, not for texts that are shown. */
export function inSimplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (letter) => SIMPLIFIED.get(letter) ?? letter);
}
