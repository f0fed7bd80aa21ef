import { expect, test } from 'vitest';
import { groupFor, importChanges, importGroups } from '../../../src/lib/state/review-import.ts';
import type { RegisterFile, ReviewRecord } from '../../../src/lib/state/review.ts';

const record = (edition: string, finding: string, note: string): ReviewRecord => ({
  edition,
  finding,
  kind: 'overlap',
  sentence: '甲与乙重叠。',
  now: { status: 'settled', owner: '', note, date: '', at: '2025-06-01T08:00:00.000Z' },
  rivals: [],
  past: []
});
const at = '2025-06-02T08:00:00.000Z';
const file: RegisterFile = {
  records: [record('baishui', 'a', '问'), record('heishan', 'a', '他处'), record('baishui', 'b', '新')],
  unread: [],
  removed: [{ record: record('qingshui', 'c', '误'), at }],
  places: { baishui: '黑山县白水乡' }
};

test('a file is asked about place by place', () => {
  expect(
    importGroups(file).map(({ edition, place, records, removed }) => [edition, place, records.length, removed.length])
  ).toEqual([
    ['baishui', '黑山县白水乡', 2, 0],
    ['heishan', '', 1, 0],
    ['qingshui', '', 0, 1]
  ]);
});

test('what joining would do is told record by record, and other places are no part of it', () => {
  const ours = [record('baishui', 'a', '不问'), record('heishan', 'b', '')];
  const [group] = importGroups(file);
  if (group === undefined) throw new Error('no group');
  expect(importChanges(group, ours).map(({ our, effect }) => [our?.now.note, effect])).toEqual([
    ['不问', 'conflicts'],
    [undefined, 'added']
  ]);
});

test('records that name no lists become records about the lists that the reader names', () => {
  const bare = { ...file, records: [record('', 'a', '问')], removed: [{ record: record('', 'b', ''), at }] };
  const [group] = importGroups({ ...bare, places: { '': '白水乡' } });
  if (group === undefined) throw new Error('no group');
  expect(group.place).toBe('白水乡');
  const named = groupFor(group, 'baishui');
  expect([named.records[0]?.edition, named.removed[0]?.record.edition]).toEqual(['baishui', 'baishui']);
});
