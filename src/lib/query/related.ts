// Duties that speak of the same matter as one duty.
import { overlaps, type OverlapKind, type OverlapPair } from '../analysis/overlap.ts';
import type { SimilarityInput } from '../analysis/profile.ts';
import type { Desk } from '../db/engine.ts';
import type { DutyName } from './duty-detail.ts';
import { similarityInputs } from './similarity-inputs.ts';
import { ALL_DUTIES } from './whole-lists.ts';

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

/** What related duties are computed from: names by duty id, and what their similarity is. */
export interface RelatedInput {
  names: Map<string, DutyName>;
  inputs: SimilarityInput[];
}

/** All duties of the lists as input of relatedOf. Throws QueryError. */
export async function relatedInput(desk: Desk): Promise<RelatedInput> {
  const [duties, inputs] = await Promise.all([desk.ask(ALL_DUTIES, null), similarityInputs(desk)]);
  return { names: new Map(duties.map(({ id, list, seq, name }) => [id, { id, list, seq, name }])), inputs };
}

/** Related duties of every duty that has any, by id, best first, at most six each. Takes some 300 ms for 241 duties. */
export function relatedOf({ names, inputs }: RelatedInput): Map<string, RelatedDuty[]> {
  const related = new Map<string, RelatedDuty[]>();
  const add = (of: string, other: string, { score, kind, subjects, actions, bureaus }: OverlapPair) => {
    const name = names.get(other);
    const sofar = related.get(of) ?? [];
    if (name !== undefined && sofar.length < MOST)
      related.set(of, [...sofar, { ...name, score, kind, subjects, actions, bureaus }]);
  };
  for (const pair of overlaps(inputs)) {
    if (pair.score < LEAST) break;
    add(pair.a, pair.b, pair);
    add(pair.b, pair.a, pair);
  }
  return related;
}
