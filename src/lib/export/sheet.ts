// One table as a spreadsheet, and the shape that every sheet of a workbook shares.
import { range, sum } from 'd3';
import type { Cell, CellStyle, WriteSheet } from 'hucre';
import type { FigureColumn, FigureTable } from '../chart/figure.ts';
import { textWidth } from '../chart/text.ts';
import { legal } from '../chart/xml.ts';
import { fileDate, stable } from './archive.ts';
import type { Imprint } from './imprint.ts';
import { SCREEN_FONT } from './fonts.ts';
import { mendedSheetPart } from './sheet-parts.ts';

const FONT = SCREEN_FONT;
const INK = { rgb: '1C1F24' };
const HAIR: CellStyle['border'] = { bottom: { style: 'hair', color: { rgb: 'B8B4AA' } } };
/** The most characters that a spreadsheet takes in one cell. */
const LONGEST = 32_767;
const TALLEST = 409;

/** A sheet name as spreadsheet programs accept it: no []:*?/\ and at most 31 characters, no quote at either end, not
 *  taken yet. */
export function sheetName(title: string, taken: readonly string[]): string {
  const plain = (
    legal(title)
      .replace(/[[\]:*?/\\\s]+/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet'
  ).slice(0, 31);
  let name = plain;
  for (let n = 2; taken.some((other) => other.toLowerCase() === name.toLowerCase()); n += 1)
    name = `${plain.slice(0, 28)} ${n}`;
  return name;
}

/** How a sheet is laid out beside its table. `widths` in characters by column key; `frozen` keeps the first columns in
 *  view; `tint` shades a block of numbers from least to most by a conditional format: rows of the table and columns,
 *  counted from 0, the last of both left out, and three colours `#rrggbb`. */
export interface SheetOptions {
  widths?: Record<string, number>;
  frozen?: number;
  tint?: {
    rows: readonly [number, number];
    columns: readonly [number, number];
    colors: readonly string[];
  };
}

/** A sheet: title and the lines above, then the table with frozen head, filter and print set-up (A4 or A3 by width,
 *  repeated head); its foot is bold and stands outside the filter. Texts are text cells (format @) that cannot become
 *  formulas, numbers are numbers, shares are percentages. `taken` are the names of the sheets before it. */
export function sheetOf(
  title: string,
  { columns, rows: body, foot }: FigureTable,
  above: readonly string[],
  taken: readonly string[] = [],
  { widths = {}, frozen = 1, tint }: SheetOptions = {}
): WriteSheet {
  const lines = [title, ...above.filter((line) => line !== '')];
  const head = lines.length;
  const rows = foot === undefined ? body : [...body, foot];
  const wide = withinPaper(
    columns.map((column) => widths[column.key] ?? columnWidth({ columns, rows }, column.key)),
    columns.map(({ key, kind }) => kind === 'text' && widths[key] === undefined)
  );
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, at: number, value: string | number | null, style: CellStyle) =>
    cells.set(`${row},${at}`, { value: typeof value === 'string' ? legal(value).slice(0, LONGEST) : value, style });
  lines.forEach((line, row) => put(row, 0, line, row === 0 ? TITLE : ABOVE));
  columns.forEach((column, at) => put(head, at, column.label, headStyle(column, at)));
  rows.forEach((row, index) =>
    columns.forEach((column, at) => {
      const value = row[column.key] ?? null;
      const style = cellStyle(column, at, value);
      put(head + 1 + index, at, value, row === foot ? { ...style, ...FOOT } : style);
    })
  );
  const heights = new Map([
    [head, 4 + 15 * Math.max(1, ...columns.map(({ label }, at) => linesIn(label, wide[at], 2.2)))],
    ...rows.flatMap((row, index): [number, number][] => {
      const tall = Math.max(
        1,
        ...columns.map(({ key }, at) => {
          const value = row[key];
          if (typeof value !== 'string') return 1;
          return sum(value.split('\n'), (line) => linesIn(line, wide[at], 2));
        })
      );
      return tall > 1 ? [[head + 1 + index, Math.min(TALLEST, tall * 14.5 + 3)]] : [];
    })
  ]);
  return {
    name: sheetName(title, taken),
    cells,
    columns: wide.map((width) => ({ width })),
    rowDefs: new Map([...heights].map(([row, height]) => [row, { height }])),
    freezePane: { rows: head + 1, columns: Math.min(frozen, columns.length) },
    ...(body.length === 0
      ? {}
      : { autoFilter: { range: rangeOf([head, 0], [head + body.length, columns.length - 1]) } }),
    ...(tint === undefined
      ? {}
      : {
          conditionalRules: [
            {
              type: 'colorScale' as const,
              priority: 1,
              range: rangeOf([head + 1 + tint.rows[0], tint.columns[0]], [head + tint.rows[1], tint.columns[1] - 1]),
              colorScale: {
                cfvo: [{ type: 'min' }, { type: 'percentile', value: '50' }, { type: 'max' }],
                colors: tint.colors.map((color) => `FF${color.slice(1).toUpperCase()}`)
              }
            }
          ]
        }),
    ...printed(head, wide, Math.min(frozen, columns.length))
  };
}

const TITLE: CellStyle = { font: { name: FONT, size: 14, bold: true }, numFmt: '@' };
const ABOVE: CellStyle = { font: { name: FONT, size: 10, color: { rgb: '4A4F57' } }, numFmt: '@' };

const FOOT: CellStyle = {
  font: { name: FONT, size: 10, bold: true },
  border: { top: { style: 'thin', color: INK } }
};

function headStyle({ kind }: FigureColumn, at: number): CellStyle {
  return {
    font: { name: FONT, size: 10, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F0EEE8' } },
    border: { bottom: { style: 'thin', color: INK } },
    alignment: { wrapText: true, vertical: 'center', ...aligned(kind, at) },
    numFmt: '@'
  };
}

function cellStyle({ kind }: FigureColumn, at: number, value: string | number | null): CellStyle {
  const numFmt =
    typeof value !== 'number' ? '@' : kind === 'share' ? '0.0%' : Number.isInteger(value) ? '#,##0' : '#,##0.00';
  return {
    font: { name: FONT, size: 10 },
    border: HAIR,
    alignment: { wrapText: kind === 'text', vertical: 'top', ...aligned(kind, at) },
    ...(value === null ? {} : { numFmt })
  };
}

function aligned(kind: FigureColumn['kind'], at: number): CellStyle['alignment'] {
  if (kind !== 'text') return { horizontal: 'right' };
  return { horizontal: 'left', ...(at > 0 ? { indent: 1 } : {}) };
}

/** How many lines a text takes in a column of that many characters, at so many characters to the em. */
function linesIn(text: string, width = 10, em: number): number {
  return Math.max(1, Math.ceil(textWidth(text, em) / (width - 2)));
}

/** Characters across a sheet of paper between narrow margins, A4 upright and lying and A3 lying, at a size where 10 pt,
 *  the least of a sheet, stay over 7 also where a font with wide digits stands in. */
export const UPRIGHT = 112;
export const LYING = 164;
export const LARGE = 240;

/** The narrowest that a column of sentences is made so that all columns stand on one sheet of paper. */
const NARROWEST = 28;

/** Widths of columns that give way to one sheet of A3: those that wrap, the widest first. As they are where that does
 *  not help. */
function withinPaper(widths: number[], wraps: readonly boolean[]): number[] {
  const capped = (cap: number) => widths.map((width, at) => (wraps[at] === true ? Math.min(width, cap) : width));
  const cap = range(Math.max(...widths, NARROWEST), NARROWEST - 1, -1).find((each) => sum(capped(each)) <= LARGE);
  return cap === undefined ? widths : capped(cap);
}

/** Print set-up of a sheet whose head is that row, from 0, and whose columns are that wide in characters: one page wide
 *  on A4, lying where it needs it, on A3 where A4 would make the letters too small, and over as many pages of A3 as
 *  keep them readable, the `first` columns on each; the head on every page. */
export function printed(
  head: number,
  widths: readonly number[],
  first = 1
): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const width = sum(widths);
  const across = pagesAcross(widths, first);
  return {
    pageSetup: {
      paperSize: width <= LYING ? 'a4' : 'a3',
      orientation: width <= UPRIGHT ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: across,
      fitToHeight: 0,
      printTitlesRow: `$${head + 1}:$${head + 1}`,
      ...(across === 1 ? {} : { printTitlesColumn: `$A:$${lettersOf(first - 1)}` }),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.25, footer: 0.25 }
    },
    headerFooter: { oddFooter: '&C— &P / &N —' }
  };
}

/** How many sheets of A3 columns that are not cut take side by side, the first ones again on each. */
function pagesAcross(widths: readonly number[], first: number): number {
  const again = sum(widths.slice(0, first));
  let pages = 1;
  let used = 0;
  for (const width of widths) {
    if (used > 0 && used + width > LARGE) {
      pages += 1;
      used = again;
    }
    used += width;
  }
  return pages;
}

/** A block of cells by its first and last, each row and column from 0, as a spreadsheet writes it: `A1:J12`. */
export function rangeOf(...corners: readonly [first: readonly [number, number], last: readonly [number, number]]) {
  return corners.map(([row, column]) => `${lettersOf(column)}${row + 1}`).join(':');
}

/** A column's letters, from 0. */
function lettersOf(at: number): string {
  return at < 0 ? '' : lettersOf(Math.floor(at / 26) - 1) + String.fromCharCode(65 + (at % 26));
}

/** Width for a column in characters (a full-width character counts two), from its longest text, 7 to 60. */
function columnWidth({ columns, rows }: FigureTable, key: string): number {
  const label = columns.find((column) => column.key === key)?.label ?? '';
  const longest = rows.reduce(
    (most, row) =>
      Math.max(
        most,
        ...String(row[key] ?? '')
          .split('\n')
          .map((line) => textWidth(line, 2))
      ),
    Math.min(textWidth(label, 2), 16)
  );
  return Math.max(7, Math.min(60, Math.ceil(longest) + 3));
}

/** Bytes of a workbook: same content, same bytes. The writer is loaded on demand. */
export async function workbookBytes(title: string, sheets: WriteSheet[], imprint: Imprint): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const date = fileDate(imprint.date);
  const bytes = await writeXlsx({
    sheets,
    defaultFont: { name: FONT, size: 10 },
    properties: {
      creator: legal(imprint.place),
      lastModifiedBy: legal(imprint.place),
      created: date,
      modified: date,
      title: legal(title)
    }
  });
  return stable(bytes, date, mendedSheetPart);
}

/** A table as a one-sheet XLSX file, with its title, caption, filter, date and source above it. */
export function xlsx(title: string, caption: string, table: FigureTable, imprint: Imprint): Promise<Uint8Array> {
  const sheet = sheetOf(title, table, [caption, imprint.filter, imprint.date, imprint.source]);
  return workbookBytes(title, [sheet], imprint);
}
