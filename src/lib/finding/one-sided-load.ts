// Detector: far more township clauses than city clauses.
import type { Clause, Duty } from '../duty/record.ts';
import { anyOf } from '../lexicon/finding-words.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';

const LEAST = 4;
const TIMES = 2.5;

export const oneSidedLoad: Detector = {
  kind: 'one-sided load',
  heuristic: true,
  rule: {
    zh: `配合事项中由{lower}自己办的条款达到${LEAST}条，并且是上级职责条款的${TIMES}倍及以上。以村、居民、医院等为主体的条款不计入{lower}。条数不等于工作量，只作提问的线索。`,
    en:
      `A shared duty has ${LEAST} or more clauses that the {lower} itself must do, and ${TIMES} ` +
      'times as many as {upper} clauses. Clauses whose subject is a village, a resident, a ' +
      'hospital and the like do not count. Clauses are no measure of work, only a reason to ask.'
  },
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
      sentence: {
        zh: `${title.zh}名为配合，{lower}要办${own.length}条，${names.zh}只写了${city.length}条：谁是主、谁是辅？`,
        en:
          `${title.en} is a shared duty, yet the {lower} has ${own.length} clauses against ` +
          `${city.length} of ${names.en}: who leads and who helps?`
      },
      evidence: [...city.map((clause) => clauseEvidence(clause)), ...own.map((clause) => clauseEvidence(clause))]
    })
  ];
}
