// Detector: the township punishes, demolishes, approves or arbitrates, with no city power behind it.
import { anyOf } from '../lexicon/finding-words.ts';
import type { Duty } from '../duty/record.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, nameEvidence, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';
import { Backing, deedsIn, NEED_NAME, partsOf, says, type Need } from './need.ts';

/** Deciding disputes over rights, which the parties may take to court. Source: Land Administration Law, art. 14. */
const ARBITRATES = new RegExp(anyOf('arbitrates'), 'gu');
const TAKES_PART = new RegExp(anyOf('takes-part'), 'u');
const SHOWN = 3;

export const powerWithoutBacking: Detector = {
  kind: 'power without backing',
  heuristic: true,
  rule: {
    zh:
      '基本事项写明由{lower}处罚、拆除、责令、审批、裁决，而没有同一事物的配合事项写明上级部门查处、执法或审核；或者配合事项的{lower}职责里有这些权力，而同一事项的上级职责没有。' +
      '未经批准、未取得许可证一类的说法不算审批。',
    en:
      'A basic duty has the {lower} punish, demolish, order, approve or arbitrate, and no shared duty ' +
      'on the same matter has a bureau enforce or review; or a {lower} clause of a shared duty has ' +
      'such a power while no {upper} clause of that duty has. “Without a permit” and the like is no ' +
      'approving.'
  },
  detect: (ground) => {
    if (ground.list('shared').length === 0) return [];
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
  for (const part of partsOf(duty)) {
    const [main] = vocabulary.topicsOf(part);
    for (const deed of deedsIn(part))
      if (main === undefined || !backing.covers({ topic: main.topic, need: deed.need })) powers.push(deed);
    const disputes = [...new Set(part.match(ARBITRATES) ?? [])];
    if (disputes.length > 0 && !(main !== undefined && backing.covers({ topic: main.topic, need: '执法' })))
      powers.push({ need: null, words: disputes });
  }
  if (powers.length === 0) return [];
  const words = [...new Set(powers.flatMap((power) => power.words))];
  const enforces = powers.some(({ need }) => need === '执法');
  const title = dutyTitle(duty);
  const said = words.slice(0, SHOWN).map((word) => `“${word}”`);
  return [
    makeFinding('power without backing', [dutyKey(duty)], {
      duties: [duty.id],
      bureaus: [],
      clauses: [],
      strength: enforces ? 0.8 : 0.65,
      sentence: {
        zh:
          `${title.zh}由{lower}${said.join('、')}，而没有一项配合事项写明上级部门怎样支撑：` +
          `${enforces ? '执法人员、鉴定取证、强制执行由谁承担' : '由谁指导、复核，当事人不服找谁'}？`,
        en:
          `${title.en} has the {lower} act by ${said.join(', ')}, and no shared duty says which bureau ` +
          'stands behind it: ' +
          (enforces
            ? 'who provides officers, evidence and enforcement?'
            : 'who guides and reviews, and where parties appeal?')
      },
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
  const said = [...new Set(found.flatMap(({ words }) => words))].slice(0, SHOWN).map((word) => `“${word}”`);
  return [
    makeFinding('power without backing', [dutyKey(duty)], {
      duties: [duty.id],
      bureaus,
      clauses: found.map(({ clause }) => clause.id),
      strength: 0.75,
      sentence: {
        zh:
          `${title.zh}的{lower}职责写有${said.join('、')}，而${names.zh || '上级部门'}的职责里没有${NEED_NAME.执法.zh}或` +
          `${NEED_NAME.审批.zh}的内容。`,
        en:
          `The {lower} column of ${title.en} says ${said.join(', ')}, while no clause of ` +
          `${names.en || 'a bureau'} enforces or approves.`
      },
      evidence: found.map(({ clause, words }) => clauseEvidence(clause, words))
    })
  ];
}
