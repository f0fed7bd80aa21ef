// Findings of several places by kind: one row a place, one column a kind that any of them has.
import { sum } from 'd3';
import { KINDS, type Kind } from '../finding/finding.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import type { Figure } from './figure.ts';
import { kindName } from './finding-matrix.ts';

/** A place with its findings by kind; null while they are not counted. */
export interface PlaceFindings {
  id: string;
  label: string;
  kinds: ReadonlyMap<Kind, number> | null;
}

/** Kinds that any of the places has, in the order of KINDS. */
export function kindsOf(places: readonly PlaceFindings[]): Kind[] {
  return KINDS.filter((kind) => places.some(({ kinds }) => (kinds?.get(kind) ?? 0) > 0));
}

/** Findings of a place, null while they are not counted. */
export function findingsOf({ kinds }: PlaceFindings): number | null {
  return kinds === null ? null : sum(kinds.values());
}

/** The table of findings by place and kind, counted so far. */
export function findingsAcross(places: readonly PlaceFindings[], naming: Naming): Omit<Figure, 'drawing' | 'height'> {
  const say = sayIn(naming.t, 'places');
  const kinds = kindsOf(places);
  return {
    id: 'findings-across',
    title: say('findingsTitle'),
    caption: say('findingsCaption'),
    table: {
      columns: [
        { key: 'place', label: say('place'), kind: 'text' },
        { key: 'all', label: say('duties'), kind: 'number' },
        ...kinds.map((kind) => ({ key: kind, label: kindName(naming.t, kind), kind: 'number' as const }))
      ],
      rows: places.map((place) => ({
        place: place.label,
        all: findingsOf(place),
        ...Object.fromEntries(kinds.map((kind) => [kind, place.kinds === null ? null : (place.kinds.get(kind) ?? 0)]))
      }))
    }
  };
}
