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
        if (end.printed === '' && (!isOwn || people.length < 2)) return [];
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
