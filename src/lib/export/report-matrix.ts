// The bureau by category matrix that papers, slides, sheets and the one-file page all show.
import { sum } from 'd3';
import { shade, type Shade } from '../chart/list-ramp.ts';
import { scaleTo, stepOf } from '../chart/scale.ts';
import { matrixModel, matrixSettings } from '../chart/matrix-model.ts';
import { PAPER } from '../chart/theme.ts';
import type { MatrixCell } from '../query/matrix.ts';
import type { Context, ReportMatrix } from './content.ts';
import type { ReportSentences } from '../i18n/zh-sentences.ts';

/** Rows in official order, the township's own basic duties first; columns are the categories with at least one duty.
 *  Cells count duties of all lists; null where there is none. Column totals and the grand total count each duty
 *  once. */
export function matrixOf(
  cells: readonly MatrixCell[],
  { words, naming, names }: Pick<Context, 'words' | 'naming' | 'names'>
): ReportMatrix {
  const model = matrixModel(
    cells,
    names,
    matrixSettings(() => '')
  );
  const rows = model.lines.map((line) => ({
    id: line.id,
    name: line.tier === null ? words.heatmap.township : naming.bureau(line.name),
    official: line.tier === null ? words.heatmap.township : line.name,
    tier: line.tier === null ? '' : naming.t(`frame:${line.tier}`),
    total: line.total,
    cells: line.cells.map((parts) => (parts.length === 0 ? null : sum(parts, ({ amount }) => amount)))
  }));
  const largest = Math.max(
    0,
    ...rows.filter(({ tier }) => tier !== '').flatMap((row) => row.cells.map((amount) => amount ?? 0))
  );
  return {
    kind: 'matrix',
    title: words.heatmap.table,
    legend: [
      words.heatmap.legend,
      ...severally(
        rows.filter(({ tier }) => tier !== ''),
        words
      )
    ].join(naming.marks.gap),
    columns: model.columns.map(({ id, name }) => ({ id, name: naming.category(name) })),
    rows,
    totals: model.columns.map(({ total }) => total),
    grand: model.grand,
    scale: scaleTo(largest)
  };
}

/** That sums over bureaus exceed the total, where there is more than one bureau. */
export const severally = (bureaus: readonly unknown[], words: ReportSentences): string[] =>
  bureaus.length > 1 ? [words.multiple] : [];

/** Fill and ink of a cell on paper; `#rrggbb`. */
export function matrixShade({ scale }: ReportMatrix, amount: number): Shade {
  return shade(PAPER, 'basic', stepOf(scale, amount));
}
