// Detector: a penalty was taken back, and nobody is told to find and report its cases.
import type { Duty } from '../duty/record.ts';
import { anyOf } from '../lexicon/finding-words.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, nameEvidence, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';
import { isPenalty, remaindersOf } from './remainder.ts';

const FOUND = new RegExp(anyOf('case-found'), 'gu');
const SHOWN = 3;

export const whoHandsItOver: Detector = {
  kind: 'who hands it over',
  heuristic: true,
  rule: ({ kinds }) => kinds['who hands it over'].rule(),
  detect: (ground) => {
    if (!ground.spellsOut) return [];
    const groups = new Map<string, [Duty, ...Duty[]]>();
    for (const [duty, remainders] of remaindersOf(ground)) {
      if (!isPenalty(duty) || remainders.some(({ reports }) => reports)) continue;
      const key = `${duty.bureaus.map(({ bureau }) => bureau).join('、')} ${duty.category}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [duty]);
      else group.push(duty);
    }
    return [...groups.values()].map((duties) => ofDuties(ground, duties));
  }
};

function ofDuties(ground: Ground, duties: readonly [Duty, ...Duty[]]): Finding {
  const takers = [...new Set(duties.flatMap((duty) => duty.bureaus.map(({ bureau }) => bureau)))];
  const [first] = duties;
  const names = ground.names(takers);
  const more = duties.length - 1;
  return makeFinding('who hands it over', duties.map(dutyKey).sort(), {
    duties: duties.map(({ id }) => id),
    bureaus: takers,
    clauses: duties.flatMap((duty) => duty.clauses.map(({ id }) => id)),
    strength: Math.min(0.9, 0.75 + 0.03 * more),
    sentence: ground.say(({ kinds }) => kinds['who hands it over'].duties(dutyTitle(first), duties.length, names)),
    evidence: duties
      .slice(0, SHOWN)
      .flatMap((duty) => [
        nameEvidence(duty),
        ...duty.clauses.slice(0, 1).map((clause) => clauseEvidence(clause, clause.text.match(FOUND) ?? []))
      ])
  });
}
