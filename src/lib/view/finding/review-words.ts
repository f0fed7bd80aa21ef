// Words and glyphs of the decisions in the review register.
import type { ReviewStatus } from '../../state/review.ts';

/** Message key of a status. */
export const STATUS_KEY = {
  'to settle': 'findings:toSettle',
  settled: 'findings:settled',
  'no issue': 'findings:noIssue'
} as const satisfies Record<ReviewStatus, string>;

export const STATUS_GLYPH: Record<ReviewStatus, string> = { 'to settle': '◔', settled: '✓', 'no issue': '–' };
