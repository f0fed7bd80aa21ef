// The clauses of duties with everybody they name.
import { question, type Desk, type Scope } from '../db/engine.ts';
import type { Action, Side } from '../duty/record.ts';
import type { CadenceClass, DeadlineClass } from '../duty/timing-class.ts';
import type { Doer } from '../duty/township-work.ts';
import { bureausIn, inScope, withKeys } from './scope.ts';

/** Somebody a clause names; `bureau` is the official name or null. `basis` says what an attribution rests on. */
export interface ClauseParty {
  name: string;
  bureau: string | null;
  printed: string;
  basis: 'named' | 'heading' | 'sole bureau';
}

/** `key` and `duty` are the numbers of the clause and its duty in the tables at hand, `dutyId` that duty's id. */
export interface DutyClause {
  key: number;
  id: string;
  duty: number;
  dutyId: string;
  side: Side;
  group: string | null;
  number: number | null;
  position: number;
  text: string;
  cadence: string | null;
  cadenceClass: CadenceClass;
  deadline: string | null;
  deadlineClass: DeadlineClass;
  doer: Doer | null;
  upward: boolean;
  lead: boolean;
  fromLine: number;
  toLine: number;
  actors: ClauseParty[];
  partners: ClauseParty[];
  recipients: ClauseParty[];
  actions: Action[];
}

type Bare = Omit<DutyClause, 'actors' | 'partners' | 'recipients' | 'actions'>;
type Duties = readonly number[] | null;
type Named = ClauseParty & { key: number };

/** All clauses of the duties given by key, of all duties where that is null, in order of side (city, takeover,
 *  township) and position within each duty. Throws QueryError. */
export async function dutyClauses(desk: Desk, duties: readonly number[] | null): Promise<DutyClause[]> {
  if (duties?.length === 0) return [];
  const [clauses, parties, recipients, actions] = await Promise.all([
    desk.ask(DUTY_CLAUSES, duties),
    desk.ask(CLAUSE_ACTORS, duties),
    desk.ask(CLAUSE_RECIPIENTS, duties),
    desk.ask(CLAUSE_ACTIONS, duties)
  ]);
  const full = new Map(
    clauses.map((clause): [number, DutyClause] => [
      clause.key,
      { ...clause, actors: [], partners: [], recipients: [], actions: [] }
    ])
  );
  for (const { key, kind, ...party } of parties) full.get(key)?.[kind === 'actor' ? 'actors' : 'partners'].push(party);
  for (const { key, ...party } of recipients) full.get(key)?.recipients.push(party);
  for (const { key, action } of actions) full.get(key)?.actions.push(action);
  return [...full.values()];
}

export const DUTY_CLAUSES = question<Duties, Bare>('duty-clauses', (duties, scope) => ({
  sql: `SELECT c.clause AS key, c.id, c.duty, d.id AS "dutyId", c.side, c.group_title AS "group", c.number, c.position,
       c.text, c.cadence, c.cadence_class AS "cadenceClass", c.deadline, c.deadline_class AS "deadlineClass", c.doer,
       c.upward, c.lead, c.from_line AS "fromLine", c.to_line AS "toLine"
     FROM clause c JOIN duty d ON d.duty = c.duty
     WHERE ${ofDuties(duties, scope, 'c')} ORDER BY c.duty, c.side, c.position`,
  values: []
}));

export const CLAUSE_ACTORS = question<Duties, Named & { kind: 'actor' | 'partner' }>(
  'clause-actors',
  (duties, scope) => ({
    sql: `SELECT a.clause AS key, a.kind, a.name, b.name AS bureau, a.printed, a.basis
     FROM clause_actor a LEFT JOIN ${bureausIn(scope)} b ON b.bureau = a.bureau
     WHERE ${ofDuties(duties, scope, 'a')} ORDER BY a.clause, a.kind, a.position`,
    values: []
  })
);

export const CLAUSE_RECIPIENTS = question<Duties, Named>('clause-recipients', (duties, scope) => ({
  sql: `SELECT r.clause AS key, r.name, b.name AS bureau, r.printed, r.basis
     FROM clause_recipient r LEFT JOIN ${bureausIn(scope)} b ON b.bureau = r.bureau
     WHERE ${ofDuties(duties, scope, 'r')} ORDER BY r.clause, r.position`,
  values: []
}));

export const CLAUSE_ACTIONS = question<Duties, { key: number; action: Action }>('clause-actions', (duties, scope) => ({
  sql: `SELECT a.clause AS key, a.action FROM action a
     WHERE ${ofDuties(duties, scope, 'a')} ORDER BY a.clause, a.action`,
  values: []
}));

function ofDuties(duties: Duties, scope: Scope, alias: string): string {
  return duties === null ? inScope(scope, alias) : withKeys(`${alias}.duty`, duties);
}
