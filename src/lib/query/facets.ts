// How many duties each further choice of the filter would leave.
import { question, type Desk } from '../db/engine.ts';
import type { Action, ListId, Tier } from '../duty/record.ts';
import type { Filter } from '../address/filter.ts';
import { dutyWhere, pairWhere } from './filter.ts';
import { bureausIn, categoriesIn } from './scope.ts';

/** Choices that at least one duty has. `value` is what the filter holds (list, category id, bureau id, tier, action),
 *  `name` the official name where
 *  it differs; `duties` counts distinct duties under the rest of the filter. */
export interface Facet<Value extends string = string> {
  value: Value;
  name: string;
  duties: number;
}
export interface Facets {
  lists: Facet<ListId>[];
  categories: Facet[];
  tiers: Facet<Tier>[];
  bureaus: Facet[];
  actions: Facet<Action>[];
}

/** Facets of all sides in official order (actions by count). Each side is counted as if nothing were chosen on that
 *  side, so that choices can be added.
 *  Bureaus and tiers are those of the bureau column. Throws QueryError. */
export async function facets(desk: Desk, filter: Filter): Promise<Facets> {
  const [lists, categories, tiers, bureaus, actions] = await Promise.all([
    desk.ask(LIST_FACET, filter),
    desk.ask(CATEGORY_FACET, filter),
    desk.ask(TIER_FACET, filter),
    desk.ask(BUREAU_FACET, filter),
    desk.ask(ACTION_FACET, filter)
  ]);
  return { lists, categories, tiers, bureaus, actions };
}

export const LIST_FACET = question<Filter, Facet<ListId>>('list-facet', (filter, scope) => {
  const where = dutyWhere({ ...filter, lists: [] }, scope);
  return {
    values: where.values,
    sql: `SELECT d.list AS value, d.list AS name, count(*) AS duties FROM duty d
     WHERE ${where.sql} GROUP BY d.list ORDER BY min(d.rank), d.list`
  };
});

export const CATEGORY_FACET = question<Filter, Facet>('category-facet', (filter, scope) => {
  const where = dutyWhere({ ...filter, categories: [] }, scope);
  return {
    values: where.values,
    sql: `WITH counted AS (SELECT d.category, count(*) AS duties FROM duty d WHERE ${where.sql} GROUP BY d.category)
     SELECT k.id AS value, k.name, c.duties
     FROM counted c JOIN ${categoriesIn(scope)} k ON k.category = c.category ORDER BY k.rank, k.category`
  };
});

export const TIER_FACET = question<Filter, Facet<Tier>>('tier-facet', (filter, scope) => {
  const where = pairWhere({ ...filter, tiers: [] }, scope);
  return {
    values: where.values,
    sql: `SELECT b.tier AS value, b.tier AS name, count(DISTINCT p.duty) AS duties
     FROM participation p JOIN ${bureausIn(scope)} b ON b.bureau = p.bureau
     WHERE ${where.sql} GROUP BY b.tier ORDER BY min(b.place), b.tier`
  };
});

export const BUREAU_FACET = question<Filter, Facet>('bureau-facet', (filter, scope) => {
  const where = pairWhere({ ...filter, bureaus: [] }, scope);
  return {
    values: where.values,
    sql: `WITH counted AS (
       SELECT p.bureau, count(*) AS duties FROM participation p WHERE ${where.sql} GROUP BY p.bureau
     )
     SELECT b.id AS value, b.name, c.duties
     FROM counted c JOIN ${bureausIn(scope)} b ON b.bureau = c.bureau ORDER BY b.place, b.bureau`
  };
});

export const ACTION_FACET = question<Filter, Facet<Action>>('action-facet', (filter, scope) => {
  const where = dutyWhere({ ...filter, actions: [] }, scope);
  return {
    values: where.values,
    sql: `SELECT a.action AS value, a.action AS name, count(DISTINCT d.duty) AS duties
     FROM duty d JOIN action a ON a.duty = d.duty JOIN clause k ON k.clause = a.clause
     WHERE k.doer = 'township' AND ${where.sql} GROUP BY a.action ORDER BY duties DESC, a.action`
  };
});
