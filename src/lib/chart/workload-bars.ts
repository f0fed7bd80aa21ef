// What each bureau brings to the township, measure by measure.
import { sum } from 'd3';
import { opening, writeMark } from '../address/mark.ts';
import { burden, writeWeights } from '../analysis/burden.ts';
import type { Totals } from '../query/totals.ts';
import type { WorkloadRow } from '../query/workload.ts';
import { barColumnsHeight, drawBarColumns } from './bar-columns.ts';
import { captioned, type Figure } from './figure.ts';
import { groupMark, groupPicks, loadMark } from './load-mark.ts';
import { formatNumber } from '../i18n/numbers.ts';
import { LOAD_MEASURES, measured, ordered, places, type LoadChoice, type LoadMeasure } from '../analysis/load.ts';
import { BUREAU_COUNTS, COUNTINGS } from '../query/workload.ts';
import { burdenFormula } from '../naming/burden-formula.ts';
import type { Naming } from '../naming/naming.ts';

/** What every measure is with each duty and each clause counted once; the burden index of these. */
export function totalLoad(totals: Totals, { weights }: LoadChoice): Record<LoadMeasure, number> {
  return { ...totals, burden: burden(totals, weights) };
}

/** How loads are counted, in words: shared work, and the parts and weights of the burden index where it is
 *  `weighed`. */
export function loadOptions({ counting, weights }: LoadChoice, weighed: boolean, t: Naming['t']): string {
  const { parts, weights: own } = writeWeights(weights);
  return [
    t('workload:countedBy', { counting: t(`workload:${counting}`).toLowerCase() }),
    ...(weighed && parts !== ''
      ? [t('workload:partsBy', { parts: t(`workload:${weights.set}Set`).toLowerCase() })]
      : []),
    ...(weighed && own !== '' ? [t('workload:weightsBy', { weights: own.split(',').join(' : ') })] : [])
  ].join(t('workload:andSo'));
}

/** Bars of all measures in the chosen order, counted as chosen; the caption says how, what the rows' sum means, and the
 *  formula of the burden index. The table has the places under each counting by the measure of the order, and
 *  everything counted once at its foot. A row opens `bureau:<id>`. */
export function workloadBars(
  rows: readonly WorkloadRow[],
  totals: Totals,
  order: LoadMeasure | 'official',
  choice: LoadChoice,
  { t, bureau }: Naming
): Figure {
  const sorted = ordered(rows, order, choice);
  const measure: LoadMeasure = order === 'official' ? 'burden' : order;
  const first = ordered(rows, measure, choice)[0];
  const ranks = places(rows, measure, choice.weights);
  const all = sum(rows, (row) => row[choice.counting].shared);
  return {
    id: 'workload-bars',
    title: t('workload:barsTitle'),
    options: loadOptions(choice, true, t),
    ...captioned(
      first === undefined
        ? ''
        : [
            t('workload:barsCaption', {
              name: bureau(first.bureau),
              measure: t(`workload:${measure}`),
              value: opening(
                formatNumber(measured(first, measure, choice), 1),
                loadMark(first.id, measure, choice.counting)
              ),
              counting: t(`workload:${choice.counting}Said`),
              sum: opening(formatNumber(all, 1), { kind: 'formula', name: 'sum', of: 'shared' }),
              distinct: opening(formatNumber(totals.shared), groupMark({}, 'shared')),
              reclaimed: opening(formatNumber(totals.reclaimed), groupMark({}, 'reclaimed'))
            }),
            `${burdenFormula(choice.weights, t)}${t('workload:stop')}`
          ].join(t('workload:between'))
    ),
    table: {
      columns: [
        { key: 'name', label: t('frame:bureau'), kind: 'text' },
        { key: 'tier', label: t('frame:tier'), kind: 'text' },
        ...LOAD_MEASURES.map((each) => ({ key: each, label: t(`workload:${each}`), kind: 'number' as const })),
        ...COUNTINGS.map((counting) => ({
          key: `place-${counting}`,
          label: t('workload:placeBy', { measure: t(`workload:${measure}`), counting: t(`workload:${counting}`) }),
          kind: 'number' as const
        }))
      ],
      rows: sorted.map((row) => ({
        name: bureau(row.bureau),
        tier: t(`frame:${row.tier}`),
        pick: writeMark({ kind: 'bureau', bureau: row.id }),
        ...Object.fromEntries(
          LOAD_MEASURES.map((each) => [`pick:${each}`, writeMark(loadMark(row.id, each, choice.counting))])
        ),
        ...Object.fromEntries(LOAD_MEASURES.map((each) => [each, measured(row, each, choice)])),
        ...Object.fromEntries(COUNTINGS.map((each) => [`place-${each}`, ranks.get(row.id)?.[each] ?? null]))
      })),
      foot: {
        name: t('workload:totalRow'),
        tier: null,
        ...groupPicks({}, BUREAU_COUNTS),
        'pick:burden': writeMark({ kind: 'formula', name: 'burden', of: 'all' }),
        ...totalLoad(totals, choice)
      }
    },
    height: () => barColumnsHeight(sorted.length),
    drawing: {
      kind: 'svg',
      svg: drawBarColumns(
        sorted.map((row) => ({
          label: bureau(row.bureau),
          pick: writeMark({ kind: 'bureau', bureau: row.id }),
          picks: LOAD_MEASURES.map((each) => writeMark(loadMark(row.id, each, choice.counting))),
          values: LOAD_MEASURES.map((each) => measured(row, each, choice))
        })),
        LOAD_MEASURES.map((each) => ({
          head: t(`workload:${each}`),
          color: (theme) => (each === 'shared' || each === 'reclaimed' ? theme.lists[each] : theme.mark)
        }))
      )
    }
  };
}
