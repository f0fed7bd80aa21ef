// Paragraphs and tables of official papers.
import type * as Library from 'docx';
import type { Paragraph, Table } from 'docx';
import { sum } from 'd3';
import { legal } from '../chart/xml.ts';
import { TEXT_TWIPS } from './paper.ts';

const LINE = { style: 'single', size: 4, color: '000000' } as const;

type Docx = typeof Library;

/** Text as runs, its lines broken where it breaks. */
export function runs({ TextRun }: Docx, text: string) {
  return legal(text)
    .split('\n')
    .map((part, index) => new TextRun({ text: part, ...(index > 0 ? { break: 1 } : {}) }));
}

/** A paragraph of a style. */
export function line(docx: Docx, style: string, text: string): Paragraph {
  return new docx.Paragraph({ style, children: runs(docx, text) });
}

/** A ruled table over the type area: `shares` are the widths of its columns in proportion; its head is repeated on
 *  every page, and no row is cut. */
export function table(
  docx: Docx,
  shares: readonly number[],
  heads: readonly string[],
  rows: readonly (readonly string[])[]
): Table {
  const { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign } = docx;
  const all = sum(shares);
  const widths = shares.map((share) => Math.floor((share / all) * TEXT_TWIPS));
  const cells = (texts: readonly string[], style: 'Cell' | 'CellHead') =>
    texts.map(
      (text, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: 'dxa' },
          verticalAlign: VerticalAlign.CENTER,
          margins: { top: 60, bottom: 60, left: 80, right: 80 },
          children: [
            new Paragraph({
              style,
              ...(style === 'CellHead' ? { alignment: AlignmentType.CENTER } : {}),
              children: runs(docx, text)
            })
          ]
        })
    );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: 'dxa' },
    columnWidths: widths,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(heads, 'CellHead') }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, 'Cell') }))
    ]
  });
}
