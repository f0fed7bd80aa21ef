// What a clause asks for: the types of work its words name.

import { anyCue } from '../lexicon/cue.ts';
import { RANK, TOWNSHIP } from '../lexicon/levels.ts';
import { table } from '../lexicon/load.ts';
import { anyOf, wordOf } from '../lexicon/reader-words.ts';
import type { Row } from '../lexicon/schema.ts';
import { ACTIONS, type Action, type Side } from './record.ts';

type Role = Row<'actions'>['role'];

const CUES = table('actions');

/** What a segment says where a phrase of actions.tsv in this role is met, for one action or any. */
function inRole(role: Role, action?: Action): RegExp {
  const cues = CUES.filter((row) => row.role === role && (action === undefined || row.action === action));
  return new RegExp(anyCue(cues, '[^，]*?'));
}

/** Words that make a segment of a clause ask for a type of work, and words that take the sign back. */
const RULES = ACTIONS.map((action) => ({ action, says: inRole('says', action), unless: inRole('unless', action) }));
const OWN = new Map(ACTIONS.map((action) => [action, inRole('own', action)]));
const LENT = new Map(ACTIONS.map((action) => [action, inRole('lent', action)]));
const CITY = ACTIONS.map((action) => ({ action, says: inRole('city', action) }));
const SUPPORTS = inRole('supports');
const OPENS = new RegExp(`^${anyOf('adverb')}*${inRole('opens').source}`);
const ASSISTS = new RegExp(`^${anyOf('adverb')}*${inRole('assists').source}`);
const OTHER_ONLY = inRole('says', '其他');
const CONDITION = new RegExp(`^${anyOf('ground')}`);
const HAN = '\\p{Script=Han}';
const BODY = new RegExp(
  `(${RANK})(?:${anyOf('committee-department', `${HAN}{1,12}?`)}` +
    `|${HAN}{2,14}?${anyOf('government-department', `${HAN}{2,4}`)})`,
  'gu'
);
const BUREAU = wordOf('bureau');
const JOINS_IN = wordOf('joins-in');
const CONDITION_PREFIX = new RegExp(
  `^${anyOf('ground-stated')}(?:(?!${anyOf('own-deed')})[^，])*?${anyOf('ground-ending')}${anyOf('afterwards')}?`
);
const BY_RECEIVER = new RegExp(`(${anyOf('report-verb')}[^，]{2,20}?)${anyOf('done-by-receiver')}`);
const CHECKED = new RegExp(anyOf('checked'), 'g');
const OCCASION = new RegExp(anyOf('occasion', '[^，]{0,12}?'), 'g');
const ATTENDED = new RegExp(`^.*?${anyOf('attended')}(?=.*${anyOf('training')})`);

/** What the township has handed in, which is the occasion of a bureau's clause and not its work. */
const HANDED_IN = new RegExp(
  `${anyOf('found-or-sent')}*${anyOf('handed-in')}|(?<=${TOWNSHIP})${anyOf('township-hands-in')}`,
  'gu'
);
/** The bureaus that open a city clause, as ownWords leaves them (市局、市局负责…). */
const SUBJECT = new RegExp(`^(?:${RANK}${BUREAU}(?:${anyOf('and-with')}|、)?)+${anyOf('in-charge')}?`);
const AFTER = new RegExp(anyOf('after'));
const WHEN = new RegExp(anyOf('when'));
const GIVES = new RegExp(`${anyOf('gives')}(?!.*${anyOf('reports')})`);

/** Types of work a clause asks for, in the order of ACTIONS; several may hold, 其他 only alone. On the city's side
 *  powers, permits and payments count as well, and what the township hands in does not. Source: the glossary's list of
 *  types; the words of actions.tsv were tuned on labelled township clauses. */
export function actionsOf(text: string, side: Side = 'township'): Action[] {
  const found = new Set<Action>();
  const city = side !== 'township';
  const segments = (city ? text.replace(HANDED_IN, '') : text)
    .replace(/（[^）]*）|《[^》]*》/g, '')
    .split(/[，；。]/)
    .filter((segment) => segment !== '');
  const supports = SUPPORTS.test(text);
  let assists = false;
  for (const segment of segments) {
    const words = city ? ownWords(segment).replace(SUBJECT, '') : ownWords(segment);
    if (words === '') continue;
    assists ||= ASSISTS.test(words);
    const types = typesOf(words);
    if (city) for (const { action, says } of CITY) if (says.test(words)) types.add(action);
    if (city && GIVES.test(words)) types.delete('上报反馈');
    if (ASSISTS.test(words)) keepOwn(types, words);
    if (supports) for (const type of types) if (LENT.get(type)?.test(words) === true) types.delete(type);
    if (types.has('协助配合') || assists) types.delete('组织实施');
    for (const type of types) found.add(type);
  }
  if (found.size === 0) found.add(segments.every((segment) => OTHER_ONLY.test(segment)) ? '其他' : '组织实施');
  return found.size === 1 ? [...found] : [...found].sort((a, b) => ACTIONS.indexOf(a) - ACTIONS.indexOf(b));
}

/** A segment without what is only its occasion: conditions, grounds, and what others do with what is reported to them.
 *  */
function ownWords(segment: string): string {
  if (AFTER.test(segment) || (CONDITION.test(segment) && WHEN.test(segment))) return '';
  return segment
    .replace(BODY, `$1${BUREAU}`)
    .replace(CONDITION_PREFIX, '')
    .replace(BY_RECEIVER, '$1')
    .replace(CHECKED, '')
    .replace(OCCASION, '')
    .replace(ATTENDED, JOINS_IN);
}

function typesOf(words: string): Set<Action> {
  const types = new Set(
    RULES.filter(({ says, unless }) => says.test(words) && !unless.test(words)).map(({ action }) => action)
  );
  if (OPENS.test(words)) types.add('协助配合');
  types.delete('其他');
  return types;
}

/** In a segment that asks to assist, only what is also the township's own work counts beside it. */
function keepOwn(types: Set<Action>, words: string): void {
  for (const type of types) if (OWN.get(type)?.test(words) !== true) types.delete(type);
  types.add('协助配合');
}
