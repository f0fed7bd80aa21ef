// The sentence that answers the heatmap's question.
import { greatest, rollup, sum } from 'd3';
import type { MatrixCell } from '../query/matrix.ts';
import type { MatrixNames } from '../chart/matrix-model.ts';
import { UNSORTED } from '../duty/record.ts';

/** Figures of the sentence. `shared` and `reclaimed` are duties, each once; `first` is the bureau with most shared
 *  duties and `cellBureau` × `cellCategory` the pair
 *  with most (the earlier in official order of equals), by official name; '' and 0 where no such duty has a category;
 *  `takers` are bureaus that took a duty back. */
export interface MatrixStatement {
  shared: number;
  reclaimed: number;
  categories: number;
  bureaus: number;
  takers: number;
  first: string;
  firstDuties: number;
  cellBureau: string;
  cellCategory: string;
  cellDuties: number;
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
  return {
    shared: total('shared'),
    reclaimed: total('reclaimed'),
    categories: new Set(sorted.map(({ category }) => category)).size,
    bureaus: load.size,
    takers: new Set(
      cells.filter((cell) => cell.bureau !== null && cell.list === 'reclaimed').map(({ bureau }) => bureau)
    ).size,
    first: first.name,
    firstDuties: load.get(first.id) ?? 0,
    cellBureau: bureaus.find(({ id }) => id === peak?.bureau)?.name ?? '',
    cellCategory: categories.find(({ id }) => id === peak?.category)?.name ?? '',
    cellDuties: peak?.duties ?? 0
  };
}
