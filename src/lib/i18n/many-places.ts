// What several places are called in one breath, in the words of a language.
import { isHan, type Language } from './languages.ts';

/** Stands between the names of places. */
export const BETWEEN_PLACES = '、';
/** How the name of many places ends that are not all named. */
export const MORE_PLACES = /等\d+(?:个乡镇|份清单)$/u;

/** The first of several places with how many there are: 阿什里乡、六工镇等30个乡镇, or …等30份清单 where places are named
 *  once for each of their lists. */
export function manyPlaces(
  named: readonly string[],
  count: number,
  of: 'places' | 'lists' = 'places',
  language: Language = 'zh'
): string {
  const text = named.join(between(language));
  if (count <= named.length) return text;
  if (!isHan(language)) return `${text}; ${count} ${of === 'places' ? 'townships' : 'lists'} in all`;
  return `${text}等${count}${of === 'places' ? '个乡镇' : '份清单'}`;
}

/** Files or dates of many lists, each once, the first `most` of them named; '' where none is known. */
export function manyTexts(texts: readonly string[], most: number, language: Language = 'zh'): string {
  const own = [...new Set(texts.filter((text) => text !== ''))];
  const text = own.slice(0, most).join(between(language));
  if (own.length <= most) return text;
  return isHan(language) ? `${text}等${own.length}个` : `${text}; ${own.length} in all`;
}

const between = (language: Language) => (isHan(language) ? BETWEEN_PLACES : '; ');
