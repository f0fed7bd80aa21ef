// The languages of the interface, and what has to be known of them before their words are loaded.

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language. */
export type Texts = Record<Language, string>;

/** A value for every language. */
export function inAll<Value>(make: (language: Language) => Value): Record<Language, Value> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, Value>;
}

/** The language of addresses without a language part. */
export const FIRST: Language = 'zh';

interface Facts {
  /** Value of the HTML lang attribute, and of text in office files. */
  html: string;
  office: string;
  /** The language tag by whose habits dates are written. */
  dates: string;
  /** Names of the lists stand as printed in a script of their own, translated in others; heads stand upright there. */
  script: 'han' | 'latin';
  /** What a link to the pages in this language says. */
  name: string;
  levels: Levels;
  lists: Record<'basic' | 'shared' | 'reclaimed', string>;
  /** How a duty is called by its list and number, in documents and on pages: sources of regular expressions for what
   *  stands before the number, for what stands behind it, and for a number without its list. */
  numbered: { before: Record<'basic' | 'shared' | 'reclaimed', string>; behind: string; alone: string };
}

/** Words for the two levels of government by the last characters of a place's name, '' for any other: the level in a
 *  sentence, "this township", "in the township". */
export interface Levels {
  lower: Record<'' | '街道' | '苏木' | '镇' | '乡', readonly [word: string, own: string, home: string]>;
  upper: Record<'' | '市' | '县' | '区' | '旗', string>;
  /** By the endings of what a city may lie in, longer ones first. */
  over: readonly (readonly [ending: string, word: string])[];
  /** What a 州 is called in short, which no name of a city holds for sure (徐州, 沧州). */
  prefecture: string;
  /** What stands before the level of a place that is a people's: of an autonomous county, of a township. */
  autonomous: string;
  ethnic: string;
}

export const FACTS: Record<Language, Facts> = {
  zh: {
    html: 'zh-CN',
    office: 'zh-CN',
    dates: 'zh-CN',
    script: 'han',
    name: '中文',
    levels: {
      lower: {
        '': ['乡镇', '本乡镇', '乡镇'],
        街道: ['街道', '本街道', '街道'],
        苏木: ['苏木', '本苏木', '苏木里'],
        镇: ['乡镇', '本镇', '镇里'],
        乡: ['乡镇', '本乡', '乡里']
      },
      upper: { '': '市', 市: '市', 县: '县', 区: '区', 旗: '旗' },
      over: [],
      prefecture: '州',
      autonomous: '自治',
      ethnic: '民族'
    },
    lists: { basic: '基本履职', shared: '配合履职', reclaimed: '上级收回' },
    numbered: {
      before: {
        basic: '基本(?:履职)?(?:事项)?(?:清单)?第?',
        shared: '配合(?:履职)?(?:事项)?(?:清单)?第?',
        reclaimed: '(?:上级(?:部门)?)?收回(?:事项)?(?:清单)?第?'
      },
      behind: '(?![年月日个元人户亩%])项?',
      alone: '第\\s*(\\d{1,4})\\s*项'
    }
  },
  en: {
    html: 'en',
    office: 'en-US',
    dates: 'en-GB',
    script: 'latin',
    name: 'English',
    levels: {
      lower: {
        '': ['township', 'township', 'township'],
        街道: ['street', 'street', 'street'],
        苏木: ['sumu', 'sumu', 'sumu'],
        镇: ['town', 'town', 'town'],
        乡: ['township', 'township', 'township']
      },
      upper: { '': 'city', 市: 'city', 县: 'county', 区: 'district', 旗: 'banner' },
      over: [
        ['自治区', 'Autonomous Region'],
        ['自治州', 'Autonomous Prefecture'],
        ['地区', 'Prefecture'],
        ['省', 'Province'],
        ['盟', 'League'],
        ['市', 'City']
      ],
      prefecture: 'Prefecture',
      autonomous: 'Autonomous',
      ethnic: 'Ethnic'
    },
    lists: { basic: 'Basic', shared: 'Shared', reclaimed: 'Reclaimed' },
    numbered: {
      before: { basic: 'basic', shared: 'shared', reclaimed: 'reclaimed' },
      behind: '',
      alone: '(?:no\\.|#)\\s*(\\d{1,4})'
    }
  }
};

/** Whether a language is written in Chinese characters, as the lists themselves are. */
export const isHan = (language: Language): boolean => FACTS[language].script === 'han';

/** The parameters of a page once for each language, as its addresses have them: none for the first language. */
export function inEachLanguage<Params extends object>(params: Params): (Params & { lang?: Language })[] {
  return LANGUAGES.map((language) => (language === FIRST ? params : { ...params, lang: language }));
}

/** The language that a part of an address names; the first language for any other part, none too. */
export function languageOf(part: string | undefined): Language {
  return LANGUAGES.find((language) => language === part) ?? FIRST;
}
