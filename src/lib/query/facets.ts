// How many duties each further choice of the filter would leave.
import type { Engine } from '../db/engine.ts';
import type { Action, ListId, Tier } from '../duty/record.ts';
import { dutyWhere, pairWhere, type Filter, type Where } from './filter.ts';

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
export async function facets(engine: Engine, filter: Filter): Promise<Facets> {
  const ask = <Value extends string>(where: Where, sql: (where: string) => string) =>
    engine.query<Facet<Value>>(sql(where.sql), where.values);
  return {
    lists: await ask<ListId>(
      dutyWhere({ ...filter, lists: [] }),
      (where) =>
        `SELECT d.list AS value, d.list AS name, count(*) AS duties FROM duty d WHERE ${where} GROUP BY d.list ORDER BY min(d.rank)`
    ),
    categories: await ask(
      dutyWhere({ ...filter, categories: [] }),
      (where) =>
        `SELECT c.id AS value, c.name, count(*) AS duties FROM duty d JOIN category c ON c.name = d.category WHERE ${where} GROUP BY c.id, c.name, c.rank ORDER BY c.rank`
    ),
    tiers: await ask<Tier>(
      pairWhere({ ...filter, tiers: [] }),
      (where) =>
        `SELECT b.tier AS value, b.tier AS name, count(DISTINCT d.id) AS duties FROM duty d JOIN participation p ON p.duty_id = d.id AND p.listed
       JOIN bureau b ON b.name = p.bureau WHERE ${where} GROUP BY b.tier ORDER BY min(b.rank)`
    ),
    bureaus: await ask(
      pairWhere({ ...filter, bureaus: [] }),
      (where) =>
        `SELECT b.id AS value, b.name, count(*) AS duties FROM duty d JOIN participation p ON p.duty_id = d.id AND p.listed
       JOIN bureau b ON b.name = p.bureau WHERE ${where} GROUP BY b.id, b.name, b.rank ORDER BY b.rank`
    ),
    actions: await ask<Action>(
      dutyWhere({ ...filter, actions: [] }),
      (where) =>
        `SELECT a.action AS value, a.action AS name, count(DISTINCT d.id) AS duties FROM duty d JOIN clause c ON c.duty_id = d.id AND c.side = 'township'
       JOIN action a ON a.clause_id = c.id WHERE ${where} GROUP BY a.action ORDER BY duties DESC, a.action`
    )
  };
}
