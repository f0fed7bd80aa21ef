// What the lists are made of: duties of each list, category by category.
import { question, type Desk } from '../db/engine.ts';
import { dutyWhere, type Filter } from './filter.ts';

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

export const COMPOSITION = question<Filter, CompositionRow>('composition', (filter) => {
  const where = dutyWhere(filter, 'd');
  return {
    values: where.values,
    sql: `SELECT c.name AS category, c.id, count(*) FILTER (d.list = 'basic') AS basic, count(*) FILTER (d.list = 'shared') AS shared,
       count(*) FILTER (d.list = 'reclaimed') AS reclaimed
     FROM duty d JOIN category c ON c.name = d.category WHERE ${where.sql} GROUP BY c.name, c.id, c.rank ORDER BY c.rank`
  };
});
