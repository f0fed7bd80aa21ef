// The records that findings are computed from, out of the tables.
import type { FindingsInput } from '../finding/ground.ts';
import type { Engine } from '../db/engine.ts';
import type { BureauMention, Duty, ListId, Place, Span } from '../duty/record.ts';
import { bureauEnglish } from '../i18n/place-names.ts';
import { dutyClauses } from './duty-clauses.ts';
import { names } from './names.ts';

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
export async function findingRecords(engine: Engine, place: Place): Promise<Required<FindingsInput>> {
  const { bureaus } = await names(engine);
  const duties = await engine.query<{ id: string; list: ListId; seq: number; category: string; name: string }>(
    'SELECT id, list, seq, category, name FROM duty ORDER BY rank'
  );
  const listed = await engine.query<{ id: string; bureau: string }>(
    'SELECT duty_id AS id, bureau FROM participation WHERE listed ORDER BY duty_id, position'
  );
  const spans = await engine.query<SpanRow>(
    `SELECT owner, field, value, line, from_char AS "from", to_char AS "to" FROM span WHERE field IN ('name', 'bureau', 'text') ORDER BY line, from_char`
  );
  const clauses = grouped(
    await dutyClauses(
      engine,
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

function grouped<Each>(rows: readonly Each[], key: (row: Each) => string): Map<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const row of rows) {
    const known = groups.get(key(row));
    if (known === undefined) groups.set(key(row), [row]);
    else known.push(row);
  }
  return groups;
}
