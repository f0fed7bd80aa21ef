// How often the township's clauses ask, and by when.
import { question, type Desk } from '../db/engine.ts';
import type { Filter } from '../address/filter.ts';
import { dutyWhere } from './filter.ts';
import { joinedOnce, placeAmong } from './portable.ts';
import { CADENCE_CLASSES, DEADLINE_CLASSES, type CadenceClass, type DeadlineClass } from '../duty/timing-class.ts';

/** One cadence or deadline by what its words come to (`form`, duty/timing-form.ts; null: the clauses that state none),
 *  with its class and the words as printed, joined by '|', '' for none. `duties` are the duties of these clauses,
 *  `first` the first of them. */
export interface TimingRow<Class = CadenceClass | DeadlineClass> {
  form: string | null;
  printed: string;
  class: Class;
  clauses: number;
  duties: number;
  first: string;
}

/** Clauses of the township by cadence under the filter, class by class, most first; the row without cadence comes last.
 *  Throws QueryError. */
export function cadences(desk: Desk, filter: Filter): Promise<TimingRow<CadenceClass>[]> {
  return desk.ask(TIMING, { filter, column: 'cadence' }) as Promise<TimingRow<CadenceClass>[]>;
}

/** Clauses of the township by deadline under the filter, class by class, most first; the row without deadline comes
 *  last. Throws QueryError. */
export function deadlines(desk: Desk, filter: Filter): Promise<TimingRow<DeadlineClass>[]> {
  return desk.ask(TIMING, { filter, column: 'deadline' }) as Promise<TimingRow<DeadlineClass>[]>;
}

/** Columns that count rows of `clause` (alias k) by what they say of time. */
export const TIMED_COUNTS = `count(*) FILTER (WHERE k.cadence_class = 'period') AS period,
         count(*) FILTER (WHERE k.cadence_class = 'regular') AS regular,
         count(*) FILTER (WHERE k.cadence_class = 'event') AS event,
         count(*) FILTER (WHERE k.deadline_class IN ('date', 'within')) AS dated`;

interface TimingParams {
  filter: Filter;
  column: 'cadence' | 'deadline';
}

export const TIMING = question<TimingParams, TimingRow>('timing', ({ filter, column }, scope) => {
  const where = dutyWhere(filter, scope);
  const classes = column === 'cadence' ? CADENCE_CLASSES : DEADLINE_CLASSES;
  return {
    values: where.values,
    sql: `WITH counted AS (
       SELECT k.${column}_form AS form, k.${column}_class AS class,
         coalesce(${joinedOnce(`k.${column}`)}, '') AS printed,
         count(*) AS clauses, count(DISTINCT k.duty) AS duties,
         min(k.duty) AS duty
       FROM clause k JOIN duty d ON d.duty = k.duty WHERE k.doer = 'township' AND ${where.sql}
       GROUP BY k.${column}_form, k.${column}_class
     )
     SELECT c.form, c.class, c.printed, c.clauses, c.duties, d.id AS first
     FROM counted c JOIN duty d ON d.duty = c.duty
     ORDER BY ${placeAmong('c.class', classes)}, c.clauses DESC, c.duty, c.form`
  };
});
