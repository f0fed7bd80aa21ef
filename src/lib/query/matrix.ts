// How many duties and clauses each bureau and category have in common.
import { question, type Desk } from '../db/engine.ts';
import type { ListId } from '../duty/record.ts';
import { dutyWhere, pairWhere, type Filter } from './filter.ts';

export const MEASURES = ['duties', 'city', 'township', 'reports'] as const;
export type Measure = (typeof MEASURES)[number];

/** Duties and clauses of one bureau in one category and list; `bureau` and `category` are ids. `bureau` null holds the
 *  totals of the category and list,
 *  each duty and each clause counted once, whoever it names; for `basic` this is the township's own row. `duties` ≥ 1:
 *  a pair that is missing has none.
 *  `city` are city clauses that name the bureau as actor, `township` what the township must do, `reports` township
 *  clauses of type 上报反馈 to the bureau;
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

const CLAUSES: Record<Exclude<Measure, 'duties'>, { byBureau: string; all: string; on: string }> = {
  city: {
    byBureau: `SELECT a.bureau, c.duty_id, count(DISTINCT c.id) AS clauses FROM clause_actor a JOIN clause c ON c.id = a.clause_id
               WHERE c.side = 'city' AND a.kind = 'actor' AND a.bureau IS NOT NULL GROUP BY a.bureau, c.duty_id`,
    all: `SELECT duty_id, count(*) AS clauses FROM clause WHERE side = 'city' GROUP BY duty_id`,
    on: 'AND x.bureau = p.bureau'
  },
  township: {
    byBureau: `SELECT duty_id, count(*) AS clauses FROM clause WHERE side = 'township' GROUP BY duty_id`,
    all: `SELECT duty_id, count(*) AS clauses FROM clause WHERE side = 'township' GROUP BY duty_id`,
    on: ''
  },
  reports: {
    byBureau: `SELECT r.bureau, c.duty_id, count(DISTINCT c.id) AS clauses FROM clause_recipient r JOIN clause c ON c.id = r.clause_id
               JOIN action a ON a.clause_id = c.id WHERE c.side = 'township' AND a.action = '上报反馈' AND r.bureau IS NOT NULL GROUP BY r.bureau, c.duty_id`,
    all: `SELECT c.duty_id, count(DISTINCT c.id) AS clauses FROM clause c JOIN action a ON a.clause_id = c.id
          WHERE c.side = 'township' AND a.action = '上报反馈' GROUP BY c.duty_id`,
    on: 'AND x.bureau = p.bureau'
  }
};

/** Cells of the heatmap under the filter in official order, totals last: one row per bureau, category and list with at
 *  least one duty whose bureau column
 *  lists the bureau. `measures` says which clause counts are wanted besides the duties; ask for few where time matters.
 *  Throws QueryError. */
export async function matrix(
  desk: Desk,
  filter: Filter,
  measures: readonly Measure[] = MEASURES
): Promise<MatrixCell[]> {
  const counts = await Promise.all(measures.map((measure) => desk.ask(MATRIX, { filter, measure })));
  const cells = new Map<string, MatrixCell>();
  for (const [index, measure] of measures.entries()) {
    for (const { bureau, category, list, duties, amount } of counts[index] ?? []) {
      const key = `${bureau ?? ''}/${category}/${list}`;
      const cell = cells.get(key) ?? { bureau, category, list, duties, city: null, township: null, reports: null };
      cells.set(key, { ...cell, [measure]: amount });
    }
  }
  return [...cells.values()];
}

interface Counted {
  bureau: string | null;
  category: string;
  list: ListId;
  duties: number;
  amount: number;
}

interface MatrixParams {
  filter: Filter;
  measure: Measure;
}

/** Cells and totals with the amount of one measure. */
export const MATRIX = question<MatrixParams, Counted>('matrix', ({ filter, measure }) => {
  const pair = pairWhere(filter, 'd', 'b');
  const duty = dutyWhere(filter, 'd');
  const clauses = measure === 'duties' ? null : CLAUSES[measure];
  const amount = clauses === null ? 'count(*)' : 'coalesce(sum(x.clauses), 0)';
  const join = (sql: string, id: string, on = '') =>
    sql === '' ? '' : `LEFT JOIN (${sql}) x ON x.duty_id = ${id} ${on}`;
  return {
    values: [...pair.values, ...duty.values],
    sql: `WITH cell AS (
       SELECT b.rank AS bureau_rank, d.category_rank, d.list, count(*) AS duties, ${amount} AS amount
       FROM participation p JOIN duty d ON d.id = p.duty_id JOIN bureau b ON b.name = p.bureau ${join(clauses?.byBureau ?? '', 'p.duty_id', clauses?.on)}
       WHERE p.listed AND ${pair.sql} GROUP BY b.rank, d.category_rank, d.list
     ),
     total AS (
       SELECT NULL::INTEGER AS bureau_rank, d.category_rank, d.list, count(*) AS duties, ${amount} AS amount
       FROM duty d ${join(clauses?.all ?? '', 'd.id')} WHERE ${duty.sql} GROUP BY d.category_rank, d.list
     )
     SELECT b.id AS bureau, k.id AS category, m.list, m.duties::INTEGER AS duties, m.amount::INTEGER AS amount
     FROM (SELECT * FROM cell UNION ALL SELECT * FROM total) m
     JOIN category k ON k.rank = m.category_rank LEFT JOIN bureau b ON b.rank = m.bureau_rank
     ORDER BY m.bureau_rank NULLS LAST, m.category_rank, m.list`
  };
});
