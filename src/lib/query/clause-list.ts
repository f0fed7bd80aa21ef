// Clauses one by one: a page of rows under conditions in any order, how many there are, and what they say of time.
import { question, type Desk } from '../db/engine.ts';
import { narrowedBy, type Conditions } from '../address/conditions.ts';
import type { Filter } from '../address/filter.ts';
import type { RowsPage } from '../address/rows-page.ts';
import type { Action, ListId, Role, Side } from '../duty/record.ts';
import { CADENCE_CLASSES, DEADLINE_CLASSES, type CadenceClass, type DeadlineClass } from '../duty/timing-class.ts';
import type { Doer } from '../duty/township-work.ts';
import { clausesWhere } from './conditions.ts';
import { bureauWhere } from './filter.ts';
import { joined, placeAmong } from './portable.ts';
import { bureausIn, categoriesIn, inScope } from './scope.ts';

export const CLAUSE_ORDERS = ['official', 'bureau', 'action', 'cadence', 'recipient', 'deadline'] as const;
export type ClauseOrder = (typeof CLAUSE_ORDERS)[number];

/** Rows that say nothing of what they are sorted by stay last, whichever way round. */
export type ClausePage = RowsPage<ClauseOrder>;

/** Rows of one screen. */
export const CLAUSE_LIMIT = 100;
export const FIRST_CLAUSES: ClausePage = { order: 'official', descending: false, offset: 0, limit: CLAUSE_LIMIT };

/** One clause with the duty it stands in. `bureaus` are those the duty lists, by official name in printed order;
 *  `actors`, `partners` and `recipients` are names as resolved; `cadence` and `deadline` are as printed, their forms
 *  what they come to, null where the clause states none. `doer` is null but for the township's column. */
export interface ClauseLine {
  key: number;
  id: string;
  duty: string;
  list: ListId;
  seq: number;
  name: string;
  category: string;
  side: Side;
  group: string | null;
  number: number | null;
  text: string;
  cadence: string | null;
  cadenceForm: string | null;
  cadenceClass: CadenceClass;
  deadline: string | null;
  deadlineForm: string | null;
  deadlineClass: DeadlineClass;
  doer: Doer | null;
  upward: boolean;
  bureaus: { bureau: string; role: Role }[];
  actors: string[];
  partners: string[];
  recipients: string[];
  actions: Action[];
}

/** `clauses` and `duties` count all rows and the duties they stand in; `offset` is the place of the first row. */
export interface ClauseLines {
  clauses: number;
  duties: number;
  offset: number;
  rows: ClauseLine[];
}

interface Wanted {
  of: Conditions;
  filter: Filter;
}

/** A page of the clauses under the filter that the conditions hold for; equal ones stand in order of the lists, then
 *  city, takeover, township, then position. An offset beyond the end gives the last page. Throws QueryError. */
export async function clauseLines(
  desk: Desk,
  of: Conditions,
  filter: Filter,
  page: ClausePage = FIRST_CLAUSES
): Promise<ClauseLines> {
  const [counted] = await desk.ask(CLAUSE_COUNT, { of, filter });
  const { clauses = 0, duties = 0 } = counted ?? {};
  const offset = Math.min(page.offset, Math.max(0, Math.ceil(clauses / page.limit) - 1) * page.limit);
  const found = await desk.ask(CLAUSE_PAGE, { of, filter, page: { ...page, offset } });
  const several = (joined: string | null) => (joined === null ? [] : joined.split('|'));
  return {
    clauses,
    duties,
    offset,
    rows: found.map(({ bureaus, roles, actors, partners, recipients, actions, ...row }) => {
      const played = several(roles);
      return {
        ...row,
        bureaus: several(bureaus).map((bureau, at) => ({ bureau, role: played[at] as Role })),
        actors: several(actors),
        partners: several(partners),
        recipients: several(recipients),
        actions: several(actions) as Action[]
      };
    })
  };
}

/** How many clauses the conditions keep, and in how many duties. */
export const CLAUSE_COUNT = question<Wanted, { clauses: number; duties: number }>(
  'clause-count',
  ({ of, filter }, scope) => {
    const where = clausesWhere(of, filter, scope);
    return {
      values: where.values,
      sql: `SELECT count(*) AS clauses, count(DISTINCT k.duty) AS duties
     FROM clause k JOIN duty d ON d.duty = k.duty WHERE ${where.sql}`
    };
  }
);

type Joined = 'bureaus' | 'roles' | 'actors' | 'partners' | 'recipients' | 'actions';
type Flat = Omit<ClauseLine, Joined> & Record<Joined, string | null>;

export const CLAUSE_PAGE = question<Wanted & { page: ClausePage }, Flat>('clause-page', (wanted, scope) => {
  const where = clausesWhere(wanted.of, wanted.filter, scope);
  const { order, descending, limit, offset } = wanted.page;
  /** First place of the bureaus of some rows, by their duty or clause. */
  const first = (rows: string, key: 'duty' | 'clause', which = '') =>
    `LEFT JOIN (SELECT x.${key} AS ${key}, min(b.place) AS place FROM ${rows} x
         JOIN ${bureausIn(scope)} b ON b.bureau = x.bureau WHERE ${inScope(scope, 'x')}${which} GROUP BY x.${key}) f
         ON f.${key} = k.${key}`;
  /** The last class says nothing. */
  const classed = (column: string, classes: readonly string[]) => placeAmong(`k.${column}_class`, classes.slice(0, -1));
  const sorted: Record<ClauseOrder, { by: string[]; join?: string }> = {
    official: { by: [] },
    bureau: { by: ['f.place'], join: first('participation', 'duty', ' AND x.listed') },
    action: {
      by: ['f.action'],
      join: `LEFT JOIN (SELECT x.clause, min(x.action) AS action FROM action x WHERE ${inScope(scope, 'x')}
         GROUP BY x.clause) f ON f.clause = k.clause`
    },
    cadence: { by: [classed('cadence', CADENCE_CLASSES), 'k.cadence_form'] },
    recipient: { by: ['f.place'], join: first('clause_recipient', 'clause') },
    deadline: { by: [classed('deadline', DEADLINE_CLASSES), 'k.deadline_form'] }
  };
  const turn = descending ? 'DESC' : 'ASC';
  const official = ['duty', 'side', 'position'].map((column) => `k.${column}`);
  const last = order === 'official' ? official.map((column) => `${column} ${turn}`) : official;
  const { by, join = '' } = sorted[order];
  return {
    values: [...where.values, limit, offset],
    sql: `WITH shown AS MATERIALIZED (
       SELECT k.clause AS clause, k.duty AS duty, row_number() OVER (
         ORDER BY ${[...by.map((value) => `${value} ${turn} NULLS LAST`), ...last].join(', ')}
       ) AS turn
       FROM clause k JOIN duty d ON d.duty = k.duty ${join} WHERE ${where.sql} ORDER BY turn LIMIT ? OFFSET ?
     ),
     listed AS (
       SELECT p.duty AS duty, ${joined('b.name', 'p.position, b.place')} AS bureaus,
         ${joined('p.role', 'p.position, b.place')} AS roles
       FROM participation p JOIN ${bureausIn(scope)} b ON b.bureau = p.bureau
       WHERE p.listed AND p.duty IN (SELECT duty FROM shown) GROUP BY p.duty
     ),
     party AS (
       SELECT a.clause AS clause, ${joined("CASE WHEN a.kind = 'actor' THEN a.name END", 'a.position')} AS actors,
         ${joined("CASE WHEN a.kind = 'partner' THEN a.name END", 'a.position')} AS partners
       FROM clause_actor a WHERE a.clause IN (SELECT clause FROM shown) GROUP BY a.clause
     ),
     receiver AS (
       SELECT r.clause AS clause, ${joined('r.name', 'r.position')} AS recipients
       FROM clause_recipient r WHERE r.clause IN (SELECT clause FROM shown) GROUP BY r.clause
     ),
     work AS (
       SELECT a.clause AS clause, ${joined('a.action', 'a.action')} AS actions
       FROM action a WHERE a.clause IN (SELECT clause FROM shown) GROUP BY a.clause
     )
     SELECT k.clause AS key, k.id AS id, d.id AS duty, d.list AS list, d.seq AS seq, d.name AS name,
       c.name AS category, k.side AS side, k.group_title AS "group", k.number AS number, k.text AS text,
       k.cadence AS cadence, k.cadence_form AS "cadenceForm", k.cadence_class AS "cadenceClass",
       k.deadline AS deadline, k.deadline_form AS "deadlineForm", k.deadline_class AS "deadlineClass",
       k.doer AS doer, k.upward AS upward, listed.bureaus AS bureaus, listed.roles AS roles,
       party.actors AS actors, party.partners AS partners, receiver.recipients AS recipients, work.actions AS actions
     FROM shown s JOIN clause k ON k.clause = s.clause JOIN duty d ON d.duty = s.duty
       JOIN ${categoriesIn(scope)} c ON c.category = d.category LEFT JOIN listed ON listed.duty = s.duty
       LEFT JOIN party ON party.clause = s.clause LEFT JOIN receiver ON receiver.clause = s.clause
       LEFT JOIN work ON work.clause = s.clause
     ORDER BY s.turn`
  };
});

/** Keys that the clause page offers choices of. */
export const FACET_KEYS = ['side', 'every', 'due', 'work', 'role', 'to'] as const;
export type ClauseFacetKey = (typeof FACET_KEYS)[number];

/** One choice: `value` is what the condition holds, `class` that of a cadence or time limit, '' elsewhere; `name` the
 *  official name of a bureau, else the value. `clauses` are those it would leave under all other conditions. */
export interface ClauseFacet {
  key: ClauseFacetKey;
  value: string;
  class: string;
  name: string;
  clauses: number;
}

/** Choices of all keys with at least one clause, each key counted as if nothing were chosen under it, most clauses
 *  first; cadences and time limits class by class, bureaus in official order. Throws QueryError. */
export async function clauseFacets(desk: Desk, of: Conditions, filter: Filter): Promise<ClauseFacet[]> {
  const answers = await Promise.all(
    FACET_KEYS.map(async (key) => {
      const rows = await desk.ask(CLAUSE_FACET, { key, of: { ...of, [key]: undefined }, filter });
      return rows.map((row) => ({ key, ...row }));
    })
  );
  return answers.flat();
}

/** Clauses by what they say of time, under all conditions. */
export interface ClauseTimes {
  every: Omit<ClauseFacet, 'key'>[];
  due: Omit<ClauseFacet, 'key'>[];
}

/** All that the page of clauses shows, asked in one go: a page of rows, the choices that narrow them, and all rows by
 *  what they say of time. Throws QueryError. */
export async function clauseViews(
  desk: Desk,
  of: Conditions,
  filter: Filter,
  page: ClausePage = FIRST_CLAUSES
): Promise<{ lines: ClauseLines; facets: ClauseFacet[]; times: ClauseTimes }> {
  const [lines, facets, every, due] = await Promise.all([
    clauseLines(desk, of, filter, page),
    clauseFacets(desk, of, filter),
    desk.ask(CLAUSE_FACET, { key: 'every', of, filter }),
    desk.ask(CLAUSE_FACET, { key: 'due', of, filter })
  ]);
  return { lines, facets, times: { every, due } };
}

/** What is counted for each key: value, class, name and place of a row, and further tables; `player` is the condition
 *  on a bureau (alias p) that plays a role. */
const COUNTED: Record<ClauseFacetKey, (bureaus: string, player: string) => [columns: string, join: string]> = {
  side: () => [
    `CASE WHEN k.doer = 'township' THEN 'township' WHEN k.side = 'township' THEN 'others' ELSE k.side END AS value,
       '' AS class, '' AS name, 0 AS place`,
    ''
  ],
  every: () => [timed('cadence', CADENCE_CLASSES), ''],
  due: () => [timed('deadline', DEADLINE_CLASSES), ''],
  work: () => ["x.action AS value, '' AS class, '' AS name, 0 AS place", 'JOIN action x ON x.clause = k.clause'],
  role: (_, player) => [
    "x.role AS value, '' AS class, '' AS name, 0 AS place",
    `JOIN (SELECT DISTINCT p.duty, p.role FROM participation p WHERE ${player}) x ON x.duty = k.duty`
  ],
  to: (bureaus) => [
    "x.id AS value, '' AS class, x.name AS name, x.place AS place",
    `JOIN (SELECT DISTINCT r.clause AS clause, b.id AS id, b.name AS name, b.place AS place FROM clause_recipient r
         JOIN ${bureaus} b ON b.bureau = r.bureau) x ON x.clause = k.clause`
  ]
};

function timed(column: string, classes: readonly string[]): string {
  return `coalesce(k.${column}_form, 'none') AS value, k.${column}_class AS class, '' AS name,
       ${placeAmong(`k.${column}_class`, classes)} AS place`;
}

export const CLAUSE_FACET = question<Wanted & { key: ClauseFacetKey }, Omit<ClauseFacet, 'key'>>(
  'clause-facet',
  ({ key, of, filter }, scope) => {
    const where = clausesWhere(of, filter, scope);
    const player = bureauWhere(narrowedBy(filter, of), scope, 'p');
    const [columns, join] = COUNTED[key](bureausIn(scope), player.sql);
    return {
      values: [...(key === 'role' ? player.values : []), ...where.values],
      sql: `SELECT value, class, name, count(DISTINCT clause) AS clauses FROM (
       SELECT k.clause AS clause, ${columns}
       FROM clause k JOIN duty d ON d.duty = k.duty ${join} WHERE ${where.sql}
     ) GROUP BY value, class, name, place ORDER BY place, clauses DESC, value`
    };
  }
);
