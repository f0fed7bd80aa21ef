import { expect, test } from 'vitest';
import { oneSidedLoad } from '../../../src/lib/finding/one-sided-load.ts';
import { duty, ground, type ClauseNote } from '../../support/duty.ts';

const times = (count: number, note: ClauseNote): ClauseNote[] => Array.from({ length: count }, () => note);
const hits = (city: number, township: ClauseNote[]) =>
  oneSidedLoad.detect(
    ground([
      duty('shared-1', '安全生产检查', {
        bureaus: ['市应急管理局'],
        city: times(city, { text: '监督检查；' }),
        township
      })
    ])
  );

test('five against two is found, with both sides as evidence', () => {
  const [finding] = hits(2, times(5, { text: '开展排查；' }));
  expect(finding).toMatchObject({ duties: ['shared-1'], bureaus: ['青山市应急管理局'] });
  expect(finding?.evidence).toHaveLength(7);
});

test('four against two is not', () => expect(hits(2, times(4, { text: '开展排查；' }))).toEqual([]));

test('clauses of villages and hospitals are not the township’s load', () => {
  expect(
    hits(2, [...times(3, { text: '开展排查；' }), ...times(3, { text: '受理；', actors: ['村民委员会'] })])
  ).toEqual([]);
});

test('a duty without city text cannot be compared', () =>
  expect(hits(0, times(9, { text: '开展排查；' }))).toEqual([]));
