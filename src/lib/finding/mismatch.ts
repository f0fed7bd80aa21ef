// Detector: the name of a duty and its text disagree.
import type { Clause, Duty } from '../duty/record.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, nameEvidence, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';
import { anyOf } from '../lexicon/finding-words.ts';

export const mismatch: Detector = {
  kind: 'mismatch',
  heuristic: true,
  rule: {
    zh: '三种情况：名称要求办一件事（如调整、审批、整治），而双方每一条职责都只讲宣传、培训；名称所指的事物在条款里没有出现；上级职责一栏把任务写给了乡镇。',
    en: 'One of three: the name asks for a deed (adjusting, approving, rectifying) while every clause on both sides speaks of publicity or training only; the matter of the name appears in no clause; a clause of the city column gives the work to the township.'
  },
  detect: (ground) =>
    ground.duties.flatMap((duty) => {
      if (duty.list !== 'shared' || duty.clauses.length === 0) return [];
      return [...townshipInCityColumn(ground, duty), ...softOnly(duty), ...matterAbsent(ground, duty)].slice(0, 1);
    })
};

const HALF_SPOKEN = 0.5;
const SOFT = new RegExp(anyOf('soft'), 'u');
const SOFT_NAME = new RegExp(anyOf('soft-name'), 'u');
const DEEDS = new RegExp(anyOf('deed'), 'gu');

function softOnly(duty: Duty): Finding[] {
  const deeds = [...new Set(duty.name.match(DEEDS) ?? [])];
  if (deeds.length === 0 || SOFT_NAME.test(duty.name)) return [];
  const working = duty.clauses.filter(({ text }) => !SOFT.test(text) || deeds.some((deed) => text.includes(deed)));
  if (working.length > 0) return [];
  const title = dutyTitle(duty);
  return [
    makeFinding('mismatch', [dutyKey(duty), 'soft'], {
      duties: [duty.id],
      bureaus: [...new Set(duty.bureaus.map(({ bureau }) => bureau))],
      clauses: duty.clauses.map(({ id }) => id),
      strength: 0.85,
      sentence: {
        zh: `${title.zh}名为“${deeds.join('、')}”，但${duty.clauses.length}条职责都只讲宣传、培训，没有一条写怎样${deeds.join('、')}。`,
        en: `${title.en} is called “${deeds.join(', ')}”, yet all ${duty.clauses.length} clauses speak of publicity or training; none says how the deed is done.`
      },
      evidence: [
        nameEvidence(duty, deeds),
        ...duty.clauses.map((clause) => clauseEvidence(clause, clause.text.match(new RegExp(SOFT, 'gu')) ?? []))
      ]
    })
  ];
}

function matterAbsent({ profiles: { vocabulary } }: Ground, duty: Duty): Finding[] {
  const named = [...new Set(vocabulary.contentWords(duty.name))];
  if (named.length === 0) return [];
  const text = duty.clauses.map((clause) => clause.text).join('。');
  const letters = new Set(named.join(''));
  const spoken = [...letters].filter((letter) => text.includes(letter)).length / letters.size;
  const groups = new Set(vocabulary.topicsOf(text).map(({ group }) => group));
  if (
    named.some((word) => text.includes(word)) ||
    vocabulary.topicsOf(duty.name).some(({ group }) => groups.has(group)) ||
    spoken > HALF_SPOKEN
  )
    return [];
  const title = dutyTitle(duty);
  return [
    makeFinding('mismatch', [dutyKey(duty), 'absent'], {
      duties: [duty.id],
      bureaus: [...new Set(duty.bureaus.map(({ bureau }) => bureau))],
      clauses: duty.clauses.map(({ id }) => id),
      strength: 0.65 - 0.5 * spoken,
      sentence: {
        zh: `${title.zh}的${duty.clauses.length}条职责都没有提到名称所说的“${named.slice(0, 3).join('、')}”。`,
        en: `None of the ${duty.clauses.length} clauses of ${title.en} mentions “${named.slice(0, 3).join(', ')}” of its name.`
      },
      evidence: [nameEvidence(duty, named), ...duty.clauses.slice(0, 3).map((clause) => clauseEvidence(clause))]
    })
  ];
}

function townshipInCityColumn(ground: Ground, duty: Duty): Finding[] {
  const { township } = ground.place;
  const own = (clause: Clause) =>
    clause.actors.filter(
      ({ name }) =>
        (township !== '' && name.includes(township)) || /^(?:各?乡镇?|镇|街道|乡)(?:人民)?(?:政府|党委)?$/u.test(name)
    );
  const given = duty.clauses.filter((clause) => clause.side === 'city' && own(clause).length > 0);
  if (given.length === 0) return [];
  const title = dutyTitle(duty);
  return [
    makeFinding('mismatch', [dutyKey(duty), 'township'], {
      duties: [duty.id],
      bureaus: [...new Set(duty.bureaus.map(({ bureau }) => bureau))],
      clauses: given.map(({ id }) => id),
      strength: 0.75,
      sentence: {
        zh: `${title.zh}的“上级部门职责”一栏有${given.length}条以乡镇为责任主体。`,
        en: `${given.length} ${given.length === 1 ? 'clause' : 'clauses'} in the city column of ${title.en} ${given.length === 1 ? 'gives' : 'give'} the work to the township.`
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
