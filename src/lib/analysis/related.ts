// Duties that speak of the same matter as one duty.
import type { DutyName } from '../query/duty-detail.ts';
import type { DutyText } from '../query/duty-texts.ts';
import { overlaps, type OverlapKind, type OverlapPair } from './overlap.ts';

/** A related duty; `score` 0..1. `subjects`, `actions` and `bureaus` (official names) say why. */
export interface RelatedDuty extends DutyName {
  score: number;
  kind: OverlapKind;
  subjects: string[];
  actions: string[];
  bureaus: string[];
}

/** Least score that is shown, and how many. */
const LEAST = 0.1;
const MOST = 6;

/** Related duties of every duty that has any, by id, best first, at most six each. Takes some 300 ms for 241 duties. */
export function relatedOf(duties: readonly DutyText[]): Map<string, RelatedDuty[]> {
  const names = new Map(duties.map(({ id, list, seq, name }): [string, DutyName] => [id, { id, list, seq, name }]));
  const related = new Map<string, RelatedDuty[]>();
  const add = (of: string, other: string, { score, kind, subjects, actions, bureaus }: OverlapPair) => {
    const name = names.get(other);
    const sofar = related.get(of) ?? [];
    if (name !== undefined && sofar.length < MOST)
      related.set(of, [...sofar, { ...name, score, kind, subjects, actions, bureaus }]);
  };
  for (const pair of overlaps(duties)) {
    if (pair.score < LEAST) break;
    add(pair.a, pair.b, pair);
    add(pair.b, pair.a, pair);
  }
  return related;
}
