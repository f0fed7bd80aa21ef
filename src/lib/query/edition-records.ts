// The records of an edition, out of the tables: what the reader gave.
import { question, type Desk } from '../db/engine.ts';
import type { BureauMention, Duty, Span } from '../duty/record.ts';
import { dutyClauses } from './duty-clauses.ts';
import { names, type BureauName } from './names.ts';
import { ALL_EXTRA } from './printed-lists.ts';
import { inScope } from './scope.ts';
import { ALL_COLUMNS, ALL_DUTIES } from './whole-lists.ts';

/** `duty` and `clause` are numbers in the tables at hand; `clause` is null for the duty's own fields. */
interface SpanRow {
  duty: number;
  clause: number | null;
  field: string;
  value: string;
  line: number;
  from: number;
  to: number;
}

/** Duties and bureaus of an edition in official order; `stem` is a bureau's name without its city. */
export interface EditionRecords {
  duties: Duty[];
  bureaus: (BureauName & { stem: string })[];
}

/** All duties with their clauses, and the bureaus, as the reader gave them; the desk looks at one edition. Clauses and
 *  names carry the spans of their lines unless `spanned` is false; those of single parties and of further columns are
 *  left out. Throws QueryError. */
export async function editionRecords(desk: Desk, spanned = true): Promise<EditionRecords> {
  const [{ bureaus }, stems, duties, listed, clauses, spans, fields] = await Promise.all([
    names(desk),
    desk.ask(BUREAU_STEMS, null),
    desk.ask(ALL_DUTIES, null),
    desk.ask(ALL_COLUMNS, null),
    dutyClauses(desk, null),
    spanned ? desk.ask(ALL_SPANS, null) : [],
    desk.ask(ALL_EXTRA, null)
  ]);
  const clausesOf = grouped(clauses, ({ duty }) => duty);
  const mentions = grouped(listed, ({ key }) => key);
  const fieldsOf = grouped(fields, ({ key }) => key);
  const spansOf = grouped(spans, ({ duty }) => duty);
  const bare = (rows: readonly SpanRow[]): Span[] => rows.map(({ line, from, to }) => ({ line, from, to }));
  const records = duties.map(({ key, ...duty }): Duty => {
    const own = spansOf.get(key) ?? [];
    const texts = grouped(
      own.filter(({ field }) => field === 'text'),
      ({ clause }) => clause ?? 0
    );
    return {
      ...duty,
      bureaus: (mentions.get(key) ?? []).map(({ bureau, part }): BureauMention => ({
        bureau,
        printed: bureau,
        others: false,
        part,
        spans: bare(own.filter(({ field, value }) => field === 'bureau' && value === bureau))
      })),
      clauses: (clausesOf.get(key) ?? []).map((clause) => ({
        ...clause,
        actors: clause.actors.map((party) => ({ ...party, spans: [] })),
        partners: clause.partners.map((party) => ({ ...party, spans: [] })),
        recipients: clause.recipients
          .filter(({ basis }) => basis === 'named')
          .map((party) => ({ ...party, spans: [] })),
        spans: bare(texts.get(clause.key) ?? [])
      })),
      categorySpans: [],
      nameSpans: bare(own.filter(({ field }) => field === 'name')),
      extra: (fieldsOf.get(key) ?? []).map(({ head, text }) => ({ head, text, spans: [] })),
      flags: []
    };
  });
  const stemOf = new Map(stems.map(({ name, stem }) => [name, stem]));
  return { duties: records, bureaus: bureaus.map((each) => ({ ...each, stem: stemOf.get(each.name) ?? each.name })) };
}

/** Where names, bureaus and clause texts of all duties stand. */
export const ALL_SPANS = question<null, SpanRow>('all-spans', (_, scope) => ({
  sql: `SELECT s.duty, s.clause, s.field, s.value, s.line, s.from_char AS "from", s.to_char AS "to"
     FROM span s WHERE ${inScope(scope, 's')} AND s.field IN ('name', 'bureau', 'text')
     ORDER BY s.duty, s.line, s.from_char, s.to_char, s.field, s.value, s.clause NULLS FIRST`,
  values: []
}));

/** Names of bureaus with and without their city. */
export const BUREAU_STEMS = question<null, { name: string; stem: string }>('bureau-stems', (_, scope) => ({
  sql: `SELECT DISTINCT e.name, e.stem FROM bureau e WHERE ${inScope(scope, 'e')} ORDER BY e.name, e.stem`,
  values: []
}));

function grouped<Each>(rows: readonly Each[], key: (row: Each) => number): Map<number, Each[]> {
  const groups = new Map<number, Each[]>();
  for (const row of rows) {
    const known = groups.get(key(row));
    if (known === undefined) groups.set(key(row), [row]);
    else known.push(row);
  }
  return groups;
}
