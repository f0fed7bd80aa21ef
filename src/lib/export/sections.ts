// Facts to sentences, tables and figures, section by section.
import { sort, sum } from 'd3';
import { NATIONAL_MEAN } from '../analysis/benchmark.ts';
import { measured } from '../analysis/load.ts';
import { gini, topShare } from '../analysis/concentration.ts';
import { KINDS, type Finding } from '../finding/finding.ts';
import { actionBars } from '../chart/action-bars.ts';
import { bureauBars } from '../chart/bureau-bars.ts';
import { bureauNetwork } from '../chart/bureau-network.ts';
import { bureausPerDuty } from '../chart/bureaus-per-duty.ts';
import { compositionBars } from '../chart/composition-bars.ts';
import { findingMatrix, kindName } from '../chart/finding-matrix.ts';
import type { Figure, FigureColumn, FigureRow } from '../chart/figure.ts';
import { networkStanding, coreWords } from '../chart/network-standing.ts';
import { listBenchmark } from '../chart/list-benchmark.ts';
import { lorenzCurve } from '../chart/lorenz-curve.ts';
import { totalLoad } from '../chart/workload-bars.ts';
import { burdenFormula } from '../naming/burden-formula.ts';
import { drawStackedBars, stackedBarsHeight } from '../chart/stacked-bars.ts';
import { PAPER } from '../chart/theme.ts';
import { LISTS, UNSORTED } from '../duty/record.ts';
import { actionName } from '../i18n/language.ts';
import type { Context, ReportItem, ReportTable, Section, SectionId } from './content.ts';
import type { Facts } from './facts.ts';
import type { ReportSentences } from '../i18n/zh-sentences.ts';
import { matrixOf } from './report-matrix.ts';

type Made = Omit<Section, 'id'>;
type Maker = (facts: Facts, context: Context) => Made;

const FEW = 5;
const text = (key: string, label: string): FigureColumn => ({ key, label, kind: 'text' });
const number = (key: string, label: string): FigureColumn => ({ key, label, kind: 'number' });
const share = (key: string, label: string): FigureColumn => ({ key, label, kind: 'share' });

function table(
  id: string,
  title: string,
  columns: FigureColumn[],
  rows: FigureRow[],
  widths: number[],
  message = ''
): ReportTable {
  return {
    kind: 'table',
    id,
    title,
    table: { columns, rows },
    widths,
    annex: false,
    ...(message === '' ? {} : { message })
  };
}

function empty(title: string, nothing: string): Made {
  return { title, message: nothing, paragraphs: [nothing], items: [] };
}

const rate = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const most = <Row>(rows: readonly Row[], value: (row: Row) => number, count: number): Row[] =>
  sort(
    rows.filter((row) => value(row) > 0),
    (row) => -value(row)
  ).slice(0, count);

const overview: Maker = ({ totals, composition }, { words, naming, imprint, narrowed }) => {
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

const composition: Maker = (facts, { words, naming, narrowed }) => {
  const say = words.composition;
  const rows = facts.composition.map((row) => ({
    ...row,
    total: row.basic + row.shared + row.reclaimed,
    name: naming.category(row.category)
  }));
  const total = sum(rows, (row) => row.total);
  const sorted = rows.filter(({ category }) => category !== UNSORTED);
  const [first, ...rest] = most(sorted.length > 0 ? sorted : rows, (row) => row.total, FEW);
  if (first === undefined) return empty(say.title, words.nothing);
  const top = [first, ...rest];
  const single = sorted.filter((row) => LISTS.filter((list) => row[list] > 0).length === 1).map(({ name }) => name);
  const figure = compositionBars(facts.composition, naming);
  return {
    title: say.title,
    message: say.message(first.name, first.total, rate(first.total, total)),
    paragraphs: [
      say.top(
        top.map((row) => ({ name: row.name, duties: row.total })),
        rate(
          sum(top, (row) => row.total),
          total
        )
      ),
      ...(narrowed === '' ? [say.single(single)] : [])
    ],
    items: [
      {
        kind: 'figure',
        figure,
        native: {
          kind: 'stacked',
          label: 'name',
          series: LISTS.map((list) => ({ key: list, color: PAPER.lists[list] }))
        }
      },
      table(
        'composition',
        say.table,
        [...figure.table.columns, share('share', words.share)],
        [
          ...rows.map((row) => ({
            name: row.name,
            basic: row.basic,
            shared: row.shared,
            reclaimed: row.reclaimed,
            total: row.total,
            share: rate(row.total, total)
          })),
          {
            name: words.total,
            ...Object.fromEntries(LISTS.map((list) => [list, sum(rows, (row) => row[list])])),
            total,
            share: 1
          }
        ],
        [5, 2, 2, 2, 2, 2]
      )
    ]
  };
};

/** Columns of the table of loads; the burden index follows. */
const LOADS = ['shared', 'reclaimed', 'cityClauses', 'townshipClauses', 'reports', 'period'] as const;

const workload: Maker = ({ workload: all, totals }, { words, naming, load }) => {
  const say = words.workload;
  if (all.length === 0) return empty(say.title, words.nothing);
  const { t } = naming;
  const full = load.counting === 'full';
  const rows = all.map((row) => ({ ...row, own: row[load.counting] }));
  const counted = t(`workload:${load.counting}Said`);
  const loads = rows.map((row) => row.own.shared);
  const few = Math.min(FEW, rows.length);
  const part = topShare(loads, few);
  const top = most(rows, (row) => row.own.shared, FEW);
  const takers = most(rows, (row) => row.own.reclaimed, 3);
  const figure = bureauBars(all, totals, naming, { counting: load.counting });
  return {
    title: say.title,
    message:
      rows.length > FEW || top[0] === undefined
        ? say.message(part, few, rows.length, counted)
        : say.fewMessage(naming.bureau(top[0].bureau), top[0].full.shared, rows.length),
    paragraphs: [
      ...(top.length === 0
        ? []
        : [say.top(top.map((row) => ({ name: naming.bureau(row.bureau), duties: row.own.shared })))]),
      ...(rows.length > FEW ? [say.concentration(part, few, gini(loads))] : []),
      ...(takers.length === 0
        ? []
        : [say.reclaimed(takers.map((row) => ({ name: naming.bureau(row.bureau), duties: row.own.reclaimed })))]),
      ...(full ? [words.multiple] : []),
      t('export:countedBy', { counting: t(`workload:${load.counting}`), text: t(`workload:${load.counting}Text`) }),
      t('workload:howCounted', { others: totals.otherClauses, unnamed: totals.reports - totals.reportsNamed }),
      `${burdenFormula(load.weights, t)}${t('workload:stop')}`
    ],
    items: [
      {
        kind: 'figure',
        figure,
        native: {
          kind: 'stacked',
          label: 'name',
          series: (['shared', 'reclaimed'] as const).map((list) => ({ key: list, color: PAPER.lists[list] })),
          most: 20
        }
      },
      ...(rows.length < 6
        ? []
        : [
            {
              kind: 'figure' as const,
              figure: lorenzCurve(
                rows.map((row) => ({ bureau: row.bureau, id: row.id, value: row.own.shared })),
                full
                  ? t('workload:shared')
                  : t('workload:shared') + t('workload:countedIn', { counting: t(`workload:${load.counting}`) }),
                naming
              ),
              message: say.lorenzMessage(part, few, gini(loads)),
              native: {
                kind: 'line' as const,
                label: 'carriers',
                series: [
                  { key: 'carriers', color: PAPER.markSoft },
                  { key: 'load', color: PAPER.mark }
                ]
              }
            }
          ]),
      table(
        'workload',
        say.table,
        [
          text('name', words.bureaus),
          ...[...LOADS, 'burden' as const].map((measure) => number(measure, t(`workload:${measure}`)))
        ],
        [
          ...rows.map((row) => ({
            name: naming.bureau(row.bureau),
            ...Object.fromEntries(
              [...LOADS, 'burden' as const].map((measure) => [measure, measured(row, measure, load)])
            )
          })),
          { ...totalLoad(totals, load), name: words.totalDistinct }
        ],
        [4.6, 1.7, 1.7, 2, 2, 2, 2, 2]
      )
    ]
  };
};

const heatmap: Maker = (facts, context) => {
  const { words } = context;
  const say = words.heatmap;
  const matrix = matrixOf(facts.cells, context);
  const pairs = matrix.rows
    .filter((row) => row.tier !== '')
    .flatMap((row) =>
      row.cells.flatMap((duties, at) => {
        const column = matrix.columns[at];
        return duties === null || column === undefined ? [] : [{ bureau: row.name, category: column.name, duties }];
      })
    );
  const top = most(pairs, (pair) => pair.duties, FEW);
  const first = top[0];
  if (first === undefined)
    return { ...empty(say.title, words.nothing), items: matrix.rows.length === 0 ? [] : [matrix] };
  return {
    title: say.title,
    message: say.message(first.bureau, first.category, first.duties),
    paragraphs: [
      say.cells(pairs.length, matrix.rows.filter((row) => row.tier !== '').length, matrix.columns.length),
      say.top(top),
      words.multiple
    ],
    items: [matrix]
  };
};

/** What clauses say of time, in the order of the tables. */
const TIMED = ['period', 'regular', 'event', 'dated'] as const;

const actions: Maker = ({ actions: all, cadences, deadlines, totals }, { words, naming }) => {
  const say = words.actions;
  const rows = all.filter(({ clauses }) => clauses > 0);
  const first = rows[0];
  if (first === undefined) return empty(say.title, words.nothing);
  const name = (action: string) => actionName(action, naming.language);
  const stated = [...cadences, ...deadlines].filter((row) => row.value !== null);
  const { t } = naming;
  const timing = t('workload:timingCaption', {
    clauses: totals.townshipClauses,
    period: totals.period,
    regular: totals.regular,
    event: totals.event,
    silent: totals.townshipClauses - totals.period - totals.regular - totals.event,
    dated: totals.dated
  });
  return {
    title: say.title,
    message: say.message(name(first.action), first.clauses, rate(first.clauses, totals.townshipClauses)),
    paragraphs: [
      say.top(
        rows.slice(0, FEW).map((row) => ({ name: name(row.action), clauses: row.clauses })),
        totals.townshipClauses
      ),
      timing
    ],
    items: [
      {
        kind: 'figure',
        figure: actionBars(all, totals, naming),
        native: { kind: 'bar', label: 'name', series: [{ key: 'clauses', color: PAPER.mark }] }
      },
      table(
        'actions',
        say.table,
        [
          text('name', say.kind),
          number('clauses', t('workload:townshipClauses')),
          number('cityClauses', t('workload:cityClauses')),
          number('duties', words.duties),
          ...TIMED.map((key) => number(key, t(`workload:${key}`)))
        ],
        [...all, { ...totals, action: null, clauses: totals.townshipClauses, duties: null }].map((row) => ({
          name: row.action === null ? words.totalDistinct : name(row.action),
          clauses: row.clauses,
          cityClauses: row.cityClauses,
          duties: row.duties,
          ...Object.fromEntries(TIMED.map((key) => [key, row[key]]))
        })),
        [4, 2, 2, 2, 2, 2, 2, 2]
      ),
      ...(stated.length === 0
        ? []
        : [
            table(
              'timing',
              say.cadence,
              [
                text('name', say.stated),
                text('class', t('workload:class')),
                number('clauses', words.clauses),
                number('duties', words.duties)
              ],
              stated.map((row) => ({
                name: row.value,
                class: t(`workload:${row.class}Class`),
                clauses: row.clauses,
                duties: row.duties
              })),
              [4, 3, 2, 2],
              timing
            )
          ])
    ]
  };
};

/** The bureaus of the highest core numbers, and what each has without its largest duty. */
function standing({ title, table: { columns, rows } }: Figure): ReportTable {
  const keys = ['name', 'core', 'betweenness', 'largest', 'largestListed', 'largestCore', 'largestBetweenness'];
  return table(
    'standing',
    title,
    columns.filter(({ key }) => keys.includes(key)),
    most(rows, (row) => Number(row['core']), 12),
    [4, 2, 2, 2, 2, 2, 2],
    title
  );
}

const sharing: Maker = ({ network, totals }, { words, naming, names, imprint, ties: rule }) => {
  const say = words.sharing;
  const bureau = new Map(names.bureaus.map(({ id, name }) => [id, naming.bureau(name)]));
  const named = (id: string) => bureau.get(id) ?? id;
  if (network.duties.length === 0) return empty(say.title, words.nothing);
  const ties = most(network.ties, (tie) => tie.duties, 10).map((tie) => ({
    one: named(tie.one),
    two: named(tie.two),
    duties: tie.duties
  }));
  const widest = most(
    network.duties.map((row) => ({ ...row, ids: row.bureaus.split(',') })),
    (row) => row.ids.length,
    10
  );
  const shared = sum(network.sets, (set) => set.duties);
  const core = coreWords(network, rule, naming);
  const place = networkStanding(network, '', rule, naming);
  return {
    title: say.title,
    message: say.message(network.duties.length, rate(network.duties.length, shared)),
    paragraphs: [
      ...(ties.length === 0 ? [] : [say.ties(ties.slice(0, FEW))]),
      ...(core === '' ? [] : [core, place.caption]),
      words.multiple
    ],
    items: [
      {
        kind: 'figure',
        figure: bureausPerDuty(network.sets, naming),
        native: { kind: 'bar', label: 'name', series: [{ key: 'duties', color: PAPER.lists.shared }] }
      },
      ...(network.bureaus.length < 3
        ? []
        : [
            {
              kind: 'figure' as const,
              figure: bureauNetwork(network, imprint.place, '', rule, naming),
              native: null,
              ...(ties.length === 0 ? {} : { message: say.ties(ties.slice(0, 1)) })
            }
          ]),
      ...(ties.length === 0
        ? []
        : [
            table(
              'pairs',
              say.pairs,
              [text('one', say.one), text('two', say.two), number('duties', words.duties)],
              ties,
              [4, 4, 2],
              say.pairsMessage(network.ties.length)
            ),
            standing(place)
          ]),
      table(
        'widest',
        say.table,
        [text('name', words.name), number('count', say.count), text('bureaus', words.bureaus)],
        widest.map((row) => ({ name: row.name, count: row.ids.length, bureaus: row.ids.map(named).join(words.comma) })),
        [4, 1.4, 6],
        widest[0] === undefined ? '' : words.overview.many(totals.many, widest[0].ids.length, widest[0].name)
      )
    ]
  };
};

const MOST_OF_A_KIND = 12;

const findings: Maker = ({ duties }, { words, naming, names, findings: found, states }) => {
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

const lists: Maker = ({ duties }, { words, naming, flags }) => {
  const say = words.lists;
  if (duties.length === 0) return empty(say.title, words.nothing);
  return {
    title: say.title,
    message: say.message(duties.length),
    paragraphs: [say.text(duties.length)],
    items: LISTS.flatMap((list) => {
      const rows = duties.filter((duty) => duty.list === list);
      if (rows.length === 0) return [];
      const named = list === 'basic' ? [] : [text('bureaus', words.bureaus)];
      const flagged = rows.some((duty) => flags(duty) !== '');
      return [
        {
          ...table(
            `list-${list}`,
            say.table(naming.t(`frame:${list}`)),
            [
              number('seq', words.number),
              text('category', naming.t('frame:category')),
              text('name', words.name),
              ...named,
              ...(flagged ? [text('flags', naming.t('export:flags'))] : [])
            ],
            rows.map((duty) => ({
              seq: duty.seq,
              category: naming.category(duty.category),
              name: duty.name,
              bureaus: duty.bureaus.map((bureau) => naming.bureau(bureau)).join(words.comma),
              flags: flags(duty)
            })),
            [...(list === 'basic' ? [1, 2.2, 10] : [1, 2.2, 6, 5]), ...(flagged ? [3] : [])]
          ),
          annex: true
        }
      ];
    })
  };
};

export const SECTION_MAKERS: Record<SectionId, Maker> = {
  overview,
  composition,
  workload,
  heatmap,
  actions,
  sharing,
  findings,
  lists
};
