// The interface languages and one typed translator for each.
import i18next, { type i18n as i18nInstance, type TFunction } from 'i18next';
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
const FORMAT = /\{\{\w+,/u;
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

type Forms = Partial<Record<Intl.LDMLPluralRule, string>>;

/** Formats of messages beside the library's own: `{{bureaus, count(one: bureau; other: bureaus)}}` gives the number
 *  with the word's form, `{{many, verb(one: lists; other: list)}}` the form alone. */
export function addFormats({ services: { formatter } }: Pick<i18nInstance, 'services'>): void {
  const form = (value: unknown, language: string | undefined, forms: Forms) =>
    forms[new Intl.PluralRules(language).select(Number(String(value).replaceAll(',', '')))] ?? forms.other ?? '';
  formatter?.add('count', (value, language, forms) => `${String(value)} ${form(value, language, forms as Forms)}`);
  formatter?.add('verb', (value, language, forms) => form(value, language, forms as Forms));
}
addFormats(i18n);

/** The translator of a language: `t('heatmap:title')`, `t('frame:duties', { count: 3 })`. Keys and values are typed
 *  from the Chinese messages; {lower}, {upper} … become the words for the levels of `place`.
 *  A message is looked up once for each plural form, and filled in here where no format is asked for: pages ask
 *  thousands of times. */
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
    if (!text.includes('{{')) return text;
    if (FORMAT.test(text)) return i18n.services.interpolator.interpolate(text, values, language, {});
    return text.replaceAll(INSERTION, (whole, name: string) => String(values[name] ?? whole));
  };
  return t as Translate;
}
