// Evidence that two duties are about the same thing, as numbers from 0 to 1 that the score weighs.
import { ACTIVITY_WEIGHT, dot, type Profile, type Profiles, type Vector } from './profile.ts';
import { nearness } from './thesaurus.ts';

function sumOf(vector: Vector, weights: Vector): number {
  let sum = 0;
  for (const [key, mass] of vector) sum += mass * (weights.get(key) ?? 1);
  return sum;
}

function shared(a: Vector, b: Vector, weights: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, mass] of small) {
    const other = large.get(key);
    if (other !== undefined) sum += Math.min(mass, other) * (weights.get(key) ?? 1);
  }
  return sum;
}

/** Share of what `a` is about that `b` covers, near topics counted by their nearness; 0 where `a` names no topic. */
function covered(a: Vector, b: Vector, weights: Vector): number {
  let sum = 0;
  let all = 0;
  for (const [key, mass] of a) {
    const weight = mass * (weights.get(key) ?? 1);
    all += weight;
    let best = 0;
    for (const [other, otherMass] of b) {
      const near = nearness(key, other);
      if (near > 0) best = Math.max(best, near * Math.min(1, otherMass / mass));
    }
    sum += weight * best;
  }
  return all === 0 ? 0 : sum / all;
}

function activityMatch(a: ReadonlyMap<string, string[]>, b: ReadonlyMap<string, string[]>): number {
  let same = 0;
  let all = 0;
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const weight = ACTIVITY_WEIGHT.get(key) ?? 0;
    all += weight;
    if (a.has(key) && b.has(key)) same += weight;
  }
  return all === 0 ? 0 : same / all;
}

function wordsIn(part: ReadonlySet<string>, whole: ReadonlySet<string>, weights: Vector): number {
  let sum = 0;
  let all = 0;
  for (const word of part) {
    const weight = weights.get(word) ?? 1;
    all += weight;
    if (whole.has(word)) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}

/** Names of the features, in the order of the vectors that `featuresOf` gives. */
export const FEATURES = [
  'topic cosine', 'topic in shorter', 'topic evidence', 'near in shorter', 'near in longer', 'best near',
  'wide in shorter', 'wide in longer', 'wide evidence', 'name words', 'text words', 'letter pairs', 'name in text', 'name in text both',
  'activities', 'text activities', 'category', 'bureaus', 'basic-basic', 'basic-shared', 'shared-shared', 'reclaimed', 'reclaimed-reclaimed', 'both punish'
] as const;

/** Evidence that two duties overlap, one number 0..1 for each of FEATURES. Symmetric in `a` and `b`. */
export function featuresOf(a: Profile, b: Profile, { topicWeight, wordWeight }: Profiles): number[] {
  const [massA, massB] = [sumOf(a.topics, topicWeight), sumOf(b.topics, topicWeight)];
  const both = shared(a.topics, b.topics, topicWeight);
  const [wideA, wideB] = [sumOf(a.wide, topicWeight), sumOf(b.wide, topicWeight)];
  const bothWide = shared(a.wide, b.wide, topicWeight);
  const [coverA, coverB] = [covered(a.topics, b.topics, topicWeight), covered(b.topics, a.topics, topicWeight)];
  const [coverWideA, coverWideB] = [covered(a.topics, b.wide, topicWeight), covered(b.topics, a.wide, topicWeight)];
  let best = 0;
  for (const x of a.topics.keys()) for (const y of b.topics.keys()) best = Math.max(best, nearness(x, y));
  const [inA, inB] = [wordsIn(b.subjects, a.textSubjects, wordWeight), wordsIn(a.subjects, b.textSubjects, wordWeight)];
  const lists = [a.duty.list, b.duty.list].sort().join('-');
  const bureaus = new Set(b.duty.bureaus);
  const sameBureaus = a.duty.bureaus.filter((bureau) => bureaus.has(bureau)).length;
  return [
    massA && massB ? both / Math.sqrt(massA * massB) : 0,
    massA && massB ? both / Math.min(massA, massB) : 0,
    Math.min(1, both / 8),
    Math.max(coverA, coverB),
    Math.min(coverA, coverB),
    best,
    Math.max(coverWideA, coverWideB),
    Math.min(coverWideA, coverWideB),
    wideA && wideB ? bothWide / Math.sqrt(wideA * wideB) : 0,
    dot(a.words, b.words),
    dot(a.text, b.text),
    dot(a.pairs, b.pairs),
    Math.max(inA, inB),
    Math.min(inA, inB),
    activityMatch(a.activities, b.activities),
    activityMatch(a.textActivities, b.textActivities),
    a.duty.category === b.duty.category ? 1 : 0,
    sameBureaus === 0 ? 0 : sameBureaus / Math.min(a.duty.bureaus.length, b.duty.bureaus.length),
    lists === 'basic-basic' ? 1 : 0,
    lists === 'basic-shared' ? 1 : 0,
    lists === 'shared-shared' ? 1 : 0,
    lists.includes('reclaimed') && lists !== 'reclaimed-reclaimed' ? 1 : 0,
    lists === 'reclaimed-reclaimed' ? 1 : 0,
    a.activities.has('处罚查处') && b.activities.has('处罚查处') ? 1 : 0
  ];
}
