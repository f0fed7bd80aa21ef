// Bureaus on the left, duties that several of them share on the right.
import { max, mean, sort } from 'd3';
import type { Conditions } from '../address/conditions.ts';
import { opening, writeMark, type Mark } from '../address/mark.ts';
import { LISTED_ROLES } from '../duty/record.ts';
import type { NetworkViews } from '../query/network-views.ts';
import { captioned, type Figure } from './figure.ts';
import { corners, fixedGraph, QUIET } from './fixed-graph.ts';
import { longestColumn } from './load-mark.ts';
import { networkOptions, networkTitle } from './network-standing.ts';
import type { Naming } from '../naming/naming.ts';
import { fitText } from './text.ts';

const ROW = 24;
const SHOWN = 60;

/** Bipartite graph of duties that list two or more bureaus, at most 60 of them; the table has all. Both sides stand in
 *  the order that
 *  crosses few lines (means of neighbours, a fixed number of rounds). Duties open `duty:<id>`, bureaus `bureau:<id>`;
 *  `chosen` stands out.
 *  */
export function bureauDuties(rows: NetworkViews, total: number, chosen: string, naming: Naming): Figure {
  const { t, bureau } = naming;
  const named = new Map(rows.bureaus.map((each) => [each.id, bureau(each.bureau)]));
  const drawn = rows.duties
    .slice(0, SHOWN)
    .map(({ duty, name, bureaus }) => ({ duty, name, bureaus: bureaus.split(',') }));
  const left = rows.bureaus.filter(({ id }) => drawn.some(({ bureaus }) => bureaus.includes(id)));
  const sorted = untangled(
    left.map(({ id }) => id),
    drawn
  );
  const most = max(drawn, ({ bureaus }) => bureaus.length) ?? 0;
  const counted: Conditions = rows.only === null ? {} : { list: [rows.only] };
  const lengths = [...new Set(rows.duties.map(({ bureaus }) => bureaus.split(',').length))].sort((a, b) => a - b);
  const ofSize = (sizes: readonly number[], kind: 'duties' | 'bureaus' = 'duties'): Mark => ({
    kind,
    of: { ...counted, sharers: sizes.map(String) }
  });
  return {
    id: 'bureau-duties',
    title: networkTitle(t('network:dutiesTitle'), rows, chosen, naming),
    options: networkOptions(rows, chosen, null, naming),
    ...captioned(
      t('network:dutiesCaption', {
        many: opening(rows.duties.length, ofSize(lengths)),
        total: opening(total, { kind: 'duties', of: { ...counted, role: LISTED_ROLES } }),
        bureaus: drawn.length < rows.duties.length ? left.length : opening(left.length, ofSize(lengths, 'bureaus')),
        most: longestColumn(most, drawn.filter(({ bureaus }) => bureaus.length === most).length, counted)
      })
    ),
    table: {
      columns: [
        { key: 'name', label: t('frame:duty'), kind: 'text' },
        { key: 'count', label: t('network:bureauCount'), kind: 'number' },
        { key: 'bureaus', label: t('frame:bureau'), kind: 'text' }
      ],
      rows: rows.duties.map(({ duty, name, bureaus }) => {
        const ids = bureaus.split(',');
        return {
          name,
          count: ids.length,
          bureaus: ids.map((id) => named.get(id) ?? id).join('、'),
          pick: writeMark({ kind: 'duty', id: duty }),
          'pick:count': writeMark({ kind: 'bureaus', of: { duty: [duty] } })
        };
      })
    },
    height: () => Math.max(sorted.duties.length, sorted.bureaus.length, 2) * ROW + 12,
    drawing: {
      kind: 'spec',
      spec: (theme, size) => {
        const xs =
          size.width >= 640
            ? { left: 200, right: Math.round(size.width * 0.52) }
            : { left: 92, right: Math.round(size.width * 0.56) };
        const y = (index: number, count: number) => 12 + ((index + 0.5) * (size.height - 24)) / count;
        const on = (ids: readonly string[]) =>
          chosen === '' || !sorted.bureaus.includes(chosen) || ids.includes(chosen);
        const text = { show: true, color: theme.ink, fontFamily: theme.font, fontSize: 12 };
        return {
          series: [
            {
              ...fixedGraph(size),
              data: [
                ...corners(size),
                ...sorted.bureaus.map((id, index) => {
                  const shared = drawn.filter(({ bureaus }) => bureaus.includes(id)).length;
                  const near =
                    on([id]) || drawn.some(({ bureaus }) => bureaus.includes(chosen) && bureaus.includes(id));
                  return {
                    id: `b/${id}`,
                    name: id,
                    x: xs.left,
                    y: y(index, sorted.bureaus.length),
                    symbolSize: 7 + Math.min(9, shared),
                    pick: writeMark({ kind: 'bureau', bureau: id, list: rows.only }),
                    itemStyle: { color: theme.mark, opacity: near ? 1 : 0.2 },
                    label: {
                      ...text,
                      position: 'left',
                      opacity: near ? 1 : 0.35,
                      formatter: fitText(named.get(id) ?? id, xs.left - 20, 12)
                    },
                    ...QUIET
                  };
                }),
                ...sorted.duties.map(({ duty, name, bureaus }, index) => ({
                  id: `d/${duty}`,
                  name: duty,
                  x: xs.right,
                  y: y(index, sorted.duties.length),
                  symbol: 'rect',
                  symbolSize: 8,
                  pick: writeMark({ kind: 'duty', id: duty }),
                  itemStyle: { color: theme.lists.shared, opacity: on(bureaus) ? 1 : 0.2 },
                  label: {
                    ...text,
                    position: 'right',
                    opacity: on(bureaus) ? 1 : 0.35,
                    formatter: fitText(name, size.width - xs.right - 14, 12)
                  },
                  ...QUIET
                }))
              ],
              links: sorted.duties.flatMap(({ duty, bureaus }) =>
                bureaus.map((id) => ({
                  source: `b/${id}`,
                  target: `d/${duty}`,
                  pick: writeMark({ kind: 'duty', id: duty }),
                  lineStyle: {
                    color: on(bureaus) && chosen !== '' && id === chosen ? theme.ink : theme.ink3,
                    width: id === chosen ? 2 : 1,
                    opacity: on(bureaus) ? 0.6 : 0.1,
                    curveness: 0
                  },
                  ...QUIET
                }))
              )
            }
          ]
        };
      }
    }
  };
}

interface Column {
  duty: string;
  name: string;
  bureaus: string[];
}

function untangled(bureaus: readonly string[], duties: readonly Column[]): { bureaus: string[]; duties: Column[] } {
  let left = [...bureaus];
  let right = [...duties];
  for (let round = 0; round < 12; round++) {
    const place = new Map(left.map((id, index) => [id, index / left.length]));
    right = sort(right, ({ bureaus: ids }) => mean(ids, (id) => place.get(id)) ?? 0);
    left = sort(
      left,
      (id) => mean(right, (column, index) => (column.bureaus.includes(id) ? index / right.length : undefined)) ?? 0
    );
  }
  return { bureaus: left, duties: right };
}
