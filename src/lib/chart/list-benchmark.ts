// The three lists in numbers beside the national mean.
import { sum } from 'd3';
import { writeMark } from '../address/mark.ts';
import { NATIONAL_MEAN } from '../analysis/benchmark.ts';
import { LISTS } from '../duty/record.ts';
import type { CompositionRow } from '../query/composition.ts';
import type { Figure } from './figure.ts';
import { formatNumber } from '../i18n/numbers.ts';
import type { Naming } from '../naming/naming.ts';
import { bar, frame, label, px, stroke } from './svg.ts';
import { textWidth } from './text.ts';

const ROW = 104;
const LINES = 4;
const COUNTABLE = 600;

/** Number, unit squares and the national mean of each list. Rows of the table: one per list, `difference` in duties,
 *  negative where the township has fewer. The lists of several places (`several`) stand without the mean, which is one
 *  of single townships. */
export function listBenchmark(rows: readonly CompositionRow[], { t }: Naming, several = false): Figure {
  const counts = LISTS.map((list) => ({
    list,
    name: t(`frame:${list}`),
    count: sum(rows, (row) => row[list]),
    mean: NATIONAL_MEAN[list]
  }));
  return {
    id: 'list-benchmark',
    title: t(several ? 'overview:listsTogether' : 'overview:listsTitle'),
    caption: several ? t('overview:listsTogetherCaption') : t('overview:listsCaption', NATIONAL_MEAN),
    table: {
      columns: [
        { key: 'name', label: t('frame:list'), kind: 'text' },
        { key: 'count', label: t(several ? 'overview:dutiesHead' : 'overview:listsNow'), kind: 'number' },
        ...(several
          ? []
          : ([
              { key: 'mean', label: t('overview:listsMean'), kind: 'number' },
              { key: 'difference', label: t('overview:listsDifference'), kind: 'number' }
            ] as const))
      ],
      rows: counts.map(({ name, count, mean, list }) => ({
        name,
        count,
        mean,
        difference: count - mean,
        pick: writeMark({ kind: 'list', list }),
        'pick:count': writeMark({ kind: 'list', list })
      }))
    },
    height: () => ROW * counts.length + 8,
    drawing: {
      kind: 'svg',
      svg: (theme, size) => {
        const left = 96;
        const most = Math.max(...counts.flatMap(({ count, mean }) => (several ? [count] : [count, mean])), 1);
        const countable = most <= COUNTABLE;
        const perLine = Math.max(10, Math.ceil(most / LINES));
        const unit = Math.min(17, (size.width - left - 6) / perLine);
        const out: string[] = [];
        counts.forEach(({ list, name, count, mean }, row) => {
          const top = row * ROW + 6;
          const pick = writeMark({ kind: 'list', list });
          if (row > 0) out.push(stroke(0, top - 8, size.width, top - 8, theme.line));
          out.push(
            label(0, top + 13, name, { fill: theme.ink2, size: 14, pick }),
            label(0, top + 44, formatNumber(count), { fill: theme.ink, size: 26, weight: 700, pick })
          );
          const at = (index: number) => ({
            x: left + Math.floor(index / LINES) * unit,
            y: top + (index % LINES) * unit
          });
          const side = unit - 1.5;
          if (countable) {
            const squares = Array.from(
              { length: count },
              (_, index) => `M${px(at(index).x)} ${px(at(index).y)}h${px(side)}v${px(side)}h${px(-side)}z`
            ).join('');
            out.push(`<path d="${squares}" fill="${theme.lists[list]}" data-pick="${pick}"/>`);
          } else {
            out.push(bar(left, top, (count / LINES) * unit, LINES * unit - 1.5, theme.lists[list], pick));
          }
          if (several) return;
          const meanAt = left + (mean / LINES) * unit - 0.7;
          const foot = top + LINES * unit;
          out.push(stroke(meanAt, top - 3, meanAt, foot + 16, theme.ink, 1.5));
          const words = t('overview:meanMark', { count: mean });
          const start = meanAt - textWidth(words, 12) - 4 > left;
          out.push(
            label(start ? meanAt - 5 : meanAt + 5, foot + 14, words, {
              fill: theme.ink2,
              anchor: start ? 'end' : 'start'
            })
          );
        });
        return frame(theme, size, out);
      }
    }
  };
}
