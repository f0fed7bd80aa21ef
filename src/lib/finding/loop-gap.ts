// Detector: the township reports, and no city clause says what follows.
import { anyOf } from '../lexicon/finding-words.ts';
import type { Clause, Duty } from '../duty/record.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';

export const loopGap: Detector = {
  kind: 'loop gap',
  heuristic: true,
  rule: {
    zh: '{lower}职责要求把线索、隐患、险情、违法行为等上报或移交，而该事项的上级职责没有一条写收到以后怎样核查、查处、处置、维修或反馈。报送名单、数据、材料的不看；写明只报给村或{lower}的不看。',
    en:
      'A {lower} clause asks to report or hand over clues, hazards, emergencies or offences, and no ' +
      '{upper} clause of the duty says that they are then checked, punished, dealt with, repaired or ' +
      'answered. Reporting lists, figures and papers is not looked at, nor is reporting within the ' +
      '{lower}.'
  },
  detect: (ground) => ground.list('shared').flatMap((duty) => inDuty(ground, duty))
};

const REPORT = new RegExp(anyOf('reports-up'), 'u');
const CASE = new RegExp(anyOf('reported-case'), 'u');
const PAPER = new RegExp(anyOf('reported-paper'), 'u');
/** Who takes a report without handing it up. */
const WITHIN = new RegExp(anyOf('reports-within'), 'u');
/** What a bureau does with a reported case. */
const FOLLOWS = new RegExp(anyOf('follows'), 'u');

function reports(clause: Clause): boolean {
  if (clause.side !== 'township' || !REPORT.test(clause.text) || !CASE.test(clause.text)) return false;
  if (clause.recipients.length > 0 && clause.recipients.every(({ bureau, name }) => bureau === null && isOwn(name)))
    return false;
  return clause.text
    .split(/[，；。]/u)
    .some((segment, index, all) => REPORT.test(segment) && !(PAPER.test(segment) && !CASE.test(all[index - 1] ?? '')));
}

function isOwn(name: string): boolean {
  return WITHIN.test(name);
}

function inDuty(ground: Ground, duty: Duty): Finding[] {
  const city = duty.clauses.filter(({ side }) => side === 'city');
  if (city.length === 0 || city.some(({ text }) => FOLLOWS.test(ground.withoutBureaus(text)))) return [];
  const open = duty.clauses.filter(reports);
  if (open.length === 0) return [];
  const bureaus = [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
  const named = [...new Set(open.flatMap(({ recipients }) => recipients.flatMap(({ bureau }) => bureau ?? [])))];
  const nobody = named.length === 0 && bureaus.length > 1;
  const title = dutyTitle(duty);
  const names =
    bureaus.length > 3 && nobody
      ? { zh: `${bureaus.length}个部门`, en: `${bureaus.length} bureaus` }
      : ground.names(named.length > 0 ? named : bureaus);
  const what = [...new Set(open.flatMap(({ text }) => text.match(new RegExp(CASE, 'gu')) ?? []))];
  const quoted = what.slice(0, 3).map((word) => `“${word}”`);
  return [
    makeFinding('loop gap', [dutyKey(duty)], {
      duties: [duty.id],
      bureaus: named.length > 0 ? named : bureaus,
      clauses: open.map(({ id }) => id),
      strength: nobody ? 0.8 : 0.75,
      sentence: {
        zh:
          `${title.zh}要{lower}上报${quoted.join('、')}${nobody ? '，没有写明报给谁' : ''}；${names.zh}的` +
          `${city.length}条职责没有一条写收到以后怎样核查、处置、反馈。`,
        en:
          `${title.en} has the {lower} report ${quoted.join(', ')}` +
          `${nobody ? ', without saying to whom' : ''}; none of the ${city.length} {upper} ` +
          `${city.length === 1 ? 'clause' : 'clauses'} of ${names.en} says what follows.`
      },
      evidence: [
        ...open.map((clause) => clauseEvidence(clause, clause.text.match(new RegExp(REPORT, 'gu')) ?? [])),
        ...city.slice(0, 3).map((clause) => clauseEvidence(clause))
      ]
    })
  ];
}
