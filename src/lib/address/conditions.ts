// What a number asks for beyond the page's filter, and its text in an address: which duties, which of their clauses.
import { ROLES, LISTS, TIERS, ACTIONS } from '../duty/record.ts';
import { ACTION_ID, type Filter } from './filter.ts';

/** Sides of a duty's text that a clause stands on: what the city does, what the township does, what its column asks of
 *  others (villages, people, institutions), how a bureau takes a duty over. */
export const CLAUSE_SIDES = ['city', 'township', 'others', 'takeover'] as const;
export type ClauseSide = (typeof CLAUSE_SIDES)[number];

/** Parts of the township's clauses that do not overlap: each clause stands in the first that fits. */
export const CLAUSE_PARTS = ['reporting', 'periodic', 'limited', 'rest'] as const;

/** Conditions on a clause: its side; cadence and time limit by class or form (duty/timing-form.ts); type of work by its
 *  id; bureaus that act or receive (`none` for no bureau), and tiers of these; upward reports; its part; bureaus whose
 *  load it is as it names them or is theirs alone. */
export const CLAUSE_KEYS = ['side', 'every', 'due', 'work', 'by', 'to', 'totier', 'up', 'part', 'names'] as const;
export type ClauseKey = (typeof CLAUSE_KEYS)[number];

/** Conditions on a duty: sides of the filter, the role of a bureau in it, how many bureaus it lists, the duty itself, a
 *  bureau that it lists whatever the filter's bureaus are (`with`); `beside` leaves a bureau out where its duties'
 *  bureaus are listed, `among` leaves no others in. */
export const DUTY_KEYS = [
  'list',
  'cat',
  'bureau',
  'tier',
  'act',
  'role',
  'sharers',
  'duty',
  'with',
  'beside',
  'among'
] as const;
export type DutyKey = (typeof DUTY_KEYS)[number];

export type ConditionKey = ClauseKey | DutyKey;
const KEYS: readonly ConditionKey[] = [...DUTY_KEYS, ...CLAUSE_KEYS];

/** Values by key; any of them may hold, and all keys must. No key means no condition. */
export type Conditions = Partial<Record<ConditionKey, readonly string[]>>;

const WORD = /^[\w-]+$/u;
const AMONG: Partial<Record<ConditionKey, readonly string[]>> = {
  side: CLAUSE_SIDES,
  part: CLAUSE_PARTS,
  up: ['yes'],
  list: LISTS,
  tier: [...TIERS, 'any'],
  totier: TIERS,
  role: ROLES,
  act: ACTIONS.map((action) => ACTION_ID[action]),
  work: ACTIONS.map((action) => ACTION_ID[action])
};

/** Text such as `bureau.shuiliju/side.township/every.period,regular`; `readConditions` gives the conditions back. */
export function writeConditions(conditions: Conditions): string {
  return KEYS.flatMap((key) => {
    const values = conditions[key] ?? [];
    return values.length === 0 ? [] : [`${key}.${values.join(',')}`];
  }).join('/');
}

/** Conditions of a text that writeConditions made; null where a key or a value has no meaning. */
export function readConditions(text: string): Conditions | null {
  const found: Conditions = {};
  for (const part of text === '' ? [] : text.split('/')) {
    const [, name = '', rest = ''] = /^([a-z]+)\.(.+)$/u.exec(part) ?? [];
    const key = KEYS.find((each) => each === name);
    if (key === undefined) return null;
    const values = rest.split(',');
    if (!values.every((value) => meaningful(key, value))) return null;
    found[key] = values;
  }
  return found;
}

/** Whether a value can stand under a key; whether a bureau or category of that id exists is not asked. */
export function meaningful(key: ConditionKey, value: string): boolean {
  return WORD.test(value) && (AMONG[key]?.includes(value) ?? true);
}

/** Value of `by` and `to` for clauses that name no bureau. */
export const NOBODY = 'none';

/** Value of `by` for clauses that name nobody at all who acts: no bureau, village, person or institution. */
export const UNSAID = 'unsaid';

/** Takes a side of the filter away, where a number is of all bureaus or tiers whatever the filter says. */
export const ANY = 'any';

/** A filter narrowed by the conditions on a duty that it has a side for; each takes the place of that side, `any` takes
 *  the side away. */
export function narrowedBy(filter: Filter, { list, cat, bureau, tier, act }: Conditions): Filter {
  const among = <Value extends string>(values: readonly Value[], chosen: readonly string[]) =>
    values.filter((value) => chosen.includes(value));
  return {
    ...filter,
    ...(list === undefined ? {} : { lists: among(LISTS, list) }),
    ...(cat === undefined ? {} : { categories: [...cat] }),
    ...(bureau === undefined ? {} : { bureaus: bureau.filter((id) => id !== ANY) }),
    ...(tier === undefined ? {} : { tiers: among(TIERS, tier) }),
    ...(act === undefined ? {} : { actions: ACTIONS.filter((action) => act.includes(ACTION_ID[action])) })
  };
}
