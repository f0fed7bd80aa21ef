// Where words begin and end in text that no word list covers: the same words in every browser.

import type { WordBreaker } from './cost-breaker.ts';

let breaker = platformBreaker();

function platformBreaker(): WordBreaker | null {
  if (typeof Intl.Segmenter === 'undefined') return null;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (text) => segmenter.segment(text);
}

/** Resolves once `breakWords` can be called: at once where the platform breaks Chinese words itself, else (Firefox
 *  before 125) with the word list of 1.1 MB that gives the same words. Rejects where that list cannot be had. */
export async function readyWords(): Promise<void> {
  if (breaker !== null) return;
  const [{ costBreaker }, { wordCosts }] = await Promise.all([import('./cost-breaker.ts'), import('./word-costs.ts')]);
  breaker = costBreaker(await wordCosts());
}

/** The words of a Chinese text as ICU breaks them. Throws where `readyWords` has not been awaited and the platform has
 *  no breaker. */
export const breakWords: WordBreaker = (text) => {
  if (breaker === null) throw new ReferenceError('words are broken before readyWords()');
  return breaker(text);
};
