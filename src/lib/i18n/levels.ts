// What the two levels of government are called where the lists come from: city and township, or county, banner, street.
import { FACTS, type Language } from './languages.ts';
import { BETWEEN_PLACES, MORE_PLACES } from './many-places.ts';

/** Names of a city and a township, '' where unknown. */
export interface NamedPlace {
  city: string;
  township: string;
}

/** Words for the two levels. `lower` and `upper` name them, `Lower` and `Upper` begin a sentence; Chinese also has
 *  `own` (本乡) and `home` (乡里). Messages hold them as {lower}, {upper} … */
export type LevelWords = Record<'lower' | 'Lower' | 'own' | 'home' | 'upper' | 'Upper', string>;

/** Endings of the names of townships, longer ones first, and of cities. */
export const LOWER = ['街道', '苏木', '镇', '乡'] as const;
export const UPPER = ['市', '县', '区', '旗'] as const;
/** How a street is called by its office, and the same in an id, which holds the whole name. */
export const STREET_OFFICE = { printed: '街道办事处', latin: /jiedaobanshichu$/u };
/** Stands before the ending of a name (自治县, 自治旗). */
export const AUTONOMOUS = '自治';

/** The ending of a township's name that shows its level, 街道 of a 街道办事处; '' where it shows none. */
export function endingOf(township: string): (typeof LOWER)[number] | '' {
  if (MORE_PLACES.test(township)) return '';
  const name = township.replace(/（[^（）]*）$/u, '').replace(/办事处$/u, '');
  return LOWER.find((ending) => name.endsWith(ending)) ?? '';
}

/** Words for the levels of a place, told by the last characters of its names (街道办事处 counts as 街道). Names without
 *  such an ending, '' too, and several townships of unlike endings give the general words 乡镇 and 市, township and
 *  city. */
export function levelWords(language: Language, place: NamedPlace): LevelWords {
  const { levels } = FACTS[language];
  const endings = new Set(place.township.split(BETWEEN_PLACES).map(endingOf));
  const [lower, own, home] = levels.lower[endings.size === 1 ? ([...endings][0] ?? '') : ''];
  const upper = levels.upper[UPPER.find((ending) => place.city.endsWith(ending)) ?? ''];
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return { lower, Lower: capital(lower), own, home, upper, Upper: capital(upper) };
}
