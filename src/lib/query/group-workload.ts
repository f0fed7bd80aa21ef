// The load by category or by tier, each duty counted once in a group.
import { question, type Desk } from '../db/engine.ts';
import type { Tier } from '../duty/record.ts';
import type { Filter } from '../address/filter.ts';
import { dutyWhere, pairWhere } from './filter.ts';
import { bureausIn, categoriesIn } from './scope.ts';

/** Load of one group. `bureaus` are distinct bureaus listed in its duties; clauses count once; `reports` are township
 *  clauses of type 上报反馈,
 *  whoever receives them; `recurring` have a cadence, `dated` a deadline. All integers ≥ 0. */
export interface GroupLoad {
  bureaus: number;
  basic: number;
  shared: number;
  reclaimed: number;
  cityClauses: number;
  townshipClauses: number;
  reports: number;
  recurring: number;
  dated: number;
}
export interface CategoryWorkloadRow extends GroupLoad {
  category: string;
  id: string;
}
export interface TierWorkloadRow extends GroupLoad {
  tier: Tier;
}

/** Load by category under the filter: one row per category with at least one duty, in official order. Throws
 *  QueryError. */
export function categoryWorkload(desk: Desk, filter: Filter): Promise<CategoryWorkloadRow[]> {
  return desk.ask(CATEGORY_WORKLOAD, filter);
}

export const CATEGORY_WORKLOAD = question<Filter, CategoryWorkloadRow>('category-workload', (filter, scope) => {
  const where = dutyWhere(filter, scope);
  return {
    values: where.values,
    sql: `WITH member AS (SELECT d.duty, d.category AS key FROM duty d WHERE ${where.sql}),
     spread AS (
       SELECT m.key, count(DISTINCT p.bureau) AS bureaus FROM member m JOIN participation p ON p.duty = m.duty
       WHERE p.listed GROUP BY m.key
     ),
     ${LOAD}
     SELECT k.name AS category, k.id, ${SUMS}
     FROM load l JOIN ${categoriesIn(scope)} k ON k.category = l.key LEFT JOIN spread s ON s.key = l.key
     ORDER BY k.rank, k.category`
  };
});

/** Load by tier of bureau under the filter: one row per tier with at least one listed bureau, in official order. A duty
 *  with bureaus of two tiers counts in both, once in each; duties without bureau are in none. Throws QueryError. */
export function tierWorkload(desk: Desk, filter: Filter): Promise<TierWorkloadRow[]> {
  return desk.ask(TIER_WORKLOAD, filter);
}

export const TIER_WORKLOAD = question<Filter, TierWorkloadRow>('tier-workload', (filter, scope) => {
  const where = pairWhere(filter, scope);
  return {
    values: where.values,
    sql: `WITH pair AS (
       SELECT p.duty, b.tier AS key, p.bureau, b.place
       FROM participation p JOIN ${bureausIn(scope)} b ON b.bureau = p.bureau
       WHERE ${where.sql}
     ),
     member AS (SELECT DISTINCT duty, key FROM pair),
     spread AS (SELECT key, count(DISTINCT bureau) AS bureaus, min(place) AS place FROM pair GROUP BY key),
     ${LOAD}
     SELECT l.key AS tier, ${SUMS}
     FROM load l JOIN spread s ON s.key = l.key ORDER BY s.place, l.key`
  };
});

/** Sums over the duties of each group of `member` (duty, key). */
const LOAD = `timed AS (
       SELECT k.duty, count(k.cadence) AS recurring, count(k.deadline) AS dated
       FROM clause k WHERE k.side = 'township' AND k.duty IN (SELECT duty FROM member) GROUP BY k.duty
     ),
     load AS (
       SELECT m.key, count(*) FILTER (WHERE d.list = 'basic') AS basic,
         count(*) FILTER (WHERE d.list = 'shared') AS shared, count(*) FILTER (WHERE d.list = 'reclaimed') AS reclaimed,
         sum(d.city_clauses) AS city, sum(d.township_clauses) AS township, sum(d.reports) AS reports,
         sum(t.recurring) AS recurring, sum(t.dated) AS dated
       FROM member m JOIN duty d ON d.duty = m.duty LEFT JOIN timed t ON t.duty = m.duty GROUP BY m.key
     )`;

const SUMS = `coalesce(s.bureaus, 0) AS bureaus, l.basic, l.shared, l.reclaimed,
       CAST(l.city AS INTEGER) AS "cityClauses", CAST(l.township AS INTEGER) AS "townshipClauses",
       CAST(l.reports AS INTEGER) AS reports, CAST(coalesce(l.recurring, 0) AS INTEGER) AS recurring,
       CAST(coalesce(l.dated, 0) AS INTEGER) AS dated`;
