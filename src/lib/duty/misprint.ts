// Likely misprints of the source: pointed out, never corrected.

import { COUNTY } from '../lexicon/levels.ts';
import { table } from '../lexicon/load.ts';
import { anyWord } from '../lexicon/phrase.ts';
import { anyOf } from '../lexicon/reader-words.ts';
import { misprintOf } from './bureau.ts';
import { formAt, type Directory } from './directory.ts';
import { matchesOf } from './matches.ts';
import type { Side } from './record.ts';

const PAIRS: [string, string][] = [
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
  ['〔', '〕']
];

const CONFUSED = new Map(table('misprints').map(({ wrong, right }) => [wrong, right]));
const CONFUSED_WORD = new RegExp(anyWord([...CONFUSED.keys()]), 'g');
const DOUBLED = new RegExp(
  [
    '[，；。：、][，；。：、]',
    '[,;:](?<=\\p{Script=Han}[,;:])(?=\\p{Script=Han})',
    anyOf('doubled-particle'),
    `(\\p{Script=Han}{2,4})\\1(?=${anyOf('particle')})`
  ].join('|'),
  'gu'
);
const BODY_NAME = new RegExp(`${COUNTY}\\p{Script=Han}{3,14}?${anyOf('formal-ending')}`, 'gu');

/** What looks misprinted in a text: unpaired marks, doubled or half-width punctuation, doubled 的, words commonly
 *  confused, and names
 *  within one character of a bureau's. Each suspicion is the words concerned with their offset; empty for a clean text.
 *  */
export function suspicions(text: string, directory: Directory): { at: number; words: string }[] {
  const found: { at: number; words: string }[] = [];
  for (const [open, close] of PAIRS) {
    if (!text.includes(open) && !text.includes(close)) continue;
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
      if (text[at] === open) depth++;
      if (text[at] === close) depth--;
      if (depth < 0) break;
    }
    if (depth !== 0) found.push({ at: Math.max(0, text.search(depth > 0 ? open : close)), words: `${open}…${close}` });
  }
  for (const match of matchesOf(DOUBLED, text)) found.push({ at: match.index, words: match[0] });
  for (const match of matchesOf(CONFUSED_WORD, text))
    found.push({ at: match.index, words: `${match[0]} → ${CONFUSED.get(match[0]) ?? ''}` });
  for (const match of matchesOf(BODY_NAME, text)) {
    if (formAt(directory, text, match.index) !== null || directory.byForm.has(match[0])) continue;
    const meant = misprintOf(match[0], directory.byForm.keys());
    if (meant !== null) found.push({ at: match.index, words: `${match[0]} → ${meant}` });
  }
  return found;
}

/** True where a clause ends as its place does not ask: the last of a side not with a full stop, another with neither ；
 *  nor 。 */
export function endsOddly(text: string, isLast: boolean, side: Side): boolean {
  if (side === 'takeover' || isLast) return !/[。”）]$/.test(text);
  return !/[；。：]$/.test(text);
}
