// Places against categories or bureaus: cells as counted, absent kept from zero, differences from what is pinned.
import { describe, expect, test } from 'vitest';
import { bureauPlaces, fromReference, referenceCounts, standingsLed } from '../../../src/lib/chart/bureau-places.ts';
import { network } from '../../../src/lib/analysis/network.ts';
import {
  bureauKinds,
  kindOfId,
  kindTies,
  placeNetwork,
  toPlace,
  type KindTie
} from '../../../src/lib/chart/place-network.ts';
import { shiftedTies, tieShifts } from '../../../src/lib/chart/tie-shifts.ts';
import { brushedRows, placeHeat } from '../../../src/lib/chart/place-heat.ts';
import { placeMatrixFigure } from '../../../src/lib/chart/place-matrix-figure.ts';
import {
  placeMatrixModel,
  placeMatrixSettings,
  shareMark,
  shareText,
  shareWords,
  signed,
  type PlaceMatrixModel,
  type Reference
} from '../../../src/lib/chart/place-matrix.ts';
import { placeStrips } from '../../../src/lib/chart/place-strips.ts';
import { quartiles, totalsOf } from '../../../src/lib/chart/places-table.ts';
import { PAPER } from '../../../src/lib/chart/theme.ts';
import type { Held } from '../../../src/lib/compare/standing.ts';
import type { ListId } from '../../../src/lib/duty/record.ts';
import type { PlaceCell } from '../../../src/lib/query/place-cells.ts';
import { naming } from '../../support/naming.ts';

const cell = (edition: number, id: string, list: ListId, duties: number, more: Partial<PlaceCell> = {}): PlaceCell => ({
  edition,
  id,
  name: id,
  stem: id,
  kind: null,
  tier: null,
  rank: 0,
  list,
  duties,
  city: 0,
  township: duties * 2,
  reports: 0,
  ...more
});
const PLACES = [1, 2, 3].map((edition) => ({ edition, id: `p${edition}`, label: `第${edition}镇` }));
const CATEGORIES = [
  cell(1, 'nongye', 'basic', 4),
  cell(1, 'nongye', 'shared', 2),
  cell(1, 'anquan', 'shared', 3, { rank: 1 }),
  cell(2, 'nongye', 'basic', 6),
  cell(2, 'anquan', 'shared', 3, { rank: 1 }),
  cell(3, 'nongye', 'basic', 5)
];
const model = (reference: Reference, get: Record<string, string> = {}): PlaceMatrixModel =>
  placeMatrixModel(
    'category',
    CATEGORIES,
    CATEGORIES,
    PLACES,
    placeMatrixSettings((key) => get[key] ?? '', 'category'),
    reference
  );
const texts = (of: PlaceMatrixModel) =>
  of.lines.map(({ cells }) => cells.map((shares) => shares.map((share) => shareText(of, share, naming()))));

describe('places by category', () => {
  test('have a part for each list of a column, empty where a place has no such duty', () => {
    const made = model(null);
    expect(made.columns.map(({ name, lists }) => [name, lists])).toEqual([
      ['nongye', ['basic', 'shared']],
      ['anquan', ['shared']]
    ]);
    expect(texts(made)).toEqual([
      [['4', '2'], ['3']],
      [['6', ''], ['3']],
      [['5', ''], ['']]
    ]);
    expect(made.lines.map(({ total }) => total)).toEqual([9, 9, 5]);
  });

  test('have medians over those places alone that have the column: absent is not zero', () => {
    const [farming, safety] = model(null).columns;
    expect(farming?.middle).toEqual({ basic: 5, shared: 2 });
    expect(farming?.carried).toEqual({ basic: 3, shared: 1 });
    expect(safety?.middle).toEqual({ shared: 3 });
  });

  test('show differences from a pinned place or the median, and say which of two has it alone', () => {
    expect(texts(model(1))).toEqual([
      [['−2', '独2'], ['=']],
      [['=', ''], ['=']],
      [['−1', ''], ['无']]
    ]);
    expect(texts(model('median'))).toEqual([
      [['−1', '独2'], ['=']],
      [['+1', ''], ['=']],
      [['=', ''], ['无']]
    ]);
    expect([signed(0), signed(2.5), signed(-1)]).toEqual(['=', '+2.5', '−1']);
  });

  test('say for the ear too which of two has it alone', () => {
    const made = model(1);
    const said = made.lines.map((line) =>
      line.cells.map((shares, at) =>
        shares.map((share) => {
          const column = made.columns[at];
          return column === undefined ? '' : shareWords(made, line, column, share, naming());
        })
      )
    );
    expect(said[0]?.[0]?.[0]).toContain('与参照之差−2');
    expect(said[0]?.[0]?.[1]).toContain('此地有、参照没有');
    expect(said[2]?.[1]?.[0]).toContain('参照有、此地没有');
    expect(said[1]?.[0]?.[1]).not.toContain('参照');
  });

  test('open exactly the duties of a part, in the edition that it is of', () => {
    const made = model(null);
    const [first, second] = made.lines;
    if (first === undefined || second === undefined) throw new Error('no lines');
    expect(shareMark(made, first, 0, 'basic')).toBe('in:p1/category:nongye@basic');
    expect(shareMark(made, made.lines[2] ?? second, 1, 'shared')).toBeNull();
  });

  test('show shares of a row, one list alone, and places by their totals', () => {
    expect(texts(model(null, { as: 'row' }))[0]).toEqual([['44', '22'], ['33']]);
    expect(model(null, { part: 'basic' }).columns.map(({ name }) => name)).toEqual(['nongye']);
    expect(model(null, { part: 'basic', rows: 'total' }).lines.map(({ place }) => place.id)).toEqual([
      'p2',
      'p3',
      'p1'
    ]);
  });

  test('as a figure have counts with null for absent, differences beside, and a drawing', () => {
    const figure = placeMatrixFigure(model(1), '第2镇', naming());
    expect(figure.table.rows[0]).toMatchObject({ place: '第1镇', 'n = nongye': 4, 'd = nongye': -2, total: 4 });
    expect(figure.table.rows.find(({ place, list }) => place === '第3镇' && list === '配合履职')).toMatchObject({
      'n = nongye': null,
      'd = nongye': null,
      total: 0
    });
    expect(figure.options).toContain('第2镇');
    const { drawing } = figure;
    if (drawing.kind !== 'svg') throw new Error('no drawing');
    const svg = drawing.svg(PAPER, { width: 1000, height: figure.height(1000) });
    expect(svg).toContain('第3镇');
    expect(svg).toContain('独2');
    expect(svg).not.toContain('NaN');
  });

  test('as a figure of shares have per cents, and differences in points', () => {
    const { table, title } = placeMatrixFigure(model(1, { as: 'row' }), '第2镇', naming());
    expect(table.rows[0]).toMatchObject({ 'n = nongye': 44, 'd = nongye': -23, total: 4 });
    expect(table.rows.at(-2)).toMatchObject({ place: '中位数', 'n = nongye': 67 });
    expect(table.columns.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['nongye（%）', 'nongye之差（百分点）'])
    );
    expect(title).toContain('乡镇合计');
    expect(title).not.toContain('部门');
  });

  test('drawn have a dot for none of the measure and nothing for no duty, and a key to both', () => {
    const drawn = (of: PlaceMatrixModel) => {
      const { drawing } = placeMatrixFigure(of, '', naming());
      return drawing.kind === 'svg' ? drawing.svg(PAPER, { width: 1000, height: 400 }) : '';
    };
    const zeros = drawn(model(null, { measure: 'city' }));
    expect(zeros.match(/<circle/gu)).toHaveLength(CATEGORIES.length);
    expect(zeros).toContain('有事项，没有这类条款');
    expect(drawn(model(null))).not.toContain('<circle');
    expect(drawn(model(1))).toContain('独：此地有、参照没有');
  });

  test('on a canvas have less as rings, and the same apart from absent', () => {
    const heat = placeHeat(model(1), naming(), { theme: PAPER, fill: (list, step) => `${list}${step}` });
    const [{ data } = { data: [] }] = heat.series;
    const colourOf = (at: number) => heat.visualMap.pieces.find(({ value }) => value === data[at]?.value[2])?.color;
    const looks = data.map(({ value: [x, y], itemStyle }, at) => [x, y, colourOf(at), itemStyle !== undefined]);
    expect(looks).toEqual([
      [1, 0, expect.stringContaining('shared'), false],
      [2, 0, PAPER.line, false],
      [0, 1, PAPER.line, false],
      [2, 1, PAPER.line, false],
      [0, 0, PAPER.paper, true],
      [0, 2, PAPER.paper, true],
      [2, 2, PAPER.paper, true]
    ]);
  });

  test('on a canvas have a mark per part that has duties', () => {
    const heat = placeHeat(model(null), naming(), { theme: PAPER, fill: (list, step) => `${list}${step}` });
    const [{ data } = { data: [] }] = heat.series;
    expect(data).toHaveLength(CATEGORIES.length);
    expect(data[0]).toMatchObject({ pick: 'in:p1/category:nongye@basic' });
    expect(brushedRows([1.8, 0.2], 3)).toEqual([0, 1, 2]);
    expect(brushedRows([0.6, 1.2], 3)).toEqual([1]);
  });
});

const water = { kind: '水利', tier: 'government' } as const;
const BUREAUS = [
  cell(1, 'shuiliju', 'shared', 5, { ...water, stem: '水利局', name: '甲市水利局' }),
  cell(1, 'gonganju', 'shared', 2, { kind: '公安', tier: 'government', stem: '公安局' }),
  cell(2, 'shuiwuju', 'shared', 3, { ...water, stem: '水务局', name: '乙县水务局' }),
  cell(2, 'gonganju', 'shared', 4, { kind: '公安', tier: 'government', stem: '公安局' }),
  cell(3, 'shuiliju', 'shared', 1, { ...water, stem: '水利局', name: '丙县水利局' })
];

describe('places by bureau', () => {
  const settings = placeMatrixSettings(() => '', 'bureau');

  test('have one column for a kind of bureau, under the name that most use', () => {
    const made = placeMatrixModel('bureau', BUREAUS, CATEGORIES, PLACES, settings, null);
    expect(made.columns.map(({ name, also }) => [name, also])).toEqual([
      ['公安局', []],
      ['水利局', ['水务局']]
    ]);
    const second = made.lines[1];
    if (second === undefined) throw new Error('no line');
    expect(shareMark(made, second, 1, 'shared')).toBe('in:p2/bureau:shuiwuju@shared');
    expect(made.lines.map(({ total }) => total)).toEqual([5, 3, 0]);
  });

  test('part a kind of which one place has two, so that a cell is one bureau of its place', () => {
    const two = [...BUREAUS, cell(1, 'shuizhan', 'shared', 1, { ...water, stem: '水管站' })];
    const made = placeMatrixModel('bureau', two, CATEGORIES, PLACES, settings, null);
    expect(made.columns.map(({ name }) => name).sort()).toEqual(['公安局', '水利局', '水务局', '水管站'].sort());
  });

  test('are found by the id of any place, and tied over all places', () => {
    const kinds = bureauKinds(BUREAUS);
    expect(kinds.map(({ id, duties }) => [id, duties])).toEqual([
      ['shuiliju', 9],
      ['gonganju', 6]
    ]);
    expect(kindOfId(kinds, 'shuiwuju')?.id).toBe('shuiliju');
    expect(kindOfId(kinds, 'nobody')).toBeUndefined();
    const tie = (one: string, two: string, duties: number) => ({ one, two, duties, weight: 1 });
    expect(
      kindTies(kinds, [
        { edition: 1, ties: [tie('shuiliju', 'gonganju', 2)] },
        { edition: 2, ties: [tie('gonganju', 'shuiwuju', 3), tie('gonganju', 'nobody', 9)] }
      ])
    ).toEqual([
      {
        one: 'gonganju',
        two: 'shuiliju',
        places: 2,
        duties: 5,
        by: new Map([
          [1, 2],
          [2, 3]
        ])
      }
    ]);
  });
});

describe('a bureau over all places', () => {
  const [kind] = bureauKinds(BUREAUS);
  if (kind === undefined) throw new Error('no bureau');
  const sides = PLACES.map(({ id, label, edition }) => ({
    id,
    label,
    edition,
    shortOf: (bureau: string) => (bureau === 'gonganju' ? '公安局' : '水利局')
  }));
  const water = { name: '某市水利局', stem: '水利局', called: '水利局' };
  const held = (...ids: [string, Held['lead']][]): Held => ({
    duties: ids.map(([id, lead], at) => ({ id, list: 'shared', seq: at, name: id, category: '', lead })),
    list: 'shared',
    lead: ids[0]?.[1] ?? null,
    others: 0,
    bureaus: []
  });
  const standings = [
    { cells: [held(['shared-1', water], ['shared-2', null]), null, null], apart: 0 },
    { cells: [held(['shared-1', water], ['shared-3', water]), null, null], apart: 0 }
  ];
  const led = (...more: [Parameters<typeof bureauPlaces>[4], Parameters<typeof bureauPlaces>[5]]) =>
    bureauPlaces(kind, sides, BUREAUS, [], ...more).map((place) => place.led);

  test('leads each duty once, only those it leads, and only those that the filter keeps', () => {
    expect(led(standings, null)).toEqual([2, 0, 0]);
    expect(led(standings, [new Set(['shared-3']), new Set(), new Set()])).toEqual([1, 0, 0]);
  });

  test('leads nobody knows how many while the duties are not aligned', () => {
    expect(led(null, null)).toEqual([null, null, null]);
  });

  test('is held against a place or against the middle of those that name it, absent is never nought', () => {
    const rows = bureauPlaces(kind, sides, BUREAUS, [], standings, null).map((row, at) =>
      at === 2 ? { ...row, id: null, shared: null, reclaimed: null, led: null } : row
    );
    const counts = referenceCounts(rows, 'median');
    expect(counts?.led).toBe(1);
    expect(rows.map((row) => fromReference(row, 'led', counts))).toEqual([1, -1, null]);
    expect(rows.map((row) => fromReference(row, 'led', referenceCounts(rows, 0)))).toEqual([0, -2, null]);
    expect(rows.map((row) => fromReference(row, 'led', referenceCounts(rows, 2)))).toEqual([null, null, null]);
    expect(referenceCounts(rows, null)).toBeNull();
  });

  test('opens the rows in which it leads the counted duties', () => {
    const rows = bureauPlaces(kind, sides, BUREAUS, [], standings, null);
    expect(standingsLed(kind, rows, 0, 1, standings, null)).toEqual(standings);
    expect(standingsLed(kind, rows, 0, 1, standings, [new Set(['shared-3'])])).toEqual([standings[1]]);
    expect(standingsLed(kind, rows, 1, 2, standings, null)).toEqual([]);
  });

  test('is partner of others by their ids', () => {
    const ties = [{ edition: 1, ties: [{ one: 'gonganju', two: 'shuiliju', duties: 2, weight: 1 }] }];
    const [first] = bureauPlaces(kind, sides, BUREAUS, ties, null, null);
    expect(first?.partners).toEqual([{ id: 'gonganju', bureau: '公安局', duties: 2 }]);
  });

  test('has its duties apart from those that pairs share, per place that has them', () => {
    const kinds = bureauKinds(BUREAUS);
    const by = new Map([
      [1, 2],
      [2, 3]
    ]);
    const ties = [{ one: 'gonganju', two: 'shuiliju', places: 2, duties: 5, by }];
    const network = { nodes: [], ties: [] } as unknown as Parameters<typeof placeNetwork>[2];
    const { rows } = placeNetwork(kinds, ties, network, 4, '', null, naming()).table;
    expect(rows).toMatchObject([
      { one: '水利局', places: 3, duties: 9, shared: null, mean: 3 },
      { one: '公安局', places: 2, duties: 6, shared: null, mean: 3 },
      { one: '公安局', two: '水利局', places: 2, duties: null, shared: 5, mean: 2.5 }
    ]);
  });
});

describe('settings by bureau', () => {
  test('know no list without bureaus', () => {
    const get = (key: string) => (key === 'part' ? 'basic' : '');
    expect(placeMatrixSettings(get, 'category').part).toBe('basic');
    expect(placeMatrixSettings(get, 'bureau').part).toBe('both');
  });
});

describe('totals of places', () => {
  const counts = [{ edition: 1, bureaus: 7 }];
  const places = PLACES.map(({ edition, id, label }) => ({ id, label, totals: totalsOf(edition, CATEGORIES, counts) }));

  test('are summed from the cells by category', () => {
    expect(places[0]?.totals).toEqual({
      basic: 4,
      shared: 5,
      reclaimed: 0,
      categories: 2,
      bureaus: 7,
      cityClauses: 0,
      townshipClauses: 18,
      reports: 0
    });
    expect(places[1]?.totals.bureaus).toBe(0);
  });

  test('spread between their quartiles, with the own value and the pinned one beside', () => {
    expect(quartiles(places, 'basic')).toEqual([4.5, 5, 5.5]);
    expect(quartiles([], 'basic')).toBeNull();
    const figure = placeStrips(places, 0, 2, naming());
    expect(figure.table.rows[0]).toMatchObject({ low: 4.5, middle: 5, high: 5.5, own: 4, pinned: 5, national: 117 });
    const { drawing } = figure;
    if (drawing.kind !== 'svg') throw new Error('no drawing');
    const svg = drawing.svg(PAPER, { width: 900, height: 300 });
    expect(svg).not.toContain('NaN');
    const opened = (text: string) => new RegExp(`data-pick="([^"]+)">${text}<`, 'u').exec(svg)?.[1];
    expect(['4.5', '5', '5.5'].map(opened)).toEqual([
      'formula:page/low-basic',
      'formula:page/median-basic',
      'formula:page/high-basic'
    ]);
    const picks = Object.entries(figure.table.rows[0] ?? {}).flatMap(([key, pick]) =>
      key.startsWith('pick:') ? [String(pick)] : []
    );
    expect(picks).toHaveLength(6);
    for (const pick of picks) expect(svg, pick).toContain(`data-pick="${pick}"`);
  });
});

describe('ties of two editions', () => {
  const kinds = bureauKinds(BUREAUS);
  const tie = (one: string, two: string, by: [number, number][]): KindTie => {
    const map = new Map(by);
    return { one, two, places: map.size, duties: [...map.values()].reduce((sum, each) => sum + each, 0), by: map };
  };
  const [before, after] = [
    { number: 1, id: 'x' },
    { number: 2, id: 'y' }
  ];
  const came = tie('gonganju', 'shuiliju', [[2, 3]]);
  const went = tie('gonganju', 'nobody', [[1, 1]]);
  const kept = tie('nobody', 'shuiliju', [
    [1, 2],
    [2, 2]
  ]);

  test('are those that came, went or hold more or fewer duties, the largest difference first', () => {
    const found = shiftedTies([went, kept, came], before, after);
    expect(found.map(({ tie: { one, two }, was, is }) => [one, two, was, is])).toEqual([
      ['gonganju', 'shuiliju', 0, 3],
      ['gonganju', 'nobody', 1, 0]
    ]);
    expect(shiftedTies([kept], before, after)).toEqual([]);
  });

  test('open the duties that two bureaus share, by the ids of their own edition', () => {
    const { rows } = tieShifts(
      kinds,
      [came],
      network(...toPlace(kinds, [came])),
      [before, after],
      'shared',
      '',
      naming()
    ).table;
    expect(rows[0]).toMatchObject({ before: 0, after: 3, difference: 3, 'pick:before': null });
    expect(rows[0]?.['pick:after']).toBe('in:y/pair:gonganju/shuiwuju@shared');
  });

  test('are told against a pinned place: what it lacks, and what it alone has', () => {
    const network = { nodes: [], ties: [] } as unknown as Parameters<typeof placeNetwork>[2];
    const pinned = { edition: 2, label: '河口镇' };
    const { caption, table } = placeNetwork(kinds, [came, went, kept], network, 3, '', pinned, naming());
    expect(caption).toContain('与河口镇比：它有2对；别处有、它没有的1对画成点线；只有它有的1对。');
    expect(table.rows.slice(-3).map(({ pinned: own }) => own)).toEqual([3, null, 2]);
  });
});
