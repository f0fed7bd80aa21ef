// Detector: a reclaimed duty with nothing left in the other lists: where does its case go now?
import { anyOf } from '../lexicon/finding-words.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, nameEvidence } from './finding.ts';
import { isAward, isPenalty, remaindersOf } from './remainder.ts';

/** What a resident comes for: a certificate, a permit, money. */
const RESIDENT_ASKS = new RegExp(anyOf('resident-asks'), 'u');

export const reclaimedClean: Detector = {
  kind: 'reclaimed clean',
  heuristic: true,
  rule: ({ kinds }) => kinds['reclaimed clean'].rule(),
  detect: (ground) =>
    [...remaindersOf(ground)].flatMap(([duty, remainders]) => {
      if (isPenalty(duty) || remainders.some(({ does, reports, near }) => does || reports || near > 0)) return [];
      const takers = [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
      const [title, names] = [dutyTitle(duty), ground.names(takers)];
      const award = isAward(duty);
      const asks = award ? 'merit' : RESIDENT_ASKS.test(duty.name) ? 'resident' : 'case';
      return [
        makeFinding('reclaimed clean', [dutyKey(duty)], {
          duties: [duty.id],
          bureaus: takers,
          clauses: duty.clauses.map(({ id }) => id),
          strength: award ? 0.4 : 0.6,
          sentence: ground.say(({ kinds }) => kinds['reclaimed clean'].duty(title, names, asks)),
          evidence: [nameEvidence(duty), ...duty.clauses.map((clause) => clauseEvidence(clause))]
        })
      ];
    })
};
