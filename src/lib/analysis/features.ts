// Evidence that two duties are about the same thing, as numbers from 0 to 1 that the score weighs.
import { ACTIVITY_WEIGHT } from '../lexicon/activities.ts';
import type { Profile, TopicMass } from './profile.ts';
import { nearness } from '../lexicon/thesaurus.ts';

/** Names of the features in the order of the vectors that `featuresOf` gives. `near`: how far the topics of one name
 *  are covered by the other name,
 *  `wide`: by its name and clauses; in shorter and longer: the better and the worse covered of the two duties.
 *  The first six are evidence for an overlap and never count against it; the rest is what kind of pair it is. */
export const FEATURES = [
  'near in shorter',
  'near in longer',
  'wide in shorter',
  'wide in longer',
  'activities',
  'category',
  'award on one side',
  'basic-basic',
  'basic-shared',
  'shared-shared',
  'one reclaimed',
  'both reclaimed'
] as const;

/** How many of FEATURES are evidence. */
export const EVIDENCE = 6;

const AWARD = '奖励表彰';

/** Share of what `part` is about that `whole` covers, 0..1: each topic by its nearest one, near topics counted by their
 *  nearness.
 *  0 where `part` names no topic. */
export function covered(part: readonly TopicMass[], whole: readonly TopicMass[]): number {
  let sum = 0;
  let all = 0;
  for (const { id, mass, weight } of part) {
    all += weight;
    let best = 0;
    for (const other of whole) {
      const near = nearness(id, other.id);
      if (near > best) best = Math.max(best, other.mass < mass ? (near * other.mass) / mass : near);
    }
    sum += weight * best;
  }
  return all === 0 ? 0 : sum / all;
}

function activityMatch(a: ReadonlyMap<string, string[]>, b: ReadonlyMap<string, string[]>): number {
  let same = 0;
  let all = 0;
  for (const key of a.keys()) {
    const weight = ACTIVITY_WEIGHT.get(key) ?? 0;
    all += weight;
    if (b.has(key)) same += weight;
  }
  for (const key of b.keys()) if (!a.has(key)) all += ACTIVITY_WEIGHT.get(key) ?? 0;
  return all === 0 ? 0 : same / all;
}

/** Evidence that two duties overlap: one number 0..1 for each of FEATURES. The same for (a, b) and (b, a). */
export function featuresOf(a: Profile, b: Profile): number[] {
  const [nearA, nearB] = [covered(a.topics, b.topics), covered(b.topics, a.topics)];
  const [wideA, wideB] = [covered(a.topics, b.wide), covered(b.topics, a.wide)];
  const [listA, listB] = [a.duty.list, b.duty.list];
  const reclaimed = (listA === 'reclaimed' ? 1 : 0) + (listB === 'reclaimed' ? 1 : 0);
  return [
    Math.max(nearA, nearB),
    Math.min(nearA, nearB),
    Math.max(wideA, wideB),
    Math.min(wideA, wideB),
    activityMatch(a.activities, b.activities),
    a.duty.category === b.duty.category ? 1 : 0,
    a.activities.has(AWARD) !== b.activities.has(AWARD) ? 1 : 0,
    listA === 'basic' && listB === 'basic' ? 1 : 0,
    (listA === 'basic' && listB === 'shared') || (listA === 'shared' && listB === 'basic') ? 1 : 0,
    listA === 'shared' && listB === 'shared' ? 1 : 0,
    reclaimed === 1 ? 1 : 0,
    reclaimed === 2 ? 1 : 0
  ];
}
