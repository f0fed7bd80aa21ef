// Duplication: the same activity on the same object asked of the township twice, down to the clause.
import { anyOf, wordsIn } from '../lexicon/finding-words.ts';
import { ACTIVITIES, ACTIVITY_WEIGHT } from '../lexicon/activities.ts';
import { withoutLacking, type SimilarityInput } from './profile.ts';
import { TOPICS } from '../lexicon/thesaurus.ts';
import type { Vocabulary } from '../lexicon/words.ts';

/** One thing asked of the township: a clause on its side, or a part of the name of a duty without such clauses (`id` is
 *  then the duty id).
 *  `topics` maps topic ids to the words that name them; `own` is false where the object comes from the name of the
 *  duty, not from the clause. */
export interface Request {
  dutyId: string;
  id: string;
  text: string;
  topics: Map<number, string[]>;
  own: boolean;
  activities: Map<string, string[]>;
}

/** Two clauses that ask for the same. `objects` are topic names, `actions` activity families, `words` the words both
 *  print, most telling first; `deeds` the words among them that say what is done;
 *  `strength` 0..1. `a` and `b` are clause ids (duty ids where a name has no clauses), `a` of the first duty given;
 *  `textA`, `textB` the two texts as printed. */
export interface Duplicate {
  a: string;
  b: string;
  textA: string;
  textB: string;
  objects: string[];
  actions: string[];
  words: string[];
  deeds: string[];
  strength: number;
}

const SAME_WORD = 1;
const SAME_TOPIC = 0.8;
const BORROWED = 0.7;
const LEAST = 0.4;
const NO_ACTION = new Set(['保护管理', '阵地设施', '服务办理']);
const BARE: ReadonlySet<string> = new Set(wordsIn('name-of-work'));
/** Families that an object's own name often ends in (法治建设): there they say nothing of what is done. */
const IN_NAMES = new Set(['建设管护', '队伍建设', '推荐选拔']);
/** Drawing up is the same deed only where the same thing is drawn up (应急预案, 使用方案). */
const DRAWS_UP = '规划编制';
const MADE = new RegExp(`\\p{Script=Han}{2}${anyOf('made-thing')}`, 'gu');
/** A penalty does nothing else: what its name tells beside is the offence (未及时回收农膜的处罚). */
const PENALTY = new RegExp(anyOf('penalty'), 'u');
/** What is only told of (救助政策宣传) is not done. */
const DEED = `(?:${ACTIVITIES.flatMap(({ words }) => words).join('|')})`;
const TOLD = new RegExp(`${DEED}(?:[、\\p{Script=Han}]?${DEED})*(?=${anyOf('told-of')})`, 'gu');

/** What a duty asks of the township, in order of the document. Empty for duties that others do (takeover clauses only,
 *  or clauses of villages, residents and teams).
 *  `without` takes out what is no object, such as the names of bureaus (`bureauEraser`); `aside` are topics that the
 *  name mentions only in passing, which are no object of it. */
export function requestsOf(
  duty: SimilarityInput,
  vocabulary: Vocabulary,
  without: (text: string) => string = (text) => text,
  aside: ReadonlySet<number> = new Set()
): Request[] {
  const asked = duty.clauses.filter(({ side, others }) => side === 'township' && others !== true);
  const parts =
    asked.length > 0 || duty.clauses.length > 0
      ? asked.map(({ id, text }) => ({ id, text }))
      : duty.name
          .split(/[，；。]/u)
          .filter((text) => text !== '')
          .map((text) => ({ id: duty.id, text }));
  const ofName = topicsIn(without(duty.name), vocabulary, aside);
  return parts.map(({ id, text }) => {
    const told = without(text);
    const ofDuty = id === duty.id;
    const topics = topicsIn(told, vocabulary, ofDuty ? aside : NONE);
    const own = topics.size > 0;
    return {
      dutyId: duty.id,
      id,
      text,
      topics: own ? topics : ofName,
      own,
      activities: vocabulary.activitiesIn(
        vocabulary.segment(PENALTY.exec(ofDuty ? told : '')?.[0] ?? withoutLacking(told).replaceAll(TOLD, ''))
      )
    };
  });
}

const NONE: ReadonlySet<number> = new Set();

function topicsIn(text: string, vocabulary: Vocabulary, aside: ReadonlySet<number>): Map<number, string[]> {
  const topics = new Map<number, string[]>();
  for (const { text: word, kind } of vocabulary.segment(text)) {
    if (kind !== 'subject') continue;
    for (const { topic, weight } of vocabulary.pointers.get(word) ?? []) {
      if (weight >= 0.5 && !aside.has(topic.id))
        topics.set(topic.id, [...new Set([...(topics.get(topic.id) ?? []), word])]);
    }
  }
  return topics;
}

function common(a: readonly string[], b: readonly string[]): string[] {
  return a.flatMap((word) =>
    b
      .filter((other) => word.includes(other) || other.includes(word))
      .map((other) => (word.length < other.length ? word : other))
  );
}

/** Whether a request asks for an activity in words that are not only the name of its object. */
function doneIn({ activities, topics }: Request, family: string): boolean {
  const words = activities.get(family);
  if (words === undefined || NO_ACTION.has(family)) return false;
  if (!IN_NAMES.has(family)) return true;
  const names = new Set([...topics.values()].flat());
  return words.some((word) => !names.has(word) && !BARE.has(word));
}

function drawsUpTheSame(a: Request, b: Request): boolean {
  const [made, other] = [a.text.match(MADE) ?? [], new Set(b.text.match(MADE) ?? [])];
  return made.some((thing) => other.has(thing)) || (made.length === 0 && other.size === 0);
}

function meet(a: ReadonlyMap<number, unknown>, b: ReadonlyMap<number, unknown>): boolean {
  for (const id of a.keys()) if (b.has(id)) return true;
  return false;
}

function compare(a: Request, b: Request): Duplicate | null {
  if (!meet(a.topics, b.topics)) return null;
  let object = 0;
  const objects: string[] = [];
  const words: string[] = [];
  const said = new Set([...a.activities.values(), ...b.activities.values()].flat());
  for (const [id, all] of a.topics) {
    const wordsA = all.filter((word) => !said.has(word) || word.length > 2);
    const wordsB = b.topics.get(id)?.filter((word) => !said.has(word) || word.length > 2) ?? [];
    if (wordsA.length === 0 || wordsB.length === 0) continue;
    objects.push(TOPICS[id]?.name ?? '');
    const same = common(wordsA, wordsB);
    words.push(...same);
    object = Math.max(object, same.length > 0 ? SAME_WORD : SAME_TOPIC);
  }
  if (object === 0) return null;
  if (!a.own || !b.own) object *= BORROWED;
  if (!a.own && !b.own) object *= BORROWED;
  const actions = [...a.activities.keys()]
    .filter((family) => doneIn(a, family) && doneIn(b, family) && (family !== DRAWS_UP || drawsUpTheSame(a, b)))
    .sort((x, y) => (ACTIVITY_WEIGHT.get(y) ?? 0) - (ACTIVITY_WEIGHT.get(x) ?? 0) || (x < y ? -1 : 1));
  let activity = 0;
  const deeds: string[] = [];
  for (const family of actions) {
    const same = common(a.activities.get(family) ?? [], b.activities.get(family) ?? []);
    words.push(...same);
    deeds.push(...same);
    activity = Math.max(activity, 0.4 + 0.4 * (ACTIVITY_WEIGHT.get(family) ?? 0) + (same.length > 0 ? 0.2 : 0));
  }
  if (actions.length > 1) activity = Math.min(1, activity + 0.1);
  const strength = Math.round(Math.min(1, object * activity) * 1000) / 1000;
  return strength < LEAST
    ? null
    : {
        a: a.id,
        b: b.id,
        textA: a.text,
        textB: b.text,
        objects,
        actions,
        words: [...new Set(words)],
        deeds: [...new Set(deeds)],
        strength
      };
}

/** Clause pairs of two duties that ask for the same activity on the same object, strongest first (ties in order of the
 *  document); empty where none does.
 *  Each clause stands in its strongest pair only. Source: duplication in GAO-15-49SP, brought down to clauses. */
export function duplicates(a: readonly Request[], b: readonly Request[]): Duplicate[] {
  const found = a.flatMap((x) => b.flatMap((y) => compare(x, y) ?? [])).sort((x, y) => y.strength - x.strength);
  const taken = new Set<string>();
  return found.filter((pair) => {
    const [x, y] = [pair.a + pair.textA, pair.b + pair.textB];
    if (taken.has(x) || taken.has(y)) return false;
    taken.add(x).add(y);
    return true;
  });
}
