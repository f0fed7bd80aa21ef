// What stands where in the heatmap, on the six duties and on made-up cells; and its picture.
import { beforeAll, describe, expect, test } from 'vitest';
import type { TestDesk } from '../../support/sql.ts';
import { dutyMatrix } from '../../../src/lib/chart/duty-matrix.ts';
import { LIST_RAMP, LIST_RAMP_INK } from '../../../src/lib/chart/list-ramp.ts';
import { classNames, scaleTo, stepOf } from '../../../src/lib/chart/scale.ts';
import { cellWords, matrixModel, matrixSettings, type MatrixModel } from '../../../src/lib/chart/matrix-model.ts';
import type { Naming } from '../../../src/lib/naming/naming.ts';
import { conventionsOf, translator } from '../../../src/lib/i18n/language.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { matrix, type MatrixCell } from '../../../src/lib/query/matrix.ts';
import { names, type Names } from '../../../src/lib/query/names.ts';
import { sixDuties } from '../../support/six-duties.ts';
import { expectPicture } from '../../support/snapshot.ts';

let desk: TestDesk;
let known: Names;
let cells: MatrixCell[];
beforeAll(async () => {
  desk = await sixDuties();
  known = await names(desk);
  cells = await matrix(desk, NO_FILTER);
});

const zh: Naming = {
  t: translator('zh'),
  marks: conventionsOf('zh').marks,
  language: 'zh',
  bureau: (name) => name.replace('某市', '市'),
  category: (name) => name
};
const settings = (change: Record<string, string> = {}) => matrixSettings((key) => change[key] ?? '');
const plain = (model: MatrixModel) =>
  model.lines.map((line) => [
    line.id,
    ...line.cells.map((parts) => parts.map(({ list, shown }) => `${list.charAt(0)}${shown}`).join(' ')),
    line.total
  ]);

describe('matrixModel', () => {
  test('the township first, then bureaus in official order; shared and reclaimed apart; none is an empty cell', () => {
    const model = matrixModel(cells, known, settings());
    expect(plain(model)).toEqual([
      ['township', 'b1', 'b1', 2],
      ['shuiliju', 's2 r1', 's1', 4],
      ['gonganju', 's1', 's1', 2]
    ]);
    expect(model.columns.map(({ id, total }) => [id, total])).toEqual([
      ['nongye', 4],
      ['anquan', 2]
    ]);
    expect([model.grand, model.split, model.without, model.peak?.amount]).toEqual([6, true, 1, 3]);
  });

  test('zero is a part with amount 0, not an empty cell', () => {
    const model = matrixModel(cells, known, settings({ measure: 'reports' }));
    expect(plain(model)).toEqual([
      ['township', 'b0', 'b0', 0],
      ['shuiliju', 's1 r0', 's0', 1],
      ['gonganju', 's0', 's0', 0]
    ]);
    expect(model.grand).toBe(2);
  });

  test('one list leaves the others out of rows, columns, totals and shares, and has one hue', () => {
    const model = matrixModel(cells, known, settings({ part: 'reclaimed' }));
    expect(plain(model)).toEqual([['shuiliju', 'r1', 1]]);
    expect(model.columns.map(({ id, total }) => [id, total])).toEqual([['nongye', 1]]);
    expect([model.grand, model.split]).toEqual([1, false]);
    const shared = matrixModel(cells, known, settings({ part: 'shared', as: 'column' }));
    expect(plain(shared)[0]).toEqual(['shuiliju', 's100', 's100', 3]);
    expect(shared.columns.map(({ total }) => total)).toEqual([2, 1]);
    expect(shared.grand).toBe(3);
  });

  test('shares are whole per cents of the row or of the column, all lists of the category', () => {
    expect(plain(matrixModel(cells, known, settings({ as: 'row' })))[1]).toEqual(['shuiliju', 's50 r25', 's25', 4]);
    expect(plain(matrixModel(cells, known, settings({ as: 'column' })))[1]).toEqual(['shuiliju', 's50 r25', 's50', 4]);
  });

  test('rows and columns are ordered each on its own; tiers open only in official order', () => {
    const made = (bureau: string | null, category: string, duties: number): MatrixCell => ({
      bureau,
      category,
      list: 'shared',
      duties,
      city: null,
      township: null,
      reports: null
    });
    const some = [
      made('zuzhibu', 'anquan', 1),
      made('shuiliju', 'nongye', 2),
      made('gonganju', 'anquan', 5),
      made(null, 'nongye', 2),
      made(null, 'anquan', 6)
    ];
    const official = matrixModel(some, known, settings());
    expect(official.lines.map(({ id, opens }) => [id, opens])).toEqual([
      ['zuzhibu', true],
      ['shuiliju', true],
      ['gonganju', false]
    ]);
    const byTotal = matrixModel(some, known, settings({ rows: 'total', cols: 'total' }));
    expect([byTotal.lines.map(({ id, opens }) => [id, opens]), byTotal.columns.map(({ id }) => id)]).toEqual([
      [
        ['gonganju', false],
        ['shuiliju', false],
        ['zuzhibu', false]
      ],
      ['anquan', 'nongye']
    ]);
    expect(matrixModel(some, known, settings({ rows: 'similar' })).lines.map(({ id }) => id)).toEqual([
      'zuzhibu',
      'gonganju',
      'shuiliju'
    ]);
  });

  test('settings that mean nothing fall back', () => {
    expect(settings({ measure: 'weight', rows: 'similar', as: '' })).toEqual({
      measure: 'duties',
      part: 'both',
      unit: 'count',
      rows: 'similar',
      columns: 'official'
    });
  });
});

test('a cell says bureau, category and value', () => {
  const model = matrixModel(cells, known, settings());
  const [, line] = model.lines;
  const [column] = model.columns;
  if (line === undefined || column === undefined) throw new Error('no cell');
  expect(cellWords(zh, model, line, column, line.cells[0] ?? [])).toBe('市水利局，农业：配合履职2项，上级收回1项');
  expect(cellWords(zh, model, line, column, [])).toBe('市水利局，农业：没有事项');
});

describe('scaleTo', () => {
  test('one class a number up to seven, then classes by equal factors; the last ends at the most', () => {
    expect(classNames(scaleTo(3))).toEqual(['1', '2', '3']);
    expect(scaleTo(3).steps).toEqual([0, 3, 6]);
    expect(classNames(scaleTo(22))).toEqual(['1', '2–3', '4–5', '6–8', '9–13', '14–22']);
    expect([1, 3, 8, 22].map((value) => stepOf(scaleTo(22), value))).toEqual([0, 1, 4, 6]);
    expect(classNames(scaleTo(100, true))).toEqual(['1–14', '15–29', '30–43', '44–57', '58–71', '72–86', '87–100']);
    expect(scaleTo(0).bounds).toEqual([]);
  });
});

test('figures are readable on every shade of both lists in both themes', () => {
  for (const list of ['shared', 'reclaimed'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      LIST_RAMP[list][theme].forEach((fill, step) =>
        expect(contrast(fill, LIST_RAMP_INK[theme][step] ?? fill), `${list} ${theme} ${step}`).toBeGreaterThanOrEqual(
          4.5
        )
      );
    }
  }
});

/** Contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const light = (color: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const [dark = 0, bright = 0] = [light(a), light(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

describe('dutyMatrix', () => {
  test('a picture of one list in shares says so in title and words, and counts that list alone', () => {
    const figure = dutyMatrix(matrixModel(cells, known, settings({ part: 'reclaimed', as: 'row' })), zh);
    expect(figure.title).toBe('部门 × 类别：事项数（只看收回，格内为占该部门合计的%）');
    expect(figure.options).toBe('只看收回，格内为占该部门合计的%');
    expect(figure.caption).toContain('共1项');
    expect(figure.caption).toContain('图上格内数字是百分比，不是数量；数据表先列数量，再列百分比。');
    const [row] = figure.table.rows.filter((each) => each['bureau'] === '市水利局');
    expect([row?.['category:nongye'], row?.['share:nongye']]).toEqual([1, 1]);
    expect(dutyMatrix(matrixModel(cells, known, settings()), zh).table.columns.map(({ kind }) => kind)).not.toContain(
      'share'
    );
    expect(dutyMatrix(matrixModel(cells, known, settings()), zh).options).toBeUndefined();
  });

  test('the twin holds every number of the picture, lists apart, totals last', () => {
    const { table, caption, title } = dutyMatrix(matrixModel(cells, known, settings()), zh);
    expect(title).toBe('部门 × 类别：事项数');
    expect(caption).toBe(
      '2个部门、2个类别，共6项，每项计一次；最集中的是市水利局的农业（3项：配合履职2项、上级收回1项）。'
    );
    expect(
      table.rows.map((row) => [
        row['bureau'],
        row['list'],
        row['category:nongye'],
        row['category:anquan'],
        row['total']
      ])
    ).toEqual([
      ['乡镇自办', '基本履职', 1, 1, 2],
      ['市水利局', '配合履职', 2, 1, 3],
      ['市水利局', '上级收回', 1, null, 1],
      ['市公安局', '配合履职', 1, 1, 2],
      ['合计（每项计一次）', '基本履职', 1, 1, 2],
      ['合计（每项计一次）', '配合履职', 2, 1, 3],
      ['合计（每项计一次）', '上级收回', 1, null, 1]
    ]);
  });

  test('names are text in the drawing, and a narrow drawing is the wide one scaled', () => {
    const hostile = dutyMatrix(matrixModel(cells, known, settings()), { ...zh, bureau: () => '<script>&"' });
    if (hostile.drawing.kind !== 'svg') throw new Error('not an SVG');
    const svg = hostile.drawing.svg(
      {
        font: 'sans-serif',
        paper: '#fff',
        ink: '#000',
        ink2: '#000',
        ink3: '#000',
        line: '#000',
        mark: '#000',
        markSoft: '#000',
        lists: { basic: '#000', shared: '#000', reclaimed: '#000' },
        ramp: [],
        rampInk: []
      },
      { width: 380, height: 200 }
    );
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('viewBox="0 0 1000 ');
  });

  test('picture', async () => {
    await expectPicture(dutyMatrix(matrixModel(cells, known, settings()), zh), 1000);
    await expectPicture(
      dutyMatrix(matrixModel(cells, known, settings({ measure: 'township', part: 'shared' })), zh),
      1000,
      'duty-matrix-township'
    );
  });
});
