// Detector: a penalty was taken back, and nobody is told to find and report its cases. Where a duty still has the
// township manage the matter, that is told as a residue, and not here again.
import type { Duty } from '../duty/record.ts';
import { anyOf } from '../lexicon/finding-words.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, nameEvidence, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';
import { isPenalty, remaindersOf } from './remainder.ts';

const FOUND = new RegExp(anyOf('case-found'), 'gu');
const SHOWN = 3;
/** Readers held it plain to whom a case goes: to the bureau that took the penalty back. */
const TELLS_ITSELF = 0.6;

export const whoHandsItOver: Detector = {
  kind: 'who hands it over',
  heuristic: true,
  rule: ({ kinds }) => kinds['who hands it over'].rule(),
  detect: (ground) => {
    if (!ground.spellsOut) return [];
    const groups = new Map<string, Group>();
    for (const [duty, remainders] of remaindersOf(ground)) {
      if (!isPenalty(duty) || remainders.some(({ reports, does }) => reports || does)) continue;
      const key = [...duty.bureaus.map(({ bureau }) => bureau), duty.category].join('\n');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [duty]);
      else group.push(duty);
    }
    return [...groups.values()].map((group) => ofGroup(ground, group));
  }
};

/** Penalties of one bureau and category. */
type Group = [Duty, ...Duty[]];

function ofGroup(ground: Ground, duties: Group): Finding {
  const takers = [...new Set(duties.flatMap((duty) => duty.bureaus.map(({ bureau }) => bureau)))];
  const [first] = duties;
  const names = ground.names(takers);
  const more = duties.length - 1;
  const finds = [
    ...new Set(duties.flatMap(({ clauses }) => clauses.flatMap(({ text }) => [...(text.match(FOUND) ?? [])])))
  ].slice(0, SHOWN);
  return makeFinding('who hands it over', duties.map(dutyKey).sort(), {
    duties: duties.map(({ id }) => id),
    bureaus: takers,
    clauses: duties.flatMap((duty) => duty.clauses.map(({ id }) => id)),
    strength: Math.min(0.9, 0.75 + 0.03 * more),
    use: TELLS_ITSELF,
    sentence: ground.say(({ kinds }) =>
      kinds['who hands it over'].duties(dutyTitle(first), duties.length, names, finds)
    ),
    evidence: duties
      .slice(0, SHOWN)
      .flatMap((duty) => [
        nameEvidence(duty),
        ...duty.clauses.slice(0, 1).map((clause) => clauseEvidence(clause, clause.text.match(FOUND) ?? []))
      ])
  });
}
