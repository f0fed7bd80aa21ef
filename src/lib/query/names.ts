// The names every page needs: bureaus and categories in official order, and the size of each list.
import type { Engine } from '../db/engine.ts';
import type { ListId, Tier } from '../duty/record.ts';

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
export async function names(engine: Engine): Promise<Names> {
  const bureaus = await engine.query<BureauName>(
    'SELECT id, name, short_name AS "shortName", tier, rank, pinyin, initials, aliases FROM bureau ORDER BY rank'
  );
  const categories = await engine.query<CategoryName>(
    'SELECT id, name, rank, pinyin, initials FROM category ORDER BY rank'
  );
  const counted = await engine.query<{ list: ListId; duties: number }>(
    'SELECT list, count(*) AS duties FROM duty GROUP BY list'
  );
  const lists: Record<ListId, number> = { basic: 0, shared: 0, reclaimed: 0 };
  for (const { list, duties } of counted) lists[list] = duties;
  return { bureaus, categories, lists };
}
