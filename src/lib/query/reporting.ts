// Where the township's reports, referrals and other clauses with a named recipient go.
import { question, type Desk } from '../db/engine.ts';
import type { Action } from '../duty/record.ts';
import { dutyWhere, pairWhere, type Filter } from './filter.ts';

/** Township clauses of one action type that name one bureau as recipient, and the duties they stand in; both ≥ 1.
 *  `bureau` and `id` are null for reports (上报反馈) that name no bureau. */
export interface ReportingFlow {
  action: Action;
  bureau: string | null;
  id: string | null;
  clauses: number;
  duties: number;
}

/** Flows from the township to bureaus by action type under the filter, in order of action name, then official order of
 *  bureaus, reports
 *  without a named bureau last. A clause of two types or with two recipients counts in each. Other clauses without a
 *  bureau as recipient
 *  are left out. Throws QueryError. */
export async function reporting(desk: Desk, filter: Filter): Promise<ReportingFlow[]> {
  const [named, unnamed] = await Promise.all([desk.ask(NAMED_REPORTING, filter), desk.ask(UNNAMED_REPORTING, filter)]);
  return [...named, ...unnamed];
}

export const NAMED_REPORTING = question<Filter, ReportingFlow>('named-reporting', (filter) => {
  const pair = pairWhere(filter, 'd', 'b');
  return {
    values: pair.values,
    sql: `SELECT a.action, b.name AS bureau, b.id, count(DISTINCT k.id) AS clauses, count(DISTINCT k.duty_id) AS duties
     FROM clause_recipient r JOIN clause k ON k.id = r.clause_id JOIN action a ON a.clause_id = k.id
       JOIN bureau b ON b.name = r.bureau JOIN duty d ON d.id = k.duty_id
     WHERE k.side = 'township' AND ${pair.sql}
     GROUP BY a.action, b.name, b.id, b.rank ORDER BY a.action, b.rank`
  };
});

export const UNNAMED_REPORTING = question<Filter, ReportingFlow>('unnamed-reporting', (filter) => {
  const duty = dutyWhere(filter, 'd');
  return {
    values: duty.values,
    sql: `SELECT a.action, NULL::VARCHAR AS bureau, NULL::VARCHAR AS id, count(DISTINCT k.id) AS clauses, count(DISTINCT k.duty_id) AS duties
     FROM clause k JOIN action a ON a.clause_id = k.id JOIN duty d ON d.id = k.duty_id
     WHERE k.side = 'township' AND a.action = '上报反馈' AND ${duty.sql}
       AND k.id NOT IN (SELECT clause_id FROM clause_recipient WHERE bureau IS NOT NULL)
     GROUP BY a.action`
  };
});
