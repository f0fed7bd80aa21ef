// Columns of tables in documents: no word of a head breaks, and what that takes comes from columns with room.
import { sum } from 'd3';
import { expect, test } from 'vitest';
import { longestWord } from '../../../src/lib/chart/text.ts';
import { columnWidths } from '../../../src/lib/export/columns.ts';

const room = { width: 400, size: 8, sides: 8 };
const least = (head: string) => longestWord(head, room.size) + room.sides;

test('columns with room for their heads keep their shares', () => {
  expect(columnWidths([2, 1, 1], ['事项', '数', '占比'], room)).toEqual([200, 100, 100]);
});

test('a column too narrow for a word of its head takes room from the others, all together as wide as before', () => {
  const heads = ['Bureau', 'Betweenness of each', 'Reclaimed duties', '数'];
  const widths = columnWidths([20, 1, 1, 4], heads, room);
  for (const [at, head] of heads.entries()) expect(widths[at]).toBeGreaterThanOrEqual(least(head) - 1e-9);
  expect(sum(widths)).toBeCloseTo(room.width);
  expect(widths[1]).toBeCloseTo(least('Betweenness'));
});

test('where the words of all heads have no room, columns are as wide as these words are long', () => {
  const heads = Array.from({ length: 12 }, (_, at) => 'Reclaimed'.repeat((at % 2) + 1));
  const widths = columnWidths(
    heads.map(() => 1),
    heads,
    room
  );
  expect(sum(widths)).toBeCloseTo(room.width);
  expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) * 1.5);
});
