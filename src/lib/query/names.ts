// The names every page needs: bureaus and categories in official order, and the size of each list.
import type { Filter } from '../address/filter.ts';
import { question, type Desk } from '../db/engine.ts';
import type { ListId, Tier } from '../duty/record.ts';
import { bureausIn, categoriesIn, inScope } from './scope.ts';

export interface BureauName {
  id: string;
  name: string;
  shortName: string;
  tier: Tier;
  rank: number;
  pinyin: string;
  initials: string;
  aliases: string;
}
export interface CategoryName {
  id: string;
  name: string;
  rank: number;
  pinyin: string;
  initials: string;
}
export interface Names {
  bureaus: BureauName[];
  categories: CategoryName[];
  lists: Record<ListId, number>;
}

/** All bureaus and categories in official order; `lists` counts duties. Throws QueryError. */
export async function names(desk: Desk): Promise<Names> {
  const [bureaus, categories, counted] = await Promise.all([
    desk.ask(BUREAU_NAMES, null),
    desk.ask(CATEGORY_NAMES, null),
    desk.ask(LIST_SIZES, null)
  ]);
  const lists: Record<ListId, number> = { basic: 0, shared: 0, reclaimed: 0 };
  for (const { list, duties } of counted) lists[list] = duties;
  return { bureaus, categories, lists };
}

/** Official names of the bureaus that the filter chooses by name or tier; null where it chooses none. */
export function chosenBureaus({ bureaus: all }: Names, { bureaus, tiers }: Filter): Set<string> | null {
  if (bureaus.length + tiers.length === 0) return null;
  return new Set(
    all
      .filter(
        ({ id, tier }) => (bureaus.length === 0 || bureaus.includes(id)) && (tiers.length === 0 || tiers.includes(tier))
      )
      .map(({ name }) => name)
  );
}

export const BUREAU_NAMES = question<null, BureauName>('bureau-names', (_, scope) => ({
  sql: `SELECT id, name, short_name AS "shortName", tier, rank, pinyin, initials, aliases
     FROM ${bureausIn(scope)} ORDER BY place, bureau`,
  values: []
}));

export const CATEGORY_NAMES = question<null, CategoryName>('category-names', (_, scope) => ({
  sql: `SELECT id, name, rank, pinyin, initials FROM ${categoriesIn(scope)} ORDER BY rank, category`,
  values: []
}));

export const LIST_SIZES = question<null, { list: ListId; duties: number }>('list-sizes', (_, scope) => ({
  sql: `SELECT d.list, count(*) AS duties FROM duty d WHERE ${inScope(scope, 'd')} GROUP BY d.list ORDER BY d.list`,
  values: []
}));
