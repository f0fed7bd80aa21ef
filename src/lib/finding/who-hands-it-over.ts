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
  rule: {
    zh: '处罚权已收回，而基本和配合清单中没有一项同一事物的事项要求{lower}发现、上报或移送这类情况：天天在现场的是{lower}，线索怎样到承接部门没有写。同一部门同一类别的合为一条。',
    en:
      'A penalty was taken back, and no basic or shared duty on its matter asks the {lower} to find, ' +
      'report or hand over cases: the {lower} is on the spot, and how a case reaches the bureau is not ' +
      'written. Those of one bureau and category make one finding.'
  },
  detect: (ground) => {
    const groups = new Map<string, Duty[]>();
    for (const [duty, remainders] of remaindersOf(ground)) {
      if (!isPenalty(duty) || remainders.some(({ reports }) => reports)) continue;
      const key = `${duty.bureaus.map(({ bureau }) => bureau).join('、')} ${duty.category}`;
      groups.set(key, [...(groups.get(key) ?? []), duty]);
    }
    return [...groups.values()].map((duties) => ofDuties(ground, duties));
  }
};

function ofDuties(ground: Ground, duties: readonly Duty[]): Finding {
  const takers = [...new Set(duties.flatMap((duty) => duty.bureaus.map(({ bureau }) => bureau)))];
  const [first] = duties;
  const names = ground.names(takers);
  const title = first === undefined ? { zh: '', en: '' } : dutyTitle(first);
  const more = duties.length - 1;
  return makeFinding('who hands it over', duties.map(dutyKey).sort(), {
    duties: duties.map(({ id }) => id),
    bureaus: takers,
    clauses: duties.flatMap((duty) => duty.clauses.map(({ id }) => id)),
    strength: Math.min(0.9, 0.75 + 0.03 * more),
    sentence: {
      zh:
        `${title.zh}${more > 0 ? `等${duties.length}项处罚` : ''}已由${names.zh || '上级部门'}收回，清单没有要求任何人发现、` +
        '上报这类情况：{lower}看见了，向谁移交？',
      en:
        `${title.en}${more > 0 ? ` and ${more} more penalties were` : ' was'} taken back by ` +
        `${names.en || 'the {upper}'}, and the lists ask nobody to find and report such cases: to ` +
        'whom does the {lower} hand them over?'
    },
    evidence: duties
      .slice(0, SHOWN)
      .flatMap((duty) => [
        nameEvidence(duty),
        ...duty.clauses.slice(0, 1).map((clause) => clauseEvidence(clause, clause.text.match(FOUND) ?? []))
      ])
  });
}
