// Detector: city clauses that nobody can be held to.
import type { Detector } from './detector.ts';
import { clauseEvidence, columnEvidence, dutyKey, dutyTitle, makeFinding } from './finding.ts';

export const unattributed: Detector = {
  kind: 'unattributed',
  heuristic: false,
  rule: {
    zh: '事项列出几个部门，而某条上级职责没有写主语，上面也没有部门标题，无法确定由谁承担。',
    en:
      'The duty lists several bureaus, and a {upper} clause has neither a subject nor a bureau heading ' +
      'above it: nobody can be held to it.'
  },
  detect: (ground) =>
    ground.list('shared').flatMap((duty) => {
      const city = duty.clauses.filter(({ side }) => side === 'city');
      const open = city.filter(({ actors }) => actors.length === 0);
      const bureaus = [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
      if (open.length === 0) return [];
      const title = dutyTitle(duty);
      const names = ground.names(bureaus);
      return [
        makeFinding('unattributed', [dutyKey(duty)], {
          duties: [duty.id],
          bureaus,
          clauses: open.map(({ id }) => id),
          strength: 0.5 + 0.45 * (open.length / city.length),
          sentence: {
            zh:
              `${title.zh}的${city.length}条上级职责中有${open.length}条没有写明责任主体，` +
              `${bureaus.length === 0 ? '也没有列出部门' : `可能是${names.zh}中的任何一个`}。`,
            en:
              `${open.length} of the ${city.length} {upper} clauses of ${title.en} name nobody; ` +
              `${bureaus.length === 0 ? 'no bureau is listed either' : `it could be any of ${names.en}`}.`
          },
          evidence: [columnEvidence(duty, []), ...open.map((clause) => clauseEvidence(clause))]
        })
      ];
    })
};
