// Where the township's reports, referrals and other clauses with a named recipient go.
import type { Engine } from '../db/engine.ts';
import type { Action } from '../duty/record.ts';
import { pairWhere, type Filter } from './filter.ts';

/** Township clauses of one action type that name one bureau as recipient; `duties` they stand in. Both ≥ 1. */
export interface ReportingFlow { action: Action; bureau: string; id: string; clauses: number; duties: number }

/** Flows from the township to bureaus by action type under the filter, in order of action name, then official order of bureaus.
 *  A clause of two types or with two recipients counts in each. Recipients that are no bureau are left out. Throws QueryError. */
export function reporting(engine: Engine, filter: Filter): Promise<ReportingFlow[]> {
  const where = pairWhere(filter, 'd', 'b');
  return engine.query<ReportingFlow>(
    `SELECT a.action, b.name AS bureau, b.id, count(DISTINCT k.id) AS clauses, count(DISTINCT k.duty_id) AS duties
     FROM clause_recipient r JOIN clause k ON k.id = r.clause_id JOIN action a ON a.clause_id = k.id
       JOIN bureau b ON b.name = r.bureau JOIN duty d ON d.id = k.duty_id
     WHERE k.side = 'township' AND ${where.sql}
     GROUP BY a.action, b.name, b.id, b.rank ORDER BY a.action, b.rank`,
    where.values
  );
}
