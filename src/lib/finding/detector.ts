// What a detector is.
import type { FindingSentences } from '../i18n/zh-sentences.ts';
import type { Finding, Kind } from './finding.ts';
import type { Ground } from './ground.ts';

/** A detector: its kind, which sentence of a language is its rule, whether it rests on a rule of thumb rather than on
 *  the letter of the document, and the search itself. */
export interface Detector {
  kind: Kind;
  rule: (words: FindingSentences) => string;
  heuristic: boolean;
  detect: (ground: Ground) => Finding[];
}
