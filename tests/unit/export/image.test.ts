// Pictures: fixed sizes, all words in them, well-formed XML whatever the data says.
import { describe, expect, it } from 'vitest';
import { fileStem, type Imprint } from '../../../src/lib/export/imprint.ts';
import { haloed, picture, PRESETS, type Preset } from '../../../src/lib/export/image.ts';
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
});
