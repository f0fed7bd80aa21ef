// Short names for editions that stand side by side.
import type { Origin, Place } from '../duty/record.ts';
import { isHan, type Language } from '../i18n/languages.ts';
import { placeCalled, remarked } from '../naming/place-line.ts';

/** What is known of an edition that is to be named: `city` is the first part of its place. */
interface Nameable {
  id: string;
  place: string;
  city?: string | undefined;
  date: string;
  file: string;
  draft?: string | undefined;
  source?: { origin: { place: Place } } | null;
}

/** The place of an edition as the language writes it, with what says that it is a draft; as printed where city and
 *  township cannot be told apart yet. */
export function calledEdition(
  { id, place, city, source, draft }: Omit<Nameable, 'date' | 'file'>,
  language: Language
): string {
  const cut = city === undefined || !place.startsWith(city) ? null : { city, township: place.slice(city.length) };
  const known = source?.origin.place ?? cut;
  return known === null ? place : placeCalled(id, known, language, draft);
}

/** Id and label of each edition as the language writes them: its place, with the date where the place has several, with
 *  the file where that does not tell them apart or no place is known. */
export function labelledEditions(editions: readonly Nameable[], language: Language): { id: string; label: string }[] {
  const aside = (what: string, remark: string) => remarked(what, remark, language);
  const named = editions.map((edition) => {
    const { id, date, file } = edition;
    const place = calledEdition(edition, language) || id;
    return { id, file, place, dated: date === '' ? '' : aside(place, date) };
  });
  return named.map(({ id, place, dated, file }) => {
    if (named.filter((each) => each.place === place).length === 1) return { id, label: place };
    const tells = dated !== '' && named.filter((each) => each.dated === dated).length === 1;
    return { id, label: tells ? dated : aside(place, file) };
  });
}

/** The labels of editions by id; see labelledEditions. */
export function labelsById(editions: readonly Nameable[], language: Language): Map<string, string> {
  return new Map(labelledEditions(editions, language).map(({ id, label }) => [id, label]));
}

/** The editions that a page is about with their labels as the language writes them; as they are printed those that they
 *  have. */
export function labelledSides<Each extends { id: string; label: string; source: { origin: Origin } }>(
  sides: readonly Each[],
  language: Language
): Each[] {
  if (isHan(language)) return [...sides];
  const named = sides.map(({ id, source }) => {
    const { place, date, file, draft } = source.origin;
    return { id, place: place.city + place.township, date, file, draft, source };
  });
  const labels = labelledEditions(named, language);
  return sides.map((side, at) => ({ ...side, label: labels[at]?.label ?? side.id }));
}
