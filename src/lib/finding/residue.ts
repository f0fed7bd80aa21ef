// Detector: a duty was taken back, but the township still does its work by the basic or shared list.
import type { Duty } from '../duty/record.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, nameEvidence, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';
import { isPenalty, remaindersOf, type Remainder } from './remainder.ts';

const SAME = 0.95;
const SHOWN = 3;

export const residue: Detector = {
  kind: 'residue',
  heuristic: true,
  rule: {
    zh:
      '已收回事项的事物（不看被处罚人是谁）在基本或配合事项中仍要{lower}办理：做的是同类工作；收回的是处罚的，则仍要{lower}管理、监管该事物或自己处罚。只要求{lower}发现并上报的，' +
      '是正常衔接，不算；奖励不算。指向同一事项的几项收回合为一条。',
    en:
      'The matter of a reclaimed duty (not who is punished) is still the {lower}’s work in a basic or ' +
      'shared duty: the same kind of activity, or, where a penalty was taken back, managing or ' +
      'supervising the matter or punishing itself. Duties that only ask to find and report cases are a ' +
      'proper hand-over and do not count; nor do awards. Several reclaimed duties that point at one ' +
      'duty make one finding.'
  },
  detect: (ground) => {
    const groups = new Map<Duty, { reclaimed: Duty; best: Remainder; others: Remainder[] }[]>();
    for (const [reclaimed, remainders] of remaindersOf(ground)) {
      const [best, ...others] = remainders.filter(({ does, near }) => does || near >= SAME);
      if (best === undefined || (!best.does && isPenalty(reclaimed))) continue;
      const group = groups.get(best.duty) ?? [];
      group.push({ reclaimed, best, others: others.filter(({ does }) => does) });
      groups.set(best.duty, group);
    }
    return [...groups].map(([duty, taken]) => ofDuty(ground, duty, taken));
  }
};

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
  const count = taken.length;
  const doing = words.slice(0, SHOWN).map((word) => `“${word}”`);
  const strength = Math.max(...taken.map(({ best }) => (best.does ? 0.4 + 0.4 * best.near : 0.45)));
  return makeFinding('residue', [dutyKey(duty), ...taken.map(({ reclaimed }) => dutyKey(reclaimed)).sort()], {
    duties: [...taken.map(({ reclaimed }) => reclaimed.id), duty.id, ...others.map(({ id }) => id)],
    bureaus: takers,
    clauses: clauses.map(({ id }) => id),
    strength,
    sentence: {
      zh:
        `${one.zh}${count > 1 ? `等${count}项` : ''}已由${names.zh || '上级部门'}收回，而${still.zh}仍要{lower}` +
        `${doing.length === 0 ? '办理同一事物' : doing.join('、')}：收回到哪一步，{lower}还做什么，没有写清。`,
      en:
        `${one.en}${count > 1 ? ` and ${count - 1} more were` : ' was'} taken back by ` +
        `${names.en || 'the {upper}'}, yet ${still.en} still asks the {lower} for ` +
        `${doing.length === 0 ? 'the same matter' : doing.join(', ')}: where the line runs is not ` +
        'written.'
    },
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
