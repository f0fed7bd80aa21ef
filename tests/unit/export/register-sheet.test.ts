import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readRegisterSheet, registerSheet } from '../../../src/lib/export/register-sheet.ts';
import type { ReviewRecord } from '../../../src/lib/state/review.ts';
import { aboutFinding, decision, RECORDS, WORDS } from './register-fixture.ts';

test('the sheet comes back whole, rivals and past included', async () => {
  expect(await readRegisterSheet(await registerSheet(RECORDS, WORDS, aboutFinding))).toEqual({
    records: RECORDS,
    unread: [],
    removed: [],
    places: {}
  });
});

test('kinds stand in words, times by the clock of the place, and what a finding is about beside', async () => {
  const [sheet] = (await readXlsx(await registerSheet(RECORDS, WORDS, aboutFinding))).sheets;
  const last = sheet?.rows.at(-1) ?? [];
  expect(last[1]).toBe('职责交叉 [overlap]');
  expect(last[7]).toMatch(/^2025-0[56]-\d\d \d\d:\d\d:00\.000 [+-]\d\d:\d\d$/);
  expect(last.slice(10)).toEqual(['配合3 巡查', '某市水利局', '巡查河道']);
});

test('a sheet of the first form has no column of editions', async () => {
  const [sheet] = (await readXlsx(await registerSheet(RECORDS.slice(0, 1), WORDS, aboutFinding))).sheets;
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
  const [sheet] = (await readXlsx(await registerSheet(RECORDS, WORDS, aboutFinding))).sheets;
  const rows = (sheet?.rows ?? []).map((row) =>
    row.map((value, at) => (at === 6 && value === '2025-07-01' ? new Date('2025-07-01T00:00:00Z') : value))
  );
  const bytes = await writeXlsx({ sheets: [{ name: '核查台账', rows: [...rows, [], [null, '']] }] });
  expect(await readRegisterSheet(bytes)).toEqual({ records: RECORDS, unread: [], removed: [], places: {} });
});

test('a row whose date was changed to something else is set aside, the others are read', async () => {
  const broken = [{ ...RECORDS[0], now: { ...decision('心血'), date: '下周' } } as ReviewRecord, ...RECORDS.slice(1)];
  const { records, unread } = await readRegisterSheet(await registerSheet(broken, WORDS, aboutFinding));
  expect(records).toEqual(RECORDS.slice(1));
  expect(unread).toMatchObject([
    { edition: 'heishan-baishui', finding: 'overlap-1', why: 'row 2.now.date', value: { now: { note: '心血' } } }
  ]);
});
