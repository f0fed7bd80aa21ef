// Section of the report: which bureaus hold how much.
import { gini, topShare } from '../../analysis/concentration.ts';
import { measured } from '../../analysis/load.ts';
import { bureauBars } from '../../chart/bureau-bars.ts';
import { lorenzCurve } from '../../chart/lorenz-curve.ts';
import { PAPER } from '../../chart/theme.ts';
import { totalLoad } from '../../chart/workload-bars.ts';
import { burdenFormula } from '../../naming/burden-formula.ts';
import { severally } from '../report-matrix.ts';
import { type Maker, FEW, text, number, table, empty, most } from './section.ts';

/** Columns of the table of loads; the burden index follows. */
const LOADS = ['shared', 'reclaimed', 'cityClauses', 'townshipClauses', 'reports', 'period'] as const;

/** Load by bureau under the counting and the weights that the reader chose, and how concentrated it is. */
export const workload: Maker = ({ workload: all, totals }, { words, naming, load }) => {
  const say = words.workload;
  if (all.length === 0) return empty(say.title, words.nothing);
  const { t } = naming;
  const full = load.counting === 'full';
  const rows = all.map((row) => ({ ...row, own: row[load.counting] }));
  const counted = t(`workload:${load.counting}Said`);
  const loads = rows.map((row) => row.own.shared);
  const few = Math.min(FEW, rows.length);
  const part = topShare(loads, few);
  const top = most(rows, (row) => row.own.shared, FEW);
  const takers = most(rows, (row) => row.own.reclaimed, 3);
  const figure = bureauBars(all, totals, naming, { counting: load.counting });
  return {
    title: say.title,
    message:
      rows.length > FEW || top[0] === undefined
        ? say.message(part, few, rows.length, counted)
        : say.fewMessage(naming.bureau(top[0].bureau), top[0].full.shared, rows.length),
    paragraphs: [
      ...(top.length === 0
        ? []
        : [say.top(top.map((row) => ({ name: naming.bureau(row.bureau), duties: row.own.shared })))]),
      ...(rows.length > FEW ? [say.concentration(part, few, gini(loads))] : []),
      ...(takers.length === 0
        ? []
        : [say.reclaimed(takers.map((row) => ({ name: naming.bureau(row.bureau), duties: row.own.reclaimed })))]),
      ...(full ? severally(rows, words) : []),
      t('export:countedBy', { counting: t(`workload:${load.counting}`), text: t(`workload:${load.counting}Text`) }),
      t('workload:howCounted', { others: totals.otherClauses, unnamed: totals.reports - totals.reportsNamed }),
      `${burdenFormula(load.weights, t)}${t('workload:stop')}`
    ],
    items: [
      {
        kind: 'figure',
        figure,
        native: {
          kind: 'stacked',
          label: 'name',
          series: (['shared', 'reclaimed'] as const).map((list) => ({ key: list, color: PAPER.lists[list] })),
          most: 20
        }
      },
      ...(rows.length < 6
        ? []
        : [
            {
              kind: 'figure' as const,
              figure: lorenzCurve(
                rows.map((row) => ({ bureau: row.bureau, id: row.id, value: row.own.shared })),
                'shared',
                full
                  ? t('workload:shared')
                  : t('workload:shared') + t('workload:countedIn', { counting: t(`workload:${load.counting}`) }),
                naming
              ),
              message: say.lorenzMessage(part, few, gini(loads)),
              native: {
                kind: 'line' as const,
                label: 'carriers',
                series: [
                  { key: 'carriers', color: PAPER.markSoft },
                  { key: 'load', color: PAPER.mark }
                ]
              }
            }
          ]),
      table(
        'workload',
        say.table,
        [
          text('name', words.bureaus),
          ...[...LOADS, 'burden' as const].map((measure) => number(measure, t(`workload:${measure}`)))
        ],
        [
          ...rows.map((row) => ({
            name: naming.bureau(row.bureau),
            ...Object.fromEntries(
              [...LOADS, 'burden' as const].map((measure) => [measure, measured(row, measure, load)])
            )
          })),
          { ...totalLoad(totals, load), name: words.totalDistinct }
        ],
        [4.6, 1.7, 1.7, 2, 2, 2, 2, 2]
      )
    ]
  };
};
