// Detector: one duty, or one field of duties, spread over many bureaus.
import { topicEnglish } from '../i18n/place-names.ts';
import { wordsIn } from '../lexicon/finding-words.ts';
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
const NEAR_FROM = 0.6;
/** Readers took a count of bureaus for a figure, not for a question. */
const A_COUNT = 0.6;

const LEADS = wordsIn('leads');
const [LEADING = ''] = LEADS;

export const fragmentation: Detector = {
  kind: 'fragmentation',
  heuristic: false,
  rule: ({ kinds }) => kinds.fragmentation.rule(MANY_ON_A_DUTY, DUTIES_OF_A_FIELD, MANY_IN_A_FIELD),
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
    const leads = [
      ...new Set(
        leading.flatMap(({ actors }) => actors.flatMap(({ name, basis }) => (basis === 'named' ? [name] : [])))
      )
    ];
    const said = [...new Set(leading.flatMap(({ text }) => LEADS.filter((word) => text.includes(word))))];
    const part =
      leading.length === 0 && duty.clauses.some(({ side, text }) => side === 'city' && text.includes(LEADING));
    const title = dutyTitle(duty);
    const named = ground.names(leads);
    return [
      makeFinding('fragmentation', [dutyKey(duty)], {
        duties: [duty.id],
        bureaus,
        clauses: leading.map(({ id }) => id),
        strength: 1 - 2 / bureaus.length + (leads.length === 0 ? 0.12 : 0),
        use: A_COUNT,
        sentence: ground.say(({ kinds }) =>
          kinds.fragmentation.duty(title, bureaus.length, { bodies: named, said, part })
        ),
        evidence: [columnEvidence(duty, bureaus), ...leading.map((clause) => clauseEvidence(clause, LEADS))]
      })
    ];
  });
}

/** Fields are topics of the thesaurus: the duties whose names are about the topic or one near to it. Of fields with
 *  mostly the same duties the widest is kept. */
function inFields(ground: Ground): Finding[] {
  const shared = ground.duties.flatMap((duty, index) => {
    if (duty.list !== 'shared') return [];
    const named = ground.profiles.profiles[index]?.topics.filter(({ mass }) => mass >= NAMED_FROM) ?? [];
    return named.length === 0 ? [] : [{ duty, named }];
  });
  const fields = TOPICS.flatMap((topic) => {
    const members: { duty: Duty; words: string[] }[] = [];
    for (const { duty, named } of shared) {
      const near = named.filter(({ id }) => nearness(topic.id, id) >= NEAR_FROM);
      if (near.length > 0) members.push({ duty, words: near.flatMap(({ words }) => words) });
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
        use: A_COUNT,
        sentence: ground.say(({ kinds }) =>
          kinds.fragmentation.field(
            { name: field, english: topicEnglish(field) },
            members.length,
            bureaus.length,
            first,
            most
          )
        ),
        evidence: members.map(({ duty, words }) => nameEvidence(duty, words))
      })
    ];
  });
}
