// print -- duties: the duties as read, nested for JSON and one row a clause for CSV.
import type { Clause, Duty, Party } from '../src/lib/duty/record.ts';
import { editionEntries } from '../src/lib/duty/tables.ts';
import { readSeeds } from './seed.ts';

interface ClauseRecord {
  id: string;
  side: Clause['side'];
  group: string | null;
  n: number | null;
  text: string;
  actors: string[];
  partners: string[];
  recipients: string[];
  actions: string[];
  cadence: string | null;
  deadline: string | null;
  source: { from: number; to: number };
}
interface DutyRecord {
  edition: string;
  id: string;
  list: Duty['list'];
  seq: number;
  category: string;
  name: string;
  bureaus: string[];
  clauses: ClauseRecord[];
}

/** All duties of all seeds, edition by edition in official order; bureaus and parties by official name, in printed order.
 *  */
export function dutyRecords(): DutyRecord[] {
  const readings = readSeeds();
  const entries = editionEntries(readings);
  return readings.flatMap(({ duties }, index) => duties.map((duty) => recordOf(duty, entries[index]?.id ?? '')));
}

function recordOf(duty: Duty, edition: string): DutyRecord {
  return {
    edition,
    id: duty.id,
    list: duty.list,
    seq: duty.seq,
    category: duty.category,
    name: duty.name,
    bureaus: duty.bureaus.map((mention) => mention.bureau),
    clauses: duty.clauses.map((clause) => ({
      id: clause.id,
      side: clause.side,
      group: clause.group,
      n: clause.number,
      text: clause.text,
      actors: names(clause.actors),
      partners: names(clause.partners),
      recipients: names(clause.recipients),
      actions: clause.actions,
      cadence: clause.cadence,
      deadline: clause.deadline,
      source: { from: clause.spans[0]?.line ?? 0, to: clause.spans.at(-1)?.line ?? 0 }
    }))
  };
}

/** One row a clause with its duty's columns; a duty without clauses keeps one row. */
export function flatDuties(rows: unknown[]): Record<string, unknown>[] {
  return (rows as DutyRecord[]).flatMap(({ clauses, ...duty }) => {
    const none = [
      {
        id: null,
        side: null,
        group: null,
        n: null,
        text: null,
        actors: [],
        partners: [],
        recipients: [],
        actions: [],
        cadence: null,
        deadline: null,
        source: null
      }
    ];
    return (clauses.length > 0 ? clauses : none).map(({ id, source, ...clause }) => ({
      ...duty,
      clause: id,
      ...clause,
      from: source?.from ?? null,
      to: source?.to ?? null
    }));
  });
}

function names(parties: Party[]): string[] {
  return parties.map((party) => party.name);
}
