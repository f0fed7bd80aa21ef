// The comparison of two editions as slides: what changed in a sentence over the kinds of change, where the duties went,
// which bureaus gained and lost, and the categories.
import { sort, sum } from 'd3';
import { PAPER } from '../chart/theme.ts';
import { bureauShifts } from '../chart/bureau-shifts.ts';
import { changeBars } from '../chart/change-bars.ts';
import { changeTable } from '../chart/change-table.ts';
import { listFlow } from '../chart/list-flow.ts';
import { categoriesOf, countsOf, flowsOf, shiftsOf, type CategoryChanges, type Line } from '../compare/line.ts';
import { LISTS, type Place } from '../duty/record.ts';
import { plainText } from '../i18n/counted.ts';
import { sayIn } from '../i18n/language.ts';
import { reportSentences } from '../i18n/sentences.ts';
import { listed, type Naming } from '../naming/naming.ts';
import { comparisonSentence } from '../statement/comparison.ts';
import type { ReportFigure, ReportItem } from './content.ts';
import type { Imprint } from './imprint.ts';
import type { Raster } from './raster.ts';
import { slides } from './slides.ts';
import type { Task } from './task.ts';

/** As many as the chart of the page draws. */
const MOST_BUREAUS = 20;

/** What the slides are about: `title`, the two editions and the filter in words, all lines under the filter. */
export interface ComparisonDeck {
  title: string;
  about: readonly string[];
  lines: readonly Line[];
  place: Place;
  /** As namingOfStems gives it. */
  naming: Naming;
  imprint: Imprint;
}

/** Bytes of the slides. Same lines, same bytes. */
export function comparisonSlides(deck: ComparisonDeck, raster: Raster, task: Task): Promise<Uint8Array> {
  const { title, about, lines, place, naming, imprint } = deck;
  const say = sayIn(naming.t, 'compare');
  const options = about[0] ?? '';
  const shifts = shiftsOf(lines);
  const moving = shifts.filter(({ came, went }) => came + went > 0);
  const gains = bureauShifts(moving, options, naming);
  const most = categoriesByChanges(lines);
  const [top] = most;
  const topNames = most
    .filter(({ changes }) => changes === top?.changes)
    .map(({ category }) => naming.category(category));
  const table = changeTable(most, options, naming);
  const bars: ReportFigure = {
    kind: 'figure',
    figure: changeBars(countsOf(lines), options, naming),
    native: { kind: 'stacked', label: 'kind', series: LISTS.map((key) => ({ key, color: PAPER.lists[key] })) }
  };
  const isSame = lines.every(({ kinds }) => kinds.includes('same'));
  const items: ReportItem[] = [
    { ...bars, figure: { ...bars.figure, table: changedOnly(bars.figure.table) } },
    { kind: 'figure', figure: listFlow(flowsOf(lines), options, naming), native: null },
    ...(moving.length === 0
      ? []
      : [
          {
            kind: 'figure' as const,
            figure: gains,
            native: {
              kind: 'bar' as const,
              label: 'bureau',
              series: [
                { key: 'came', color: PAPER.ink },
                { key: 'went', color: PAPER.ink3 }
              ],
              most: MOST_BUREAUS
            }
          }
        ]),
    {
      kind: 'table',
      id: table.id,
      title: table.title,
      message: say(topNames.length > 1 ? 'slideCategoriesEach' : 'slideCategories', {
        names: listed(topNames, naming.language),
        count: top?.changes ?? 0
      }),
      table: table.table,
      widths: table.table.columns.map((_, at) => (at === 0 ? 3 : 1)),
      annex: false
    }
  ];
  return slides(
    {
      title,
      subtitle: about.join(naming.marks.list),
      imprint,
      sections: [
        {
          id: 'comparison',
          title: say('title'),
          message: plainText(comparisonSentence(lines, naming)),
          paragraphs: [],
          items: isSame ? [] : items
        }
      ],
      words: reportSentences(naming.language, place),
      language: naming.language
    },
    raster,
    task
  );
}

/** Categories that have changes, those with the most first. */
function categoriesByChanges(lines: readonly Line[]): (CategoryChanges & { changes: number })[] {
  const counted = categoriesOf(lines).map((each) => ({
    ...each,
    changes: sum(each.kinds, ([kind, count]) => (kind === 'same' ? 0 : count))
  }));
  return sort(
    counted.filter(({ changes }) => changes > 0),
    (one, other) => other.changes - one.changes
  );
}

/** Without the first row, that of duties that did not change, which outweighs all others, and without empty ones. */
function changedOnly(table: ReportFigure['figure']['table']): ReportFigure['figure']['table'] {
  return { ...table, rows: table.rows.slice(1).filter(({ total }) => Number(total) > 0) };
}
