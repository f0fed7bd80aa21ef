// What the township's clauses ask it to do, by type of work, and how often.
import { question, type Desk } from '../db/engine.ts';
import type { Action } from '../duty/record.ts';
import type { Filter } from '../address/filter.ts';
import { dutyWhere } from './filter.ts';
import { TIMED_COUNTS } from './cadence.ts';

/** One action type. `clauses` are township clauses of that type, `cityClauses` those of the city's column, `duties`
 *  the duties that the township's stand in, `bureaus` the bureaus these list; of the clauses `period`, `regular` and
 *  `event` state a cadence of that class and `dated` a day or a number of days. A clause of two types counts in
 *  both. */
export interface ActionWorkloadRow {
  action: Action;
  duties: number;
  clauses: number;
  cityClauses: number;
  bureaus: number;
  period: number;
  regular: number;
  event: number;
  dated: number;
}

/** Clauses by action type under the filter: one row per type with at least one clause of the township or the city, most
 *  township clauses first, then most of the city, then by name. Throws QueryError. */
export function actionWorkload(desk: Desk, filter: Filter): Promise<ActionWorkloadRow[]> {
  return desk.ask(ACTION_WORKLOAD, filter);
}

export const ACTION_WORKLOAD = question<Filter, ActionWorkloadRow>('action-workload', (filter, scope) => {
  const where = dutyWhere(filter, scope);
  return {
    values: [...where.values, ...where.values],
    sql: `WITH asked AS (
       SELECT a.action AS action, k.clause AS clause, k.duty AS duty, k.cadence_class, k.deadline_class
       FROM action a JOIN clause k ON k.clause = a.clause JOIN duty d ON d.duty = k.duty
       WHERE k.doer = 'township' AND ${where.sql}
     ),
     spread AS (
       SELECT a.action, count(DISTINCT p.bureau) AS bureaus
       FROM asked a JOIN participation p ON p.duty = a.duty WHERE p.listed GROUP BY a.action
     ),
     above AS (
       SELECT a.action, count(DISTINCT k.clause) AS clauses
       FROM action a JOIN clause k ON k.clause = a.clause JOIN duty d ON d.duty = k.duty
       WHERE k.side = 'city' AND ${where.sql} GROUP BY a.action
     ),
     counted AS (
       SELECT action, count(DISTINCT duty) AS duties, count(DISTINCT clause) AS clauses, ${TIMED_COUNTS}
       FROM asked k GROUP BY action
     )
     SELECT action, coalesce(c.duties, 0) AS duties, coalesce(c.clauses, 0) AS clauses,
       coalesce(u.clauses, 0) AS "cityClauses", coalesce(s.bureaus, 0) AS bureaus, coalesce(c.period, 0) AS period,
       coalesce(c.regular, 0) AS regular, coalesce(c.event, 0) AS event, coalesce(c.dated, 0) AS dated
     FROM counted c FULL JOIN above u USING (action) LEFT JOIN spread s USING (action)
     ORDER BY coalesce(c.clauses, 0) DESC, coalesce(u.clauses, 0) DESC, action`
  };
});
