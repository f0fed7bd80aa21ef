// The township in the middle, bureaus around it, ties between bureaus that share a duty.
import { greatest, least, max, sort } from 'd3';
import type { Conditions } from '../address/conditions.ts';
import { opening, writeMark, type Mark } from '../address/mark.ts';
import { placeLabels, type Box, type Labelled } from '../analysis/labels.ts';
import type { PlacedNode } from '../analysis/network.ts';
import type { PlacedNetwork } from '../analysis/placed-network.ts';
import type { SharingBureau } from '../query/sharing.ts';
import type { TieRule } from '../analysis/tie-rule.ts';
import { captioned, type Figure } from './figure.ts';
import { corners, fixedGraph, NEXT_LINE, nodeLabel, QUIET } from './fixed-graph.ts';
import { chosenWords, coreOf, coreWords, networkOptions, networkTitle } from './network-standing.ts';
import type { Naming } from '../naming/naming.ts';
import { evenLines, longestWord, textWidth } from './text.ts';
import type { Size, Theme } from './theme.ts';

const SYMBOLS = ['circle', 'rect', 'diamond', 'triangle', 'roundRect'] as const;
const LINE = 16;
const HUB = 28;
const LOWEST = 440;

/** A bureau where the picture puts it, in px; `text` is its name, whole, in as many lines as it takes. */
export interface Spot extends Labelled {
  text: string;
  bureau: SharingBureau;
  node: PlacedNode;
}

/** Places of all bureaus and of those labels that find room, for a size. Labels of larger bureaus choose first; none
 *  stands on what is in the middle, of that radius. */
export function spots(
  rows: Pick<PlacedNetwork, 'bureaus' | 'network'>,
  size: Size,
  { bureau }: Pick<Naming, 'bureau'>,
  middle = HUB
): { spots: Spot[]; labels: Map<string, Box> } {
  const wide = size.width >= 640;
  const margin = { x: wide ? 96 : 34, y: 28 };
  const most = max(rows.bureaus, ({ duties }) => duties) ?? 1;
  const places = rows.bureaus.flatMap((each, index): Spot[] => {
    const node = rows.network.nodes[index];
    if (node === undefined) return [];
    const lines = evenLines(bureau(each.bureau), wide ? 190 : 92, 12);
    return [
      {
        id: each.id,
        bureau: each,
        node,
        text: lines.join('\n'),
        width: Math.ceil(Math.max(...lines.map((line) => textWidth(line, 12)))) + 2,
        height: LINE + (lines.length - 1) * NEXT_LINE,
        radius: (wide ? 4 : 3) + (wide ? 10 : 6) * Math.sqrt(each.duties / most),
        x: round(size.width / 2 + node.x * (size.width / 2 - margin.x)),
        y: round(size.height / 2 + node.y * (size.height / 2 - margin.y))
      }
    ];
  });
  const hub = {
    x: size.width / 2 - middle - 6,
    y: size.height / 2 - middle - 4,
    width: 2 * middle + 12,
    height: 2 * middle + 8
  };
  const byWeight = sort(places, ({ bureau: { duties } }) => -duties);
  return {
    spots: places,
    labels: placeLabels(byWeight, { x: 0, y: 0, width: size.width, height: size.height }, [hub])
  };
}

/** Two bureaus in one word, whichever is named first. */
export function tieKey(one: string, two: string): string {
  return one < two ? `${one}/${two}` : `${two}/${one}`;
}

/** The graph; `chosen` is the id of a bureau whose own network stands out, or ''. The table holds every line: the
 *  ties, then the township with each bureau, the most duties first. Size of a point is the number of shared duties, its
 *  shape the group it belongs to, a bold name the core by the rule of ties; a tie that this rule does not count is
 *  dotted. Where `before` holds what was shared before a draft, by `tieKey`, ties that came are drawn strongest and
 *  those that went dashed, and the table says the difference. Points open `bureau:<id>`, ties `pair:<one>/<two>`. */
export function bureauNetwork(
  rows: PlacedNetwork,
  township: string,
  chosen: string,
  rule: TieRule,
  naming: Naming,
  before: ReadonlyMap<string, number> | null = null
): Figure {
  const { t, bureau } = naming;
  const named = new Map(rows.bureaus.map((each) => [each.id, bureau(each.bureau)]));
  const strongest = greatest(rows.ties, ({ duties }) => duties);
  const alone = rows.bureaus.filter((_, index) => rows.network.nodes[index]?.degree === 0);
  const listed: Conditions = rows.only === null ? {} : { list: [rows.only] };
  const allBureaus: Mark = { kind: 'bureaus', of: listed };
  const near = new Set(
    !named.has(chosen)
      ? []
      : rows.ties.flatMap(({ one, two }) => (one === chosen || two === chosen ? [one, two] : [])).concat(chosen)
  );
  const shown = (id: string) => near.size === 0 || near.has(id);
  const turns = before === null ? null : turnsOf(rows, before);
  return {
    id: 'bureau-network',
    title: networkTitle(t('network:aroundTitle'), rows, chosen, naming),
    options: networkOptions(rows, chosen, rule, naming),
    ...captioned(
      strongest === undefined
        ? t('network:aroundNone', { count: opening(rows.bureaus.length, allBureaus) as never })
        : [
            ...(named.has(chosen) ? [chosenWords(rows, chosen, rule, naming)] : []),
            t('network:aroundCaption', {
              count: opening(rows.bureaus.length, allBureaus) as never,
              ties: opening(rows.ties.length, { kind: 'groups', of: 'pairs' }),
              one: named.get(strongest.one) ?? strongest.one,
              two: named.get(strongest.two) ?? strongest.two,
              most: opening(strongest.duties, {
                kind: 'pair',
                bureaus: [strongest.one, strongest.two],
                list: rows.only
              }),
              alone: opening(alone.length, {
                kind: 'bureaus',
                of: { ...listed, among: alone.map(({ id }) => id) }
              }),
              groups: rows.network.communities
            }),
            ...[coreWords(rows, rule, naming)].filter((words) => words !== ''),
            t('network:key'),
            ...(turns === null ? [] : [t('network:keyDraft')])
          ].join(t('workload:between'))
    ),
    table: {
      columns: [
        { key: 'one', label: t('network:from'), kind: 'text' },
        { key: 'two', label: t('network:to'), kind: 'text' },
        { key: 'duties', label: t('network:sharedDuties'), kind: 'number' },
        { key: 'weight', label: t('network:weight'), kind: 'number' },
        ...(turns === null ? [] : [{ key: 'shift', label: t('network:shift'), kind: 'number' as const }])
      ],
      rows: [
        ...mostFirst(rows.ties).map((tie) => ({
          one: named.get(tie.one) ?? tie.one,
          two: named.get(tie.two) ?? tie.two,
          duties: tie.duties,
          weight: tie.weight,
          ...(turns === null ? {} : { shift: turns.shifts.get(tieKey(tie.one, tie.two)) ?? 0 }),
          pick: writeMark({ kind: 'pair', bureaus: [tie.one, tie.two], list: rows.only }),
          'pick:duties': writeMark({ kind: 'pair', bureaus: [tie.one, tie.two], list: rows.only }),
          'pick:weight': writeMark({ kind: 'pair', bureaus: [tie.one, tie.two], list: rows.only })
        })),
        ...(turns?.gone ?? []).map(({ one, two, duties }) => ({
          one: named.get(one) ?? one,
          two: named.get(two) ?? two,
          duties: 0,
          weight: 0,
          shift: -duties
        })),
        ...mostFirst(rows.bureaus).map((each) => ({
          one: township,
          two: bureau(each.bureau),
          duties: each.duties,
          weight: null,
          pick: writeMark({ kind: 'bureau', bureau: each.id, list: rows.only }),
          'pick:duties': writeMark({ kind: 'bureau', bureau: each.id, list: rows.only })
        }))
      ]
    },
    least: () => LOWEST,
    height: (width) => (width >= 640 ? Math.round(Math.min(760, Math.max(520, width * 0.58))) : 620),
    drawing: {
      kind: 'spec',
      spec: (theme, size) =>
        draw(rows, township, named.has(chosen) ? chosen : '', rule, turns, shown, theme, size, bureau)
    }
  };
}

/** How ties differ from what was shared before: by `tieKey` how many duties more or fewer, and the ties between bureaus
 *  still in the picture that went, with what they shared. */
interface Turns {
  shifts: ReadonlyMap<string, number>;
  came: ReadonlySet<string>;
  gone: { one: string; two: string; duties: number }[];
}

function turnsOf({ bureaus, ties }: PlacedNetwork, before: ReadonlyMap<string, number>): Turns {
  const now = new Map(ties.map(({ one, two, duties }) => [tieKey(one, two), duties]));
  const here = new Set(bureaus.map(({ id }) => id));
  return {
    shifts: new Map([...now].map(([key, duties]) => [key, duties - (before.get(key) ?? 0)])),
    came: new Set([...now.keys()].filter((key) => !before.has(key))),
    gone: [...before].flatMap(([key, duties]) => {
      const [one = '', two = ''] = key.split('/');
      return now.has(key) || !here.has(one) || !here.has(two) ? [] : [{ one, two, duties }];
    })
  };
}

/** Those with the most duties first; of equals in their order. */
function mostFirst<Row extends { duties: number }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, two) => two.duties - one.duties);
}

function draw(
  rows: PlacedNetwork,
  township: string,
  chosen: string,
  rule: TieRule,
  turns: Turns | null,
  shown: (id: string) => boolean,
  theme: Theme,
  size: Size,
  bureau: Naming['bureau']
) {
  const hub = inHub(township);
  const { spots: places, labels } = spots(rows, size, { bureau }, hub.radius);
  const inner = new Set(coreOf(rows, rule).map(({ id }) => id));
  const heaviest = max(rows.ties, ({ duties }) => duties) ?? 1;
  const most = max(rows.bureaus, ({ duties }) => duties) ?? 1;
  return {
    series: [
      {
        ...fixedGraph(size),
        data: [
          ...corners(size),
          {
            id: 'hub',
            name: township,
            x: size.width / 2,
            y: size.height / 2,
            symbol: 'circle',
            symbolSize: hub.radius * 2,
            itemStyle: { color: theme.ink },
            label: {
              show: true,
              position: 'inside',
              color: theme.paper,
              fontFamily: theme.font,
              fontWeight: 700,
              fontSize: 12,
              ...(hub.text.includes('\n') ? { lineHeight: NEXT_LINE } : {}),
              formatter: hub.text
            },
            ...QUIET
          },
          ...places.map(({ id, x, y, radius, text, node }) => {
            const box = labels.get(id);
            const inCore = inner.has(id);
            return {
              id,
              name: text,
              x,
              y,
              symbol: node.community === 0 ? 'circle' : (SYMBOLS[node.community % SYMBOLS.length] ?? 'circle'),
              symbolSize: round(radius * 2),
              pick: writeMark({ kind: 'bureau', bureau: id, list: rows.only }),
              itemStyle: {
                color: node.community === 0 ? theme.paper : inCore ? theme.ramp[6] : theme.ramp[3],
                borderColor: inCore ? theme.ramp[7] : theme.ramp[5],
                borderWidth: 1.2,
                opacity: shown(id) ? 1 : 0.18
              },
              label: nodeLabel(
                box === undefined ? null : { x: round(box.x - x + radius), y: round(box.y - y + radius) + 2 },
                { text, bold: inCore, shown: shown(id) },
                theme
              )
            };
          })
        ],
        links: [
          ...places.map(({ id, bureau: each }) => ({
            source: 'hub',
            target: id,
            pick: writeMark({ kind: 'bureau', bureau: id, list: rows.only }),
            lineStyle: {
              color: theme.lists.shared,
              width: round(0.6 + (3.4 * each.duties) / most),
              opacity: chosen === '' ? 0.22 : shown(id) ? 0.35 : 0.05
            },
            ...QUIET
          })),
          ...rows.ties.map(({ one, two, duties }) => ({
            source: one,
            target: two,
            pick: writeMark({ kind: 'pair', bureaus: [one, two], list: rows.only }),
            lineStyle: {
              color: theme.ink2,
              width: round(0.7 + (2.8 * duties) / heaviest),
              ...(rule === 'repeated' && duties < 2 ? { type: 'dotted' as const } : {}),
              opacity:
                chosen === '' ? 0.55 : one === chosen || two === chosen ? 0.9 : shown(one) && shown(two) ? 0.3 : 0.05,
              curveness: 0.12,
              ...(turns?.came.has(tieKey(one, two)) === true ? { color: theme.ink, width: 4.5, opacity: 1 } : {})
            },
            ...QUIET
          })),
          ...(turns?.gone ?? []).map(({ one, two }) => ({
            source: one,
            target: two,
            lineStyle: { color: theme.ink, width: 1.6, type: 'dashed' as const, opacity: 0.9, curveness: 0.12 },
            ...QUIET
          }))
        ]
      }
    ]
  };
}

/** The name in the middle, whole, no word of it broken, in the lines that need the least round, and the radius of
 *  that. */
function inHub(name: string): { text: string; radius: number } {
  const whole = longestWord(name, 12);
  const rounds = [2 * HUB - 2, 60, 48, 36].map((width) => {
    const lines = evenLines(name, Math.max(width, whole), 12);
    const corners = lines.map((line, at) => {
      const down = Math.abs(at - (lines.length - 1) / 2) * NEXT_LINE + 6;
      return Math.hypot(textWidth(line, 12) / 2, lines.length === 1 ? 0 : down);
    });
    return { text: lines.join('\n'), radius: Math.max(HUB, Math.ceil(Math.max(...corners))) };
  });
  return least(rounds, ({ radius }) => radius) ?? { text: name, radius: HUB };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
