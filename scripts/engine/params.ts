// What a question may be asked with, when it comes over the wire: statements are written for what the app's own code
// passes, so that nothing of another shape may reach them.
import { CLAUSE_KEYS, DUTY_KEYS } from '../../src/lib/address/conditions.ts';
import { ACTIONS, LISTS, TIERS } from '../../src/lib/duty/record.ts';
import { TABLES } from '../../src/lib/duty/schema.ts';
import { CLAUSE_ORDERS, FACET_KEYS } from '../../src/lib/query/clause-list.ts';
import { DUTY_ORDERS } from '../../src/lib/query/duties.ts';
import { MEASURES } from '../../src/lib/query/matrix.ts';
import { QUESTIONS } from '../../src/lib/query/questions.ts';

/** A value as it was checked, made anew; throws RangeError, which says what is wrong where. */
export type Check = (value: unknown, at: string) => unknown;

const LETTERS = 500;
const VALUES = 5000;
const WHOLE = 2 ** 31 - 1;

const fail = (at: string, wanted: string): never => {
  throw new RangeError(`${at}: ${wanted}`);
};

const nothing: Check = (value, at) => (value === null ? null : fail(at, 'null'));

const text: Check = (value, at) =>
  typeof value === 'string' && value.length <= LETTERS ? value : fail(at, `a text of at most ${LETTERS} letters`);

const flag: Check = (value, at) => (typeof value === 'boolean' ? value : fail(at, 'true or false'));

const whole: Check = (value, at) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= WHOLE ? value : fail(at, 'a whole number');

const among =
  (words: readonly string[]): Check =>
  (value, at) =>
    words.find((word) => word === value) ?? fail(at, `one of ${words.join(', ')}`);

const each =
  (check: Check, least = 0): Check =>
  (value, at) =>
    Array.isArray(value) && value.length >= least && value.length <= VALUES
      ? value.map((one, place) => check(one, `${at}[${place}]`))
      : fail(at, `a list of ${least} to ${VALUES}`);

const orNull =
  (check: Check): Check =>
  (value, at) =>
    value === null ? null : check(value, at);

/** An object with these keys and no others; those of `free` may be missing. */
const shape =
  (keys: Record<string, Check>, free: Record<string, Check> = {}): Check =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(at, 'an object');
    const given = new Map(Object.entries(value));
    for (const key of given.keys()) if (!(key in keys) && !(key in free)) fail(`${at}.${key}`, 'nothing');
    return Object.fromEntries(
      Object.entries({ ...keys, ...free })
        .filter(([key]) => key in keys || given.get(key) !== undefined)
        .map(([key, check]) => [key, check(given.get(key), `${at}.${key}`)])
    );
  };

/** An object whose `kind` says which keys it has. */
const kinds =
  (shapes: Record<string, Check>): Check =>
  (value, at) => {
    const kind = String((value as { kind?: unknown } | null | undefined)?.kind);
    const check = Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
    return check === undefined ? fail(`${at}.kind`, `one of ${Object.keys(shapes).join(', ')}`) : check(value, at);
  };

const filter = shape({
  lists: each(among(LISTS)),
  categories: each(text),
  bureaus: each(text),
  tiers: each(among(TIERS)),
  actions: each(among(ACTIONS)),
  text
});
const conditions = shape({}, Object.fromEntries([...DUTY_KEYS, ...CLAUSE_KEYS].map((key) => [key, each(text, 1)])));
const page = (orders: readonly string[]) =>
  shape({ order: among(orders), descending: flag, offset: whole, limit: whole });

const list = { list: orNull(among(LISTS)) };
const selection = kinds(
  Object.fromEntries(
    Object.entries({
      duty: shape({ kind: text, id: text }),
      bureau: shape({ kind: text, bureau: text }, list),
      category: shape({ kind: text, category: text }, list),
      cell: shape({ kind: text, bureau: orNull(text), category: text }, list),
      pair: shape({ kind: text, bureaus: each(text, 2) }, list),
      set: shape({ kind: text, bureaus: each(text, 1) }, list),
      duties: shape({ kind: text, of: conditions }),
      finding: shape({ kind: text, id: text })
    })
  )
);

const wanted = shape({ of: conditions, filter });
const keys = each(whole, 1);

/** Checks by the names of questions; what is not here is asked with a filter, or with nothing. */
const CHECKS: Record<string, Check> = {
  'bureau-duties': text,
  'clause-actions': orNull(keys),
  'clause-actors': orNull(keys),
  'clause-count': wanted,
  'clause-facet': shape({ of: conditions, filter, key: among(FACET_KEYS) }),
  'clause-page': shape({ of: conditions, filter, page: page(CLAUSE_ORDERS) }),
  'clause-recipients': orNull(keys),
  'duty-after': whole,
  'duty-before': whole,
  'duty-clauses': orNull(keys),
  'duty-extra': whole,
  'duty-flags': whole,
  'duty-head': text,
  'duty-lines': whole,
  'duty-page': shape({ filter, page: page(DUTY_ORDERS) }),
  'duty-roles': keys,
  'duty-spans': whole,
  'edition-table': shape({ table: among(TABLES) }),
  'family-texts': each(text, 1),
  'found-clauses': shape({ duties: keys, sought: each(text, 1) }),
  'held-list': shape({ id: text }),
  'held-lists': shape({ text, offset: whole, limit: whole }),
  'listed-bureaus': wanted,
  'listed-categories': wanted,
  matrix: shape({ filter, measures: each(among(MEASURES)) }),
  'selected-duties': shape({ selection, filter }),
  'selected-totals': shape({ selection, filter }),
  'sharing-duties': shape({ filter, least: whole }),
  timing: shape({ filter, column: among(['cadence', 'deadline']) })
};

/** Questions that are about all that is looked at. */
const PLAIN = new Set(
  [
    'all-actors all-clauses all-columns all-duties all-extra all-flags all-spans bodies-of-editions bureau-names',
    'bureau-stems category-names duty-ids known-bureaus known-categories known-editions list-sizes next-keys',
    'printed-bureaus region-bureaus region-categories region-cells'
  ].flatMap((names) => names.split(' '))
);

/** How the parameters of a question are checked. */
export function checkOf(name: string): Check {
  return CHECKS[name] ?? (PLAIN.has(name) ? nothing : filter);
}

const questions = new Map(QUESTIONS.map((question) => [question.name, question]));

/** A question that came over the wire, with what it is asked with. Throws RangeError where there is no such question,
 *  or its parameters or the editions have another shape. */
export function readAsked(body: unknown) {
  const asked = shape({ question: text, scope: each(whole) }, { params: (value) => value })(body, 'body') as {
    question: string;
    scope: number[];
    params?: unknown;
  };
  const question = questions.get(asked.question) ?? fail('body.question', 'the name of a question');
  const params = checkOf(question.name)(asked.params ?? null, 'body.params');
  return { name: question.name, statement: question.statement(params as never, asked.scope) };
}
