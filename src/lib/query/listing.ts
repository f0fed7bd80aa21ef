// Every duty under the filter on one line each, for papers and sheets.
import { question, type Desk } from '../db/engine.ts';
import type { ListId, Role } from '../duty/record.ts';
import type { Filter } from '../address/filter.ts';
import { dutyWhere } from './filter.ts';
import { joined } from './portable.ts';
import { bureausIn, categoriesIn, flagsIn, inScope } from './scope.ts';

/** One duty. `bureaus` are the official names of its bureau column in printed order (empty for basic duties); clause
 *  counts are by side; `flags` are the codes of what makes it uncertain. */
export interface ListedDuty {
  id: string;
  list: ListId;
  seq: number;
  category: string;
  name: string;
  bureaus: string[];
  cityClauses: number;
  townshipClauses: number;
  flags: string[];
}

/** Who is what to a duty; `bureau` is the official name. */
export interface ListedRole {
  duty: string;
  bureau: string;
  role: Role;
}

/** All duties under the filter in the order of the lists. Throws QueryError. */
export async function listing(desk: Desk, filter: Filter): Promise<ListedDuty[]> {
  const rows = await desk.ask(LISTING, filter);
  const parts = (joined: string | null) => (joined === null ? [] : joined.split('|'));
  return rows.map((row) => ({ ...row, bureaus: parts(row.bureaus), flags: parts(row.flags) }));
}

export const LISTING = question<
  Filter,
  Omit<ListedDuty, 'bureaus' | 'flags'> & { bureaus: string | null; flags: string | null }
>('listing', (filter, scope) => {
  const where = dutyWhere(filter, scope);
  return {
    values: where.values,
    sql: `WITH chosen AS (SELECT d.* FROM duty d WHERE ${where.sql}),
     named AS (
       SELECT p.duty AS duty, ${joined('b.name', 'p.position')} AS bureaus
       FROM participation p JOIN chosen c ON c.duty = p.duty JOIN ${bureausIn(scope)} b ON b.bureau = p.bureau
       WHERE ${inScope(scope, 'p')} AND p.listed GROUP BY p.duty
     )
     SELECT c.id AS id, c.list, c.seq, k.name AS category, c.name AS name, named.bureaus,
       c.city_clauses AS "cityClauses", c.township_clauses AS "townshipClauses", g.flags AS flags
     FROM chosen c JOIN ${categoriesIn(scope)} k ON k.category = c.category LEFT JOIN named ON named.duty = c.duty
       LEFT JOIN ${flagsIn(scope)} g ON g.duty = c.duty
     ORDER BY c.duty`
  };
});

/** Roles of all bureaus in the duties under the filter, in order of the lists, then official order. Throws QueryError.
 *  */
export function listedRoles(desk: Desk, filter: Filter): Promise<ListedRole[]> {
  return desk.ask(LISTED_ROLES, filter);
}

export const LISTED_ROLES = question<Filter, ListedRole>('listed-roles', (filter, scope) => {
  const where = dutyWhere(filter, scope);
  return {
    values: where.values,
    sql: `SELECT d.id AS duty, b.name AS bureau, p.role
     FROM participation p JOIN duty d ON d.duty = p.duty JOIN ${bureausIn(scope)} b ON b.bureau = p.bureau
     WHERE ${where.sql} ORDER BY d.duty, b.place, b.bureau`
  };
});
