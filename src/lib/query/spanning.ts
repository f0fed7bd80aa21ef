// Several editions looked at as one: every question sees their duties under ids and names that say whose they are, and
// over several cities one bureau for all bodies of a kind.
import { group, sort } from 'd3';
import { question, type PageDesk, type Scope, type Statement } from '../db/engine.ts';
import { idOfEdition, nameOfEdition } from '../duty/of-edition.ts';
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
function tablesOf(editions: readonly Beside[], standsFor: ReadonlyMap<number, number>): [name: string, sql: string][] {
  const within = `edition IN (${editions.map(({ edition }) => edition).join(', ')})`;
  const whose = editions.map(
    ({ edition, id, label }) => `(${edition}, ${quoted(idOfEdition(id, ''))}, ${quoted(nameOfEdition(label, ''))})`
  );
  const duty = `SELECT d.* REPLACE (o.id || d.id AS id, o.label || d.name AS name)
     FROM main.duty d JOIN (VALUES ${whose.join(', ')}) o(edition, id, label) ON o.edition = d.edition`;
  if (standsFor.size === 0) return [['duty', duty]];
  const pairs = [...standsFor].map(([bureau, first]) => `(${bureau}, ${first})`).join(', ');
  const same = `(VALUES ${pairs}) s(bureau, first)`;
  const keyed = (table: string) =>
    `SELECT t.* REPLACE (coalesce(s.first, t.bureau) AS bureau)
     FROM main.${table} t LEFT JOIN ${same} ON s.bureau = t.bureau WHERE t.${within}`;
  return [
    ['duty', duty],
    ...['participation', 'clause_actor', 'clause_recipient'].map((table): [string, string] => [table, keyed(table)]),
    [
      'bureau',
      `SELECT b.* REPLACE (coalesce(f.bureau, b.bureau) AS bureau, coalesce(f.id, b.id) AS id,
         coalesce(f.stem, ${STEM}) AS name, coalesce(f.stem, ${STEM}) AS short_name)
       FROM main.bureau b LEFT JOIN ${same} ON s.bureau = b.bureau
         LEFT JOIN (
           SELECT b.bureau, min(b.id) AS id, min(${STEM}) AS stem FROM main.bureau b WHERE b.${within} GROUP BY b.bureau
         ) f ON f.bureau = s.first
       WHERE b.${within}`
    ]
  ];
}

/** The statement with tables of its own where it names them. */
function spanned({ sql, values }: Statement, tables: readonly (readonly [name: string, sql: string])[]): Statement {
  const used = tables.filter(([name]) => new RegExp(`\\b${name}\\b`, 'u').test(sql));
  if (used.length === 0) return { sql, values };
  const before = used.map(([name, rows]) => `${name} AS (${rows})`).join(', ');
  const own = /^\s*WITH\s+(RECURSIVE\s+)?/iu.exec(sql);
  const text = own === null ? `WITH ${before} ${sql}` : `WITH ${own[1] ?? ''}${before}, ${sql.slice(own[0].length)}`;
  return { sql: text, values };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
