// Every duty under the filter on one line each, for papers and sheets.
import { question, type Desk } from '../db/engine.ts';
import type { ListId, Role } from '../duty/record.ts';
import { dutyWhere, type Filter } from './filter.ts';

/** One duty. `bureaus` are the official names of its bureau column in printed order (empty for basic duties); clause
 *  counts are by side. */
export interface ListedDuty {
  id: string;
  list: ListId;
  seq: number;
  category: string;
  name: string;
  bureaus: string[];
  cityClauses: number;
  townshipClauses: number;
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
  return rows.map((row) => ({ ...row, bureaus: row.bureaus === null ? [] : row.bureaus.split('|') }));
}

export const LISTING = question<Filter, Omit<ListedDuty, 'bureaus'> & { bureaus: string | null }>(
  'listing',
  (filter) => {
    const where = dutyWhere(filter, 'd');
    return {
      values: where.values,
      sql: `WITH chosen AS (SELECT d.* FROM duty d WHERE ${where.sql}),
     columns AS (SELECT p.duty_id, string_agg(p.bureau, '|' ORDER BY p.position) AS bureaus FROM participation p WHERE p.listed GROUP BY p.duty_id),
     sides AS (SELECT duty_id, count(*) FILTER (side = 'city') AS city, count(*) FILTER (side = 'township') AS township FROM clause GROUP BY duty_id)
     SELECT c.id, c.list, c.seq, c.category, c.name, columns.bureaus,
       coalesce(sides.city, 0) AS "cityClauses", coalesce(sides.township, 0) AS "townshipClauses"
     FROM chosen c LEFT JOIN columns ON columns.duty_id = c.id LEFT JOIN sides ON sides.duty_id = c.id ORDER BY c.rank`
    };
  }
);

/** Roles of all bureaus in the duties under the filter, in order of the lists, then official order. Throws QueryError.
 *  */
export function listedRoles(desk: Desk, filter: Filter): Promise<ListedRole[]> {
  return desk.ask(LISTED_ROLES, filter);
}

export const LISTED_ROLES = question<Filter, ListedRole>('listed-roles', (filter) => {
  const where = dutyWhere(filter, 'd');
  return {
    values: where.values,
    sql: `SELECT p.duty_id AS duty, p.bureau, p.role FROM participation p JOIN duty d ON d.id = p.duty_id JOIN bureau b ON b.name = p.bureau
     WHERE ${where.sql} ORDER BY d.rank, b.rank`
  };
});
