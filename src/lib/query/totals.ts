// The lists in a few totals: how many duties, clauses, bureaus, and how many duties have many bureaus.
import { question, type Desk } from '../db/engine.ts';
import { dutyWhere, type Filter } from './filter.ts';

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
  reports: number;
  reportsNamed: number;
  recurring: number;
  dated: number;
  many: number;
  mostBureaus: number;
  mostDuty: string | null;
  mostName: string | null;
}

/** Totals under the filter; all zero and null where no duty is left. `reports` are township clauses of type 上报反馈,
 *  `reportsNamed` those that
 *  name a bureau as recipient, `recurring` township clauses with a cadence, `dated` with a deadline. Throws QueryError.
 *  */
export async function totals(desk: Desk, filter: Filter): Promise<Totals> {
  const [row] = await desk.ask(TOTALS, filter);
  return row as Totals;
}

export const TOTALS = question<Filter, Totals>('totals', (filter) => {
  const where = dutyWhere(filter, 'd');
  return {
    values: where.values,
    sql: `WITH chosen AS (SELECT d.id, d.list, d.name, d.rank FROM duty d WHERE ${where.sql}),
     columns AS (
       SELECT c.id, c.name, c.rank, c.list, count(*) AS bureaus FROM chosen c JOIN participation p ON p.duty_id = c.id
       WHERE p.listed GROUP BY c.id, c.name, c.rank, c.list
     ),
     longest AS (SELECT id, name, bureaus FROM columns WHERE list = 'shared' ORDER BY bureaus DESC, rank LIMIT 1),
     reporting AS (SELECT DISTINCT clause_id FROM action WHERE action = '上报反馈'),
     named AS (SELECT DISTINCT clause_id FROM clause_recipient WHERE bureau IS NOT NULL),
     sides AS (
       SELECT count(*) FILTER (k.side = 'city') AS city, count(*) FILTER (k.side = 'township') AS township,
         count(*) FILTER (k.side = 'township' AND r.clause_id IS NOT NULL) AS reports,
         count(*) FILTER (k.side = 'township' AND r.clause_id IS NOT NULL AND n.clause_id IS NOT NULL) AS reports_named,
         count(*) FILTER (k.side = 'township' AND k.cadence IS NOT NULL) AS recurring,
         count(*) FILTER (k.side = 'township' AND k.deadline IS NOT NULL) AS dated
       FROM clause k JOIN chosen c ON c.id = k.duty_id LEFT JOIN reporting r ON r.clause_id = k.id LEFT JOIN named n ON n.clause_id = k.id
     )
     SELECT
       (SELECT count(*) FROM chosen WHERE list = 'basic') AS basic,
       (SELECT count(*) FROM chosen WHERE list = 'shared') AS shared,
       (SELECT count(*) FROM chosen WHERE list = 'reclaimed') AS reclaimed,
       (SELECT count(DISTINCT p.bureau) FROM participation p JOIN chosen c ON c.id = p.duty_id WHERE p.listed) AS bureaus,
       (SELECT city FROM sides) AS "cityClauses", (SELECT township FROM sides) AS "townshipClauses",
       (SELECT reports FROM sides) AS reports, (SELECT reports_named FROM sides) AS "reportsNamed",
       (SELECT recurring FROM sides) AS recurring, (SELECT dated FROM sides) AS dated,
       (SELECT count(*) FROM columns WHERE list = 'shared' AND bureaus > 1) AS many,
       coalesce((SELECT bureaus FROM longest), 0) AS "mostBureaus",
       (SELECT id FROM longest) AS "mostDuty", (SELECT name FROM longest) AS "mostName"`
  };
});
