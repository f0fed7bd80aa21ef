// How Chinese characters sound: one syllable a character, without its tone.
import { table } from './load.ts';

/** Each character with its usual syllable (利 → li). Source: pinyin-pro. */
export const SYLLABLES: ReadonlyMap<string, string> = new Map(
  table('syllables').flatMap(({ syllable, letters }) =>
    [...letters].map((letter): [string, string] => [letter, syllable])
  )
);
