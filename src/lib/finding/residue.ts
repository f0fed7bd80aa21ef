// Detector: a duty was taken back, but the township still does its work by the basic or shared list.
import type { Duty } from '../duty/record.ts';
import { anyOf } from '../lexicon/finding-words.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, nameEvidence, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';
import { isPenalty, remaindersOf, type Remainder } from './remainder.ts';

const SHOWN = 3;
/** Use of a shared duty whose clauses say what is left to the township, and of a duty that only manages what others
 *  punish on. */
const SIBLING = 0.7;
const ONLY_MANAGES = new RegExp(`^(?:${anyOf('only-manages')})$`, 'u');

export const residue: Detector = {
  kind: 'residue',
  heuristic: true,
  rule: ({ kinds }) => kinds.residue.rule(),
  detect: (ground) => {
    const groups = new Map<Duty, { reclaimed: Duty; best: Remainder; others: Remainder[] }[]>();
    for (const [reclaimed, remainders] of remaindersOf(ground)) {
      const [best, ...others] = remainders.filter(({ does }) => does);
      if (best === undefined) continue;
      const group = groups.get(best.duty) ?? [];
      group.push({ reclaimed, best, others });
      groups.set(best.duty, group);
    }
    return [...groups].map(([duty, taken]) => ofDuty(ground, duty, taken));
  }
};

function strengthOf({ near, byName }: Remainder): number {
  return 0.4 + (byName ? 0.2 : 0.4) * near;
}

function termsIn(ground: Ground, duty: Duty): string[] {
  return ground.profiles.vocabulary.topicsOf(duty.name).flatMap(({ terms }) => terms);
}

function ofDuty(
  ground: Ground,
  duty: Duty,
  taken: readonly { reclaimed: Duty; best: Remainder; others: Remainder[] }[]
): Finding {
  const takers = [...new Set(taken.flatMap(({ reclaimed }) => reclaimed.bureaus.map(({ bureau }) => bureau)))];
  const others = [...new Set(taken.flatMap((each) => each.others.map((other) => other.duty)))].slice(0, SHOWN - 1);
  const words = [...new Set(taken.flatMap(({ best }) => best.words))];
  const [first] = taken;
  const clauses = [...new Set(taken.flatMap(({ best }) => best.clauses))];
  const [still, names] = [dutyTitle(duty), ground.names(takers)];
  const one = first === undefined ? still : dutyTitle(first.reclaimed);
  const work = words.slice(0, SHOWN);
  const sibling = taken.every(({ best }) => best.onlyReports);
  const strength = Math.max(...taken.map(({ best }) => strengthOf(best)));
  return makeFinding('residue', [dutyKey(duty), ...taken.map(({ reclaimed }) => dutyKey(reclaimed)).sort()], {
    duties: [...taken.map(({ reclaimed }) => reclaimed.id), duty.id, ...others.map(({ id }) => id)],
    bureaus: takers,
    clauses: clauses.map(({ id }) => id),
    strength,
    use:
      sibling ||
      taken.every(({ best }) => best.byName) ||
      (taken.every(({ reclaimed }) => isPenalty(reclaimed)) && words.every((word) => ONLY_MANAGES.test(word)))
        ? SIBLING
        : 1,
    sentence: ground.say(({ kinds }) =>
      sibling
        ? kinds.residue.sibling(one, taken.length, names, still)
        : duty.list === 'shared'
          ? kinds.residue.shared(one, taken.length, names, still, work)
          : kinds.residue.duty(one, taken.length, names, still, work)
    ),
    evidence: [
      ...taken.map(({ reclaimed }) => nameEvidence(reclaimed, termsIn(ground, reclaimed))),
      nameEvidence(duty, words),
      ...clauses.slice(0, SHOWN).map((clause) =>
        clauseEvidence(
          clause,
          words.filter((word) => clause.text.includes(word))
        )
      ),
      ...others.map((other) => nameEvidence(other))
    ]
  });
}
