// The sentence that answers the heatmap's question.
import { greatest, rollup, sum } from 'd3';
import type { MatrixCell } from '../query/matrix.ts';
import type { MatrixNames } from '../chart/matrix-model.ts';
import { UNSORTED } from '../duty/record.ts';

interface Named {
  id: string;
  name: string;
}

/** Figures of the sentence. `shared` and `reclaimed` are duties, each once; `first` is the bureau with most shared
 *  duties and `cell` the bureau and category with most (the earlier in official order of equals), null where no such
 *  duty has a category; `takers` are bureaus that took a duty back. */
export interface MatrixStatement {
  shared: number;
  reclaimed: number;
  categories: number;
  bureaus: number;
  takers: number;
  first: { id: string; name: string; duties: number };
  cell: { bureau: Named; category: Named; duties: number } | null;
}

/** The statement about the cells, or null where no bureau shares a duty. */
export function matrixStatement(
  cells: readonly MatrixCell[],
  { bureaus, categories }: MatrixNames
): MatrixStatement | null {
  const total = (list: 'shared' | 'reclaimed') =>
    sum(cells, (cell) => (cell.bureau === null && cell.list === list ? cell.duties : 0));
  const shared = cells.filter((cell) => cell.bureau !== null && cell.list === 'shared');
  const load = rollup(
    shared,
    (of) => sum(of, ({ duties }) => duties),
    ({ bureau }) => bureau
  );
  const first = greatest(bureaus, ({ id }) => load.get(id));
  const unsorted = categories.find(({ name }) => name === UNSORTED)?.id;
  const sorted = shared.filter(({ category }) => category !== unsorted);
  const peak = greatest(sorted, ({ duties }) => duties);
  if (first === undefined) return null;
  const bureau = bureaus.find(({ id }) => id === peak?.bureau);
  const category = categories.find(({ id }) => id === peak?.category);
  return {
    shared: total('shared'),
    reclaimed: total('reclaimed'),
    categories: new Set(sorted.map(({ category }) => category)).size,
    bureaus: load.size,
    takers: new Set(
      cells.filter((cell) => cell.bureau !== null && cell.list === 'reclaimed').map(({ bureau }) => bureau)
    ).size,
    first: { id: first.id, name: first.name, duties: load.get(first.id) ?? 0 },
    cell:
      peak === undefined || bureau === undefined || category === undefined
        ? null
        : { bureau, category, duties: peak.duties }
  };
}
