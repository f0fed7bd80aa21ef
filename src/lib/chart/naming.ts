// What a figure needs to speak the reader's language.
import type { Language, Translate } from '../i18n/language.ts';

/** Translator and the names to show for official Chinese names. */
export interface Naming {
  t: Translate;
  language: Language;
  bureau: (name: string) => string;
  category: (name: string) => string;
}

/** Names joined as a list of the language: 甲、乙和丙; A, B and C. */
export function listed(names: readonly string[], language: Language): string {
  const [last, ...before] = [...names].reverse();
  if (last === undefined) return '';
  if (before.length === 0) return last;
  const first = before.reverse().join(language === 'zh' ? '、' : ', ');
  return language === 'zh' ? `${first}和${last}` : `${first} and ${last}`;
}
