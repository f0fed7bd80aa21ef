// A PDF that names its font without holding it is read by the maps that lie beside the app, had without a page around
// the reader.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { MEANS } from '../../../scripts/score/reading.ts';
import { readFiles } from '../../../src/lib/duty/read-file.ts';
import { toPdf, type Drawing } from '../../support/list-pdf.ts';

const DRAWING: Drawing = {
  rules: 'all',
  boxes: false,
  turned: 'no',
  middle: false,
  size: 10,
  splitRows: false,
  repeatHeads: false,
  pageNumbers: false
};
const ROWS = [
  ['序号', '事项类别', '事项名称'],
  ['1', '民生服务', '修桥补路'],
  ['2', '自然资源', '看山护林']
];

afterEach(() => vi.unstubAllGlobals());

test('text of a PDF without its font, its maps by address', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(new Response(readFileSync(join(MEANS.maps, address.replace(/^.*\//, '')))));
  });
  const rows = ROWS.map((row) => row.map((text) => ({ text })));
  const table = { sheet: '', width: 3, widths: [10, 20, 40], rows, heads: 1 };
  const bytes = toPdf([{ paragraph: '青石县大坪乡基本履职事项清单' }, { table }], DRAWING);
  const means = { ...MEANS, maps: 'http://app.invalid/pdf/' };
  const [reading] = await readFiles([{ name: 'a.pdf', bytes }], 'a.pdf', means);
  expect(reading?.duties.map(({ name }) => name)).toEqual(['修桥补路', '看山护林']);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every((address) => address.startsWith(means.maps))).toBe(true);
});
