// The interface languages and one typed translator for each.
import i18next, { type TFunction } from 'i18next';
import { levelWords, type NamedPlace } from './levels.ts';
import { resources } from './messages.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Value of the HTML lang attribute. */
export const HTML_LANG: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

type Namespaces = (keyof (typeof resources)['zh'])[];
export type Translate = TFunction<Namespaces>;

/** Words of the levels in a message: {lower}, but not the insertion {{lower}}. */
const LEVEL = /(?<!\{)\{(\w+)\}(?!\})/gu;
const INSERTION = /\{\{\s*(\w+)\s*\}\}/gu;

const SOMEWHERE: NamedPlace = { city: '', township: '' };

const i18n = i18next.createInstance();
void i18n.init({
  lng: 'zh',
  fallbackLng: 'zh',
  ns: Object.keys(resources.zh),
  defaultNS: 'frame',
  resources,
  initAsync: false,
  interpolation: { escapeValue: false }
});

/** The translator of a language: `t('heatmap:title')`, `t('frame:duties', { count: 3 })`. Keys and values are typed
 *  from the Chinese messages; {lower}, {upper} … become the words for the levels of `place`.
 *  A message is looked up once for each plural form and filled in here: pages ask thousands of times. */
export function translator(language: Language, place: NamedPlace = SOMEWHERE): Translate {
  const levels: Record<string, string> = levelWords(language, place);
  const fixed = i18n.getFixedT(language) as (key: string, options: object) => string;
  const plurals = new Intl.PluralRules(language);
  const known = new Map<string, string>();
  const message = (key: string, count: unknown): string => {
    const name = typeof count === 'number' ? `${key} ${plurals.select(count)}` : key;
    const found = known.get(name);
    if (found !== undefined) return found;
    const text = fixed(key, { count, skipInterpolation: true }).replaceAll(
      LEVEL,
      (whole, word: string) => levels[word] ?? whole
    );
    known.set(name, text);
    return text;
  };
  const t = (key: string, values: Record<string, unknown> = {}): string => {
    const text = message(key, values['count']);
    return text.includes('{{')
      ? text.replaceAll(INSERTION, (whole, name: string) => String(values[name] ?? whole))
      : text;
  };
  return t as Translate;
}
