// From which list to which the duties went between two editions.
import { sum } from 'd3';
import type { Flow } from '../compare/line.ts';
import { LISTS, type ListId } from '../duty/record.ts';
import { countedLines, marked } from './change-mark.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import { captioned, type Figure } from './figure.ts';

/** Sankey of duties: lists before on the left with what was added, lists after on the right with what was removed.
 *  `options` names the two editions. */
export function listFlow(flows: readonly Flow[], options: string, { t }: Naming): Figure {
  const say = sayIn(t, 'compare');
  const nameOf = (list: ListId | null, none: 'added' | 'removed') => (list === null ? say(none) : t(`frame:${list}`));
  const many = (side: 'from' | 'to', list: ListId | null) =>
    sum(flows, (flow) => (flow[side] === list ? flow.duties : 0));
  const moved = sum(flows, ({ from, to, duties }) => (from !== null && to !== null && from !== to ? duties : 0));
  const ends = (side: 'from' | 'to') => [...LISTS, null].filter((list) => many(side, list) > 0);
  return {
    id: 'list-flow',
    title: say('flowTitle'),
    options,
    ...captioned(
      say('flowCaption', {
        moved: countedLines(moved, { kind: 'moved' }),
        added: countedLines(many('from', null), { was: 'none' }),
        removed: countedLines(many('to', null), { now: 'none' })
      })
    ),
    table: {
      columns: [
        { key: 'from', label: say('before'), kind: 'text' },
        { key: 'to', label: say('after'), kind: 'text' },
        { key: 'duties', label: say('duties'), kind: 'number' }
      ],
      rows: flows.map(({ from, to, duties }) => ({
        from: nameOf(from, 'added'),
        to: nameOf(to, 'removed'),
        duties,
        pick: marked({ was: from ?? 'none', now: to ?? 'none' })
      }))
    },
    height: () => 300,
    drawing: {
      kind: 'spec',
      spec: (theme) => {
        const color = (list: ListId | null) => (list === null ? theme.ink3 : theme.lists[list]);
        const nodes = (side: 'from' | 'to', none: 'added' | 'removed') =>
          ends(side).map((list) => ({
            name: `${side}/${list ?? ''}`,
            pick: marked(side === 'from' ? { was: list ?? 'none' } : { now: list ?? 'none' }),
            depth: side === 'from' ? 0 : 1,
            itemStyle: { color: color(list) },
            label: {
              show: true,
              color: theme.ink,
              textBorderColor: theme.paper,
              textBorderWidth: 3,
              fontFamily: theme.font,
              fontSize: 12,
              position: side === 'from' ? 'right' : 'left',
              formatter: `${nameOf(list, none)} ${many(side, list)}`
            }
          }));
        return {
          series: [
            {
              type: 'sankey',
              left: 4,
              right: 4,
              top: 8,
              bottom: 8,
              nodeWidth: 12,
              nodeGap: 14,
              layoutIterations: 0,
              draggable: false,
              emphasis: { disabled: true },
              data: [...nodes('from', 'added'), ...nodes('to', 'removed')],
              links: flows.map(({ from, to, duties }) => ({
                source: `from/${from ?? ''}`,
                target: `to/${to ?? ''}`,
                value: duties,
                pick: marked({ was: from ?? 'none', now: to ?? 'none' }),
                lineStyle: { color: color(from ?? to), opacity: from === to ? 0.16 : 0.5 }
              }))
            }
          ]
        };
      }
    }
  };
}
