// Why a document could not be read, in words.
import type { Translate } from '$lib/i18n/language.ts';

const FATAL = {
  empty: 'problem:fatalEmpty',
  binary: 'problem:fatalBinary',
  'no-duties': 'problem:fatalNoDuties',
  'too-long': 'problem:fatalTooLong'
} as const;

const fatal = (code: string): code is keyof typeof FATAL => code in FATAL;

/** The reason behind the code of a ReadError; a code without words of its own is shown with its value. */
export function readFailure(t: Translate, { code, value }: { code: string; value: string }): string {
  return fatal(code) ? t(FATAL[code]) : t('problem:fatalOther', { code: `${code} ${value}` });
}
