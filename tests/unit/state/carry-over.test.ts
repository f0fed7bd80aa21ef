// Decisions go to a newer edition by the names of duties, not by their numbers; what cannot go is named.
import { describe, expect, it } from 'vitest';
import { findingBook } from '../../../src/lib/finding/book.ts';
import { carryOver, isSamePlaceName, recordsFor } from '../../../src/lib/state/carry-over.ts';
import type { ReviewRecord } from '../../../src/lib/state/review.ts';
import { rightList } from '../../support/right-list.ts';

const at = '2025-06-01T08:00:00.000Z';
const record = (edition: string, finding: string, note = ''): ReviewRecord => ({
  edition,
  finding,
  kind: 'overlap',
  sentence: finding,
  now: { status: 'settled', owner: '', note, date: '', at },
  rivals: [],
  past: []
});
const ids = (records: readonly ReviewRecord[]) => records.map(({ finding }) => finding);

describe('carryOver', () => {
  it('tells what stands there, what can be taken over, what differs and what is left', () => {
    const records = [
      record('old', 'same'),
      record('old', 'new'),
      record('old', 'other'),
      record('old', 'gone'),
      record('next', 'same'),
      record('next', 'other', 'decided anew'),
      record('elsewhere', 'new')
    ];
    const made = carryOver(records, 'old', 'next', new Set(['same', 'new', 'other']));
    expect([made.carried, made.open, made.changed, made.left].map(ids)).toEqual([
      ['same'],
      ['new'],
      ['other'],
      ['gone']
    ]);
    const then = carryOver([...records, ...recordsFor(made.open, 'next')], 'old', 'next', new Set(['new']));
    expect(ids(then.carried)).toEqual(['same', 'new']);
    expect(then.open).toEqual([]);
  });

  it('follows duties that got other numbers, and leaves those with another name', () => {
    const before = rightList('D1');
    const after = structuredClone(before);
    const [first] = after.duties;
    if (first === undefined) throw new Error('no duty');
    const renamed = `${first.name}（修订）`;
    after.duties = after.duties.map((duty) =>
      duty.id === first.id
        ? { ...duty, name: renamed }
        : { ...duty, seq: duty.seq + 100, id: `${duty.list}-${duty.seq + 100}` }
    );
    for (const duty of after.duties)
      duty.clauses = duty.clauses.map((clause) => ({
        ...clause,
        dutyId: duty.id,
        id: clause.id.replace(/^[^.]+/u, duty.id)
      }));
    const old = findingBook(before).details.map(({ finding }) => finding);
    const fresh = new Set(findingBook(after).details.map(({ finding }) => finding.id));
    const made = carryOver(
      old.map(({ id }) => record('old', id)),
      'old',
      'next',
      fresh
    );
    const touched = (id: string) => old.find((finding) => finding.id === id)?.duties.includes(first.id) ?? false;
    expect(old.length).toBeGreaterThan(3);
    expect(made.open.length).toBeGreaterThan(old.length / 2);
    expect(ids(made.open).filter(touched)).toEqual([]);
  });
});

describe('isSamePlaceName', () => {
  it.each([
    ['青石县大坪乡', '青石县大坪乡', true],
    ['青石县大坪乡', '青石县大坪回族乡', true],
    ['青石县大坪乡', '青石县小坪乡', false],
    ['', '青石县大坪乡', false]
  ])('%s and %s: %s', (one, other, same) => {
    expect(isSamePlaceName(one, other)).toBe(same);
  });
});
