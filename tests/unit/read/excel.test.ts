// Workbooks: values as shown, merged cells, hidden parts, formulas, comments.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/lib/read/excel.ts';

function book(
  sheets: Record<string, WorkSheet>,
  change: (book: WorkBook) => void = () => undefined,
  kind: 'xlsx' | 'biff8' = 'xlsx'
) {
  const made = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(made, sheet, name);
  change(made);
  const bytes = new Uint8Array(write(made, { type: 'array', bookType: kind }) as ArrayBuffer);
  return readWorkbook(bytes, 'a.xlsx', kind === 'xlsx' ? 'xlsx' : 'xls', () => undefined);
}

describe.each(['xlsx', 'biff8'] as const)('%s', (kind) => {
  it('gives every cell with its span and place', async () => {
    const sheet = utils.aoa_to_sheet([
      ['标题', null, null],
      [1, '甲\n乙', '丙'],
      [2, null, '丁']
    ]);
    sheet['!merges'] = [utils.decode_range('A1:C1'), utils.decode_range('B2:B3')];
    const { sheets } = await book({ 配合履职: sheet }, undefined, kind);
    expect(sheets[0]).toMatchObject({ name: '配合履职', rows: 3, columns: 3 });
    expect(
      sheets[0]?.cells.map(({ row, column, rows, columns, text, where }) => [row, column, rows, columns, text, where])
    ).toEqual([
      [0, 0, 1, 3, '标题', 'cell:配合履职!A1'],
      [1, 0, 1, 1, '1', 'cell:配合履职!A2'],
      [1, 1, 2, 1, '甲\n乙', 'cell:配合履职!B2'],
      [1, 2, 1, 1, '丙', 'cell:配合履职!C2'],
      [2, 0, 1, 1, '2', 'cell:配合履职!A3'],
      [2, 2, 1, 1, '丁', 'cell:配合履职!C3']
    ]);
  });
});

it('shows what formulas show, and runs none', async () => {
  const sheet: WorkSheet = {
    '!ref': 'A1:B1',
    A1: { t: 'n', v: 3, f: '1+2' },
    B1: { t: 's', v: '甲', f: 'HYPERLINK("http://x","甲")' }
  };
  const { sheets, remarks } = await book({ 甲: sheet });
  expect(sheets[0]?.cells.map(({ text }) => text)).toEqual(['3', '甲']);
  expect(remarks).toContainEqual({ code: 'formulas', where: 'cell:甲', value: '2' });
});

it('reads hidden sheets, rows and columns, and says so', async () => {
  const sheet = utils.aoa_to_sheet([
    ['甲', '乙'],
    ['丙', '丁']
  ]);
  sheet['!rows'] = [{}, { hidden: true }];
  sheet['!cols'] = [{}, { hidden: true }];
  const { sheets, remarks } = await book({ 一: sheet, 二: utils.aoa_to_sheet([['戊']]) }, (made) => {
    made.Workbook = { Sheets: [{ name: '一' }, { name: '二', Hidden: 1 }] };
  });
  expect(sheets.map(({ cells }) => cells.length)).toEqual([4, 1]);
  expect(remarks.map(({ code, value }) => [code, value])).toEqual([
    ['hidden-rows', '2'],
    ['hidden-columns', 'B'],
    ['hidden-sheet', '二']
  ]);
});

it('a title merged over all columns that the program has takes no row away', async () => {
  const sheet = utils.aoa_to_sheet([['标题'], ...Array.from({ length: 400 }, (_, row) => [row + 1, '甲'])]);
  sheet['!merges'] = [utils.decode_range('A1:XFD1'), utils.decode_range('B401:B1048576')];
  const { sheets, remarks } = await book({ 一: sheet });
  expect(sheets.map(({ rows, columns, cells }) => [rows, columns, cells.length])).toEqual([[401, 2, 801]]);
  expect(sheets[0]?.cells[0]).toMatchObject({ text: '标题', columns: 2 });
  expect(remarks).toEqual([]);
});

it('says where it stopped in a sheet with more fields than it reads', async () => {
  const sheet = utils.aoa_to_sheet(Array.from({ length: 400 }, (_, row) => [row + 1, '甲']));
  sheet.XFD1 = { t: 's', v: '远' };
  sheet['!ref'] = 'A1:XFD400';
  const { sheets, remarks } = await book({ 一: sheet });
  const rows = sheets[0]?.rows ?? 0;
  expect(rows).toBeLessThan(400);
  expect(remarks).toEqual([{ code: 'rows-left-out', where: 'cell:一', value: String(rows) }]);
});

it('says what comments say', async () => {
  const sheet = utils.aoa_to_sheet([['甲']]);
  utils.sheet_add_aoa(sheet, [['甲']]);
  const cell = sheet.A1 as { c?: { a: string; t: string }[] };
  cell.c = [{ a: '某', t: '待定' }];
  expect((await book({ 一: sheet })).remarks).toContainEqual({ code: 'comments', where: 'cell:一!A1', value: '待定' });
});

it('an empty workbook has empty sheets', async () => {
  expect((await book({ 一: utils.aoa_to_sheet([]) })).sheets.map(({ rows, cells }) => [rows, cells.length])).toEqual([
    [0, 0]
  ]);
});

it('a formula without a value is shown as written, and like an error in doubt', async () => {
  const rows = utils.aoa_to_sheet([
    ['1', '甲'],
    ['2', '乙'],
    ['3', '丙']
  ]);
  const made = utils.book_new();
  utils.book_append_sheet(made, rows, '甲');
  const parts = unzipSync(new Uint8Array(write(made, { type: 'array' }) as ArrayBuffer));
  const path = 'xl/worksheets/sheet1.xml';
  const text = strFromU8(parts[path] ?? new Uint8Array())
    .replace(/<c r="A2".*?<\/c>/, '<c r="A2"><f>A1+1</f></c>')
    .replace(/<c r="B3".*?<\/c>/, '<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
  const { sheets, remarks } = await readWorkbook(
    zipSync({ ...parts, [path]: strToU8(text) }),
    'a.xlsx',
    'xlsx',
    () => undefined
  );
  const found = sheets[0]?.cells.filter(({ doubts }) => doubts.length > 0).map((cell) => [cell.text, ...cell.doubts]);
  expect(found).toEqual([
    ['=A1+1', 'formula-empty'],
    ['#DIV/0!', 'formula-error']
  ]);
  expect(remarks).toContainEqual({ code: 'formula-empty', where: 'cell:甲!A2', value: '=A1+1' });
});
