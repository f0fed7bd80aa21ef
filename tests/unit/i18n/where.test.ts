// Where a text stands: in words, and as page numbers for a column.
import { expect, test } from 'vitest';
import { pageRange, rangeWords } from '../../../src/lib/i18n/where.ts';
import { loadLanguage } from '../../../src/lib/i18n/language.ts';

const both = (places: readonly string[], language: 'zh' | 'en' = 'zh', pages: readonly string[] = []) => [
  rangeWords(places, language, pages),
  pageRange(places, language, pages)
];

test('pages of a text between page marks, of a PDF, of one file among several', () => {
  expect(both(['pages:9:9', 'pages:10:10'])).toEqual(['第9–10页', '9–10']);
  expect(both(['page:12@310-420,13@40-90', 'page:13@90-120'])).toEqual(['第12–13页', '12–13']);
  expect(both(['a.pdf#page:2@1-2'], 'zh', ['', '7'])).toEqual(['a.pdf 第7页', '7']);
});

test('pages of which only the bounds are known are not said as pages on which a text stands', async () => {
  await loadLanguage('en');
  expect(both(['pages:36:37', 'pages:36:37'])).toEqual(['第36至37页之间', '36至37之间']);
  expect(both(['pages:36:36', 'pages:36:37'], 'en')).toEqual(['between pages 36 and 37', 'between 36 and 37']);
});

test('what stands on no page, or in two files, has no page numbers, but words where its place is known', () => {
  expect(both([])).toEqual(['', '']);
  expect(both(['cell:配合履职!D14', 'cell:配合履职!F16'])).toEqual(['“配合履职”D14–F16', '']);
  expect(both(['table:2:14:3', 'page:3@1-2'])[1]).toBe('');
  expect(both(['a.pdf#page:2@1-2', 'b.pdf#page:9@1-2'])).toEqual(['a.pdf 第2页–b.pdf 第9页', '']);
});
