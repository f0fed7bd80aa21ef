// Section of the report: the questions to settle, by kind.
import { sort, sum } from 'd3';
import type { Figure } from '../../chart/figure.ts';
import { findingMatrix, kindName } from '../../chart/finding-matrix.ts';
import { drawStackedBars, stackedBarsHeight } from '../../chart/stacked-bars.ts';
import { PAPER } from '../../chart/theme.ts';
import { KINDS, type Finding } from '../../finding/finding.ts';
import type { ReportSentences } from '../../i18n/zh-sentences.ts';
import type { ReportItem } from '../content.ts';
import { type Maker, text, number, table, empty } from './section.ts';

const MOST_OF_A_KIND = 12;

/** Findings by kind, those to settle first before the others; long tables are cut, the workbook has all. */
export const findings: Maker = ({ duties }, { words, naming, names, findings: found, states }) => {
  const say = words.findings;
  if (found.length === 0) return empty(say.title, words.nothing);
  const kinds = KINDS.map((kind) => ({
    kind,
    name: kindName(naming.t, kind),
    all: found.filter((finding) => finding.kind === kind)
  }));
  const strong = (all: readonly Finding[]) => all.filter(({ level }) => level === 'strong').length;
  const led = found.filter((finding) => finding.led);
  const missed = kinds.filter(({ all }) => all.length === 0).map(({ name }) => name);
  const hit = kinds.filter(({ all }) => all.length > 0);
  const category = new Map(duties.map((duty) => [duty.id, duty.category]));
  const marks = found.map(({ kind, level, duties: ids }) => ({
    kind,
    level,
    categories: [...new Set(ids.flatMap((id) => category.get(id) ?? []))]
  }));
  return {
    title: say.title,
    message: say.message(found.length, strong(found)),
    paragraphs: [
      say.leading(new Set(led.map((finding) => finding.case)).size, led.length, found.length - led.length),
      say.counts(hit.map(({ name, all }) => ({ name, count: all.length }))),
      ...(missed.length === 0 ? [] : [say.none(missed)]),
      say.ask
    ],
    items: [
      {
        kind: 'figure',
        figure: findingBars(
          kinds.map(({ name, all }) => ({ name, count: all.length, strong: strong(all) })),
          words
        ),
        native: {
          kind: 'stacked',
          label: 'name',
          series: [
            { key: 'strong', color: PAPER.mark },
            { key: 'rest', color: PAPER.ink3 }
          ]
        }
      },
      {
        kind: 'figure',
        figure: findingMatrix(
          marks,
          names.categories.map(({ name }) => name),
          naming
        ),
        native: null
      },
      ...hit.flatMap(({ kind, name, all }): ReportItem[] => {
        const shown = sort(all, ({ led }) => (led ? 0 : 1)).slice(0, MOST_OF_A_KIND);
        return [
          { kind: 'heading', text: say.kindHeading(name, all.length) },
          table(
            `findings-${kind.replaceAll(' ', '-')}`,
            say.table(name, shown.length, all.length),
            [
              text('order', say.order),
              text('matter', say.matter),
              text('sentence', say.sentence),
              text('strength', say.strength),
              ...(states.size === 0 ? [] : [text('state', say.state)])
            ],
            shown.map((finding) => ({
              order: finding.led ? say.first : say.later,
              matter: finding.matter[naming.language],
              sentence: finding.sentence[naming.language],
              strength: words.strength[finding.level],
              state: states.get(finding.id) ?? say.open
            })),
            states.size === 0 ? [1.2, 2, 8, 1.3] : [1.2, 2, 7, 1.3, 1.6],
            say.kindMessage(name, all.length, strong(all))
          )
        ];
      })
    ]
  };
};

/** Bars of findings by kind, strong ones apart; kinds without a finding keep their row. */
function findingBars(
  rows: readonly { name: string; count: number; strong: number }[],
  { findings: say, strength }: ReportSentences
): Figure {
  return {
    id: 'finding-bars',
    title: say.byKind,
    caption: say.message(
      sum(rows, (row) => row.count),
      sum(rows, (row) => row.strong)
    ),
    table: {
      columns: [
        text('name', say.kind),
        number('strong', say.strongHead),
        number('rest', say.restHead),
        number('count', say.count)
      ],
      rows: rows.map((row) => ({ ...row, rest: row.count - row.strong }))
    },
    height: () => stackedBarsHeight(rows.length),
    drawing: {
      kind: 'svg',
      svg: drawStackedBars(
        rows.map((row) => ({ label: row.name, values: [row.strong, row.count - row.strong] })),
        {
          parts: [
            { head: strength.strong, color: (theme) => theme.mark },
            { head: say.restHead, color: (theme) => theme.markSoft }
          ],
          totalHead: say.count
        }
      )
    }
  };
}
