// A report as slides (PPTX, 16:9): one message a slide, native charts and tables that stay editable, evidence in the
// notes.
import type PptxGenJS from 'pptxgenjs';
import { PAPER } from '../chart/theme.ts';
import { FACTS } from '../i18n/languages.ts';
import { fileDate, stable } from './archive.ts';
import type { Report, ReportFigure, Section } from './content.ts';
import { firstSentence, fitted } from './image.ts';
import type { Raster } from './raster.ts';
import { addNativeChart } from './slide-chart.ts';
import {
  FONT,
  hex,
  INNER,
  LEFT,
  ROOM,
  rowsInWords,
  TALL,
  titleSize,
  TOP,
  WIDE,
  write,
  type AddSlide
} from './slide-frame.ts';
import { addMatrix } from './slide-matrix.ts';
import { renumbered } from './slide-numbers.ts';
import { addTable } from './slide-table.ts';
import type { Task } from './task.ts';
import { legal } from '../chart/xml.ts';

/** Bytes of the slides. Annex tables stay out: they are in the paper and the workbook. Same report, same bytes. */
export async function slides(report: Report, raster: Raster, task: Task): Promise<Uint8Array> {
  await task.begin('PPTX');
  const { default: Pptx } = await import('pptxgenjs');
  const deck = new Pptx();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = legal(report.title);
  deck.subject = legal(report.subtitle);
  deck.author = legal(report.imprint.place);
  deck.company = legal(report.imprint.place);
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  for (const [title, place] of Object.entries(TITLES))
    deck.defineSlideMaster({
      title,
      background: { color: 'FFFFFF' },
      objects: [{ placeholder: { options: { name: 'title', type: 'title', x: LEFT, w: INNER, ...place }, text: '' } }]
    });
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

/** Where the title of a slide stands, by its layout. */
const TITLES = { opening: { y: 2.3, h: 1.3 }, result: { y: 0.62, h: 0.78 } };

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
    const slide = this.#deck.addSlide({ masterName: 'opening' });
    this.#count += 1;
    write(slide, title, {
      placeholder: 'title',
      ...TITLES.opening,
      fontSize: titleSize(title, TITLES.opening.h, [36, 32, 28]),
      bold: true,
      color: hex(PAPER.ink),
      valign: 'bottom',
      lang: this.#lang
    });
    slide.addShape('line', { x: LEFT, y: 3.75, w: INNER, h: 0, line: { color: hex(PAPER.ink), width: 1.5 } });
    write(slide, subtitle, { y: 3.9, h: 0.5, fontSize: 16, lang: this.#lang, fit: 'shrink' });
    write(slide, imprint.source, { y: 6.7, h: 0.35, fontSize: 10, color: hex(PAPER.ink3), lang: this.#lang });
    slide.addNotes(legal(sections.map(({ message }) => message).join('\n')));
  }

  async section(section: Section): Promise<void> {
    let first = true;
    const items = section.items.filter((item) => !(item.kind === 'table' && item.annex) && item.kind !== 'heading');
    for (const item of items) {
      const lead = first ? section.message : null;
      if (item.kind === 'figure') await this.#figure(section, item, lead);
      else if (item.kind === 'matrix') addMatrix(this.#add, this.#report, section, item, lead ?? item.title);
      else if (item.kind === 'table')
        addTable(this.#add, this.#report, section, item, lead ?? item.message ?? item.title);
      first = false;
    }
    if (section.items.length === 0) {
      const slide = this.#add(section, section.message, []);
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

  readonly #add: AddSlide = (section, result, evidence) => {
    const message = result.replace(/[。.]$/u, '');
    const { imprint } = this.#report;
    const slide = this.#deck.addSlide({ masterName: 'result' });
    this.#count += 1;
    write(slide, section.title, { y: 0.35, h: 0.3, fontSize: 12, color: hex(PAPER.ink3), lang: this.#lang });
    write(slide, message, {
      placeholder: 'title',
      ...TITLES.result,
      fontSize: titleSize(message, TITLES.result.h, [26, 22, 20, 18]),
      bold: true,
      color: hex(PAPER.ink),
      lang: this.#lang,
      valign: 'top',
      fit: 'shrink'
    });
    write(slide, [imprint.source, imprint.filter, imprint.date].filter((part) => part !== '').join('　'), {
      y: TALL - 0.5,
      w: INNER - 1,
      h: 0.3,
      fontSize: 10,
      color: hex(PAPER.ink3),
      lang: this.#lang,
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
  };

  async #figure(
    section: Section,
    { figure, native, message: stated }: ReportFigure,
    lead: string | null
  ): Promise<void> {
    const message = lead ?? stated ?? sentence(figure.caption) ?? figure.title;
    const slide = this.#add(section, message, [figure.caption, ...rowsInWords(figure.table)]);
    write(slide, figure.title, { y: TOP - 0.08, h: 0.3, lang: this.#lang });
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
    addNativeChart(slide, figure.table, native, {
      lang: this.#lang,
      types: this.#deck.ChartType,
      altText: legal(`${figure.title} ${figure.caption}`)
    });
  }
}

function sentence(caption: string): string | null {
  const found = firstSentence(caption);
  return found === '' ? null : found.replace(/[。；.;]$/u, '');
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
