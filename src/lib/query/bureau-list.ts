// The bureaus that some duties list, one by one.
import type { Conditions } from '../address/conditions.ts';
import type { Filter } from '../address/filter.ts';
import { question, type Desk } from '../db/engine.ts';
import type { Tier } from '../duty/record.ts';
import { dutiesWhere } from './conditions.ts';
import { marks } from './filter.ts';
import { bureausIn } from './scope.ts';

/** One bureau and how many of the duties list it, ≥ 1. */
export interface ListedBureau {
  bureau: string;
  id: string;
  tier: Tier;
  duties: number;
}

/** Bureaus in the bureau column of the duties under the filter that the conditions hold for, in official order; where
 *  the conditions name a tier, those of that tier alone, and without those they leave out or do not name. Throws
 *  QueryError. */
export function listedBureaus(desk: Desk, of: Conditions, filter: Filter): Promise<ListedBureau[]> {
  return desk.ask(LISTED_BUREAUS, { of, filter });
}

export const LISTED_BUREAUS = question<{ of: Conditions; filter: Filter }, ListedBureau>(
  'listed-bureaus',
  ({ of, filter }, scope) => {
    const where = dutiesWhere(of, filter, scope);
    const { tier: tiers = [], beside = [], among = [] } = of;
    return {
      values: [...where.values, ...tiers, ...beside, ...among],
      sql: `WITH counted AS (
       SELECT p.bureau, count(*) AS duties
       FROM participation p JOIN duty d ON d.duty = p.duty WHERE p.listed AND ${where.sql} GROUP BY p.bureau
     )
     SELECT b.name AS bureau, b.id, b.tier, c.duties
     FROM counted c JOIN ${bureausIn(scope)} b ON b.bureau = c.bureau
     WHERE ${tiers.length === 0 ? 'TRUE' : `b.tier IN (${marks(tiers)})`}
       AND ${beside.length === 0 ? 'TRUE' : `b.id NOT IN (${marks(beside)})`}
       AND ${among.length === 0 ? 'TRUE' : `b.id IN (${marks(among)})`}
     ORDER BY b.place, b.bureau`
    };
  }
);
