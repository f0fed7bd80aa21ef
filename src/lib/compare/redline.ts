// A text beside what it became: which words stayed, went and came.
import { diffArrays } from 'diff';
import { breakWords } from '../lexicon/word-breaker.ts';

/** A run of words: in both texts, only in the one before, or only in the one after. */
export interface Run {
  text: string;
  is: 'kept' | 'gone' | 'new';
}

/** The runs of two texts in order, word by word; all kept runs with what went give the text before, with what came the
 *  text after. Await readyWords() first. */
export function redline(before: string, after: string): Run[] {
  const [old, fresh] = [before, after].map((text) => [...breakWords(text)].map(({ segment }) => segment));
  return diffArrays(old ?? [], fresh ?? []).map(({ value, added, removed }) => ({
    text: value.join(''),
    is: added ? 'new' : removed ? 'gone' : 'kept'
  }));
}
