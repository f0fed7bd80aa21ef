// Detector: the name of a duty and its text disagree.
import type { Duty } from '../duty/record.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, dutyKey, dutyTitle, makeFinding, nameEvidence, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';
import { anyOf } from '../lexicon/finding-words.ts';

export const mismatch: Detector = {
  kind: 'mismatch',
  heuristic: true,
  rule: ({ kinds }) => kinds.mismatch.rule(),
  detect: (ground) =>
    ground.duties.flatMap((duty) => {
      if (duty.list === 'reclaimed') return otherWork(ground, duty);
      if (duty.list !== 'shared' || duty.clauses.length === 0) return [];
      return [...softOnly(ground, duty), ...matterAbsent(ground, duty)].slice(0, 1);
    })
};

const SHOWN = 3;
const HALF_SPOKEN = 0.5;
const LEAST_TEXT = 40;
const LEAST_CLAUSES = 5;
/** A word so long is put together, and a text may say its end alone (改造 for 无障碍改造). */
const COMPOUND = 4;
const HEAD = 2;
const SOFT = new RegExp(anyOf('soft'), 'u');
const SOFT_NAME = new RegExp(anyOf('soft-name'), 'u');
const DEEDS = new RegExp(anyOf('deed'), 'gu');

function softOnly(ground: Ground, duty: Duty): Finding[] {
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
      sentence: ground.say(({ kinds }) => kinds.mismatch.soft(title, deeds, duty.clauses.length)),
      evidence: [
        nameEvidence(duty, deeds),
        ...duty.clauses.map((clause) => clauseEvidence(clause, clause.text.match(new RegExp(SOFT, 'gu')) ?? []))
      ]
    })
  ];
}

function matterAbsent(ground: Ground, duty: Duty): Finding[] {
  const { vocabulary } = ground.profiles;
  const named = [...new Set(vocabulary.contentWords(duty.name))];
  if (named.length === 0 || duty.clauses.length < LEAST_CLAUSES) return [];
  const text = duty.clauses.map((clause) => clause.text).join('。');
  const letters = new Set(named.join(''));
  const spoken = [...letters].filter((letter) => text.includes(letter)).length / letters.size;
  const groups = new Set(vocabulary.topicsOf(text).map(({ group }) => group));
  const ends = named.flatMap((word) => (word.length >= COMPOUND ? [word, word.slice(-HEAD)] : [word]));
  if (
    ends.some((word) => text.includes(word)) ||
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
      sentence: ground.say(({ kinds }) => kinds.mismatch.absent(title, duty.clauses.length, named.slice(0, SHOWN))),
      evidence: [nameEvidence(duty, named), ...duty.clauses.slice(0, 3).map((clause) => clauseEvidence(clause))]
    })
  ];
}

/** Families that a text may use for one another. */
const KIN: readonly (readonly string[])[] = [
  ['审批许可', '受理审核', '登记备案', '验收评定'],
  ['处罚查处', '制止劝阻', '追缴收缴', '排查巡查'],
  ['发放兑付', '救助帮扶', '奖励表彰'],
  ['检疫免疫', '审批许可']
];

/** A reclaimed duty whose takeover text is about other work: it is long enough to describe its work and has no activity
 *  of the name, nor one that stands for it, nor a word of it. */
function otherWork(ground: Ground, duty: Duty): Finding[] {
  const { vocabulary } = ground.profiles;
  const text = duty.clauses.map((clause) => clause.text).join('。');
  const named = vocabulary.activitiesOf(duty.name);
  const done = new Set(vocabulary.activitiesOf(text).map(({ family }) => family));
  const words = named.flatMap((hit) => hit.words);
  const deeds = [...new Set(duty.name.match(DEEDS) ?? [])];
  const stands = (family: string): boolean =>
    done.has(family) || KIN.some((kin) => kin.includes(family) && kin.some((other) => done.has(other)));
  if (text.length < LEAST_TEXT || named.length === 0 || deeds.length === 0) return [];
  const telling = named.filter(({ family }) => family !== '保护管理');
  if (telling.length === 0 || telling.some(({ family }) => done.has(family))) return [];
  if (
    telling.some(({ family }) => family !== '排查巡查' && stands(family)) ||
    words.some((word) => text.includes(word))
  )
    return [];
  const title = dutyTitle(duty);
  const other = [...done].filter((family) => family !== '保护管理').slice(0, SHOWN);
  return [
    makeFinding('mismatch', [dutyKey(duty), 'other'], {
      duties: [duty.id],
      bureaus: [...new Set(duty.bureaus.map(({ bureau }) => bureau))],
      clauses: duty.clauses.map(({ id }) => id),
      strength: 0.8,
      sentence: ground.say(({ kinds }) => kinds.mismatch.other(title, deeds, other)),
      evidence: [nameEvidence(duty, deeds), ...duty.clauses.map((clause) => clauseEvidence(clause))]
    })
  ];
}
