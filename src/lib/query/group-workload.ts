// The load by category or by tier, each duty counted once in a group.
import { question, type Desk } from '../db/engine.ts';
import type { Tier } from '../duty/record.ts';
import { dutyWhere, pairWhere, type Filter } from './filter.ts';

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

export const CATEGORY_WORKLOAD = question<Filter, CategoryWorkloadRow>('category-workload', (filter) => {
  const where = dutyWhere(filter, 'd');
  return {
    values: where.values,
    sql: `WITH member AS (
       SELECT d.id AS duty_id, d.list, c.name AS key, c.id AS key_id, c.rank FROM duty d JOIN category c ON c.name = d.category WHERE ${where.sql}
     ),
     spread AS (
       SELECT m.key, count(DISTINCT p.bureau) AS bureaus FROM member m JOIN participation p ON p.duty_id = m.duty_id
       WHERE p.listed GROUP BY m.key
     ),
     ${LOAD}
     SELECT m.key AS category, m.key_id AS id, ${SUMS}
     FROM member m LEFT JOIN load ON load.duty_id = m.duty_id LEFT JOIN spread ON spread.key = m.key
     GROUP BY m.key, m.key_id, m.rank ORDER BY m.rank`
  };
});

/** Load by tier of bureau under the filter: one row per tier with at least one listed bureau, in official order. A duty
 *  with bureaus of two
 *  tiers counts in both, once in each; duties without bureau are in none. Throws QueryError. */
export function tierWorkload(desk: Desk, filter: Filter): Promise<TierWorkloadRow[]> {
  return desk.ask(TIER_WORKLOAD, filter);
}

export const TIER_WORKLOAD = question<Filter, TierWorkloadRow>('tier-workload', (filter) => {
  const where = pairWhere(filter, 'd', 'b');
  return {
    values: where.values,
    sql: `WITH pair AS (
       SELECT d.id AS duty_id, d.list, b.tier AS key, b.name AS bureau, b.rank
       FROM participation p JOIN bureau b ON b.name = p.bureau JOIN duty d ON d.id = p.duty_id WHERE p.listed AND ${where.sql}
     ),
     member AS (SELECT duty_id, list, key, min(rank) AS rank FROM pair GROUP BY duty_id, list, key),
     spread AS (SELECT key, count(DISTINCT bureau) AS bureaus FROM pair GROUP BY key),
     ${LOAD}
     SELECT m.key AS tier, ${SUMS}
     FROM member m LEFT JOIN load ON load.duty_id = m.duty_id LEFT JOIN spread ON spread.key = m.key
     GROUP BY m.key ORDER BY min(m.rank)`
  };
});

const LOAD = `
     reporting AS (SELECT DISTINCT clause_id FROM action WHERE action = '上报反馈'),
     load AS (
       SELECT k.duty_id, count(*) FILTER (k.side = 'city') AS city, count(*) FILTER (k.side = 'township') AS township,
         count(*) FILTER (k.side = 'township' AND r.clause_id IS NOT NULL) AS reports,
         count(k.cadence) FILTER (k.side = 'township') AS recurring, count(k.deadline) FILTER (k.side = 'township') AS dated
       FROM clause k LEFT JOIN reporting r ON r.clause_id = k.id WHERE k.duty_id IN (SELECT duty_id FROM member) GROUP BY k.duty_id
     )`;

const SUMS = `coalesce(any_value(spread.bureaus), 0) AS bureaus,
       count(*) FILTER (m.list = 'basic') AS basic, count(*) FILTER (m.list = 'shared') AS shared,
       count(*) FILTER (m.list = 'reclaimed') AS reclaimed,
       coalesce(sum(load.city), 0)::INTEGER AS "cityClauses", coalesce(sum(load.township), 0)::INTEGER AS "townshipClauses",
       coalesce(sum(load.reports), 0)::INTEGER AS reports, coalesce(sum(load.recurring), 0)::INTEGER AS recurring,
       coalesce(sum(load.dated), 0)::INTEGER AS dated`;
