// Detector: the township reports, and no city clause says what follows.
import { anyOf } from '../lexicon/finding-words.ts';
import type { Clause, Duty } from '../duty/record.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';

export const loopGap: Detector = {
  kind: 'loop gap',
  heuristic: true,
  rule: ({ kinds }) => kinds['loop gap'].rule(),
  detect: (ground) => ground.list('shared').flatMap((duty) => inDuty(ground, duty))
};

const SHOWN = 3;
const REPORT = new RegExp(anyOf('reports-up'), 'u');
const CASE = new RegExp(anyOf('reported-case'), 'u');
/** What is reported, words that stand together as one (违法行为线索). */
const CASES = new RegExp(`(?:${CASE.source})+`, 'gu');
/** A word that says nothing alone (行为), and with what stands before it. */
const ALONE = new RegExp(`^(?:${anyOf('lone-case')})$`, 'u');
const LONE = new RegExp(`\\p{Script=Han}{2,6}(?:${anyOf('lone-case')})`, 'gu');
const PAPER = new RegExp(anyOf('reported-paper'), 'u');
/** Who takes a report without handing it up. */
const WITHIN = new RegExp(anyOf('reports-within'), 'u');
/** What a bureau does with a reported case. */
const FOLLOWS = new RegExp(anyOf('follows'), 'u');
/** A clause of a few letters names its deeds and nothing else: there enforcing is all that is said of a case. */
const ENFORCES = new RegExp(anyOf('enforces'), 'u');
const TERSE = 14;

function reports(clause: Clause): boolean {
  if (clause.side !== 'township' || !REPORT.test(clause.text) || !CASE.test(clause.text)) return false;
  if (clause.recipients.length > 0 && clause.recipients.every(({ bureau, name }) => bureau === null && isOwn(name)))
    return false;
  return clause.text
    .split(/[，；。]/u)
    .some((segment, index, all) => REPORT.test(segment) && !(PAPER.test(segment) && !CASE.test(all[index - 1] ?? '')));
}

function casesIn(text: string): string[] {
  const words = (text.match(CASES) ?? []).filter((word) => !ALONE.test(word));
  return words.length > 0 ? words : [...(text.match(LONE) ?? [])];
}

function answers(text: string): boolean {
  return FOLLOWS.test(text) || (text.length <= TERSE && ENFORCES.test(text));
}

function isOwn(name: string): boolean {
  return WITHIN.test(name);
}

function inDuty(ground: Ground, duty: Duty): Finding[] {
  const city = duty.clauses.filter(({ side }) => side === 'city');
  if (city.length === 0 || city.some(({ text }) => answers(ground.withoutBureaus(text)))) return [];
  const open = duty.clauses.filter(reports);
  if (open.length === 0) return [];
  const bureaus = [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
  const named = [...new Set(open.flatMap(({ recipients }) => recipients.flatMap(({ bureau }) => bureau ?? [])))];
  const nobody = named.length === 0 && bureaus.length > 1;
  const title = dutyTitle(duty);
  const many = bureaus.length > SHOWN;
  const names = ground.names(bureaus);
  const what = [...new Set(open.flatMap(({ text }) => casesIn(text)))].slice(0, SHOWN);
  return [
    makeFinding('loop gap', [dutyKey(duty)], {
      duties: [duty.id],
      bureaus: named.length > 0 ? named : bureaus,
      clauses: open.map(({ id }) => id),
      strength: nobody ? 0.8 : 0.75,
      sentence: ground.say(({ kinds }) => {
        const words = kinds['loop gap'];
        const whose = many ? words.some(bureaus.length) : words.bodies(names);
        return words.duty(title, what, nobody, whose, city.length);
      }),
      evidence: [
        ...open.map((clause) => clauseEvidence(clause, clause.text.match(new RegExp(REPORT, 'gu')) ?? [])),
        ...city.slice(0, 3).map((clause) => clauseEvidence(clause))
      ]
    })
  ];
}
