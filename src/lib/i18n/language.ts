// The words of each language, loaded when it is spoken, and one typed translator for each.
import i18next, { type i18n as i18nInstance, type TFunction } from 'i18next';
import { plainText } from './counted.ts';
import type { Conventions } from './conventions.ts';
import { FIRST, type Language } from './languages.ts';
import { levelWords, type NamedPlace } from './levels.ts';
import type { Area, LanguageWords, LaterMessages, LaterResources, Resources } from './words.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: Resources;
  }
}

export type Translate = TFunction<Area[]>;

const LOADERS: Record<Language, () => Promise<LanguageWords>> = {
  zh: async () => (await import('./zh.ts')).zh,
  en: async () => (await import('./en.ts')).en
};

const LATER: { [Name in keyof LaterResources]: Record<Language, () => Promise<LaterMessages[Name]>> } = {
  clauses: {
    zh: async () => (await import('./zh-clauses.ts')).clauses,
    en: async () => (await import('./en-clauses.ts')).clauses
  },
  draft: {
    zh: async () => (await import('./zh-draft.ts')).draft,
    en: async () => (await import('./en-draft.ts')).draft
  },
  indicators: {
    zh: async () => (await import('./zh-indicators.ts')).indicators,
    en: async () => (await import('./en-indicators.ts')).indicators
  },
  library: {
    zh: async () => (await import('./zh-library.ts')).library,
    en: async () => (await import('./en-library.ts')).library
  },
  places: {
    zh: async () => (await import('./zh-places.ts')).places,
    en: async () => (await import('./en-places.ts')).places
  },
  region: {
    zh: async () => (await import('./zh-region.ts')).region,
    en: async () => (await import('./en-region.ts')).region
  },
  search: {
    zh: async () => (await import('./zh-search.ts')).search,
    en: async () => (await import('./en-search.ts')).search
  },
  worklist: {
    zh: async () => (await import('./zh-worklist.ts')).worklist,
    en: async () => (await import('./en-worklist.ts')).worklist
  }
};

/** Words of the levels in a message: {lower}, but not the insertion {{lower}}. */
const LEVEL = /(?<!\{)\{(\w+)\}(?!\})/gu;
const FORMAT = /\{\{\w+,/u;
const INSERTION = /\{\{\s*(\w+)\s*\}\}/gu;

const SOMEWHERE: NamedPlace = { city: '', township: '' };

const loaded = new Map<Language, LanguageWords>();
const i18n = i18next.createInstance();
void i18n.init({
  lng: FIRST,
  fallbackLng: FIRST,
  ns: [],
  defaultNS: 'frame',
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false }
});

type Forms = Partial<Record<Intl.LDMLPluralRule, string>>;

/** Formats of messages beside the library's own: `{{bureaus, count(one: bureau; other: bureaus)}}` gives the number
 *  with the word's form, `{{many, verb(one: lists; other: list)}}` the form alone. */
export function addFormats({ services: { formatter } }: Pick<i18nInstance, 'services'>): void {
  const form = (value: unknown, language: string | undefined, forms: Forms) =>
    forms[new Intl.PluralRules(language).select(Number(plainText(String(value)).replaceAll(',', '')))] ??
    forms.other ??
    '';
  formatter?.add('count', (value, language, forms) => `${String(value)} ${form(value, language, forms as Forms)}`);
  formatter?.add('verb', (value, language, forms) => form(value, language, forms as Forms));
}
addFormats(i18n);

/** Loads the words of a language; every page and command does so before it speaks it. Rejects where the file does not
 *  arrive. */
export async function loadLanguage(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const words = await LOADERS[language]();
  loaded.set(language, words);
  for (const [area, messages] of Object.entries(words.messages)) i18n.addResourceBundle(language, area, messages);
}

/** Loads the words of an area that no page begins with, and those of the language before it. Rejects like
 *  `loadLanguage`. */
export async function loadArea(area: keyof LaterResources, language: Language): Promise<void> {
  await loadLanguage(language);
  if (area in wordsOf(language).messages) return;
  const messages = await LATER[area][language]();
  const words = wordsOf(language);
  loaded.set(language, { ...words, messages: Object.assign({}, words.messages, { [area]: messages }) });
  i18n.addResourceBundle(language, area, messages);
}

/** The words of a loaded language. Throws where `loadLanguage` has not been awaited. */
export function wordsOf(language: Language): LanguageWords {
  const words = loaded.get(language);
  if (words === undefined) throw new Error(`the words of ${language} are not loaded`);
  return words;
}

/** How a loaded language writes what the app puts together. */
export const conventionsOf = (language: Language): Conventions => wordsOf(language).conventions;

/** Name of an action type in a loaded language. */
export function actionName(action: string, language: Language): string {
  return conventionsOf(language).actions[action] ?? action;
}

/** Asks for messages of one area: `say('rows', { count: 3 })`. */
export type Say<Name extends Area> = (
  key: keyof Resources[Name] & string,
  values?: Record<string, string | number>
) => string;

/** The messages of one area by a translator. */
export function sayIn<Name extends Area>(t: Translate, area: Name): Say<Name> {
  const ask = t as unknown as (key: string, values?: object) => string;
  return (key, values) => ask(`${area}:${key}`, values);
}

/** The messages of one area in a language that is loaded by the time they are asked for. */
export function sayOf<Name extends Area>(area: Name, language: Language): Say<Name> {
  let say: Say<Name> | undefined;
  return (key, values) => (say ??= sayIn(translator(language), area))(key, values);
}

/** A message whose key comes from data (the code of a problem), as written; null where the area has none. */
export function messageOf(area: Area, key: string, language: Language): string | null {
  const messages: Partial<Record<Area, object>> = wordsOf(language).messages;
  return (messages[area] as Record<string, string> | undefined)?.[key] ?? null;
}

/** The translator of a loaded language: `t('heatmap:title')`, `t('frame:duties', { count: 3 })`. Keys and values are
 *  typed from the Chinese messages; {lower}, {upper} … become the words for the levels of `place`.
 *  A message is looked up once for each plural form, and filled in here where no format is asked for: pages ask
 *  thousands of times. */
export function translator(language: Language, place: NamedPlace = SOMEWHERE): Translate {
  wordsOf(language);
  const levels: Record<string, string> = levelWords(language, place);
  const fixed = i18n.getFixedT(language) as (key: string, options: object) => string;
  const plurals = new Intl.PluralRules(language);
  const known = new Map<string, string>();
  const message = (key: string, count: unknown): string => {
    const amount =
      typeof count === 'string' && plainText(count) !== count ? Number(plainText(count).replaceAll(',', '')) : count;
    const name = typeof amount === 'number' ? `${key} ${plurals.select(amount)}` : key;
    const found = known.get(name);
    if (found !== undefined) return found;
    const text = fixed(key, { count: amount, skipInterpolation: true }).replaceAll(
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
