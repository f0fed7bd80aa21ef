import { describe, expect, it } from 'vitest';
import type { BureauSheet, SheetClause, SheetDuty } from '../../../../src/lib/query/bureau-sheet.ts';
import { printedClauses, sheetFit, sheetHeight, takeovers } from '../../../../src/lib/view/bureau/sheet-fit.ts';

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
  const all = { reports: true, partners: true, others: true, most: Infinity };
  const clause = (number: number, text: string, reported = false): SheetClause => ({
    id: `c${number}`,
    number,
    text,
    cadence: null,
    deadline: null,
    doer: 'township',
    actions: [],
    reported,
    others: []
  });
  const long = (clauses: number, letters: number) =>
    Array.from({ length: 12 }, (_, index) => ({
      ...duty(index, ''),
      clauses: Array.from({ length: clauses }, (_each, at) => clause(at, '巡'.repeat(letters), at === clauses - 1))
    }));

  it('leaves a short sheet at full size and sets a longer one smaller, whole', () => {
    expect(sheetFit(sheet([duty(1, '巡查')]), same)).toEqual({ size: 1, printed: all });
    const longer = sheet(long(8, 20));
    const { size, printed } = sheetFit(longer, same);
    expect(printed).toEqual(all);
    expect(size).toBeLessThan(1);
    expect(sheetHeight(longer, size, same)).toBeLessThan(sheetHeight(longer, 1, same));
  });

  it('prints less of a sheet that has no room, at 7 pt or more', () => {
    const { size, printed } = sheetFit(sheet(long(12, 40)), same);
    expect(size * 9.5).toBeGreaterThan(7);
    expect(printed.most).toBeLessThan(12);
    expect(printed.most).toBeGreaterThan(0);
  });

  it('gives up first what says again what the table says', () => {
    const said = sheet(long(6, 22));
    said.reports = Array.from({ length: 60 }, (_, at) => ({
      ...clause(at, '报'.repeat(60)),
      dutyId: 'shared-1',
      seq: 1,
      dutyName: ''
    }));
    expect(sheetFit(said, same).printed).toEqual({ ...all, reports: false });
  });

  it('stays readable on two pages where not even the least has room', () => {
    const { size, printed } = sheetFit(
      sheet(Array.from({ length: 60 }, (_, index) => duty(index, '开展巡查'.repeat(60)))),
      same
    );
    expect([size, printed]).toEqual([0.86, all]);
  });
});

describe('printedClauses', () => {
  const [one] = duty(1, '巡查').clauses;
  const clauses = [1, 2, 3, 4].map((number) => ({ ...one, number, reported: number === 4 }) as SheetClause);
  const numbers = (printed: { others: boolean; most: number }, own = clauses) =>
    printedClauses({ clauses: own }, printed).map(({ number }) => number);

  it('keeps the order of the list, and what is reported among the first', () => {
    expect(numbers({ others: true, most: 2 })).toEqual([1, 4]);
    const all = clauses.map((each) => ({ ...each, reported: true }));
    expect(numbers({ others: true, most: 2 }, all)).toEqual([1, 2, 3, 4]);
    expect(numbers({ others: true, most: Infinity })).toEqual([1, 2, 3, 4]);
  });

  it('leaves out what is not for this bureau', () => {
    const mixed = clauses.map((each) =>
      each.number === 2
        ? { ...each, others: ['某局'] }
        : each.number === 3
          ? { ...each, doer: 'village' as const }
          : each
    );
    expect(numbers({ others: false, most: Infinity }, mixed)).toEqual([1, 4]);
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
