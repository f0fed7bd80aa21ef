// The clauses of duties with everybody they name.
import type { Engine } from '../db/engine.ts';
import type { Action, Side } from '../duty/record.ts';

/** Somebody a clause names; `bureau` is the official name or null. `basis` says what an attribution rests on; recipients are always named. */
export interface ClauseParty { name: string; bureau: string | null; printed: string; basis: 'named' | 'heading' | 'sole bureau' }

export interface DutyClause {
  id: string;
  dutyId: string;
  side: Side;
  group: string | null;
  number: number | null;
  position: number;
  text: string;
  cadence: string | null;
  deadline: string | null;
  lead: boolean;
  fromLine: number;
  toLine: number;
  actors: ClauseParty[];
  partners: ClauseParty[];
  recipients: ClauseParty[];
  actions: Action[];
}

type Bare = Omit<DutyClause, 'actors' | 'partners' | 'recipients' | 'actions'>;

/** All clauses of the duties given by id, in order of side (city, takeover, township) and position within each duty. Throws QueryError. */
export async function dutyClauses(engine: Engine, ids: readonly string[]): Promise<DutyClause[]> {
  if (ids.length === 0) return [];
  const marks = ids.map(() => '?').join(', ');
  const within = `clause_id IN (SELECT id FROM clause WHERE duty_id IN (${marks}))`;
  const clauses = await engine.query<Bare>(
    `SELECT id, duty_id AS "dutyId", side, group_title AS "group", number, position, text, cadence, deadline, lead, from_line AS "fromLine", to_line AS "toLine"
     FROM clause WHERE duty_id IN (${marks}) ORDER BY duty_id, side, position`, ids
  );
  const parties = await engine.query<ClauseParty & { clause: string; kind: 'actor' | 'partner' }>(
    `SELECT clause_id AS clause, kind, name, bureau, printed, basis FROM clause_actor WHERE ${within} ORDER BY clause_id, kind, position`, ids
  );
  const recipients = await engine.query<Omit<ClauseParty, 'basis'> & { clause: string }>(
    `SELECT clause_id AS clause, name, bureau, printed FROM clause_recipient WHERE ${within} ORDER BY clause_id, position`, ids
  );
  const actions = await engine.query<{ clause: string; action: Action }>(`SELECT clause_id AS clause, action FROM action WHERE ${within}`, ids);
  const full = new Map<string, DutyClause>(clauses.map((clause) => [clause.id, { ...clause, actors: [], partners: [], recipients: [], actions: [] }]));
  for (const { clause, kind, ...party } of parties) full.get(clause)?.[kind === 'actor' ? 'actors' : 'partners'].push(party);
  for (const { clause, ...party } of recipients) full.get(clause)?.recipients.push({ ...party, basis: 'named' });
  for (const { clause, action } of actions) full.get(clause)?.actions.push(action);
  return [...full.values()];
}
