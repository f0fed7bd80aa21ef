// Pictures: fixed sizes, all words in them, well-formed XML whatever the data says.
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileStem, type Imprint } from '../../../src/lib/export/imprint.ts';
import { PAPER } from '../../../src/lib/chart/theme.ts';
import { haloed, inLanguage, plain, picture, PRESETS, type Preset } from '../../../src/lib/export/image.ts';
import { printedAt } from '../../../src/lib/export/raster.ts';
import { drawTable, tableHeight } from '../../../src/lib/export/table-drawing.ts';
import { escapeXml, legal } from '../../../src/lib/chart/xml.ts';
import { HOSTILE, hostileFigure, imprint } from './fixture.ts';

const textOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '').join('');

describe('picture', () => {
  it.each(Object.keys(PRESETS) as Preset[])(
    'has the size of preset %s and carries title, caption, filter, date and source',
    async (preset) => {
      const { svg, size } = await picture(hostileFigure, preset, imprint);
      expect(size.width).toBe(PRESETS[preset].width);
      if (PRESETS[preset].height !== null) expect(size.height).toBe(PRESETS[preset].height);
      const words = textOf(svg).replaceAll(' ', '');
      for (const part of [hostileFigure.title, hostileFigure.caption, imprint.filter, imprint.date, imprint.source]) {
        expect(words).toContain(escapeXml(part).replaceAll(' ', ''));
      }
    }
  );

  it.each(Object.keys(PRESETS) as Preset[])(
    'prints no letter of preset %s under 7 pt, or 12 px on a slide',
    async (preset) => {
      const tall = { ...hostileFigure, drawing: { kind: 'svg' as const, svg: tallDrawing }, height: () => 1500 };
      for (const figure of [hostileFigure, tall]) {
        const { svg, size } = await picture(figure, preset, imprint);
        const pt = (px: number) => ((px * PRESETS[preset].mm) / size.width) * (72 / 25.4);
        const scale = Number(/scale\(([\d.]+)\)/.exec(svg)?.[1] ?? 1);
        const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
        expect(pt(Math.min(...sizes, 12 * scale))).toBeGreaterThanOrEqual(7);
        if (preset === 'slide') expect(Math.min(...sizes, 12 * scale)).toBeGreaterThanOrEqual(12);
      }
    }
  );

  it('has the finding as its title, then what is measured and the filter', async () => {
    const { svg } = await picture(hostileFigure, 'full', imprint);
    const bold = /<text[^>]*font-weight="700"[^>]*>([^<]*)</.exec(svg)?.[1];
    expect(bold).toBe(hostileFigure.caption);
    expect(textOf(svg).indexOf(imprint.filter)).toBeLessThan(textOf(svg).indexOf(imprint.source));
  });

  it.each([
    ['共3项；最多的是甲。', '共3项', '最多的是甲。'],
    ['3 duties; most stand in A.', '3 duties', 'Most stand in A.']
  ])('says the first sentence of “%s” without a semicolon, then the rest as a sentence', async (caption, one, rest) => {
    const { svg } = await picture({ ...hostileFigure, caption }, 'full', imprint);
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1]);
    expect(/<text[^>]*font-weight="700"[^>]*>([^<]*)</.exec(svg)?.[1]).toBe(one);
    expect(texts).toContain(rest);
  });

  it('has paper only where it is wanted', async () => {
    const paper = /<\/desc><rect /;
    expect((await picture(hostileFigure, 'full', imprint)).svg).toMatch(paper);
    expect((await picture(hostileFigure, 'full', imprint, { clear: true })).svg).not.toMatch(paper);
  });

  it('is the same text twice', async () => {
    expect((await picture(hostileFigure, 'full', imprint)).svg).toBe(
      (await picture(hostileFigure, 'full', imprint)).svg
    );
  });

  it('holds no markup from the data, no reference outside and no illegal character', async () => {
    const { svg } = await picture(hostileFigure, 'a4', imprint);
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/(href|src)="(?!#)/);
    expect(legal(svg)).toBe(svg);
    expect(svg).not.toContain('var(--');
  });

  it('names no font with double quotes', async () => {
    const { svg } = await picture(hostileFigure, 'half', { ...imprint, language: 'en' } satisfies Imprint);
    expect(svg).not.toMatch(/font-family="[^"]*&quot;/);
    expect(svg).toContain('xml:lang="en"');
  });
});

describe('plain', () => {
  it('sets lines by their foot, as office programs do, wherever they were set by their middle', () => {
    const drawn = plain(
      '<text dominant-baseline="central" style="font-size:20px" y="6" class="z1">一</text>' +
        '<text dominant-baseline="central" style="font-size:20px">二</text><text y="3">三</text>' +
        '<style ><![CDATA[\n.z1:hover {\nfill:rgba(0,0,0,1);\n}\n]]></style>'
    );
    expect(drawn).toBe(
      '<text style="font-size:20px" y="13">一</text><text style="font-size:20px" y="7">二</text><text y="3">三</text>'
    );
  });
});

describe('inLanguage', () => {
  it('gives English sentences quotation marks of their own width, and leaves Chinese ones as they are', () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" font-family="${PAPER.font}"><text>“a”</text></svg>`;
    expect(inLanguage(svg, 'zh')).toBe(svg);
    expect(inLanguage(svg, 'en')).toMatch(/^<svg[^>]*font-family="Latin marks, [^>]*><style>@font-face/u);
  });
});

describe('haloed', () => {
  it('paints the letters after their halo, without paint-order', () => {
    expect(
      haloed(
        '<text x="1" fill="#000" stroke="#fff" stroke-width="3" paint-order="stroke">市水利局</text><text>甲</text>'
      )
    ).toBe(
      '<text aria-hidden="true" x="1" fill="#000" stroke="#fff" stroke-width="3">市水利局</text><text ' +
        'x="1" fill="#000">市水利局</text><text>甲</text>'
    );
  });
});

describe('drawTable', () => {
  it('shows every cell, long ones on several lines', () => {
    const height = tableHeight(hostileFigure.table, 620);
    const svg = drawTable(hostileFigure.table, { ...themeOf() }, { width: 620, height });
    const words = textOf(svg).replaceAll(' ', '');
    for (const name of HOSTILE) expect(words).toContain(escapeXml(name.replace(/\s+/g, '')));
    expect(Math.max(...[...svg.matchAll(/y="([\d.]+)"/g)].map((match) => Number(match[1])))).toBeLessThan(height);
  });
});

describe('printedAt', () => {
  it('says in the file how many dots there are to a metre', () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64'
    );
    const sized = Buffer.from(printedAt(new Uint8Array(pixel), 0.1));
    const at = sized.indexOf('pHYs');
    expect(sized.indexOf('IDAT')).toBeGreaterThan(at);
    expect([
      sized.readUInt32BE(at - 4),
      sized.readUInt32BE(at + 4),
      sized.readUInt32BE(at + 8),
      sized[at + 12]
    ]).toEqual([9, 10_000, 10_000, 1]);
    expect(sized.readUInt32BE(at + 13)).toBe(crc32(sized.subarray(at, at + 13)));
    expect(sized.length).toBe(pixel.length + 21);
  });
});

const tallDrawing = () => '<svg xmlns="http://www.w3.org/2000/svg"><text>一</text></svg>';

function themeOf() {
  return {
    font: 'sans-serif',
    paper: '#fff',
    ink: '#000',
    ink2: '#222',
    ink3: '#444',
    line: '#ccc',
    mark: '#345',
    markSoft: '#abc',
    lists: { basic: '#4b5563', shared: '#0072b2', reclaimed: '#d55e00' },
    ramp: [],
    rampInk: []
  };
}

describe('fileStem', () => {
  it('a long title gives way to the filter', () => {
    const title = 'Bureau × category: duties (Reclaimed only, cells: % of the bureau’s total, in the order of load)';
    const stem = fileStem('某乡', title, 'Bureau: Water Resources Bureau');
    expect(stem).toMatch(/^某乡-Bureau × category duties .*-Bureau Water Resources Bureau$/u);
    expect([...stem].length).toBeLessThanOrEqual(80);
    expect([...fileStem('某'.repeat(90), title, 'Bureau: Water Resources Bureau')].length).toBeLessThanOrEqual(80);
  });
  it('drops what file systems refuse', () => {
    expect(fileStem('某乡', '工作量: a/b\\c?"<x>|\u202e')).toBe('某乡-工作量 a b c x');
  });
  it('keeps a fraction', () => {
    expect(fileStem('某乡', '网络', '联系按1/(部门数−1)计')).toBe('某乡-网络-联系按1／(部门数−1)计');
  });
});
