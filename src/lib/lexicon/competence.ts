// Which body of a city is usually answerable for which matter of township affairs.
import { table } from './load.ts';
import { phraseSource } from './phrase.ts';
import { TOPICS } from './thesaurus.ts';

/** A kind of city body: `zh`/`en` name it in general, `bureau` recognises its official names, `words` are what texts
 *  call its field, `topics` the thesaurus topics it answers for; `powerless` where it can neither approve nor punish nor
 *  pay. Source: usual division of labour between departments of Chinese city governments. */
export interface Competence {
  zh: string;
  en: string;
  bureau: RegExp;
  words: string[];
  topics: ReadonlySet<string>;
  powerless: boolean;
}

const SIGNS = table('body-signs');
const WORDS = table('body-words');
const ROWS = table('competences');
const NAMED = new Set(ROWS.map(({ topic }) => topic));

function topicsOfGroup(group: string): string[] {
  return TOPICS.filter((topic) => topic.group === group && !NAMED.has(topic.name)).map(({ name }) => name);
}

/** All competences in the order of bodies.tsv. A body that answers for a group has every topic of that group that no row
 *  names by itself. */
export const COMPETENCES: readonly Competence[] = table('bodies').map(({ body, english, powerless }) => ({
  zh: body,
  en: english,
  powerless,
  bureau: new RegExp(
    SIGNS.filter((row) => row.body === body)
      .map(({ sign }) => phraseSource(sign))
      .join('|'),
    'u'
  ),
  words: WORDS.filter((row) => row.body === body).map(({ word }) => word),
  topics: new Set(
    ROWS.filter((row) => row.body === body).flatMap(({ topic, group }) =>
      group === '' ? [topic] : topicsOfGroup(group)
    )
  )
}));

/** Bodies that usually answer for a topic of the thesaurus; empty where the table knows none. */
export function competentFor(topic: string): Competence[] {
  return COMPETENCES.filter(({ topics }) => topics.has(topic));
}

/** The body that a general name means, such as 公安机关, 水行政主管部门 or the 林草 of an enumeration; null where the name is of no
 *  known field. */
export function competenceOf(name: string): Competence | null {
  const stem = name.replace(/(?:行政)?(?:主管|管理|职能)?(?:部门|机关|机构|系统)$/u, '');
  return (
    COMPETENCES.find(({ words }) => words.includes(stem) || words.includes(name)) ??
    COMPETENCES.find(({ zh }) => zh === name) ??
    null
  );
}
