// What each bureau brings to the township.
import type { Engine } from '../db/engine.ts';
import type { Tier } from '../duty/record.ts';
import { pairWhere, type Filter } from './filter.ts';

/** One bureau. `duties` = `shared` + `reclaimed`, distinct duties whose bureau column lists it; `cityClauses` city clauses that name it as actor;
 *  `townshipClauses` all township clauses of those duties; `reports` township clauses of type 上报反馈 whose recipient it is;
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

/** Load by bureau under the filter: one row per bureau with at least one duty, in official order. A duty of several bureaus counts once for each,
 *  so sums over rows exceed the totals of query/totals.ts. Throws QueryError. */
export function workload(engine: Engine, filter: Filter): Promise<WorkloadRow[]> {
  const where = pairWhere(filter, 'd', 'b');
  return engine.query<WorkloadRow>(
    `WITH pair AS (
       SELECT b.name AS bureau, b.id, b.tier, b.rank, d.id AS duty_id, d.list
       FROM participation p JOIN bureau b ON b.name = p.bureau JOIN duty d ON d.id = p.duty_id WHERE p.listed AND ${where.sql}
     ),
     township AS (
       SELECT duty_id, count(*) AS clauses, count(cadence) AS recurring, count(deadline) AS dated FROM clause WHERE side = 'township' GROUP BY duty_id
     ),
     city AS (
       SELECT a.bureau, c.duty_id, count(DISTINCT c.id) AS clauses FROM clause_actor a JOIN clause c ON c.id = a.clause_id
       WHERE c.side = 'city' AND a.kind = 'actor' AND a.bureau IS NOT NULL GROUP BY a.bureau, c.duty_id
     ),
     report AS (
       SELECT r.bureau, c.duty_id, count(DISTINCT c.id) AS clauses FROM clause_recipient r JOIN clause c ON c.id = r.clause_id
       JOIN action a ON a.clause_id = c.id
       WHERE c.side = 'township' AND a.action = '上报反馈' AND r.bureau IS NOT NULL GROUP BY r.bureau, c.duty_id
     )
     SELECT p.bureau, p.id, p.tier, count(*) AS duties, count(*) FILTER (p.list = 'shared') AS shared, count(*) FILTER (p.list = 'reclaimed') AS reclaimed,
       coalesce(sum(city.clauses), 0)::INTEGER AS "cityClauses", coalesce(sum(township.clauses), 0)::INTEGER AS "townshipClauses",
       coalesce(sum(report.clauses), 0)::INTEGER AS reports, coalesce(sum(township.recurring), 0)::INTEGER AS recurring,
       coalesce(sum(township.dated), 0)::INTEGER AS dated
     FROM pair p LEFT JOIN township ON township.duty_id = p.duty_id
       LEFT JOIN city ON city.duty_id = p.duty_id AND city.bureau = p.bureau
       LEFT JOIN report ON report.duty_id = p.duty_id AND report.bureau = p.bureau
     GROUP BY p.bureau, p.id, p.tier, p.rank ORDER BY p.rank`,
    where.values
  );
}
