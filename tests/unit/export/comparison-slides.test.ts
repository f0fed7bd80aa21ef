// The comparison as slides: the sentence of the page leads, the charts hold its numbers, nothing changed is one slide.
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { countsOf, type Line } from '../../../src/lib/compare/line.ts';
import { linesOf } from '../../../src/lib/compare/lines.ts';
import { comparisonSlides } from '../../../src/lib/export/comparison-slides.ts';
import { task } from '../../../src/lib/export/task.ts';
import { plainText } from '../../../src/lib/i18n/counted.ts';
import { comparisonSentence } from '../../../src/lib/statement/comparison.ts';
import { published } from '../../../scripts/published.ts';
import { editedCopy, rewordings } from '../../../scripts/score/edited-copy.ts';
import { naming } from '../../support/naming.ts';
import { imprint } from './fixture.ts';

const list = published();
const { copy } = editedCopy(list, rewordings('changji-ashili'), list.duties.slice(0, 1), 31);
const lines = linesOf(list, copy);
const pixel = () => Promise.resolve(new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]));

async function deck(shown: readonly Line[], language: 'zh' | 'en' = 'zh') {
  const bytes = await comparisonSlides(
    {
      title: '某乡清单新旧对照',
      about: ['甲 → 乙'],
      lines: shown,
      place: list.place,
      naming: naming(language),
      imprint
    },
    pixel,
    task(new AbortController().signal, () => undefined)
  );
  const zip = await JSZip.loadAsync(bytes);
  const parts = (pattern: RegExp) => Promise.all(zip.file(pattern).map((file) => file.async('string')));
  return { slides: await parts(/ppt\/slides\/slide\d+\.xml$/u), charts: await parts(/ppt\/charts\/chart\d+\.xml$/u) };
}

test('what changed stands over the chart of the kinds, and the chart has the numbers of the page', async () => {
  const { slides, charts } = await deck(lines);
  expect(slides).toHaveLength(5);
  expect(
    slides.some((slide) => slide.includes(plainText(comparisonSentence(lines, naming('zh'))).replace(/。$/u, '')))
  ).toBe(true);
  const renamed = Object.values(countsOf(lines).get('renamed') ?? {}).filter((count) => count > 0);
  expect(renamed.length).toBeGreaterThan(0);
  for (const count of renamed) expect(charts.some((chart) => chart.includes(`<c:v>${count}</c:v>`))).toBe(true);
  expect(charts.some((chart) => chart.includes('没有变动'))).toBe(false);
});

test('two lists without a difference are one sentence', async () => {
  const { slides, charts } = await deck(lines.filter(({ kinds }) => kinds.includes('same')));
  expect([slides.length, charts.length]).toEqual([2, 0]);
});

test('in English the words are', async () => {
  const { slides } = await deck(lines, 'en');
  expect(slides.join('')).toContain('did not change');
});
