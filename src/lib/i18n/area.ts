// Messages of one area that loads with its page, outside the messages that every page carries.
import type { Language } from './language.ts';

/** Fills messages of an area: `say('rows', { count: 3 })`. Insertions are {{name}}; there are no plurals. */
export type Say<Key extends string> = (key: Key, values?: Record<string, string | number>) => string;

/** The messages of a pair (pair.ts) in a language. */
export function areaWords<Key extends string>(
  area: Record<Language, Record<Key, string>>,
  language: Language
): Say<Key> {
  return (key, values = {}) =>
    area[language][key].replaceAll(/\{\{(\w+)\}\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
