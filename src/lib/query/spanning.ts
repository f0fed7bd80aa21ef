// Several editions looked at as one: every question sees their duties under ids and names that say whose they are, and
// over several cities one bureau for all bodies of a kind.
import { group, sort } from 'd3';
import { question, type PageDesk, type Scope, type Statement } from '../db/engine.ts';
import { idOfEdition, nameOfEdition } from '../duty/of-edition.ts';
import { columnsOf, type TableName } from '../duty/schema.ts';
import { quoted } from './portable.ts';
import { inScope } from './scope.ts';

/** An edition that is looked at with others: its number in the tables, its id, and what it is called beside them. */
export interface Beside {
  edition: number;
  id: string;
  label: string;
}

/** A bureau of one edition; `stem` is its name without its city, of a party body its short name; `kind` says which body
 *  every city has it is, null for none of these; `city` is '' where the document does not name it. */
export interface BodyOfEdition {
  edition: number;
  bureau: number;
  stem: string;
  kind: string | null;
  city: string;
}

const STEM = `CASE b.tier WHEN 'party' THEN b.short_name ELSE b.stem END`;

export const BODIES_OF_EDITIONS = question<null, BodyOfEdition>('bodies-of-editions', (_, scope) => ({
  sql: `SELECT b.edition, b.bureau, ${STEM} AS stem, b.kind, b.city FROM bureau b WHERE ${inScope(scope, 'b')}
     ORDER BY b.edition, b.rank, b.bureau`,
  values: []
}));

/** A desk over all of `editions` at once; `desk` is one over the same scope. Ids of duties name their edition
 *  (duty/of-edition.ts), names begin with its label; bureaus of several cities are one where they have the same name
 *  without their city, or else are of the same kind, and have the id that the first of `editions` gives it. Rejects
 *  with QueryError. */
export async function spanningDesk(desk: PageDesk, editions: readonly Beside[]): Promise<(desk: PageDesk) => PageDesk> {
  const order = new Map(editions.map(({ edition }, at) => [edition, at]));
  const bodies = sort(await desk.ask(BODIES_OF_EDITIONS, null), ({ edition }) => order.get(edition) ?? 0);
  const tables = tablesOf(editions, bodiesOverCities(bodies));
  return ({ scope, ask, raw }) => ({
    scope,
    ask: ({ name, statement }, params) =>
      ask(
        question(name, (given: typeof params, over: Scope) => spanned(statement(given, over), tables)),
        params
      ),
    raw: (name, statement) => raw(name, spanned(statement, tables))
  });
}

/** Which bureau stands for which others, by keys: of each city one body at most. Empty where all editions are of one
 *  city, whose bodies have one key already. */
export function bodiesOverCities(bodies: readonly BodyOfEdition[]): Map<number, number> {
  const cities = group(bodies, ({ city, edition }) => (city === '' ? `#${edition}` : city));
  const first: BodyOfEdition[] = [];
  const standsFor = new Map<number, number>();
  for (const own of cities.values()) {
    const open = new Map(own.map((body) => [body.bureau, body]));
    const free = new Set(first);
    const match = (alike: (one: BodyOfEdition, other: BodyOfEdition) => boolean) => {
      for (const [key, body] of open)
        for (const other of free)
          if (alike(body, other)) {
            standsFor.set(key, other.bureau);
            open.delete(key);
            free.delete(other);
            break;
          }
    };
    match((one, other) => one.stem === other.stem);
    match((one, other) => one.kind !== null && one.kind === other.kind);
    first.push(...open.values());
  }
  return standsFor;
}

/** What stands in place of tables, by their names. */
function tablesOf(editions: readonly Beside[], standsFor: ReadonlyMap<number, number>): Map<string, string> {
  const within = `edition IN (${editions.map(({ edition }) => edition).join(', ')})`;
  const whose = editions.map(
    ({ edition, id, label }) => `(${edition}, ${quoted(idOfEdition(id, ''))}, ${quoted(nameOfEdition(label, ''))})`
  );
  const duty = `SELECT ${own('duty', 'd', { id: 'o.id || d.id', name: 'o.label || d.name' })}
     FROM duty d JOIN (VALUES ${whose.join(', ')}) o(edition, id, label) ON o.edition = d.edition`;
  if (standsFor.size === 0) return new Map([['duty', duty]]);
  const pairs = [...standsFor].map(([bureau, first]) => `(${bureau}, ${first})`).join(', ');
  const same = `(VALUES ${pairs}) s(bureau, first)`;
  const keyed = (table: TableName): [string, string] => [
    table,
    `SELECT ${own(table, 't', { bureau: 'coalesce(s.first, t.bureau)' })}
     FROM ${table} t LEFT JOIN ${same} ON s.bureau = t.bureau WHERE t.${within}`
  ];
  const called = `coalesce(f.stem, ${STEM})`;
  const names = {
    bureau: 'coalesce(f.bureau, b.bureau)',
    id: 'coalesce(f.id, b.id)',
    name: called,
    short_name: called
  };
  const bureau = `SELECT ${own('bureau', 'b', names)}
     FROM bureau b LEFT JOIN ${same} ON s.bureau = b.bureau
       LEFT JOIN (
         SELECT b.bureau, min(b.id) AS id, min(${STEM}) AS stem FROM bureau b WHERE b.${within} GROUP BY b.bureau
       ) f ON f.bureau = s.first
     WHERE b.${within}`;
  return new Map([
    ['duty', duty],
    ...(['participation', 'clause_actor', 'clause_recipient'] as const).map(keyed),
    ['bureau', bureau]
  ]);
}

/** Columns of a table under `alias`, some of them with other values. */
function own(table: TableName, alias: string, others: Record<string, string>): string {
  return columnsOf(table)
    .map(([column]) => `${others[column] ?? `${alias}.${column}`} AS ${column}`)
    .join(', ');
}

/** The statement with tables of its own where it reads from them. */
function spanned({ sql, values }: Statement, tables: ReadonlyMap<string, string>): Statement {
  const used = new Map<string, string>();
  const named = sql.replace(/\b(FROM|JOIN) (\w+)/gu, (reads, from: string, table: string) => {
    const rows = tables.get(table);
    if (rows === undefined) return reads;
    used.set(table, `spanned_${table} AS (${rows})`);
    return `${from} spanned_${table}`;
  });
  if (used.size === 0) return { sql, values };
  const before = [...used.values()].join(', ');
  return { sql: named.startsWith('WITH ') ? `WITH ${before}, ${named.slice(5)}` : `WITH ${before} ${named}`, values };
}
