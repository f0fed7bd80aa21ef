// What every exported file says of itself: whose lists, which filter, of what date, from where.
import { namingOf } from '../naming/naming.ts';
import type { Origin } from '../duty/record.ts';
import { isHan, type Language } from '../i18n/languages.ts';
import { isSample } from '../i18n/sample.ts';
import { narrowedWords } from '../naming/filter-words.ts';
import type { Filter } from '../address/filter.ts';
import type { Names } from '../query/names.ts';

/** Lines that stand in every picture and file. `place` is city and township; `date` says so where the lists carry none.
 *  */
export interface Imprint {
  language: Language;
  place: string;
  filter: string;
  source: string;
  date: string;
}

/** The imprint of a file about what was computed under a filter; `options` are the page options in it, in words. */
export function imprintOf(origin: Origin, names: Names, filter: Filter, language: Language, options = ''): Imprint {
  const naming = namingOf(names, language, origin.place);
  const { t } = naming;
  const named = origin.place.city + origin.place.township;
  const place = isSample(named) && !isHan(language) ? `${named} (${t('frame:sample')})` : named;
  return {
    language,
    place,
    filter: t('frame:filterLine', { filter: narrowedWords(filter, names, naming, options) }),
    source: t('frame:source', { township: place, file: origin.file }),
    date: origin.date === '' ? t('frame:undated') : t('frame:dataDate', { date: origin.date })
  };
}

/** File name of an export without its ending: place, title and filter (what is '' is left out), without characters that
 *  file systems refuse. */
export function fileStem(place: string, title: string, filter = ''): string {
  const safe = [place, title, filter]
    .filter((part) => part !== '')
    .join('-')
    .replace(/[\\/:*?"<>|\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    [...safe]
      .slice(0, 80)
      .join('')
      .replace(/[. ]+$/u, '') || 'export'
  );
}
