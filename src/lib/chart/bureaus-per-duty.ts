// How many bureaus stand behind one shared duty.
import { max, sum } from 'd3';
import { opening, writeMark } from '../address/mark.ts';
import type { ListId } from '../duty/record.ts';
import type { BureauSet } from '../query/sharing.ts';
import { captioned, type Figure } from './figure.ts';
import { longestColumn } from './load-mark.ts';
import type { Naming } from '../naming/naming.ts';
import { drawStackedBars, stackedBarsHeight } from './stacked-bars.ts';

/** One bar per length of the bureau column, from one bureau up to the longest, lengths without duty included; a row's
 *  pick is
 *  `size:<length>`. `list` is the one counted over, null where the filter names lists. */
export function bureausPerDuty(sets: readonly BureauSet[], list: ListId | null, { t }: Naming): Figure {
  const most = max(sets, ({ size }) => size) ?? 0;
  const rows = Array.from({ length: most }, (_, index) => ({
    size: index + 1,
    duties: sum(sets, ({ size, duties }) => (size === index + 1 ? duties : 0))
  }));
  const name = (size: number) => (size === 1 ? t('overview:sizesRowOne') : t('overview:sizesRow', { count: size }));
  const total = sum(rows, ({ duties }) => duties);
  const solo = rows[0]?.duties ?? 0;
  return {
    id: 'bureaus-per-duty',
    title: t('overview:sizesTitle'),
    ...captioned(
      t('overview:sizesCaption', {
        total: opening(total, { kind: 'size', size: 1, to: most }),
        solo: opening(solo, { kind: 'size', size: 1 }),
        many: opening(total - solo, { kind: 'size', size: 2, to: most }),
        most: longestColumn(most, rows.at(-1)?.duties ?? 0, list === null ? {} : { list: [list] })
      })
    ),
    table: {
      columns: [
        { key: 'name', label: t('frame:bureau'), kind: 'text' },
        { key: 'duties', label: t('overview:dutiesHead'), kind: 'number' }
      ],
      rows: rows.map(({ size, duties }) => ({
        name: name(size),
        duties,
        pick: writeMark({ kind: 'size', size: size }),
        'pick:duties': writeMark({ kind: 'size', size: size })
      }))
    },
    height: () => stackedBarsHeight(rows.length, 28),
    drawing: {
      kind: 'svg',
      svg: drawStackedBars(
        rows.map(({ size, duties }) => ({
          label: name(size),
          pick: writeMark({ kind: 'size', size: size }),
          values: [duties]
        })),
        {
          parts: [{ head: t('overview:dutiesHead'), color: (theme) => theme.lists.shared }],
          totalHead: t('overview:dutiesHead'),
          rowHeight: 28
        }
      )
    }
  };
}
