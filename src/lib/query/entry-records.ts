// All duties with the clauses that the entry check reads and quotes.
import { question, type Desk } from '../db/engine.ts';
import type { ListId, Side } from '../duty/record.ts';
import { bureausIn, inScope } from './scope.ts';
import { ALL_CLAUSES, ALL_COLUMNS, ALL_DUTIES } from './whole-lists.ts';

/** A duty as the entry check compares and quotes it: `bureaus` official names in printed order with what the column
 *  says each plays, `group` and `number` as printed or null. */
export interface EntryRecord {
  id: string;
  list: ListId;
  seq: number;
  name: string;
  bureaus: { bureau: string; part: 'lead' | 'helper' | null }[];
  clauses: {
    side: Side;
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
    duties.map(({ key, id, list, seq, name }) => {
      const [bureaus, told]: [EntryRecord['bureaus'], EntryRecord['clauses']] = [[], []];
      return [key, { id, list, seq, name, bureaus, clauses: told }];
    })
  );
  for (const { key, ...bureau } of listed) records.get(key)?.bureaus.push(bureau);
  const named = new Map<number, { bureau: string | null }[]>();
  for (const { key, bureau } of actors) {
    const known = named.get(key);
    if (known === undefined) named.set(key, [{ bureau }]);
    else known.push({ bureau });
  }
  for (const { key, duty, side, text, lead, group, number } of clauses)
    records.get(duty)?.clauses.push({ side, text, lead, group, number, actors: named.get(key) ?? [] });
  return [...records.values()];
}

/** Actors of every clause, by the clause's number. */
export const ALL_ACTORS = question<null, { key: number; bureau: string | null }>('all-actors', (_, scope) => ({
  sql: `SELECT a.clause AS key, b.name AS bureau
     FROM clause_actor a LEFT JOIN ${bureausIn(scope)} b ON b.bureau = a.bureau
     WHERE ${inScope(scope, 'a')} AND a.kind = 'actor' ORDER BY a.clause, a.position`,
  values: []
}));
