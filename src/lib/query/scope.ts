// The one way a question keeps to the editions looked at, and the names of bureaus and categories within them.
import type { Scope } from '../db/engine.ts';
import { TIERS } from '../duty/record.ts';
import { joined } from './portable.ts';

/** Condition on a row of any table under `alias`: it is of an edition looked at. Rows joined to it by a key are of the
 *  same edition. Throws RangeError for what is no edition's number. */
export function inScope(scope: Scope, alias: string): string {
  return withKeys(`${alias}.edition`, scope);
}

/** Condition that a column of keys has one of these. They stand in the SQL as whole numbers: a number that comes with a
 *  question mark is a double to DuckDB, for which it reads the whole table. Throws RangeError for what is no key. */
export function withKeys(column: string, keys: readonly number[]): string {
  for (const key of keys) if (!Number.isInteger(key)) throw new RangeError(`no key: ${key}`);
  return keys.length === 0 ? 'FALSE' : `${column} IN (${keys.join(', ')})`;
}

/** Place of a bureau in official order over all editions: by tier, then as its edition ranks it. */
const PLACE = `CASE e.tier ${TIERS.map((tier, at) => `WHEN '${tier}' THEN ${at}`).join(' ')} END * 100000 + e.rank`;

/** Bureaus of the editions looked at as a table to join by key: one row a bureau, whichever editions share it, with its
 *  names, its first rank, and its `place` for sorting. */
export function bureausIn(scope: Scope): string {
  const rows = `FROM bureau e WHERE ${inScope(scope, 'e')}`;
  if (scope.length === 1)
    return `(
       SELECT e.bureau, e.id, e.name, e.short_name, e.tier, e.rank, e.rank AS place, e.pinyin, e.initials, e.aliases
       ${rows}
     )`;
  return `(
       SELECT e.bureau, min(e.id) AS id, min(e.name) AS name, min(e.short_name) AS short_name, min(e.tier) AS tier,
         min(e.rank) AS rank, min(${PLACE}) AS place, min(e.pinyin) AS pinyin, min(e.initials) AS initials,
         min(e.aliases) AS aliases
       ${rows} GROUP BY e.bureau
     )`;
}

/** Categories of the editions looked at as a table to join by key, as bureausIn. */
export function categoriesIn(scope: Scope): string {
  const rows = `FROM category e WHERE ${inScope(scope, 'e')}`;
  if (scope.length === 1) return `(SELECT e.category, e.id, e.name, e.rank, e.pinyin, e.initials ${rows})`;
  return `(
       SELECT e.category, min(e.id) AS id, min(e.name) AS name, min(e.rank) AS rank, min(e.pinyin) AS pinyin,
         min(e.initials) AS initials
       ${rows} GROUP BY e.category
     )`;
}

/** What makes duties of the editions looked at uncertain, as a table to join by key: one row a duty that has flags,
 *  with their codes joined by '|'. */
export function flagsIn(scope: Scope): string {
  return `(
       SELECT f.duty, ${joined('f.code', 'f.position')} AS flags
       FROM flag f WHERE ${inScope(scope, 'f')} GROUP BY f.duty
     )`;
}
