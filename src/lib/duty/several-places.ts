// What several places are called together, in pictures and heads and beside each other.
import { manyPlaces } from '../i18n/many-places.ts';
import type { Language } from '../i18n/languages.ts';
import { isSample } from '../i18n/sample.ts';
import type { Place } from './record.ts';

/** Places that are named one by one; of more only the first ones are, with how many there are. */
const MOST = 4;

/** A list of a place with its label beside others (state/labelled.ts). */
export interface LabelledPlace {
  label: string;
  place: Place;
  /** Name of the draft that it is, none where it was published. */
  draft?: string | undefined;
}

/** One place in words of a language for all, and their labels beside each other: without the city where all are of
 *  one. Where one place has several lists, lists are counted instead of places. A made-up place or a draft among them
 *  is always named. */
export function severalPlaces(
  places: readonly LabelledPlace[],
  language: Language = 'zh'
): { place: Place; labels: string[] } {
  const city = places[0]?.place.city ?? '';
  const one = places.every(
    ({ label, place }) => place.city === city && label.startsWith(city) && label.length > city.length
  );
  const labels = places.map(({ label }) => (one ? label.slice(city.length) : label));
  const first = labels.slice(0, MOST);
  const at = places.findIndex(({ place, draft }) => draft !== undefined || isSample(place.township));
  const named = at < MOST ? first : [...first.slice(0, -1), labels[at] ?? ''];
  const counted = namedTwice(places).length > 0 ? 'lists' : 'places';
  return { place: { city: one ? city : '', township: manyPlaces(named, labels.length, counted, language) }, labels };
}

/** Places that have more than one of the lists, each once, city and township in one word; a list without a place is of
 *  none. */
export function namedTwice(places: readonly Pick<LabelledPlace, 'place'>[]): string[] {
  const names = places.map(({ place: { city, township } }) => city + township).filter((name) => name !== '');
  return [...new Set(names.filter((name, at) => names.indexOf(name) < at))];
}
