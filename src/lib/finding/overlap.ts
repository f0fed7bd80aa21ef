// Detectors: two duties of the same matter, and the same thing asked twice, over the pairs that overlap.ts scores.
import { topicEnglish } from '../i18n/place-names.ts';
import type { Clause, Duty } from '../duty/record.ts';
import type { Detector } from './detector.ts';
import {
  clauseEvidence,
  dutyKey,
  dutyTitle,
  makeFinding,
  nameEvidence,
  type Evidence,
  type Finding
} from './finding.ts';
import type { Ground } from './ground.ts';
import { ACTIVITIES, ACTIVITY_WEIGHT } from '../lexicon/activities.ts';
import { anyOf } from '../lexicon/finding-words.ts';
import { table } from '../lexicon/load.ts';
import { nearness } from '../lexicon/thesaurus.ts';
import type { Duplicate } from '../analysis/duplication.ts';
import { doesWork, type Profile, type TopicMass } from '../analysis/profile.ts';
import type { Concern, FindingSentences } from '../i18n/zh-sentences.ts';
import { DUPLICATION_FROM, type OverlapPair } from '../analysis/overlap.ts';

/** From this score on an overlap is a question; below it the pair is kept to the list of overlaps. */
const ASKED_FROM = 0.8;

export const overlap: Detector = {
  kind: 'overlap',
  heuristic: true,
  rule: ({ kinds }) => kinds.overlap.rule(ASKED_FROM),
  detect: (ground) =>
    standing(ground).flatMap(({ pair, a, b }): Finding[] => {
      if (twiceIn(pair).length > 0 || pair.score < ASKED_FROM) return [];
      const sides = [ground.profileOf(a), ground.profileOf(b)] as const;
      if (sides[0] === undefined || sides[1] === undefined) return [];
      const work = deedsOf(pair, sides[0], sides[1]);
      const matter = matterOf(ground, sides[0], sides[1]);
      if (!isPlain(ground, pair, matter, deedsOf(pair, sides[0], sides[1], isTold))) return [];
      matter.same = matter.same.filter(
        (piece) => !work.some((word) => word.includes(piece)) || matter.same.length === 1
      );
      const [left, right, ask] = [dutyTitle(a), dutyTitle(b), borderOf(ground, a, b)];
      return [
        makeFinding('overlap', keyOf(a, b), {
          duties: [a.id, b.id],
          bureaus: pair.bureaus,
          clauses: [],
          strength: pair.score,
          use: useOf(pair, a, b),
          sentence: ground.say((words) =>
            words.kinds.overlap.pair(left, right, matter, work.slice(0, SHOWN), ask(words))
          ),
          evidence: namesOf(pair, a, b)
        })
      ];
    })
};

export const duplication: Detector = {
  kind: 'duplication',
  heuristic: true,
  rule: ({ kinds }) => kinds.duplication.rule(DUPLICATION_FROM),
  detect: (ground) =>
    standing(ground).flatMap(({ pair, a, b }): Finding[] => {
      const twice = twiceIn(pair);
      const [best] = twice;
      if (best === undefined) return [];
      const [left, right, ask] = [dutyTitle(a), dutyTitle(b), questionOf(ground, a, b)];
      const clauses = new Map([...a.clauses, ...b.clauses].map((clause) => [clause.id, clause]));
      const repeat = {
        objects: objectOf(best).slice(0, SHOWN),
        topics: best.objects.slice(0, 1).map((name) => ({ name, english: topicEnglish(name) })),
        deeds: best.deeds.slice(0, 2),
        places: twice.length
      };
      const ids = [...new Set(twice.flatMap((each) => [each.a, each.b]))].filter((id) => clauses.has(id));
      return [
        makeFinding('duplication', keyOf(a, b), {
          duties: [a.id, b.id],
          bureaus: pair.bureaus,
          clauses: ids,
          strength: (pair.score + best.strength) / 2,
          use: useOf(pair, a, b),
          sentence: ground.say((words) => words.kinds.duplication.pair(left, right, repeat, ask(words))),
          evidence: [
            ...namesOf(pair, a, b),
            ...twice.flatMap((each) => [each.a, each.b].flatMap((id) => evidenceOf(clauses.get(id), each.words)))
          ]
        })
      ];
    })
};

/** The clauses asked twice in words that both print, of the work and of its object; without such words the pair only
 *  overlaps. */
function twiceIn({ duplicates }: OverlapPair): Duplicate[] {
  return duplicates.filter(
    (each) =>
      each.strength >= DUPLICATION_FROM && each.deeds.length > 0 && (objectOf(each).length > 0 || isCalledSo(each))
  );
}

function objectOf({ words, deeds }: Duplicate): string[] {
  return words.filter((word) => !deeds.includes(word));
}

/** Whether the deed is called as its matter is (值班值守 of 值班值守预警): then the matter need not be printed beside it. */
function isCalledSo({ objects: [matter = ''], deeds }: Duplicate): boolean {
  return deeds.some((deed) => matter.includes(deed));
}

/** Whether the texts themselves show the overlap: a telling phrase that few duties print, or one word of the matter and
 *  work beside it; for one bureau, or for words that only mean the same, more of the same work. */
function isPlain(
  ground: Ground,
  pair: OverlapPair,
  matter: ReturnType<typeof matterOf>,
  work: readonly string[]
): boolean {
  if (matter.same.some((piece) => piece.length >= PHRASE && ground.printedIn(piece) <= FEW_PRINT)) return true;
  if (matter.same.length > 0 && work.length > 0) return true;
  const said = matter.one && new Set(matter.near).size > 1;
  return (
    (matter.same.length > 0 || said) && (isOfOneBureau(pair) || (pair.bureaus.length > 0 && work.length >= REPEATED))
  );
}

function evidenceOf(clause: Clause | undefined, words: readonly string[]): Evidence[] {
  return clause === undefined ? [] : [clauseEvidence(clause, words)];
}

/** Pairs of duties that the township still has. */
function standing(ground: Ground): { pair: OverlapPair; a: Duty; b: Duty }[] {
  return ground.pairs.flatMap((pair) => {
    if (pair.kind === 'related') return [];
    const [a, b] = [ground.duty(pair.a), ground.duty(pair.b)];
    return a === undefined || b === undefined || a.list === 'reclaimed' || b.list === 'reclaimed'
      ? []
      : [{ pair, a, b }];
  });
}

function keyOf(a: Duty, b: Duty): string[] {
  return [dutyKey(a), dutyKey(b)].sort();
}

function namesOf(pair: OverlapPair, a: Duty, b: Duty): Evidence[] {
  return [nameEvidence(a, pair.wordsA), nameEvidence(b, pair.wordsB)];
}

const MOST_NAMED = 3;
const SHOWN = 3;
/** Letters of a telling phrase, and how many duties may print it. */
const PHRASE = 4;
const FEW_PRINT = 4;
/** Every other duty asks to tell people of something. */
const TELLS = '宣传教育';
const SPOKEN_FROM = 0.4;
const LEAST_LETTERS = 2;
const NOT_LEADING = 0.7;
const SURE_FROM = 0.9;
const REPEATED_FROM = 0.8;
const ONE_MATTER = 0.6;
const FAMILIES = 3;
/** So many deeds asked twice need no word of the matter in common. */
const REPEATED = 2;
const TELLING_FROM = 0.3;
/** Activities under which anything falls. */
const VAGUE: ReadonlySet<string> = new Set(['保护管理', '服务办理', '队伍建设', '阵地设施']);
/** Work that may well be done for each matter apart. */
const OWN_TO_EACH: ReadonlySet<string> = new Set(['培训演练', '推荐选拔', '规划编制']);
const PUNISHES = '处罚查处';
const PENALTY = new RegExp(anyOf('penalty'), 'u');
const LOOSE = new RegExp(`^(?:${anyOf('loose-deed')})$`, 'u');
const EMPTY: ReadonlySet<string> = new Set([
  ...table('boilerplate').map(({ word }) => word),
  ...ACTIVITIES.flatMap(({ words }) => words)
]);

function isNamed(family: string): boolean {
  return !VAGUE.has(family);
}

function isTelling(family: string): boolean {
  return !VAGUE.has(family) && (ACTIVITY_WEIGHT.get(family) ?? 0) >= TELLING_FROM;
}

/** Readers took to a meeting what bureaus ask for twice: a clause repeated in telling work, or two duties of one bureau
 *  that are surely alike. Two duties of the township's own, or a duty and its special case, they did not. */
function useOf(pair: OverlapPair, a: Duty, b: Duty): number {
  const repeated =
    pair.score >= REPEATED_FROM &&
    (a.list === 'shared' || b.list === 'shared') &&
    twiceIn(pair).some(
      ({ actions, deeds, words }) =>
        (words.length > deeds.length || (a.list === b.list && deeds.length >= REPEATED)) &&
        actions.some((family) => isTelling(family) && !OWN_TO_EACH.has(family))
    );
  return repeated || isOfOneBureau(pair) ? 1 : NOT_LEADING;
}

/** Whether one bureau asks for both duties, which surely are alike and name several kinds of the same work. */
function isOfOneBureau({ bureaus, score, actions }: OverlapPair): boolean {
  return bureaus.length > 0 && score >= SURE_FROM && actions.filter((family) => !VAGUE.has(family)).length >= FAMILIES;
}

/** Whether both duties ask for work of a family on one matter or on near ones; what a penalty tells beside is the
 *  offence. */
function bothDo(family: string, a: Profile, b: Profile): boolean {
  if (family !== PUNISHES && [a, b].some(({ duty }) => PENALTY.test(duty.name))) return false;
  const [own, other] = [a, b].map(({ parts, said }) =>
    [...parts, ...said.filter(({ side }) => side === 'township')].filter((each) => doesWork(each, family))
  );
  return (own ?? []).some((x) =>
    (other ?? []).some((y) => x.topics.some((one) => y.topics.some((two) => nearness(one, two) >= ONE_MATTER)))
  );
}

function isTold(family: string): boolean {
  return isTelling(family) && family !== TELLS;
}

/** Words of telling work on one matter that both duties print, most telling family first. */
function deedsOf({ actions }: OverlapPair, a: Profile, b: Profile, counts = isNamed): string[] {
  return [
    ...new Set(
      actions
        .filter((family) => counts(family) && bothDo(family, a, b))
        .flatMap((family) => {
          const [own, other] = [a.textActivities.get(family) ?? [], b.textActivities.get(family) ?? []];
          return own.flatMap((word) => {
            const same = other.find((each) => each.includes(word) || word.includes(each));
            const printed = same === undefined || word.length < same.length ? word : same;
            return same === undefined || LOOSE.test(printed) ? [] : [printed];
          });
        })
    )
  ];
}

/** What two duties both speak of, in letters that both print where they ask something of the township; a word out of a
 *  bureau's name (草原, 红十字) names a field and no matter. Where their words for a topic have none in common, the
 *  two words. `one` where it is the same topic, not only a near one. */
function matterOf(ground: Ground, a: Profile, b: Profile): Concern & { one: boolean } {
  const [own, other] = [askedText(a), askedText(b)];
  const met = a.wide
    .flatMap((x) => {
      const y = b.wide.find(({ id }) => id === x.id);
      return y === undefined || Math.max(x.mass, y.mass) < SPOKEN_FROM ? [] : [{ x, y }];
    })
    .sort((one, other) => Math.min(other.x.weight, other.y.weight) - Math.min(one.x.weight, one.y.weight));
  const pieces = met
    .flatMap(({ x, y }) => longestPiece(x.words.filter(isIn(own)), y.words.filter(isIn(other))) ?? [])
    .filter((piece) => !ground.bureaus.some(({ name }) => name.includes(piece)));
  const same = [...new Set(pieces)].filter(
    (piece, at, all) => !all.some((other, i) => i < at && other.includes(piece))
  );
  const [first] = met;
  const near = first ?? nearestOf(a, b);
  return {
    same: same.slice(0, 2),
    near: same.length > 0 || near === undefined ? [] : [near.x.words[0] ?? '', near.y.words[0] ?? ''],
    one: first !== undefined
  };
}

/** What a duty asks of the township: its name and the clauses on the township's side. */
function askedText({ duty }: Profile): string {
  return [duty.name, ...duty.clauses.flatMap(({ side, text }) => (side === 'city' ? [] : [text]))].join('\n');
}

function isIn(text: string): (word: string) => boolean {
  return (word) => text.includes(word);
}

function nearestOf(a: Profile, b: Profile): { x: TopicMass; y: TopicMass } | undefined {
  const pairs = a.topics.flatMap((x) => b.topics.map((y) => ({ x, y, near: nearness(x.id, y.id) })));
  return pairs.sort((one, other) => other.near - one.near)[0];
}

/** The longest run of letters that a word of each side has, not only a word of work or of nothing; null where none. */
function longestPiece(one: readonly string[], other: readonly string[]): string | null {
  let longest = '';
  for (const word of one)
    for (let from = 0; from < word.length; from += 1)
      for (let to = from + LEAST_LETTERS; to <= word.length; to += 1) {
        const piece = word.slice(from, to);
        if (piece.length > longest.length && !EMPTY.has(piece) && other.some((each) => each.includes(piece)))
          longest = piece;
      }
  return longest === '' ? null : longest;
}

/** Who asks for the two duties of a pair. */
function askersOf(a: Duty, b: Duty): { one: string[]; other: string[]; common: string[] } {
  const bureausOf = (duty: Duty) => [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
  const [one, other] = [bureausOf(a), bureausOf(b)];
  return { one, other, common: one.filter((bureau) => other.includes(bureau)) };
}

/** The question of two duties that lie close: where the line between them runs. */
function borderOf(ground: Ground, a: Duty, b: Duty): (words: FindingSentences) => string {
  const { one, other, common } = askersOf(a, b);
  if (a.list === 'shared' && b.list === 'shared' && common.length === 0)
    return ({ border }) => border.parts(ground.names(one), ground.names(other));
  return questionOf(ground, a, b);
}

/** The question of a pair that asks for the same, by the lists and bureaus of its duties. */
function questionOf(ground: Ground, a: Duty, b: Duty): (words: FindingSentences) => string {
  const { one, other, common } = askersOf(a, b);
  if (a.list === 'basic' && b.list === 'basic') return ({ border }) => border.own();
  if (a.list !== b.list) {
    const bureaus = a.list === 'shared' ? one : other;
    return ({ border }) =>
      bureaus.length > MOST_NAMED ? border.helpsMany(bureaus.length) : border.helps(ground.names(bureaus));
  }
  if (common.length > 0) return ({ border }) => border.same(ground.names(common));
  return ({ border }) => border.apart(ground.names(one), ground.names(other));
}
