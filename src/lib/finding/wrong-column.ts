// Detector: a clause stands in the column of the other side.
import type { Clause, Duty, Party } from '../duty/record.ts';
import { anyOf } from '../lexicon/finding-words.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';

export const wrongColumn: Detector = {
  kind: 'wrong column',
  heuristic: false,
  rule: {
    zh: '“上级部门职责”一栏的条款以{lower}为责任主体（包括与部门并列），或者“{lower}配合职责”一栏的条款以部门、医院、调查队、企业、申请人等{lower}和村以外的人为责任主体。',
    en:
      'A clause of the {upper} column has the {lower} as actor (also beside a bureau), or a clause of ' +
      'the {lower} column has a bureau, hospital, survey team, enterprise or applicant as actor, ' +
      'anybody but the {lower} and its villages.'
  },
  detect: (ground) =>
    ground.list('shared').flatMap((duty) => [...inCityColumn(ground, duty), ...inTownshipColumn(ground, duty)])
};

const TOWNSHIP = new RegExp(anyOf('township'), 'u');
const OWN = new RegExp(anyOf('own-name'), 'u');
const SHOWN = 3;

function isTownship(ground: Ground, { name }: Party): boolean {
  const { township } = ground.place;
  return (township !== '' && name.includes(township)) || TOWNSHIP.test(name);
}

function bureausOf(duty: Duty): string[] {
  return [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
}

function inCityColumn(ground: Ground, duty: Duty): Finding[] {
  const own = (clause: Clause) => clause.actors.filter((party) => isTownship(ground, party));
  const given = duty.clauses.filter((clause) => clause.side === 'city' && own(clause).length > 0);
  if (given.length === 0) return [];
  const joint = given.every((clause) => clause.actors.length > own(clause).length);
  const title = dutyTitle(duty);
  return [
    makeFinding('wrong column', [dutyKey(duty), 'city'], {
      duties: [duty.id],
      bureaus: bureausOf(duty),
      clauses: given.map(({ id }) => id),
      strength: joint ? 0.7 : 0.85,
      sentence: {
        zh:
          `${title.zh}的“上级部门职责”一栏有${given.length}条${joint ? '把{lower}与部门并列为' : '以{lower}为'}责任主体，` +
          '而{lower}职责一栏没有这一条：按哪一栏考核？',
        en:
          `${given.length} ${given.length === 1 ? 'clause' : 'clauses'} in the {upper} column of ` +
          `${title.en} ${given.length === 1 ? 'makes' : 'make'} the {lower} ` +
          `${joint ? 'an actor beside the bureau' : 'the actor'}: by which column is it assessed?`
      },
      evidence: given.map((clause) =>
        clauseEvidence(
          clause,
          own(clause).map(({ printed }) => printed)
        )
      )
    })
  ];
}

function inTownshipColumn(ground: Ground, duty: Duty): Finding[] {
  const foreign = (clause: Clause) =>
    clause.actors.filter((party) => party.bureau !== null || !(isTownship(ground, party) || OWN.test(party.name)));
  const given = duty.clauses.filter(
    (clause) =>
      clause.side === 'township' && clause.actors.length > 0 && foreign(clause).length === clause.actors.length
  );
  if (given.length === 0) return [];
  const names = [...new Set(given.flatMap((clause) => foreign(clause).map(({ name }) => name)))];
  const [title, who] = [dutyTitle(duty), ground.names(names.slice(0, SHOWN))];
  return [
    makeFinding('wrong column', [dutyKey(duty), 'township'], {
      duties: [duty.id],
      bureaus: [],
      clauses: given.map(({ id }) => id),
      strength: 0.75,
      sentence: {
        zh: `${title.zh}的{lower}职责一栏有${given.length}条以${who.zh}为责任主体，不是{lower}的工作，却算在{lower}名下。`,
        en:
          `${given.length} ${given.length === 1 ? 'clause' : 'clauses'} in the {lower} column of ` +
          `${title.en} ${given.length === 1 ? 'has' : 'have'} ${who.en} as actor: not the {lower}’s ` +
          'work, yet counted as its own.'
      },
      evidence: given.map((clause) =>
        clauseEvidence(
          clause,
          foreign(clause).map(({ printed }) => printed)
        )
      )
    })
  ];
}
