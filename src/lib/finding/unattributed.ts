// Detector: city clauses that nobody can be held to.
import type { Detector } from './detector.ts';
import { clauseEvidence, columnEvidence, dutyKey, dutyTitle, makeFinding } from './finding.ts';

export const unattributed: Detector = {
  kind: 'unattributed',
  heuristic: false,
  rule: ({ kinds }) => kinds.unattributed.rule(),
  detect: (ground) =>
    ground.list('shared').flatMap((duty) => {
      const city = duty.clauses.filter(({ side }) => side === 'city');
      const open = city.filter(({ actors }) => actors.length === 0);
      const bureaus = [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
      if (open.length === 0) return [];
      const title = dutyTitle(duty);
      const acting = new Set(city.flatMap(({ actors }) => actors.map(({ bureau }) => bureau)));
      const silent = acting.size === 0 ? [] : bureaus.filter((bureau) => !acting.has(bureau));
      const [names, silentNames] = [ground.names(bureaus), ground.names(silent)];
      return [
        makeFinding('unattributed', [dutyKey(duty)], {
          duties: [duty.id],
          bureaus,
          clauses: open.map(({ id }) => id),
          strength: 0.5 + 0.45 * (open.length / city.length),
          sentence: ground.say(({ kinds }) =>
            kinds.unattributed.duty(title, open.length, city.length, names, silentNames)
          ),
          evidence: [columnEvidence(duty, []), ...open.map((clause) => clauseEvidence(clause))]
        })
      ];
    })
};
