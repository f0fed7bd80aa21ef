// Workbooks (xlsx, xls, ods): every sheet as a grid, values as the program shows them, hidden parts read and said.

import { read, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { ReadError } from '../errors.ts';
import { unpackArchive } from './archive.ts';
import {
  gridded,
  manuscriptOf,
  type Cell,
  type Kind,
  type Manuscript,
  type Remark,
  type Sheet,
  type Watch
} from './sheet.ts';

const MOST_FIELDS = 4_000_000;
const MOST_ROWS = 60_000;

/** All sheets of a workbook in order; formulas are shown by their last value and never run. Throws ReadError:
 *  `password`, `damaged`, `too-long`. */
export async function readWorkbook(bytes: Uint8Array, file: string, kind: Kind, watch: Watch): Promise<Manuscript> {
  const remarks: Remark[] = [];
  const codepages = kind === 'xls' ? await import('@e965/xlsx/dist/cpexcel.full.mjs') : null;
  const book = open(kind === 'xlsx' ? repacked(bytes, file) : bytes, file, codepages);
  const hidden = new Set(
    book.Workbook?.Sheets?.flatMap(({ name = '', Hidden = 0 }) => (Hidden > 0 ? [name] : [])) ?? []
  );
  if (kind === 'xls' && book.vbaraw !== undefined) remarks.push({ code: 'macros', where: '', value: file });
  const sheets: Sheet[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    await watch((index + 1) / (book.SheetNames.length + 1));
    const sheet = book.Sheets[name];
    if (sheet === undefined) continue;
    if (hidden.has(name)) remarks.push({ code: 'hidden-sheet', where: `cell:${name}`, value: name });
    sheets.push(gridOf(sheet, name, remarks));
  }
  return manuscriptOf(file, kind, { sheets, remarks });
}

/** A workbook unpacked and put together anew without packing, its pictures left out: the library's own unpacking never
 *  ends on some damaged files. */
function repacked(bytes: Uint8Array, file: string): Uint8Array {
  const parts = unpackArchive(bytes, file, (name) => !/^xl\/media\//.test(name));
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

function open(bytes: Uint8Array, file: string, codepages: unknown): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      cellFormula: true,
      cellHTML: false,
      cellStyles: true,
      sheetStubs: true,
      bookVBA: true,
      dense: true,
      sheetRows: MOST_ROWS + 1,
      ...(codepages === null ? {} : { codepages })
    } as Parameters<typeof read>[1]);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new ReadError(/password/i.test(said) ? 'password' : 'damaged', file, said.slice(0, 80), cause);
  }
}

function gridOf(sheet: WorkSheet, name: string, remarks: Remark[]): Sheet {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const data = (sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? [];
  const merges = new Map((sheet['!merges'] ?? []).map((merge) => [merge.s.r * 16384 + merge.s.c, merge]));
  const where = (row: number, column: number) => `cell:${name}!${utils.encode_cell({ r: row, c: column })}`;
  const cells: Cell[] = [];
  let [bottom, right, formulas, comments] = [-1, -1, 0, 0];
  let row = 0;
  for (; row < data.length && (bottom + 2) * (right + 2) < MOST_FIELDS; row++) {
    const line = data[row];
    if (line === undefined) continue;
    for (let column = 0; column < line.length; column++) {
      const cell = line[column];
      if (cell === undefined) continue;
      const doubt = doubtOf(cell);
      if (cell.f !== undefined) formulas++;
      if (doubt !== null) remarks.push({ code: doubt, where: where(row, column), value: shown(cell) });
      if (cell.c !== undefined && cell.c.length > 0) {
        comments++;
        if (comments <= 20)
          remarks.push({ code: 'comments', where: where(row, column), value: cell.c.map(({ t }) => t).join(' ') });
      }
      const text = shown(cell);
      if (!/\S/.test(text)) continue;
      const merge = merges.get(row * 16384 + column);
      const [rows, columns] = merge === undefined ? [1, 1] : [merge.e.r - row + 1, merge.e.c - column + 1];
      cells.push({
        row,
        column,
        rows,
        columns,
        text,
        where: where(row, column),
        doubts: doubt === null ? [] : [doubt]
      });
      bottom = row;
      right = Math.max(right, column);
    }
  }
  if (range.e.r >= MOST_ROWS || row < data.length)
    remarks.push({ code: 'rows-left-out', where: `cell:${name}`, value: String(Math.min(row, MOST_ROWS)) });
  if (formulas > 0) remarks.push({ code: 'formulas', where: `cell:${name}`, value: String(formulas) });
  sayHidden(sheet, name, bottom, right, remarks);
  return { name, where: `cell:${name}`, before: [], ...gridded(cells) };
}

/** What is uncertain about a cell: a formula that the file holds no value of, or whose value is an error. */
function doubtOf({ t, f, v }: CellObject): 'formula-empty' | 'formula-error' | null {
  if (t === 'e') return 'formula-error';
  return f !== undefined && (t === 'z' || v === undefined || v === '') ? 'formula-empty' : null;
}

/** A cell's text as the program shows it; numbers and dates by their format, a formula without a value as written. */
function shown(cell: CellObject): string {
  if (doubtOf(cell) === 'formula-empty') return `=${cell.f ?? ''}`;
  if (cell.t === 'z') return '';
  if (cell.t === 's')
    return String(cell.v ?? '')
      .replace(/_x000D_/g, '')
      .replace(/\r\n?/g, '\n');
  return cell.w ?? (cell.v === undefined ? '' : String(cell.v));
}

function sayHidden(sheet: WorkSheet, name: string, bottom: number, right: number, remarks: Remark[]): void {
  const rows = (sheet['!rows'] ?? []).flatMap((row, index) =>
    row?.hidden === true && index <= bottom ? [index + 1] : []
  );
  const columns = (sheet['!cols'] ?? []).flatMap((column, index) =>
    column?.hidden === true && index <= right ? [utils.encode_col(index)] : []
  );
  if (rows.length > 0)
    remarks.push({ code: 'hidden-rows', where: `cell:${name}`, value: rows.slice(0, 12).join('、') });
  if (columns.length > 0) remarks.push({ code: 'hidden-columns', where: `cell:${name}`, value: columns.join('、') });
}
