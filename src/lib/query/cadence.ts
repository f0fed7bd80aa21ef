// How often the township's clauses ask, and by when.
import { question, type Desk } from '../db/engine.ts';
import type { Filter } from '../address/filter.ts';
import { dutyWhere } from './filter.ts';

/** One printed cadence or deadline; null stands for the clauses that state none. `duties` are the duties of these
 *  clauses, `first` the
 *  first of them. */
export interface TimingRow {
  value: string | null;
  clauses: number;
  duties: number;
  first: string;
}

/** Township clauses by cadence under the filter, most first; the row without cadence comes last. Throws QueryError. */
export function cadences(desk: Desk, filter: Filter): Promise<TimingRow[]> {
  return desk.ask(TIMING, { filter, column: 'cadence' });
}

/** Township clauses by deadline under the filter, most first; the row without deadline comes last. Throws QueryError.
 *  */
export function deadlines(desk: Desk, filter: Filter): Promise<TimingRow[]> {
  return desk.ask(TIMING, { filter, column: 'deadline' });
}

interface TimingParams {
  filter: Filter;
  column: 'cadence' | 'deadline';
}

export const TIMING = question<TimingParams, TimingRow>('timing', ({ filter, column }, scope) => {
  const where = dutyWhere(filter, scope);
  return {
    values: where.values,
    sql: `WITH counted AS (
       SELECT k.${column} AS value, count(*) AS clauses, count(DISTINCT k.duty) AS duties, min(k.duty) AS duty
       FROM clause k JOIN duty d ON d.duty = k.duty WHERE k.side = 'township' AND ${where.sql} GROUP BY k.${column}
     )
     SELECT c.value, c.clauses, c.duties, d.id AS first
     FROM counted c JOIN duty d ON d.duty = c.duty ORDER BY c.value IS NULL, c.clauses DESC, c.duty, c.value`
  };
});
