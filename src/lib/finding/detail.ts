// What a reader of one finding sees beside its sentence: the duties it names, and who is named in which clause.
import type { Clause, Duty, ListId } from '../duty/record.ts';
import type { Finding } from './finding.ts';

/** A duty by name; `id`, `list` and `seq` as in the lists. */
export interface FindingDuty {
  id: string;
  list: ListId;
  seq: number;
  name: string;
  category: string;
}

/** What a clause says of a body: it leads, acts, is brought in, or is reported to. */
export type Mention = 'lead' | 'actor' | 'partner' | 'recipient';

/** Who is named where, after UpSet: a row a body (official name, or as printed), a column a clause or a duty, a mark
 *  where they meet.
 *  `listed` is false for bodies that the bureau column lacks. A body that a clause
 *  means without naming it (农业等有关部门) is brought in by the finding's clauses. Rows with the most marks first, of equals
 *  the one named first; bodies without any mark last. */
export interface Spread {
  columns: { id: string; text: string }[];
  rows: { name: string; listed: boolean; marks: (Mention | 'listed' | null)[] }[];
}

/** One finding with what its page shows. `spread` is null for kinds that are not about bureaus. */
export interface FindingDetail {
  finding: Finding;
  duties: FindingDuty[];
  spread: Spread | null;
}

const SPREAD_KINDS: ReadonlySet<string> = new Set([
  'fragmentation',
  'listed without duty',
  'acting but unlisted',
  'unattributed'
]);

/** Details of a finding. Duties stand in the order of the finding; ids that the lists lack are left out. */
export function findingDetail(finding: Finding, duties: ReadonlyMap<string, Duty>): FindingDetail {
  const named = finding.duties.flatMap((id) => duties.get(id) ?? []);
  return {
    finding,
    duties: named.map(({ id, list, seq, name, category }) => ({ id, list, seq, name, category })),
    spread: !SPREAD_KINDS.has(finding.kind)
      ? null
      : named.length === 1 && named[0] !== undefined
        ? overClauses(named[0], finding)
        : overDuties(named)
  };
}

function mentionIn(clause: Clause, name: string): Mention | null {
  if (clause.actors.some((party) => party.name === name)) return clause.lead ? 'lead' : 'actor';
  if (clause.partners.some((party) => party.name === name)) return 'partner';
  return clause.recipients.some((party) => party.name === name) ? 'recipient' : null;
}

function overClauses(duty: Duty, finding: Finding): Spread {
  const listed = [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
  const clauses = duty.clauses.filter((clause) => clause.side === 'city' || finding.clauses.includes(clause.id));
  const rows = [...new Set([...listed, ...finding.bureaus])].map((name) => {
    const marks = clauses.map((clause) => mentionIn(clause, name));
    const meant = !listed.includes(name) && marks.every((mark) => mark === null);
    return {
      name,
      listed: listed.includes(name),
      marks: meant ? clauses.map(({ id }) => (finding.clauses.includes(id) ? ('partner' as const) : null)) : marks
    };
  });
  return { columns: clauses.map(({ id, text }) => ({ id, text })), rows: byMarks(rows) };
}

function overDuties(duties: readonly Duty[]): Spread {
  const listed = duties.map((duty) => new Set(duty.bureaus.map(({ bureau }) => bureau)));
  const rows = [...new Set(duties.flatMap((duty) => duty.bureaus.map(({ bureau }) => bureau)))].map((name) => ({
    name,
    listed: true,
    marks: listed.map((names) => (names.has(name) ? ('listed' as const) : null))
  }));
  return { columns: duties.map(({ id, name }) => ({ id, text: name })), rows: byMarks(rows) };
}

function byMarks(rows: Spread['rows']): Spread['rows'] {
  const count = (row: Spread['rows'][number]) => row.marks.filter((mark) => mark !== null).length;
  const first = (row: Spread['rows'][number]) => row.marks.findIndex((mark) => mark !== null);
  return [...rows].sort((a, b) => count(b) - count(a) || first(a) - first(b));
}
