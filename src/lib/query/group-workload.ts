// The load by category or by tier, each duty counted once in a group.
import { question, type Desk } from '../db/engine.ts';
import type { Tier } from '../duty/record.ts';
import type { Filter } from '../address/filter.ts';
import { dutyWhere, pairWhere } from './filter.ts';
import { bureausIn, categoriesIn } from './scope.ts';
import { TIMED_COUNTS } from './cadence.ts';

/** Load of one group. `bureaus` are distinct bureaus listed in its duties; clauses count once; `reports` are upward
 *  reports: of a category all of its duties, whoever receives them, of a tier those that a bureau of that tier
 *  receives. Of the township clauses `period`, `regular` and `event` state a cadence of that class, `dated` a day or a
 *  number of days; `otherClauses` of the township's column are done by villages, people or institutions. All integers ≥
 *  0. */
export interface GroupLoad {
  bureaus: number;
  basic: number;
  shared: number;
  reclaimed: number;
  cityClauses: number;
  townshipClauses: number;
  otherClauses: number;
  reports: number;
  period: number;
  regular: number;
  event: number;
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
     SELECT k.name AS category, k.id, ${sums('l.reports')}
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
     received AS (
       SELECT p.key, count(DISTINCT r.clause) AS reports
       FROM pair p JOIN clause_recipient r ON r.duty = p.duty AND r.bureau = p.bureau
         JOIN clause k ON k.clause = r.clause
       WHERE k.upward GROUP BY p.key
     ),
     ${LOAD}
     SELECT l.key AS tier, ${sums('coalesce(r.reports, 0)')}
     FROM load l JOIN spread s ON s.key = l.key LEFT JOIN received r ON r.key = l.key ORDER BY s.place, l.key`
  };
});

/** Sums over the duties of each group of `member` (duty, key). */
const LOAD = `timed AS (
       SELECT k.duty, ${TIMED_COUNTS}
       FROM clause k WHERE k.doer = 'township' AND k.duty IN (SELECT duty FROM member) GROUP BY k.duty
     ),
     load AS (
       SELECT m.key, count(*) FILTER (WHERE d.list = 'basic') AS basic,
         count(*) FILTER (WHERE d.list = 'shared') AS shared, count(*) FILTER (WHERE d.list = 'reclaimed') AS reclaimed,
         sum(d.city_clauses) AS city, sum(d.township_clauses) AS township,
         sum(d.other_clauses) AS other, sum(d.reports) AS reports, sum(t.period) AS period, sum(t.regular) AS regular,
         sum(t.event) AS event, sum(t.dated) AS dated
       FROM member m JOIN duty d ON d.duty = m.duty LEFT JOIN timed t ON t.duty = m.duty GROUP BY m.key
     )`;

/** The counts of a group; `reports` says what counts as its upward reports. */
function sums(reports: string): string {
  const whole = (column: string, name: string) => `CAST(coalesce(${column}, 0) AS INTEGER) AS "${name}"`;
  return `coalesce(s.bureaus, 0) AS bureaus, l.basic, l.shared, l.reclaimed, ${whole('l.city', 'cityClauses')},
       ${whole('l.township', 'townshipClauses')}, ${whole('l.other', 'otherClauses')}, ${whole(reports, 'reports')},
       ${whole('l.period', 'period')}, ${whole('l.regular', 'regular')}, ${whole('l.event', 'event')},
       ${whole('l.dated', 'dated')}`;
}
