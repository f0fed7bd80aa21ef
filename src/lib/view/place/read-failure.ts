// Why a document could not be read, in words.
import { messageOf, sayIn } from '$lib/i18n/language.ts';
import type { Naming } from '$lib/naming/naming.ts';

/** The reason behind the code of a ReadError, by its value where that has words of its own (a kind of file); a code
 *  without words is shown with its value. */
export function readFailure(
  words: Pick<Naming, 't' | 'language'>,
  { code, value }: { code: string; value: string }
): string {
  const say = sayIn(words.t, 'problem');
  const exact = [`fatal-${code}-${value}`, `fatal-${code}`].find(
    (key) => messageOf('problem', key, words.language) !== null
  );
  return exact === undefined
    ? say('fatal-other', { code: `${code} ${value}` })
    : say(exact as 'fatal-other', { code, value });
}
