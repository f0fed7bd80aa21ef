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
import { DUPLICATION_FROM, OVERLAP_FROM, type OverlapPair } from '../analysis/overlap.ts';

export const overlap: Detector = {
  kind: 'overlap',
  heuristic: true,
  rule: {
    zh: `两项基本或配合事项事物相同、工作相近，相似度达到${OVERLAP_FROM}；相似度由主题词、名称用词、工作内容和共同部门算出。`,
    en: `Two basic or shared duties of the same matter and similar work, similarity ${OVERLAP_FROM} or more, by topics, words of the names, work asked and bureaus in common.`
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
          sentence: {
            zh: `${left.zh}与${right.zh}都涉及${quoted(pair.subjects, '、')}${pair.actions.length === 0 ? '' : `，都要做${pair.actions.slice(0, 3).join('、')}`}。`,
            en: `${left.en} and ${right.en} both concern ${quoted(pair.subjects, ', ')}.`
          },
          evidence: namesOf(pair, a, b)
        });
      })
};

export const duplication: Detector = {
  kind: 'duplication',
  heuristic: true,
  rule: {
    zh: `两项事项重叠，而且至少有一对乡镇职责对同一事物提出同一工作（强度达到${DUPLICATION_FROM}）。`,
    en: `Two duties overlap and at least one pair of township clauses asks for the same work on the same thing (strength ${DUPLICATION_FROM} or more).`
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
          sentence: {
            zh: `${left.zh}与${right.zh}对${quoted(best.objects, '、')}重复提出${best.actions.slice(0, 3).join('、') || '同样的工作'}，共${twice.length}处。`,
            en: `${left.en} and ${right.en} ask for the same work on ${quoted(best.objects, ', ')} in ${twice.length} ${twice.length === 1 ? 'place' : 'places'}.`
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

function quoted(words: readonly string[], between: string): string {
  return words
    .slice(0, 3)
    .map((word) => `“${word}”`)
    .join(between);
}
