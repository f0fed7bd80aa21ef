// What a duty is about, ready for comparison: weighted topics, terms and activities of its name and clauses.
import type { Duty } from '../duty/record.ts';
import { regionsOf } from '../lexicon/regions.ts';
import { TOPICS } from '../lexicon/thesaurus.ts';
import { vocabularyOf, type Vocabulary, type Word } from '../lexicon/words.ts';

/** The part of a duty that similarity looks at. `list` and `category` as in the document; `bureaus` official names,
 *  empty where the township acts alone;
 *  `side` is city, township or takeover. */
export interface SimilarityInput {
  id: string;
  list: string;
  category: string;
  name: string;
  bureaus: readonly string[];
  clauses: readonly { id: string; side: string; text: string }[];
}

/** The input of similarity for a duty as read. */
export function inputOf({ id, list, category, name, bureaus, clauses }: Duty): SimilarityInput {
  return { id, list, category, name, bureaus: bureaus.map(({ bureau }) => bureau), clauses };
}

/** One topic of a text: `id` in TOPICS, or beyond its end for a word the thesaurus does not know; `name` of the topic,
 *  or that word;
 *  `mass` 0..1 how much the text speaks of it;
 *  `weight` mass times the inverse document frequency of the topic; `words` as printed. */
export interface TopicMass {
  id: number;
  name: string;
  mass: number;
  weight: number;
  words: string[];
}

/** What one duty is about, weighted against all duties of the same reading. `topics` come from the name; `wide` adds
 *  what the clauses say, at a lower
 *  mass. `subjects` are thesaurus terms (name; name and clauses). `activities` maps families to words (name; name and
 *  clauses on the township's side). */
export interface Profile {
  duty: SimilarityInput;
  topics: TopicMass[];
  wide: TopicMass[];
  subjects: Set<string>;
  textSubjects: Set<string>;
  activities: Map<string, string[]>;
  textActivities: Map<string, string[]>;
}

/** Profiles of all duties in the given order, and the vocabulary of their place that they were read with. */
export interface Profiles {
  profiles: Profile[];
  vocabulary: Vocabulary;
}

const CLAUSE_MASS = 0.45;
const ASIDE = 0.3;
const BOILERPLATE_FROM = 3;
const PURPOSE = /(?:带动|助力)[^，；。]*/gu;

interface Reading {
  words: Word[];
  topics: Map<number, { weight: number; words: string[] }>;
  subjects: Set<string>;
}

function addTo<K>(vector: Map<K, number>, key: K, weight: number): void {
  vector.set(key, (vector.get(key) ?? 0) + weight);
}

function frequencyWeight<K>(documents: readonly Iterable<K>[]): Map<K, number> {
  const count = new Map<K, number>();
  for (const keys of documents) for (const key of new Set(keys)) addTo(count, key, 1);
  return new Map([...count].map(([key, times]) => [key, Math.log((documents.length + 1) / (times + 0.5))]));
}

function readText(text: string, vocabulary: Vocabulary): Reading {
  const words = vocabulary.segment(text);
  const topics: Reading['topics'] = new Map();
  const subjects = new Set<string>();
  for (const word of words) {
    if (word.kind !== 'subject' || subjects.has(word.text)) continue;
    subjects.add(word.text);
    for (const { topic, weight } of vocabulary.pointers.get(word.text) ?? []) {
      const known = topics.get(topic.id) ?? { weight: 0, words: [] };
      known.weight += weight;
      known.words.push(word.text);
      topics.set(topic.id, known);
    }
  }
  return { words, topics, subjects };
}

/** Mass of a topic by the weight of its terms: 0.6 for one plain term, near 1 for several; what a name mentions aside
 *  weighs less than its main topic. */
function massOf(weight: number): number {
  return 1 - 0.4 ** weight;
}

/** A function that takes the names of the duties' bureaus (full, 市残联, and without their place where longer than four
 *  letters) out of a text:
 *  a bureau named in a text says who acts, not what about. Each name becomes a comma, so that what stood beside it does
 *  not run together. */
export function bureauEraser(duties: readonly SimilarityInput[]): (text: string) => string {
  const names = new Set<string>();
  for (const { bureaus } of duties) {
    for (const bureau of bureaus) {
      names.add(bureau);
      const [, place, short] = /^.{1,6}?([市县区旗州盟])(.{2,})$/u.exec(bureau) ?? [];
      if (place === undefined || short === undefined) continue;
      names.add(place + short);
      if (short.length > 4) names.add(short);
    }
  }
  const longestFirst = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return (text) =>
    longestFirst.reduce((rest, name) => (rest.includes(name) ? rest.replaceAll(name, '，') : rest), text);
}

/** Profiles of duties, in their order. Pure; the same duties in another order give the same profiles in that order.
 *  Duties need no bureaus or clauses.
 *  A name without any term of the thesaurus is taken by its plain words, each a topic of its own. A clause that three
 *  or more duties print word for
 *  word says nothing about any of them and is left out, and so is what a name names as a purpose only (带动…增收). */
export function profilesOf(duties: readonly SimilarityInput[]): Profiles {
  const vocabulary = vocabularyOf(regionsOf(duties));
  const without = bureauEraser(duties);
  const repeats = new Map<string, number>();
  for (const { clauses } of duties)
    for (const text of new Set(clauses.map((clause) => clause.text))) addTo(repeats, text, 1);
  const telling = (text: string): boolean => (repeats.get(text) ?? 0) < BOILERPLATE_FROM;
  const unknown = new Map<string, number>();
  const read = duties.map((duty) => {
    const name = readText(without(duty.name).replace(PURPOSE, ''), vocabulary);
    if (name.topics.size === 0) {
      for (const { text, kind } of name.words) {
        if (kind !== 'plain') continue;
        const id = unknown.get(text) ?? TOPICS.length + unknown.size;
        unknown.set(text, id);
        name.topics.set(id, { weight: 0.7, words: [text] });
      }
    }
    const clauses = duty.clauses
      .filter(({ text }) => telling(text))
      .map(({ side, text }) => ({ side, ...readText(without(text), vocabulary) }));
    return { duty, name, clauses };
  });
  const topicWeight = frequencyWeight(read.map(({ name }) => name.topics.keys()));
  const unseen = Math.log((duties.length + 1) / 0.5);
  const massed = (id: number, mass: number, words: string[]): TopicMass => ({
    id,
    name: TOPICS[id]?.name ?? words.join(''),
    mass,
    weight: mass * (topicWeight.get(id) ?? unseen),
    words
  });
  const profiles = read.map(({ duty, name, clauses }): Profile => {
    const inClauses: Reading['topics'] = new Map();
    const textSubjects = new Set(name.subjects);
    for (const clause of clauses) {
      for (const subject of clause.subjects) textSubjects.add(subject);
      for (const [id, { weight, words }] of clause.topics) {
        const known = inClauses.get(id) ?? { weight: 0, words: [] };
        known.weight += weight;
        for (const word of words) if (!known.words.includes(word)) known.words.push(word);
        inClauses.set(id, known);
      }
    }
    const heaviest = Math.max(...[...name.topics.values()].map(({ weight }) => weight));
    const topics = [...name.topics].map(([id, { weight, words }]) =>
      massed(id, massOf(weight) * (weight / heaviest) ** ASIDE, words)
    );
    const wide = topics.map((topic) => ({ ...topic }));
    for (const [id, { weight, words }] of inClauses) {
      if (!name.topics.has(id)) wide.push(massed(id, CLAUSE_MASS * massOf(weight / 2), words));
    }
    const asked = clauses.filter(({ side }) => side !== 'city').flatMap(({ words }) => words);
    return {
      duty,
      topics,
      wide,
      subjects: name.subjects,
      textSubjects,
      activities: vocabulary.activitiesIn(name.words),
      textActivities: vocabulary.activitiesIn([...name.words, ...asked])
    };
  });
  return { profiles, vocabulary };
}
