// What several places are called together, in pictures and heads and beside each other.
import { manyPlaces } from '../i18n/many-places.ts';
import { isSample } from '../i18n/sample.ts';
import type { Place } from './record.ts';

/** Places that are named one by one; of more only the first ones are, with how many there are. */
const MOST = 4;

/** One place in words for all, and their labels beside each other: without the city where all are of one. A made-up
 *  place among them is always named. */
export function severalPlaces(places: readonly { label: string; city: string }[]): { place: Place; labels: string[] } {
  const city = places[0]?.city ?? '';
  const one = places.every((place) => place.city === city && place.label.startsWith(city));
  const labels = places.map(({ label }) => (one ? label.slice(city.length) : label));
  const first = labels.slice(0, MOST);
  const sample = labels.find(isSample);
  const named = sample === undefined || first.some(isSample) ? first : [...first.slice(0, -1), sample];
  return { place: { city: one ? city : '', township: manyPlaces(named, labels.length) }, labels };
}
