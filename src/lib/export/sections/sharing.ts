// Section of the report: which bureaus work together.
import { sum } from 'd3';
import { bureauNetwork } from '../../chart/bureau-network.ts';
import { bureausPerDuty } from '../../chart/bureaus-per-duty.ts';
import type { Figure } from '../../chart/figure.ts';
import { networkStanding, coreWords } from '../../chart/network-standing.ts';
import { PAPER } from '../../chart/theme.ts';
import type { ReportTable } from '../content.ts';
import { type Maker, FEW, text, number, table, empty, rate, most } from './section.ts';

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

/** Ties between bureaus, who is central among them, and the duties with most bureaus. */
export const sharing: Maker = ({ network, totals }, { words, naming, names, imprint, ties: rule }) => {
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
        figure: bureausPerDuty(network.sets, network.only, naming),
        native: { kind: 'bar', label: 'name', series: [{ key: 'duties', color: PAPER.lists.shared }] }
      },
      ...(network.bureaus.length < 3
        ? []
        : [
            {
              kind: 'figure' as const,
              figure: bureauNetwork(network, imprint.township, '', rule, naming),
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
