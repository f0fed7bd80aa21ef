// What each bureau brings to the township.
import { question, type Desk } from '../db/engine.ts';
import type { Tier } from '../duty/record.ts';
import type { Filter } from '../address/filter.ts';
import { pairWhere } from './filter.ts';
import { bureausIn } from './scope.ts';

/** One bureau. `duties` = `shared` + `reclaimed`, distinct duties whose bureau column lists it; `cityClauses` city
 *  clauses that name it as
 *  actor; `townshipClauses` all township clauses of those duties; `reports` township clauses of type 上报反馈 whose
 *  recipient it is;
 *  `recurring` township clauses with a cadence, `dated` with a deadline. All integers ≥ 0. */
export interface WorkloadRow {
  bureau: string;
  id: string;
  tier: Tier;
  duties: number;
  shared: number;
  reclaimed: number;
  cityClauses: number;
  townshipClauses: number;
  reports: number;
  recurring: number;
  dated: number;
}

/** Load by bureau under the filter: one row per bureau with at least one duty, in official order. A duty of several
 *  bureaus counts once for
 *  each, so sums over rows exceed the totals of query/totals.ts. Throws QueryError. */
export function workload(desk: Desk, filter: Filter): Promise<WorkloadRow[]> {
  return desk.ask(WORKLOAD, filter);
}

export const WORKLOAD = question<Filter, WorkloadRow>('workload', (filter, scope) => {
  const where = pairWhere(filter, scope);
  return {
    values: where.values,
    sql: `WITH pair AS (
       SELECT p.bureau, p.duty, p.list, p.city_clauses, p.township_clauses, p.reports
       FROM participation p WHERE ${where.sql}
     ),
     timed AS (
       SELECT k.duty, count(k.cadence) AS recurring, count(k.deadline) AS dated
       FROM clause k WHERE k.side = 'township' AND k.duty IN (SELECT duty FROM pair) GROUP BY k.duty
     ),
     counted AS (
       SELECT p.bureau, count(*) AS duties, count(*) FILTER (WHERE p.list = 'shared') AS shared,
         count(*) FILTER (WHERE p.list = 'reclaimed') AS reclaimed, sum(p.city_clauses) AS city,
         sum(p.township_clauses) AS township, sum(p.reports) AS reports, sum(t.recurring) AS recurring,
         sum(t.dated) AS dated
       FROM pair p LEFT JOIN timed t ON t.duty = p.duty GROUP BY p.bureau
     )
     SELECT b.name AS bureau, b.id, b.tier, c.duties, c.shared, c.reclaimed,
       CAST(c.city AS INTEGER) AS "cityClauses", CAST(c.township AS INTEGER) AS "townshipClauses",
       CAST(c.reports AS INTEGER) AS reports, CAST(coalesce(c.recurring, 0) AS INTEGER) AS recurring,
       CAST(coalesce(c.dated, 0) AS INTEGER) AS dated
     FROM counted c JOIN ${bureausIn(scope)} b ON b.bureau = c.bureau ORDER BY b.place, b.bureau`
  };
});
