// What a clause asks for: the types of work its words name.

import { anyCue } from '../lexicon/cue.ts';
import { table } from '../lexicon/load.ts';
import { anyOf } from '../lexicon/reader-words.ts';
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
const BODY =
  /(市|州|县|区)(?:委\p{Script=Han}{1,12}?(?:部|办|室|委)|\p{Script=Han}{2,14}?(?:局\p{Script=Han}{2,4}分局|局|委员会|办公室))/gu;
const CONDITION_PREFIX = new RegExp(
  `^${anyOf('ground-stated')}(?:(?!${anyOf('own-deed')})[^，])*?${anyOf('ground-ending')}(?:后)?`
);
const BY_RECEIVER = new RegExp(
  `(${anyOf('report-verb')}(?![的名表销修])(?:至|给)?[^，]{2,20}?)(?:进行)?${anyOf('done-by-receiver')}`
);
const CHECKED = new RegExp(`${anyOf('checked')}(?=(?:意见|结果)[^，]*(?:报|递交|提交))`, 'g');
const OCCASION = new RegExp(anyOf('occasion', '[^，]{0,12}?'), 'g');
const ATTENDED = new RegExp(`^.*?${anyOf('attended')}(?=.*培训)`);

/** What the township has handed in, which is the occasion of a bureau's clause and not its work. */
const HANDED_IN =
  /(?:(?:推送|巡查发现|发现|报送|上报)的?[、或及])*(?:上报|报送|报告|提交|申报|推送|推荐|提供|填报)的|(?<=乡|镇|街道|苏木)上报(?=资料|材料|名单|信息|数据)/gu;
/** The bureaus that open a city clause, as ownWords leaves them (市局、市局负责…). */
const SUBJECT = /^(?:(?:市|州|县|区)局[、和及与]?)+(?:负责|要负责)?/;

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
    if (city && /^提供(?!.*(?:上报|报送|反馈))/.test(words)) types.delete('上报反馈');
    if (ASSISTS.test(words)) keepOwn(types, words);
    if (supports) for (const type of types) if (LENT.get(type)?.test(words) === true) types.delete(type);
    if (types.has('协助配合') || assists) types.delete('组织实施');
    for (const type of types) found.add(type);
  }
  if (found.size === 0) found.add(segments.every((segment) => OTHER_ONLY.test(segment)) ? '其他' : '组织实施');
  return ACTIONS.filter((action) => found.has(action));
}

/** A segment without what is only its occasion: conditions, grounds, and what others do with what is reported to them.
 *  */
function ownWords(segment: string): string {
  if (/后$/.test(segment) || (CONDITION.test(segment) && /(?:时|的)$/.test(segment))) return '';
  return segment
    .replace(BODY, '$1局')
    .replace(CONDITION_PREFIX, '')
    .replace(BY_RECEIVER, '$1')
    .replace(CHECKED, '')
    .replace(OCCASION, '')
    .replace(ATTENDED, '参加');
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
