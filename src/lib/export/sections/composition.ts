// Section of the report: what the lists are made of, by category.
import { sum } from 'd3';
import { compositionBars } from '../../chart/composition-bars.ts';
import { PAPER } from '../../chart/theme.ts';
import { LISTS, UNSORTED } from '../../duty/record.ts';
import { type Maker, FEW, share, table, empty, rate, most } from './section.ts';

/** Duties by category, and which categories stand in one list only. */
export const composition: Maker = (facts, { words, naming, narrowed }) => {
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
