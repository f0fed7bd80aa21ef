// Clause counts of every duty, made once an engine, so that a selection of thousands of duties adds numbers in place of
// joining millions of clauses.
import type { Engine } from '../db/engine.ts';

const REPORTING = "action = '上报反馈'";

/** A clause's id tells its duty and side (`shared-70.t2`), which spares joins with all clauses. */
const DUTY_OF = "split_part(clause_id, '.', 1)";

const COUNTED_DUTY = `CREATE OR REPLACE TABLE counted_duty AS
  WITH side AS (
    SELECT duty_id, count(*) FILTER (side = 'city') AS city, count(*) FILTER (side = 'township') AS township FROM clause GROUP BY duty_id
  ),
  report AS (SELECT ${DUTY_OF} AS duty_id, count(*) AS reports FROM action WHERE ${REPORTING} AND contains(clause_id, '.t') GROUP BY ALL)
  SELECT d.id, d.list, d.seq, d.rank, d.category, d.name, coalesce(side.city, 0)::INTEGER AS city, coalesce(side.township, 0)::INTEGER AS township,
    coalesce(report.reports, 0)::INTEGER AS reports
  FROM duty d LEFT JOIN side ON side.duty_id = d.id LEFT JOIN report ON report.duty_id = d.id`;

const COUNTED_PAIR = `CREATE OR REPLACE TABLE counted_pair AS
  WITH acting AS (
    SELECT ${DUTY_OF} AS duty_id, bureau, count(DISTINCT clause_id) AS city FROM clause_actor
    WHERE kind = 'actor' AND bureau IS NOT NULL AND contains(clause_id, '.c') GROUP BY ALL
  ),
  reporting AS (SELECT DISTINCT clause_id FROM action WHERE ${REPORTING}),
  report AS (
    SELECT ${DUTY_OF} AS duty_id, bureau, count(DISTINCT clause_id) AS reports FROM clause_recipient
    WHERE bureau IS NOT NULL AND contains(clause_id, '.t') AND clause_id IN (SELECT clause_id FROM reporting) GROUP BY ALL
  )
  SELECT b.id AS bureau, d.id, d.list, d.seq, d.rank, d.category, d.name, coalesce(acting.city, 0)::INTEGER AS city, d.township,
    coalesce(report.reports, 0)::INTEGER AS reports
  FROM participation p JOIN bureau b ON b.name = p.bureau JOIN counted_duty d ON d.id = p.duty_id
    LEFT JOIN acting ON acting.duty_id = p.duty_id AND acting.bureau = p.bureau LEFT JOIN report ON report.duty_id = p.duty_id AND report.bureau = p.bureau
  WHERE p.listed ORDER BY b.rank, d.rank`;

const made = new WeakMap<Engine, Promise<void>>();

/** Makes the tables counted_duty (a row a duty: id, list, seq, rank, category, name; city, township and reports count
 *  its clauses) and counted_pair (a row
 *  a duty and bureau that its bureau column lists; `bureau` is the id, city counts the clauses that name it as actor,
 *  reports the township's clauses of type
 *  上报反馈 that name it as recipient). Once an engine; asking again costs nothing. Throws QueryError. */
export function countedDuties(engine: Engine): Promise<void> {
  const known = made.get(engine);
  if (known !== undefined) return known;
  const making = engine
    .query(COUNTED_DUTY)
    .then(() => engine.query(COUNTED_PAIR))
    .then(() => undefined);
  made.set(engine, making);
  making.catch(() => made.delete(engine));
  return making;
}
