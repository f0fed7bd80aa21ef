// What the two levels of government are called where the lists come from: city and township, or county, banner, street.

/** Names of a city and a township, '' where unknown. */
export interface NamedPlace {
  city: string;
  township: string;
}

/** Words for the two levels. `lower` and `upper` name them, `Lower` and `Upper` begin a sentence; Chinese also has
 *  `own` (本乡) and `home` (乡里). Messages hold them as {lower}, {upper} … */
export type LevelWords = Record<'lower' | 'Lower' | 'own' | 'home' | 'upper' | 'Upper', string>;

/** Ending of a place's name, its level in a Chinese sentence, in 本… and …里, and in English. */
const LOWER: readonly (readonly [string, string, string, string, string])[] = [
  ['街道', '街道', '本街道', '街道', 'street'],
  ['苏木', '苏木', '本苏木', '苏木里', 'sumu'],
  ['镇', '乡镇', '本镇', '镇里', 'town'],
  ['乡', '乡镇', '本乡', '乡里', 'township']
];
const UPPER: readonly (readonly [string, string, string])[] = [
  ['市', '市', 'city'],
  ['县', '县', 'county'],
  ['区', '区', 'district'],
  ['旗', '旗', 'banner']
];

/** Words for the levels of a place, told by the last characters of its names (街道办事处 counts as 街道). Names without
 *  such an ending, '' too, give the general words 乡镇 and 市, township and city. */
export function levelWords(language: 'zh' | 'en', place: NamedPlace): LevelWords {
  const township = place.township.replace(/办事处$/u, '');
  const [, sort, own, home, english] = LOWER.find(([ending]) => township.endsWith(ending)) ?? [
    '',
    '乡镇',
    '本乡镇',
    '乡镇',
    'township'
  ];
  const [, rank, ranked] = UPPER.find(([ending]) => place.city.endsWith(ending)) ?? ['', '市', 'city'];
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return language === 'zh'
    ? { lower: sort, Lower: sort, own, home, upper: rank, Upper: rank }
    : { lower: english, Lower: capital(english), own: english, home: english, upper: ranked, Upper: capital(ranked) };
}
