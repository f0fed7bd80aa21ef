import { describe, expect, test } from 'vitest';
import { readRegisterSheet, registerSheet, type SheetWords } from '../../../src/lib/export/register-sheet.ts';
import type { Decision, ReviewRecord } from '../../../src/lib/state/review.ts';

const WORDS: SheetWords = {
  sheet: '核查台账',
  columns: ['编号', '类型', '问题', '状态', '责任人', '备注', '日期', '记录时间', '效力', '版本'],
  status: { 'to settle': '待处理', settled: '已处理', 'no issue': '无问题' },
  standing: { now: '现行', rival: '不一致', past: '历史' }
};
const decision = (note: string): Decision => ({
  status: 'to settle',
  owner: '李四',
  note,
  date: '2025-07-01',
  at: '2025-06-01T08:00:00.000Z'
});
const RECORDS: ReviewRecord[] = [
  {
    edition: 'heishan-baishui',
    finding: 'overlap-1',
    kind: 'overlap',
    sentence: '甲与乙重叠。',
    now: decision('=HYPERLINK("x")\n第二行'),
    rivals: [decision('不同意')],
    past: [decision('旧'), decision('更旧')]
  },
  {
    edition: 'heishan-baishui@2025-05',
    finding: 'overlap-1',
    kind: 'overlap',
    sentence: '-收回',
    now: decision(''),
    rivals: [],
    past: []
  }
];

test('the sheet comes back whole, rivals and past included', async () => {
  expect(await readRegisterSheet(await registerSheet(RECORDS, WORDS))).toEqual({
    records: RECORDS,
    unread: [],
    places: {}
  });
});

test('a sheet of the first form has no column of editions', async () => {
  const { default: ExcelJs } = await import('exceljs');
  const book = new ExcelJs.Workbook();
  await book.xlsx.load((await registerSheet(RECORDS.slice(0, 1), WORDS)).slice().buffer);
  book.worksheets[0]?.spliceColumns(10, 1);
  const { records } = await readRegisterSheet(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(records).toEqual([{ ...RECORDS[0], edition: '' }]);
});

describe('another file', () => {
  test('bytes that are no workbook', async () => {
    await expect(readRegisterSheet(new TextEncoder().encode('序号,名称'))).rejects.toMatchObject({ code: 'foreign' });
  });
  test('another workbook', async () => {
    const { default: ExcelJs } = await import('exceljs');
    const book = new ExcelJs.Workbook();
    book.addWorksheet('工资').addRow(['姓名', '金额']);
    await expect(readRegisterSheet(new Uint8Array(await book.xlsx.writeBuffer()))).rejects.toMatchObject({
      code: 'foreign'
    });
  });
});

test('a row whose date was changed to something else is set aside, the others are read', async () => {
  const broken = [{ ...RECORDS[0], now: { ...decision('心血'), date: '下周' } } as ReviewRecord, ...RECORDS.slice(1)];
  const { records, unread } = await readRegisterSheet(await registerSheet(broken, WORDS));
  expect(records).toEqual(RECORDS.slice(1));
  expect(unread).toMatchObject([
    { edition: 'heishan-baishui', finding: 'overlap-1', why: 'row 2.now.date', value: { now: { note: '心血' } } }
  ]);
});
