// Who is what to each duty: the responsibility matrix of duties and bureaus.
import { question, type Desk } from '../db/engine.ts';
import type { ListId, Role } from '../duty/record.ts';
import { DUTY_COUNT } from './duties.ts';
import type { Filter } from '../address/filter.ts';
import { dutyWhere } from './filter.ts';
import { bureausIn, categoriesIn } from './scope.ts';

export interface RoleDuty {
  id: string;
  list: ListId;
  seq: number;
  category: string;
  name: string;
}

/** One bureau, by official name, in one duty. `clauses` counts the clauses that name it as actor. */
export interface RoleCell {
  duty: string;
  bureau: string;
  role: Role;
  listed: boolean;
  clauses: number;
}

/** Duties under a filter with every bureau that has a part in them. `total` counts all duties, `duties` holds the first
 *  ROLE_DUTIES of them. */
export interface Roles {
  total: number;
  duties: RoleDuty[];
  cells: RoleCell[];
}

/** Duties one matrix holds at most. */
export const ROLE_DUTIES = 400;

/** The matrix under the filter: duties in official order, cells by duty and bureau in official order. A duty without
 *  bureau has no cell.
 *  A filter by bureau keeps the duties it takes part in, with all their bureaus. Throws QueryError. */
export async function roles(desk: Desk, filter: Filter): Promise<Roles> {
  const [[counted], duties, cells] = await Promise.all([
    desk.ask(DUTY_COUNT, filter),
    desk.ask(ROLE_ROWS, filter),
    desk.ask(ROLE_CELLS, filter)
  ]);
  return { total: counted?.total ?? 0, duties, cells };
}

export const ROLE_ROWS = question<Filter, RoleDuty>('role-rows', (filter, scope) => {
  const where = dutyWhere(filter, scope);
  return {
    values: where.values,
    sql: `SELECT d.id, d.list, d.seq, k.name AS category, d.name
     FROM duty d JOIN ${categoriesIn(scope)} k ON k.category = d.category
     WHERE ${where.sql} ORDER BY d.duty LIMIT ${ROLE_DUTIES}`
  };
});

export const ROLE_CELLS = question<Filter, RoleCell>('role-cells', (filter, scope) => {
  const where = dutyWhere(filter, scope);
  return {
    values: where.values,
    sql: `WITH chosen AS (SELECT d.duty, d.id FROM duty d WHERE ${where.sql} ORDER BY d.duty LIMIT ${ROLE_DUTIES})
     SELECT c.id AS duty, b.name AS bureau, p.role, p.listed, p.clauses
     FROM chosen c JOIN participation p ON p.duty = c.duty JOIN ${bureausIn(scope)} b ON b.bureau = p.bureau
     ORDER BY c.duty, b.place, b.bureau`
  };
});

/** How much is shared in a category: `duties` of all lists, `pairs` of a shared duty and a listed bureau. `id` is the
 *  slug. */
export interface CategoryPairs {
  id: string;
  category: string;
  duties: number;
  pairs: number;
}

/** Categories with a duty under the filter, in official order. Throws QueryError. */
export function categoryPairs(desk: Desk, filter: Filter): Promise<CategoryPairs[]> {
  return desk.ask(CATEGORY_PAIRS, filter);
}

export const CATEGORY_PAIRS = question<Filter, CategoryPairs>('category-pairs', (filter, scope) => {
  const where = dutyWhere(filter, scope);
  return {
    values: where.values,
    sql: `WITH chosen AS (SELECT d.duty, d.list, d.category FROM duty d WHERE ${where.sql}),
     pair AS (
       SELECT c.category, count(*) AS pairs FROM chosen c JOIN participation p ON p.duty = c.duty
       WHERE c.list = 'shared' AND p.listed GROUP BY c.category
     ),
     counted AS (SELECT category, count(*) AS duties FROM chosen GROUP BY category)
     SELECT k.id, k.name AS category, n.duties, coalesce(pair.pairs, 0) AS pairs
     FROM counted n JOIN ${categoriesIn(scope)} k ON k.category = n.category
       LEFT JOIN pair ON pair.category = n.category
     ORDER BY k.rank, k.category`
  };
});

/** Id of the category with most pairs of shared duty and bureau, of equals the one with more duties, then the first; ''
 *  where there is none. */
export function mostShared(categories: readonly CategoryPairs[]): string {
  const first = [...categories].sort((a, b) => b.pairs - a.pairs || b.duties - a.duties)[0];
  return first?.id ?? '';
}
