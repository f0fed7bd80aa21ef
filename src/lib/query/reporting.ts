// Where the township's reports, referrals and other clauses with a named recipient go.
import { question, type Desk } from '../db/engine.ts';
import type { Action } from '../duty/record.ts';
import type { Filter } from '../address/filter.ts';
import { bureauWhere, dutyWhere } from './filter.ts';
import { bureausIn, inScope } from './scope.ts';

const REPORT: Action = '上报反馈';

/** Clauses of the township of one action type that one bureau receives, and the duties they stand in; both ≥ 1. Of type
 *  上报反馈 these are the upward reports. `bureau` and `id` are null for upward reports that no bureau receives. */
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

export const NAMED_REPORTING = question<Filter, ReportingFlow>('named-reporting', (filter, scope) => {
  const duty = dutyWhere({ ...filter, bureaus: [], tiers: [] }, scope);
  const bureau = bureauWhere(filter, scope, 'r');
  return {
    values: [REPORT, ...duty.values, ...bureau.values],
    sql: `WITH counted AS (
       SELECT a.action, r.bureau, count(DISTINCT r.clause) AS clauses, count(DISTINCT r.duty) AS duties
       FROM clause_recipient r JOIN action a ON a.clause = r.clause JOIN clause k ON k.clause = r.clause
       JOIN duty d ON d.duty = r.duty
       WHERE k.doer = 'township' AND (k.upward OR a.action <> ?) AND r.bureau IS NOT NULL
         AND ${duty.sql} AND ${bureau.sql}
       GROUP BY a.action, r.bureau
     )
     SELECT c.action, b.name AS bureau, b.id, c.clauses, c.duties
     FROM counted c JOIN ${bureausIn(scope)} b ON b.bureau = c.bureau ORDER BY c.action, b.place, b.bureau`
  };
});

export const UNNAMED_REPORTING = question<Filter, ReportingFlow>('unnamed-reporting', (filter, scope) => {
  const duty = dutyWhere(filter, scope);
  return {
    values: [REPORT, ...duty.values],
    sql: `SELECT a.action, CAST(NULL AS VARCHAR) AS bureau, CAST(NULL AS VARCHAR) AS id,
       count(DISTINCT a.clause) AS clauses, count(DISTINCT a.duty) AS duties
     FROM action a JOIN clause k ON k.clause = a.clause JOIN duty d ON d.duty = a.duty
     WHERE k.upward AND a.action = ? AND ${duty.sql}
       AND a.clause NOT IN (
         SELECT r.clause FROM clause_recipient r WHERE ${inScope(scope, 'r')} AND r.bureau IS NOT NULL
       )
     GROUP BY a.action ORDER BY a.action`
  };
});
