// Detector: a basic duty that needs a city's power, money or approval while no bureau or shared duty covers its matter.
import { competentFor, type Competence } from '../lexicon/competence.ts';
import type { Detector } from './detector.ts';
import { dutyKey, dutyTitle, makeFinding, nameEvidence, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';
import type { Duty } from '../duty/record.ts';
import type { Profile } from '../analysis/profile.ts';
import { nearness } from '../lexicon/thesaurus.ts';

/** Activities that rest on another's power, money or approval. */
const NEEDS: Record<string, { zh: string; en: string; force: number }> = {
  审批许可: { zh: '审批', en: 'approval', force: 0.2 },
  处罚查处: { zh: '执法', en: 'enforcement', force: 0.2 },
  发放兑付: { zh: '资金', en: 'money', force: 0.2 },
  追缴收缴: { zh: '收缴', en: 'collection', force: 0.2 },
  受理审核: { zh: '审核', en: 'review', force: 0.1 },
  登记备案: { zh: '登记', en: 'registration', force: 0.1 },
  救助帮扶: { zh: '救助保障', en: 'relief', force: 0.1 }
};
const NO_NEED = new Set([
  '办理',
  '申请',
  '关爱',
  '慰问',
  '走访慰问',
  '扶持',
  '培育',
  '归档',
  '建档',
  '台账',
  '录入',
  '填报',
  '档案管理',
  '信息采集',
  '核实'
]);
const NEAR_NAME = 0.5;
const NEAR_CLAUSE = 0.9;
const NAMED_FROM = 0.5;
const SPOKEN_FROM = 0.25;

export const townshipAlone: Detector = {
  kind: 'township alone',
  heuristic: true,
  rule: {
    zh: '基本事项的名称涉及审批、执法、资金、登记等需要上级权限或经费的工作，按一般分工应由某类部门负责，而清单里没有这类部门，也没有配合事项涉及同一事物。有部门而没有配合事项的，只在涉及审批、执法、资金时提出，强度较低。',
    en: 'The name of a basic duty asks for approval, enforcement, money, registration or the like; by the usual division of labour some kind of bureau answers for the matter, but the lists name no such bureau and no shared duty touches it. Where the bureau exists but shares no such duty, only approval, enforcement and money count, at a lower strength.'
  },
  detect: (ground) => {
    const shared = ground.duties.flatMap((duty, index) => {
      const profile = ground.profiles.profiles[index];
      return duty.list === 'shared' && profile !== undefined ? [profile] : [];
    });
    if (shared.length === 0) return [];
    return ground.duties.flatMap((duty, index) => {
      const profile = ground.profiles.profiles[index];
      return duty.list === 'basic' && profile !== undefined ? alone(ground, duty, profile, shared) : [];
    });
  }
};

/** Whether a shared duty covers a topic: its name is about it, or its clauses speak of it and it lists a competent
 *  bureau. */
function covers({ topics, wide, duty }: Profile, id: number, bodies: readonly Competence[]): boolean {
  if (topics.some((topic) => topic.mass >= NAMED_FROM && nearness(id, topic.id) >= NEAR_NAME)) return true;
  return (
    wide.some((topic) => topic.mass >= SPOKEN_FROM && nearness(id, topic.id) >= NEAR_CLAUSE) &&
    duty.bureaus.some((name) => bodies.some(({ bureau }) => bureau.test(name)))
  );
}

/** The topic that a name is mostly about: the heaviest, of equals the one named first. */
function mainTopic(duty: Duty, { topics }: Profile): string | undefined {
  const at = (words: readonly string[]) =>
    Math.min(...words.map((word) => duty.name.indexOf(word)).filter((place) => place >= 0));
  return [...topics].sort((a, b) => b.mass - a.mass || at(a.words) - at(b.words))[0]?.name;
}

/** One matter of a name that nobody else covers: the topic as named, who should answer for it, and whether such a
 *  bureau exists in the lists. */
interface Matter {
  topic: string;
  words: string[];
  bodies: Competence[];
  exists: boolean;
}

function alone(ground: Ground, duty: Duty, profile: Profile, shared: readonly Profile[]): Finding[] {
  const needs = ground.profiles.vocabulary.activitiesOf(duty.name).flatMap(({ family, words }) => {
    const need = NEEDS[family];
    const telling = words.filter((word) => !NO_NEED.has(word));
    return need === undefined || telling.length === 0 ? [] : [{ ...need, words: telling }];
  });
  if (needs.length === 0) return [];
  const matters: Matter[] = [];
  for (const { id, name: topic, mass, words } of profile.topics) {
    const bodies = competentFor(topic).filter(({ powerless }) => !powerless);
    if (mass < NAMED_FROM || bodies.length === 0 || shared.some((other) => covers(other, id, bodies))) continue;
    matters.push({
      topic,
      words,
      bodies,
      exists: bodies.some(({ bureau }) => ground.bureaus.some(({ name }) => bureau.test(name)))
    });
  }
  const main = mainTopic(duty, profile);
  const missing = matters.some(({ topic, exists }) => topic === main && !exists)
    ? matters.filter(({ exists }) => !exists)
    : [];
  const hard = needs.some(({ force }) => force >= 0.2);
  const whole = profile.topics.filter(({ mass, name }) => mass >= NAMED_FROM && competentFor(name).length > 0).length;
  const chosen = missing.length > 0 ? missing : hard && matters.length === whole ? matters : [];
  if (chosen.length === 0) return [];
  const title = dutyTitle(duty);
  const matter = chosen.map(({ words, topic }) => words[0] ?? topic).join('、');
  const bodies = [...new Set(chosen.flatMap((each) => each.bodies))];
  const need = needs.sort((a, b) => b.force - a.force).slice(0, 3);
  return [
    makeFinding('township alone', [dutyKey(duty)], {
      duties: [duty.id],
      bureaus: [],
      clauses: [],
      strength:
        (missing.length > 0 ? 0.6 : 0.3) + Math.max(...needs.map(({ force }) => force)) * (chosen.length / whole),
      sentence:
        missing.length > 0
          ? {
              zh: `${title.zh}需要${need.map(({ zh }) => zh).join('、')}，但三张清单里没有${bodies.map(({ zh }) => zh).join('、')}，也没有配合事项涉及“${matter}”。`,
              en: `${title.en} needs ${need.map(({ en }) => en).join(', ')}, but the lists name no ${bodies.map(({ en }) => en).join(' or ')} body and no shared duty touches “${matter}”.`
            }
          : {
              zh: `${title.zh}需要${need.map(({ zh }) => zh).join('、')}，但没有一项配合事项涉及“${matter}”。`,
              en: `${title.en} needs ${need.map(({ en }) => en).join(', ')}, but no shared duty touches “${matter}”.`
            },
      evidence: [nameEvidence(duty, [...chosen.flatMap(({ words }) => words), ...need.flatMap(({ words }) => words)])]
    })
  ];
}
