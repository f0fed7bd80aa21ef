// What a duty is about, ready for comparison: weighted topics, words, activities and letter pairs of its name and clauses.
import { ACTIVITIES } from './activities.ts';
import { POINTERS } from './thesaurus.ts';
import { activitiesOf, segment } from './words.ts';

/** The part of a duty that similarity looks at. `list` and `category` as in the document; `bureaus` official names, empty where the township acts alone;
 *  `side` is city, township or takeover. */
export interface SimilarityInput {
  id: string;
  list: string;
  category: string;
  name: string;
  bureaus: readonly string[];
  clauses: readonly { id: string; side: string; text: string }[];
}

/** A sparse vector: key → weight > 0. */
export type Vector = Map<string, number>;

/** What one duty is about, weighted against all duties of the same reading. Vectors of `words`, `text` and `pairs` have length 1 (or are empty).
 *  `topics` holds masses 0..1 by topic name, from the name of the duty; `wide` adds what the clauses say, at a lower mass. */
export interface Profile {
  duty: SimilarityInput;
  topics: Vector;
  wide: Vector;
  words: Vector;
  text: Vector;
  pairs: Vector;
  activities: Map<string, string[]>;
  textActivities: Map<string, string[]>;
  subjects: Set<string>;
  textSubjects: Set<string>;
}

/** Profiles of all duties in the given order, and the frequency weights they share. `topicWeight` and `wordWeight` are inverse document frequencies > 0. */
export interface Profiles { profiles: Profile[]; topicWeight: Vector; wordWeight: Vector }

const CLAUSE_MASS = 0.45;
const NAME_SHARE = 1.0;

function addTo(vector: Vector, key: string, weight: number): void {
  vector.set(key, (vector.get(key) ?? 0) + weight);
}

function unit(vector: Vector): Vector {
  let square = 0;
  for (const weight of vector.values()) square += weight * weight;
  const length = Math.sqrt(square);
  return length === 0 ? vector : new Map([...vector].map(([key, weight]) => [key, weight / length]));
}

function frequencyWeight(documents: readonly Iterable<string>[]): Vector {
  const count = new Map<string, number>();
  for (const keys of documents) for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1);
  return new Map([...count].map(([key, times]) => [key, Math.log((documents.length + 1) / (times + 0.5))]));
}

function weigh(counts: Vector, weights: Vector): Vector {
  return unit(new Map([...counts].map(([key, count]) => [key, (1 + Math.log(count)) * (weights.get(key) ?? 0)])));
}

interface Reading { topics: Vector; words: Vector; subjects: Set<string>; letters: string }

function readName(text: string): Reading {
  const topics: Vector = new Map();
  const words: Vector = new Map();
  const subjects = new Set<string>();
  let letters = '';
  for (const word of segment(text)) {
    if (word.kind === 'stop') continue;
    if (word.kind !== 'activity') letters += ` ${word.text}`;
    if (word.kind === 'activity') continue;
    addTo(words, word.text, 1);
    if (word.kind !== 'subject' || subjects.has(word.text)) continue;
    subjects.add(word.text);
    for (const { topic, weight } of POINTERS.get(word.text) ?? []) addTo(topics, topic.name, weight);
  }
  return { topics, words, subjects, letters };
}

function letterPairs(letters: string): Vector {
  const pairs: Vector = new Map();
  for (const word of letters.split(' ')) for (let at = 0; at + 1 < word.length; at += 1) addTo(pairs, word.slice(at, at + 2), 1);
  return pairs;
}

/** Mass of a topic by the weight of its terms: 0.6 for one plain term, near 1 for several. */
function mass(weight: number): number {
  return 1 - 0.4 ** weight;
}

/** Profiles of duties, in their order. Pure; the same duties in another order give equal profiles. Duties need no bureaus or clauses. */
export function profilesOf(duties: readonly SimilarityInput[]): Profiles {
  const read = duties.map((duty) => ({
    duty,
    name: readName(duty.name),
    clauses: duty.clauses.map((clause) => readName(clause.text)),
    activities: activitiesOf(duty.name),
    textActivities: activitiesOf(duty.clauses.map((clause) => clause.text).join('。'))
  }));
  const topicWeight = frequencyWeight(read.map(({ name }) => name.topics.keys()));
  const wordWeight = frequencyWeight(read.map(({ name, clauses }) => new Set([name, ...clauses].flatMap((part) => [...part.words.keys()]))));
  const nameWeight = frequencyWeight(read.map(({ name }) => name.words.keys()));
  const pairCounts = read.map(({ name }) => letterPairs(name.letters));
  const pairWeight = frequencyWeight(pairCounts.map((pairs) => pairs.keys()));
  const profiles = read.map(({ duty, name, clauses, activities, textActivities }, index): Profile => {
    const topics: Vector = new Map([...name.topics].map(([key, weight]) => [key, mass(weight)]));
    const clauseTopics: Vector = new Map();
    const text: Vector = new Map([...name.words].map(([key, count]) => [key, count * 2]));
    const textSubjects = new Set(name.subjects);
    for (const clause of clauses) {
      for (const [key, weight] of clause.topics) addTo(clauseTopics, key, weight);
      for (const [key, count] of clause.words) addTo(text, key, count);
      for (const subject of clause.subjects) textSubjects.add(subject);
    }
    const wide: Vector = new Map([...topics].map(([key, weight]) => [key, weight * NAME_SHARE]));
    for (const [key, weight] of clauseTopics) wide.set(key, Math.max(wide.get(key) ?? 0, CLAUSE_MASS * mass(weight / 2)));
    return {
      duty,
      topics,
      wide,
      words: weigh(name.words, nameWeight),
      text: weigh(text, wordWeight),
      pairs: weigh(pairCounts[index] ?? new Map(), pairWeight),
      activities: new Map(activities.map(({ family, words }) => [family, words])),
      textActivities: new Map(textActivities.map(({ family, words }) => [family, words])),
      subjects: name.subjects,
      textSubjects
    };
  });
  return { profiles, topicWeight, wordWeight };
}

/** Inner product of two sparse vectors; for vectors of length 1 the cosine. */
export function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of small) sum += weight * (large.get(key) ?? 0);
  return sum;
}

/** How telling it is that two duties share a family of activities, 0..1. */
export const ACTIVITY_WEIGHT: ReadonlyMap<string, number> = new Map(ACTIVITIES.map(({ name, weight }) => [name, weight]));
