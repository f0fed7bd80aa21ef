// Every clause under the filter with everybody it names, one row a clause, for sheets and files.
import { question, type Desk } from '../db/engine.ts';
import type { Side } from '../duty/record.ts';
import { dutyWhere, type Filter } from './filter.ts';

/** One clause. `actors`, `partners` and `recipients` are names as resolved (official where they name a bureau),
 *  `actions` the types of a
 * township clause;
 *  each joined by '|', '' for none. `group`, `number`, `cadence`, `deadline` are null where the text has none. */
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
  deadline: string | null;
}

/** All clauses of the duties under the filter: in order of the lists, city before takeover before township, then
 *  position. Throws
 * QueryError. */
export function clauses(desk: Desk, filter: Filter): Promise<ClauseRow[]> {
  return desk.ask(CLAUSES, filter);
}

export const CLAUSES = question<Filter, ClauseRow>('clauses', (filter) => {
  const where = dutyWhere(filter, 'd');
  return {
    values: where.values,
    sql: `WITH party AS (
       SELECT clause_id, string_agg(name, '|' ORDER BY position) FILTER (kind = 'actor') AS actors, string_agg(name, '|' ORDER BY position) FILTER (kind = 'partner') AS partners
       FROM clause_actor GROUP BY clause_id
     ),
     receiver AS (SELECT clause_id, string_agg(name, '|' ORDER BY position) AS recipients FROM clause_recipient GROUP BY clause_id),
     work AS (SELECT clause_id, string_agg(action, '|' ORDER BY action) AS actions FROM action GROUP BY clause_id)
     SELECT k.id, k.duty_id AS duty, k.side, k.group_title AS "group", k.number, k.text, coalesce(party.actors, '') AS actors, coalesce(party.partners, '') AS partners,
       coalesce(receiver.recipients, '') AS recipients, coalesce(work.actions, '') AS actions, k.cadence, k.deadline
     FROM clause k JOIN duty d ON d.id = k.duty_id LEFT JOIN party ON party.clause_id = k.id LEFT JOIN receiver ON receiver.clause_id = k.id
       LEFT JOIN work ON work.clause_id = k.id
     WHERE ${where.sql} ORDER BY d.rank, k.side, k.position`
  };
});
