// The classes of what clauses say of time: how often, and by when.

/** What a stated cadence says: `period` how often (每季度, 年度, 一年两次), `regular` again and again without a period (定期,
 *  日常), `event` whenever something happens (立即, 及时, 发现…后), `none` nothing. */
export const CADENCE_CLASSES = ['period', 'regular', 'event', 'none'] as const;
export type CadenceClass = (typeof CADENCE_CLASSES)[number];

/** What a stated time says: `date` by which day (年底, 每月5日前), `within` so many days or hours (7日内, 提前10日), `lasting` how
 *  long something goes on (公示5个工作日), `open` a limit without a figure (限期), `none` nothing. */
export const DEADLINE_CLASSES = ['date', 'within', 'lasting', 'open', 'none'] as const;
export type DeadlineClass = (typeof DEADLINE_CLASSES)[number];
