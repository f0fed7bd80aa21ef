// Texts of an edition without what only says whose they are: names of the place, ranks of its bodies, marks and blanks.
import type { Place } from '../duty/record.ts';
import { COUNTY, TOWNSHIP } from '../lexicon/levels.ts';
import { anyOf } from '../lexicon/reader-words.ts';

/** Whose texts they are: the place, and its bureaus by official name, short name and stem. */
export interface Whose {
  place: Place;
  bureaus: readonly { name: string; shortName: string; stem: string }[];
}

/** What stands for the township and for the city's rank: signs that no text has once its marks are gone. */
const HERE = '⌂';
const RANKED = '△';
const OWN = new RegExp(anyOf('own-township'), 'gu');
const LEVEL = anyOf('level-word');
const NAME = new RegExp(`^(.+?)(${TOWNSHIP})$`, 'u');
const NATIONAL = new RegExp(`${anyOf('nationality')}$`, 'u');
const RANK = new RegExp(`${COUNTY}$`, 'u');

/** The letters and digits of a text in their plain width, without marks and blanks. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A function that writes texts of one place as any place would write them: a sign stands for the township, its city's
 *  bodies stand without the city (昌吉市水利局, 市水利局 → 水利局), a sign stands for the city's rank in 县级 or 旗委, and
 *  only letters and digits stay, in their plain width. Two editions of the same words then read the same. */
export function neutralOf({ place: { city, township }, bureaus }: Whose): (text: string) => string {
  const [rank = ''] = RANK.exec(city) ?? [];
  const bodies = bureaus
    .flatMap(({ name, shortName, stem }) => [name, shortName].map((form) => ({ form, stem })))
    .filter(({ form, stem }) => form.length > stem.length && stem !== '')
    .sort((one, other) => other.form.length - one.form.length || (one.form < other.form ? -1 : 1));
  const towns = townshipForms(township);
  const level = rank === '' ? null : new RegExp(`${rank}(?=${LEVEL})`, 'gu');
  return (text) => {
    let words = lettersOf(text);
    for (const { form, stem } of bodies) if (words.includes(form)) words = words.replaceAll(form, stem);
    if (city.length > 1) words = words.replaceAll(city, RANKED);
    for (const form of towns) if (words.includes(form)) words = words.replaceAll(form, HERE);
    words = words.replaceAll(OWN, HERE);
    return level === null ? words : words.replaceAll(level, RANKED);
  };
}

/** The township's name, longest form first; of one with a nationality every shorter form too, since nothing says where
 *  the nationality begins: 阿什里哈萨克族乡, 阿什里乡. */
function townshipForms(township: string): string[] {
  const [, stem = '', ending = ''] = NAME.exec(township) ?? [];
  if (stem.length < 2) return [];
  const shorter = NATIONAL.test(stem)
    ? Array.from({ length: stem.length - 2 }, (_, cut) => stem.slice(0, -cut - 1))
    : [];
  return [stem, ...shorter].map((form) => form + ending);
}
