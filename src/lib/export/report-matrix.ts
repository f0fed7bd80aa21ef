// The bureau by category matrix that papers, slides, sheets and the one-file page all show.
import type { MatrixCell } from '../query/matrix.ts';
import type { Context, MatrixRow, ReportMatrix } from './content.ts';

/** Rows in official order, the township's own basic duties first; columns are the categories with at least one duty. Cells count duties of all lists;
 *  null where there is none. Column totals and the grand total count each duty once. */
export function matrixOf(cells: readonly MatrixCell[], { words, naming, names }: Context): ReportMatrix {
  const present = new Set(cells.map(({ category }) => category));
  const columns = names.categories.filter(({ id }) => present.has(id)).map(({ id, name }) => ({ id, name: naming.category(name) }));
  const sum = (chosen: readonly MatrixCell[]) => chosen.reduce((total, { duties }) => total + duties, 0);
  const row = (id: string, name: string, tier: string, chosen: readonly MatrixCell[]): MatrixRow => ({
    id, name, tier, total: sum(chosen),
    cells: columns.map((column) => {
      const here = chosen.filter(({ category }) => category === column.id);
      return here.length === 0 ? null : sum(here);
    })
  });
  const own = cells.filter(({ bureau, list }) => bureau === null && list === 'basic');
  const all = cells.filter(({ bureau }) => bureau === null);
  const rows = [
    ...(own.length === 0 ? [] : [row('township', words.heatmap.township, '', own)]),
    ...names.bureaus.flatMap(({ id, name, tier }) => {
      const chosen = cells.filter(({ bureau }) => bureau === id);
      return chosen.length === 0 ? [] : [row(id, naming.bureau(name), naming.t(`frame:${tier}`), chosen)];
    })
  ];
  return {
    kind: 'matrix', title: words.heatmap.table, legend: words.heatmap.legend, columns, rows,
    totals: columns.map(({ id }) => sum(all.filter(({ category }) => category === id))), grand: sum(all)
  };
}

/** Step of a colour ramp for a value, by its place between 1 and the largest, on a square-root scale so that small numbers differ. */
export function rampStep(value: number, largest: number, steps: number): number {
  if (largest <= 1) return Math.min(2, steps - 1);
  return Math.round(Math.sqrt((value - 1) / (largest - 1)) * (steps - 1));
}
