// How many duties and clauses each edition has per category and per bureau, over many editions in one go.
import { question, type Desk } from '../db/engine.ts';
import type { ListId, Tier } from '../duty/record.ts';
import type { Filter } from '../address/filter.ts';
import { dutyOfPairWhere, dutyWhere, pairWhere } from './filter.ts';
import { inScope } from './scope.ts';

/** Duties and clauses of one edition in one list and one category or bureau, by its text id in that edition. `kind`
 *  says which category or body of every place it is, null for one of the document's own; `stem` is a category's name, a
 *  bureau's name without its city, of a party body its short name, which is none without 市委; `rank` its place in
 *  official order within its edition. `duties` ≥ 1; `city` are city clauses, `township` what the township must do,
 *  `reports` upward reports, counted as in query/matrix.ts; 0 says that there are duties without such a clause. */
export interface PlaceCell {
  edition: number;
  id: string;
  name: string;
  stem: string;
  kind: string | null;
  tier: Tier | null;
  rank: number;
  list: ListId;
  duties: number;
  city: number;
  township: number;
  reports: number;
}

/** How many bureaus stand in the bureau columns of an edition's duties. */
export interface PlaceBureaus {
  edition: number;
  bureaus: number;
}

/** Cells of each edition by category under the filter, in official order; each duty in exactly one. Throws QueryError.
 *  */
export function placeCategories(desk: Desk, filter: Filter): Promise<PlaceCell[]> {
  return desk.ask(PLACE_CATEGORIES, filter);
}

/** Cells of each edition by bureau of the bureau column under the filter, in official order; a duty with several
 *  bureaus is in each. Throws QueryError. */
export function placeBureaus(desk: Desk, filter: Filter): Promise<PlaceCell[]> {
  return desk.ask(PLACE_BUREAUS, filter);
}

/** Bureaus of each edition's duties under the filter, whichever of them it names. An edition without any is left out.
 *  Throws QueryError. */
export function placeBureauCounts(desk: Desk, filter: Filter): Promise<PlaceBureaus[]> {
  return desk.ask(PLACE_BUREAU_COUNTS, filter);
}

const SUMS = ['city', 'township', 'reports'] as const;
const summed = (alias: string) =>
  SUMS.map((name) => {
    const column = name === 'reports' ? name : `${name}_clauses`;
    return `CAST(sum(${alias}.${column}) AS INTEGER) AS ${name}`;
  }).join(', ');

export const PLACE_CATEGORIES = question<Filter, PlaceCell>('place-categories', (filter, scope) => {
  const where = dutyWhere(filter, scope);
  return {
    values: where.values,
    sql: `WITH cell AS (
       SELECT d.edition, d.category, d.list, count(*) AS duties, ${summed('d')}
       FROM duty d WHERE ${where.sql} GROUP BY d.edition, d.category, d.list
     )
     SELECT c.edition, k.id, k.name, k.name AS stem, k.kind, CAST(NULL AS VARCHAR) AS tier, k.rank, c.list, c.duties,
       c.city, c.township, c.reports
     FROM cell c JOIN category k ON k.edition = c.edition AND k.category = c.category
     WHERE ${inScope(scope, 'k')} ORDER BY c.edition, k.rank, k.category, c.list`
  };
});

export const PLACE_BUREAUS = question<Filter, PlaceCell>('place-bureaus', (filter, scope) => {
  const where = pairWhere(filter, scope);
  return {
    values: where.values,
    sql: `WITH cell AS (
       SELECT p.edition, p.bureau, p.list, count(*) AS duties, ${summed('p')}
       FROM participation p WHERE ${where.sql} GROUP BY p.edition, p.bureau, p.list
     )
     SELECT c.edition, b.id, b.name, CASE b.tier WHEN 'party' THEN b.short_name ELSE b.stem END AS stem, b.kind, b.tier,
       b.rank, c.list, c.duties, c.city, c.township, c.reports
     FROM cell c JOIN bureau b ON b.edition = c.edition AND b.bureau = c.bureau
     WHERE ${inScope(scope, 'b')} ORDER BY c.edition, b.rank, b.bureau, c.list`
  };
});

export const PLACE_BUREAU_COUNTS = question<Filter, PlaceBureaus>('place-bureau-counts', (filter, scope) => {
  const where = dutyOfPairWhere(filter, scope);
  return {
    values: where.values,
    sql: `SELECT p.edition, count(DISTINCT p.bureau) AS bureaus FROM participation p
     WHERE p.listed AND ${where.sql} GROUP BY p.edition ORDER BY p.edition`
  };
});
