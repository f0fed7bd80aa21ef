// The interface languages and one typed translator for each.
import i18next, { type TFunction } from 'i18next';
import { resources } from './messages.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Value of the HTML lang attribute. */
export const HTML_LANG: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

type Namespaces = (keyof (typeof resources)['zh'])[];
export type Translate = TFunction<Namespaces>;

const i18n = i18next.createInstance();
void i18n.init({
  lng: 'zh', fallbackLng: 'zh', ns: Object.keys(resources.zh), defaultNS: 'frame', resources, initAsync: false, interpolation: { escapeValue: false }
});

/** The translator of a language: `t('heatmap:title')`, `t('frame:duties', { count: 3 })`. Keys and values are typed from the Chinese messages. */
export function translator(language: Language): Translate {
  return i18n.getFixedT(language) as Translate;
}
