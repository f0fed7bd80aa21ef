// Why a document could not be read, in words.
import type { Translate } from '$lib/i18n/language.ts';
import { problem as messages } from '$lib/i18n/messages/problem.ts';

const known = (code: string): code is keyof typeof messages.zh => code in messages.zh;

/** The reason behind the code of a ReadError, by its value where that has words of its own (a kind of file); a code
 *  without words is shown with its value. */
export function readFailure(t: Translate, { code, value }: { code: string; value: string }): string {
  const exact = [`fatal-${code}-${value}`, `fatal-${code}`].find(known);
  return exact === undefined
    ? t('problem:fatal-other', { code: `${code} ${value}` })
    : t(`problem:${exact}`, { code, value });
}
