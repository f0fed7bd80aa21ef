// Words and glyphs of the decisions in the review register.
import type { Language } from '../../i18n/language.ts';
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
  return new Date(at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short'
  });
}
