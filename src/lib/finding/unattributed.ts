// Detector: city clauses that nobody can be held to.
import type { Clause } from '../duty/record.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, columnEvidence, dutyKey, dutyTitle, makeFinding } from './finding.ts';

export const unattributed: Detector = {
  kind: 'unattributed',
  heuristic: false,
  rule: ({ kinds }) => kinds.unattributed.rule(),
  detect: (ground) =>
    ground.list('shared').flatMap((duty) => {
      const city = duty.clauses.filter(({ side }) => side === 'city');
      const bureaus = [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
      const open = isSettled(city, bureaus) ? [] : city.filter(({ actors }) => actors.length === 0);
      if (open.length === 0) return [];
      const title = dutyTitle(duty);
      const acting = city.some(({ actors }) => actors.length > 0);
      const spoken = duty.clauses.flatMap(({ actors, partners, recipients }) => [
        ...actors,
        ...partners,
        ...recipients
      ]);
      const silent = acting ? bureaus.filter((name) => !spoken.some(({ bureau }) => bureau === name)) : [];
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

/** Whether the clauses without a subject are one bureau's: those clauses join all others listed, or the only such
 *  clause stands beside clauses that hand over to them. */
function isSettled(city: readonly Clause[], bureaus: readonly string[]): boolean {
  const open = city.filter(({ actors }) => actors.length === 0);
  const joined = open.flatMap(({ partners }) => partners);
  const handed = open.length === 1 ? city.flatMap(({ partners, recipients }) => [...partners, ...recipients]) : [];
  const beside = new Set([...joined, ...handed].map(({ bureau }) => bureau));
  return bureaus.length > 1 && bureaus.filter((name) => !beside.has(name)).length === 1;
}
