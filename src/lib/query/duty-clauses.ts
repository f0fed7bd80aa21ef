// The clauses of duties with everybody they name.
import { question, type Desk } from '../db/engine.ts';
import type { Action, Side } from '../duty/record.ts';
import { marks, type Where } from './filter.ts';

/** Somebody a clause names; `bureau` is the official name or null. `basis` says what an attribution rests on;
 *  recipients are always named. */
export interface ClauseParty {
  name: string;
  bureau: string | null;
  printed: string;
  basis: 'named' | 'heading' | 'sole bureau';
}

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

/** All clauses of the duties given by id, in order of side (city, takeover, township) and position within each duty. Of
 *  one or two duties the parties are
 *  found between two clause ids (`shared-70.` … `shared-70/`), which takes no join with all clauses. Throws QueryError.
 *  */
export async function dutyClauses(desk: Desk, ids: readonly string[]): Promise<DutyClause[]> {
  if (ids.length === 0) return [];
  const [clauses, parties, recipients, actions] = await Promise.all([
    desk.ask(DUTY_CLAUSES, ids),
    desk.ask(CLAUSE_ACTORS, ids),
    desk.ask(CLAUSE_RECIPIENTS, ids),
    desk.ask(CLAUSE_ACTIONS, ids)
  ]);
  const full = new Map<string, DutyClause>(
    clauses.map((clause) => [clause.id, { ...clause, actors: [], partners: [], recipients: [], actions: [] }])
  );
  for (const { clause, kind, ...party } of parties)
    full.get(clause)?.[kind === 'actor' ? 'actors' : 'partners'].push(party);
  for (const { clause, ...party } of recipients) full.get(clause)?.recipients.push({ ...party, basis: 'named' });
  for (const { clause, action } of actions) full.get(clause)?.actions.push(action);
  return [...full.values()];
}

export const DUTY_CLAUSES = question<readonly string[], Bare>('duty-clauses', (ids) => ({
  sql: `SELECT id, duty_id AS "dutyId", side, group_title AS "group", number, position, text, cadence, deadline, lead,
       from_line AS "fromLine", to_line AS "toLine"
     FROM clause WHERE duty_id IN (${marks(ids)}) ORDER BY duty_id, side, position`,
  values: ids
}));

export const CLAUSE_ACTORS = question<readonly string[], ClauseParty & { clause: string; kind: 'actor' | 'partner' }>(
  'clause-actors',
  (ids) => {
    const where = within(ids);
    return {
      sql: `SELECT clause_id AS clause, kind, name, bureau, printed, basis FROM clause_actor
     WHERE ${where.sql} ORDER BY clause_id, kind, position`,
      values: where.values
    };
  }
);

export const CLAUSE_RECIPIENTS = question<readonly string[], Omit<ClauseParty, 'basis'> & { clause: string }>(
  'clause-recipients',
  (ids) => {
    const where = within(ids);
    return {
      sql: `SELECT clause_id AS clause, name, bureau, printed FROM clause_recipient
     WHERE ${where.sql} ORDER BY clause_id, position`,
      values: where.values
    };
  }
);

export const CLAUSE_ACTIONS = question<readonly string[], { clause: string; action: Action }>(
  'clause-actions',
  (ids) => {
    const where = within(ids);
    return { sql: `SELECT clause_id AS clause, action FROM action WHERE ${where.sql}`, values: where.values };
  }
);

function within(ids: readonly string[]): Where {
  return ids.length <= 2
    ? {
        sql: ids.map(() => '(clause_id >= ? AND clause_id < ?)').join(' OR '),
        values: ids.flatMap((id) => [`${id}.`, `${id}/`])
      }
    : { sql: `clause_id IN (SELECT id FROM clause WHERE duty_id IN (${marks(ids)}))`, values: [...ids] };
}
