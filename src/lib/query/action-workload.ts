// What the township's clauses ask it to do, by type of work, and how often.
import { question, type Desk } from '../db/engine.ts';
import type { Action } from '../duty/record.ts';
import { dutyWhere, type Filter } from './filter.ts';

/** One action type. `clauses` are township clauses of that type, `duties` the duties they stand in, `bureaus` the
 *  bureaus these list;
 *  of the clauses `recurring` have a cadence and `dated` a deadline. A clause of two types counts in both. */
export interface ActionWorkloadRow {
  action: Action;
  duties: number;
  clauses: number;
  bureaus: number;
  recurring: number;
  dated: number;
}

/** Township clauses by action type under the filter: one row per type with at least one clause, most clauses first,
 *  then by name. Throws
 *  QueryError. */
export function actionWorkload(desk: Desk, filter: Filter): Promise<ActionWorkloadRow[]> {
  return desk.ask(ACTION_WORKLOAD, filter);
}

export const ACTION_WORKLOAD = question<Filter, ActionWorkloadRow>('action-workload', (filter) => {
  const where = dutyWhere(filter, 'd');
  return {
    values: where.values,
    sql: `WITH asked AS (
       SELECT a.action, k.id, k.duty_id, k.cadence, k.deadline
       FROM action a JOIN clause k ON k.id = a.clause_id JOIN duty d ON d.id = k.duty_id
       WHERE k.side = 'township' AND ${where.sql}
     ),
     spread AS (
       SELECT a.action, count(DISTINCT p.bureau) AS bureaus FROM asked a JOIN participation p ON p.duty_id = a.duty_id
       WHERE p.listed GROUP BY a.action
     )
     SELECT a.action, count(DISTINCT a.duty_id) AS duties, count(DISTINCT a.id) AS clauses, coalesce(any_value(s.bureaus), 0) AS bureaus,
       count(a.cadence) AS recurring, count(a.deadline) AS dated
     FROM asked a LEFT JOIN spread s ON s.action = a.action GROUP BY a.action ORDER BY clauses DESC, a.action`
  };
});
