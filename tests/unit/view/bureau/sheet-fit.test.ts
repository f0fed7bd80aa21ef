import { describe, expect, it } from 'vitest';
import type { BureauSheet, SheetDuty } from '../../../../src/lib/query/bureau-sheet.ts';
import { sheetFit, sheetHeight, takeovers } from '../../../../src/lib/view/bureau/sheet-fit.ts';

const duty = (seq: number, text: string): SheetDuty => ({
  id: `shared-${seq}`,
  list: 'shared',
  seq,
  category: '自然资源',
  name: '河道巡查',
  role: 'first',
  cityClauses: 1,
  others: [],
  flags: [],
  clauses: [
    {
      id: `shared-${seq}.t1`,
      number: 1,
      text,
      cadence: null,
      deadline: null,
      doer: 'township' as const,
      actions: [],
      reported: false,
      others: []
    }
  ]
});
const sheet = (shared: SheetDuty[], reclaimed: SheetDuty[] = []): BureauSheet => ({
  bureau: {
    id: 'shuiliju',
    name: '某市水利局',
    shortName: '市水利局',
    tier: 'government',
    rank: 0,
    pinyin: '',
    initials: '',
    aliases: ''
  },
  shared,
  reclaimed,
  townshipClauses: shared.length,
  ofOthers: 0,
  otherClauses: 0,
  reports: [],
  actions: [],
  partners: []
});
const same = (name: string) => name;

describe('sheetFit', () => {
  it('leaves a short sheet at full size and sets a long one smaller', () => {
    expect(sheetFit(sheet([duty(1, '巡查')]), same)).toBe(1);
    const long = sheet(Array.from({ length: 20 }, (_, index) => duty(index, '开展巡查并上报发现的问题'.repeat(10))));
    const size = sheetFit(long, same);
    expect(size).toBeLessThan(1);
    expect(size).toBeGreaterThanOrEqual(0.66);
    expect(sheetHeight(long, size, same)).toBeLessThan(sheetHeight(long, 1, same));
  });

  it('stays readable on two pages where one is too small', () => {
    expect(sheetFit(sheet(Array.from({ length: 60 }, (_, index) => duty(index, '开展巡查'.repeat(60)))), same)).toBe(
      0.86
    );
  });
});

describe('takeovers', () => {
  it('joins neighbours with the same text', () => {
    const groups = takeovers(sheet([], [duty(1, '处罚'), duty(2, '处罚'), duty(3, '检疫'), duty(4, '处罚')]));
    expect(groups.map(({ text, duties }) => [text, duties.map(({ seq }) => seq)])).toEqual([
      ['处罚', [1, 2]],
      ['检疫', [3]],
      ['处罚', [4]]
    ]);
  });
});
