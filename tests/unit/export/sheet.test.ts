// Spreadsheets: text stays text, numbers are numbers, same content same bytes.
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { fileDate } from '../../../src/lib/export/archive.ts';
import { LARGE, LYING, printed, sheetName, UPRIGHT, xlsx } from '../../../src/lib/export/sheet.ts';
import { HOSTILE, hostileFigure, imprint } from './fixture.ts';

const make = () => xlsx(hostileFigure.title, hostileFigure.caption, hostileFigure.table, imprint);

describe('xlsx', () => {
  it('gives the same bytes twice, packed under the date of the data, and invents no day of writing', async () => {
    const [one, two] = [await make(), await make()];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const zip = await JSZip.loadAsync(one);
    for (const entry of Object.values(zip.files)) expect(entry.date.toISOString()).toBe('2025-06-01T00:00:00.000Z');
    expect(await zip.file('docProps/core.xml')?.async('string')).not.toMatch(/created|modified/);
  });

  it('holds no formula; hostile names are shared strings in text format', async () => {
    const zip = await JSZip.loadAsync(await make());
    const sheet = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
    expect(sheet).not.toMatch(/<f[ >]/);
    const strings = (await zip.file('xl/sharedStrings.xml')?.async('string')) ?? '';
    expect(strings).toContain('=cmd|');
    expect(strings).not.toContain('<script>');
    expect(strings.match(/条款/g)?.length).toBe(2500);
  });

  it('has no letters under 10 pt, and prints them over 7 on the widest sheet of each paper', async () => {
    const styles = (await (await JSZip.loadAsync(await make())).file('xl/styles.xml')?.async('string')) ?? '';
    const sizes = [...styles.matchAll(/<sz val="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBe(10);
    // Points between the margins, and of a character where a font with wide digits stands in.
    const papers = [
      ['a4', 'portrait', UPRIGHT, 537],
      ['a4', 'landscape', LYING, 784],
      ['a3', 'landscape', LARGE, 1133]
    ] as const;
    for (const [paperSize, orientation, characters, room] of papers) {
      expect(printed(0, [characters]).pageSetup).toMatchObject({ paperSize, orientation, fitToWidth: 1 });
      expect((10 * room) / (characters * 6.5)).toBeGreaterThan(7);
    }
    expect(printed(0, [10, LARGE - 10, 1]).pageSetup).toMatchObject({ paperSize: 'a3', fitToWidth: 2 });
  });

  it('columns of sentences give way until all stand on one sheet of paper, before a second one is taken', async () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    const table = (count: number) => ({
      columns: keys.slice(0, count).map((key) => ({ key, label: key, kind: 'text' as const })),
      rows: [Object.fromEntries(keys.map((key) => [key, '一'.repeat(80)]))]
    });
    const made = async (count: number) => {
      const zip = await JSZip.loadAsync(await xlsx('表', '', table(count), imprint));
      const xml = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
      const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
      return { across: /fitToWidth="(\d+)"/.exec(xml)?.[1], all: widths.reduce((all, width) => all + width, 0) };
    };
    expect(await made(3)).toEqual({ across: '1', all: 180 });
    expect(await made(6)).toEqual({ across: '1', all: 240 });
  });

  it('freezes the head, filters it, repeats it on every page, A4 or A3 by what it needs', async () => {
    const zip = await JSZip.loadAsync(await make());
    const sheet = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
    expect(sheet).toMatch(/<pane [^>]*ySplit="6"[^>]*state="frozen"/);
    expect(sheet).toContain(`<autoFilter ref="A6:C${6 + HOSTILE.length}"`);
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"/);
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="portrait"/);
    expect(printed(0, [150]).pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape' });
    expect(printed(0, [190]).pageSetup).toMatchObject({ paperSize: 'a3', orientation: 'landscape', fitToWidth: 1 });
    const wide = [20, 40, ...Array.from({ length: 12 }, () => 30)];
    expect(printed(0, wide, 2).pageSetup).toMatchObject({ fitToWidth: 2, printTitlesColumn: '$A:$B' });
    expect(await zip.file('xl/workbook.xml')?.async('string')).toContain(
      `>'带有 &lt;恶意&gt; &amp; "文字" 的图'!$6:$6<`
    );
  });
});

describe('sheetName', () => {
  it('drops forbidden characters, keeps 31 and makes names differ', () => {
    expect(sheetName('部门/类别: [矩阵]*?', [])).toBe('部门 类别 矩阵');
    expect(sheetName('x'.repeat(40), ['x'.repeat(31)])).toBe(`${'x'.repeat(28)} 2`);
  });
});

describe('fileDate', () => {
  it.each([
    ['2025年6月', '2025-06-01'],
    ['Data of 2025-06-12', '2025-06-12'],
    ['', '1980-01-01']
  ])('reads %j', (text, day) => {
    expect(fileDate(text).toISOString().slice(0, 10)).toBe(day);
  });
});
