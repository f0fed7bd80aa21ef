// How pages and papers call the place of the lists.
import { placeLatin } from '../duty/id.ts';
import type { Origin, Place } from '../duty/record.ts';
import { translator } from '../i18n/language.ts';
import { isHan, type Language } from '../i18n/languages.ts';
import { latinNames } from '../i18n/latin-names.ts';
import { isSample } from '../i18n/sample.ts';

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

/** Whose lists they are in as few words as a picture has room for: the township as the language writes it, or the city
 *  where the document names no other. Lists of several places together have no id. */
export function placeShort(edition: string | undefined, place: Place, language: Language): string {
  const { city, township } = edition === undefined ? place : placeNames(edition, place, language);
  return township || city;
}

/** City and township in one line as a paper's title writes them: as printed in Chinese, elsewhere `Ashili Township,
 *  Changji City`. */
export function placeTitle(edition: string, place: Place, language: Language): string {
  if (isHan(language)) return place.city + place.township;
  const { city, township } = placeNames(edition, place, language);
  return [township, city].filter((name) => name !== '').join(', ');
}

/** The same with what says that its lists are made up, where its name says so in Chinese alone, or a draft. */
export function placeCalled(edition: string, place: Place, language: Language, draft?: string): string {
  return markedPlace(placeTitle(edition, place, language), { place, draft }, language);
}

/** A place in words with what says that its lists are made up, where its name says so in Chinese alone, and that they
 *  are a draft. */
export function markedPlace(called: string, { place, draft }: Pick<Origin, 'place' | 'draft'>, language: Language) {
  const t = translator(language);
  const madeUp = !isHan(language) && isSample(place.city + place.township);
  const first = madeUp ? remarked(called, t('frame:sample'), language) : called;
  return draft === undefined ? first : remarked(first, t('frame:draftNamed', { name: draft }), language);
}

/** Something with a short remark in the brackets of the language behind it. */
export function remarked(what: string, remark: string | number, language: Language): string {
  return isHan(language) ? `${what}（${remark}）` : `${what} (${remark})`;
}

/** The place in one line as the language writes it, in another script with the names as printed behind it: `Ashili
 *  Township, Changji City (昌吉市阿什里乡)`. '' where the document names none. */
export function placeWords(edition: string, place: Place, language: Language): string {
  const printed = place.city + place.township;
  if (printed === '' || isHan(language)) return printed;
  return `${placeTitle(edition, place, language)} (${printed})`;
}

/** Whose lists they are in one line: those of one place as `placeWords`, those of several as they are called together,
 *  with what says that they are a draft. '' where the document names no place. */
export function originWords({ id, place, draft }: Origin, language: Language): string {
  const called = id === undefined ? place.city + place.township : placeWords(id, place, language);
  return draft === undefined ? called : markedPlace(called, { place: { city: '', township: '' }, draft }, language);
}

/** How papers, pictures and printed pages cite lists: by the title that their document bears and its place, never by
 *  the name of a file; with what says that they are made up or a draft. */
export function sourceLine(origin: Origin, language: Language): string {
  const { id, place } = origin;
  const called = id === undefined ? place.city + place.township : placeWords(id, place, language);
  return translator(language)('export:source', { place: markedPlace(called, origin, language) });
}

/** The date of lists as what is printed of them says it. */
export function dateLine({ date }: Pick<Origin, 'date'>, language: Language): string {
  const t = translator(language);
  return date === '' ? t('frame:undated') : t('frame:dataDate', { date });
}
