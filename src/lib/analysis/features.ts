// Evidence that two duties are about the same thing, as numbers from 0 to 1 that the score weighs.
import { ACTIVITIES } from '../lexicon/activities.ts';
import type { Profile, Statement, TopicMass } from './profile.ts';
import { nearness } from '../lexicon/thesaurus.ts';

/** Names of the features in the order of the vectors that `featuresOf` gives. `near`: how far the topics of one name
 *  are covered by the other name, `wide`: by its name and clauses; in shorter and longer: the better and the worse
 *  covered of the two duties. `main topics`: nearness of what the two names are mostly about. `name parts`: the two
 *  parts of the names that come nearest; `part in clause`: a part of one name and a statement of the other's clauses,
 *  on the same matter and with the same activity; `asked twice`: two township clauses on one topic with the same
 *  activity; `deeds`: the activities, over all that is said; `through channel`: one duty is the way that work of the
 *  other's kind goes in any field (the one card of all subsidies); `same offence`: two penalties on one matter punish
 *  the same; `part of whole`: a duty of one part whose matter stands in one of several parts of the other.
 *  The first EVIDENCE are evidence for an overlap and never count against it; the rest is what kind of pair it is. */
export const FEATURES = [
  'near in shorter',
  'wide in shorter',
  'wide in longer',
  'main topics',
  'name parts',
  'part in clause',
  'asked twice',
  'deeds',
  'category',
  'through channel',
  'same offence',
  'part of whole',
  'award on one side',
  'basic-basic',
  'basic-shared',
  'shared-shared',
  'one reclaimed',
  'both reclaimed'
] as const;

/** How many of FEATURES are evidence. */
export const EVIDENCE = 12;

const NAME_PARTS = FEATURES.indexOf('name parts');
const PART_IN_CLAUSE = FEATURES.indexOf('part in clause');
const ASKED_TWICE = FEATURES.indexOf('asked twice');
const PART_OF_WHOLE = FEATURES.indexOf('part of whole');
/** So many parts make a whole. */
const PARTS = 3;
/** From this nearness on two penalties are on one matter. */
const ONE_MATTER = 0.7;
/** What only the clauses do goes through a channel as well, but the duty is not called so. */
const ONLY_ASKED = 0.5;
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

/** Nearness of the two topics of two statements that come nearest, each counted by how much its statement speaks of it.
 */
function nearestOf(a: Statement, b: Statement): number {
  let best = 0;
  for (let x = 0; x < a.topics.length; x += 1)
    for (let y = 0; y < b.topics.length; y += 1) {
      const least = Math.min(a.much[x] ?? 0, b.much[y] ?? 0);
      if (least > best) best = Math.max(best, least * nearness(a.topics[x] ?? -1, b.topics[y] ?? -1));
    }
  return best;
}

const WEIGHTS = ACTIVITIES.map(({ weight }) => weight);
const weighed = new Map<number, number>();

/** Weight of a set of families. */
function weightOf(deeds: number): number {
  let weight = weighed.get(deeds);
  if (weight === undefined) {
    weight = WEIGHTS.reduce((sum, each, at) => ((deeds >> at) & 1 ? sum + each : sum), 0);
    weighed.set(deeds, weight);
  }
  return weight;
}

function activityMatch(a: Statement, b: Statement): number {
  const all = weightOf(a.deeds | b.deeds);
  return all === 0 ? 0 : weightOf(a.deeds & b.deeds) / all;
}

function best(
  one: readonly Statement[],
  other: readonly Statement[],
  of: (a: Statement, b: Statement) => number
): number {
  let most = 0;
  for (const a of one) for (const b of other) most = Math.max(most, of(a, b));
  return most;
}

/** Same matter and same activity: the matter counts by its nearness, and mostly where the activity agrees. */
function sameWork(a: Statement, b: Statement): number {
  const near = nearestOf(a, b);
  return near === 0 ? 0 : near * (0.4 + 0.6 * activityMatch(a, b));
}

function sameRequest(a: Statement, b: Statement): number {
  if (a.side !== 'township' || b.side !== 'township') return 0;
  return a.topics.some((id) => b.topics.includes(id)) ? activityMatch(a, b) : 0;
}

function together(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [key, weight] of a) sum += weight * (b.get(key) ?? 0);
  return sum;
}

/** How much of what one duty does goes through the channel that the other is, 0..1. */
function passes({ channel, main }: Profile, { duty, topics, activities, textActivities }: Profile): number {
  if (channel === '' || duty.list === 'reclaimed' || topics.some(({ id }) => id === main)) return 0;
  return activities.has(channel) ? 1 : textActivities.has(channel) ? ONLY_ASKED : 0;
}

function sameOffence(a: Profile, b: Profile): number {
  if (![...a.offences].some((offence) => b.offences.has(offence))) return 0;
  const near = Math.max(0, ...a.topics.flatMap((x) => b.topics.map((y) => nearness(x.id, y.id))));
  return near >= ONE_MATTER ? near : 0;
}

function isPart(part: Profile, whole: Profile): boolean {
  return part.parts.length === 1 && whole.parts.length >= PARTS;
}

/** Evidence that two duties overlap: one number 0..1 for each of FEATURES. The same for (a, b) and (b, a). */
export function featuresOf(a: Profile, b: Profile): number[] {
  return completed(boundsOf(a, b), a, b);
}

/** The numbers of featuresOf, with the most that they could be in place of those that need every statement compared. */
export function boundsOf(a: Profile, b: Profile): number[] {
  const [nearA, nearB] = [covered(a.topics, b.topics), covered(b.topics, a.topics)];
  const [wideA, wideB] = [covered(a.topics, b.wide), covered(b.topics, a.wide)];
  const [listA, listB] = [a.duty.list, b.duty.list];
  const reclaimed = (listA === 'reclaimed' ? 1 : 0) + (listB === 'reclaimed' ? 1 : 0);
  return [
    Math.max(nearA, nearB),
    Math.max(wideA, wideB),
    Math.min(wideA, wideB),
    a.main < 0 || b.main < 0 ? 0 : nearness(a.main, b.main),
    1,
    1,
    1,
    together(a.deeds, b.deeds),
    a.duty.category === b.duty.category ? 1 : 0,
    Math.max(passes(a, b), passes(b, a)),
    sameOffence(a, b),
    isPart(a, b) || isPart(b, a) ? Math.max(nearA, nearB) : 0,
    a.activities.has(AWARD) !== b.activities.has(AWARD) ? 1 : 0,
    listA === 'basic' && listB === 'basic' ? 1 : 0,
    (listA === 'basic' && listB === 'shared') || (listA === 'shared' && listB === 'basic') ? 1 : 0,
    listA === 'shared' && listB === 'shared' ? 1 : 0,
    reclaimed === 1 ? 1 : 0,
    reclaimed === 2 ? 1 : 0
  ];
}

/** The numbers of boundsOf with those in their place that it leaves out; changes `row`. */
export function completed(row: number[], a: Profile, b: Profile): number[] {
  row[NAME_PARTS] = best(a.parts, b.parts, nearestOf);
  row[PART_IN_CLAUSE] = Math.max(best(a.parts, b.said, sameWork), best(b.parts, a.said, sameWork));
  row[ASKED_TWICE] = best(a.said, b.said, sameRequest);
  row[PART_OF_WHOLE] = (row[PART_OF_WHOLE] ?? 0) * (row[NAME_PARTS] ?? 0);
  return row;
}
