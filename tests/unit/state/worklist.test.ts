// The register as a worklist: views by what was decided, one change to many, and following up.
import { expect, test } from 'vitest';
import type { About, Decision, ReviewRecord } from '../../../src/lib/state/review.ts';
import { byDay, changed, dayOf, followUp, isInView, viewCounts, WORK_VIEWS } from '../../../src/lib/state/worklist.ts';

const TODAY = '2026-11-28';
const AT = '2026-11-27T08:00:00.000Z';
const about: About = { edition: 'baishui', finding: 'a', kind: 'overlap', sentence: '甲与乙重叠。' };
const record = (finding: string, now: Partial<Decision>, rivals: Decision[] = []): ReviewRecord => ({
  ...about,
  finding,
  now: { status: 'to settle', owner: '', note: '', date: '', at: AT, ...now },
  rivals,
  past: []
});
const rival: Decision = { status: 'settled', owner: '', note: '别', date: '', at: AT };

test.each([
  ['nothing recorded', undefined, ['', 'open', 'undecided']],
  ['to settle', record('a', {}), ['', 'open', 'recorded', 'to-settle', 'undated']],
  ['due today', record('a', { date: TODAY }), ['', 'open', 'recorded', 'to-settle', 'soon']],
  ['due in a week', record('a', { date: '2026-12-05' }), ['', 'open', 'recorded', 'to-settle', 'soon']],
  ['due later', record('a', { date: '2026-12-06' }), ['', 'open', 'recorded', 'to-settle']],
  ['late', record('a', { date: '2026-11-27' }), ['', 'open', 'recorded', 'to-settle', 'overdue']],
  ['settled late', record('a', { date: '2026-11-27', status: 'settled' }), ['', 'recorded', 'closed']],
  ['no issue', record('a', { status: 'no issue' }), ['', 'recorded', 'closed']],
  ['in conflict', record('a', { status: 'settled' }, [rival]), ['', 'open', 'recorded', 'to-settle', 'undated']]
])('a finding with %s is in its views', (_name, of, views) => {
  expect(WORK_VIEWS.filter((view) => isInView(view, of, TODAY))).toEqual(views);
});

test('what a change to many leaves out stays; a finding without a record is to settle', () => {
  const before = record('a', { owner: '李四', note: '旧', date: '2026-12-01' });
  expect(changed(before, about, { status: 'settled' }, AT)).toMatchObject({
    now: { status: 'settled', owner: '李四', note: '旧', date: '2026-12-01' },
    past: [before.now]
  });
  expect(changed(undefined, about, { owner: '王五' }, AT)?.now).toEqual({
    status: 'to settle',
    owner: '王五',
    note: '',
    date: '',
    at: AT
  });
});

test('a record over which two registers disagree is left alone; what could not be read again is refused', () => {
  expect(changed(record('a', {}, [rival]), about, { status: 'settled' }, AT)).toBeNull();
  expect(() => changed(undefined, about, { date: '2026-02-30' }, AT)).toThrow('date');
});

test('records are followed up open ones first, by day, those without one last', () => {
  const all = [
    record('e', { status: 'settled', date: '2026-01-01' }),
    record('d', {}),
    record('c', { date: '2026-12-04' }),
    record('b', { date: '2026-12-20' }),
    record('a', { date: '2026-11-01' })
  ];
  expect([...all].sort(byDay).map(({ finding }) => finding)).toEqual(['a', 'c', 'b', 'd', 'e']);
  const counts = followUp(all, TODAY);
  expect(counts).toEqual({ recorded: 5, closed: 1, overdue: 1, soon: 1, undated: 1 });
  for (const view of ['recorded', 'closed', 'overdue', 'soon', 'undated'] as const)
    expect(all.filter((each) => isInView(view, each, TODAY))).toHaveLength(counts[view]);
});

test('the day is that of the calendar where the reader is', () => {
  expect(dayOf(new Date(2026, 10, 8, 23, 59))).toBe('2026-11-08');
});

test('each view counts the findings that are in it', () => {
  const records = [
    undefined,
    record('a', {}),
    undefined,
    record('b', { date: '2026-11-27' }),
    record('c', { status: 'no issue' })
  ];
  const count = viewCounts(records, TODAY);
  for (const view of WORK_VIEWS) expect(count(view)).toBe(records.filter((of) => isInView(view, of, TODAY)).length);
  expect([count(''), count('undecided'), count('closed')]).toEqual([5, 2, 1]);
});
