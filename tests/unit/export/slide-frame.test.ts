// Titles of slides: as large as their box takes, and never with a single letter on the last line.
import { expect, test } from 'vitest';
import { INNER, titleSize } from '../../../src/lib/export/slide-frame.ts';
import { textWidth, wrapText } from '../../../src/lib/chart/text.ts';

const lastLine = (title: string, size: number) => wrapText(title, INNER * 72, size).at(-1) ?? '';

test('a title that fits keeps the largest size, one that is too long the smallest', () => {
  expect(titleSize('阿什里乡履职事项清单', 1.3, [36, 32, 28])).toBe(36);
  expect(titleSize('事'.repeat(400), 1.3, [36, 32, 28])).toBe(28);
});

test('a title that leaves one letter on its last line is set smaller', () => {
  const fitting = Math.floor((INNER * 72) / textWidth('事', 36));
  const title = '事'.repeat(fitting + 1);
  expect(lastLine(title, 36)).toHaveLength(1);
  const size = titleSize(title, 1.3, [36, 32, 28]);
  expect(size).toBeLessThan(36);
  expect(lastLine(title, size).length).toBeGreaterThan(1);
});
