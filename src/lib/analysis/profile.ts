// What a duty is about, ready for comparison: weighted topics, terms and activities of its name and clauses.
import { RANK } from '../lexicon/levels.ts';
import type { Duty } from '../duty/record.ts';
import { doerOf } from '../duty/township-work.ts';
import { ACTIVITIES, ACTIVITY_WEIGHT } from '../lexicon/activities.ts';
import { COMPETENCES } from '../lexicon/competence.ts';
import { anyOf } from '../lexicon/finding-words.ts';
import { table } from '../lexicon/load.ts';
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
  /** `others`: in the township's column, but done by a village, resident, team or institution. */
  clauses: readonly { id: string; side: string; text: string; others?: boolean }[];
}

/** The input of similarity for a duty as read. */
export function inputOf({ id, list, category, name, bureaus, clauses }: Duty): SimilarityInput {
  return {
    id,
    list,
    category,
    name,
    bureaus: bureaus.map(({ bureau }) => bureau),
    clauses: clauses.map((clause) => ({
      id: clause.id,
      side: clause.side,
      text: clause.text,
      others: (doerOf(clause, '') ?? 'township') !== 'township'
    }))
  };
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

/** One statement of a duty: a part of its name between commas, or a clause. `topics` are ids, `much` says beside each
 *  how much the statement speaks of it, 0..1; `deeds` is a set of families of activities as bits, in the order of
 *  ACTIVITIES. */
export interface Statement {
  side: string;
  topics: readonly number[];
  much: readonly number[];
  deeds: number;
}

/** What one duty is about, weighted against all duties of the same reading. `topics` come from the name; `wide` adds
 *  what the clauses say, at a lower
 *  mass. `main` is the heaviest topic of the name (of equals the one named first), -1 for none. `subjects` are
 *  thesaurus terms (name; name and clauses). `activities` maps families to words (name; name and clauses on the
 *  township's side); `deeds` weighs the families of name and clauses, length 1. `parts` are the statements of the name,
 *  `said` those of the clauses, both without what names no topic. `channel` is the family of activities that goes
 *  through this duty in any field, '' for none; `offences` are those that it punishes, empty for what is no penalty. */
export interface Profile {
  duty: SimilarityInput;
  main: number;
  channel: string;
  offences: ReadonlySet<string>;
  parts: Statement[];
  said: Statement[];
  deeds: ReadonlyMap<string, number>;
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
const ASKED_DEED = 0.35;
const CITY_DEED = 0.2;
const SAID_AGAIN = 0.3;
const SPOKEN_FROM = 0.5;
const PURPOSE = new RegExp(`${anyOf('purpose')}[^，；。]*`, 'gu');

function longestFirst(rows: readonly { words: readonly string[] }[]): string {
  return [...new Set(rows.flatMap(({ words }) => words))].sort((a, b) => b.length - a.length).join('|');
}

/** Bodies called by their field or by what they do: 消防救援部门, 食品安全监督管理部门, 公安机关, 征收部门. An institution that
 *  is called so (培训机构, 检测机构) is whom a duty is about. */
const FIELD_BODIES = new RegExp(
  [
    `(?:${longestFirst(COMPETENCES)}|\\p{Script=Han}{2,6}${anyOf('supervising')})${anyOf('in-charge')}?` +
      anyOf('body-of-field'),
    `(?:${longestFirst(ACTIVITIES)})${anyOf('body-of-deed')}`
  ].join('|'),
  'gu'
);
const LACKING = new RegExp(`${anyOf('lacks')}[^，；]*?${anyOf('lacking')}`, 'gu');
/** Whom a penalty falls on, at the beginning of its name. */
const HOLDER = new RegExp(
  [
    `^${anyOf('upon')}(?:\\p{Script=Han}|、|（|）)*?${anyOf('holder')}`,
    `(?:(?:${anyOf('or')}|、)(?:\\p{Script=Han}|、)*?${anyOf('holder')})*`,
    `(?=${anyOf('holder-does')})`
  ].join(''),
  'u'
);
const OF_PLACE = new RegExp(`^.{1,6}?(${RANK})(.{2,})$`, 'u');
const PENALTY = new RegExp(anyOf('penalty'), 'u');
const CHANNELS = new Map(table('channels').map(({ topic, family }) => [topic, family]));
const OFFENCES = table('offences');
const FAMILY_BIT = new Map(ACTIVITIES.map(({ name }, at) => [name, 1 << at]));
const NO_TOPIC: TopicMass = { id: -1, name: '', mass: 0, weight: 0, words: [] };

interface Wording {
  words: readonly Word[];
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

function readText(text: string, vocabulary: Vocabulary): Wording {
  const words = vocabulary.segment(text);
  const topics: Wording['topics'] = new Map();
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

function joined(one: ReadonlyMap<string, string[]>, other: ReadonlyMap<string, string[]>): Map<string, string[]> {
  const all = new Map(one);
  for (const [family, words] of other) all.set(family, [...new Set([...(all.get(family) ?? []), ...words])]);
  return all;
}

/** A text without what somebody lacked (未取得许可证, 未经批准): that is an offence and no approving. */
export function withoutLacking(text: string): string {
  return text.replaceAll(LACKING, '');
}

/** What a text speaks of and asks for, as a statement of the given side. */
export function statementOf(side: string, text: string, vocabulary: Vocabulary): Statement {
  const { words, topics } = readText(text, vocabulary);
  return statement(side, topics, vocabulary.activitiesIn(doneWords(text, words, vocabulary)));
}

/** Whether a statement says work of a family of activities. */
export function doesWork({ deeds }: Statement, family: string): boolean {
  return (deeds & (FAMILY_BIT.get(family) ?? 0)) !== 0;
}

/** Topics that a statement speaks of, not only in passing. */
export function spokenIn({ topics, much }: Statement): number[] {
  return topics.filter((_, at) => (much[at] ?? 0) >= SPOKEN_FROM);
}

function statement(side: string, topics: Wording['topics'], activities: ReadonlyMap<string, string[]>): Statement {
  let deeds = 0;
  for (const family of activities.keys()) deeds |= FAMILY_BIT.get(family) ?? 0;
  return {
    side,
    topics: [...topics.keys()],
    much: [...topics.values()].map(({ weight }) => Math.min(1, weight)),
    deeds
  };
}

/** The words of a text by which something is done: those of what somebody lacked are left out. */
function doneWords(text: string, words: readonly Word[], vocabulary: Vocabulary): readonly Word[] {
  const own = withoutLacking(text);
  return own === text ? words : vocabulary.segment(own);
}

/** Families of activities weighed by how telling they are and how often they are said; length 1, empty where nothing is
 *  done. */
function deedsOf(activities: ReadonlyMap<string, string[]>, said: readonly Statement[]): Map<string, number> {
  const deeds = new Map<string, number>();
  for (const [family, words] of activities)
    addTo(deeds, family, (ACTIVITY_WEIGHT.get(family) ?? 0) * (1 + SAID_AGAIN * (words.length - 1)));
  for (const { side, deeds: done } of said)
    for (const [family, bit] of FAMILY_BIT)
      if ((done & bit) !== 0)
        addTo(deeds, family, (ACTIVITY_WEIGHT.get(family) ?? 0) * (side === 'township' ? ASKED_DEED : CITY_DEED));
  const length = Math.hypot(...deeds.values());
  return length === 0 ? new Map() : new Map([...deeds].map(([family, weight]) => [family, weight / length]));
}

/** Mass of a topic by the weight of its terms: 0.6 for one plain term, near 1 for several; what a name mentions aside
 *  weighs less than its main topic. */
function massOf(weight: number): number {
  return 1 - 0.4 ** weight;
}

/** A function that takes the names of the duties' bureaus (full, 市残联, and without their place where longer than four
 *  letters) and general names of bodies by their field (消防救援部门) out of a text:
 *  a bureau named in a text says who acts, not what about. Each name becomes a comma, so that what stood beside it does
 *  not run together. */
export function bureauEraser(duties: readonly SimilarityInput[]): (text: string) => string {
  const names = new Set<string>();
  for (const { bureaus } of duties) {
    for (const bureau of bureaus) {
      names.add(bureau);
      const [, place, short] = OF_PLACE.exec(bureau) ?? [];
      if (place === undefined || short === undefined) continue;
      names.add(place + short);
      if (short.length > 4) names.add(short);
    }
  }
  const byStart = new Map<string, string[]>();
  for (const name of names) {
    const start = name.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), name]);
  }
  const beginningIn = (text: string) => {
    const found = new Set<string>();
    for (let at = 0; at < text.length; at += 1)
      for (const name of byStart.get(text.slice(at, at + 2)) ?? []) found.add(name);
    return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  };
  return (text) =>
    beginningIn(text)
      .reduce((rest, name) => rest.replaceAll(name, '，'), text)
      .replace(FIELD_BODIES, '，');
}

/** A penalty's name without the holder it falls on: 对甲地使用权人和乙地承包经营权人未采取防沙治沙措施的处罚 becomes 未采取防沙治沙措施的处罚. */
export function withoutHolder(name: string): string {
  const holder = HOLDER.exec(name);
  return holder === null ? name : name.slice(holder[0].length);
}

/** Offences that the name of a penalty says; none in any other name. */
function offencesIn(name: string): Set<string> {
  if (!PENALTY.test(name)) return new Set();
  return new Set(OFFENCES.flatMap(({ offence, word }) => (name.includes(word) ? [offence] : [])));
}

/** Profiles of duties, in their order. Pure; the same duties in another order give the same profiles in that order.
 *  Duties need no bureaus or clauses.
 *  A name without any term of the thesaurus is taken by its plain words, each a topic of its own. A clause that three
 *  or more duties print word for
 *  word says nothing about any of them and is left out, and so is what a name names as a purpose only (带动…增收), and
 *  whom a penalty falls on. */
export function profilesOf(duties: readonly SimilarityInput[]): Profiles {
  const vocabulary = vocabularyOf(regionsOf(duties));
  const without = bureauEraser(duties);
  const matterOf = (name: string): string => withoutHolder(without(name)).replace(PURPOSE, '');
  const repeats = new Map<string, number>();
  for (const { clauses } of duties)
    for (const text of new Set(clauses.map((clause) => clause.text))) addTo(repeats, text, 1);
  const telling = (text: string): boolean => (repeats.get(text) ?? 0) < BOILERPLATE_FROM;
  const unknown = new Map<string, number>();
  const read = duties.map((duty) => {
    const name = readText(matterOf(duty.name), vocabulary);
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
    const parts = matterOf(duty.name)
      .split(/[，；。]/u)
      .map((text) => statementOf('name', text, vocabulary));
    const said = clauses.map(({ side, words, topics }) => statement(side, topics, vocabulary.activitiesIn(words)));
    return { duty, name, clauses, parts, said };
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
  const profiles = read.map(({ duty, name, clauses, parts, said }): Profile => {
    const inClauses: Wording['topics'] = new Map();
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
    const activities = vocabulary.activitiesIn(doneWords(duty.name, name.words, vocabulary));
    const main = topics.reduce((best, topic) => (topic.mass > best.mass ? topic : best), topics[0] ?? NO_TOPIC);
    return {
      duty,
      main: main.id,
      channel: duty.list === 'reclaimed' ? '' : (CHANNELS.get(main.name) ?? ''),
      offences: offencesIn(duty.name),
      parts: parts.filter((part) => part.topics.length > 0),
      said: said.filter((clause) => clause.topics.length > 0),
      deeds: deedsOf(activities, said),
      topics,
      wide,
      subjects: name.subjects,
      textSubjects,
      activities,
      textActivities: joined(activities, vocabulary.activitiesIn(asked))
    };
  });
  return { profiles, vocabulary };
}
