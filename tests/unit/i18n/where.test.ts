// Where a text stands: in words, and as page numbers for a column.
import { expect, test } from 'vitest';
import { pageRange, rangeWords } from '../../../src/lib/i18n/where.ts';

test('pages of a text between page marks, of a PDF, of one file among several', () => {
  expect(pageRange(['pages:36:37', 'pages:36:37'])).toBe('36–37');
  expect(pageRange(['pages:9:9', 'pages:10:10'])).toBe('9–10');
  expect(pageRange(['page:12@310-420,13@40-90'])).toBe('12–13');
  expect(pageRange(['a.pdf#page:2@1-2'], ['', '7'])).toBe('7');
});

test('what stands on no page has no page numbers, but words where its place is known', () => {
  expect(pageRange([])).toBe('');
  expect(pageRange(['cell:配合履职!D14', 'table:2:14:3'])).toBe('');
  expect(rangeWords(['cell:配合履职!D14', 'cell:配合履职!F16'], 'zh')).toBe('“配合履职”D14–F16');
});
