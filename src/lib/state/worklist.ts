// The review register as a worklist: which findings wait for what, and one change to many of them.
import { decide, isOpen, type About, type Decision, type ReviewRecord } from './review.ts';

/** What of the findings is shown by what was decided about them: all, those not closed, those nobody wrote anything
 *  about, those with a record, those recorded as to settle, those of them whose day has passed, comes soon or is not
 *  set, and those closed. */
export const WORK_VIEWS = [
  '',
  'open',
  'undecided',
  'recorded',
  'to-settle',
  'overdue',
  'soon',
  'undated',
  'closed'
] as const;
export type WorkView = (typeof WORK_VIEWS)[number];

/** Views in which every finding has a record, so that they are one list by day rather than lists by kind. */
export const RECORDED_VIEWS: ReadonlySet<WorkView> = new Set<WorkView>([
  'recorded',
  'to-settle',
  'overdue',
  'soon',
  'undated'
]);

/** Whether a finding with this record (undefined for none) belongs to the view; `today` is YYYY-MM-DD. A record over
 *  which two registers disagree is open and recorded, and to settle; what is due today is not overdue. */
export function isInView(view: WorkView, record: ReviewRecord | undefined, today: string): boolean {
  if (view === '') return true;
  if (view === 'open') return isOpen(record);
  if (view === 'closed') return !isOpen(record);
  if (record === undefined) return view === 'undecided';
  if (view === 'undecided') return false;
  if (view === 'recorded') return true;
  if (!isOpen(record)) return false;
  if (view === 'overdue') return isOverdue(record, today);
  if (view === 'soon') return isSoon(record, today);
  return view === 'to-settle' || record.now.date === '';
}

/** How many of the findings with these records (undefined for none) belong to each view. */
export function viewCounts(records: readonly (ReviewRecord | undefined)[], today: string): (view: WorkView) => number {
  const recorded = records.filter((record) => record !== undefined);
  const bare = records.length - recorded.length;
  return (view) =>
    (isInView(view, undefined, today) ? bare : 0) + recorded.filter((record) => isInView(view, record, today)).length;
}

/** Whether what was to be settled by a day still is to be settled after it. */
export function isOverdue(record: ReviewRecord, today: string): boolean {
  return isOpen(record) && record.now.date !== '' && record.now.date < today;
}

/** Whether what still is to be settled falls due within `SOON` days. */
function isSoon(record: ReviewRecord, today: string): boolean {
  const { date } = record.now;
  return isOpen(record) && date >= today && daysBetween(today, date) <= SOON;
}

/** Whole days from one day (YYYY-MM-DD) to another, below zero backwards. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day of a clock as its reader's calendar has it, YYYY-MM-DD. */
export function dayOf(clock: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`;
}

/** Sorts records for following up: open before closed, then by day, those without one last, ties by finding. */
export function byDay(a: ReviewRecord, b: ReviewRecord): number {
  const [closed, other] = [isOpen(a) ? 0 : 1, isOpen(b) ? 0 : 1];
  if (closed !== other) return closed - other;
  const [one, two] = [a.now.date === '' ? '~' : a.now.date, b.now.date === '' ? '~' : b.now.date];
  return one < two ? -1 : one > two ? 1 : a.finding < b.finding ? -1 : 1;
}

/** What to change in many decisions at once; what is left out stays as it is. */
export type BulkChange = Partial<Pick<Decision, 'status' | 'owner' | 'date' | 'note'>>;

/** The record after a change to many. A finding without a record gets one: to settle, unless the change says otherwise.
 *  Null for a record over which two registers disagree: that is settled one by one. Throws RegisterError `broken` as
 *  decide(). */
export function changed(
  record: ReviewRecord | undefined,
  about: About,
  change: BulkChange,
  at: string
): ReviewRecord | null {
  if (record !== undefined && record.rivals.length > 0) return null;
  const { status, owner, date, note } = { ...(record?.now ?? NOTHING), ...change };
  return decide(record, about, { status, owner, date, note, at });
}

const NOTHING: Omit<Decision, 'at'> = { status: 'to settle', owner: '', note: '', date: '' };

/** How the decisions stand, in numbers: of `recorded`, those closed, those whose day has passed, those due within
 *  `SOON` days, those open without a day. */
export interface FollowUp {
  recorded: number;
  closed: number;
  overdue: number;
  soon: number;
  undated: number;
}

/** Days within which something counts as due soon. */
export const SOON = 7;

/** Counts records as of a day. */
export function followUp(records: readonly ReviewRecord[], today: string): FollowUp {
  const open = records.filter(isOpen);
  return {
    recorded: records.length,
    closed: records.length - open.length,
    overdue: open.filter((record) => isOverdue(record, today)).length,
    soon: open.filter((record) => isSoon(record, today)).length,
    undated: open.filter(({ now }) => now.date === '').length
  };
}
