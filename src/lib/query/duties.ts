// The table of duties: a page of rows in any order, how many there are, and what a search found in their clauses.
import { question, type Desk } from '../db/engine.ts';
import type { ListId, Side } from '../duty/record.ts';
import { words, type Filter } from '../address/filter.ts';
import type { RowsPage } from '../address/rows-page.ts';
import { dutyWhere } from './filter.ts';
import { holding } from './portable.ts';
import { categoriesIn, flagsIn, inScope, withKeys } from './scope.ts';
import { dutyRoles, type DutyRole } from './selection.ts';

export const DUTY_ORDERS = ['official', 'name', 'category', 'bureaus', 'city', 'township'] as const;
export type DutyOrder = (typeof DUTY_ORDERS)[number];

export type DutyPage = RowsPage<DutyOrder>;

/** One duty. `key` is its number in the tables at hand; `cityClauses` counts clauses of the
 *  city's column and `takeoverClauses` those of a reclaimed duty's;
 *  `found` is the first clause that has a word of the search which the name lacks, else null; `flags` are the codes of
 *  what makes it uncertain. */
export interface DutyRow {
  key: number;
  id: string;
  list: ListId;
  seq: number;
  category: string;
  name: string;
  roles: DutyRole[];
  cityClauses: number;
  takeoverClauses: number;
  townshipClauses: number;
  found: { side: Side; text: string } | null;
  flags: string[];
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

/** What each order sorts by; names by their characters' codes, which puts equal beginnings side by side. */
const SORTED: Record<DutyOrder, string> = {
  official: 'd.duty',
  name: 'd.name',
  category: 'k.rank',
  bureaus: 'coalesce(n.bureaus, 0)',
  city: 'd.city_clauses',
  township: 'd.township_clauses'
};

/** Duties under the filter, sorted; equal ones stand in official order. An offset beyond the end gives the last page.
 *  Throws QueryError. */
export async function duties(desk: Desk, filter: Filter, page: DutyPage): Promise<Duties> {
  const [counted] = await desk.ask(DUTY_COUNT, filter);
  const total = counted?.total ?? 0;
  const offset = Math.min(page.offset, Math.max(0, Math.ceil(total / page.limit) - 1) * page.limit);
  const rows = await desk.ask(DUTY_PAGE, { filter, page: { ...page, offset } });
  const [roles, found] = await Promise.all([
    dutyRoles(
      desk,
      rows.map(({ key }) => key)
    ),
    foundClauses(desk, rows, words(filter.text))
  ]);
  return {
    total,
    offset,
    rows: rows.map((row) => ({
      ...row,
      flags: row.flags === null ? [] : row.flags.split('|'),
      roles: roles.get(row.key) ?? [],
      found: found.get(row.key) ?? null
    }))
  };
}

/** How many duties the filter keeps. */
export const DUTY_COUNT = question<Filter, { total: number }>('duty-count', (filter, scope) => {
  const where = dutyWhere(filter, scope);
  return { values: where.values, sql: `SELECT count(*) AS total FROM duty d WHERE ${where.sql}` };
});

interface DutyPageParams {
  filter: Filter;
  page: DutyPage;
}

export const DUTY_PAGE = question<
  DutyPageParams,
  Omit<DutyRow, 'roles' | 'found' | 'flags'> & { flags: string | null }
>('duty-page', ({ filter, page }, scope) => {
  const where = dutyWhere(filter, scope);
  const counted =
    page.order === 'bureaus'
      ? `LEFT JOIN (SELECT p.duty, count(*) AS bureaus FROM participation p WHERE ${inScope(scope, 'p')} AND p.listed
         GROUP BY p.duty) n ON n.duty = d.duty`
      : '';
  return {
    values: [...where.values, page.limit, page.offset],
    sql: `SELECT d.duty AS key, d.id AS id, d.list, d.seq, k.name AS category, d.name AS name,
       d.city_clauses AS "cityClauses", d.takeover_clauses AS "takeoverClauses",
       d.township_clauses AS "townshipClauses", g.flags AS flags
     FROM duty d JOIN ${categoriesIn(scope)} k ON k.category = d.category
       LEFT JOIN ${flagsIn(scope)} g ON g.duty = d.duty ${counted}
     WHERE ${where.sql} ORDER BY ${SORTED[page.order]} ${page.descending ? 'DESC' : 'ASC'}, d.duty LIMIT ? OFFSET ?`
  };
});

interface FoundParams {
  duties: readonly number[];
  sought: readonly string[];
}

/** Clauses of some duties, by key, that hold one of the words, in order. */
export const FOUND_CLAUSES = question<FoundParams, { key: number; side: Side; text: string }>(
  'found-clauses',
  ({ duties: keys, sought }) => {
    const found = sought.map((word) => holding('lower(c.text)', word));
    return {
      sql: `SELECT c.duty AS key, c.side, c.text FROM clause c
     WHERE ${withKeys('c.duty', keys)} AND (${found.map(({ sql }) => sql).join(' OR ')})
     ORDER BY c.duty, c.side, c.position`,
      values: found.map(({ value }) => value)
    };
  }
);

async function foundClauses(
  desk: Desk,
  rows: readonly { key: number; name: string }[],
  sought: readonly string[]
): Promise<Map<number, { side: Side; text: string }>> {
  const found = new Map<number, { side: Side; text: string }>();
  const open = rows.filter(({ name }) => sought.some((word) => !name.toLowerCase().includes(word)));
  if (open.length === 0) return found;
  const clauses = await desk.ask(FOUND_CLAUSES, { duties: open.map(({ key }) => key), sought });
  const names = new Map(open.map(({ key, name }) => [key, name.toLowerCase()]));
  for (const { key, side, text } of clauses) {
    const missing = sought.filter((word) => names.get(key)?.includes(word) !== true);
    if (!found.has(key) && missing.some((word) => text.toLowerCase().includes(word))) found.set(key, { side, text });
  }
  return found;
}
