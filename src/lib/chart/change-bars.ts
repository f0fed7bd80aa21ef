// How many duties changed between two editions, by kind of change and list.
import { sum } from 'd3';
import { CHANGES, type ChangeKind } from '../compare/change.ts';
import { LISTS, type ListId } from '../duty/record.ts';
import { opening } from '../address/mark.ts';
import { countedLines, marked } from './change-mark.ts';
import { SUM_MARKS } from './compare-workings.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import { captioned, type Figure } from './figure.ts';
import { drawStackedBars, stackedBarsHeight } from './stacked-bars.ts';

/** One bar a kind of change, parted by list: that of the duty now, or as it was where it went. A duty with several
 *  changes stands in several bars; `options` names the two editions. */
export function changeBars(
  counts: ReadonlyMap<ChangeKind, Record<ListId, number>>,
  options: string,
  { t }: Naming
): Figure {
  const say = sayIn(t, 'compare');
  const kinds = CHANGES.filter((kind) => kind !== 'same');
  const of = (kind: ChangeKind) => LISTS.map((list) => counts.get(kind)?.[list] ?? 0);
  const changes = sum(kinds, (kind) => sum(of(kind)));
  return {
    id: 'change-bars',
    title: say('barsTitle'),
    options,
    ...captioned(
      changes === 0
        ? say('barsNone')
        : say('barsCaption', {
            changes: opening(changes, SUM_MARKS.changes) as never,
            same: countedLines(sum(of('same')), { kind: 'same' })
          })
    ),
    table: {
      columns: [
        { key: 'kind', label: say('kind'), kind: 'text' },
        ...LISTS.map((list) => ({ key: list, label: t(`frame:${list}`), kind: 'number' as const })),
        { key: 'total', label: say('total'), kind: 'number' }
      ],
      rows: CHANGES.map((kind) => ({
        kind: say(kind),
        ...counts.get(kind),
        total: sum(of(kind)),
        pick: marked({ kind })
      }))
    },
    height: () => stackedBarsHeight(kinds.length),
    drawing: {
      kind: 'svg',
      svg: drawStackedBars(
        kinds.map((kind) => ({
          label: say(kind),
          pick: marked({ kind }),
          values: of(kind),
          picks: LISTS.map((on) => marked({ kind, on }))
        })),
        {
          parts: LISTS.map((list) => ({ head: t(`frame:${list}`), color: (theme) => theme.lists[list] })),
          totalHead: say('total')
        }
      )
    }
  };
}
