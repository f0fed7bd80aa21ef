// Which bureaus share duties with the township and with one another.
import { question, type Desk } from '../db/engine.ts';
import type { ListId, Tier } from '../duty/record.ts';
import type { Filter } from '../address/filter.ts';
import { dutyOfPairWhere, dutyWhere } from './filter.ts';
import { joined, rounded } from './portable.ts';
import { bureausIn } from './scope.ts';

/** A bureau and the distinct duties whose bureau column lists it. */
export interface SharingBureau {
  bureau: string;
  id: string;
  tier: Tier;
  duties: number;
}
/** Two bureaus listed in the same duties; `one` precedes `two` in official order; `duties` ≥ 1. In `weight` each of
 *  these duties counts 1/(k − 1), k the bureaus it lists, to nine decimals: all that a duty gives to one bureau is
 *  then 1, however many it lists. Source of the weight: Newman 2001, Scientific collaboration networks II. */
export interface SharingTie {
  one: string;
  two: string;
  duties: number;
  weight: number;
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

/** Bureaus of the duties under the filter, with how many of these list them, in official order: where the filter names
 *  bureaus, also those that share its duties, as the network of one bureau is with others. Throws QueryError. */
export function sharingBureaus(desk: Desk, filter: Filter): Promise<SharingBureau[]> {
  return desk.ask(SHARING_BUREAUS, filter);
}

export const SHARING_BUREAUS = question<Filter, SharingBureau>('sharing-bureaus', (filter, scope) => {
  const where = dutyOfPairWhere(sharedOnly(filter), scope);
  return {
    values: where.values,
    sql: `WITH counted AS (
       SELECT p.bureau, count(*) AS duties FROM participation p WHERE p.listed AND ${where.sql} GROUP BY p.bureau
     )
     SELECT b.name AS bureau, b.id, b.tier, c.duties
     FROM counted c JOIN ${bureausIn(scope)} b ON b.bureau = c.bureau ORDER BY b.place, b.bureau`
  };
});

/** Pairs of bureaus listed in the same duty under the filter, whichever of them it names, in official order of the
 *  first, then the second. Throws QueryError. */
export function sharingTies(desk: Desk, filter: Filter): Promise<SharingTie[]> {
  return desk.ask(SHARING_TIES, filter);
}

export const SHARING_TIES = question<Filter, SharingTie>('sharing-ties', (filter, scope) => {
  const where = dutyOfPairWhere(sharedOnly(filter), scope);
  return {
    values: where.values,
    sql: `WITH named AS (
       SELECT b.bureau, b.id, rank() OVER (ORDER BY b.place, b.bureau) AS place FROM ${bureausIn(scope)} b
     ),
     pair AS (
       SELECT p.duty, p.bureau, p.sharers, n.place
       FROM participation p JOIN named n ON n.bureau = p.bureau WHERE p.listed AND ${where.sql}
     ),
     tie AS (
       SELECT x.bureau AS one, y.bureau AS two, count(*) AS duties,
         ${rounded('sum(1.0 / (x.sharers - 1))', 9)} AS weight
       FROM pair x JOIN pair y ON y.duty = x.duty AND x.place < y.place GROUP BY x.bureau, y.bureau
     )
     SELECT a.id AS one, b.id AS two, t.duties, t.weight
     FROM tie t JOIN named a ON a.bureau = t.one JOIN named b ON b.bureau = t.two ORDER BY a.place, b.place`
  };
});

/** Duties that list at least `least` bureaus under the filter, each with all bureaus it lists, in official order.
 *  Throws QueryError. */
export function sharingDuties(desk: Desk, filter: Filter, least = 2): Promise<SharingDuty[]> {
  return desk.ask(SHARING_DUTIES, { filter, least });
}

interface SharingDutiesParams {
  filter: Filter;
  least: number;
}

export const SHARING_DUTIES = question<SharingDutiesParams, SharingDuty>(
  'sharing-duties',
  ({ filter, least }, scope) => {
    const where = dutyWhere(sharedOnly(filter), scope);
    return {
      values: [...where.values, least],
      sql: `SELECT d.id AS duty, d.name AS name, ${joined('b.id', 'b.place, b.bureau', ',')} AS bureaus
     FROM participation p JOIN duty d ON d.duty = p.duty JOIN ${bureausIn(scope)} b ON b.bureau = p.bureau
     WHERE p.listed AND ${where.sql}
     GROUP BY d.duty, d.id, d.name HAVING count(*) >= ? ORDER BY d.duty`
    };
  }
);

/** Sets of bureaus that duties list, exactly and in full: most duties first, then the larger set, then official order.
 *  Throws QueryError. */
export function bureauSets(desk: Desk, filter: Filter): Promise<BureauSet[]> {
  return desk.ask(BUREAU_SETS, filter);
}

export const BUREAU_SETS = question<Filter, BureauSet>('bureau-sets', (filter, scope) => {
  const where = dutyOfPairWhere(sharedOnly(filter), scope);
  return {
    values: where.values,
    sql: `WITH listed AS (
       SELECT p.duty, ${joined('b.id', 'b.place, b.bureau', ',')} AS bureaus, count(*) AS many,
         min(b.place) AS place
       FROM participation p JOIN ${bureausIn(scope)} b ON b.bureau = p.bureau
       WHERE p.listed AND ${where.sql} GROUP BY p.duty
     )
     SELECT bureaus, min(many) AS size, count(*) AS duties FROM listed
     GROUP BY bureaus ORDER BY duties DESC, size DESC, min(place), bureaus`
  };
});
