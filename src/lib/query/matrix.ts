// How many duties and clauses each bureau and category have in common.
import { question, type Desk } from '../db/engine.ts';
import type { ListId } from '../duty/record.ts';
import type { Filter } from '../address/filter.ts';
import { dutyWhere, pairWhere } from './filter.ts';
import { bureausIn, categoriesIn } from './scope.ts';

export const MEASURES = ['duties', 'city', 'township', 'reports'] as const;
export type Measure = (typeof MEASURES)[number];

/** Duties and clauses of one bureau in one category and list; `bureau` and `category` are ids. `bureau` null holds the
 *  totals of the category and list,
 *  each duty and each clause counted once, whoever it names; for `basic` this is the township's own row. `duties` ≥ 1:
 *  a pair that is missing has none.
 *  `city` are city clauses that name the bureau as actor, `township` what the township must do, `reports` upward
 *  reports that the bureau receives;
 *  0 says that there are duties without such a clause, null that the measure was not asked for. */
export interface MatrixCell {
  bureau: string | null;
  category: string;
  list: ListId;
  duties: number;
  city: number | null;
  township: number | null;
  reports: number | null;
}

/** Cells of the heatmap under the filter in official order, totals last: one row per bureau, category and list with at
 *  least one duty whose bureau column lists the bureau. `measures` says which clause counts are wanted besides the
 *  duties. Throws QueryError. */
export function matrix(desk: Desk, filter: Filter, measures: readonly Measure[] = MEASURES): Promise<MatrixCell[]> {
  return desk.ask(MATRIX, { filter, measures });
}

interface MatrixParams {
  filter: Filter;
  measures: readonly Measure[];
}

export const MATRIX = question<MatrixParams, MatrixCell>('matrix', ({ filter, measures }, scope) => {
  const pair = pairWhere(filter, scope);
  const duty = dutyWhere(filter, scope);
  const counts = (city: string, township: string, reports: string) =>
    Object.entries({ city, township, reports })
      .map(([measure, column]) =>
        measures.includes(measure as Measure)
          ? `CAST(sum(${column}) AS INTEGER) AS ${measure}`
          : `CAST(NULL AS INTEGER) AS ${measure}`
      )
      .join(', ');
  return {
    values: [...pair.values, ...duty.values],
    sql: `WITH cell AS (
       SELECT p.bureau, p.category, p.list, count(*) AS duties,
         ${counts('p.city_clauses', 'p.township_clauses', 'p.reports')}
       FROM participation p WHERE ${pair.sql} GROUP BY p.bureau, p.category, p.list
     ),
     total AS (
       SELECT CAST(NULL AS INTEGER) AS bureau, d.category, d.list, count(*) AS duties,
         ${counts('d.city_clauses', 'd.township_clauses', 'd.reports')}
       FROM duty d WHERE ${duty.sql} GROUP BY d.category, d.list
     )
     SELECT b.id AS bureau, k.id AS category, m.list, m.duties, m.city, m.township, m.reports
     FROM (SELECT * FROM cell UNION ALL SELECT * FROM total) m
       JOIN ${categoriesIn(scope)} k ON k.category = m.category
       LEFT JOIN ${bureausIn(scope)} b ON b.bureau = m.bureau
     ORDER BY m.bureau IS NULL, b.place, b.bureau, k.rank, k.category, m.list`
  };
});
