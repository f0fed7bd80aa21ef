// What a detector is.
import type { Bilingual, Finding, Kind } from './finding.ts';
import type { Ground } from './ground.ts';

/** A detector: its kind, its rule in words, whether it rests on a rule of thumb rather than on the letter of the
 *  document, and the search itself. */
export interface Detector {
  kind: Kind;
  rule: Bilingual;
  heuristic: boolean;
  detect: (ground: Ground) => Finding[];
}
