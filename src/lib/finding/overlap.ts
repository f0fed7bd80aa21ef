// Detectors: two duties of the same matter, and the same thing asked twice, over the pairs that overlap.ts scores.
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
import { ACTIVITY_WEIGHT } from '../lexicon/activities.ts';
import type { Concern, FindingSentences } from '../i18n/zh-sentences.ts';
import { DUPLICATION_FROM, OVERLAP_FROM, type OverlapPair } from '../analysis/overlap.ts';

export const overlap: Detector = {
  kind: 'overlap',
  heuristic: true,
  rule: ({ kinds }) => kinds.overlap.rule(OVERLAP_FROM),
  detect: (ground) =>
    standing(ground)
      .filter(({ pair }) => pair.kind === 'overlap')
      .map(({ pair, a, b }) => {
        const [left, right, ask] = [dutyTitle(a), dutyTitle(b), questionOf(ground, a, b)];
        return makeFinding('overlap', keyOf(a, b), {
          duties: [a.id, b.id],
          bureaus: pair.bureaus,
          clauses: [],
          strength: pair.score,
          use: useOf(pair, a, b),
          sentence: ground.say((words) =>
            words.kinds.overlap.pair(left, right, concern(pair.subjects), worked(pair.actions), ask(words))
          ),
          evidence: namesOf(pair, a, b)
        });
      })
};

export const duplication: Detector = {
  kind: 'duplication',
  heuristic: true,
  rule: ({ kinds }) => kinds.duplication.rule(DUPLICATION_FROM),
  detect: (ground) =>
    standing(ground).flatMap(({ pair, a, b }): Finding[] => {
      const [best] = pair.duplicates;
      if (pair.kind !== 'duplication' || best === undefined) return [];
      const [left, right, ask] = [dutyTitle(a), dutyTitle(b), questionOf(ground, a, b)];
      const clauses = new Map([...a.clauses, ...b.clauses].map((clause) => [clause.id, clause]));
      const twice = pair.duplicates.filter(({ strength }) => strength >= DUPLICATION_FROM);
      const repeat = {
        objects: best.objects.slice(0, SHOWN),
        deeds: best.deeds.slice(0, 2),
        actions: best.actions.slice(0, 2),
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
const LITTLE_USE = 0.7;
const TELLING_FROM = 0.3;
/** Activities under which anything falls. */
const VAGUE: ReadonlySet<string> = new Set(['保护管理', '服务办理', '队伍建设', '阵地设施']);

/** Two duties of the township itself, or two that share no telling work, are of less use to whom settles borders. */
function useOf(pair: OverlapPair, a: Duty, b: Duty): number {
  const telling = pair.actions.some(
    (family) => !VAGUE.has(family) && (ACTIVITY_WEIGHT.get(family) ?? 0) >= TELLING_FROM
  );
  return telling && !(a.list === 'basic' && b.list === 'basic') ? 1 : LITTLE_USE;
}

/** What two duties both concern: topics in both first, else two near topics. */
function concern(subjects: readonly string[]): Concern {
  const same = subjects.filter((subject) => !subject.includes('～')).slice(0, 2);
  return { same, near: same.length > 0 ? [] : (subjects[0]?.split('～') ?? []) };
}

function worked(families: readonly string[]): string[] {
  return families.filter((family) => !VAGUE.has(family)).slice(0, 3);
}

/** The question a pair raises, by the lists and bureaus of its duties. */
function questionOf(ground: Ground, a: Duty, b: Duty): (words: FindingSentences) => string {
  const bureausOf = (duty: Duty) => [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
  if (a.list === 'basic' && b.list === 'basic') return ({ border }) => border.own();
  if (a.list !== b.list) {
    const bureaus = bureausOf(a.list === 'shared' ? a : b);
    return ({ border }) =>
      bureaus.length > MOST_NAMED ? border.helpsMany(bureaus.length) : border.helps(ground.names(bureaus));
  }
  const common = bureausOf(a).filter((bureau) => bureausOf(b).includes(bureau));
  if (common.length > 0) return ({ border }) => border.same(ground.names(common));
  return ({ border }) => border.apart(ground.names(bureausOf(a)), ground.names(bureausOf(b)));
}
