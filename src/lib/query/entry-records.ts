// All duties with the clauses that the entry check reads and quotes.
import type { EntryDuty } from '../entry/duty-index.ts';
import type { Engine } from '../db/engine.ts';

/** A duty of the entry check with what a reply quotes; `group` and `number` as printed or null. */
export interface EntryRecord extends EntryDuty {
  seq: number;
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
export async function entryRecords(engine: Engine): Promise<EntryRecord[]> {
  const duties = await engine.query<Pick<EntryRecord, 'id' | 'list' | 'seq' | 'name'>>(
    'SELECT id, list, seq, name FROM duty ORDER BY rank'
  );
  const listed = await engine.query<{ id: string; bureau: string }>(
    'SELECT duty_id AS id, bureau FROM participation WHERE listed ORDER BY duty_id, position'
  );
  const clauses = await engine.query<Omit<EntryRecord['clauses'][number], 'actors'> & { id: string; dutyId: string }>(
    'SELECT id, duty_id AS "dutyId", side, text, lead, group_title AS "group", number FROM clause ORDER BY duty_id, side, position'
  );
  const actors = await engine.query<{ id: string; bureau: string | null }>(
    "SELECT clause_id AS id, bureau FROM clause_actor WHERE kind = 'actor' ORDER BY clause_id, position"
  );
  const records = new Map(
    duties.map((duty): [string, EntryRecord] => [duty.id, { ...duty, bureaus: [], clauses: [] }])
  );
  const bureaus = new Map(duties.map(({ id }): [string, { bureau: string }[]] => [id, []]));
  for (const { id, bureau } of listed) bureaus.get(id)?.push({ bureau });
  const named = new Map<string, { bureau: string | null }[]>();
  for (const { id, bureau } of actors) named.set(id, [...(named.get(id) ?? []), { bureau }]);
  for (const { id, dutyId, ...clause } of clauses)
    records.get(dutyId)?.clauses.push({ ...clause, actors: named.get(id) ?? [] });
  return [...records.values()].map((record) => ({ ...record, bureaus: bureaus.get(record.id) ?? [] }));
}
