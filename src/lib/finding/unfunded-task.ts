// Detector: build, stock, equip or maintain, with no word on funds on either side.
import { anyOf } from '../lexicon/finding-words.ts';
import type { Duty } from '../duty/record.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, nameEvidence, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';
import { Backing, partsOf, relianceOf, says } from './need.ts';

const SHOWN = 3;
const THINGS = anyOf('costly-thing');
/** Work that costs money: teams, stocks, works and their upkeep. */
const COSTS = new RegExp(
  [
    anyOf('team-built', '[^，；。]{0,14}'),
    `${anyOf('team-led', '[^，；。]{0,6}')}$`,
    anyOf('stocks', '[^，；。]{0,8}'),
    anyOf('store-built', '[^，；。]{0,10}'),
    `${THINGS}[^，；。、]{0,6}${anyOf('upkeep')}`,
    `${anyOf('builds')}(?:(?!${anyOf('applies')})[^，；。]){0,8}${THINGS}`
  ].join('|'),
  'gu'
);
const FUNDS = new RegExp(anyOf('funds', '[^，；。]{0,8}'), 'u');
/** Money and goods that go on to people in need pay for no team and no works. */
const RELIEF = new RegExp(anyOf('relief-money'), 'gu');
const HELPS = new RegExp(anyOf('lends-a-hand'), 'u');

export const unfundedTask: Detector = {
  kind: 'unfunded task',
  heuristic: true,
  rule: ({ kinds }) => kinds['unfunded task'].rule(),
  detect: (ground) => [...ground.list('shared').flatMap((duty) => inShared(ground, duty)), ...inBasic(ground)]
};

function costsIn(text: string): string[] {
  return text
    .split(/[，；。]/u)
    .filter((segment) => !HELPS.test(segment))
    .flatMap((segment) => segment.match(COSTS) ?? []);
}

function inShared(ground: Ground, duty: Duty): Finding[] {
  if (duty.clauses.some(({ text }) => FUNDS.test(text.replace(RELIEF, '')))) return [];
  const costly = duty.clauses.flatMap((clause) => {
    const words = clause.side === 'township' ? costsIn(clause.text) : [];
    return words.length === 0 ? [] : [{ clause, words }];
  });
  if (costly.length === 0) return [];
  const bureaus = [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
  const [title, names] = [dutyTitle(duty), ground.names(bureaus)];
  const words = [...new Set(costly.flatMap((each) => each.words))];
  return [
    makeFinding('unfunded task', [dutyKey(duty)], {
      duties: [duty.id],
      bureaus,
      clauses: costly.map(({ clause }) => clause.id),
      strength: 0.5 + 0.05 * Math.min(4, words.length),
      sentence: ground.say(({ kinds }) => kinds['unfunded task'].shared(title, words.slice(0, SHOWN), names)),
      evidence: costly.map((each) => clauseEvidence(each.clause, each.words))
    })
  ];
}

/** Basic duties whose matter no shared duty pays for; those that lack money by law are `township alone` already. */
function inBasic(ground: Ground): Finding[] {
  if (!ground.spellsOut) return [];
  const backing = new Backing(ground);
  return ground.list('basic').flatMap((duty) => {
    if (FUNDS.test(duty.name) || relianceOf(ground, duty).some((each) => each.need === '资金' && !backing.covers(each)))
      return [];
    const words = partsOf(duty).flatMap((part) => {
      const [main] = ground.profiles.vocabulary.topicsOf(part);
      const paid =
        main !== undefined &&
        backing
          .behind(main.topic, '资金')
          .some(
            ({ near, duty: other }) =>
              near >= 0.6 &&
              other.clauses.some(({ side, text }) => side === 'city' && says('资金', text.replace(RELIEF, '')))
          );
      return paid ? [] : costsIn(part);
    });
    if (words.length === 0) return [];
    const title = dutyTitle(duty);
    return [
      makeFinding('unfunded task', [dutyKey(duty)], {
        duties: [duty.id],
        bureaus: [],
        clauses: [],
        strength: 0.5 + 0.05 * Math.min(3, words.length),
        sentence: ground.say(({ kinds }) => kinds['unfunded task'].basic(title, [...new Set(words)].slice(0, SHOWN))),
        evidence: [nameEvidence(duty, words)]
      })
    ];
  });
}
