// A reading as Arrow tables with declared column types.

import { bool, dictionary, int16, int32, tableFromArrays, tableToIPC, utf8, type DataType } from '@uwdata/flechette';
import { categoryIds } from './id.ts';
import { latin } from './pinyin.ts';
import type { Clause, Duty, Party, Reading, Span } from './record.ts';

export const TABLES = [
  'duty',
  'category',
  'bureau',
  'participation',
  'clause',
  'clause_actor',
  'clause_recipient',
  'action',
  'source_line',
  'span'
] as const;
export type TableName = (typeof TABLES)[number];

type Cell = string | number | boolean | null;
type Column = [name: string, type: 'int' | 'text' | 'word' | 'bool', values: Cell[]];
/** Columns of each table; `word` columns repeat few values and are written as dictionaries. */
type Columns = Record<TableName, Column[]>;

/** The tables of one edition as Arrow IPC streams. Same reading, same bytes. Column names are snake_case; ranks count from 0,
 *  positions and lines from
 *  1; null means the text says nothing. A duty's lines run from its first to its last character; source_line leaves
 *  blank lines out.
 *  Throws where the encoder gives no bytes. */
export function toTables(reading: Reading, edition = 1): Record<TableName, Uint8Array> {
  const columns = columnsOf(reading);
  const whole = (of: Column[]): Column[] => [...of, ['edition', 'int', (of[0]?.[2] ?? []).map(() => edition)]];
  return Object.fromEntries(TABLES.map((name) => [name, encode(name, whole(columns[name]))])) as Record<
    TableName,
    Uint8Array
  >;
}

/** Rows of each table of a reading, for the manifest. */
export function rowCounts(reading: Reading): Record<TableName, number> {
  const columns = columnsOf(reading);
  return Object.fromEntries(TABLES.map((name) => [name, columns[name][0]?.[2].length ?? 0])) as Record<
    TableName,
    number
  >;
}

function columnsOf(reading: Reading): Columns {
  const { duties, bureaus, categories, participations } = reading;
  const lines = reading.lines
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter((line) => /\S/.test(line.text));
  const clauses = duties.flatMap((duty) => duty.clauses);
  const categoryRank = new Map(categories.map((category, rank) => [category, rank]));
  const slugs = categoryIds(categories);
  const parties = clauses.flatMap((clause) => [
    ...partiesOf(clause, 'actor', clause.actors),
    ...partiesOf(clause, 'partner', clause.partners)
  ]);
  const recipients = clauses.flatMap((clause) => partiesOf(clause, 'recipient', clause.recipients));
  const actions = clauses.flatMap((clause) => clause.actions.map((action) => ({ clause, action })));
  const spans = duties.flatMap(spansOf);
  const counts = new Map(duties.map((duty) => [duty.id, countsOf(duty)]));
  const dutyOf = new Map(duties.map((duty) => [duty.id, duty]));
  const pairs = participations.map((one) => {
    const duty = dutyOf.get(one.dutyId);
    return { ...one, counts: duty === undefined ? null : countsOf(duty, one.bureau) };
  });
  return {
    duty: [
      text('id', duties, (duty) => duty.id),
      word('list', duties, (duty) => duty.list),
      int('seq', duties, (duty) => duty.seq),
      int('rank', duties, (_, rank) => rank),
      word('category', duties, (duty) => duty.category),
      int('category_rank', duties, (duty) => categoryRank.get(duty.category) ?? 0),
      text('name', duties, (duty) => duty.name),
      int('from_line', duties, (duty) => linesOf(duty).from),
      int('to_line', duties, (duty) => linesOf(duty).to),
      int('city_clauses', duties, ({ id }) => counts.get(id)?.city ?? 0),
      int('township_clauses', duties, ({ id }) => counts.get(id)?.township ?? 0),
      int('reports', duties, ({ id }) => counts.get(id)?.reports ?? 0)
    ],
    category: [
      text('id', categories, (name) => slugs.get(name) ?? ''),
      text('name', categories, (name) => name),
      int('rank', categories, (_, rank) => rank),
      text('pinyin', categories, (name) => latin(name).pinyin),
      text('initials', categories, (name) => latin(name).initials)
    ],
    bureau: [
      text('id', bureaus, (bureau) => bureau.id),
      text('name', bureaus, (bureau) => bureau.name),
      text('short_name', bureaus, (bureau) => bureau.shortName),
      word('tier', bureaus, (bureau) => bureau.tier),
      int('rank', bureaus, (bureau) => bureau.rank),
      text('pinyin', bureaus, (bureau) => bureau.pinyin),
      text('initials', bureaus, (bureau) => bureau.initials),
      text('aliases', bureaus, (bureau) => bureau.aliases.join('|'))
    ],
    participation: [
      text('duty_id', participations, (one) => one.dutyId),
      word('bureau', participations, (one) => one.bureau),
      int('position', participations, (one) => one.position),
      flag('listed', participations, (one) => one.listed),
      word('role', participations, (one) => one.role),
      int('clauses', participations, (one) => one.clauses),
      int('city_clauses', pairs, (one) => one.counts?.city ?? 0),
      int('reports', pairs, (one) => one.counts?.reports ?? 0)
    ],
    clause: [
      text('id', clauses, (clause) => clause.id),
      word('duty_id', clauses, (clause) => clause.dutyId),
      word('side', clauses, (clause) => clause.side),
      word('group_title', clauses, (clause) => clause.group),
      int('number', clauses, (clause) => clause.number),
      int('position', clauses, (clause) => clause.position),
      text('text', clauses, (clause) => clause.text),
      word('cadence', clauses, (clause) => clause.cadence),
      word('deadline', clauses, (clause) => clause.deadline),
      flag('lead', clauses, (clause) => clause.lead),
      int('from_line', clauses, (clause) => clause.spans[0]?.line ?? 0),
      int('to_line', clauses, (clause) => clause.spans.at(-1)?.line ?? 0)
    ],
    clause_actor: [
      text('clause_id', parties, (one) => one.clause.id),
      word('kind', parties, (one) => one.kind),
      int('position', parties, (one) => one.position),
      word('name', parties, (one) => one.party.name),
      word('bureau', parties, (one) => one.party.bureau),
      word('printed', parties, (one) => one.party.printed),
      word('basis', parties, (one) => one.party.basis)
    ],
    clause_recipient: [
      text('clause_id', recipients, (one) => one.clause.id),
      int('position', recipients, (one) => one.position),
      word('name', recipients, (one) => one.party.name),
      word('bureau', recipients, (one) => one.party.bureau),
      word('printed', recipients, (one) => one.party.printed)
    ],
    action: [text('clause_id', actions, (one) => one.clause.id), word('action', actions, (one) => one.action)],
    source_line: [int('line', lines, (line) => line.line), text('text', lines, (line) => line.text)],
    span: [
      word('owner', spans, (one) => one.owner),
      word('field', spans, (one) => one.field),
      word('value', spans, (one) => one.value),
      int('line', spans, (one) => one.span.line),
      int('from_char', spans, (one) => one.span.from),
      int('to_char', spans, (one) => one.span.to)
    ]
  };
}

interface Counts {
  city: number;
  township: number;
  reports: number;
}

/** Clauses of a duty: all of the city's and the township's with the reports among these, or with a bureau the city's
 *  that name it as actor and the reports that name it as recipient. */
function countsOf({ clauses }: Duty, bureau?: string): Counts {
  const names = (parties: readonly Party[]) => bureau === undefined || parties.some((party) => party.bureau === bureau);
  const township = clauses.filter(({ side }) => side === 'township');
  return {
    city: clauses.filter(({ side, actors }) => side === 'city' && names(actors)).length,
    township: township.length,
    reports: township.filter(({ actions, recipients }) => actions.includes('上报反馈') && names(recipients)).length
  };
}

function partiesOf(
  clause: Clause,
  kind: 'actor' | 'partner' | 'recipient',
  parties: Party[]
): { clause: Clause; kind: string; position: number; party: Party }[] {
  return parties.map((party, index) => ({ clause, kind, position: index + 1, party }));
}

function spansOf(duty: Duty): { owner: string; field: string; value: string; span: Span }[] {
  const of = (owner: string, field: string, value: string, spans: Span[]) =>
    spans.map((span) => ({ owner, field, value, span }));
  return [
    ...of(duty.id, 'category', duty.category, duty.categorySpans),
    ...of(duty.id, 'name', '', duty.nameSpans),
    ...duty.bureaus.flatMap((mention) => of(duty.id, 'bureau', mention.bureau, mention.spans)),
    ...duty.clauses.flatMap((clause) => [
      ...of(clause.id, 'text', '', clause.spans),
      ...clause.actors.flatMap((party) => of(clause.id, 'actor', party.name, party.spans)),
      ...clause.partners.flatMap((party) => of(clause.id, 'partner', party.name, party.spans)),
      ...clause.recipients.flatMap((party) => of(clause.id, 'recipient', party.name, party.spans))
    ])
  ];
}

/** First and last source line of a duty. */
function linesOf(duty: Duty): { from: number; to: number } {
  const ends = [
    duty.categorySpans,
    duty.nameSpans,
    ...duty.bureaus.map((mention) => mention.spans),
    ...duty.clauses.map((clause) => clause.spans)
  ];
  const lines = ends.flatMap((spans) => [spans[0]?.line, spans.at(-1)?.line]).filter((line) => line !== undefined);
  return lines.reduce((range, line) => ({ from: Math.min(range.from, line), to: Math.max(range.to, line) }), {
    from: lines[0] ?? 0,
    to: lines[0] ?? 0
  });
}

function encode(name: TableName, columns: Column[]): Uint8Array {
  const types: Record<string, DataType> = Object.fromEntries(
    columns.map(([column, type, values]) => [column, typeOf(type, values)])
  );
  const table = tableFromArrays(
    columns.map(([column, , values]): [string, Cell[]] => [column, values]),
    { types }
  );
  const bytes = tableToIPC(table, { format: 'stream' });
  if (bytes === null) throw new TypeError(`no bytes for table ${name}`);
  return bytes;
}

function typeOf(type: Column[1], values: Cell[]): DataType {
  if (type === 'int') return int32();
  if (type === 'bool') return bool();
  if (type === 'text') return utf8();
  return dictionary(utf8(), values.length < 1 << 15 ? int16() : int32());
}

function text<Item>(name: string, items: Item[], value: (item: Item, index: number) => string): Column {
  return [name, 'text', items.map(value)];
}

function word<Item>(name: string, items: Item[], value: (item: Item, index: number) => string | null): Column {
  return [name, 'word', items.map(value)];
}

function int<Item>(name: string, items: Item[], value: (item: Item, index: number) => number | null): Column {
  return [name, 'int', items.map(value)];
}

function flag<Item>(name: string, items: Item[], value: (item: Item, index: number) => boolean): Column {
  return [name, 'bool', items.map(value)];
}
