// Words and glyphs of the decisions in the review register.
import { FACTS } from '../../i18n/languages.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translate } from '../../i18n/language.ts';
import type { ReviewStatus } from '../../state/review.ts';
import { daysBetween } from '../../state/worklist.ts';

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

/** How the day of an open decision stands to today, in words; '' for one without a day. */
export function lateWords(t: Translate, date: string, today: string): string {
  if (date === '') return '';
  const days = daysBetween(today, date);
  if (days === 0) return t('worklist:today');
  return days < 0 ? t('worklist:late', { count: -days }) : t('worklist:inDays', { count: days });
}
