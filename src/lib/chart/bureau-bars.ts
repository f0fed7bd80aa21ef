// The bureaus with most duties: shared and taken back.
import { sort } from 'd3';
import { opening, writeMark } from '../address/mark.ts';
import type { Totals } from '../query/totals.ts';
import type { Counting, WorkloadRow } from '../query/workload.ts';
import { captioned, type Figure } from './figure.ts';
import { bureausMark, dutiesMark, groupMark, groupPicks, loadMark } from './load-mark.ts';
import { formatNumber } from '../i18n/numbers.ts';
import type { Naming } from '../naming/naming.ts';
import { drawStackedBars, stackedBarsHeight } from './stacked-bars.ts';

/** Bars of the `most` bureaus with most duties, counted as said, equal ones in official order; the table has all
 *  bureaus, and every duty once at its foot. Parts open `bureau:<id>@<list>`. */
export function bureauBars(
  rows: readonly WorkloadRow[],
  totals: Pick<Totals, 'shared' | 'reclaimed' | 'bureaus'>,
  { t, bureau }: Naming,
  { counting = 'full', most = 20 }: { counting?: Counting; most?: number } = {}
): Figure {
  const duties = (row: WorkloadRow) => row[counting].shared + row[counting].reclaimed;
  const ranked = sort(rows, (row) => -duties(row));
  const shown = ranked.slice(0, most);
  const first = shown[0];
  const parts = ['shared', 'reclaimed'] as const;
  return {
    id: 'bureau-bars',
    title: t('overview:bureausTitle'),
    options: t('workload:countedBy', { counting: t(`workload:${counting}`).toLowerCase() }),
    ...captioned(
      first === undefined
        ? ''
        : t('overview:bureausCaption', {
            name: bureau(first.bureau),
            shared: opening(formatNumber(first[counting].shared, 1), loadMark(first.id, 'shared', counting)),
            reclaimed: opening(formatNumber(first[counting].reclaimed, 1), loadMark(first.id, 'reclaimed', counting)),
            counted: t(`workload:${counting}Text`),
            shown: shown.length,
            all: opening(rows.length, bureausMark(rows, totals.bureaus))
          })
    ),
    table: {
      columns: [
        { key: 'name', label: t('frame:bureau'), kind: 'text' },
        { key: 'tier', label: t('frame:tier'), kind: 'text' },
        ...parts.map((list) => ({ key: list, label: t(`frame:${list}`), kind: 'number' as const })),
        { key: 'duties', label: t('overview:total'), kind: 'number' }
      ],
      rows: ranked.map((row) => ({
        name: bureau(row.bureau),
        tier: t(`frame:${row.tier}`),
        shared: row[counting].shared,
        reclaimed: row[counting].reclaimed,
        duties: duties(row),
        pick: writeMark({ kind: 'bureau', bureau: row.id }),
        'pick:shared': writeMark(loadMark(row.id, 'shared', counting)),
        'pick:reclaimed': writeMark(loadMark(row.id, 'reclaimed', counting)),
        'pick:duties': writeMark(dutiesMark(row.id, counting))
      })),
      foot: {
        name: t('workload:totalRow'),
        tier: null,
        shared: totals.shared,
        reclaimed: totals.reclaimed,
        duties: totals.shared + totals.reclaimed,
        ...groupPicks({}, ['shared', 'reclaimed']),
        'pick:duties': writeMark(groupMark({ list: ['shared', 'reclaimed'] }, 'duties'))
      }
    },
    height: () => stackedBarsHeight(shown.length),
    drawing: {
      kind: 'svg',
      svg: drawStackedBars(
        shown.map((row) => ({
          label: bureau(row.bureau),
          pick: writeMark({ kind: 'bureau', bureau: row.id }),
          values: parts.map((list) => row[counting][list]),
          picks: parts.map((list) => writeMark(loadMark(row.id, list, counting)))
        })),
        {
          parts: parts.map((list) => ({ head: t(`overview:${list}Short`), color: (theme) => theme.lists[list] })),
          totalHead: t('overview:total')
        }
      )
    }
  };
}
