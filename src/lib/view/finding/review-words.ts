// Words and glyphs of the decisions in the review register.
import { FACTS } from '../../i18n/languages.ts';
import type { Language } from '../../i18n/languages.ts';
import type { ReviewStatus } from '../../state/review.ts';

/** Message key of a status. */
export const STATUS_KEY = {
  'to settle': 'findings:toSettle',
  settled: 'findings:settled',
  'no issue': 'findings:noIssue'
} as const satisfies Record<ReviewStatus, string>;

export const STATUS_GLYPH: Record<ReviewStatus, string> = { 'to settle': '◔', settled: '✓', 'no issue': '–' };

/** An ISO time as day and minute in the reader's language and time zone. */
export function timeWords(at: string, language: Language): string {
  return new Date(at).toLocaleString(FACTS[language].dates, {
    dateStyle: 'medium',
    timeStyle: 'short'
  });
}
