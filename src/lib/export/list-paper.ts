// The lists as a Word document: titles and one table each, heads repeated on every page.
import type * as Library from 'docx';
import type { FileChild, IRunOptions, Table } from 'docx';
import { sum } from 'd3';
import { conventionsOf, sayOf } from '../i18n/language.ts';
import type { Origin } from '../duty/record.ts';
import { legal } from '../chart/xml.ts';
import { fileDate, stable } from './archive.ts';
import type { Imprint } from './imprint.ts';
import { listTitles, type ListGrid } from './list-grid.ts';
import { FONTS } from './fonts.ts';
import { landscapePage, paperStyles, WIDE_TWIPS } from './paper.ts';

const LINE = { style: 'single', size: 4, color: '000000' } as const;
const say = sayOf('listFile', 'zh');

/** Bytes of a document that holds the lists and nothing else, on landscape pages. Our own reader and any other takes it
 *  for a list. Same lists, same bytes. */
export async function listPaper(grids: readonly ListGrid[], origin: Origin, imprint: Imprint): Promise<Uint8Array> {
  const docx = await import('docx');
  const { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } = docx;
  const { title, date } = listTitles(origin);
  const run = (text: string, options: IRunOptions = {}) => new TextRun({ ...options, text: legal(text) });
  const children: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
    ...(date === '' ? [] : [new Paragraph({ style: 'Subtitle2', children: [run(date)] })]),
    ...grids.flatMap((grid, index) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: index > 0,
        children: [
          run(`${conventionsOf('zh').heading(index + 1)}${grid.title}${say('total', { count: grid.duties.length })}`)
        ]
      }),
      tableOf(docx, grid)
    ])
  ];
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: FONTS.page, size: 24 })]
      })
    ]
  });
  const file = new Document({
    title: legal(title),
    creator: legal(imprint.place),
    lastModifiedBy: legal(imprint.place),
    styles: paperStyles(docx, 'zh'),
    sections: [{ properties: landscapePage(docx), footers: { default: footer }, children }]
  });
  return stable(await Packer.toArrayBuffer(file), fileDate(imprint.date));
}

function tableOf(
  { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType }: typeof Library,
  { columns, duties }: ListGrid
): Table {
  const total = sum(columns, ({ width }) => width);
  const widths = columns.map(({ width }) => Math.round((width / total) * WIDE_TWIPS));
  const cell = (text: string, at: number, style: 'Cell' | 'CellHead') =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            style,
            ...(at === 0 || style === 'CellHead' ? { alignment: AlignmentType.CENTER } : {}),
            children: [new TextRun({ text: legal(line) })]
          })
      )
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(({ head }, at) => cell(head, at, 'CellHead')) }),
      ...duties.map(
        (duty) => new TableRow({ children: columns.map(({ cell: text }, at) => cell(text(duty), at, 'Cell')) })
      )
    ]
  });
}
