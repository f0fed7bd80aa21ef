// What a comparison shows: words that came and went, and how many duties changed.
import { describe, expect, test } from 'vitest';
import { LISTS } from '../../../src/lib/duty/record.ts';
import { findingShifts } from '../../../src/lib/compare/finding-shifts.ts';
import {
  categoriesOf,
  countsOf,
  flowsOf,
  lineKey,
  sameLines,
  shiftsOf,
  type Line
} from '../../../src/lib/compare/line.ts';
import { linesOf } from '../../../src/lib/compare/lines.ts';
import { linesOfPart, readPart, writePart, type Part } from '../../../src/lib/compare/part.ts';
import { redline } from '../../../src/lib/compare/redline.ts';
import { bureauShifts } from '../../../src/lib/chart/bureau-shifts.ts';
import { changeBars } from '../../../src/lib/chart/change-bars.ts';
import { changeList } from '../../../src/lib/chart/change-list.ts';
import { listFlow } from '../../../src/lib/chart/list-flow.ts';
import { published } from '../../../scripts/published.ts';
import { editedCopy, rewordings } from '../../../scripts/score/edited-copy.ts';
import { naming } from '../../support/naming.ts';

describe('redline', () => {
  const PAIRS = [
    ['开展农村人居环境整治', '整治农村人居环境，推进改厕'],
    ['核发居住证', '核发居住证'],
    ['', '登记流动人口'],
    ['由𠮷林省负责', '由吉林省负责']
  ] as const;

  test.each(PAIRS)('of %s and %s gives both texts back', (before, after) => {
    const runs = redline(before, after);
    const of = (not: string) => runs.flatMap(({ text, is }) => (is === not ? [] : text)).join('');
    expect([of('new'), of('gone')]).toEqual([before, after]);
  });

  test('marks words, not letters', () => {
    expect(redline('登记流动人口并上报', '登记流动人口并每月上报').map(({ text, is }) => `${is} ${text}`)).toEqual([
      'kept 登记流动人口并',
      'new 每月',
      'kept 上报'
    ]);
  });
});

describe('lines', () => {
  const list = published();

  test('that say what they said before are the very ones that stood there', async () => {
    const before = linesOf(list, list);
    const first = before[0] as Line;
    const said = { a: first.a?.id ?? '', b: first.b?.id ?? '', same: false };
    const after = await sameLines(linesOf(list, list, [said]), before);
    const known = new Set(before);
    const anew = after.filter((line) => !known.has(line));
    expect(anew.map(lineKey)).toEqual(expect.arrayContaining([`${said.a}|`, `|${said.b}`]));
    expect(anew.length).toBeLessThan(6);
    expect(after).toHaveLength(before.length + 1);
  });
  const { copy } = editedCopy(list, rewordings('changji-ashili'), list.duties.slice(0, 1), 31);
  const lines = linesOf(list, copy);

  test('every clause that came, went or was reworded is shown with its text', () => {
    const changed = lines.filter(({ kinds }) => kinds.includes('clauses'));
    expect(changed.length).toBeGreaterThan(5);
    for (const { clauses } of changed) {
      expect(clauses.length).toBeGreaterThan(0);
      for (const { before, after } of clauses) expect(before).not.toBe(after);
    }
    for (const line of lines) if (!line.kinds.includes('clauses')) expect(line.clauses).toEqual([]);
  });

  test('counts add up to the lines', () => {
    const counts = countsOf(lines);
    const total = (kind: 'same' | 'removed' | 'moved') =>
      Object.values(counts.get(kind) ?? {}).reduce((sum, many) => sum + many, 0);
    expect(total('same')).toBe(lines.filter(({ kinds }) => kinds.includes('same')).length);
    expect(total('removed')).toBe(lines.filter(({ b }) => b === null).length);
    expect(total('moved')).toBe(lines.filter(({ a, b }) => a !== null && b !== null && a.list !== b.list).length);
  });

  test('the picture has a bar for each kind of change, with its numbers', () => {
    const { table, caption } = changeBars(countsOf(lines), '甲 → 乙', naming());
    expect(table.rows.map(({ kind, total }) => `${kind} ${total}`)).toContain(
      `取消 ${lines.filter(({ b }) => b === null).length}`
    );
    expect(caption).toContain('没有变动');
  });
});

describe('a comparison worked by hand', () => {
  const duty = (id: string, list: 'basic' | 'shared' | 'reclaimed', ...bureaus: string[]) => ({
    id,
    list,
    seq: 1,
    category: '',
    name: id,
    bureaus,
    called: bureaus.map((name) => `某市${name}`)
  });
  const line = (a: Line['a'], b: Line['b'], kinds: Line['kinds'], moves: Partial<Line> = {}): Line => ({
    a,
    b,
    kinds,
    bureaus: null,
    clauses: [],
    confidence: null,
    evidence: null,
    corrected: false,
    came: [],
    went: [],
    ...moves
  });
  const lines = [
    line(duty('shared-1', 'shared', '水利局'), duty('shared-1', 'shared', '水利局', '公安局'), ['bureaus'], {
      came: ['公安局']
    }),
    line(duty('shared-2', 'shared', '公安局'), duty('reclaimed-1', 'reclaimed', '公安局'), ['moved']),
    line(duty('shared-3', 'shared', '水利局'), duty('shared-2', 'shared', '水利局'), ['split']),
    line(duty('shared-3', 'shared', '水利局'), duty('shared-3', 'shared', '教育局'), ['split'], { came: ['教育局'] }),
    line(duty('basic-1', 'basic'), null, ['removed']),
    line(null, duty('basic-1', 'basic'), ['added'])
  ];

  test('as a table for files: nothing stands where a duty is not', () => {
    const { columns, rows } = changeList(lines, naming());
    expect(rows.map(({ kinds, beforeSeq, afterBureaus }) => [kinds, beforeSeq, afterBureaus])).toEqual([
      ['部门变动', 1, '某市水利局、某市公安局'],
      ['换清单', 1, '某市公安局'],
      ['拆分', 1, '某市水利局'],
      ['拆分', 1, '某市教育局'],
      ['取消', 1, null],
      ['新增', null, null]
    ]);
    const keys = columns.map(({ key }) => key);
    for (const row of rows) expect(Object.keys(row).sort()).toEqual([...keys].sort());
  });

  test('flows between the lists', () => {
    const flows = flowsOf(lines);
    expect(flows.map(({ from, to, duties }) => `${from} ${to} ${duties}`)).toEqual([
      'basic null 1',
      'shared shared 3',
      'shared reclaimed 1',
      'null basic 1'
    ]);
    expect(listFlow(flows, '甲 → 乙', naming()).caption).toContain('1项换了清单，新增1项，取消1项');
  });

  test('gains and losses of bureaus: a duty that was split is one before and two after', () => {
    const shifts = shiftsOf(lines);
    expect(shifts).toEqual([
      { bureau: '公安局', before: 1, after: 2, came: 1, went: 0 },
      { bureau: '教育局', before: 0, after: 1, came: 1, went: 0 },
      { bureau: '水利局', before: 2, after: 2, came: 0, went: 0 }
    ]);
    const { table, caption } = bureauShifts(shifts, '甲 → 乙', naming());
    expect(table.rows).toHaveLength(3);
    expect(caption).toContain('2个部门有增减');
  });
});

describe('a part of the lines', () => {
  const list = published();
  const { copy } = editedCopy(list, rewordings('changji-ashili'), list.duties.slice(0, 1), 31);
  const lines = linesOf(list, copy);
  const of = (part: Partial<Part>) =>
    linesOfPart(
      lines,
      readPart((key) => writePart(part)[key])
    );

  test('is as many lines as the number that stands for it', () => {
    for (const [kind, lists] of countsOf(lines))
      for (const on of LISTS) expect(of({ kind, on }), `${kind} ${on}`).toHaveLength(lists[on]);
    for (const { from, to, duties } of flowsOf(lines))
      expect(of({ was: from ?? 'none', now: to ?? 'none' })).toHaveLength(duties);
    for (const { bureau, came, went } of shiftsOf(lines))
      expect([of({ came: bureau }).length, of({ went: bureau }).length], bureau).toEqual([came, went]);
    for (const { category, kinds } of categoriesOf(lines))
      for (const [kind, many] of kinds) expect(of({ kind, group: category }), `${kind} ${category}`).toHaveLength(many);
  });

  test("what comes and goes is the difference of a bureau's duties", () => {
    const shifts = shiftsOf(lines);
    expect(shifts.some(({ came, went }) => came + went > 0)).toBe(true);
    for (const { bureau, before, after, came, went } of shifts) {
      const parted = lines.filter(({ kinds, a, b }) => {
        const names = [...(a?.bureaus ?? []), ...(b?.bureaus ?? [])];
        return names.includes(bureau) && kinds.some((kind) => kind === 'split' || kind === 'merged');
      });
      if (parted.length === 0) expect(before + came - went, bureau).toBe(after);
    }
  });

  test('is all that changed where nothing is asked, and what is in doubt starts with the least sure', () => {
    expect(of({})).toEqual(lines.filter(({ kinds }) => !kinds.includes('same')));
    const doubts = of({ kind: 'doubtful' }).map(({ confidence }) => confidence ?? 1);
    expect(doubts).toEqual([...doubts].sort((one, other) => one - other));
  });

  test('what an address says that is no part leaves that side open', () => {
    expect(readPart(() => '')).toEqual(readPart((key) => (key === 'kind' || key === 'was' ? 'nonsense' : '')));
  });
});

describe('findings between two editions', () => {
  const found = (kind: string, duties: string[], bureaus: string[] = []) => ({ kind, duties, bureaus });
  const list = published();
  const lines = linesOf(list, list);
  const before = [found('overlap', ['shared-1', 'shared-2'], ['水利局']), found('residue', ['reclaimed-1'])];

  test('stay where kind, duties and bureaus are the same', () => {
    expect(findingShifts(before, before, lines)).toEqual({ came: [], went: [], stayed: before });
  });

  test('another bureau or another duty is another finding', () => {
    const after = [found('overlap', ['shared-2', 'shared-1'], ['公安局']), found('residue', ['reclaimed-2'])];
    expect(findingShifts(before, after, lines)).toEqual({ came: after, went: before, stayed: [] });
  });

  test('two alike are two', () => {
    const one = found('loop gap', ['shared-1']);
    expect(findingShifts([one], [one, { ...one }], lines).came).toHaveLength(1);
  });

  test('each is looked at once, not once for every one of the other edition', () => {
    let looks = 0;
    const counted = (at: number) => ({
      kind: 'overlap',
      duties: [`shared-${at}`],
      get bureaus() {
        looks += 1;
        return [`水利局${at}`];
      }
    });
    const many = (from: number) => Array.from({ length: 50 }, (_, at) => counted(from + at));
    expect(findingShifts(many(0), many(50), lines).came).toHaveLength(50);
    expect(looks).toBe(100);
  });
});
