// Section of the report: how many duties of which list, beside the national mean.
import { sum } from 'd3';
import { NATIONAL_MEAN } from '../../analysis/benchmark.ts';
import type { FigureRow } from '../../chart/figure.ts';
import { listBenchmark } from '../../chart/list-benchmark.ts';
import { PAPER } from '../../chart/theme.ts';
import { LISTS, UNSORTED } from '../../duty/record.ts';
import type { ReportItem } from '../content.ts';
import { type Maker, text, number, share, table, empty, rate } from './section.ts';

/** Counts of the lists under the filter, beside the national mean. */
export const overview: Maker = ({ totals, composition }, { words, naming, imprint, narrowed }) => {
  const say = words.overview;
  const sorted = composition.filter(({ category }) => category !== UNSORTED);
  const total = totals.basic + totals.shared + totals.reclaimed;
  if (total === 0) return empty(say.title, words.nothing);
  const paragraphs = [
    say.counts(imprint.place, narrowed, total, totals.basic, totals.shared, totals.reclaimed, sorted.length),
    say.clauses(totals.bureaus, totals.cityClauses, totals.townshipClauses, totals.reports)
  ];
  if (totals.many > 0) paragraphs.push(say.many(totals.many, totals.mostBureaus, totals.mostName ?? ''));
  const whole = narrowed === '';
  const national = sum(LISTS, (list) => NATIONAL_MEAN[list]);
  if (whole) paragraphs.push(say.benchmark(NATIONAL_MEAN, national));
  const rows: FigureRow[] = [
    ...LISTS.map((list) => ({
      list: naming.t(`frame:${list}`),
      duties: totals[list],
      share: rate(totals[list], total),
      national: NATIONAL_MEAN[list]
    })),
    { list: words.total, duties: total, share: 1, national }
  ];
  const columns = [
    text('list', say.list),
    number('duties', words.duties),
    share('share', words.share),
    ...(whole ? [number('national', say.national)] : [])
  ];
  const items: ReportItem[] = [table('lists', say.table, columns, rows, whole ? [4, 2, 2, 2] : [4, 2, 2])];
  if (whole) {
    items.push({
      kind: 'figure',
      figure: listBenchmark(composition, naming),
      message: say.benchmarkMessage(total, national),
      native: {
        kind: 'bar',
        label: 'name',
        series: [
          { key: 'count', color: PAPER.mark },
          { key: 'mean', color: PAPER.markSoft }
        ]
      }
    });
  }
  return {
    title: say.title,
    message: say.message(total, totals.basic, totals.shared, totals.reclaimed),
    paragraphs: [...paragraphs, words.asked],
    items
  };
};
