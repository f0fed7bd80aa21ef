// The responsibility matrix: rows, columns, readings, words and picture.
import { beforeAll, describe, expect, test } from 'vitest';
import type { TestDesk } from '../../support/sql.ts';
import type { Naming } from '../../../src/lib/naming/naming.ts';
import { roleMatrix, roleWords } from '../../../src/lib/chart/role-matrix.ts';
import { roleModel, type RoleModel } from '../../../src/lib/chart/role-model.ts';
import { conventionsOf, translator } from '../../../src/lib/i18n/language.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { names, type Names } from '../../../src/lib/query/names.ts';
import { roles, type RoleCell, type RoleDuty } from '../../../src/lib/query/roles.ts';
import { textWidth } from '../../../src/lib/chart/text.ts';
import { PAPER } from '../../../src/lib/chart/theme.ts';
import { sixDuties } from '../../support/six-duties.ts';
import { expectPicture } from '../../support/snapshot.ts';

let desk: TestDesk;
let known: Names;
let model: RoleModel;
beforeAll(async () => {
  desk = await sixDuties();
  known = await names(desk);
  model = roleModel(await roles(desk, NO_FILTER), known.bureaus);
});
const words: Naming = {
  t: translator('zh'),
  marks: conventionsOf('zh').marks,
  language: 'zh',
  bureau: (name) => name.replace('某市', '市'),
  category: (name) => name
};
const statement = (of: RoleModel, id: string) => {
  const found = of.statements.find((each) => each.id === id);
  return [found?.count, found?.duties, found?.bureaus];
};

describe('roleModel', () => {
  test('bureaus without a part left have a column where they are asked for, also when no list names them', () => {
    const few = { total: 1, duties: [], cells: [] };
    const { columns } = roleModel(few, known.bureaus, ['某市水利局', '某市已撤局']);
    expect(columns).toEqual([
      { id: 'shuiliju', name: '某市水利局', duties: 0 },
      { id: '', name: '某市已撤局', duties: 0 }
    ]);
  });

  test('columns are the bureaus with a part, in official order; they count duties that list them', () => {
    expect(model.columns).toEqual([
      { id: 'zuzhibu', name: '某市委组织部', duties: 0 },
      { id: 'shuiliju', name: '某市水利局', duties: 4 },
      { id: 'gonganju', name: '某市公安局', duties: 2 }
    ]);
    expect(model.lines.map((line) => [line.duty.id, line.cells.map((cell) => cell?.role ?? ''), line.listed])).toEqual([
      ['basic-1', ['', '', ''], 0],
      ['basic-2', ['', '', ''], 0],
      ['shared-1', ['', 'lead', 'silent'], 2],
      ['shared-2', ['unlisted', 'participant', 'first'], 2],
      ['shared-3', ['', 'first', ''], 1],
      ['reclaimed-1', ['', 'takeover', ''], 1]
    ]);
  });

  test('by rows: who leads, who is only listed, who acts unlisted, what stands alone', () => {
    expect(statement(model, 'leads')).toEqual([0, [], []]);
    expect(statement(model, 'nobody')).toEqual([0, [], []]);
    expect(statement(model, 'leaderless')).toEqual([1, ['shared-2'], []]);
    expect(statement(model, 'silent')).toEqual([1, ['shared-1'], []]);
    expect(statement(model, 'unlisted')).toEqual([1, ['shared-2'], []]);
    expect(statement(model, 'alone')).toEqual([2, ['basic-1', 'basic-2'], []]);
    expect(statement(model, 'hands')).toEqual([0, [], []]);
  });

  test('by columns: load, leads, gaps', () => {
    expect(statement(model, 'load')).toEqual([4, ['shared-1', 'shared-2', 'shared-3', 'reclaimed-1'], ['shuiliju']]);
    expect(statement(model, 'leading')).toEqual([1, ['shared-1'], ['shuiliju']]);
    expect(statement(model, 'gap')).toEqual([0, [], []]);
    expect(statement(model, 'outside')).toEqual([1, ['shared-2'], ['zuzhibu']]);
  });

  test('two leads, nobody named and many hands are found', () => {
    const duty = (seq: number): RoleDuty => ({
      id: `shared-${seq}`,
      list: 'shared',
      seq,
      category: '农业',
      name: `事${seq}`
    });
    const cell = (seq: number, bureau: number, role: RoleCell['role'], clauses: number): RoleCell => ({
      duty: `shared-${seq}`,
      bureau: `局${bureau}`,
      role,
      listed: true,
      clauses
    });
    const bureaus = [1, 2, 3, 4].map((rank) => ({
      id: `b${rank}`,
      name: `局${rank}`,
      shortName: `局${rank}`,
      tier: 'government' as const,
      rank,
      pinyin: '',
      initials: '',
      aliases: ''
    }));
    const made = roleModel(
      {
        total: 3,
        duties: [duty(1), duty(2), duty(3)],
        cells: [
          cell(1, 1, 'lead', 1),
          cell(1, 2, 'lead', 1),
          cell(2, 1, 'silent', 0),
          cell(2, 2, 'silent', 0),
          ...[1, 2, 3, 4].map((bureau) =>
            cell(3, bureau, bureau === 1 ? 'first' : bureau === 4 ? 'silent' : 'participant', bureau === 4 ? 0 : 1)
          )
        ]
      },
      bureaus
    );
    expect(statement(made, 'leads')).toEqual([1, ['shared-1'], []]);
    expect(statement(made, 'nobody')).toEqual([1, ['shared-2'], []]);
    expect(statement(made, 'hands')).toEqual([1, ['shared-3'], []]);
    expect(statement(made, 'gap')).toEqual([1, ['shared-3'], ['b4']]);
    expect(made.widest?.duty.id).toBe('shared-3');
  });
});

test('a cell says duty, bureau, role and clauses', () => {
  const [, , line] = model.lines;
  const [party, water, police] = model.columns;
  if (line === undefined || party === undefined || water === undefined || police === undefined)
    throw new Error('no cell');
  expect([
    roleWords(words, line, party, 0),
    roleWords(words, line, water, 1),
    roleWords(words, line, police, 2)
  ]).toEqual(['配合履职 1，市委组织部：无', '配合履职 1，市水利局：牵头，2条职责', '配合履职 1，市公安局：有名无责']);
});

test('a figure of one category says so in its title and options', () => {
  const one = roleMatrix(model, words, '农业');
  expect([one.title, one.options]).toEqual(['事项 × 部门：农业', '只看类别：农业']);
  expect(roleMatrix(model, words).options).toBeUndefined();
});

test('the figure: every role in the twin, and its picture', async () => {
  const figure = roleMatrix(model, words);
  expect(figure.caption).toBe('6项、3个部门，共7处对应关系；部门最多的一项是配合履职 1（2个）。');
  expect(
    figure.table.rows.map((row) => [
      row['duty'],
      row['township'],
      row['bureau:shuiliju'] ?? null,
      row['bureau:gonganju'] ?? null,
      row['bureaus']
    ])
  ).toEqual([
    ['1 自己种地', '自办', null, null, 0],
    ['2 自己巡逻', '自办', null, null, 0],
    ['1 共同修渠', '配合', '● 牵头 2', '∅ 有名无责', 2],
    ['2 共同查险', '配合', '○ 参与 1', '◐ 排序第一 1', 2],
    ['3 共同供水', '配合', '◐ 排序第一 1', null, 1],
    ['1 收回水费', '交回', '↩ 承接', null, 1],
    ['事项数', '6', '4', '2', 7]
  ]);
  await expectPicture(figure, 720);
});

test('names set aslant stand whole in the picture', () => {
  const english: Naming = { ...words, language: 'en', bureau: (name) => `Bureau of ${name} and of many other matters` };
  const figure = roleMatrix(model, english);
  if (figure.drawing.kind !== 'svg') throw new Error(figure.drawing.kind);
  const svg = figure.drawing.svg(PAPER, { width: 720, height: figure.height(720) });
  const width = Number(/viewBox="0 0 ([\d.]+)/.exec(svg)?.[1]);
  const slanted = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*rotate\(-42 [^>]*>([^<]*)</g)];
  expect(slanted).toHaveLength(model.columns.length);
  const turn = (42 / 180) * Math.PI;
  for (const [, x, y, name = ''] of slanted) {
    expect(Number(y) - textWidth(name, 12) * Math.sin(turn)).toBeGreaterThanOrEqual(10);
    expect(Number(x) + textWidth(name, 12) * Math.cos(turn)).toBeLessThanOrEqual(width);
  }
});
