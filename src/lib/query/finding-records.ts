// The records that findings are computed from, out of the tables.
import type { FindingsInput } from '../finding/ground.ts';
import { question, type Desk } from '../db/engine.ts';
import type { BureauMention, Duty, Place, Span } from '../duty/record.ts';
import { bureauEnglish } from '../i18n/place-names.ts';
import { dutyClauses } from './duty-clauses.ts';
import { names } from './names.ts';
import { ALL_COLUMNS, ALL_DUTIES } from './whole-lists.ts';

interface SpanRow {
  owner: string;
  field: string;
  value: string;
  line: number;
  from: number;
  to: number;
}

/** All duties with their clauses, and bureaus with their English names, as the reader gave them. Clauses and names
 *  carry the spans of their lines; spans of
 *  single parties are left out. `place` is told by the caller (the tables do not hold it). Throws QueryError. */
export async function findingRecords(desk: Desk, place: Place): Promise<Required<FindingsInput>> {
  const { bureaus } = await names(desk);
  const [duties, listed, spans] = await Promise.all([
    desk.ask(ALL_DUTIES, null),
    desk.ask(ALL_COLUMNS, null),
    desk.ask(ALL_SPANS, null)
  ]);
  const clauses = grouped(
    await dutyClauses(
      desk,
      duties.map(({ id }) => id)
    ),
    ({ dutyId }) => dutyId
  );
  const spansOf = grouped(spans, ({ owner, field }) => `${field} ${owner}`);
  const bare = (rows: readonly SpanRow[] | undefined): Span[] =>
    (rows ?? []).map(({ line, from, to }) => ({ line, from, to }));
  const mentions = grouped(listed, ({ id }) => id);
  const records = duties.map((duty): Duty => {
    const column = spansOf.get(`bureau ${duty.id}`) ?? [];
    return {
      ...duty,
      bureaus: (mentions.get(duty.id) ?? []).map(({ bureau }): BureauMention => ({
        bureau,
        printed: bureau,
        others: false,
        spans: bare(column.filter(({ value }) => value === bureau))
      })),
      clauses: (clauses.get(duty.id) ?? []).map((clause) => ({
        ...clause,
        actors: clause.actors.map((party) => ({ ...party, spans: [] })),
        partners: clause.partners.map((party) => ({ ...party, spans: [] })),
        recipients: clause.recipients.map((party) => ({ ...party, spans: [] })),
        spans: bare(spansOf.get(`text ${clause.id}`))
      })),
      categorySpans: [],
      nameSpans: bare(spansOf.get(`name ${duty.id}`))
    };
  });
  const pinyin = new Map(bureaus.map((bureau) => [bureau.name, bureau.pinyin]));
  return {
    duties: records,
    bureaus: bureaus.map(({ name, shortName }) => ({ name, shortName })),
    place,
    englishOf: (official) => bureauEnglish(official, pinyin.get(official) ?? official)
  };
}

/** Where names, bureaus and clause texts of all duties stand. */
export const ALL_SPANS = question<null, SpanRow>('all-spans', () => ({
  sql: `SELECT owner, field, value, line, from_char AS "from", to_char AS "to" FROM span
     WHERE field IN ('name', 'bureau', 'text') ORDER BY line, from_char, owner, field, value`,
  values: []
}));

function grouped<Each>(rows: readonly Each[], key: (row: Each) => string): Map<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const row of rows) {
    const known = groups.get(key(row));
    if (known === undefined) groups.set(key(row), [row]);
    else known.push(row);
  }
  return groups;
}
