// Detector: a clause stands in the column of the other side.
import type { Clause, Duty, Party } from '../duty/record.ts';
import { anyOf } from '../lexicon/finding-words.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';

export const wrongColumn: Detector = {
  kind: 'wrong column',
  heuristic: false,
  rule: ({ kinds }) => kinds['wrong column'].rule(),
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
      sentence: ground.say(({ kinds }) => kinds['wrong column'].city(title, given.length, joint)),
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
      sentence: ground.say(({ kinds }) => kinds['wrong column'].township(title, given.length, who)),
      evidence: given.map((clause) =>
        clauseEvidence(
          clause,
          foreign(clause).map(({ printed }) => printed)
        )
      )
    })
  ];
}
