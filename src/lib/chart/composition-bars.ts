// Composition by category: one bar a category, its parts the three lists.
import { greatest, sum } from 'd3';
import { opening, writeMark } from '../address/mark.ts';
import { LISTS, UNSORTED, type ListId } from '../duty/record.ts';
import type { CompositionRow } from '../query/composition.ts';
import { captioned, type Figure } from './figure.ts';
import type { Naming } from '../naming/naming.ts';
import { drawStackedBars, stackedBarsHeight } from './stacked-bars.ts';

/** Stacked bars in the order of the rows; a part opens `category:<id>@<list>`, a name `category:<id>`. */
export function compositionBars(rows: readonly CompositionRow[], { t, category, marks }: Naming): Figure {
  const total = (row: CompositionRow) => sum(LISTS, (list) => row[list]);
  const sorted = rows.filter(({ category }) => category !== UNSORTED);
  const top = greatest(sorted, total);
  const unsorted = sum(rows, total) - sum(sorted, total);
  const part = (row: CompositionRow, list: ListId) => opening(row[list], { kind: 'category', category: row.id, list });
  return {
    id: 'composition-bars',
    title: t('overview:compositionTitle'),
    ...captioned(
      [
        ...(top === undefined
          ? []
          : [
              t('overview:compositionCaption', {
                categories: opening(sorted.length, { kind: 'categories', of: {} }),
                top: category(top.category),
                count: opening(total(top), { kind: 'category', category: top.id }) as never,
                basic: part(top, 'basic'),
                shared: part(top, 'shared'),
                reclaimed: part(top, 'reclaimed')
              })
            ]),
        ...(unsorted > 0 ? [t('overview:compositionUnsorted', { count: unsorted })] : [])
      ].join(marks.gap)
    ),
    table: {
      columns: [
        { key: 'name', label: t('frame:category'), kind: 'text' },
        ...LISTS.map((list) => ({ key: list, label: t(`frame:${list}`), kind: 'number' as const })),
        { key: 'total', label: t('overview:total'), kind: 'number' }
      ],
      rows: rows.map((row) => ({
        name: category(row.category),
        basic: row.basic,
        shared: row.shared,
        reclaimed: row.reclaimed,
        total: total(row),
        pick: writeMark({ kind: 'category', category: row.id }),
        'pick:total': writeMark({ kind: 'category', category: row.id }),
        ...Object.fromEntries(
          LISTS.map((list) => [`pick:${list}`, writeMark({ kind: 'category', category: row.id, list })])
        )
      }))
    },
    height: () => stackedBarsHeight(rows.length),
    drawing: {
      kind: 'svg',
      svg: drawStackedBars(
        rows.map((row) => ({
          label: category(row.category),
          pick: writeMark({ kind: 'category', category: row.id }),
          values: LISTS.map((list) => row[list]),
          picks: LISTS.map((list) => writeMark({ kind: 'category', category: row.id, list }))
        })),
        {
          parts: LISTS.map((list) => ({ head: t(`overview:${list}Short`), color: (theme) => theme.lists[list] })),
          totalHead: t('overview:total')
        }
      )
    }
  };
}
