// Words for figure tests: short names made from the fixture's bureaus.
import { actionName, conventionsOf } from '../../src/lib/i18n/language.ts';
import { translator } from '../../src/lib/i18n/language.ts';
import type { Language } from '../../src/lib/i18n/languages.ts';
import type { Naming } from '../../src/lib/naming/naming.ts';

/** Naming of a language that shows official names as they are in Chinese, and marked ones in English. */
export function naming(language: Language = 'zh'): Naming {
  const show = (name: string) => (language === 'zh' ? name : `${actionName(name, 'en')}*`);
  return { t: translator(language), marks: conventionsOf(language).marks, language, bureau: show, category: show };
}
