// What the township's clauses ask it to do, by type of work, and how often.
import { question, type Desk } from '../db/engine.ts';
import type { Action } from '../duty/record.ts';
import type { Filter } from '../address/filter.ts';
import { dutyWhere } from './filter.ts';
import { TIMED_COUNTS } from './cadence.ts';

/** One action type. `clauses` are township clauses of that type, `duties` the duties they stand in, `bureaus` the
 *  bureaus these list; of the clauses `period`, `regular` and `event` state a cadence of that class and `dated` a day
 *  or a number of days. A clause of two types counts in both. */
export interface ActionWorkloadRow {
  action: Action;
  duties: number;
  clauses: number;
  bureaus: number;
  period: number;
  regular: number;
  event: number;
  dated: number;
}

/** Township clauses by action type under the filter: one row per type with at least one clause, most clauses first,
 *  then by name. Throws
 *  QueryError. */
export function actionWorkload(desk: Desk, filter: Filter): Promise<ActionWorkloadRow[]> {
  return desk.ask(ACTION_WORKLOAD, filter);
}

export const ACTION_WORKLOAD = question<Filter, ActionWorkloadRow>('action-workload', (filter, scope) => {
  const where = dutyWhere(filter, scope);
  return {
    values: where.values,
    sql: `WITH asked AS (
       SELECT a.action, k.clause, k.duty, k.cadence_class, k.deadline_class
       FROM action a JOIN clause k ON k.clause = a.clause JOIN duty d ON d.duty = k.duty
       WHERE k.doer = 'township' AND ${where.sql}
     ),
     spread AS (
       SELECT a.action, count(DISTINCT p.bureau) AS bureaus
       FROM asked a JOIN participation p ON p.duty = a.duty WHERE p.listed GROUP BY a.action
     ),
     counted AS (
       SELECT action, count(DISTINCT duty) AS duties, count(DISTINCT clause) AS clauses, ${TIMED_COUNTS}
       FROM asked k GROUP BY action
     )
     SELECT c.action, c.duties, c.clauses, coalesce(s.bureaus, 0) AS bureaus, c.period, c.regular, c.event,
       c.dated
     FROM counted c LEFT JOIN spread s ON s.action = c.action ORDER BY c.clauses DESC, c.action`
  };
});
