// One kind of bureau over all places: what it is called there, how many duties it has, and with whom it shares them.
import { median, sort, sum } from 'd3';
import type { Held, Standing } from '../compare/standing.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import type { PlaceCell } from '../query/place-cells.ts';
import type { SharingTie } from '../query/sharing.ts';
import type { Figure, FigureColumn } from './figure.ts';
import type { Reference } from './place-matrix.ts';
import type { BureauKind } from './place-network.ts';

/** A place with the bureau there; `id` and `called` are null where its lists do not name it, all counts then too.
 *  `led` are duties that it leads, null too while that is unknown; `partners` the bureaus it shares most duties with
 *  there, by id and name. */
export interface BureauPlace {
  place: { id: string; label: string };
  id: string | null;
  called: string | null;
  shared: number | null;
  reclaimed: number | null;
  led: number | null;
  partners: { id: string; bureau: string; duties: number }[];
}

const PARTNERS = 3;

/** Rows in the order of the places. `sides` give number and names of each place's bureaus, `standings` whose cells
 *  follow them tell who leads, null while they are unknown; `kept` are the ids of the duties that count by position of
 *  the place, null for all. */
export function bureauPlaces(
  kind: BureauKind,
  sides: readonly { id: string; label: string; edition: number; shortOf: (id: string) => string }[],
  cells: readonly PlaceCell[],
  ties: readonly { edition: number; ties: readonly SharingTie[] }[],
  standings: readonly Standing[] | null,
  kept: readonly ReadonlySet<string>[] | null
): BureauPlace[] {
  return sides.map(({ id: place, label, edition, shortOf }, at): BureauPlace => {
    const id = kind.ids.get(edition) ?? null;
    const own = cells.filter((cell) => cell.edition === edition && cell.id === id);
    const of = (list: string) => sum(own, (cell) => (cell.list === list ? cell.duties : 0));
    const name = kind.names.get(edition);
    const short = id === null ? null : shortOf(id);
    const led = (all: readonly Standing[]) =>
      new Set(all.flatMap((row) => ledIn(row, at, [short, name], kept).map((duty) => duty.id))).size;
    const joint = (ties.find((each) => each.edition === edition)?.ties ?? []).flatMap(({ one, two, duties }) =>
      one === id || two === id ? [{ id: one === id ? two : one, bureau: shortOf(one === id ? two : one), duties }] : []
    );
    return {
      place: { id: place, label },
      id,
      called: short,
      shared: id === null ? null : of('shared'),
      reclaimed: id === null ? null : of('reclaimed'),
      led: id === null || standings === null ? null : led(standings),
      partners: sort(joint, ({ duties }) => -duties).slice(0, PARTNERS)
    };
  });
}

/** The duties of a row that a bureau of these names leads in the place at `at`, those that are `kept`. */
function ledIn(
  { cells }: Standing,
  at: number,
  names: readonly (string | null | undefined)[],
  kept: readonly ReadonlySet<string>[] | null
): Held['duties'] {
  const leads = ({ id, lead }: Held['duties'][number]) =>
    lead !== null && names.includes(lead.called) && kept?.[at]?.has(id) !== false;
  return cells[at]?.duties.filter(leads) ?? [];
}

/** The rows with the duties that count as led by the bureau in the place at `at`. */
export function standingsLed(
  kind: BureauKind,
  rows: readonly BureauPlace[],
  at: number,
  edition: number,
  standings: readonly Standing[],
  kept: readonly ReadonlySet<string>[] | null
): Standing[] {
  const names = [rows[at]?.called, kind.names.get(edition)];
  return standings.filter((row) => ledIn(row, at, names, kept).length > 0);
}

/** What a bureau is counted in. */
export const COUNTS = ['shared', 'reclaimed', 'led'] as const;
export type BureauCounts = Record<(typeof COUNTS)[number], number | null>;

/** The counts that the others are held against: those of a place, or the middle of the places that name the bureau;
 *  null where nothing is to be said. */
export function referenceCounts(rows: readonly BureauPlace[], reference: Reference): BureauCounts | null {
  if (reference === null) return null;
  if (reference !== 'median') return rows[reference] ?? null;
  const middle = (key: keyof BureauCounts) => median(rows, (row) => row[key] ?? undefined) ?? null;
  return { shared: middle('shared'), reclaimed: middle('reclaimed'), led: middle('led') };
}

/** How much a count is above its reference; null where one of them is unknown or lacking: that is no difference. */
export function fromReference(row: BureauPlace, key: keyof BureauCounts, against: BureauCounts | null): number | null {
  const [own, other] = [row[key], against?.[key] ?? null];
  return own === null || other === null ? null : own - other;
}

/** The table of a bureau over all places, for files; `against` is what the counts are held against and how that is
 *  called. */
export function bureauPlacesTable(
  kind: BureauKind,
  rows: readonly BureauPlace[],
  against: { counts: BureauCounts; called: string } | null,
  naming: Naming
): Omit<Figure, 'drawing' | 'height'> {
  const { t, marks } = naming;
  const say = sayIn(t, 'places');
  const bureau = naming.bureau(kind.stem);
  const heads = { shared: t('frame:shared'), reclaimed: t('frame:reclaimed'), led: say('led') };
  return {
    id: 'bureau-places',
    title: say('bureauTitle', { bureau }),
    caption: say('bureauCaption', { carried: rows.filter(({ id }) => id !== null).length, all: rows.length }),
    ...(against === null ? {} : { options: say('against', { reference: against.called }) }),
    table: {
      columns: [
        { key: 'place', label: say('place'), kind: 'text' },
        { key: 'called', label: say('called'), kind: 'text' },
        ...COUNTS.flatMap((key): FigureColumn[] => [
          { key, label: heads[key], kind: 'number' },
          ...(against === null
            ? []
            : [{ key: `${key} from`, label: say('fromColumn', { column: heads[key] }), kind: 'number' as const }])
        ]),
        { key: 'partners', label: say('partners'), kind: 'text' }
      ],
      rows: rows.map((row) => ({
        place: row.place.label,
        called: row.called ?? say('absent'),
        ...Object.fromEntries(
          COUNTS.flatMap((key) => [
            [key, row[key]],
            [`${key} from`, fromReference(row, key, against?.counts ?? null)]
          ])
        ),
        partners: row.partners.map(({ bureau: partner, duties }) => `${partner} ${duties}`).join(marks.list)
      }))
    }
  };
}

/** The rows in which the bureau has a part anywhere; `names` are its official names by position of the place. */
export function standingsOfBureau(standings: readonly Standing[], names: readonly (string | undefined)[]): Standing[] {
  return standings.filter(({ cells }) =>
    cells.some((held, at) => {
      const name = names[at];
      return held !== null && name !== undefined && held.bureaus.includes(name);
    })
  );
}
