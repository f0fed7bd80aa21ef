// Bureaus that share duties, over all places: a point a kind of bureau, a line a pair that shares a duty somewhere.
import { greatest, max, rollup, sort } from 'd3';
import { opening, pageFormula, writeMark, type Mark, type Selection } from '../address/mark.ts';
import type { Network, NetworkNode } from '../analysis/network.ts';
import type { Tie } from '../analysis/position.ts';
import type { ListId, Tier } from '../duty/record.ts';
import { sayIn } from '../i18n/language.ts';
import { listed, type Naming } from '../naming/naming.ts';
import type { PlaceCell } from '../query/place-cells.ts';
import type { SharingTie } from '../query/sharing.ts';
import { spots } from './bureau-network.ts';
import { captioned, type Figure } from './figure.ts';
import { corners, fixedGraph, QUIET, nodeLabel } from './fixed-graph.ts';
import { columnOf } from './place-matrix.ts';
import type { Size, Theme } from './theme.ts';
import type { Working } from './working.ts';

/** A kind of bureau over all places. `id` is what an address calls it: the id that most places give it; `ids` by
 *  edition; `stem` its name without the city; `duties` the sum over the places whose lists name it. */
export interface BureauKind {
  id: string;
  stem: string;
  tier: Tier;
  ids: ReadonlyMap<number, string>;
  names: ReadonlyMap<number, string>;
  duties: number;
}

/** Two kinds that share duties, by id: in how many places, how many duties in all of them, and how many in each, by
 *  edition. */
export interface KindTie {
  one: string;
  two: string;
  places: number;
  duties: number;
  by: ReadonlyMap<number, number>;
}

/** The place that the others are held against. */
export interface PinnedPlace {
  edition: number;
  label: string;
}

/** Kinds of bureaus, most duties first; `cells` by bureau of query/place-cells.ts. */
export function bureauKinds(cells: readonly PlaceCell[]): BureauKind[] {
  const keyOf = columnOf(cells);
  const by = new Map<string, PlaceCell[]>();
  for (const cell of cells) {
    const own = by.get(keyOf(cell));
    if (own === undefined) by.set(keyOf(cell), [cell]);
    else own.push(cell);
  }
  const most = (values: readonly string[]) =>
    sort(
      rollup(
        values,
        ({ length }) => length,
        (value) => value
      ),
      ([, count]) => -count
    )[0]?.[0] ?? '';
  const kinds = [...by.values()].map((own): BureauKind => ({
    id: most(own.map(({ id }) => id)),
    stem: most(own.map(({ stem }) => stem)),
    tier: own[0]?.tier ?? 'government',
    ids: new Map(own.map(({ edition, id }) => [edition, id])),
    names: new Map(own.map(({ edition, name }) => [edition, name])),
    duties: own.reduce((sum, { duties }) => sum + duties, 0)
  }));
  return sort(kinds, ({ duties }) => -duties);
}

/** The kind that an address means: by its id, or by the id that any place gives it. */
export function kindOfId(kinds: readonly BureauKind[], id: string): BureauKind | undefined {
  return kinds.find((kind) => kind.id === id) ?? kinds.find(({ ids }) => [...ids.values()].includes(id));
}

/** Ties of all places together, of those in most places first. `ties` are by edition. */
export function kindTies(
  kinds: readonly BureauKind[],
  ties: readonly { edition: number; ties: readonly SharingTie[] }[]
): KindTie[] {
  const found = new Map<string, KindTie & { by: Map<number, number> }>();
  for (const { edition, ties: own } of ties) {
    const kindOf = new Map(
      kinds.flatMap(({ id, ids }) => (ids.has(edition) ? [[ids.get(edition) ?? '', id] as const] : []))
    );
    for (const { one, two, duties } of own) {
      const [a, b] = [kindOf.get(one), kindOf.get(two)];
      if (a === undefined || b === undefined || a === b) continue;
      const [first, second] = a < b ? [a, b] : [b, a];
      const key = `${first} ${second}`;
      const tie = found.get(key) ?? { one: first, two: second, places: 0, duties: 0, by: new Map() };
      tie.by.set(edition, (tie.by.get(edition) ?? 0) + duties);
      tie.places = tie.by.size;
      tie.duties += duties;
      found.set(key, tie);
    }
  }
  return sort(found.values(), (one, other) => other.places - one.places || other.duties - one.duties);
}

/** What is placed: each kind weighs its duties, each tie the places that have it. */
export function toPlace(kinds: readonly BureauKind[], ties: readonly KindTie[]): [NetworkNode[], Tie[]] {
  return [
    kinds.map(({ id, duties }) => ({ id, weight: duties })),
    ties.map(({ one, two, duties, places }) => ({ one, two, duties, weight: places }))
  ];
}

/** The picture: a point is sized by its duties in all places, a line by the places that have it; it is dotted where
 *  fewer than half of the places have it, or where the `pinned` one lacks it. A point leads to its bureau over all
 *  places; `chosen` is the id of a kind whose own network stands out, or ''. */
export function placeNetwork(
  kinds: readonly BureauKind[],
  ties: readonly KindTie[],
  network: Network,
  places: number,
  chosen: string,
  pinned: PinnedPlace | null,
  naming: Naming
): Figure {
  const most = max(ties, (tie) => tie.places) ?? 1;
  const near = nearOf(ties, chosen);
  const isFaint = (tie: KindTie) => (pinned === null ? tie.places * 2 < places : !tie.by.has(pinned.edition));
  const look: Look = {
    chosen,
    pick: pickOf,
    shows: (id) => near.size === 0 || near.has(id),
    line: (tie) => ({
      width: round(0.5 + (3.5 * tie.places) / most),
      ...(isFaint(tie) ? { type: 'dotted' as const } : {}),
      opacity: near.size === 0 ? 0.45 : tie.one === chosen || tie.two === chosen ? 0.9 : 0.05
    })
  };
  const say = sayIn(naming.t, 'places');
  const named = new Map(kinds.map(({ id, stem }) => [id, naming.bureau(stem)]));
  const first = greatest(ties, (one, other) => one.places - other.places || one.duties - other.duties);
  const mean = (duties: number, have: number) => round(duties / Math.max(1, have));
  const shown = chosen === '' ? ties : ties.filter(({ one, two }) => one === chosen || two === chosen);
  return {
    id: 'place-network',
    title: say('networkTitle'),
    ...(chosen === '' ? {} : { options: named.get(chosen) ?? chosen }),
    ...captioned(
      first === undefined
        ? say('networkNone', { bureaus: kinds.length })
        : say('networkCaption', {
            bureaus: opening(kinds.length, pageFormula('kinds')) as never,
            ties: opening(ties.length, pageFormula('ties')) as never,
            one: named.get(first.one) ?? first.one,
            two: named.get(first.two) ?? first.two,
            places: opening(first.places, pageFormula(`spread-${ties.indexOf(first)}`)) as never,
            duties: opening(first.duties, tieMark(ties.indexOf(first))) as never
          }) + (pinned === null ? '' : pinnedWords(ties, pinned, naming))
    ),
    table: {
      columns: [
        { key: 'one', label: say('one'), kind: 'text' },
        { key: 'two', label: say('two'), kind: 'text' },
        { key: 'places', label: say('tiePlaces'), kind: 'number' },
        { key: 'duties', label: say('kindDuties'), kind: 'number' },
        { key: 'shared', label: say('tieDuties'), kind: 'number' },
        { key: 'mean', label: say('meanDuties'), kind: 'number' },
        ...(pinned === null ? [] : [{ key: 'pinned', label: pinned.label, kind: 'number' as const }])
      ],
      rows: [
        ...kinds
          .filter(({ id }) => chosen === '' || id === chosen)
          .map(({ id, ids, duties }) => ({
            one: named.get(id) ?? id,
            two: '',
            places: ids.size,
            duties,
            shared: null,
            mean: mean(duties, ids.size),
            pinned: null,
            pick: pickOf(id)
          })),
        ...shown.map((tie) => ({
          one: named.get(tie.one) ?? tie.one,
          two: named.get(tie.two) ?? tie.two,
          places: tie.places,
          duties: null,
          shared: tie.duties,
          mean: mean(tie.duties, tie.places),
          pinned: pinned === null ? null : (tie.by.get(pinned.edition) ?? null),
          pick: pickOf(tie.one === chosen ? tie.two : tie.one)
        }))
      ]
    },
    height: (width) => (width >= 640 ? Math.round(Math.min(760, Math.max(520, width * 0.58))) : 620),
    drawing: { kind: 'spec', spec: (theme, size) => drawKinds(kinds, ties, network, look, naming, theme, size) }
  };
}

/** What a point leads to. */
function pickOf(id: string): string {
  return writeMark({ kind: 'rows', rows: new URLSearchParams({ node: id }).toString() });
}

/** How many ties the pinned place lacks that others have, and how many it alone has. */
/** Ties that a pinned place has, that it lacks, and that it alone has. */
const OF_PINNED = ['ties', 'lacks', 'alone'] as const;

function isOfPinned({ by, places }: KindTie, which: (typeof OF_PINNED)[number], edition: number): boolean {
  return by.has(edition) === (which !== 'lacks') && (which !== 'alone' || places === 1);
}

function pinnedWords(ties: readonly KindTie[], { edition, label }: PinnedPlace, { t }: Naming): string {
  return sayIn(t, 'places')('networkPinned', {
    place: label,
    ...Object.fromEntries(
      OF_PINNED.map((which) => {
        const many = ties.filter((tie) => isOfPinned(tie, which, edition)).length;
        return [which, many === 0 ? 0 : opening(many, pageFormula(`ties-${which}`))] as const;
      })
    )
  });
}

/** Ids of a kind and of those that share duties with it; empty where none is chosen. */
function nearOf(ties: readonly KindTie[], chosen: string): Set<string> {
  if (chosen === '') return new Set();
  return new Set([chosen, ...ties.flatMap(({ one, two }) => (one === chosen ? two : two === chosen ? one : []))]);
}

/** How points and lines look, and what a point leads to; `chosen` is the id of a point that stands out, or ''. */
export interface Look {
  chosen: string;
  pick: (id: string) => string;
  shows: (id: string) => boolean;
  line: (tie: KindTie) => { width: number; type?: 'dotted' | 'dashed'; opacity: number };
}

/** Kinds of bureaus and their ties, as ECharts draws them. */
export function drawKinds(
  kinds: readonly BureauKind[],
  ties: readonly KindTie[],
  network: Network,
  look: Look,
  naming: Naming,
  theme: Theme,
  size: Size
) {
  const bureaus = kinds.map(({ id, stem, tier, duties }) => ({ id, bureau: stem, tier, duties }));
  const { spots: points, labels } = spots({ bureaus, network }, size, naming);
  const { chosen } = look;
  return {
    series: [
      {
        ...fixedGraph(size),
        data: [
          ...corners(size),
          ...points.map(({ id, x, y, radius, text }) => {
            const box = labels.get(id);
            return {
              id,
              name: text,
              x,
              y,
              symbol: 'circle',
              symbolSize: round(radius * 2),
              pick: look.pick(id),
              itemStyle: {
                color: id === chosen ? theme.ink : theme.ramp[4],
                borderColor: theme.ramp[6],
                borderWidth: 1.2,
                opacity: look.shows(id) ? 1 : 0.18
              },
              label: nodeLabel(
                box === undefined ? null : { x: round(box.x - x + radius), y: round(box.y - y + radius) + 2 },
                { text, bold: id === chosen, shown: look.shows(id) },
                theme
              )
            };
          })
        ],
        links: ties.map((tie) => ({
          source: tie.one,
          target: tie.two,
          lineStyle: {
            color: theme.ink2,
            ...look.line(tie),
            curveness: 0.12
          },
          ...QUIET
        }))
      }
    ]
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A place by its edition's number in the tables, by its id and its label. */
export interface NetworkPlace {
  edition: number;
  id: string;
  label: string;
}

const tieMark = (at: number): Mark => pageFormula(`tie-${at}`);

/** The working of a number of the caption: the kinds of bureaus, ties of two, or what one tie has in each place and
 *  in how many, counted of `list` (null: of all). Null for what is none of its. */
export function networkWorking(
  of: string,
  kinds: readonly BureauKind[],
  ties: readonly KindTie[],
  places: readonly NetworkPlace[],
  { pinned, list }: { pinned: PinnedPlace | null; list: ListId | null },
  naming: Naming
): Working | null {
  const say = sayIn(naming.t, 'places');
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  const nameOf = (id: string) => naming.bureau(byId.get(id)?.stem ?? id);
  const two = (tie: KindTie) => listed([nameOf(tie.one), nameOf(tie.two)], naming.language);
  if (of === 'kinds') {
    const operands = kinds.map(({ id, duties }) => ({
      label: nameOf(id),
      value: duties,
      of: { kind: 'rows', rows: `node=${id}` } as const
    }));
    return { title: say('kindsTitle'), value: kinds.length, formula: say('kindsFormula'), operands };
  }
  const which = OF_PINNED.find((each) => of === `ties-${each}`);
  if (of === 'ties' || (which !== undefined && pinned !== null)) {
    const operands = ties.flatMap((tie, at) =>
      which === undefined || pinned === null || isOfPinned(tie, which, pinned.edition)
        ? [{ label: two(tie), value: tie.duties, of: tieMark(at) }]
        : []
    );
    return { title: say('tiesTitle'), value: operands.length, formula: say('tiesFormula'), operands };
  }
  const [, asked = '', at = -1] = /^(tie|spread)-(\d+)$/u.exec(of) ?? [];
  const tie = ties[Number(at)];
  if (tie === undefined) return null;
  const operands = places.flatMap(({ edition, id, label }): Working['operands'] => {
    const [one, other] = [tie.one, tie.two].map((kind) => byId.get(kind)?.ids.get(edition));
    const value = tie.by.get(edition);
    if (value === undefined || one === undefined || other === undefined) return [];
    const pair: Selection = { kind: 'pair', bureaus: [one, other], list };
    return [{ label, value, of: { kind: 'in', edition: id, of: pair } }];
  });
  if (asked === 'spread') return { title: two(tie), value: operands.length, formula: say('placesFormula'), operands };
  return { title: two(tie), value: tie.duties, formula: say('tieFormula'), operands };
}
