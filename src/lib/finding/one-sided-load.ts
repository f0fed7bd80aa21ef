// Detector: far more township clauses than city clauses.
import type { Clause, Duty } from '../duty/record.ts';
import { anyOf } from '../lexicon/finding-words.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';

const LEAST = 4;
/** From so many times on nobody asks whether the load is one-sided. */
const GLARING = 4;
const TIMES = 2.5;

export const oneSidedLoad: Detector = {
  kind: 'one-sided load',
  heuristic: true,
  rule: ({ kinds }) => kinds['one-sided load'].rule(LEAST, TIMES),
  detect: (ground) => ground.list('shared').flatMap((duty) => inDuty(ground, duty))
};

const TOWNSHIP = new RegExp(anyOf('township-kind'), 'u');
const VILLAGE = new RegExp(anyOf('village'), 'u');

function isOthers(clause: Clause): boolean {
  return clause.actors.length > 0 && clause.actors.every(({ name }) => !TOWNSHIP.test(name) || VILLAGE.test(name));
}

function inDuty(ground: Ground, duty: Duty): Finding[] {
  const city = duty.clauses.filter(({ side }) => side === 'city');
  const own = duty.clauses.filter((clause) => clause.side === 'township' && !isOthers(clause));
  if (city.length === 0 || own.length < LEAST || own.length < TIMES * city.length) return [];
  const bureaus = [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
  const [title, names] = [dutyTitle(duty), ground.names(bureaus)];
  const times = own.length / city.length;
  return [
    makeFinding('one-sided load', [dutyKey(duty)], {
      duties: [duty.id],
      bureaus,
      clauses: own.map(({ id }) => id),
      strength: 0.55 + 0.07 * Math.min(5, times - TIMES),
      use: times < GLARING ? 0.8 : 1,
      sentence: ground.say(({ kinds }) => kinds['one-sided load'].duty(title, own.length, names, city.length)),
      evidence: [...city.map((clause) => clauseEvidence(clause)), ...own.map((clause) => clauseEvidence(clause))]
    })
  ];
}
