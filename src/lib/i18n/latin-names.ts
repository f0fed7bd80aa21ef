// Names of places in Latin letters: pinyin, the peoples they are named for, and the words for their levels.
import { table } from '../lexicon/load.ts';
import { FACTS, type Language } from './languages.ts';
import { AUTONOMOUS, endingOf, levelWords, UPPER, type NamedPlace } from './levels.ts';
import { BETWEEN_PLACES, MORE_PLACES } from './many-places.ts';

const PEOPLES = table('peoples').sort((one, other) => other.people.length - one.people.length);
/** How the name of a people ends as printed and in pinyin; townships may say that they are a people's in general. */
const ENDS = [
  { printed: '民族', latin: 'minzu' },
  { printed: '族', latin: 'zu' },
  { printed: '', latin: '' }
];

/** The names of a place in pinyin with the words for their levels, `Ashili Township` and `Changji City`; without one
 *  where the name as printed shows no level. Peoples stand by their names, `Mulei Kazakh Autonomous County`. `latin`
 *  are the names in pinyin without their rank, lower case. Several places keep their names as printed. */
export function latinNames(language: Language, latin: NamedPlace, printed: NamedPlace): NamedPlace {
  if (printed.township.includes(BETWEEN_PLACES) || MORE_PLACES.test(printed.township)) return printed;
  const { Lower, Upper } = levelWords(language, printed);
  const { autonomous, ethnic } = FACTS[language].levels;
  const inner = overOf(language, latin.city, printed.city);
  if (inner !== null) {
    const { over, own } = inner;
    const rest = latinNames(language, { city: own.latin, township: latin.township }, { ...printed, city: own.printed });
    return { city: `${rest.city}, ${over}`, township: rest.township };
  }
  const upper = UPPER.find((ending) => printed.city.endsWith(ending)) ?? '';
  const lower = endingOf(printed.township);
  const city = upper === '' ? printed.city : printed.city.slice(0, -upper.length);
  const isOwn = city.endsWith(AUTONOMOUS);
  const ofCity = peopled(isOwn ? city.slice(0, -AUTONOMOUS.length) : city, latin.city, isOwn);
  const ofTownship = peopled(printed.township.replace(new RegExp(`${lower}$`, 'u'), ''), latin.township, false);
  return {
    city: joined(ofCity, language, [isOwn ? autonomous : '', upper === '' ? '' : Upper]),
    township: joined(ofTownship, language, [ofTownship.ethnic ? ethnic : '', lower === '' ? '' : Lower])
  };
}

/** The name of what cities lie in, `Changji Prefecture` of 昌吉州 or 昌吉回族自治州; as printed where it shows no rank. `latin`
 *  is the whole name in pinyin. */
export function latinUpper(language: Language, latin: string, printed: string): string {
  const { over, prefecture } = FACTS[language].levels;
  const [ending, word] = [...over, ['州', prefecture] as const].find(([end]) => printed.endsWith(end)) ?? ['', ''];
  const said = PINYIN_OF.get(ending) ?? '';
  if (ending === '' || !latin.endsWith(said)) return printed;
  const [stem, own] = [printed.slice(0, -ending.length), latin.slice(0, -said.length)];
  return joined(peopled(stem, own, ending.startsWith(AUTONOMOUS)), language, [word]);
}

/** A syllable of pinyin, as ids write it. */
const SYLLABLE = '(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouvü]{1,3}(?:ng|n|r)?)';
const speaks = (latin: string, printed: string) => new RegExp(`^${SYLLABLE}{${printed.length}}$`, 'u').test(latin);
const PINYIN_OF = new Map([
  ['自治区', 'zizhiqu'],
  ['自治州', 'zizhizhou'],
  ['地区', 'diqu'],
  ['州', 'zhou'],
  ['省', 'sheng'],
  ['盟', 'meng'],
  ['市', 'shi']
]);

/** What a city lies in where its name says so (滨港市 of 滨港市临港区), in Latin letters, and what is its own; null
 *  where it says nothing. Pinyin is divided where each side has as many syllables as the name has characters: a 市 of
 *  the name itself is none (沙市区). */
function overOf(
  language: Language,
  latin: string,
  printed: string
): { over: string; own: { latin: string; printed: string } } | null {
  for (let at = 1; at < printed.length; at++)
    for (const [ending, word] of FACTS[language].levels.over) {
      if (!printed.startsWith(ending, at)) continue;
      const [stem, own] = [printed.slice(0, at), printed.slice(at + ending.length)];
      const rank = UPPER.find((each) => own.endsWith(each));
      if (rank === undefined || own.length <= rank.length) continue;
      const said = PINYIN_OF.get(ending) ?? '';
      const ownStem = own.slice(0, -rank.length).replace(new RegExp(`${AUTONOMOUS}$`, 'u'), '');
      for (let cut = latin.indexOf(said); cut > 0; cut = latin.indexOf(said, cut + 1)) {
        const [before, behind] = [latin.slice(0, cut), latin.slice(cut + said.length)];
        if (!speaks(before, stem) || !speaks(behind, ownStem)) continue;
        const over = joined(peopled(stem, before, ending.startsWith(AUTONOMOUS)), language, [word]);
        return { over, own: { latin: behind, printed: own } };
      }
    }
  return null;
}

/** Characters of the name of an autonomous place before its people at the least: 内蒙古 has none. */
const LEAST_OWN = 2;

interface Peopled {
  latin: string;
  peoples: string[];
  ethnic: boolean;
}

/** Takes the peoples off the end of a name. Without an ending of their own they count in the names of autonomous
 *  places only, where a people of one character never stands so. */
function peopled(stem: string, latin: string, isOwn: boolean): Peopled {
  const found: Peopled = { latin, peoples: [], ethnic: false };
  for (let rest = stem; ;) {
    const next = ENDS.flatMap((end) =>
      PEOPLES.flatMap(({ people, pinyin, english }) => {
        const said = { printed: people + end.printed, latin: pinyin + end.latin };
        const isBare = isOwn && people.length > 1 && rest.length - people.length >= LEAST_OWN;
        if (end.printed === '' && !isBare) return [];
        return rest.endsWith(said.printed) && found.latin.endsWith(said.latin) ? [{ said, english }] : [];
      })
    )[0];
    if (next === undefined) return found;
    rest = rest.slice(0, -next.said.printed.length);
    found.latin = found.latin.slice(0, -next.said.latin.length);
    found.peoples.unshift(next.english);
    found.ethnic = true;
  }
}

function joined({ latin, peoples }: Peopled, language: Language, levels: readonly string[]): string {
  const named = new Intl.ListFormat(FACTS[language].dates, { type: 'conjunction' }).format(peoples);
  return [latin.charAt(0).toUpperCase() + latin.slice(1), named, ...levels].filter((word) => word !== '').join(' ');
}
