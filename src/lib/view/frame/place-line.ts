// How a page calls the place of its lists.
import { placeLatin } from '$lib/duty/id.ts';
import type { Place } from '$lib/duty/record.ts';
import { isHan, type Language } from '$lib/i18n/languages.ts';
import { latinNames } from '$lib/i18n/latin-names.ts';

/** City and township with a dot between them, or the one that the document names; '' where it names none. */
export function placeLine({ city, township }: Place): string {
  return [city, township].filter((name) => name !== '').join(' · ');
}

/** City and township as the language writes names: as printed in Chinese; elsewhere in pinyin with the words for their
 *  levels, `Ashili Township` and `Changji City`. `edition` is the id of the edition. '' for a name that it lacks. */
export function placeNames(edition: string, place: Place, language: Language): Place {
  if (isHan(language)) return place;
  return latinNames(language, placeLatin(edition, place), place);
}

/** The place in one line as the language writes it, in another script with the names as printed behind it: `Ashili
 *  Township, Changji City (昌吉市阿什里乡)`. '' where the document names none. */
export function placeWords(edition: string, place: Place, language: Language): string {
  const printed = place.city + place.township;
  if (printed === '' || isHan(language)) return printed;
  const { city, township } = placeNames(edition, place, language);
  return `${[township, city].filter((name) => name !== '').join(', ')} (${printed})`;
}
