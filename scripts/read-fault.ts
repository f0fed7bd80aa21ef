// What commands say about documents: why one could not be read, and what is doubtful in one.
import { readingWords } from '../src/lib/i18n/sentences.ts';
import { LANGUAGES } from '../src/lib/i18n/languages.ts';
import type { ProblemWords } from '../src/lib/duty/quality.ts';
import type { ReadError } from '../src/lib/errors.ts';
import type { Language } from '../src/lib/i18n/languages.ts';
import { messageOf } from '../src/lib/i18n/language.ts';
import { whereWords } from '../src/lib/i18n/where.ts';

/** Why a document could not be read, in one line: file, reason in Chinese and in English. */
export function readFault(fault: ReadError): string {
  return `${fault.file}: ${LANGUAGES.map((language) => faultIn(fault, language)).join(' / ')}`.replace(/\s+/g, ' ');
}

/** Why a document could not be read, in one language. */
export function faultIn({ code, value }: ReadError, language: Language): string {
  const text = [`fatal-${code}-${value}`, `fatal-${code}`, 'fatal-other'].reduce<string | null>(
    (found, key) => found ?? messageOf('problem', key, language),
    null
  );
  if (text === null) return `${code} ${value}`;
  return text.replaceAll('{{code}}', `${code} ${value}`).replaceAll('{{value}}', value);
}

/** Words for problems in a language; an unknown code stands for itself. */
export function problemWords(language: Language): ProblemWords {
  return {
    report: readingWords(language),
    say: (code) => messageOf('problem', code, language) ?? code,
    at: ({ where, line }) => whereWords(where === '' && line > 0 ? `line:${line}` : where, language)
  };
}
