import { readXlsx, writeXlsx } from 'hucre/xlsx';
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
    removed: [],
    places: {}
  });
});

test('a sheet of the first form has no column of editions', async () => {
  const [sheet] = (await readXlsx(await registerSheet(RECORDS.slice(0, 1), WORDS))).sheets;
  const rows = sheet?.rows.map((row) => row.slice(0, 9));
  const { records } = await readRegisterSheet(await writeXlsx({ sheets: [{ name: '核查台账', rows }] }));
  expect(records).toEqual([{ ...RECORDS[0], edition: '' }]);
});

describe('another file', () => {
  test('bytes that are no workbook', async () => {
    await expect(readRegisterSheet(new TextEncoder().encode('序号,名称'))).rejects.toMatchObject({ code: 'foreign' });
  });
  test('another workbook', async () => {
    const wages = await writeXlsx({ sheets: [{ name: '工资', rows: [['姓名', '金额']] }] });
    await expect(readRegisterSheet(wages)).rejects.toMatchObject({ code: 'foreign' });
  });
});

test('days that a spreadsheet program made of typed text, and rows left blank', async () => {
  const [sheet] = (await readXlsx(await registerSheet(RECORDS, WORDS))).sheets;
  const rows = (sheet?.rows ?? []).map((row) =>
    row.map((value, at) => (at === 6 && value === '2025-07-01' ? new Date('2025-07-01T00:00:00Z') : value))
  );
  const bytes = await writeXlsx({ sheets: [{ name: '核查台账', rows: [...rows, [], [null, '']] }] });
  expect(await readRegisterSheet(bytes)).toEqual({ records: RECORDS, unread: [], removed: [], places: {} });
});

test('a row whose date was changed to something else is set aside, the others are read', async () => {
  const broken = [{ ...RECORDS[0], now: { ...decision('心血'), date: '下周' } } as ReviewRecord, ...RECORDS.slice(1)];
  const { records, unread } = await readRegisterSheet(await registerSheet(broken, WORDS));
  expect(records).toEqual(RECORDS.slice(1));
  expect(unread).toMatchObject([
    { edition: 'heishan-baishui', finding: 'overlap-1', why: 'row 2.now.date', value: { now: { note: '心血' } } }
  ]);
});
