// Faults of the lexicon's tables in every language, a line each.
import { LANGUAGES } from '../src/lib/i18n/languages.ts';
import { faultReason } from '../src/lib/i18n/sentences.ts';
import { faultText, type Fault } from '../src/lib/lexicon/read-tsv.ts';

/** The faults of an error, each with file, line, column, value and its reason in every language. */
export function faultLines(faults: readonly Fault[]): string[] {
  return faults.map((fault) =>
    faultText(fault, (code) => LANGUAGES.map((language) => faultReason(language, code)).join(' / '))
  );
}
