// The table of duties: a page of rows in any order, how many there are, and what a search found in their clauses.
import { question, type Desk } from '../db/engine.ts';
import type { ListId, Side } from '../duty/record.ts';
import { dutyWhere, marks, words, type Filter } from './filter.ts';
import { dutyRoles, type DutyRole } from './selection.ts';

export const DUTY_ORDERS = ['official', 'category', 'bureaus', 'city', 'township'] as const;
export type DutyOrder = (typeof DUTY_ORDERS)[number];

/** Which rows of the table: `offset` from 0, `limit` ≥ 1; `descending` turns the order round. */
export interface DutyPage {
  order: DutyOrder;
  descending: boolean;
  offset: number;
  limit: number;
}

/** One duty. `cityClauses` counts clauses of the city or takeover side; `found` is the first clause that has a word of
 *  the search which the name lacks, else null. */
export interface DutyRow {
  id: string;
  list: ListId;
  seq: number;
  category: string;
  name: string;
  roles: DutyRole[];
  cityClauses: number;
  townshipClauses: number;
  found: { side: Side; text: string } | null;
}

/** `offset` is the place of the first row. */
export interface Duties {
  total: number;
  offset: number;
  rows: DutyRow[];
}

/** Rows of one screen; the built lists fit on the first. */
export const DUTY_LIMIT = 250;
export const FIRST_DUTIES: DutyPage = { order: 'official', descending: false, offset: 0, limit: DUTY_LIMIT };

const COUNTED: Partial<Record<DutyOrder, string>> = {
  bureaus: 'SELECT duty_id, count(*) AS amount FROM participation WHERE listed GROUP BY duty_id',
  city: "SELECT duty_id, count(*) AS amount FROM clause WHERE side <> 'township' GROUP BY duty_id",
  township: "SELECT duty_id, count(*) AS amount FROM clause WHERE side = 'township' GROUP BY duty_id"
};

/** Duties under the filter, sorted; equal ones stand in official order. An offset beyond the end gives the last page.
 *  Throws QueryError. */
export async function duties(desk: Desk, filter: Filter, page: DutyPage): Promise<Duties> {
  const [counted] = await desk.ask(DUTY_COUNT, filter);
  const total = counted?.total ?? 0;
  const offset = Math.min(page.offset, Math.max(0, Math.ceil(total / page.limit) - 1) * page.limit);
  const rows = await desk.ask(DUTY_PAGE, { filter, page: { ...page, offset } });
  const ids = rows.map(({ id }) => id);
  const [roles, clauses, found] = await Promise.all([
    dutyRoles(desk, ids),
    clauseCounts(desk, ids),
    foundClauses(desk, rows, words(filter.text))
  ]);
  return {
    total,
    offset,
    rows: rows.map((row) => ({
      ...row,
      roles: roles.get(row.id) ?? [],
      cityClauses: clauses.get(row.id)?.city ?? 0,
      townshipClauses: clauses.get(row.id)?.township ?? 0,
      found: found.get(row.id) ?? null
    }))
  };
}

/** How many duties the filter keeps. */
export const DUTY_COUNT = question<Filter, { total: number }>('duty-count', (filter) => {
  const where = dutyWhere(filter, 'd');
  return { values: where.values, sql: `SELECT count(*) AS total FROM duty d WHERE ${where.sql}` };
});

interface DutyPageParams {
  filter: Filter;
  page: DutyPage;
}

export const DUTY_PAGE = question<DutyPageParams, Omit<DutyRow, 'roles' | 'found' | 'cityClauses' | 'townshipClauses'>>(
  'duty-page',
  ({ filter, page }) => {
    const where = dutyWhere(filter, 'd');
    const amounts = COUNTED[page.order];
    const key =
      amounts !== undefined ? 'coalesce(n.amount, 0)' : page.order === 'category' ? 'd.category_rank' : 'd.rank';
    return {
      values: [...where.values, page.limit, page.offset],
      sql: `SELECT d.id, d.list, d.seq, d.category, d.name
     FROM duty d ${amounts === undefined ? '' : `LEFT JOIN (${amounts}) n ON n.duty_id = d.id`}
     WHERE ${where.sql} ORDER BY ${key} ${page.descending ? 'DESC' : 'ASC'}, d.rank LIMIT ? OFFSET ?`
    };
  }
);

export const CLAUSE_COUNTS = question<readonly string[], { id: string; city: number; township: number }>(
  'clause-counts',
  (ids) => ({
    sql: `SELECT duty_id AS id, count(*) FILTER (side <> 'township') AS city,
       count(*) FILTER (side = 'township') AS township
     FROM clause WHERE duty_id IN (${marks(ids)}) GROUP BY duty_id ORDER BY duty_id`,
    values: ids
  })
);

interface FoundParams {
  ids: readonly string[];
  sought: readonly string[];
}

/** Clauses of some duties that hold one of the words, in order. */
export const FOUND_CLAUSES = question<FoundParams, { dutyId: string; side: Side; text: string }>(
  'found-clauses',
  ({ ids, sought }) => ({
    sql: `SELECT duty_id AS "dutyId", side, text FROM clause
     WHERE duty_id IN (${marks(ids)}) AND (${sought.map(() => 'contains(lower(text), ?)').join(' OR ')})
     ORDER BY duty_id, side, position`,
    values: [...ids, ...sought]
  })
);

async function clauseCounts(
  desk: Desk,
  ids: readonly string[]
): Promise<Map<string, { city: number; township: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await desk.ask(CLAUSE_COUNTS, ids);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

async function foundClauses(
  desk: Desk,
  rows: readonly { id: string; name: string }[],
  sought: readonly string[]
): Promise<Map<string, { side: Side; text: string }>> {
  const found = new Map<string, { side: Side; text: string }>();
  const open = rows.filter(({ name }) => sought.some((word) => !name.toLowerCase().includes(word)));
  if (open.length === 0) return found;
  const clauses = await desk.ask(FOUND_CLAUSES, { ids: open.map(({ id }) => id), sought });
  const names = new Map(open.map(({ id, name }) => [id, name.toLowerCase()]));
  for (const { dutyId, side, text } of clauses) {
    const missing = sought.filter((word) => names.get(dutyId)?.includes(word) !== true);
    if (!found.has(dutyId) && missing.some((word) => text.toLowerCase().includes(word)))
      found.set(dutyId, { side, text });
  }
  return found;
}
