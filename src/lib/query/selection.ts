// What the panel shows: the duties behind a selection.
import type { Selection } from '../address/mark.ts';
import { question, type Desk, type Value } from '../db/engine.ts';
import type { ListId, Role } from '../duty/record.ts';
import { dutyWhere, marks, type Filter, type Where } from './filter.ts';

/** The part of the filter that says the same as a selection, or null where no filter does (a pair, a set, one duty). */
export function selectionFilter(selection: Selection): Partial<Filter> | null {
  if (selection.kind === 'bureau') return { bureaus: [selection.bureau], ...narrowedTo(selection.list) };
  if (selection.kind === 'category') return { categories: [selection.category], ...narrowedTo(selection.list) };
  if (selection.kind !== 'cell') return null;
  const list = selection.bureau === null ? (selection.list ?? 'basic') : selection.list;
  return {
    categories: [selection.category],
    ...(selection.bureau === null ? {} : { bureaus: [selection.bureau] }),
    ...narrowedTo(list)
  };
}

function narrowedTo(list: ListId | null | undefined): Partial<Filter> {
  return list == null ? {} : { lists: [list] };
}

const LISTED = `SELECT p.duty_id FROM participation p JOIN bureau b ON b.name = p.bureau WHERE p.listed AND b.id = ?`;

/** Condition on a row of `duty` under `alias`: the duty belongs to the selection. A bureau's duties are those whose
 *  bureau column lists it; `listed` is
 *  that condition on the bureau's id. */
export function selectionWhere(selection: Selection, alias = 'd', listed = `${alias}.id IN (${LISTED})`): Where {
  const parts: string[] = [];
  const values: string[] = [];
  const add = (sql: string, ...of: string[]) => {
    parts.push(sql);
    values.push(...of);
  };
  if (selection.kind === 'duty') add(`${alias}.id = ?`, selection.id);
  if (selection.kind === 'bureau' || (selection.kind === 'cell' && selection.bureau !== null))
    add(listed, selection.bureau ?? '');
  if (selection.kind === 'category' || selection.kind === 'cell')
    add(`${alias}.category IN (SELECT name FROM category WHERE id = ?)`, selection.category);
  if (selection.kind === 'cell' && selection.bureau === null) add(`${alias}.list = ?`, selection.list ?? 'basic');
  else if ('list' in selection && selection.list !== null && selection.list !== undefined)
    add(`${alias}.list = ?`, selection.list);
  if (selection.kind === 'pair' || selection.kind === 'set')
    for (const bureau of selection.bureaus) add(`${alias}.id IN (${LISTED})`, bureau);
  if (selection.kind === 'set') {
    add(
      `(SELECT count(*) FROM participation p WHERE p.listed AND p.duty_id = ${alias}.id) = ${selection.bureaus.length}`
    );
  }
  return { sql: parts.length === 0 ? 'FALSE' : parts.join(' AND '), values };
}

/** One bureau of a duty, by official name, with what it is to the duty. */
export interface DutyRole {
  bureau: string;
  role: Role;
  listed: boolean;
  clauses: number;
}

/** A duty in the panel. `roles` stand in printed order, unlisted bureaus last. */
export interface SelectedDuty {
  id: string;
  list: ListId;
  seq: number;
  category: string;
  name: string;
  roles: DutyRole[];
}

/** How many duties a selection holds, and their clauses, counted as query/workload.ts counts: where the selection is of
 *  one bureau, `cityClauses` name it
 *  as actor and `reports` (township clauses of type 上报反馈) name it as recipient; else both are of all. `townshipClauses`
 *  are what the township must do. */
export interface Selected {
  duties: number;
  cityClauses: number;
  townshipClauses: number;
  reports: number;
  rows: SelectedDuty[];
}

/** Rows the panel shows at most; `duties` counts all. */
export const PANEL_ROWS = 100;

/** Duties of a selection under the filter, in official order, at most PANEL_ROWS of them; `duties` is the count of all.
 *  A single duty ignores
 *  the filter. Throws QueryError. */
export async function selected(desk: Desk, selection: Selection, filter: Filter): Promise<Selected> {
  const params = { selection, filter };
  const [totals, found] = await Promise.all([desk.ask(SELECTED_TOTALS, params), desk.ask(SELECTED_DUTIES, params)]);
  const rows = new Map<string, SelectedDuty>();
  for (const { id, list, seq, category, name, ...role } of found) {
    const row = rows.get(id) ?? { id, list, seq, category, name, roles: [] };
    if (role.bureau !== null) row.roles.push(role);
    rows.set(id, row);
  }
  const { duties, cityClauses, townshipClauses, reports } = totals[0] ?? {};
  return {
    duties: duties ?? 0,
    cityClauses: cityClauses ?? 0,
    townshipClauses: townshipClauses ?? 0,
    reports: reports ?? 0,
    rows: [...rows.values()]
  };
}

interface SelectedParams {
  selection: Selection;
  filter: Filter;
}

export const SELECTED_TOTALS = question<
  SelectedParams,
  Record<'duties' | 'cityClauses' | 'townshipClauses' | 'reports', number | null>
>('selected-totals', (params) => {
  const { table, counted, where, values } = selectedFrom(params);
  return {
    sql: `SELECT count(*) AS duties, sum(${counted}.city_clauses) AS "cityClauses", sum(d.township_clauses) AS "townshipClauses",
       sum(${counted}.reports) AS reports FROM ${table} WHERE ${where}`,
    values
  };
});

export const SELECTED_DUTIES = question<
  SelectedParams,
  Omit<SelectedDuty, 'roles'> & (DutyRole | Record<keyof DutyRole, null>)
>('selected-duties', (params) => {
  const { table, where, values } = selectedFrom(params);
  return {
    sql: `WITH shown AS MATERIALIZED (
       SELECT d.id, d.list, d.seq, d.rank, d.category, d.name FROM ${table} WHERE ${where}
       ORDER BY d.rank LIMIT ${PANEL_ROWS}
     )
     SELECT s.id, s.list, s.seq, s.category, s.name, p.bureau, p.role, p.listed, p.clauses
     FROM shown s LEFT JOIN participation p ON p.duty_id = s.id LEFT JOIN bureau b ON b.name = p.bureau
     ORDER BY s.rank, NOT p.listed, p.position, b.rank`,
    values
  };
});

function selectedFrom({ selection, filter }: SelectedParams): {
  table: string;
  counted: string;
  where: string;
  values: Value[];
} {
  const bureau = 'bureau' in selection ? selection.bureau : null;
  const chosen = selectionWhere(selection, 'd', bureau === null ? undefined : 'b.id = ?');
  const narrowed: Where = selection.kind === 'duty' ? { sql: 'TRUE', values: [] } : dutyWhere(filter);
  return {
    table:
      bureau === null
        ? 'duty d'
        : 'participation p JOIN duty d ON d.id = p.duty_id JOIN bureau b ON b.name = p.bureau AND p.listed',
    counted: bureau === null ? 'd' : 'p',
    where: `${chosen.sql} AND ${narrowed.sql}`,
    values: [...chosen.values, ...narrowed.values]
  };
}

/** Bureaus of each of the duties by id, in printed order, unlisted ones last. A duty without bureaus has no entry.
 *  Throws QueryError. */
export async function dutyRoles(desk: Desk, ids: readonly string[]): Promise<Map<string, DutyRole[]>> {
  const found = new Map<string, DutyRole[]>();
  if (ids.length === 0) return found;
  const rows = await desk.ask(DUTY_ROLES, ids);
  for (const { dutyId, ...role } of rows) found.set(dutyId, [...(found.get(dutyId) ?? []), role]);
  return found;
}

export const DUTY_ROLES = question<readonly string[], DutyRole & { dutyId: string }>('duty-roles', (ids) => ({
  sql: `SELECT p.duty_id AS "dutyId", p.bureau, p.role, p.listed, p.clauses
     FROM participation p JOIN bureau b ON b.name = p.bureau
     WHERE p.duty_id IN (${marks(ids)}) ORDER BY p.duty_id, NOT p.listed, p.position, b.rank`,
  values: ids
}));
