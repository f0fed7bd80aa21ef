// The interface languages and one typed translator for each.
import i18next, { type TFunction } from 'i18next';
import { resources } from './messages.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Value of the HTML lang attribute. */
export const HTML_LANG: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

type Namespaces = (keyof (typeof resources)['zh'])[];
export type Translate = TFunction<Namespaces>;

const INSERTION = /\{\{\s*(\w+)\s*\}\}/gu;

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
 *  from the Chinese messages.
 *  A message is looked up once for each plural form and filled in here: pages ask thousands of times. */
export function translator(language: Language): Translate {
  const fixed = i18n.getFixedT(language) as (key: string, options: object) => string;
  const plurals = new Intl.PluralRules(language);
  const known = new Map<string, string>();
  const message = (key: string, count: unknown): string => {
    const name = typeof count === 'number' ? `${key} ${plurals.select(count)}` : key;
    const found = known.get(name) ?? fixed(key, { count, skipInterpolation: true });
    known.set(name, found);
    return found;
  };
  const t = (key: string, values: Record<string, unknown> = {}): string => {
    const text = message(key, values['count']);
    return text.includes('{{')
      ? text.replaceAll(INSERTION, (whole, name: string) => String(values[name] ?? whole))
      : text;
  };
  return t as Translate;
}
