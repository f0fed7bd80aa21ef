// Detector: one duty, or one field of duties, spread over many bureaus.
import type { Duty } from '../duty/record.ts';
import type { Detector } from './detector.ts';
import {
  clauseEvidence,
  columnEvidence,
  dutyKey,
  dutyTitle,
  makeFinding,
  nameEvidence,
  type Finding
} from './finding.ts';
import type { Ground } from './ground.ts';
import { nearness, TOPICS } from '../lexicon/thesaurus.ts';

const MANY_ON_A_DUTY = 4;
const MANY_IN_A_FIELD = 4;
const DUTIES_OF_A_FIELD = 3;
const MOST_OF_ONE = 0.6;
const NAMED_FROM = 0.5;
const NEAR_FROM = 0.4;

export const fragmentation: Detector = {
  kind: 'fragmentation',
  heuristic: false,
  rule: {
    zh:
      `一项配合事项列出${MANY_ON_A_DUTY}个及以上部门；或同一领域的${DUTIES_OF_A_FIELD}项及以上配合事项合计涉及${MANY_IN_A_FIELD}` +
      '个及以上部门，且没有一个部门出现在其中六成以上事项。领域按事项名称的主题归并，属经验判断。',
    en:
      `A shared duty lists ${MANY_ON_A_DUTY} or more bureaus; or ${DUTIES_OF_A_FIELD} or more ` +
      `shared duties of one field involve ${MANY_IN_A_FIELD} or more bureaus, none of which takes ` +
      'part in more than six tenths of them. Fields come from the subjects of duty names, a rule ' +
      'of thumb.'
  },
  detect: (ground) => [...onDuties(ground), ...inFields(ground)]
};

function bureausOf(duty: Duty): string[] {
  return [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
}

function onDuties(ground: Ground): Finding[] {
  return ground.list('shared').flatMap((duty) => {
    const bureaus = bureausOf(duty);
    if (bureaus.length < MANY_ON_A_DUTY) return [];
    const leading = duty.clauses.filter((clause) => clause.side === 'city' && clause.lead);
    const leads = [...new Set(leading.flatMap((clause) => clause.actors.map(({ name }) => name)))];
    const title = dutyTitle(duty);
    const named = ground.names(leads);
    return [
      makeFinding('fragmentation', [dutyKey(duty)], {
        duties: [duty.id],
        bureaus,
        clauses: leading.map(({ id }) => id),
        strength: 1 - 2 / bureaus.length + (leads.length === 0 ? 0.12 : 0),
        sentence: {
          zh: `${title.zh}分散在${bureaus.length}个部门，${leads.length === 0 ? '条文没有写明由谁牵头' : `条文写明${named.zh}牵头`}。`,
          en:
            `${title.en} is spread over ${bureaus.length} bureaus; ` +
            `${leads.length === 0 ? 'no clause names one as leading' : `the text names ${named.en} as leading`}` +
            '.'
        },
        evidence: [
          columnEvidence(duty, bureaus),
          ...leading.map((clause) => clauseEvidence(clause, ['牵头', '统筹', '协调']))
        ]
      })
    ];
  });
}

/** Fields are topics of the thesaurus: the duties whose names are about the topic or one near to it. Of fields with
 *  mostly the same duties the widest is kept. */
function inFields(ground: Ground): Finding[] {
  const fields = TOPICS.flatMap((topic) => {
    const members: { duty: Duty; words: string[] }[] = [];
    for (const [index, duty] of ground.duties.entries()) {
      const near = (ground.profiles.profiles[index]?.topics ?? []).filter(
        ({ id, mass }) => mass >= NAMED_FROM && nearness(topic.id, id) >= NEAR_FROM
      );
      if (duty.list === 'shared' && near.length > 0) members.push({ duty, words: near.flatMap(({ words }) => words) });
    }
    const counts = new Map<string, number>();
    for (const { duty } of members)
      for (const bureau of bureausOf(duty)) counts.set(bureau, (counts.get(bureau) ?? 0) + 1);
    const bureaus = [...counts].sort(([, a], [, b]) => b - a).map(([bureau]) => bureau);
    const most = Math.max(0, ...counts.values());
    const spread =
      members.length >= DUTIES_OF_A_FIELD && bureaus.length >= MANY_IN_A_FIELD && most <= members.length * MOST_OF_ONE;
    return spread ? [{ field: topic.name, members, bureaus, most }] : [];
  }).sort(
    (a, b) => b.bureaus.length - a.bureaus.length || b.members.length - a.members.length || (a.field < b.field ? -1 : 1)
  );
  const taken = new Set<string>();
  return fields.flatMap(({ field, members, bureaus, most }) => {
    if (members.filter(({ duty }) => taken.has(duty.id)).length * 2 > members.length) return [];
    for (const { duty } of members) taken.add(duty.id);
    const first = ground.names(bureaus.slice(0, 1));
    return [
      makeFinding('fragmentation', ['field', field], {
        duties: members.map(({ duty }) => duty.id),
        bureaus,
        clauses: [],
        strength: 0.8 - 0.5 * (most / members.length) + 0.04 * (bureaus.length - MANY_IN_A_FIELD),
        sentence: {
          zh: `“${field}”领域的${members.length}项配合事项涉及${bureaus.length}个部门，出现最多的${first.zh}也只在其中${most}项。`,
          en:
            `${members.length} shared duties of the field “${field}” involve ${bureaus.length} bureaus; ` +
            `even the most frequent, ${first.en}, takes part in only ${most}.`
        },
        evidence: members.map(({ duty, words }) => nameEvidence(duty, words))
      })
    ];
  });
}
