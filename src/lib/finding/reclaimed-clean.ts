// Detector: a reclaimed duty with nothing left in the other lists: where does its case go now?
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, nameEvidence } from './finding.ts';
import { isAward, isPenalty, remaindersOf } from './remainder.ts';

export const reclaimedClean: Detector = {
  kind: 'reclaimed clean',
  heuristic: true,
  rule: {
    zh: '已收回的事项（处罚除外，处罚见“移交不明”）在基本和配合清单中没有同一事物的事项：收回干净，但遇到来办的群众或需要推荐、上报时怎样衔接，清单没有说明。',
    en:
      'A reclaimed duty (other than a penalty, for which see “who hands it over”) has no duty on its ' +
      'matter in the basic or shared list: cleanly taken back, but the lists do not say where a ' +
      'resident is sent or who recommends and reports.'
  },
  detect: (ground) =>
    [...remaindersOf(ground)].flatMap(([duty, remainders]) => {
      if (isPenalty(duty) || remainders.some(({ does, reports, near }) => does || reports || near > 0)) return [];
      const takers = [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
      const [title, names] = [dutyTitle(duty), ground.names(takers)];
      const award = isAward(duty);
      return [
        makeFinding('reclaimed clean', [dutyKey(duty)], {
          duties: [duty.id],
          bureaus: takers,
          clauses: duty.clauses.map(({ id }) => id),
          strength: award ? 0.4 : 0.6,
          sentence: {
            zh:
              `${title.zh}已由${names.zh || '上级部门'}收回，另两张清单没有同一事物的事项：` +
              `${award ? '{lower}是否还要推荐人选' : '群众来办时引导到哪里、由谁上报'}，没有说明。`,
            en:
              `${title.en} was taken back by ${names.en || 'the {upper}'} and the other lists hold nothing ` +
              'on its matter: ' +
              `${award ? 'whether the {lower} still recommends' : 'where residents are sent and who reports'}` +
              ' is not said.'
          },
          evidence: [nameEvidence(duty), ...duty.clauses.map((clause) => clauseEvidence(clause))]
        })
      ];
    })
};
