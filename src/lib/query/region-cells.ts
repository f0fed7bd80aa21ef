// What each edition has of each bureau in each category, without a text: what tables over many places are made of.
import { question, type Desk } from '../db/engine.ts';
import type { ListId, Tier } from '../duty/record.ts';
import { inScope } from './scope.ts';

/** Duties and clauses of one edition in one list and one category, by their keys; of one bureau of the bureau column,
 *  or with `bureau` null of all duties, each counted once. Counted as in query/matrix.ts: `duties` ≥ 1, the others 0
 *  where there are duties without such a clause. */
export interface RegionCell {
  edition: number;
  bureau: number | null;
  category: number;
  list: ListId;
  duties: number;
  city: number;
  township: number;
  reports: number;
}

/** A bureau of an edition by its key, with its text id there. `stem` is its name without its city, of a party body its
 *  short name; `kind` says which body every city has it is, null for none; `rank` is its place in official order. */
export interface RegionBureau {
  edition: number;
  bureau: number;
  id: string;
  name: string;
  stem: string;
  kind: string | null;
  tier: Tier;
  rank: number;
}

/** A category of an edition by its key, with its text id there; `kind` is null for one of the document's own. */
export interface RegionCategory {
  edition: number;
  category: number;
  id: string;
  name: string;
  kind: string | null;
  rank: number;
}

/** Everything that tables over places take from the editions of a desk: cells, and the bureaus and categories that
 *  these are of. Throws QueryError. */
export async function regionParts(desk: Desk): Promise<{
  cells: RegionCell[];
  bureaus: RegionBureau[];
  categories: RegionCategory[];
}> {
  const [cells, bureaus, categories] = await Promise.all([
    desk.ask(REGION_CELLS, null),
    desk.ask(REGION_BUREAUS, null),
    desk.ask(REGION_CATEGORIES, null)
  ]);
  return { cells, bureaus, categories };
}

const counts = (alias: string) =>
  `count(*) AS duties, ${(['city_clauses', 'township_clauses', 'reports'] as const)
    .map((column) => `CAST(sum(${alias}.${column}) AS INTEGER) AS ${column.replace('_clauses', '')}`)
    .join(', ')}`;

export const REGION_CELLS = question<null, RegionCell>('region-cells', (_, scope) => ({
  values: [],
  sql: `WITH cell AS (
       SELECT p.edition AS edition, p.bureau AS bureau, p.category AS category, p.list AS list, ${counts('p')}
       FROM participation p WHERE p.listed AND ${inScope(scope, 'p')}
       GROUP BY p.edition, p.bureau, p.category, p.list
     ),
     once AS (
       SELECT d.edition AS edition, CAST(NULL AS INTEGER) AS bureau, d.category AS category, d.list AS list,
         ${counts('d')}
       FROM duty d WHERE ${inScope(scope, 'd')} GROUP BY d.edition, d.category, d.list
     )
     SELECT m.edition, m.bureau, m.category, m.list, m.duties, m.city, m.township, m.reports
     FROM (SELECT * FROM cell UNION ALL SELECT * FROM once) m
     ORDER BY m.edition, m.bureau IS NULL, m.bureau, m.category, m.list`
}));

export const REGION_BUREAUS = question<null, RegionBureau>('region-bureaus', (_, scope) => ({
  values: [],
  sql: `SELECT b.edition, b.bureau, b.id, b.name, CASE b.tier WHEN 'party' THEN b.short_name ELSE b.stem END AS stem,
       b.kind, b.tier, b.rank
     FROM bureau b WHERE ${inScope(scope, 'b')} ORDER BY b.edition, b.rank, b.bureau`
}));

export const REGION_CATEGORIES = question<null, RegionCategory>('region-categories', (_, scope) => ({
  values: [],
  sql: `SELECT k.edition, k.category, k.id, k.name, k.kind, k.rank
     FROM category k WHERE ${inScope(scope, 'k')} ORDER BY k.edition, k.rank, k.category`
}));
