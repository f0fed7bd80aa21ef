// print -- load: who takes part in how many duties, by list and category, with rank and share.
import { desc, from, not, op } from 'arquero';
import { editionOf } from './editions.ts';

/** One bureau with its duties: `rank` 1 for the most (equal ones share it), `share` of all pairs of duty and bureau,
 *  0..1 to three digits, then one column for each list and each category in official order, 0 where it has none. */
export type LoadRow = { bureau: string; duties: number; rank: number; share: number } & Record<string, string | number>;

interface Pair {
  bureau: string;
  list: string;
  category: string;
  place: number;
}

/** Bureaus that the duties of one edition list, most duties first, then in official order. A duty of several bureaus
 *  counts once for each. Throws ReadError where the document cannot be read. */
export async function loadRows(options: Record<string, string | undefined>): Promise<LoadRow[]> {
  const { duties, bureaus: official } = await editionOf(options);
  const places = new Map(official.map(({ name }, place) => [name, place]));
  const pairs = duties.flatMap(({ list, category, bureaus }) =>
    [...new Set(bureaus.map(({ bureau }) => bureau))].map((bureau): Pair => ({
      bureau,
      list,
      category,
      place: places.get(bureau) ?? official.length
    }))
  );
  if (pairs.length === 0) return [];
  const table = from(pairs);
  const across = (column: 'list' | 'category') =>
    table.groupby('bureau', column).count({ as: 'duties' }).groupby('bureau').pivot(column, 'duties', { sort: false });
  return table
    .groupby('bureau')
    .rollup({ duties: op.count(), place: op.min('place') })
    .orderby(desc('duties'))
    .derive({
      rank: op.rank(),
      share: (row: { duties: number }) => op.round((1000 * row.duties) / op.sum(row.duties)) / 1000
    })
    .join(across('list'), 'bureau')
    .join(across('category'), 'bureau')
    .orderby('rank', 'place')
    .select(not('place'))
    .objects()
    .map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value ?? 0]))) as LoadRow[];
}
