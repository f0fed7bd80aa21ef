// Detector: a reclaimed duty with nothing left in the other lists: where does its case go now?
import { anyOf } from '../lexicon/finding-words.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, nameEvidence } from './finding.ts';
import { isAward, isPenalty, remaindersOf } from './remainder.ts';

/** What a resident comes for: a certificate, a permit, money. */
const RESIDENT_ASKS = new RegExp(anyOf('resident-asks'), 'u');
/** What a bureau does by itself, whatever it is about: money got back or worked out, a test prepared for. */
const OWN_WORK = new RegExp(anyOf('work-of-office'), 'u');
/** What a township may come upon. */
const CASE_MET = new RegExp(anyOf('case-met'), 'u');

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
      const asks = award ? 'merit' : askedOf(duty.name);
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

/** Who still comes to the township with what was taken back: a resident, somebody who saw a case, or the bureau that
 *  wants the work done. */
function askedOf(name: string): 'resident' | 'case' | 'work' {
  if (OWN_WORK.test(name)) return 'work';
  if (RESIDENT_ASKS.test(name)) return 'resident';
  return CASE_MET.test(name) ? 'case' : 'work';
}
