// Detector: the township punishes, demolishes, approves or arbitrates, with no city power behind it.
import { anyOf } from '../lexicon/finding-words.ts';
import type { Duty } from '../duty/record.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, nameEvidence, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';
import { Backing, deedsIn, PARTY_WORK, partsOf, says, SETTLES, type Need } from './need.ts';

/** Deciding disputes over rights, which the parties may take to court. Source: Land Administration Law, art. 14. */
const ARBITRATES = new RegExp(anyOf('arbitrates'), 'gu');
const TAKES_PART = new RegExp(anyOf('takes-part'), 'u');
const SHOWN = 3;
const REGISTERS = '登记备案';
/** Use of a permit or a ruling: readers held that law gives it to the township and says who reviews it. */
const GIVEN_BY_LAW = 0.8;
/** The duty's own name says who lends the staff (派驻执法队伍). */
const LENDS_FORCE = new RegExp(anyOf('lends-force'), 'u');

export const powerWithoutBacking: Detector = {
  kind: 'power without backing',
  heuristic: true,
  rule: ({ kinds }) => kinds['power without backing'].rule(),
  detect: (ground) => {
    if (!ground.spellsOut) return [];
    const backing = new Backing(ground);
    return [
      ...ground.list('basic').flatMap((duty) => inBasic(ground, backing, duty)),
      ...ground.list('shared').flatMap((duty) => inShared(ground, duty))
    ];
  }
};

function inBasic(ground: Ground, backing: Backing, duty: Duty): Finding[] {
  const { vocabulary } = ground.profiles;
  const powers: { need: Need | null; words: string[] }[] = [];
  if (LENDS_FORCE.test(duty.name)) return [];
  for (const part of partsOf(duty)) {
    if (PARTY_WORK.test(part)) continue;
    const topics = vocabulary.topicsOf(part).map(({ topic }) => topic);
    const [main] = topics;
    const covered = (need: Need): boolean =>
      main !== undefined && backing.covers({ topic: main, beside: topics, need, hard: true });
    for (const deed of deedsIn(part)) if (!covered(deed.need)) powers.push(deed);
    const disputes = [...new Set(part.match(ARBITRATES) ?? [])];
    if (disputes.length > 0 && !covered('执法')) powers.push({ need: null, words: disputes });
  }
  if (powers.length === 0) return [];
  if (powers.every(({ need }) => need === '审批') && ground.profileOf(duty)?.activities.has(REGISTERS)) return [];
  const words = [...new Set(powers.flatMap((power) => power.words))];
  const enforces = powers.some(({ need }) => need === '执法');
  const settles = powers.some(({ need, words: said }) => need === '执法' && said.some((word) => SETTLES.test(word)));
  const title = dutyTitle(duty);
  return [
    makeFinding('power without backing', [dutyKey(duty)], {
      duties: [duty.id],
      bureaus: [],
      clauses: [],
      strength: enforces ? 0.8 : 0.65,
      use: settles ? 1 : GIVEN_BY_LAW,
      sentence: ground.say(({ kinds }) => kinds['power without backing'].basic(title, words.slice(0, SHOWN), enforces)),
      evidence: [nameEvidence(duty, words)]
    })
  ];
}

function inShared(ground: Ground, duty: Duty): Finding[] {
  const city = duty.clauses.filter(({ side }) => side === 'city');
  const found = duty.clauses.flatMap((clause) => {
    if (clause.side !== 'township' || TAKES_PART.test(clause.text)) return [];
    const words = deedsIn(clause.text)
      .filter(({ need }) => !city.some(({ text }) => says(need, text)))
      .flatMap((deed) => deed.words);
    return words.length === 0 ? [] : [{ clause, words }];
  });
  if (found.length === 0) return [];
  const bureaus = [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
  const [title, names] = [dutyTitle(duty), ground.names(bureaus)];
  const said = [...new Set(found.flatMap(({ words }) => words))].slice(0, SHOWN);
  return [
    makeFinding('power without backing', [dutyKey(duty)], {
      duties: [duty.id],
      bureaus,
      clauses: found.map(({ clause }) => clause.id),
      strength: 0.75,
      sentence: ground.say(({ kinds }) => kinds['power without backing'].shared(title, said, names)),
      evidence: found.map(({ clause, words }) => clauseEvidence(clause, words))
    })
  ];
}
