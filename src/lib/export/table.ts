// Tables as files: CSV that a spreadsheet takes for text, one-sheet XLSX, and what the clipboard takes.
import { csvFormatRow, tsvFormatRows } from 'd3';
import { formatNumber, formatShare } from '../i18n/numbers.ts';
import { closed, type FigureColumn, type FigureRow, type FigureTable } from '../chart/figure.ts';
import { escapeXml, legal } from '../chart/xml.ts';

/** Decimals of a number in a text file: sums of shared work are not exact beyond. */
const PLACES = 4;
const FORMULA = /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠]/u;

/** A text that no spreadsheet program takes for a formula: one that could be gets an apostrophe in front. Source:
 *  OWASP, CSV injection. */
export function guard(text: string): string {
  return FORMULA.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}

/** Words above a table in a file: what it is, which filter, from where. Each is one line. */
export type Heading = readonly string[];

function cell(row: FigureRow, column: FigureColumn): string {
  const value = row[column.key];
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? String(Number(value.toFixed(PLACES))) : guard(legal(value));
}

/** CSV of a table: UTF-8 with byte order mark, CRLF, quoted after RFC 4180. Numbers plain, to four decimals, shares as
 *  fractions of 1, no value empty;
 *  texts that could be formulas are guarded. One record a row, column labels first, the foot last. */
export function csv(table: FigureTable): string {
  const { columns } = table;
  const records = [
    columns.map(({ label }) => guard(legal(label))),
    ...closed(table).map((row) => columns.map((column) => cell(row, column)))
  ];
  return `\ufeff${records.map(csvFormatRow).join('\r\n')}\r\n`;
}

/** The value as readers see it in this column; '' for no value. */
export function shown(value: string | number | null | undefined, kind: FigureColumn['kind']): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return kind === 'share' ? formatShare(value) : formatNumber(value, 2);
}

/** The table for the clipboard: tab-separated text, and HTML that Word, WPS and Excel paste as a real table. */
export function clipboardTable(table: FigureTable): { text: string; html: string } {
  const { columns } = table;
  const rows = closed(table);
  const flat = (text: string) => text.replace(/[\t\r\n]+/g, ' ');
  const text = tsvFormatRows([
    columns.map(({ label }) => flat(label)),
    ...rows.map((row) => columns.map((column) => flat(cell(row, column))))
  ]);
  const head = columns.map(({ label }) => `<th>${escapeXml(label)}</th>`).join('');
  const body = rows.map(
    (row) =>
      `<tr>${columns
        .map(
          (column) =>
            `<td${column.kind === 'text' ? '' : ' align="right"'}>` +
            `${escapeXml(shown(row[column.key], column.kind))}</td>`
        )
        .join('')}</tr>`
  );
  return {
    text,
    html:
      `<meta charset="utf-8"><table border="1"><thead><tr>${head}</tr></thead><tbody>` +
      `${body.join('')}</tbody></table>`
  };
}
