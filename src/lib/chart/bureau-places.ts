// One kind of bureau over all places: what it is called there, how many duties it has, and with whom it shares them.
import { sort, sum } from 'd3';
import type { Held, Standing } from '../compare/standing.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import type { PlaceCell } from '../query/place-cells.ts';
import type { SharingTie } from '../query/sharing.ts';
import type { Figure } from './figure.ts';
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
    const leads = ({ id: duty, lead }: Held['duties'][number]) =>
      lead !== null && (lead.called === short || lead.called === name) && kept?.[at]?.has(duty) !== false;
    const led = (all: readonly Standing[]) =>
      new Set(all.flatMap(({ cells: row }) => row[at]?.duties.filter(leads).map((duty) => duty.id) ?? [])).size;
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

/** The table of a bureau over all places, for files. */
export function bureauPlacesTable(
  kind: BureauKind,
  rows: readonly BureauPlace[],
  naming: Naming
): Omit<Figure, 'drawing' | 'height'> {
  const { t, marks } = naming;
  const say = sayIn(t, 'places');
  const bureau = naming.bureau(kind.stem);
  return {
    id: 'bureau-places',
    title: say('bureauTitle', { bureau }),
    caption: say('bureauCaption', { carried: rows.filter(({ id }) => id !== null).length, all: rows.length }),
    table: {
      columns: [
        { key: 'place', label: say('place'), kind: 'text' },
        { key: 'called', label: say('called'), kind: 'text' },
        { key: 'shared', label: t('frame:shared'), kind: 'number' },
        { key: 'reclaimed', label: t('frame:reclaimed'), kind: 'number' },
        { key: 'led', label: say('led'), kind: 'number' },
        { key: 'partners', label: say('partners'), kind: 'text' }
      ],
      rows: rows.map(({ place, called, shared, reclaimed, led, partners }) => ({
        place: place.label,
        called: called ?? say('absent'),
        shared,
        reclaimed,
        led,
        partners: partners.map(({ bureau: partner, duties }) => `${partner} ${duties}`).join(marks.list)
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
