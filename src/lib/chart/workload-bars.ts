// What each bureau brings to the township, measure by measure.
import { sum } from 'd3';
import { writeMark } from '../address/mark.ts';
import type { Weights } from '../analysis/burden.ts';
import type { Totals } from '../query/totals.ts';
import type { WorkloadRow } from '../query/workload.ts';
import { barColumnsHeight, drawBarColumns } from './bar-columns.ts';
import type { Figure } from './figure.ts';
import { formatNumber } from '../naming/numbers.ts';
import { LOAD_MEASURES, measured, ordered, type LoadMeasure } from '../analysis/load.ts';
import { burdenFormula } from '../naming/burden-formula.ts';
import type { Naming } from '../naming/naming.ts';

/** Bars of all measures in the chosen order; the caption carries the formula of the burden index and what the rows' sum
 *  means. A row opens
 *  `bureau:<id>`. */
export function workloadBars(
  rows: readonly WorkloadRow[],
  totals: Totals,
  order: LoadMeasure | 'official',
  weights: Weights,
  { t, bureau }: Naming
): Figure {
  const sorted = ordered(rows, order, weights);
  const measure: LoadMeasure = order === 'official' ? 'burden' : order;
  const first = ordered(rows, measure, weights)[0];
  const all = sum(rows, ({ duties }) => duties);
  return {
    id: 'workload-bars',
    title: t('workload:barsTitle'),
    caption:
      first === undefined
        ? ''
        : [
            t('workload:barsCaption', {
              name: bureau(first.bureau),
              measure: t(`workload:${measure}`),
              value: formatNumber(measured(first, measure, weights), 1),
              sum: formatNumber(all),
              distinct: formatNumber(totals.shared + totals.reclaimed)
            }),
            `${burdenFormula(weights, t)}${t('workload:stop')}`
          ].join(t('workload:between')),
    table: {
      columns: [
        { key: 'name', label: t('frame:bureau'), kind: 'text' },
        { key: 'tier', label: t('frame:tier'), kind: 'text' },
        ...LOAD_MEASURES.map((each) => ({ key: each, label: t(`workload:${each}`), kind: 'number' as const }))
      ],
      rows: sorted.map((row) => ({
        name: bureau(row.bureau),
        tier: t(`frame:${row.tier}`),
        pick: writeMark({ kind: 'bureau', bureau: row.id }),
        ...Object.fromEntries(LOAD_MEASURES.map((each) => [each, measured(row, each, weights)]))
      }))
    },
    height: () => barColumnsHeight(sorted.length),
    drawing: {
      kind: 'svg',
      svg: drawBarColumns(
        sorted.map((row) => ({
          label: bureau(row.bureau),
          pick: writeMark({ kind: 'bureau', bureau: row.id }),
          values: LOAD_MEASURES.map((each) => measured(row, each, weights))
        })),
        LOAD_MEASURES.map((each) => ({
          head: t(`workload:${each}`),
          color: (theme) => (each === 'shared' || each === 'reclaimed' ? theme.lists[each] : theme.mark)
        }))
      )
    }
  };
}
