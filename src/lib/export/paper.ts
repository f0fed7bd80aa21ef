// Measures, fonts and styles of an official paper. Source: GB/T 9704-2012.
import { columnWidths } from './columns.ts';
import { settle } from './document-parts.ts';
import { FONTS } from './fonts.ts';
import { Pages } from './pages.ts';
import { type Language, isHan } from '../i18n/languages.ts';
import type * as Library from 'docx';
import { sum } from 'd3';
import { legal } from '../chart/xml.ts';
import type { FileChild, IStylesOptions, ISectionPropertiesOptions, Paragraph, Table } from 'docx';
import { fileDate, stable } from './archive.ts';
import type { Imprint } from './imprint.ts';

type Docx = typeof Library;

const MM = 1440 / 25.4;
const mm = (value: number) => Math.round(value * MM);

/** Type area 156 × 225 mm on A4 in px at 96 to the inch, for pictures. */
export const TYPE_WIDTH = 589;
export const TYPE_HEIGHT = 850;
/** Width of the type area in twentieths of a point: upright, and of a landscape annex. */
export const TEXT_TWIPS = mm(156);
export const WIDE_TWIPS = mm(297 - 30);

/** What characters of 16 pt are drawn together so that 28 stand on a line, in twentieths of a point. The grid of
 *  characters could hold this, but LibreOffice gives a character two places of a grid that is narrower than it. */
const DRAWN_TOGETHER = -5;

/** Letters in heads of tables, in half points, and the room beside the text of a cell, in twentieths of a point. */
const HEAD = 21;
const SIDE = 80;

/** Lines of a heading, none of one or two letters. */
export function headingLines(text: string): number {
  const { count, last } = Pages.lines(text, { heading: true });
  return count > 1 && last <= 2 ? count - 1 : count;
}

/** What the letters of a heading are drawn together by so that no line of one or two letters is left, also where a
 *  word processor sets a full line a little wider, in twentieths of a point; as all others where nothing comes near. */
export function headingSpacing(text: string): number {
  const { count, last, room } = Pages.lines(text, { heading: true });
  const lines = headingLines(text);
  const over = lines < count ? last + 0.5 : Math.max(0, 1 - room);
  return DRAWN_TOGETHER - Math.ceil((over * 320) / (28 * lines));
}

/** Upright page: margins 37, 35, 28 and 26 mm, 22 lines of 28 characters. */
export function uprightPage({ DocumentGridType, PageOrientation }: Docx): ISectionPropertiesOptions {
  return {
    page: {
      size: { width: mm(210), height: mm(297), orientation: PageOrientation.PORTRAIT },
      margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(15), footer: mm(25), gutter: 0 }
    },
    grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: 579, charSpace: 0 }
  };
}

/** Landscape page for a wide annex. */
export function landscapePage({ DocumentGridType, PageOrientation }: Docx): ISectionPropertiesOptions {
  return {
    page: {
      size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
      margin: { top: mm(10), bottom: mm(13), left: mm(15), right: mm(15), header: mm(6), footer: mm(6), gutter: 0 }
    },
    grid: { type: DocumentGridType.DEFAULT, linePitch: 312 }
  };
}

/** Styles by use. Body 16 pt in lines of exactly 29 pt with two characters indent; headings 1 and 2 at the same size;
 *  pictures and tables in lines of their own height. */
export function paperStyles({ AlignmentType, LineRuleType }: Docx, language: Language): IStylesOptions {
  const exact = { line: 579, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  const indent = { firstLineChars: 200, firstLine: 640 };
  const auto = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 };
  const cell = { ...exact, line: 300 };
  const caption = { ...exact, line: 320 };
  const heading = (font: typeof FONTS.first) => ({
    run: { font, size: 32, bold: false, color: '000000' },
    paragraph: { spacing: exact, indent, keepNext: true, keepLines: true }
  });
  return {
    default: {
      document: {
        run: {
          font: FONTS.body,
          size: 32,
          characterSpacing: DRAWN_TOGETHER,
          language: { value: 'en-US', eastAsia: 'zh-CN' }
        },
        paragraph: { spacing: exact }
      },
      heading1: heading(FONTS.first),
      heading2: heading(FONTS.second),
      title: {
        run: { font: FONTS.title, size: 44, bold: false, color: '000000' },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { line: 640, lineRule: LineRuleType.EXACT, before: 0, after: 320 }
        }
      }
    },
    paragraphStyles: [
      {
        id: 'BodyPaper',
        name: 'Body Paper',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          indent,
          alignment: isHan(language) ? AlignmentType.JUSTIFIED : AlignmentType.LEFT,
          spacing: exact
        }
      },
      {
        id: 'Subtitle2',
        name: 'Filter Line',
        basedOn: 'Normal',
        run: { font: FONTS.second, size: 28 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exact, after: 200 } }
      },
      {
        id: 'ContentsHead',
        name: 'Contents Head',
        basedOn: 'Normal',
        run: { font: FONTS.first, size: 32 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exact, before: 200, after: 120 } }
      },
      {
        id: 'AnnexMark',
        name: 'Annex Mark',
        basedOn: 'Normal',
        next: 'Normal',
        run: { font: FONTS.first, size: 32 },
        paragraph: { spacing: exact, keepNext: true }
      },
      {
        id: 'Picture',
        name: 'Picture',
        basedOn: 'Normal',
        run: { size: 2 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...auto, before: 120 }, keepNext: true }
      },
      {
        id: 'Caption2',
        name: 'Figure Caption',
        basedOn: 'Normal',
        run: { font: FONTS.first, size: 24 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...caption, before: 60, after: 160 } }
      },
      {
        id: 'TableCaption',
        name: 'Table Caption',
        basedOn: 'Normal',
        run: { font: FONTS.first, size: 24 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...caption, before: 100, after: 40 }, keepNext: true }
      },
      {
        id: 'Cell',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: 21 },
        paragraph: { spacing: cell }
      },
      {
        id: 'TableEnd',
        name: 'Table End',
        basedOn: 'Normal',
        run: { size: 2 },
        paragraph: { spacing: { ...exact, line: 240 } }
      },
      {
        id: 'CellHead',
        name: 'Table Head',
        basedOn: 'Cell',
        run: { font: FONTS.first, size: HEAD },
        paragraph: { keepNext: true }
      },
      {
        id: 'CellSmall',
        name: 'Matrix Text',
        basedOn: 'Normal',
        run: { size: 15 },
        paragraph: { spacing: { line: 176, lineRule: LineRuleType.EXACT, before: 0, after: 0 } }
      },
      {
        id: 'SourceNote',
        name: 'Source Note',
        basedOn: 'Normal',
        run: { size: 21 },
        paragraph: { spacing: { ...cell, before: 200 } }
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        run: { size: 24 },
        paragraph: { spacing: { ...exact, line: 330 } }
      },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        run: { size: 24 },
        paragraph: { spacing: { ...exact, line: 330 }, indent: { left: 480 } }
      }
    ]
  };
}

/** Feet with the page number "— 1 —" in size 4 at the outer edge. */
export function pageNumbers({
  AlignmentType,
  Footer,
  PageNumber,
  Paragraph,
  TextRun
}: Docx): Record<'default' | 'even', Library.Footer> {
  const footer = (odd: boolean) =>
    new Footer({
      children: [
        new Paragraph({
          alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT,
          indent: odd ? { right: 280 } : { left: 280 },
          spacing: { line: 240, lineRule: 'auto' },
          children: [new TextRun({ font: FONTS.page, size: 28, children: ['— ', PageNumber.CURRENT, ' —'] })]
        })
      ]
    });
  return { default: footer(true), even: footer(false) };
}

const LINE = { style: 'single', size: 4, color: '000000' } as const;

/** Bytes of a paper with numbered pages, upright but for the sections that are `wide`; `imprint` says whose it is. Same
 *  content, same bytes. */
export async function paperFile(
  docx: Docx,
  title: string,
  imprint: Imprint,
  sections: readonly { wide?: boolean; children: FileChild[] }[]
): Promise<Uint8Array> {
  const file = new docx.Document({
    title: legal(title),
    creator: legal(imprint.place),
    lastModifiedBy: legal(imprint.place),
    description: legal(imprint.source),
    styles: paperStyles(docx, imprint.language),
    evenAndOddHeaderAndFooters: true,
    sections: sections.map(({ wide = false, children }) => ({
      properties: wide ? landscapePage(docx) : uprightPage(docx),
      footers: pageNumbers(docx),
      children
    }))
  });
  return stable(await docx.Packer.toArrayBuffer(file), fileDate(imprint.date), settle([]));
}

/** A sentence as a paper writes it: quotation marks within quotation marks are single, as GB/T 15834 has them. Marks
 *  that do not pair, as those of a shortened quotation, stay as they are. */
export function written(text: string): string {
  let depth = 0;
  let paired = true;
  const marks = legal(text).replace(/[“”]/gu, (mark) => {
    if (mark === '“') return (depth += 1) % 2 === 1 ? '“' : '‘';
    paired &&= depth > 0;
    return (depth -= 1) % 2 === 0 ? '”' : '’';
  });
  return paired && depth === 0 ? marks : legal(text);
}

/** The text of a paragraph; its line breaks stay. */
export function paperRuns({ TextRun }: Docx, text: string) {
  return written(text)
    .split('\n')
    .map((part, index) => new TextRun({ text: part, ...(index > 0 ? { break: 1 } : {}) }));
}

/** A paragraph of one of the styles of `paperStyles`; with `keepNext` on the page of what follows it. */
export function paperLine(docx: Docx, style: string, text: string, { keepNext = false } = {}): Paragraph {
  return new docx.Paragraph({ style, children: paperRuns(docx, text), ...(keepNext ? { keepNext } : {}) });
}

/** A number by itself, with its sign or as a share; and what stands in place of one: none, the same. */
const NUMBER = /^[+−-]?\d[\d,]*(?:\.\d+)?%?$/u;
const NO_NUMBER = /^[=–—·-]$/u;

/** A table as wide as the text, ruled, its head on every page; `shares` are the relative widths of its columns, which
 *  give way to the words of their heads, `width` is that of all. A column of nothing but numbers ends at the right. */
export function paperTable(
  docx: Docx,
  shares: readonly number[],
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  width = TEXT_TWIPS
): Table {
  const { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign } = docx;
  const widths = columnWidths(shares, heads, { width, size: HEAD * 10, sides: 2 * SIDE + 10 }).map(Math.floor);
  const ofNumbers = heads.map((_, at) => {
    const said = rows.flatMap((row) => (row[at] === undefined || row[at] === '' ? [] : [row[at]]));
    return said.some((text) => NUMBER.test(text)) && said.every((text) => NUMBER.test(text) || NO_NUMBER.test(text));
  });
  const alignment = (style: 'Cell' | 'CellHead', at: number) => {
    if (style === 'CellHead') return { alignment: AlignmentType.CENTER };
    return ofNumbers[at] === true ? { alignment: AlignmentType.RIGHT } : {};
  };
  const cells = (texts: readonly string[], style: 'Cell' | 'CellHead') =>
    texts.map(
      (text, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: 'dxa' },
          verticalAlign: VerticalAlign.CENTER,
          margins: { top: 60, bottom: 60, left: SIDE, right: SIDE },
          children: [
            new Paragraph({
              style,
              ...alignment(style, at),
              children: paperRuns(docx, text)
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
