// Clauses of the township by type of work, parted by what they say of how often.
import { sum } from 'd3';
import { ACTION_ID } from '../address/filter.ts';
import { opening, writeMark, type Selection } from '../address/mark.ts';
import type { Action } from '../duty/record.ts';
import { actionName } from '../i18n/language.ts';
import type { ActionWorkloadRow } from '../query/action-workload.ts';
import type { Totals } from '../query/totals.ts';
import { captioned, type Figure } from './figure.ts';
import { formatShare } from '../i18n/numbers.ts';
import { groupMark, groupPicks } from './load-mark.ts';
import type { Naming } from '../naming/naming.ts';
import { drawStackedBars, stackedBarsHeight } from './stacked-bars.ts';
import type { Theme } from './theme.ts';

const STATED = ['period', 'regular', 'event'] as const;

const TOWNSHIP: Selection = { kind: 'clauses', of: { side: ['township'] } };
const ofAction = (action: Action): Selection => ({
  kind: 'clauses',
  of: { side: ['township'], work: [ACTION_ID[action]] }
});
const clausesOf = (action: Action) => writeMark(ofAction(action));

/** One bar per action type that the township has, most clauses first; the table has those of the city too, and every
 *  clause once at its foot. A row opens its township clauses, each number what it counts. */
export function actionBars(all: readonly ActionWorkloadRow[], totals: Totals, { t, language }: Naming): Figure {
  const rows = all.filter(({ clauses }) => clauses > 0);
  const clauses = totals.townshipClauses;
  const first = rows[0];
  return {
    id: 'action-bars',
    title: t('workload:actionTitle'),
    ...captioned(
      first === undefined
        ? ''
        : t('workload:actionCaption', {
            clauses: opening(clauses, TOWNSHIP),
            name: actionName(first.action, language),
            count: opening(first.clauses, ofAction(first.action)) as never,
            share: opening(formatShare(first.clauses / clauses), {
              kind: 'ratio',
              part: ofAction(first.action),
              whole: TOWNSHIP
            })
          })
    ),
    table: {
      columns: [
        { key: 'name', label: t('frame:action'), kind: 'text' },
        { key: 'duties', label: t('workload:duties'), kind: 'number' },
        { key: 'clauses', label: t('workload:townshipClauses'), kind: 'number' },
        { key: 'cityClauses', label: t('workload:cityClauses'), kind: 'number' },
        { key: 'bureaus', label: t('workload:bureauCount'), kind: 'number' },
        ...STATED.map((key) => ({ key, label: t(`workload:${key}`), kind: 'number' as const })),
        { key: 'dated', label: t('workload:dated'), kind: 'number' }
      ],
      rows: all.map(({ action, ...row }) => ({
        ...row,
        name: actionName(action, language),
        pick: clausesOf(action),
        ...groupPicks({ work: [ACTION_ID[action]] }, ['cityClauses', ...STATED, 'dated']),
        ...groupPicks({ work: [ACTION_ID[action]], side: ['township'] }, ['duties', 'bureaus']),
        'pick:clauses': clausesOf(action)
      })),
      ...(all.length === 0
        ? {}
        : {
            foot: {
              name: t('workload:totalRow'),
              clauses,
              cityClauses: totals.cityClauses,
              ...Object.fromEntries([...STATED, 'dated' as const].map((key) => [key, totals[key]])),
              ...groupPicks({}, ['cityClauses', ...STATED, 'dated']),
              'pick:clauses': writeMark(groupMark({}, 'townshipClauses'))
            }
          })
    },
    height: () => stackedBarsHeight(rows.length),
    drawing: {
      kind: 'svg',
      svg: drawStackedBars(
        rows.map((row) => ({
          label: actionName(row.action, language),
          pick: clausesOf(row.action),
          picks: [...STATED, 'none'].map((name) =>
            writeMark({ kind: 'clauses', of: { side: ['township'], every: [name], work: [ACTION_ID[row.action]] } })
          ),
          values: [...STATED.map((key) => row[key]), row.clauses - sum(STATED, (key) => row[key])]
        })),
        {
          parts: [
            ...STATED.map((key, step) => ({
              head: t(`workload:${key}`),
              color: (theme: Theme) => theme.ramp[[7, 5, 3][step] ?? 3] ?? theme.mark
            })),
            { head: t('workload:without'), color: (theme) => theme.ramp[1] ?? theme.markSoft }
          ],
          totalHead: t('workload:clauseHead')
        }
      )
    }
  };
}
