// The categories of some duties, one by one.
import type { Conditions } from '../address/conditions.ts';
import type { Filter } from '../address/filter.ts';
import { question, type Desk } from '../db/engine.ts';
import { UNSORTED } from '../duty/record.ts';
import { dutiesWhere } from './conditions.ts';
import { categoriesIn } from './scope.ts';

/** One category and how many of the duties are of it, ≥ 1. */
export interface ListedCategory {
  category: string;
  id: string;
  duties: number;
}

/** Categories of the duties under the filter that the conditions hold for, in official order; duties without a category
 *  have none. Throws QueryError. */
export function listedCategories(desk: Desk, of: Conditions, filter: Filter): Promise<ListedCategory[]> {
  return desk.ask(LISTED_CATEGORIES, { of, filter });
}

export const LISTED_CATEGORIES = question<{ of: Conditions; filter: Filter }, ListedCategory>(
  'listed-categories',
  ({ of, filter }, scope) => {
    const where = dutiesWhere(of, filter, scope);
    return {
      values: [...where.values, UNSORTED],
      sql: `WITH counted AS (
       SELECT d.category, count(*) AS duties FROM duty d WHERE ${where.sql} GROUP BY d.category
     )
     SELECT k.name AS category, k.id, c.duties
     FROM counted c JOIN ${categoriesIn(scope)} k ON k.category = c.category
     WHERE k.name <> ? ORDER BY k.rank, k.category`
    };
  }
);
