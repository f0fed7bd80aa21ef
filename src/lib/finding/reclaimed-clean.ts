// Detector: a reclaimed duty with nothing left in the other lists: who now reports the case?
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, nameEvidence } from './finding.ts';
import { candidatesOf, RESIDUE_FROM } from './residue.ts';

export const reclaimedClean: Detector = {
  kind: 'reclaimed clean',
  heuristic: true,
  rule: {
    zh: '已收回事项的事物在基本和配合清单中都找不到相近事项（与“收回残留”同一算法，低于其门槛）：收回后由谁发现、由谁上报，清单没有说明。',
    en: 'Nothing near to the matter of a reclaimed duty stands in the basic or shared list (same measure as for residue, below its threshold): the lists do not say who now notices and reports a case.'
  },
  detect: (ground) =>
    [...candidatesOf(ground)].flatMap(([duty, [best]]) => {
      if (best !== undefined && best.standing >= RESIDUE_FROM) return [];
      const takers = [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
      const [title, names] = [dutyTitle(duty), ground.names(takers)];
      const nearest = best === undefined ? null : dutyTitle(best.duty);
      return [
        makeFinding('reclaimed clean', [dutyKey(duty)], {
          duties: [duty.id],
          bureaus: takers,
          clauses: duty.clauses.map(({ id }) => id),
          strength: 0.9 - 0.5 * ((best?.standing ?? 0) / RESIDUE_FROM),
          sentence: {
            zh: `${title.zh}已由${names.zh || '上级部门'}收回，两张清单中没有相近事项${nearest === null ? '' : `（最接近的是${nearest.zh}）`}：遇到这类情况由谁上报？`,
            en: `${title.en} was taken back by ${names.en || 'the city'} and nothing like it is left in the other lists${nearest === null ? '' : ` (nearest: ${nearest.en})`}: who now reports a case?`
          },
          evidence: [nameEvidence(duty), ...duty.clauses.map((clause) => clauseEvidence(clause))]
        })
      ];
    })
};
