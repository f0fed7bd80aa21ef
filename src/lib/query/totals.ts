// The lists in a few totals: how many duties, clauses, bureaus, and how many duties have many bureaus.
import { question, type Desk } from '../db/engine.ts';
import type { Filter } from '../address/filter.ts';
import { dutyWhere } from './filter.ts';
import { inScope } from './scope.ts';
import { TIMED_COUNTS } from './cadence.ts';

/** Each duty and each clause counted once. `bureaus` stand in a bureau column of these duties; `many` are shared duties
 *  that list two or
 *  more, `mostBureaus` the longest column among shared duties and `mostDuty`/`mostName` the first duty that has it. */
export interface Totals {
  basic: number;
  shared: number;
  reclaimed: number;
  bureaus: number;
  cityClauses: number;
  townshipClauses: number;
  otherClauses: number;
  reports: number;
  reportsNamed: number;
  period: number;
  regular: number;
  event: number;
  dated: number;
  reporting: number;
  periodic: number;
  limited: number;
  rest: number;
  many: number;
  mostBureaus: number;
  mostDuty: string | null;
  mostName: string | null;
}

/** Totals under the filter; all zero and null where no duty is left. `townshipClauses` are what the township does,
 *  `otherClauses` what its column asks of villages, people or institutions. `reports` are upward reports,
 *  `reportsNamed` those that a bureau receives. Of the township clauses `period`, `regular` and `event` state a cadence
 *  of that class and `dated` a day or a number of days; `reporting`, `periodic`, `limited` and `rest` part them as in
 *  query/workload.ts. Throws QueryError. */
export async function totals(desk: Desk, filter: Filter): Promise<Totals> {
  const [row] = await desk.ask(TOTALS, filter);
  return row as Totals;
}

export const TOTALS = question<Filter, Totals>('totals', (filter, scope) => {
  const where = dutyWhere(filter, scope);
  return {
    values: where.values,
    sql: `WITH chosen AS (
       SELECT d.duty, d.id, d.list, d.name, d.city_clauses, d.township_clauses, d.other_clauses, d.reports
       FROM duty d WHERE ${where.sql}
     ),
     listing AS (
       SELECT c.duty, c.list, count(*) AS bureaus FROM chosen c JOIN participation p ON p.duty = c.duty
       WHERE ${inScope(scope, 'p')} AND p.listed GROUP BY c.duty, c.list
     ),
     longest AS (SELECT duty, bureaus FROM listing WHERE list = 'shared' ORDER BY bureaus DESC, duty LIMIT 1),
     timed AS (
       SELECT ${TIMED_COUNTS}, count(*) FILTER (WHERE k.upward) AS reporting,
         count(*) FILTER (WHERE NOT k.upward AND k.cadence_class = 'period') AS periodic,
         count(*) FILTER (
           WHERE NOT k.upward AND k.cadence_class <> 'period' AND k.deadline_class IN ('date', 'within')
         ) AS limited,
         count(*) AS clauses
       FROM clause k JOIN chosen c ON c.duty = k.duty WHERE ${inScope(scope, 'k')} AND k.doer = 'township'
     ),
     named AS (
       SELECT count(DISTINCT r.clause) AS reports
       FROM clause_recipient r JOIN chosen c ON c.duty = r.duty JOIN clause k ON k.clause = r.clause
       WHERE ${inScope(scope, 'r')} AND ${inScope(scope, 'k')} AND k.upward AND r.bureau IS NOT NULL
     )
     SELECT
       (SELECT count(*) FROM chosen WHERE list = 'basic') AS basic,
       (SELECT count(*) FROM chosen WHERE list = 'shared') AS shared,
       (SELECT count(*) FROM chosen WHERE list = 'reclaimed') AS reclaimed,
       (SELECT count(DISTINCT p.bureau)
         FROM participation p JOIN chosen c ON c.duty = p.duty WHERE ${inScope(scope, 'p')} AND p.listed) AS bureaus,
       (SELECT CAST(coalesce(sum(city_clauses), 0) AS INTEGER) FROM chosen) AS "cityClauses",
       (SELECT CAST(coalesce(sum(township_clauses), 0) AS INTEGER) FROM chosen) AS "townshipClauses",
       (SELECT CAST(coalesce(sum(other_clauses), 0) AS INTEGER) FROM chosen) AS "otherClauses",
       (SELECT CAST(coalesce(sum(reports), 0) AS INTEGER) FROM chosen) AS reports,
       (SELECT reports FROM named) AS "reportsNamed",
       (SELECT period FROM timed) AS period, (SELECT regular FROM timed) AS regular,
       (SELECT event FROM timed) AS event, (SELECT dated FROM timed) AS dated,
       (SELECT reporting FROM timed) AS reporting, (SELECT periodic FROM timed) AS periodic,
       (SELECT limited FROM timed) AS limited,
       (SELECT clauses - reporting - periodic - limited FROM timed) AS rest,
       (SELECT count(*) FROM listing WHERE list = 'shared' AND bureaus > 1) AS many,
       coalesce((SELECT bureaus FROM longest), 0) AS "mostBureaus",
       (SELECT c.id FROM chosen c JOIN longest l ON l.duty = c.duty) AS "mostDuty",
       (SELECT c.name FROM chosen c JOIN longest l ON l.duty = c.duty) AS "mostName"`
  };
});
