// Every clause under the filter with everybody it names, one row a clause, for sheets and files.
import { question, type Desk } from '../db/engine.ts';
import type { Side } from '../duty/record.ts';
import type { Filter } from '../address/filter.ts';
import { dutyWhere } from './filter.ts';
import { inScope } from './scope.ts';
import type { CadenceClass, DeadlineClass } from '../duty/timing-class.ts';
import type { Doer } from '../duty/township-work.ts';
import { joined } from './portable.ts';

/** One clause. `actors`, `partners` and `recipients` are names as resolved (official where they name a bureau),
 *  `actions` the types of a township clause; each joined by '|', '' for none. `group`, `number`, `cadence`, `deadline`
 *  are null where the text has none. `doer` does a clause of the township's column, null elsewhere; `upward` says that
 *  it is an upward report. */
export interface ClauseRow {
  id: string;
  duty: string;
  side: Side;
  group: string | null;
  number: number | null;
  text: string;
  actors: string;
  partners: string;
  recipients: string;
  actions: string;
  cadence: string | null;
  cadenceClass: CadenceClass;
  deadline: string | null;
  deadlineClass: DeadlineClass;
  doer: Doer | null;
  upward: boolean;
}

/** All clauses of the duties under the filter: in order of the lists, city before takeover before township, then
 *  position. Throws QueryError. */
export function clauses(desk: Desk, filter: Filter): Promise<ClauseRow[]> {
  return desk.ask(CLAUSES, filter);
}

export const CLAUSES = question<Filter, ClauseRow>('clauses', (filter, scope) => {
  const where = dutyWhere(filter, scope);
  return {
    values: where.values,
    sql: `WITH chosen AS (SELECT d.duty, d.id FROM duty d WHERE ${where.sql}),
     party AS (
       SELECT a.clause, ${joined("CASE WHEN a.kind = 'actor' THEN a.name END", 'a.position')} AS actors,
         ${joined("CASE WHEN a.kind = 'partner' THEN a.name END", 'a.position')} AS partners
       FROM clause_actor a JOIN chosen c ON c.duty = a.duty WHERE ${inScope(scope, 'a')} GROUP BY a.clause
     ),
     receiver AS (
       SELECT r.clause, ${joined('r.name', 'r.position')} AS recipients
       FROM clause_recipient r JOIN chosen c ON c.duty = r.duty WHERE ${inScope(scope, 'r')} GROUP BY r.clause
     ),
     work AS (
       SELECT a.clause, ${joined('a.action', 'a.action')} AS actions
       FROM action a JOIN chosen c ON c.duty = a.duty WHERE ${inScope(scope, 'a')} GROUP BY a.clause
     )
     SELECT k.id AS id, c.id AS duty, k.side, k.group_title AS "group", k.number, k.text,
       coalesce(party.actors, '') AS actors, coalesce(party.partners, '') AS partners,
       coalesce(receiver.recipients, '') AS recipients, coalesce(work.actions, '') AS actions, k.cadence,
       k.cadence_class AS "cadenceClass", k.deadline, k.deadline_class AS "deadlineClass", k.doer, k.upward
     FROM clause k JOIN chosen c ON c.duty = k.duty LEFT JOIN party ON party.clause = k.clause
       LEFT JOIN receiver ON receiver.clause = k.clause LEFT JOIN work ON work.clause = k.clause
     WHERE ${inScope(scope, 'k')} ORDER BY k.duty, k.side, k.position`
  };
});
