// What every exported file says of itself: whose lists, which filter, of what date, from where.
import type { Naming } from '../chart/naming.ts';
import type { Manifest } from '../db/built.ts';
import { actionName } from '../i18n/action-names.ts';
import { translator, type Language } from '../i18n/language.ts';
import { bureauEnglish, categoryEnglish } from '../i18n/place-names.ts';
import { isFiltered, type Filter } from '../query/filter.ts';
import type { Names } from '../query/names.ts';

/** Lines that stand in every picture and file. `place` is city and township; `date` is '' where the lists carry none. */
export interface Imprint { language: Language; place: string; filter: string; source: string; date: string }

/** Translator and names to show for official Chinese names, in one language: short names in Chinese, general terms in English; others stay as they are. */
export function namingOf(names: Names, language: Language): Naming {
  const bureaus = new Map(names.bureaus.map((bureau) => [bureau.name, bureau]));
  const categories = new Map(names.categories.map((category) => [category.name, category]));
  return {
    t: translator(language),
    language,
    bureau: (name) => {
      const known = bureaus.get(name);
      return known === undefined ? name : language === 'zh' ? known.shortName : bureauEnglish(known.name, known.pinyin);
    },
    category: (name) => (language === 'zh' ? name : categoryEnglish(name, categories.get(name)?.pinyin ?? name))
  };
}

/** The filter in words: each side once with its values; “all duties” where nothing is filtered. */
export function filterWords(filter: Filter, names: Names, language: Language): string {
  const t = translator(language);
  if (!isFiltered(filter)) return t('frame:noFilter');
  const naming = namingOf(names, language);
  const join = (values: string[]) => values.join(language === 'zh' ? '、' : ', ');
  const parts: string[] = [];
  const put = (label: string, values: string[]) => { if (values.length > 0) parts.push(`${label}${language === 'zh' ? '：' : ': '}${join(values)}`); };
  put(t('frame:list'), filter.lists.map((list) => t(`frame:${list}`)));
  put(t('frame:category'), names.categories.filter(({ id }) => filter.categories.includes(id)).map(({ name }) => naming.category(name)));
  put(t('frame:bureau'), names.bureaus.filter(({ id }) => filter.bureaus.includes(id)).map(({ name }) => naming.bureau(name)));
  put(t('frame:tier'), filter.tiers.map((tier) => t(`frame:${tier}`)));
  put(t('frame:action'), filter.actions.map((action) => actionName(action, language)));
  put(t('frame:text'), filter.text === '' ? [] : [`“${filter.text}”`]);
  return parts.join(language === 'zh' ? '；' : '; ');
}

/** The imprint of a file made under a filter. */
export function imprintOf(manifest: Manifest, names: Names, filter: Filter, language: Language): Imprint {
  const t = translator(language);
  const place = manifest.place.city + manifest.place.township;
  return {
    language,
    place,
    filter: t('export:filter', { filter: filterWords(filter, names, language) }),
    source: t('frame:source', { township: place, file: manifest.file }),
    date: manifest.date === '' ? '' : t('frame:dataDate', { date: manifest.date })
  };
}

/** File name of an export without its ending: township and title, without characters that file systems refuse. */
export function fileStem(place: string, title: string): string {
  const safe = `${place}-${title}`.replace(/[\\/:*?"<>|\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').replace(/\s+/g, ' ').trim();
  return [...safe].slice(0, 80).join('').replace(/[. ]+$/u, '') || 'export';
}
