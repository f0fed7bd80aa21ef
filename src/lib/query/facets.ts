// How many duties each further choice of the filter would leave.
import { question, type Desk } from '../db/engine.ts';
import type { Action, ListId, Tier } from '../duty/record.ts';
import { dutyWhere, pairWhere, type Filter } from './filter.ts';

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

export const LIST_FACET = question<Filter, Facet<ListId>>('list-facet', (filter) => {
  const where = dutyWhere({ ...filter, lists: [] });
  return {
    sql: `SELECT d.list AS value, d.list AS name, count(*) AS duties FROM duty d
     WHERE ${where.sql} GROUP BY d.list ORDER BY min(d.rank)`,
    values: where.values
  };
});

export const CATEGORY_FACET = question<Filter, Facet>('category-facet', (filter) => {
  const where = dutyWhere({ ...filter, categories: [] });
  return {
    sql: `SELECT c.id AS value, c.name, count(*) AS duties FROM duty d JOIN category c ON c.name = d.category
     WHERE ${where.sql} GROUP BY c.id, c.name, c.rank ORDER BY c.rank`,
    values: where.values
  };
});

export const TIER_FACET = question<Filter, Facet<Tier>>('tier-facet', (filter) => {
  const where = pairWhere({ ...filter, tiers: [] });
  return {
    sql: `SELECT b.tier AS value, b.tier AS name, count(DISTINCT d.id) AS duties
     FROM duty d JOIN participation p ON p.duty_id = d.id AND p.listed JOIN bureau b ON b.name = p.bureau
     WHERE ${where.sql} GROUP BY b.tier ORDER BY min(b.rank)`,
    values: where.values
  };
});

export const BUREAU_FACET = question<Filter, Facet>('bureau-facet', (filter) => {
  const where = pairWhere({ ...filter, bureaus: [] });
  return {
    sql: `SELECT b.id AS value, b.name, count(*) AS duties
     FROM duty d JOIN participation p ON p.duty_id = d.id AND p.listed JOIN bureau b ON b.name = p.bureau
     WHERE ${where.sql} GROUP BY b.id, b.name, b.rank ORDER BY b.rank`,
    values: where.values
  };
});

export const ACTION_FACET = question<Filter, Facet<Action>>('action-facet', (filter) => {
  const where = dutyWhere({ ...filter, actions: [] });
  return {
    sql: `SELECT a.action AS value, a.action AS name, count(DISTINCT d.id) AS duties
     FROM duty d JOIN clause c ON c.duty_id = d.id AND c.side = 'township' JOIN action a ON a.clause_id = c.id
     WHERE ${where.sql} GROUP BY a.action ORDER BY duties DESC, a.action`,
    values: where.values
  };
});
