// What the lists are made of: duties of each list, category by category.
import { question, type Desk } from '../db/engine.ts';
import type { Filter } from '../address/filter.ts';
import { dutyWhere } from './filter.ts';
import { categoriesIn } from './scope.ts';

/** `category` is the name, `id` its slug; counts are duties, 0 where the list has none there. */
export interface CompositionRow {
  category: string;
  id: string;
  basic: number;
  shared: number;
  reclaimed: number;
}

/** Duties per category and list under the filter: one row per category with at least one duty, in official order. Each
 *  duty counts once.
 *  Throws QueryError. */
export function composition(desk: Desk, filter: Filter): Promise<CompositionRow[]> {
  return desk.ask(COMPOSITION, filter);
}

export const COMPOSITION = question<Filter, CompositionRow>('composition', (filter, scope) => {
  const where = dutyWhere(filter, scope);
  return {
    values: where.values,
    sql: `WITH counted AS (
       SELECT d.category, count(*) FILTER (WHERE d.list = 'basic') AS basic,
         count(*) FILTER (WHERE d.list = 'shared') AS shared,
         count(*) FILTER (WHERE d.list = 'reclaimed') AS reclaimed
       FROM duty d WHERE ${where.sql} GROUP BY d.category
     )
     SELECT k.name AS category, k.id, c.basic, c.shared, c.reclaimed
     FROM counted c JOIN ${categoriesIn(scope)} k ON k.category = c.category ORDER BY k.rank, k.category`
  };
});
