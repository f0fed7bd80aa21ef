// One table as a spreadsheet, and the shape that every sheet of a workbook shares.
import type ExcelJS from 'exceljs';
import type { FigureTable } from '../chart/figure.ts';
import { fileDate, stable } from './archive.ts';
import type { Imprint } from './imprint.ts';
import { textWidth } from '../chart/text.ts';
import { legal } from '../chart/xml.ts';

const FONT = '微软雅黑';
const HAIR: Partial<ExcelJS.Borders> = { bottom: { style: 'hair', color: { argb: 'FFB8B4AA' } } };

/** Writers of spreadsheets, loaded on demand: an empty workbook whose inner dates are the data's. */
export async function newWorkbook(imprint: Imprint, title: string): Promise<ExcelJS.Workbook> {
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.Workbook();
  const date = fileDate(imprint.date);
  Object.assign(workbook, {
    creator: legal(imprint.place),
    lastModifiedBy: legal(imprint.place),
    created: date,
    modified: date,
    title: legal(title)
  });
  return workbook;
}

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

/** How a sheet is laid out beside its table. `widths` in characters by column key; `outline` keeps the first columns in
 *  view. */
export interface SheetOptions {
  widths?: Record<string, number>;
  frozen?: number;
}

/** Adds a sheet: title and imprint lines above, then the table with frozen head, filter and print set-up (A3 landscape,
 *  repeated head).
 *  Texts are text cells (format @) that cannot become formulas, numbers are numbers, shares are percentages. Returns
 *  the sheet and the
 * head's row number. */
export function addSheet(
  workbook: ExcelJS.Workbook,
  title: string,
  table: FigureTable,
  above: readonly string[],
  options: SheetOptions = {}
): { sheet: ExcelJS.Worksheet; headRow: number } {
  const { columns, rows } = table;
  const lines = [title, ...above.filter((line) => line !== '')];
  const headRow = lines.length + 1;
  const frozen = options.frozen ?? 1;
  const sheet = workbook.addWorksheet(
    sheetName(
      title,
      workbook.worksheets.map(({ name }) => name)
    ),
    {
      views: [{ state: 'frozen', xSplit: Math.min(frozen, columns.length), ySplit: headRow }],
      pageSetup: {
        paperSize: 8 as ExcelJS.PaperSize,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `${headRow}:${headRow}`,
        margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.25, footer: 0.25 }
      },
      headerFooter: { oddFooter: '&C— &P / &N —' }
    }
  );
  lines.forEach((line, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = legal(line);
    cell.numFmt = '@';
    cell.font =
      index === 0 ? { name: FONT, size: 14, bold: true } : { name: FONT, size: 9, color: { argb: 'FF4A4F57' } };
  });
  columns.forEach((column, at) => {
    const cell = sheet.getCell(headRow, at + 1);
    cell.value = legal(column.label);
    cell.numFmt = '@';
    cell.font = { name: FONT, size: 10, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0EEE8' } };
    cell.alignment = {
      wrapText: true,
      vertical: 'middle',
      horizontal: column.kind === 'text' ? 'left' : 'right',
      ...(column.kind === 'text' && at > 0 ? { indent: 1 } : {})
    };
    cell.border = { bottom: { style: 'thin', color: { argb: 'FF1C1F24' } } };
  });
  columns.forEach((column, at) => {
    sheet.getColumn(at + 1).width = options.widths?.[column.key] ?? columnWidth(table, column.key);
  });
  sheet.getRow(headRow).height =
    4 +
    15 *
      Math.max(
        1,
        ...columns.map(({ label }, at) =>
          Math.ceil(textWidth(label, 2.2) / ((sheet.getColumn(at + 1).width ?? 10) - 2))
        )
      );
  rows.forEach((row, index) => {
    columns.forEach((column, at) => {
      const value = row[column.key];
      const cell = sheet.getCell(headRow + 1 + index, at + 1);
      cell.font = { name: FONT, size: 10 };
      cell.border = HAIR;
      cell.alignment = {
        wrapText: column.kind === 'text',
        vertical: 'top',
        horizontal: column.kind === 'text' ? 'left' : 'right',
        ...(column.kind === 'text' && at > 0 ? { indent: 1 } : {})
      };
      if (value === null || value === undefined) return;
      if (typeof value === 'number') {
        cell.value = value;
        cell.numFmt = column.kind === 'share' ? '0.0%' : Number.isInteger(value) ? '#,##0' : '#,##0.00';
      } else {
        cell.value = legal(value).slice(0, 32_767);
        cell.numFmt = '@';
      }
    });
    const lines = Math.max(
      1,
      ...columns.map((column, at) => {
        const value = row[column.key];
        if (typeof value !== 'string') return 1;
        return value
          .split('\n')
          .reduce(
            (sum, line) =>
              sum + Math.max(1, Math.ceil(textWidth(line, 2) / ((sheet.getColumn(at + 1).width ?? 10) - 2))),
            0
          );
      })
    );
    if (lines > 1) sheet.getRow(headRow + 1 + index).height = Math.min(409, lines * 14.5 + 3);
  });
  if (rows.length > 0) {
    sheet.autoFilter = {
      from: { row: headRow, column: 1 },
      to: { row: headRow + rows.length, column: columns.length }
    };
  }
  return { sheet, headRow };
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

/** The finished bytes of a workbook: same content, same bytes. */
export async function workbookBytes(workbook: ExcelJS.Workbook, imprint: Imprint): Promise<Uint8Array> {
  return stable((await workbook.xlsx.writeBuffer()) as unknown as ArrayBuffer, fileDate(imprint.date));
}

/** A table as a one-sheet XLSX file, with its title, caption, filter, date and source above it. */
export async function xlsx(title: string, caption: string, table: FigureTable, imprint: Imprint): Promise<Uint8Array> {
  const workbook = await newWorkbook(imprint, title);
  addSheet(workbook, title, table, [caption, imprint.filter, imprint.date, imprint.source]);
  return workbookBytes(workbook, imprint);
}
