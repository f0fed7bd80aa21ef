// What commands say about documents: why one could not be read, and what is doubtful in one.
import type { ProblemWords } from '../src/lib/duty/quality.ts';
import type { ReadError } from '../src/lib/errors.ts';
import type { Language } from '../src/lib/i18n/language.ts';
import { problem } from '../src/lib/i18n/messages/problem.ts';
import { whereWords } from '../src/lib/i18n/where.ts';

/** Why a document could not be read, in one line: file, reason in Chinese and in English. */
export function readFault(fault: ReadError): string {
  return `${fault.file}: ${faultIn(fault, 'zh')} / ${faultIn(fault, 'en')}`.replace(/\s+/g, ' ');
}

/** Why a document could not be read, in one language. */
export function faultIn({ code, value }: ReadError, language: Language): string {
  const messages = problem[language] as Record<string, string>;
  const exact = messages[`fatal-${code}-${value}`] ?? messages[`fatal-${code}`];
  const text = exact ?? messages['fatal-other'] ?? '';
  return text.replaceAll('{{code}}', `${code} ${value}`).replaceAll('{{value}}', value);
}

/** Words for problems in a language; an unknown code stands for itself. */
export function problemWords(language: Language): ProblemWords {
  const messages = problem[language] as Record<string, string>;
  return {
    say: (code) => messages[code] ?? code,
    at: ({ where, line }) => whereWords(where === '' && line > 0 ? `line:${line}` : where, language)
  };
}
