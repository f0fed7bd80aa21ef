// Scanned pages: lines found in what is dark, pages turned straight, letters recognised, every row in doubt.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rulesOf, straight, type Raster } from '../../../src/lib/read/raster.ts';
import { docx, p } from '../../support/docx-parts.ts';
import { readBytes } from '../../support/score-lists.ts';

const PER_INCH = 100;

/** A table of two columns and three rows on a grey ground, with strokes as letters have them, turned by degrees. */
function page(degrees: number): Raster {
  const [width, height] = [600, 420];
  const data = new Uint8Array(width * height).fill(215);
  const slope = Math.tan((degrees * Math.PI) / 180);
  const dark = (x: number, y: number) => {
    const [column, row] = [Math.round(x - y * slope), Math.round(y + x * slope)];
    if (column >= 0 && row >= 0 && column < width && row < height) data[row * width + column] = 60;
  };
  for (const y of [100, 160, 220, 280]) for (let x = 50; x <= 550; x++) for (const thick of [0, 1]) dark(x, y + thick);
  for (const x of [50, 150, 550]) for (let y = 100; y <= 281; y++) for (const thick of [0, 1]) dark(x + thick, y);
  for (const y of [130, 190, 250])
    for (let x = 170; x < 500; x++) if (x % 14 < 9) for (const thick of [0, 1]) dark(x, y + thick);
  return { width, height, data };
}

describe('lines', () => {
  it('of a table are found, strokes of letters are none and stay', () => {
    const { across, down, ink } = rulesOf(page(0), PER_INCH);
    expect(across.map(({ at, from, to }) => [at, from, to])).toEqual([
      [101, 50, 551],
      [161, 50, 551],
      [221, 50, 551],
      [281, 50, 551]
    ]);
    expect(down.map(({ at }) => at)).toEqual([51, 151, 551]);
    expect(ink[130 * 600 + 170]).toBe(1);
    expect(ink[100 * 600 + 300]).toBe(0);
  });

  it.each([-2, 1.2])('of a page that lies %f° askew are found when it is straight', (degrees) => {
    const { across, down } = rulesOf(straight(page(degrees)), PER_INCH);
    expect([across.length, down.length]).toEqual([4, 3]);
  });

  it('a straight page stays as it is', () => {
    const level = page(0);
    expect(straight(level)).toBe(level);
  });
});

describe('letters', () => {
  const picture = new Uint8Array(readFileSync(join('tests', 'fixtures', 'lists', 'scanned', 'rows.png')));

  it.each([
    ['a picture', picture, 'a.png'],
    [
      'a document with a picture of a table',
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'word/document.xml': strToU8(
          '<w:document xmlns:w="w"><w:body><w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p></w:body></w:document>'
        ),
        'word/media/image1.png': picture
      }),
      'a.docx'
    ]
  ])(
    '%s: every row in doubt',
    async (_, bytes, name) => {
      const [reading] = await readBytes(bytes, name);
      expect(reading?.place).toEqual({ city: '临港区', township: '渔湾镇' });
      expect(reading?.duties.map(({ id, category, name: words }) => [id, category, words.slice(0, 6)])).toEqual([
        ['basic-1', '党的建设', '加强镇党委自'],
        ['basic-2', '党的建设', '推进渔村党组']
      ]);
      for (const { flags } of reading?.duties ?? []) expect(flags).toContain('recognised-by-picture');
    },
    60_000
  );

  it('one that is cut off says so, and pictures without letters have none', async () => {
    await expect(readBytes(picture.slice(0, 60), 'a.png')).rejects.toMatchObject({ code: 'damaged' });
    await expect(readBytes(docx(p('甲')), 'a.docx')).rejects.toMatchObject({ code: 'no-duties' });
  });
});
