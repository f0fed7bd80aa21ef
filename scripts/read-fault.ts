// What commands say about documents: why one could not be read, and what is doubtful in one.
import { readingWords } from '../src/lib/i18n/sentences.ts';
import { LANGUAGES } from '../src/lib/i18n/languages.ts';
import type { ProblemWords } from '../src/lib/duty/quality.ts';
import type { Reading } from '../src/lib/duty/record.ts';
import { ReadError } from '../src/lib/errors.ts';
import type { Language } from '../src/lib/i18n/languages.ts';
import { messageOf } from '../src/lib/i18n/language.ts';
import { whereWords } from '../src/lib/i18n/where.ts';

const MOST_LINES = 20;

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

/** What of documents was not read, one line each in both languages: files, rows and pages left out; '' where all of
 *  it was. */
export function leftOut(readings: readonly Reading[]): string {
  const lost = readings.flatMap(({ file, problems }) =>
    problems
      .filter(({ severity, dutyId, code }) => severity === 'error' && dutyId === null && code !== 'list-missing')
      .map((problem) => {
        const [, name = '', code = '', value = ''] = /^(.*): ([a-z-]+) (.*)$/.exec(problem.value) ?? [];
        if (problem.code === 'file-left-out') return readFault(new ReadError(code, name, value));
        const said = LANGUAGES.map((language) => {
          const { at, say } = problemWords(language);
          return `${at(problem)} ${say(problem.code)}`;
        });
        return `${file}: ${said.join(' / ')}: ${problem.value}`.replace(/\s+/g, ' ');
      })
  );
  const more = lost.length > MOST_LINES ? [`… +${lost.length - MOST_LINES}`] : [];
  return [...lost.slice(0, MOST_LINES), ...more].map((line) => `${line}\n`).join('');
}

/** Words for problems in a language; an unknown code stands for itself. */
export function problemWords(language: Language): ProblemWords {
  return {
    report: readingWords(language),
    say: (code) => messageOf('problem', code, language) ?? code,
    at: ({ where, line }) => whereWords(where === '' && line > 0 ? `line:${line}` : where, language)
  };
}
