// What each bureau brings to the township.
import { question, type Desk } from '../db/engine.ts';
import type { Tier } from '../duty/record.ts';
import { pairWhere, type Filter } from './filter.ts';

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

export const WORKLOAD = question<Filter, WorkloadRow>('workload', (filter) => {
  const where = pairWhere(filter, 'd', 'b');
  return {
    values: where.values,
    sql: `WITH pair AS (
       SELECT b.name AS bureau, b.id, b.tier, b.rank, d.id AS duty_id, d.list
       FROM participation p JOIN bureau b ON b.name = p.bureau JOIN duty d ON d.id = p.duty_id WHERE p.listed AND ${where.sql}
     ),
     township AS (
       SELECT p.bureau, count(*) AS clauses, count(c.cadence) AS recurring, count(c.deadline) AS dated
       FROM pair p JOIN clause c ON c.duty_id = p.duty_id WHERE c.side = 'township' GROUP BY p.bureau
     ),
     city AS (
       SELECT p.bureau, count(DISTINCT c.id) AS clauses FROM pair p JOIN clause c ON c.duty_id = p.duty_id
       JOIN clause_actor a ON a.clause_id = c.id AND a.bureau = p.bureau WHERE c.side = 'city' AND a.kind = 'actor' GROUP BY p.bureau
     ),
     report AS (
       SELECT p.bureau, count(DISTINCT c.id) AS clauses FROM pair p JOIN clause c ON c.duty_id = p.duty_id
       JOIN clause_recipient r ON r.clause_id = c.id AND r.bureau = p.bureau JOIN action a ON a.clause_id = c.id
       WHERE c.side = 'township' AND a.action = '上报反馈' GROUP BY p.bureau
     ),
     counted AS (
       SELECT bureau, id, tier, rank, count(*) AS duties, count(*) FILTER (list = 'shared') AS shared,
         count(*) FILTER (list = 'reclaimed') AS reclaimed
       FROM pair GROUP BY bureau, id, tier, rank
     )
     SELECT p.bureau, p.id, p.tier, p.duties, p.shared, p.reclaimed, coalesce(city.clauses, 0) AS "cityClauses",
       coalesce(township.clauses, 0) AS "townshipClauses",
       coalesce(report.clauses, 0) AS reports, coalesce(township.recurring, 0) AS recurring, coalesce(township.dated, 0) AS dated
     FROM counted p LEFT JOIN township ON township.bureau = p.bureau LEFT JOIN city ON city.bureau = p.bureau
       LEFT JOIN report ON report.bureau = p.bureau
     ORDER BY p.rank`
  };
});
