// Township clauses by type of work, those with a cadence apart.
import { writeMark } from '../address/mark.ts';
import { actionName } from '../i18n/action-names.ts';
import type { ActionWorkloadRow } from '../query/action-workload.ts';
import type { Figure } from './figure.ts';
import { formatShare } from '../naming/numbers.ts';
import type { Naming } from '../naming/naming.ts';
import { drawStackedBars, stackedBarsHeight } from './stacked-bars.ts';

/** One bar per action type, most clauses first; `clauses` are all township clauses, each once. A row's pick is
 *  `action:<type>`. */
export function actionBars(rows: readonly ActionWorkloadRow[], clauses: number, { t, language }: Naming): Figure {
  const first = rows[0];
  return {
    id: 'action-bars',
    title: t('workload:actionTitle'),
    caption:
      first === undefined
        ? ''
        : t('workload:actionCaption', {
            clauses,
            name: actionName(first.action, language),
            count: first.clauses,
            share: formatShare(first.clauses / clauses)
          }),
    table: {
      columns: [
        { key: 'name', label: t('frame:action'), kind: 'text' },
        { key: 'duties', label: t('workload:duties'), kind: 'number' },
        { key: 'clauses', label: t('workload:clauseHead'), kind: 'number' },
        { key: 'bureaus', label: t('workload:bureauCount'), kind: 'number' },
        { key: 'recurring', label: t('workload:withCadence'), kind: 'number' },
        { key: 'dated', label: t('workload:withDeadline'), kind: 'number' }
      ],
      rows: rows.map(({ action, ...row }) => ({
        ...row,
        name: actionName(action, language),
        pick: writeMark({ kind: 'action', action: action })
      }))
    },
    height: () => stackedBarsHeight(rows.length),
    drawing: {
      kind: 'svg',
      svg: drawStackedBars(
        rows.map((row) => ({
          label: actionName(row.action, language),
          pick: writeMark({ kind: 'action', action: row.action }),
          values: [row.recurring, row.clauses - row.recurring]
        })),
        {
          parts: [
            { head: t('workload:withCadence'), color: (theme) => theme.mark },
            { head: t('workload:without'), color: (theme) => theme.markSoft }
          ],
          totalHead: t('workload:clauseHead')
        }
      )
    }
  };
}
