// A table of a report on a slide: as many of its first rows as fit.
import type PptxGenJS from 'pptxgenjs';
import type { FigureTable } from '../chart/figure.ts';
import { textWidth } from '../chart/text.ts';
import { PAPER } from '../chart/theme.ts';
import { legal } from '../chart/xml.ts';
import { FACTS } from '../i18n/languages.ts';
import { columnWidths } from './columns.ts';
import type { Report, ReportTable, Section } from './content.ts';
import { FONT, hex, INNER, LEFT, ROOM, rowsInWords, TOP, write, type AddSlide } from './slide-frame.ts';
import { shown } from './table.ts';

const TABLE_ROWS = 14;
/** Room beside the text of a cell in inches, and how much wider bold letters are. */
const SIDE = 0.06;
const BOLD = 1.06;

/** Adds a slide with the table; its caption says how many rows of how many it shows. */
export function addTable(
  add: AddSlide,
  { words, language }: Pick<Report, 'words' | 'language'>,
  section: Section,
  item: ReportTable,
  message: string
): void {
  const lang = FACTS[language].office;
  const { columns, rows } = item.table;
  const size = columns.length > 5 || rows.length > 10 ? 11 : 13;
  const colW = columnWidths(
    item.widths,
    columns.map(({ label }) => label),
    { width: INNER, size: ((size - 1) * BOLD) / 72, sides: 2 * SIDE + 0.02 }
  );
  const shownRows = rowsThatFit(item.table, colW, size);
  const slide = add(section, message, rowsInWords(item.table));
  const caption =
    rows.length > shownRows.length ? words.firstRows(item.title, shownRows.length, rows.length) : item.title;
  write(slide, caption, { y: TOP - 0.08, h: 0.3, lang });
  const border: [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps] = [
    { type: 'none' },
    { type: 'none' },
    { type: 'solid', pt: 0.5, color: hex(PAPER.line) },
    { type: 'none' }
  ];
  const cell = (text: string, kind: string, head: boolean): PptxGenJS.TableCell => ({
    text: legal(text),
    options: {
      align: kind === 'text' ? 'left' : 'right',
      bold: head,
      color: hex(head ? PAPER.ink2 : PAPER.ink),
      border,
      fontFace: FONT,
      fontSize: head ? size - 1 : size,
      lang,
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
      margin: [0.03, SIDE, 0.03, SIDE]
    }
  );
}

/** The first rows of a table whose lines fit the room of a slide. */
function rowsThatFit({ columns, rows }: FigureTable, colW: readonly number[], size: number): FigureTable['rows'] {
  let room = ROOM - 0.75;
  const fit: FigureTable['rows'] = [];
  for (const row of rows.slice(0, TABLE_ROWS)) {
    const lines = Math.max(
      ...columns.map(
        ({ key, kind }, at) =>
          Math.ceil(textWidth(shown(row[key], kind), size * 1.04) / 72 / ((colW[at] ?? 1) - 0.14)) || 1
      )
    );
    room -= Math.max(0.3, (lines * size * 1.42) / 72 + 0.07);
    if (room < 0 && fit.length > 0) break;
    fit.push(row);
  }
  return fit;
}
