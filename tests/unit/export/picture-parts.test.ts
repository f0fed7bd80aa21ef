// A table too long for one picture comes as several, none of its rows lost or cut.
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { FigureTable } from '../../../src/lib/chart/figure.ts';
import { bundled, tableParts } from '../../../src/lib/export/picture-parts.ts';
import { AREA, SIDE } from '../../../src/lib/export/raster.ts';
import { tableHeight } from '../../../src/lib/export/table-drawing.ts';

const WIDTH = 1240;
const table = (rows: number): FigureTable => ({
  columns: [
    { key: 'duty', label: '事项', kind: 'text' },
    { key: 'count', label: '条款', kind: 'number' }
  ],
  rows: Array.from({ length: rows }, (_, at) => ({
    duty: `第${at}项 ${'加强农村宅基地建房管理并及时上报'.repeat(at % 9)}`,
    count: at
  })),
  foot: { duty: '合计', count: rows }
});

test('a table that one canvas holds stays whole', async () => {
  const short = table(40);
  expect(await tableParts(short, WIDTH, 4)).toEqual([short]);
});

test.each([2, 4])('3,000 rows at %d× come in parts, in their order, each within a canvas', async (scale) => {
  const long = table(3000);
  const parts = await tableParts(long, WIDTH, scale);
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.flatMap(({ rows }) => rows)).toEqual(long.rows);
  expect(parts.map(({ foot }) => foot)).toEqual([...parts.slice(1).map(() => undefined), long.foot]);
  for (const part of parts) {
    const height = tableHeight(part, WIDTH) * scale;
    expect(height).toBeLessThan(SIDE);
    expect(height * WIDTH * scale).toBeLessThan(AREA / 2);
  }
});

test('an archive holds every picture under its name, and the same pictures give the same bytes', async () => {
  const files = [1, 2, 3].map((at) => ({ name: `图-${at}.png`, bytes: new Uint8Array(at * 1000).fill(at) }));
  const bytes = await bundled(files);
  expect(Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, bytes: content }))).toEqual(files);
  expect(await bundled(files)).toEqual(bytes);
});
