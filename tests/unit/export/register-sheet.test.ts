import { describe, expect, test } from 'vitest';
import { readRegisterSheet, registerSheet, type SheetWords } from '../../../src/lib/export/register-sheet.ts';
import type { Decision, ReviewRecord } from '../../../src/lib/state/review.ts';

const WORDS: SheetWords = {
  sheet: '核查台账',
  columns: ['编号', '类型', '问题', '状态', '责任人', '备注', '日期', '记录时间', '效力'],
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
    finding: 'overlap-1',
    kind: 'overlap',
    sentence: '甲与乙重叠。',
    now: decision('=HYPERLINK("x")\n第二行'),
    rivals: [decision('不同意')],
    past: [decision('旧'), decision('更旧')]
  },
  { finding: 'residue-2', kind: 'residue', sentence: '-收回', now: decision(''), rivals: [], past: [] }
];

test('the sheet comes back whole, rivals and past included', async () => {
  expect(await readRegisterSheet(await registerSheet(RECORDS, WORDS))).toEqual(RECORDS);
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
  test('a row whose date was changed to something else', async () => {
    const broken = [{ ...RECORDS[1], now: { ...decision(''), date: '下周' } } as ReviewRecord];
    await expect(readRegisterSheet(await registerSheet(broken, WORDS))).rejects.toMatchObject({
      code: 'broken',
      value: 'row 2.date'
    });
  });
});
