// Which body of a city is usually answerable for which matter of township affairs.
import { anyOf } from './finding-words.ts';
import { BODIES, type Body } from './bodies.ts';
import { table } from './load.ts';
import { TOPICS } from './thesaurus.ts';

/** A kind of city body with the thesaurus topics it answers for. Source: usual division of labour between departments
 *  of Chinese city governments. */
export interface Competence extends Body {
  topics: ReadonlySet<string>;
}

const ROWS = table('competences');
const NAMED = new Set(ROWS.map(({ topic }) => topic));

function topicsOfGroup(group: string): string[] {
  return TOPICS.filter((topic) => topic.group === group && !NAMED.has(topic.name)).map(({ name }) => name);
}

/** All competences in the order of bodies.tsv. A body that answers for a group has every topic of that group that no
 *  row names by itself. */
export const COMPETENCES: readonly Competence[] = BODIES.map((body) => ({
  ...body,
  topics: new Set(
    ROWS.filter((row) => row.body === body.zh).flatMap(({ topic, group }) =>
      group === '' ? [topic] : topicsOfGroup(group)
    )
  )
}));

/** Bodies that usually answer for a topic of the thesaurus; empty where the table knows none. */
export function competentFor(topic: string): Competence[] {
  return COMPETENCES.filter(({ topics }) => topics.has(topic));
}

const OF_FIELD = new RegExp(anyOf('field-of-body'), 'u');

/** The body that a general name means, such as 公安机关, 水行政主管部门 or the 林草 of an enumeration; null where the name is of no
 *  known field. */
export function competenceOf(name: string): Competence | null {
  const stem = name.replace(OF_FIELD, '');
  return (
    COMPETENCES.find(({ words }) => words.includes(stem) || words.includes(name)) ??
    COMPETENCES.find(({ zh }) => zh === name) ??
    null
  );
}
