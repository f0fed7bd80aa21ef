// Which bureaus share duties with the township and with one another.
import { question, type Desk } from '../db/engine.ts';
import type { ListId, Tier } from '../duty/record.ts';
import { dutyWhere, pairWhere, type Filter } from './filter.ts';

/** A bureau and the distinct duties whose bureau column lists it. */
export interface SharingBureau {
  bureau: string;
  id: string;
  tier: Tier;
  duties: number;
}
/** Two bureaus listed in the same duties; `one` precedes `two` in official order; `duties` ≥ 1. */
export interface SharingTie {
  one: string;
  two: string;
  duties: number;
}
/** One duty with the bureaus it lists, ids joined by ',' in official order. */
export interface SharingDuty {
  duty: string;
  name: string;
  bureaus: string;
}
/** Duties that list exactly these bureaus (ids joined by ',' in official order); `size` is how many. */
export interface BureauSet {
  bureaus: string;
  size: number;
  duties: number;
}

/** Cooperation is about the shared list; a filter that names lists is taken as it is. */
export function sharedOnly(filter: Filter): Filter {
  return filter.lists.length > 0 ? filter : { ...filter, lists: ['shared'] };
}

/** The list that these counts are of, so that the panel counts the same duties; null where the filter names lists. */
export function countedList(filter: Filter): ListId | null {
  return filter.lists.length > 0 ? null : 'shared';
}

/** Bureaus with at least one duty under the filter, in official order. Throws QueryError. */
export function sharingBureaus(desk: Desk, filter: Filter): Promise<SharingBureau[]> {
  return desk.ask(SHARING_BUREAUS, filter);
}

export const SHARING_BUREAUS = question<Filter, SharingBureau>('sharing-bureaus', (filter) => {
  const where = pairWhere(sharedOnly(filter), 'd', 'b');
  return {
    values: where.values,
    sql: `SELECT b.name AS bureau, b.id, b.tier, count(*) AS duties
     FROM participation p JOIN bureau b ON b.name = p.bureau JOIN duty d ON d.id = p.duty_id WHERE p.listed AND ${where.sql}
     GROUP BY b.name, b.id, b.tier, b.rank ORDER BY b.rank`
  };
});

/** Pairs of bureaus listed in the same duty under the filter, in official order of the first, then the second. Throws
 *  QueryError. */
export function sharingTies(desk: Desk, filter: Filter): Promise<SharingTie[]> {
  return desk.ask(SHARING_TIES, filter);
}

export const SHARING_TIES = question<Filter, SharingTie>('sharing-ties', (filter) => {
  const where = pairWhere(sharedOnly(filter), 'd', 'b');
  return {
    values: where.values,
    sql: `WITH pair AS (
       SELECT d.id AS duty_id, b.id, b.rank
       FROM participation p JOIN bureau b ON b.name = p.bureau JOIN duty d ON d.id = p.duty_id WHERE p.listed AND ${where.sql}
     )
     SELECT x.id AS one, y.id AS two, count(*) AS duties FROM pair x JOIN pair y ON y.duty_id = x.duty_id AND x.rank < y.rank
     GROUP BY x.id, y.id, x.rank, y.rank ORDER BY x.rank, y.rank`
  };
});

/** Duties that list at least `least` bureaus under the filter, each with all bureaus it lists, in official order, at
 *  most `most`. Throws
 *  QueryError. */
export function sharingDuties(desk: Desk, filter: Filter, least = 2, most = 300): Promise<SharingDuty[]> {
  return desk.ask(SHARING_DUTIES, { filter, least, most });
}

interface SharingDutiesParams {
  filter: Filter;
  least: number;
  most: number;
}

export const SHARING_DUTIES = question<SharingDutiesParams, SharingDuty>(
  'sharing-duties',
  ({ filter, least, most }) => {
    const where = dutyWhere(sharedOnly(filter), 'd');
    return {
      values: [...where.values, least, most],
      sql: `SELECT d.id AS duty, d.name, string_agg(b.id, ',' ORDER BY b.rank) AS bureaus
     FROM participation p JOIN bureau b ON b.name = p.bureau JOIN duty d ON d.id = p.duty_id WHERE p.listed AND ${where.sql}
     GROUP BY d.id, d.name, d.rank HAVING count(*) >= ? ORDER BY d.rank LIMIT ?`
    };
  }
);

/** Sets of bureaus that duties list, exactly and in full: most duties first, then the larger set, then official order.
 *  Throws QueryError.
 *  */
export function bureauSets(desk: Desk, filter: Filter): Promise<BureauSet[]> {
  return desk.ask(BUREAU_SETS, filter);
}

export const BUREAU_SETS = question<Filter, BureauSet>('bureau-sets', (filter) => {
  const where = dutyWhere(sharedOnly(filter), 'd');
  return {
    values: where.values,
    sql: `WITH columns AS (
       SELECT d.id, string_agg(b.id, ',' ORDER BY b.rank) AS bureaus, count(*) AS size, min(b.rank) AS rank
       FROM participation p JOIN bureau b ON b.name = p.bureau JOIN duty d ON d.id = p.duty_id WHERE p.listed AND ${where.sql} GROUP BY d.id
     )
     SELECT bureaus, any_value(size) AS size, count(*) AS duties FROM columns
     GROUP BY bureaus ORDER BY duties DESC, size DESC, min(rank), bureaus`
  };
});
