// What the panel shows: the duties behind a selection.
import { narrowedBy, type Conditions } from '../address/conditions.ts';
import type { Selection } from '../address/mark.ts';
import { question, type Desk, type Scope, type Value } from '../db/engine.ts';
import type { ListId, Role } from '../duty/record.ts';
import { NO_FILTER, type Filter } from '../address/filter.ts';
import { dutiesWhere } from './conditions.ts';
import { dutyOfPairWhere, dutyWhere, type Where } from './filter.ts';
import { bureausIn, categoriesIn, inScope, withKeys } from './scope.ts';

/** The part of the filter that says the same as a selection, or null where no filter does (a pair, a set, one duty). */
export function selectionFilter(selection: Selection): Partial<Filter> | null {
  if (selection.kind === 'duties') {
    const sides = ['list', 'cat', 'bureau', 'tier', 'act'];
    return Object.keys(selection.of).every((key) => sides.includes(key)) ? narrowing(selection.of) : null;
  }
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

function narrowing(of: Conditions): Partial<Filter> {
  const narrowed = narrowedBy(NO_FILTER, of);
  return Object.fromEntries(
    Object.entries(narrowed).filter(([, side]: [string, Filter[keyof Filter]]) => side.length > 0)
  );
}

function narrowedTo(list: ListId | null | undefined): Partial<Filter> {
  return list == null ? {} : { lists: [list] };
}

/** Condition on a row of `participation` under `alias`: a bureau column lists the bureau of an id, for which it has a
 *  question mark. */
export function listsBureau(scope: Scope, alias = 'p'): string {
  return `${inScope(scope, alias)} AND ${alias}.listed AND ${alias}.bureau IN
       (SELECT b.bureau FROM bureau b WHERE ${inScope(scope, 'b')} AND b.id = ?)`;
}

/** Condition on a row of `duty` or `participation` under `alias`: its edition is looked at, and its duty belongs to the
 *  selection (but for its id, which only `duty` has). A bureau's duties are those whose bureau column lists it;
 *  `listed` is that condition with a question mark for the bureau's id. */
export function selectionWhere(
  selection: Selection,
  scope: Scope,
  alias = 'd',
  listed = `${alias}.duty IN (SELECT p.duty FROM participation p WHERE ${listsBureau(scope)})`
): Where {
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
    add(`${alias}.category IN (SELECT k.category FROM category k WHERE k.id = ?)`, selection.category);
  if (selection.kind === 'cell' && selection.bureau === null) add(`${alias}.list = ?`, selection.list ?? 'basic');
  else if ('list' in selection && selection.list !== null && selection.list !== undefined)
    add(`${alias}.list = ?`, selection.list);
  if (selection.kind === 'pair' || selection.kind === 'set')
    for (const bureau of selection.bureaus) add(listed, bureau);
  if (selection.kind === 'set') {
    add(
      `${alias}.duty IN (SELECT p.duty FROM participation p WHERE ${inScope(scope, 'p')} AND p.listed
       GROUP BY p.duty HAVING count(*) = ${selection.bureaus.length})`
    );
  }
  return { sql: parts.length === 0 ? 'FALSE' : [inScope(scope, alias), ...parts].join(' AND '), values };
}

/** One bureau of a duty, by official name, with what it is to the duty. */
export interface DutyRole {
  bureau: string;
  role: Role;
  listed: boolean;
  clauses: number;
}

/** A duty in the panel. `key` is its number in the tables at hand; `roles` stand in printed order, unlisted bureaus
 *  last. */
export interface SelectedDuty {
  key: number;
  id: string;
  list: ListId;
  seq: number;
  category: string;
  name: string;
  roles: DutyRole[];
}

/** How many duties a selection holds, and their clauses, counted as query/workload.ts counts: where the selection is of
 *  one bureau, `cityClauses` name it
 *  as actor and it receives the upward `reports`; else both are of all. `townshipClauses` are what the township must
 *  do. */
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
  const rows = new Map<number, SelectedDuty>();
  for (const { key, id, list, seq, category, name, ...role } of found) {
    const row = rows.get(key) ?? { key, id, list, seq, category, name, roles: [] };
    if (role.bureau !== null) row.roles.push(role);
    rows.set(key, row);
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
>('selected-totals', (params, scope) => {
  const { table, of, where, values } = selectedFrom(params, scope);
  return {
    sql: `SELECT count(*) AS duties, CAST(sum(${of}.city_clauses) AS INTEGER) AS "cityClauses",
       CAST(sum(${of}.township_clauses) AS INTEGER) AS "townshipClauses", CAST(sum(${of}.reports) AS INTEGER) AS reports
     FROM ${table} WHERE ${where}`,
    values
  };
});

export const SELECTED_DUTIES = question<
  SelectedParams,
  Omit<SelectedDuty, 'roles'> & (DutyRole | Record<keyof DutyRole, null>)
>('selected-duties', (params, scope) => {
  const { table, of, where, values } = selectedFrom(params, scope);
  return {
    sql: `WITH shown AS MATERIALIZED (
       SELECT d.duty AS duty, d.id, d.list, d.seq, d.category, d.name
       FROM (SELECT ${of}.duty FROM ${table} WHERE ${where} ORDER BY ${of}.duty LIMIT ${PANEL_ROWS}) c
         JOIN duty d ON d.duty = c.duty
     )
     SELECT s.duty AS key, s.id AS id, s.list AS list, s.seq, k.name AS category, s.name AS name, b.name AS bureau,
       p.role, p.listed, p.clauses
     FROM shown s JOIN ${categoriesIn(scope)} k ON k.category = s.category
       LEFT JOIN participation p ON p.duty = s.duty LEFT JOIN ${bureausIn(scope)} b ON b.bureau = p.bureau
     ORDER BY s.duty, NOT p.listed, p.position, b.place, b.bureau`,
    values
  };
});

function selectedFrom(
  { selection, filter }: SelectedParams,
  scope: Scope
): { table: string; of: string; where: string; values: Value[] } {
  if (selection.kind === 'duties') {
    const { sql, values } = dutiesWhere(selection.of, filter, scope);
    return { table: 'duty d', of: 'd', where: sql, values };
  }
  const single = 'bureau' in selection && selection.bureau !== null;
  const of = single ? 'p' : 'd';
  const chosen = selectionWhere(selection, scope, of, single ? listsBureau(scope) : undefined);
  const inFilter = single ? dutyOfPairWhere : dutyWhere;
  const narrowed: Where = selection.kind === 'duty' ? { sql: 'TRUE', values: [] } : inFilter(filter, scope);
  return {
    table: single ? 'participation p' : 'duty d',
    of,
    where: `${chosen.sql} AND ${narrowed.sql}`,
    values: [...chosen.values, ...narrowed.values]
  };
}

/** Bureaus of each of the duties by key, in printed order, unlisted ones last. A duty without bureaus has no entry.
 *  Throws QueryError. */
export async function dutyRoles(desk: Desk, duties: readonly number[]): Promise<Map<number, DutyRole[]>> {
  const found = new Map<number, DutyRole[]>();
  if (duties.length === 0) return found;
  for (const { key, ...role } of await desk.ask(DUTY_ROLES, duties)) {
    const roles = found.get(key);
    if (roles === undefined) found.set(key, [role]);
    else roles.push(role);
  }
  return found;
}

export const DUTY_ROLES = question<readonly number[], DutyRole & { key: number }>('duty-roles', (duties, scope) => ({
  sql: `SELECT p.duty AS key, b.name AS bureau, p.role, p.listed, p.clauses
     FROM participation p JOIN ${bureausIn(scope)} b ON b.bureau = p.bureau
     WHERE ${withKeys('p.duty', duties)} ORDER BY p.duty, NOT p.listed, p.position, b.place, b.bureau`,
  values: []
}));
