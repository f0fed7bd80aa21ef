// All duties with the clauses that the entry check reads and quotes.
import type { EntryDuty } from '../entry/duty-index.ts';
import { question, type Desk } from '../db/engine.ts';
import { ALL_CLAUSES, ALL_COLUMNS, ALL_DUTIES } from './whole-lists.ts';

/** A duty of the entry check with what a reply quotes; `group` and `number` as printed or null. */
export interface EntryRecord extends EntryDuty {
  clauses: {
    side: string;
    text: string;
    lead: boolean;
    group: string | null;
    number: number | null;
    actors: { bureau: string | null }[];
  }[];
}

/** All duties in official order, bureaus in printed order, clauses by side and position with the bureaus they name as
 *  actors. Throws QueryError. */
export async function entryRecords(desk: Desk): Promise<EntryRecord[]> {
  const [duties, listed, clauses, actors] = await Promise.all([
    desk.ask(ALL_DUTIES, null),
    desk.ask(ALL_COLUMNS, null),
    desk.ask(ALL_CLAUSES, null),
    desk.ask(ALL_ACTORS, null)
  ]);
  const records = new Map(
    duties.map(({ id, list, seq, name }): [string, EntryRecord] => [
      id,
      { id, list, seq, name, bureaus: [], clauses: [] }
    ])
  );
  const bureaus = new Map(duties.map(({ id }): [string, { bureau: string }[]] => [id, []]));
  for (const { id, bureau } of listed) bureaus.get(id)?.push({ bureau });
  const named = new Map<string, { bureau: string | null }[]>();
  for (const { id, bureau } of actors) named.set(id, [...(named.get(id) ?? []), { bureau }]);
  for (const { id, dutyId, ...clause } of clauses)
    records.get(dutyId)?.clauses.push({ ...clause, actors: named.get(id) ?? [] });
  return [...records.values()].map((record) => ({ ...record, bureaus: bureaus.get(record.id) ?? [] }));
}

export const ALL_ACTORS = question<null, { id: string; bureau: string | null }>('all-actors', () => ({
  sql: "SELECT clause_id AS id, bureau FROM clause_actor WHERE kind = 'actor' ORDER BY clause_id, position",
  values: []
}));
