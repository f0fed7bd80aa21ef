// print -- duties: the duties as read, nested for JSON and one row a clause for CSV.
import { UNSORTED, type Clause, type Duty, type Party } from '../src/lib/duty/record.ts';
import type { CadenceClass, DeadlineClass } from '../src/lib/duty/timing-class.ts';
import { cadenceClass, deadlineClass } from '../src/lib/duty/timing.ts';
import { doerOf, recipientsOf, reportsUp, type Doer } from '../src/lib/duty/township-work.ts';
import { editionsOf } from './editions.ts';

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
  upward: boolean;
  doer: Doer | null;
  cadence: string | null;
  cadenceClass: CadenceClass;
  deadline: string | null;
  deadlineClass: DeadlineClass;
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
  printed: string[];
  extra: Record<string, string>;
  flags: string[];
  clauses: ClauseRecord[];
}

/** All duties of the documents, edition by edition in official order. `bureaus` and parties by official name, in
 *  printed order, `printed` as the bureau column has them; `category` '' where the list gives none; `extra` the cells
 *  of further columns by their heads; `flags` the codes of what makes the duty uncertain. */
export async function dutyRecords(options: Record<string, string | undefined>): Promise<DutyRecord[]> {
  const editions = await editionsOf(options);
  return editions.flatMap(({ id, reading }) =>
    reading.duties.map((duty) => recordOf(duty, id, reading.place.township))
  );
}

function recordOf(duty: Duty, edition: string, township: string): DutyRecord {
  return {
    edition,
    id: duty.id,
    list: duty.list,
    seq: duty.seq,
    category: duty.category === UNSORTED ? '' : duty.category,
    name: duty.name,
    bureaus: duty.bureaus.map((mention) => mention.bureau),
    printed: duty.bureaus.map((mention) => mention.printed),
    extra: Object.fromEntries(duty.extra.map(({ head, text }) => [head, text])),
    flags: duty.flags,
    clauses: duty.clauses.map((clause) => ({
      id: clause.id,
      side: clause.side,
      group: clause.group,
      n: clause.number,
      text: clause.text,
      actors: names(clause.actors),
      partners: names(clause.partners),
      recipients: names(recipientsOf(clause, duty, township)),
      actions: clause.actions,
      upward: reportsUp(clause, township),
      doer: doerOf(clause, township),
      cadence: clause.cadence,
      cadenceClass: cadenceClass(clause.cadence),
      deadline: clause.deadline,
      deadlineClass: deadlineClass(clause.deadline),
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
        upward: null,
        doer: null,
        cadence: null,
        cadenceClass: null,
        deadline: null,
        deadlineClass: null,
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
