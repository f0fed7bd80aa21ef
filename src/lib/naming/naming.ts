// How the things of the lists are called in the reader's language.
import { readDutyId } from '../duty/id.ts';
import { isHan } from '../i18n/languages.ts';
import { type Translate, conventionsOf, translator } from '../i18n/language.ts';
import type { Language } from '../i18n/languages.ts';
import type { NamedPlace } from '../i18n/levels.ts';
import type { Conventions } from '../i18n/conventions.ts';
import { bureauEnglish, categoryEnglish } from '../i18n/place-names.ts';
import type { Names } from '../query/names.ts';

/** Translator and the names to show for official Chinese names. */
export interface Naming {
  t: Translate;
  language: Language;
  marks: Conventions['marks'];
  bureau: (name: string) => string;
  category: (name: string) => string;
}

/** The naming of the lists of a place in a language: short names in Chinese, general terms in English; names outside
 *  the lists stay as they are. */
export function namingOf(names: Names, language: Language, place: NamedPlace): Naming {
  const bureaus = new Map(names.bureaus.map((bureau) => [bureau.name, bureau]));
  const categories = new Map(names.categories.map((category) => [category.name, category]));
  return {
    t: translator(language, place),
    language,
    marks: conventionsOf(language).marks,
    bureau: (name) => {
      const known = bureaus.get(name);
      return known === undefined ? name : isHan(language) ? known.shortName : bureauEnglish(known.name, known.pinyin);
    },
    category: (name) => (isHan(language) ? name : categoryEnglish(name, categories.get(name)?.pinyin ?? name))
  };
}

/** The naming of a comparison, which knows bureaus by their names without their city: as they are `called` in Chinese,
 *  by general terms in English; where there is neither, as they are. */
export function namingOfStems({ t, language, marks, category }: Naming, called: ReadonlyMap<string, string>): Naming {
  const bureau = (stem: string) => (isHan(language) ? (called.get(stem) ?? stem) : bureauEnglish(stem, stem));
  return { t, language, marks, category, bureau };
}

/** A duty as readers call it: its list and number. */
export function dutyNumber(id: string, t: Translate): string {
  const read = readDutyId(id);
  return read === null ? id : t('duty:numbered', { list: t(`duty:${read.list}Short`), seq: read.seq });
}

/** Names joined as a list of the language: 甲、乙和丙; A, B and C. */
export function listed(names: readonly string[], language: Language): string {
  const [last, ...before] = [...names].reverse();
  if (last === undefined) return '';
  if (before.length === 0) return last;
  const { marks, both } = conventionsOf(language);
  return both(before.reverse().join(marks.list), last);
}
