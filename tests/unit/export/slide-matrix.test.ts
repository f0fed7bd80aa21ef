// The heatmap on slides: what a title says of the densest pair is true of the slide it stands on.
import { expect, it } from 'vitest';
import type { ReportMatrix, Section } from '../../../src/lib/export/content.ts';
import { addMatrix } from '../../../src/lib/export/slide-matrix.ts';
import { reportSentences } from '../../../src/lib/i18n/sentences.ts';
import { loadLanguage } from '../../../src/lib/i18n/language.ts';

const row = (name: string, tier: string, cells: (number | null)[]) => ({ id: name, name, tier, cells, total: 0 });
const many = (tier: string, count: number, first: number) =>
  Array.from({ length: count }, (_, at) => row(`${tier}${at}`, tier, [at === 0 ? first : 1, null]));

it('the densest pair of all is said where it stands, each other slide says its own as its own', async () => {
  await loadLanguage('zh');
  const words = reportSentences('zh', { city: '某市', township: '某乡' });
  const titles: string[] = [];
  const slide = { addTable: () => slide, addText: () => slide };
  const add = (_: Section, title: string) => {
    titles.push(title);
    return slide as never;
  };
  const matrix = {
    columns: [
      { id: 'a', name: '水利' },
      { id: 'b', name: '农业' }
    ],
    rows: [...many('甲', 12, 3), ...many('乙', 12, 9)],
    totals: [1, 1],
    grand: 2,
    scale: { bounds: [1, 3, 9], steps: [0, 1, 2] },
    legend: ''
  } as unknown as ReportMatrix;
  addMatrix(add, { words, language: 'zh' }, {} as Section, matrix, '责任最集中处：乙0—水利，9项');
  expect(titles).toEqual(['本页最集中处：甲0—水利，3项', '责任最集中处：乙0—水利，9项']);
});
