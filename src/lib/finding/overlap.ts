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
import type { Bilingual } from './finding.ts';
import { DUPLICATION_FROM, OVERLAP_FROM, type OverlapPair } from '../analysis/overlap.ts';

export const overlap: Detector = {
  kind: 'overlap',
  heuristic: true,
  rule: {
    zh: `两项基本或配合事项事物相同、工作相近，相似度达到${OVERLAP_FROM}；相似度由主题词、名称用词、工作内容和共同部门算出。`,
    en:
      `Two basic or shared duties of the same matter and similar work, similarity ${OVERLAP_FROM} ` +
      'or more, by topics, words of the names, work asked and bureaus in common.'
  },
  detect: (ground) =>
    standing(ground)
      .filter(({ pair }) => pair.kind === 'overlap')
      .map(({ pair, a, b }) => {
        const [left, right] = [dutyTitle(a), dutyTitle(b)];
        return makeFinding('overlap', keyOf(a, b), {
          duties: [a.id, b.id],
          bureaus: pair.bureaus,
          clauses: [],
          strength: pair.score,
          use: useOf(pair, a, b),
          sentence: {
            zh: `${left.zh}与${right.zh}${concern(pair.subjects).zh}${worked(pair.actions)}；${ask(ground, a, b).zh}`,
            en: `${left.en} and ${right.en} ${concern(pair.subjects).en}; ${ask(ground, a, b).en}`
          },
          evidence: namesOf(pair, a, b)
        });
      })
};

export const duplication: Detector = {
  kind: 'duplication',
  heuristic: true,
  rule: {
    zh: `两项事项重叠，而且至少有一对{lower}职责对同一事物提出同一工作（强度达到${DUPLICATION_FROM}）。`,
    en:
      'Two duties overlap and at least one pair of {lower} clauses asks for the same work on the ' +
      `same thing (strength ${DUPLICATION_FROM} or more).`
  },
  detect: (ground) =>
    standing(ground).flatMap(({ pair, a, b }): Finding[] => {
      const [best] = pair.duplicates;
      if (pair.kind !== 'duplication' || best === undefined) return [];
      const [left, right] = [dutyTitle(a), dutyTitle(b)];
      const clauses = new Map([...a.clauses, ...b.clauses].map((clause) => [clause.id, clause]));
      const twice = pair.duplicates.filter(({ strength }) => strength >= DUPLICATION_FROM);
      const ids = [...new Set(twice.flatMap((each) => [each.a, each.b]))].filter((id) => clauses.has(id));
      return [
        makeFinding('duplication', keyOf(a, b), {
          duties: [a.id, b.id],
          bureaus: pair.bureaus,
          clauses: ids,
          strength: (pair.score + best.strength) / 2,
          use: useOf(pair, a, b),
          sentence: {
            zh:
              `${left.zh}与${right.zh}对${quoted(best.objects, '、')}重复提出` +
              (best.deeds.length > 0
                ? quoted(best.deeds.slice(0, 2), '、')
                : best.actions.slice(0, 2).join('、') || '同样的工作') +
              `，共${twice.length}处；${ask(ground, a, b).zh}`,
            en:
              `${left.en} and ${right.en} ask for the same work on ${quoted(best.objects, ', ')} in ` +
              `${twice.length} ${twice.length === 1 ? 'place' : 'places'}; ${ask(ground, a, b).en}`
          },
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
function concern(subjects: readonly string[]): Bilingual {
  const same = subjects.filter((subject) => !subject.includes('～')).slice(0, 2);
  if (same.length > 0) return { zh: `都涉及${quoted(same, '、')}`, en: `both concern ${quoted(same, ', ')}` };
  const near = subjects[0]?.split('～') ?? [];
  return { zh: `分别涉及${quoted(near, '和')}，属同一事物`, en: `concern ${quoted(near, ' and ')}, one matter` };
}

function worked(families: readonly string[]): string {
  const telling = families.filter((family) => !VAGUE.has(family)).slice(0, 3);
  return telling.length === 0 ? '' : `，都有${telling.join('、')}`;
}

/** The question a pair raises, by the lists and bureaus of its duties. */
function ask(ground: Ground, a: Duty, b: Duty): Bilingual {
  const bureausOf = (duty: Duty) => [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
  if (a.list === 'basic' && b.list === 'basic')
    return {
      zh: '都是{lower}自己的职责，能否合并或分清？',
      en: 'both are the {lower}’s own: can they be merged or told apart?'
    };
  if (a.list !== b.list) {
    const bureaus = bureausOf(a.list === 'shared' ? a : b);
    const names =
      bureaus.length > MOST_NAMED
        ? { zh: `这${bureaus.length}个部门`, en: `these ${bureaus.length} bureaus` }
        : ground.names(bureaus);
    return {
      zh: `哪些由{lower}负总责，哪些只是配合${names.zh}？`,
      en: `what is the {lower}’s own, and where does it only help ${names.en}?`
    };
  }
  const common = bureausOf(a).filter((bureau) => bureausOf(b).includes(bureau));
  if (common.length > 0) {
    const names = ground.names(common);
    return { zh: `都由${names.zh}提出，能否合并？`, en: `both come from ${names.en}: can they be merged?` };
  }
  const [one, other] = [ground.names(bureausOf(a)), ground.names(bureausOf(b))];
  return {
    zh: `由${one.zh}和${other.zh}分别提出，{lower}要做两遍吗？`,
    en: `${one.en} and ${other.en} each ask for it: does the {lower} do it twice?`
  };
}

function quoted(words: readonly string[], between: string): string {
  return words
    .slice(0, 3)
    .map((word) => `“${word}”`)
    .join(between);
}
