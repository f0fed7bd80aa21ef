// The filter as WHERE clauses.
import { words, type Filter } from '../address/filter.ts';
import type { Scope, Value } from '../db/engine.ts';
import { holding } from './portable.ts';
import { inScope } from './scope.ts';

/** A piece of SQL with its values in the order of its question marks. */
export interface Where {
  sql: string;
  values: Value[];
}

const NONE: Where = { sql: 'TRUE', values: [] };

/** Condition on a row of `duty` (alias d): its edition is looked at, and lists, categories, a listed bureau or tier, an
 *  action among its township clauses and every word of the text are as the filter says. */
export function dutyWhere(filter: Filter, scope: Scope): Where {
  return all([...sideWhere(filter, scope, 'd'), ...listedWhere(filter, scope, 'd'), ...wordsWhere(filter, scope)]);
}

/** The same condition on a row of `participation` (alias p): its duty is in the filter, whichever bureau the row is
 *  about. */
export function dutyOfPairWhere(filter: Filter, scope: Scope): Where {
  return all([...sideWhere(filter, scope, 'p'), ...listedWhere(filter, scope, 'p'), ...wordsOfPair(filter, scope)]);
}

/** Condition on a row of `participation` (alias p): the duty is in the filter, the bureau is listed and one of the
 *  chosen. By-bureau views keep only these. */
export function pairWhere(filter: Filter, scope: Scope): Where {
  return all([
    ...sideWhere(filter, scope, 'p'),
    { sql: 'p.listed', values: [] },
    bureauWhere(filter, scope, 'p'),
    ...wordsOfPair(filter, scope)
  ]);
}

/** Condition on a row under `alias` that has a bureau: it is one of the chosen ones, and of a chosen tier. */
export function bureauWhere(filter: Filter, scope: Scope, alias: string): Where {
  const chosen = all([inList('b.id', filter.bureaus), inList('b.tier', filter.tiers)]);
  return chosen === NONE
    ? NONE
    : {
        sql: `${alias}.bureau IN (SELECT b.bureau FROM bureau b WHERE ${inScope(scope, 'b')} AND ${chosen.sql})`,
        values: chosen.values
      };
}

/** Edition, lists, categories and actions, on a row that has these columns of a duty. */
function sideWhere(filter: Filter, scope: Scope, alias: string): Where[] {
  const parts = [{ sql: inScope(scope, alias), values: [] }, inList(`${alias}.list`, filter.lists)];
  if (filter.categories.length > 0)
    parts.push({
      sql: `${alias}.category IN (SELECT k.category FROM category k WHERE k.id IN (${marks(filter.categories)}))`,
      values: filter.categories
    });
  if (filter.actions.length > 0)
    parts.push({
      sql: `${alias}.duty IN (SELECT a.duty FROM action a JOIN clause k ON k.clause = a.clause
        WHERE k.doer = 'township' AND a.action IN (${marks(filter.actions)}))`,
      values: filter.actions
    });
  return parts;
}

/** The duty's bureau column lists a chosen bureau. */
function listedWhere(filter: Filter, scope: Scope, alias: string): Where[] {
  if (filter.bureaus.length + filter.tiers.length === 0) return [];
  const bureau = bureauWhere(filter, scope, 'l');
  return [
    {
      sql: `${alias}.duty IN (SELECT l.duty FROM participation l WHERE l.listed AND ${bureau.sql})`,
      values: bureau.values
    }
  ];
}

/** Every word of the text, on a row of `duty` (alias d). */
function wordsWhere(filter: Filter, scope: Scope): Where[] {
  return words(filter.text).map((word) => wordWhere(word, scope, 'd'));
}

/** The same on a row of `participation` (alias p). */
function wordsOfPair(filter: Filter, scope: Scope): Where[] {
  const parts = wordsWhere(filter, scope);
  if (parts.length === 0) return [];
  const said = all([{ sql: inScope(scope, 'd'), values: [] }, ...parts]);
  return [{ sql: `p.duty IN (SELECT d.duty FROM duty d WHERE ${said.sql})`, values: said.values }];
}

/** A word found in the name, the number (with its list or without), a clause, or the category or a listed bureau by
 *  name, alias, pinyin or pinyin initials. Latin letters are sought small, capital and with a capital first: lower()
 *  over millions of Chinese texts takes seconds. */
function wordWhere(word: string, scope: Scope, alias: string): Where {
  const latin = /^[a-z]{2,}$/u.test(word);
  const forms = [...new Set([word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)])];
  const has = (text: string) => `(${forms.map((form) => holding(text, form).sql).join(' OR ')})`;
  const sought = forms.map((form) => holding('', form).value);
  const numbers = /^\d{1,4}$/u.test(word) ? [Number(word)] : [];
  const numbered = numbers.map(() => ` OR ${alias}.seq = ?`).join('');
  const named = (names: string) => has(latin ? `concat_ws('|', ${names}, pinyin, initials)` : names);
  return {
    sql: `(${has(`${alias}.name`)} OR ${alias}.id = ?${numbered}
           OR ${alias}.duty IN (SELECT k.duty FROM clause k WHERE ${inScope(scope, 'k')} AND ${has('k.text')})
           OR ${alias}.category IN (SELECT k.category FROM category k WHERE ${named('k.name')})
           OR ${alias}.duty IN (SELECT p.duty FROM participation p WHERE p.listed AND p.bureau IN (
             SELECT b.bureau FROM bureau b
             WHERE ${inScope(scope, 'b')} AND ${named("concat_ws('|', b.name, b.short_name, b.aliases)")})))`,
    values: [...sought, word, ...numbers, ...sought, ...sought, ...sought]
  };
}

/** As many question marks as there are values, for an IN list. */
export function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

function inList(column: string, values: readonly string[]): Where {
  return values.length === 0 ? NONE : { sql: `${column} IN (${marks(values)})`, values: [...values] };
}

function all(parts: readonly Where[]): Where {
  const kept = parts.filter((part) => part.sql !== 'TRUE');
  return kept.length === 0
    ? NONE
    : { sql: kept.map((part) => part.sql).join(' AND '), values: kept.flatMap((part) => part.values) };
}
