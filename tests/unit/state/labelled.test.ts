// Editions that stand side by side are told apart by as little as it takes.
import { expect, test } from 'vitest';
import { labelledEditions } from '../../../src/lib/state/labelled.ts';

const edition = (id: string, place: string, date = '', file = `${id}.txt`) => ({ id, place, date, file });
const labels = (...editions: ReturnType<typeof edition>[]) => labelledEditions(editions).map(({ label }) => label);

test('by place, by date where a place has several, by file where that tells nothing', () => {
  expect(labels(edition('a', '某县甲乡'), edition('b', '某县乙乡', '2025-06'))).toEqual(['某县甲乡', '某县乙乡']);
  expect(labels(edition('a', '某县甲乡', '2024-06'), edition('b', '某县甲乡', '2025-06'))).toEqual([
    '某县甲乡（2024-06）',
    '某县甲乡（2025-06）'
  ]);
  expect(labels(edition('a', '某县甲乡'), edition('b', '某县甲乡', '2025-06'))).toEqual([
    '某县甲乡（a.txt）',
    '某县甲乡（2025-06）'
  ]);
  expect(labels(edition('a', ''), edition('b', '某县甲乡'))).toEqual(['a', '某县甲乡']);
});
