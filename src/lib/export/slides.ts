// A report as slides (PPTX, 16:9): one message a slide, native charts and tables that stay editable, evidence in the
// notes.
import { sum } from 'd3';
import type PptxGenJS from 'pptxgenjs';
import type { FigureTable } from '../chart/figure.ts';
import { PAPER } from '../chart/theme.ts';
import { FACTS, isHan } from '../i18n/languages.ts';
import { fileDate, stable } from './archive.ts';
import type { NativeChart, Report, ReportFigure, ReportMatrix, ReportTable, Section } from './content.ts';
import { fitted } from './image.ts';
import { fitText, textWidth } from '../chart/text.ts';
import type { Raster } from './raster.ts';
import { matrixShade } from './report-matrix.ts';
import { shown } from './table.ts';
import type { Task } from './task.ts';
import { legal } from '../chart/xml.ts';

const FONT = 'Microsoft YaHei';
const WIDE = 13.333;
const TALL = 7.5;
const LEFT = 0.6;
const INNER = WIDE - LEFT * 2;
const TOP = 1.5;
const ROOM = 5.15;
const TABLE_ROWS = 14;
const CELL_LETTERS = 90;
const MATRIX_ROWS = 20;
const MATRIX_ROOM = 4.75;

const hex = (color: string) => color.replace('#', '').toUpperCase();

/** Bytes of the slides. Annex tables stay out: they are in the paper and the workbook. Same report, same bytes. */
export async function slides(report: Report, raster: Raster, task: Task): Promise<Uint8Array> {
  await task.begin('PPTX');
  const { default: Pptx } = await import('pptxgenjs');
  const deck = new Pptx();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = legal(report.title);
  deck.author = legal(report.imprint.place);
  deck.company = legal(report.imprint.place);
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  const maker = new Deck(deck, report, raster);
  maker.opening();
  for (const section of report.sections) {
    await task.begin(section.title);
    await maker.section(section);
  }
  await task.begin('ZIP');
  const bytes = (await deck.write({ outputType: 'arraybuffer' })) as ArrayBuffer;
  return stable(bytes, fileDate(report.imprint.date), ...renumbered());
}

class Deck {
  #deck: PptxGenJS;
  #report: Report;
  #raster: Raster;
  #count = 0;

  constructor(deck: PptxGenJS, report: Report, raster: Raster) {
    this.#deck = deck;
    this.#report = report;
    this.#raster = raster;
  }

  get #lang(): string {
    return FACTS[this.#report.language].office;
  }

  opening(): void {
    const { title, subtitle, imprint, sections } = this.#report;
    const slide = this.#deck.addSlide();
    this.#count += 1;
    slide.background = { color: 'FFFFFF' };
    slide.addText(legal(title), {
      x: LEFT,
      y: 2.3,
      w: INNER,
      h: 1.3,
      fontFace: FONT,
      fontSize: 36,
      bold: true,
      color: hex(PAPER.ink),
      lang: this.#lang,
      valign: 'bottom',
      margin: 0
    });
    slide.addShape('line', { x: LEFT, y: 3.75, w: INNER, h: 0, line: { color: hex(PAPER.ink), width: 1.5 } });
    slide.addText(legal(subtitle), {
      x: LEFT,
      y: 3.9,
      w: INNER,
      h: 0.5,
      fontFace: FONT,
      fontSize: 16,
      color: hex(PAPER.ink2),
      lang: this.#lang,
      margin: 0,
      fit: 'shrink'
    });
    slide.addText(legal(imprint.source), {
      x: LEFT,
      y: 6.7,
      w: INNER,
      h: 0.35,
      fontFace: FONT,
      fontSize: 10,
      color: hex(PAPER.ink3),
      lang: this.#lang,
      margin: 0
    });
    slide.addNotes(legal(sections.map(({ message }) => message).join('\n')));
  }

  async section(section: Section): Promise<void> {
    let first = true;
    const items = section.items.filter((item) => !(item.kind === 'table' && item.annex) && item.kind !== 'heading');
    const charted = items.some(({ kind }) => kind !== 'table');
    for (const item of items) {
      const lead = first ? section.message : null;
      if (item.kind === 'figure') await this.#figure(section, item, lead);
      else if (item.kind === 'matrix') this.#matrix(section, item, lead ?? item.title);
      else if (item.kind === 'table' && !(charted && item.id === section.id))
        this.#table(section, item, lead ?? item.message ?? item.title);
      first = false;
    }
    if (section.items.length === 0) {
      const slide = this.#slide(section, section.message, []);
      slide.addText(
        section.paragraphs.map((text) => ({ text: legal(text), options: { breakLine: true, paraSpaceAfter: 10 } })),
        {
          x: LEFT,
          y: TOP,
          w: INNER,
          h: ROOM,
          fontFace: FONT,
          fontSize: 18,
          color: hex(PAPER.ink),
          lang: this.#lang,
          valign: 'top',
          margin: 0,
          fit: 'shrink'
        }
      );
    }
  }

  #slide(section: Section, result: string, evidence: readonly string[]): PptxGenJS.Slide {
    const message = result.replace(/[。.]$/u, '');
    const { imprint } = this.#report;
    const slide = this.#deck.addSlide();
    this.#count += 1;
    slide.background = { color: 'FFFFFF' };
    slide.addText(legal(section.title), {
      x: LEFT,
      y: 0.35,
      w: INNER,
      h: 0.3,
      fontFace: FONT,
      fontSize: 12,
      color: hex(PAPER.ink3),
      lang: this.#lang,
      margin: 0
    });
    const size = textWidth(message, 26) / 72 > INNER * 1.9 ? 18 : textWidth(message, 26) / 72 > INNER ? 22 : 26;
    slide.addText(legal(message), {
      x: LEFT,
      y: 0.62,
      w: INNER,
      h: 0.78,
      fontFace: FONT,
      fontSize: size,
      bold: true,
      color: hex(PAPER.ink),
      lang: this.#lang,
      valign: 'top',
      margin: 0,
      fit: 'shrink'
    });
    slide.addText(legal([imprint.source, imprint.filter, imprint.date].filter((part) => part !== '').join('　')), {
      x: LEFT,
      y: TALL - 0.5,
      w: INNER - 1,
      h: 0.3,
      fontFace: FONT,
      fontSize: 10,
      color: hex(PAPER.ink3),
      lang: this.#lang,
      margin: 0,
      fit: 'shrink'
    });
    slide.addText(String(this.#count), {
      x: WIDE - LEFT - 0.8,
      y: TALL - 0.5,
      w: 0.8,
      h: 0.3,
      fontFace: FONT,
      fontSize: 10,
      align: 'right',
      color: hex(PAPER.ink3),
      margin: 0
    });
    slide.addNotes(legal([...section.paragraphs, ...evidence, imprint.source, imprint.filter].join('\n')));
    return slide;
  }

  async #figure(
    section: Section,
    { figure, native, message: stated }: ReportFigure,
    lead: string | null
  ): Promise<void> {
    const message = lead ?? stated ?? sentence(figure.caption) ?? figure.title;
    const slide = this.#slide(section, message, [figure.caption, ...rowsInWords(figure.table)]);
    slide.addText(legal(figure.title), {
      x: LEFT,
      y: TOP - 0.08,
      w: INNER,
      h: 0.3,
      fontFace: FONT,
      fontSize: 14,
      color: hex(PAPER.ink2),
      lang: this.#lang,
      margin: 0
    });
    if (native === null) {
      const inside = await fitted(figure, { width: INNER * 96, height: (ROOM - 0.3) * 96 });
      const png = await this.#raster({ svg: inside.svg, size: inside.layout }, 3);
      const ratio = Math.min(INNER / inside.layout.width, (ROOM - 0.3) / inside.layout.height);
      const [w, h] = [inside.layout.width * ratio, inside.layout.height * ratio];
      slide.addImage({
        data: `image/png;base64,${base64(png)}`,
        x: LEFT + (INNER - w) / 2,
        y: TOP + 0.3,
        w,
        h,
        altText: legal(`${figure.title} ${figure.caption}`)
      });
      return;
    }
    this.#chart(slide, figure.table, native);
  }

  #chart(slide: PptxGenJS.Slide, { columns, rows }: FigureTable, native: NativeChart): void {
    const used = rows.slice(0, native.most ?? rows.length);
    const label = columns.find(({ key }) => key === native.label);
    const labels = used.map((row) => {
      const value = row[native.label];
      return typeof value === 'number' && label?.kind === 'share'
        ? `${Math.round(value * 100)}%`
        : legal(shown(value, label?.kind ?? 'text'));
    });
    const share = native.series.some(({ key }) => columns.find((column) => column.key === key)?.kind === 'share');
    const data = native.series.map(({ key }) => ({
      name: legal(columns.find((column) => column.key === key)?.label ?? key),
      labels,
      values: used.map((row) => (typeof row[key] === 'number' ? Number(row[key]) : 0))
    }));
    const line = native.kind === 'line';
    const small = line && labels.length > 24 ? 7 : labels.length > 16 ? 9 : 11;
    const every = line ? Math.max(1, Math.round(labels.length / 10)) : 1;
    const axis = { fontFace: FONT, color: hex(PAPER.ink2) };
    slide.addChart(line ? this.#deck.ChartType.line : this.#deck.ChartType.bar, data, {
      x: LEFT,
      y: TOP + 0.2,
      w: INNER,
      h: ROOM - 0.2,
      lang: this.#lang,
      barDir: 'bar',
      barGrouping: native.kind === 'stacked' ? 'stacked' : 'clustered',
      barGapWidthPct: native.kind === 'stacked' ? 45 : 60,
      chartColors: native.series.map(({ color }) => hex(color)),
      showLegend: native.series.length > 1,
      legendPos: 't',
      legendFontFace: FONT,
      legendFontSize: 12,
      legendColor: hex(PAPER.ink2),
      catAxisOrientation: (line ? 'minMax' : 'maxMin') as 'minMax',
      catAxisLabelFontFace: axis.fontFace,
      catAxisLabelFontSize: small,
      catAxisLabelColor: axis.color,
      catAxisLineShow: true,
      ...(every > 1 ? { catAxisLabelFrequency: String(every) } : {}),
      valAxisLabelFontFace: axis.fontFace,
      valAxisLabelFontSize: 10,
      valAxisLabelColor: axis.color,
      valAxisLineShow: false,
      valAxisMinVal: 0,
      valAxisLabelFormatCode: share ? '0%' : '#,##0',
      valGridLine: { color: hex(PAPER.line), size: 0.5 },
      catGridLine: { style: 'none' },
      ...(line
        ? { lineSize: 2, lineDataSymbol: 'none', ...(share ? { valAxisMaxVal: 1 } : {}) }
        : {
            showValue: true,
            dataLabelFontFace: FONT,
            dataLabelFontSize: small - 1,
            dataLabelFormatCode: '#,##0;;',
            ...(native.kind === 'stacked'
              ? { dataLabelColor: 'FFFFFF', dataLabelPosition: 'ctr' }
              : {
                  dataLabelColor: hex(PAPER.ink),
                  dataLabelPosition: 'outEnd'
                })
          })
    });
  }

  #table(section: Section, item: ReportTable, message: string): void {
    const { columns, rows } = item.table;
    const total = sum(item.widths);
    const colW = columns.map((_, at) => ((item.widths[at] ?? 1) / total) * INNER);
    const size = columns.length > 5 || rows.length > 10 ? 11 : 13;
    const shownRows = rowsThatFit(item.table, colW, size);
    const slide = this.#slide(section, message, rowsInWords(item.table));
    const caption = rows.length > shownRows.length ? `${item.title} (${shownRows.length}/${rows.length})` : item.title;
    slide.addText(legal(caption), {
      x: LEFT,
      y: TOP - 0.08,
      w: INNER,
      h: 0.3,
      fontFace: FONT,
      fontSize: 14,
      color: hex(PAPER.ink2),
      lang: this.#lang,
      margin: 0
    });
    const border: [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps] = [
      { type: 'none' },
      { type: 'none' },
      { type: 'solid', pt: 0.5, color: hex(PAPER.line) },
      { type: 'none' }
    ];
    const cell = (text: string, kind: string, head: boolean): PptxGenJS.TableCell => ({
      text: legal(fitText(text, CELL_LETTERS, 1)),
      options: {
        align: kind === 'text' ? 'left' : 'right',
        bold: head,
        color: hex(head ? PAPER.ink2 : PAPER.ink),
        border,
        fontFace: FONT,
        fontSize: head ? size - 1 : size,
        lang: this.#lang,
        valign: 'middle'
      }
    });
    slide.addTable(
      [
        columns.map(({ label, kind }) => cell(label, kind, true)),
        ...shownRows.map((row) => columns.map(({ key, kind }) => cell(shown(row[key], kind), kind, false)))
      ],
      {
        x: LEFT,
        y: TOP + 0.3,
        w: INNER,
        colW,
        rowH: 0.3,
        margin: [0.03, 0.06, 0.03, 0.06]
      }
    );
  }

  #matrix(section: Section, matrix: ReportMatrix, message: string): void {
    const { words } = this.#report;
    const pages = Math.max(1, Math.ceil(matrix.rows.length / MATRIX_ROWS));
    const perPage = Math.ceil(matrix.rows.length / pages);
    const first = isHan(this.#report.language) ? 2.5 : 3.3;
    const rest = (INNER - first) / (matrix.columns.length + 1);
    const line: PptxGenJS.BorderProps = { type: 'solid', pt: 0.5, color: hex(PAPER.line) };
    const cell = (text: string, options: PptxGenJS.TableCellProps): PptxGenJS.TableCell => ({
      text: legal(text),
      options: {
        align: 'center',
        valign: 'middle',
        fontFace: FONT,
        fontSize: 9,
        color: hex(PAPER.ink),
        border: [line, line, line, line],
        lang: this.#lang,
        margin: 0.01,
        ...options
      }
    });
    const value = (amount: number | null, tinted: boolean) => {
      if (amount === null) return cell('', {});
      const { fill, ink } = matrixShade(matrix, amount);
      return cell(
        String(amount),
        tinted ? { fill: { color: hex(fill) }, color: hex(ink) } : { fill: { color: 'F4F2EC' } }
      );
    };
    const zh = isHan(this.#report.language);
    const perLine = Math.max(2, Math.floor((rest * 72) / 9.5));
    const headHeight = zh
      ? Math.ceil(Math.max(...matrix.columns.map(({ name }) => [...name].length), 2) / perLine) * 0.19 + 0.1
      : 0.75;
    for (let page = 0; page < pages; page += 1) {
      const rows = matrix.rows.slice(page * perPage, (page + 1) * perPage);
      const slide = this.#slide(section, pages === 1 ? message : `${message} (${page + 1}/${pages})`, [
        matrix.legend,
        ...rows.map((row) => `${row.name}：${row.total}`)
      ]);
      const head = [
        cell(words.bureaus, { align: 'left', bold: true }),
        ...[...matrix.columns.map(({ name }) => name), words.total].map((name) =>
          cell(name, { fontSize: zh ? 9 : 6.5, bold: true })
        )
      ];
      const body = rows.map((row) => [
        cell(fitText(row.name, (first * 72) / 9.5, 1), { align: 'left' }),
        ...row.cells.map((amount) => value(amount, row.tier !== '')),
        value(row.total, false)
      ]);
      const foot =
        page + 1 < pages
          ? []
          : [
              [
                cell(words.totalDistinct, { align: 'left' }),
                ...matrix.totals.map((amount) => value(amount, false)),
                value(matrix.grand, false)
              ]
            ];
      const rowHeight = Math.min(0.26, (MATRIX_ROOM - headHeight) / (rows.length + foot.length));
      slide.addTable([head, ...body, ...foot], {
        x: LEFT,
        y: TOP,
        w: INNER,
        colW: [first, ...matrix.columns.map(() => rest), rest],
        rowH: [headHeight, ...rows.map(() => rowHeight), ...foot.map(() => rowHeight)]
      });
      slide.addText(legal(matrix.legend), {
        x: LEFT,
        y: TALL - 0.85,
        w: INNER,
        h: 0.28,
        fontFace: FONT,
        fontSize: 10,
        color: hex(PAPER.ink2),
        lang: this.#lang,
        margin: 0,
        fit: 'shrink'
      });
    }
  }
}

/** The first rows of a table whose lines fit the room of a slide. */
function rowsThatFit({ columns, rows }: FigureTable, colW: readonly number[], size: number): FigureTable['rows'] {
  let room = ROOM - 0.75;
  const fit: FigureTable['rows'] = [];
  for (const row of rows.slice(0, TABLE_ROWS)) {
    const lines = Math.max(
      ...columns.map(
        ({ key, kind }, at) =>
          Math.ceil(
            textWidth(fitText(shown(row[key], kind), CELL_LETTERS, 1), size * 1.04) / 72 / ((colW[at] ?? 1) - 0.14)
          ) || 1
      )
    );
    room -= Math.max(0.3, (lines * size * 1.42) / 72 + 0.07);
    if (room < 0 && fit.length > 0) break;
    fit.push(row);
  }
  return fit;
}

function sentence(caption: string): string | null {
  const found = /^.*?[。！？；.!?;](?=\s|$|[^\d\s])/u.exec(caption)?.[0] ?? caption;
  return found === '' ? null : found.replace(/[。；.;]$/u, '');
}

function rowsInWords({ columns, rows }: FigureTable): string[] {
  return rows
    .slice(0, 40)
    .map((row) =>
      columns
        .map(({ key, kind, label }, at) => (at === 0 ? shown(row[key], kind) : `${label} ${shown(row[key], kind)}`))
        .join('；')
    );
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** The writer counts charts by the process, not by the file: numbers begin at 1 again, and random ids follow their
 *  order. */
function renumbered(): [(path: string, xml: string) => string, (paths: readonly string[]) => (text: string) => string] {
  let ids = 0;
  return [
    (_, xml) =>
      xml.replace(/\{[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\}/g, () => {
        ids += 1;
        return `{00000000-0000-4000-8000-${ids.toString(16).padStart(12, '0').toUpperCase()}}`;
      }),
    (paths) => {
      const numbers = [...new Set(paths.flatMap((path) => /charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? []))]
        .map(Number)
        .sort((a, b) => a - b);
      const fresh = new Map(numbers.map((number, index) => [String(number), String(index + 1)]));
      return (text) =>
        text.replace(
          /\b(chart|Microsoft_Excel_Worksheet|Microsoft_Excel_Sheet)(\d+)\.(xml|xlsx)/g,
          (whole, name: string, number: string, end: string) => {
            const next = fresh.get(number);
            return next === undefined ? whole : `${name}${next}.${end}`;
          }
        );
    }
  ];
}
