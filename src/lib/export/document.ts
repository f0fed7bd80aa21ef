// A report as an official paper (DOCX): real headings, contents, tables and page numbers, charts as SVG with a PNG
// behind.
import type { Conventions } from '../i18n/conventions.ts';
import { conventionsOf } from '../i18n/language.ts';
import { isHan } from '../i18n/languages.ts';
import { sum } from 'd3';
import type * as Library from 'docx';
import type {
  FileChild,
  IParagraphOptions,
  IRunOptions,
  ISectionOptions,
  Paragraph,
  ParagraphChild,
  Table,
  TableCell
} from 'docx';
import type { FigureColumn } from '../chart/figure.ts';
import { fileDate, stable } from './archive.ts';
import { arranged, LEAST_SCALE } from './arrange.ts';
import { columnWidths } from './columns.ts';
import type { Report, ReportFigure, ReportItem, ReportMatrix, ReportTable } from './content.ts';
import { settle } from './document-parts.ts';
import { drawing, fitted } from './image.ts';
import {
  headingSpacing,
  landscapePage,
  pageNumbers,
  paperStyles,
  TEXT_TWIPS,
  TYPE_HEIGHT,
  TYPE_WIDTH,
  uprightPage,
  WIDE_TWIPS,
  written
} from './paper.ts';
import { Pages, printedWidth, SLACK, staysWhole } from './pages.ts';
import type { Raster } from './raster.ts';
import { matrixShade } from './report-matrix.ts';
import { shown } from './table.ts';
import type { Task } from './task.ts';
import { wrapText } from '../chart/text.ts';
import { textured } from '../chart/texture.ts';
import { legal } from '../chart/xml.ts';

type Docx = typeof Library;

/** Height of what stands above and around the title of an annex, in points. */
const ANNEX_MARK = 70;

/** Room beside the text of a cell, in twentieths of a point. */
const CELL_SIDE = 70;

/** Width in px that figures are drawn at. */
const DRAWN = 640;

interface Annex {
  landscape: boolean;
  children: FileChild[];
  item: ReportMatrix | ReportTable;
}

/** By how many points word processors may have come to differ from the count before the end of a paper. */
const CLOSING_OFF = [0, 15, 30, 45];
const HAIR = { style: 'single', size: 4, color: '8A8A8A' } as const;
const NO_LINE = { style: 'none', size: 0, color: 'auto' } as const;

/** Bytes of the paper. Sections keep their order; annexes (whole lists, the matrix on landscape pages) follow the text.
 *  Same report, same bytes. */
export async function document(report: Report, raster: Raster, task: Task): Promise<Uint8Array> {
  await task.begin('DOCX');
  const docx = await import('docx');
  const paper = new Paper(docx, withWholeHeads(report), raster, task);
  const made = await paper.sections();
  const { Document, Packer } = docx;
  const file = new Document({
    title: legal(report.title),
    creator: legal(report.imprint.place),
    lastModifiedBy: legal(report.imprint.place),
    description: legal(report.imprint.source),
    styles: paperStyles(docx, report.language),
    evenAndOddHeaderAndFooters: true,
    sections: made
  });
  await task.begin('ZIP');
  return stable(await Packer.toArrayBuffer(file), fileDate(report.imprint.date), settle(paper.headings));
}

class Paper {
  #docx: Docx;
  #report: Report;
  #raster: Raster;
  #task: Task;
  #writing: Conventions;
  #figures = 0;
  #tables = 0;
  #annexes = 0;
  /** Page of each heading of the contents, in order. */
  readonly headings: number[] = [];

  constructor(docx: Docx, report: Report, raster: Raster, task: Task) {
    this.#docx = docx;
    this.#report = report;
    this.#raster = raster;
    this.#task = task;
    this.#writing = conventionsOf(report.language);
  }

  async sections(): Promise<ISectionOptions[]> {
    const { Paragraph, TableOfContents, HeadingLevel } = this.#docx;
    const { title, subtitle, words, imprint, sections } = this.#report;
    const items = sections.flatMap((section) => section.items);
    const first =
      sections.filter((section) => !onlyAnnexes(section)).length + items.filter((item) => isAnnex(item)).length;
    const second = items.filter(({ kind }) => kind === 'heading').length;
    const lines = wrapText(title, TYPE_WIDTH * 0.75, 22).length;
    const deep = Pages.opening(first + second, lines) === 1;
    const entries = first + (deep ? second : 0);
    const body: FileChild[] = [
      new Paragraph({ heading: HeadingLevel.TITLE, children: this.#runs(title) }),
      this.#line('Subtitle2', subtitle),
      this.#line('ContentsHead', words.contents),
      new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: deep ? '1-2' : '1-1' })
    ];
    const annexes: Annex[] = [];
    const pages = new Pages(Pages.opening(entries, lines) + 1, {
      unsure: SLACK,
      head: headSize(this.#report.language)
    });
    let chapter = 0;
    const chapters = sections.filter((section) => !onlyAnnexes(section)).length;
    const last: string[] = [];
    for (const section of sections) {
      await this.#task.begin(section.title);
      const told = !onlyAnnexes(section);
      const texts = told ? this.#pointed(section) : [];
      if (told) {
        chapter += 1;
        const heading = `${this.#writing.heading(chapter)}${section.title}`;
        if (chapter === chapters) last.push(...texts.splice(Math.max(1, texts.length - 1)));
        const { page, turned } = pages.heading(Pages.start(texts[0] ?? ''));
        this.headings.push(page);
        body.push(
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            pageBreakBefore: chapter === 1 || turned,
            children: this.#runs(heading, { characterSpacing: headingSpacing(heading) })
          })
        );
      }
      let parts = 0;
      const own: number[] = [];
      for (const item of section.items) if (isAnnex(item)) own.push(this.#annex(item, annexes));
      const inner = section.items.filter((item) => !isAnnex(item));
      for (const part of arranged(texts, inner, pages, (figure) => this.#box(figure).height * 0.75)) {
        if (part.kind === 'text') {
          pages.paragraph(part.text);
          body.push(this.#line('BodyPaper', part.text));
        } else if (part.kind === 'figure') {
          body.push(...(await this.#figure(part.figure, part.scale, pages)));
        } else {
          const { heading, table } = part;
          if (heading !== null) {
            parts += 1;
            const { page } = pages.heading(table === null ? 0 : pages.tableStart(table.table, table.widths));
            if (deep) this.headings.push(page);
            body.push(
              new Paragraph({
                heading: HeadingLevel.HEADING_2,
                children: this.#runs(`${this.#writing.subheading(chapter, parts)}${heading.text}`)
              })
            );
          }
          if (table !== null) body.push(...this.#numberedTable(table, pages));
        }
      }
      if (told && own.length > 0) {
        pages.paragraph(words.seeAnnex(own));
        body.push(this.#line('BodyPaper', words.seeAnnex(own)));
      }
    }
    const note = [imprint.source, imprint.date, imprint.filter]
      .filter((part) => part !== '')
      .join(this.#writing.marks.semicolon);
    body.push(
      ...this.#closing(
        last,
        annexes.map(({ item }) => item.title),
        note,
        pages
      )
    );
    for (const { item } of annexes) {
      pages.turn();
      if (item.kind === 'matrix') {
        this.headings.push(pages.page);
        pages.matrix(item.rows.length + 1, matrixHead(item, this.#report.language) / 20);
      } else {
        pages.skip(ANNEX_MARK);
        this.headings.push(pages.heading(0).page);
        pages.table(item.table, item.widths, true);
      }
    }
    const upright = uprightPage(this.#docx);
    const wide = landscapePage(this.#docx);
    return [
      { properties: upright, footers: pageNumbers(this.#docx), children: body },
      ...annexes.map(({ landscape, children }) => ({
        properties: landscape ? wide : upright,
        footers: pageNumbers(this.#docx),
        children
      }))
    ];
  }

  /** The paragraphs of a section, the first of which says where its figures and tables are. */
  #pointed({ paragraphs, items }: Report['sections'][number]): string[] {
    const count = (kind: ReportItem['kind']) => items.filter((item) => item.kind === kind && !isAnnex(item)).length;
    const from = (first: number, many: number) => Array.from({ length: many }, (_, at) => first + at + 1);
    const [figures, tables] = [from(this.#figures, count('figure')), from(this.#tables, count('table'))];
    const [first, ...others] = paragraphs;
    if (first === undefined || figures.length + tables.length === 0) return paragraphs;
    return [`${first}${this.#writing.marks.gap}${this.#report.words.see(figures, tables)}`, ...others];
  }

  /** Puts an item among the annexes; its number. */
  #annex(item: ReportMatrix | ReportTable, annexes: Annex[]): number {
    const landscape = item.kind === 'matrix';
    annexes.push({
      item,
      landscape,
      children: [
        ...this.#annexHead(item.title, landscape),
        ...(item.kind === 'matrix' ? this.#matrix(item) : [this.#table(item.table.columns, item)])
      ]
    });
    return this.#annexes;
  }

  #numberedTable(item: ReportTable, pages: Pages): FileChild[] {
    const turned = pages.table(item.table, item.widths);
    this.#tables += 1;
    return [
      new this.#docx.Paragraph({
        style: 'TableCaption',
        pageBreakBefore: turned,
        children: this.#runs(this.#report.words.table(this.#tables, item.title))
      }),
      this.#table(item.table.columns, item),
      this.#gap()
    ];
  }

  /** The size of a figure in px as it stands on a page, before it gives way to its foot. */
  #box({ figure }: ReportFigure): { width: number; height: number } {
    const height = Math.min(figure.height(DRAWN) * (TYPE_WIDTH / DRAWN), TYPE_HEIGHT - 80);
    return { width: TYPE_WIDTH, height: Math.round(height) };
  }

  async #figure(item: ReportFigure, scale: number | null, pages: Pages): Promise<FileChild[]> {
    const { figure } = item;
    const { Paragraph, ImageRun } = this.#docx;
    await this.#task.begin(figure.title);
    const natural = figure.height(DRAWN);
    const room = (TYPE_HEIGHT - 80) * (DRAWN / TYPE_WIDTH);
    const size = { width: DRAWN, height: Math.min(natural, Math.floor(room)) };
    const plain = natural <= room ? { svg: await drawing(figure, size), layout: size } : await fitted(figure, size);
    const inner = { ...plain, svg: textured(plain.svg) };
    const png = await this.#raster({ svg: inner.svg, size: inner.layout }, 2);
    const whole = this.#box(item);
    const ratio =
      Math.min(whole.width / inner.layout.width, whole.height / inner.layout.height) *
      (scale ?? pages.scaleOf(whole.height * 0.75, LEAST_SCALE));
    const box = { width: Math.round(inner.layout.width * ratio), height: Math.floor(inner.layout.height * ratio) };
    this.#figures += 1;
    const turned = pages.figure(box.height * 0.75);
    const altText = { name: figure.id, title: legal(figure.title), description: legal(figure.caption) };
    const picture = new ImageRun({
      type: 'svg',
      data: new TextEncoder().encode(inner.svg),
      transformation: box,
      altText,
      fallback: { type: 'png', data: png }
    });
    return [
      new Paragraph({ style: 'Picture', pageBreakBefore: turned, children: [picture] }),
      this.#line('Caption2', this.#report.words.figure(this.#figures, figure.title))
    ];
  }

  /** The end of the text: its last paragraphs, the list of annexes, the blanks for who issues the paper and when, and
   *  the note of its source. The last annex stays with the blanks and the note, so that no page holds these alone; what
   *  is before goes on down the page, as word processors differ on how much room it has. Blank lines are lower where
   *  that alone keeps the page from ending in an empty foot, as GB/T 9704 has it. */
  #closing(texts: readonly string[], annexes: readonly string[], note: string, pages: Pages): Paragraph[] {
    const { Paragraph, AlignmentType } = this.#docx;
    const say = this.#report.words.brief;
    const down = (own: Pages, low: boolean) => {
      for (const text of texts) own.paragraph(text);
      own.blank(low);
      for (const text of annexes.slice(0, -1)) own.paragraph(text);
      const [lines, between] = annexes.length > 0 ? [3, Pages.blankHeight(low)] : [2, 0];
      own.block(Pages.blockHeight(lines, note) + between);
    };
    const ends = (off: number, low: boolean) => {
      const own = pages.copy(off);
      down(own, low);
      return own.page;
    };
    const low = CLOSING_OFF.some((off) => ends(off, true) < ends(off, false));
    down(pages, low);
    const blank = (keepNext: boolean) => new Paragraph({ style: low ? 'TableEnd' : 'Normal', keepNext });
    const line = (text: string, keepNext: boolean, options: IParagraphOptions) =>
      new Paragraph({ style: 'Normal', keepNext, children: this.#runs(text), ...options });
    return [
      ...texts.map((text) => line(text, false, { style: 'BodyPaper' })),
      blank(annexes.length === 0),
      ...annexes.map((title, at) =>
        line(say.annex(at + 1, title), at === annexes.length - 1, { indent: { left: 1920, hanging: 1280 } })
      ),
      ...(annexes.length > 0 ? [blank(true)] : []),
      ...[say.issuer, say.date].map((text) =>
        line(text, true, { alignment: AlignmentType.RIGHT, indent: { right: 640 } })
      ),
      this.#line('SourceNote', note)
    ];
  }

  #annexHead(title: string, wide: boolean): Paragraph[] {
    const { Paragraph, HeadingLevel } = this.#docx;
    this.#annexes += 1;
    return [
      this.#line('AnnexMark', this.#report.words.annexMark(this.#annexes)),
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        alignment: this.#docx.AlignmentType.CENTER,
        indent: { firstLine: 0 },
        spacing: wide ? { before: 120, after: 80 } : { before: 579, after: 240 },
        children: this.#runs(title)
      })
    ];
  }

  #table(columns: readonly FigureColumn[], { table, widths }: ReportTable): Table {
    const { Table, TableRow, TableLayoutType, AlignmentType } = this.#docx;
    const total = sum(widths);
    const twips = columns.map((_, at) => Math.floor(((widths[at] ?? 1) / total) * TEXT_TWIPS));
    const cells = (texts: readonly string[], style: string) =>
      texts.map((text, at) =>
        this.#cell(
          [
            this.#line(
              style,
              text,
              columns[at]?.kind === 'text' ? AlignmentType.LEFT : AlignmentType.RIGHT,
              style === 'CellHead' ? { size: headSize(this.#report.language) * 2 } : {}
            )
          ],
          twips[at] ?? 0,
          style === 'CellHead' ? 'F0EEE8' : null
        )
      );
    return new Table({
      width: { size: TEXT_TWIPS, type: 'dxa' },
      columnWidths: twips,
      layout: TableLayoutType.FIXED,
      borders: {
        top: { ...HAIR, size: 8 },
        bottom: { ...HAIR, size: 8 },
        left: NO_LINE,
        right: NO_LINE,
        insideHorizontal: HAIR,
        insideVertical: HAIR
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: cells(
            columns.map(({ label }) => label),
            'CellHead'
          )
        }),
        ...table.rows.map(
          (row, index) =>
            new TableRow({
              cantSplit: staysWhole(table, index, widths),
              children: cells(
                columns.map((column) => shown(row[column.key], column.kind)),
                'Cell'
              )
            })
        )
      ]
    });
  }

  #cell(children: Paragraph[], width: number, fill: string | null, margin = CELL_SIDE): TableCell {
    const { TableCell, VerticalAlign } = this.#docx;
    return new TableCell({
      children,
      width: { size: width, type: 'dxa' },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: margin, right: margin, top: margin === 0 ? 0 : 30, bottom: margin === 0 ? 0 : 30 },
      ...(fill === null ? {} : { shading: { type: 'clear', color: 'auto', fill } })
    });
  }

  #matrix(matrix: ReportMatrix): FileChild[] {
    const { Table, TableRow, TableLayoutType, AlignmentType, TextDirection, TableCell, VerticalAlign } = this.#docx;
    const { words } = this.#report;
    const first = Math.round(WIDE_TWIPS * (isHan(this.#report.language) ? 0.17 : 0.26));
    const rest = Math.floor((WIDE_TWIPS - first) / (matrix.columns.length + 1));
    const tiny = (text: string, alignment: 'left' | 'right' | 'center', run: Partial<IRunOptions> = {}) =>
      this.#line(
        'CellSmall',
        text,
        AlignmentType[alignment === 'left' ? 'LEFT' : alignment === 'right' ? 'RIGHT' : 'CENTER'],
        run
      );
    const upright = (text: string) =>
      new TableCell({
        children: [tiny(text, 'center')],
        width: { size: rest, type: 'dxa' },
        textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
        verticalAlign: VerticalAlign.CENTER,
        margins: { top: 30, bottom: 30, left: 0, right: 0 }
      });
    const value = (amount: number | null, tinted: boolean) => {
      if (amount === null) return this.#cell([tiny('', 'center')], rest, null, 0);
      const { fill, ink } = matrixShade(matrix, amount);
      return tinted
        ? this.#cell([tiny(String(amount), 'center', { color: ink.slice(1) })], rest, fill.slice(1), 0)
        : this.#cell([tiny(String(amount), 'center')], rest, 'F4F2EC', 0);
    };
    const head = new TableRow({
      tableHeader: true,
      cantSplit: true,
      height: { value: matrixHead(matrix, this.#report.language), rule: 'exact' },
      children: [
        this.#cell([tiny(words.bureaus, 'left')], first, null),
        ...matrix.columns.map(({ name }) => upright(name)),
        upright(words.total)
      ]
    });
    const rows = matrix.rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: [
            this.#cell([tiny(row.name, 'left')], first, null, 0),
            ...row.cells.map((amount) => value(amount, row.tier !== '')),
            value(row.total, false)
          ]
        })
    );
    const foot = new TableRow({
      cantSplit: true,
      children: [
        this.#cell([tiny(words.totalDistinct, 'left')], first, null, 0),
        ...matrix.totals.map((amount) => value(amount, false)),
        value(matrix.grand, false)
      ]
    });
    const line = { ...HAIR, size: 2, color: 'BDBAB2' };
    return [
      new Table({
        width: { size: first + rest * (matrix.columns.length + 1), type: 'dxa' },
        columnWidths: [first, ...matrix.columns.map(() => rest), rest],
        layout: TableLayoutType.FIXED,
        borders: { top: HAIR, bottom: HAIR, left: line, right: line, insideHorizontal: line, insideVertical: line },
        rows: [head, ...rows, foot]
      }),
      this.#line('CellSmall', matrix.legend, AlignmentType.LEFT)
    ];
  }

  #gap(): Paragraph {
    return new this.#docx.Paragraph({ style: 'TableEnd' });
  }

  #runs(text: string, run: Partial<IRunOptions> = {}): ParagraphChild[] {
    return written(text)
      .split('\n')
      .map((line, index) => new this.#docx.TextRun({ ...run, text: line, ...(index > 0 ? { break: 1 } : {}) }));
  }

  #line(
    style: string,
    text: string,
    alignment?: Docx['AlignmentType'][keyof Docx['AlignmentType']],
    run: Partial<IRunOptions> = {}
  ): Paragraph {
    return new this.#docx.Paragraph({
      style,
      children: this.#runs(text, run),
      ...(alignment === undefined ? {} : { alignment })
    });
  }
}

/** Size of the letters in heads of tables, in points: those of words that are long for a column. */
function headSize(language: Report['language']): number {
  return isHan(language) ? 10.5 : 8;
}

/** The report with the columns of its tables so wide that no word of their heads breaks. */
function withWholeHeads(report: Report): Report {
  const fitted = (item: ReportItem): ReportItem =>
    item.kind !== 'table' ? item : { ...item, widths: wholeHeads(item, report.language) };
  return { ...report, sections: report.sections.map((each) => ({ ...each, items: each.items.map(fitted) })) };
}

function wholeHeads({ table, widths }: ReportTable, language: Report['language']): number[] {
  return columnWidths(
    widths,
    table.columns.map(({ label }) => label),
    { width: TEXT_TWIPS, size: headSize(language) * 20, sides: 2 * CELL_SIDE + 10 }
  );
}

/** Whether a section says nothing but that its tables are annexes: the list of annexes says so. */
function onlyAnnexes({ items }: Report['sections'][number]): boolean {
  return items.length > 0 && items.every((item) => isAnnex(item) && item.kind === 'table');
}

function isAnnex(item: ReportItem): item is ReportMatrix | ReportTable {
  return item.kind === 'matrix' || (item.kind === 'table' && item.annex);
}

/** Height of the matrix's head in twentieths of a point: its longest name set upright. */
function matrixHead({ columns }: ReportMatrix, language: Report['language']): number {
  const [SMALL, TWENTIETHS, SIDES, LEAST] = [7.5, 20, 140, 400];
  if (isHan(language)) return Math.min(2200, Math.max(...columns.map(({ name }) => [...name].length), 2) * 175 + 160);
  const longest = Math.max(...columns.map(({ name }) => printedWidth(name, SMALL)), 0);
  return Math.max(LEAST, Math.ceil(longest * TWENTIETHS) + SIDES);
}
