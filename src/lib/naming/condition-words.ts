// What a number asks for, in words.
import { ACTION_ID } from '../address/filter.ts';
import {
  ANY,
  NOBODY,
  UNSAID,
  CLAUSE_PARTS,
  CLAUSE_SIDES,
  type ConditionKey,
  type Conditions
} from '../address/conditions.ts';
import { ACTIONS, LISTS, ROLES, TIERS } from '../duty/record.ts';
import { CADENCE_CLASSES, DEADLINE_CLASSES } from '../duty/timing-class.ts';
import { actionName, sayIn } from '../i18n/language.ts';
import type { Names } from '../query/names.ts';
import { dutyNumber, type Naming } from './naming.ts';
import { cadenceName, deadlineName, timingClassName } from './timing-words.ts';

/** Each condition in words, in their order, values joined; null where a bureau or category is none of the lists at
 *  hand. The area `clauses` is loaded. */
export function conditionWords(of: Conditions, names: Names, naming: Naming): string[] | null {
  const { t, language, marks } = naming;
  const say = sayIn(t, 'clauses');
  let unknown = false;
  const bureau = (id: string) => {
    const known = names.bureaus.find((each) => each.id === id);
    if (known === undefined) unknown = true;
    return naming.bureau(known?.name ?? id);
  };
  const category = (id: string) => {
    const known = names.categories.find((each) => each.id === id);
    if (known === undefined) unknown = true;
    return naming.category(known?.name ?? id);
  };
  const among = <Value extends string>(all: readonly Value[], value: string, name: (value: Value) => string) => {
    const found = all.find((each) => each === value);
    return found === undefined ? value : name(found);
  };
  const action = (value: string) => {
    const found = ACTIONS.find((each) => ACTION_ID[each] === value);
    return found === undefined ? value : actionName(found, language);
  };
  const word: Record<ConditionKey, (value: string) => string> = {
    list: (value) => among(LISTS, value, (list) => t(`frame:${list}`)),
    cat: category,
    bureau: (value) => (value === ANY ? '' : bureau(value)),
    tier: (value) => (value === ANY ? '' : among(TIERS, value, (tier) => t(`frame:${tier}`))),
    act: action,
    role: (value) => say('roleOf', { role: among(ROLES, value, (role) => t(`duty:${role}`)) }),
    sharers: (value) => say('sharers', { count: Number(value) }),
    duty: (value) => dutyNumber(value, t),
    with: (value) => say('lists', { name: bureau(value) }),
    among: (value) => bureau(value).slice(0, 0),
    beside: (value) => say('beside', { name: bureau(value) }),
    side: (value) => among(CLAUSE_SIDES, value, (side) => say(side)),
    every: (value) => among(CADENCE_CLASSES, value, (name) => timingClassName('every', name, naming)),
    due: (value) => among(DEADLINE_CLASSES, value, (name) => timingClassName('due', name, naming)),
    work: action,
    by: (value) =>
      value === UNSAID
        ? say('actorUnsaid')
        : value === NOBODY
          ? say('actedByNobody')
          : say('actedBy', { name: bureau(value) }),
    to: (value) => (value === NOBODY ? say('sentNowhere') : say('sentTo', { name: bureau(value) })),
    totier: (value) => say('sentTo', { name: among(TIERS, value, (tier) => t(`frame:${tier}`)) }),
    up: () => say('upward'),
    part: (value) => among(CLAUSE_PARTS, value, (part) => say(part)),
    names: (value) => say('countedTo', { name: bureau(value) })
  };
  const formed = (key: ConditionKey, value: string) => {
    const said = word[key](value);
    if (said !== value) return said;
    return key === 'every' ? cadenceName(value, naming) : key === 'due' ? deadlineName(value, naming) : said;
  };
  const said = (Object.entries(of) as [ConditionKey, readonly string[] | undefined][]).flatMap(([key, values]) => {
    const one = (values ?? []).map((value) => formed(key, value)).filter((text) => text !== '');
    return one.length === 0 ? [] : [one.join(marks.list)];
  });
  return unknown ? null : said;
}
