// Derived numbers of places side by side and of two editions: each tells its formula and what went into it.
import { describe, expect, test } from 'vitest';
import { writeMark, type Mark } from '../../../src/lib/address/mark.ts';
import { loadShift, loadWorking, type Held } from '../../../src/lib/chart/load-shift.ts';
import {
  fromMark,
  medianMark,
  nationalMark,
  outMark,
  placesWorking,
  quarterMark
} from '../../../src/lib/chart/place-workings.ts';
import {
  MEASURES,
  medians,
  quartiles,
  totalMark,
  type Measure,
  type PlaceTotals
} from '../../../src/lib/chart/places-table.ts';
import { networkWorking, type BureauKind, type KindTie } from '../../../src/lib/chart/place-network.ts';
import { tiesWorking } from '../../../src/lib/chart/tie-shifts.ts';
import type { Figure } from '../../../src/lib/chart/figure.ts';
import { naming } from '../../support/naming.ts';

const place = (id: string, count: number, findings: number | null = null): PlaceTotals => ({
  id,
  label: id,
  totals: Object.fromEntries(MEASURES.map((measure) => [measure, count])) as PlaceTotals['totals'],
  findings
});
const places = [place('a', 9), place('b', 1), place('c', 4), place('d', 3), place('e', 2)];
const nameOf = (mark: Mark) => (mark.kind === 'formula' ? mark.of : '');

const sizeOf = (measure: Measure, count: number) => (measure === 'duties' ? 3 * count : count);

describe('places', () => {
  const tell = (mark: Mark, reference: number | 'median' | null = null, of = places) =>
    placesWorking(nameOf(mark), of, reference, naming());

  test.each(MEASURES)('the median of %s is that of its operands, each of which opens its rows', (measure: Measure) => {
    const working = tell(medianMark(measure));
    expect(working?.value).toBe(medians(places).get(measure));
    expect(working?.operands.map(({ of }) => of && writeMark(of))).toEqual(
      ['a', 'c', 'd', 'e', 'b'].map((id) => writeMark(totalMark(id, measure)))
    );
  });

  test.each(MEASURES)('the quartiles of %s are of its operands, from the least on', (measure: Measure) => {
    const [low, , high] = quartiles(places, measure) ?? [];
    expect(tell(quarterMark('low', measure))).toMatchObject({ value: low, operands: { length: places.length } });
    const working = tell(quarterMark('high', measure));
    expect(working?.value).toBe(high);
    expect(working?.operands.map(({ value }) => value)).toEqual([1, 2, 3, 4, 9].map((each) => sizeOf(measure, each)));
    expect(tell(quarterMark('low', measure), null, [])).toBeNull();
  });

  test('what is known of the whole country names its source; of the rest nothing is said', () => {
    expect(tell(nationalMark('shared'))).toMatchObject({ value: 99, operands: [] });
    expect(tell(nationalMark('shared'))?.formula).toContain('新华社');
    const total = tell(nationalMark('duties'));
    expect(total?.operands.reduce((sum, { value }) => sum + value, 0)).toBe(total?.value);
    expect(tell(nationalMark('reports'))).toBeNull();
  });

  test('a difference is of two numbers, the second of the pinned place or the median', () => {
    expect(tell(fromMark(0, 'basic'), 'median')).toMatchObject({ value: 6, operands: [{ value: 9 }, { value: 3 }] });
    expect(tell(fromMark(0, 'basic'), 1)).toMatchObject({ value: 8, operands: [{ label: 'a' }, { label: 'b' }] });
    expect(tell(fromMark(0, 'basic'))).toBeNull();
    expect(tell(fromMark(7, 'basic'), 1)).toBeNull();
  });

  test('what stands out tells its distance, the median and the usual distance', () => {
    const working = tell(outMark(0, 'basic'));
    const [value = 0, middle = 0, spread = 0] = working?.operands.map((operand) => operand.value) ?? [];
    expect(working?.value).toBeCloseTo((0.6745 * (value - middle)) / spread);
  });

  test('how many there are opens them; findings have a median once they are counted', () => {
    expect(placesWorking('places', places, null, naming())).toMatchObject({ value: 5, operands: { length: 5 } });
    expect(tell(medianMark('findings'))).toBeNull();
    const counted = [place('a', 1, 7), place('b', 1, 5), place('c', 1)];
    expect(tell(medianMark('findings'), null, counted)).toMatchObject({ value: 6, operands: { length: 2 } });
    expect(placesWorking('median-nothing', places, null, naming())).toBeNull();
  });
});

describe('bureaus that share duties over all places', () => {
  const kind = (id: string) => ({
    id,
    stem: id,
    tier: '政府',
    duties: 3,
    ids: new Map([
      [1, id],
      [2, `${id}-b`]
    ])
  });
  const tie = (one: string, two: string, by: [number, number][]) =>
    ({ one, two, places: by.length, duties: by.reduce((all, [, each]) => all + each, 0), by: new Map(by) }) as KindTie;
  const kinds = [kind('x'), kind('y'), kind('z')] as unknown as BureauKind[];
  const ties = [
    tie('x', 'y', [
      [1, 2],
      [2, 3]
    ]),
    tie('x', 'z', [[2, 1]])
  ];
  const sides = [
    { id: 'a', label: '甲', edition: 1 },
    { id: 'b', label: '乙', edition: 2 }
  ];
  const tell = (of: string, edition?: number) => {
    const pinned = edition === undefined ? null : { edition, label: '' };
    return networkWorking(of, kinds, ties, sides, { pinned, list: 'shared' }, naming());
  };

  test('kinds, ties, and one tie place by place under the ids of each', () => {
    expect(tell('kinds')?.operands).toHaveLength(3);
    expect(tell('ties')).toMatchObject({ value: 2, operands: [{ value: 5 }, { value: 1 }] });
    const working = tell('tie-0');
    expect(working?.value).toBe(5);
    expect(working?.operands.map(({ of }) => of && writeMark(of))).toEqual([
      'in:a/pair:x/y@shared',
      'in:b/pair:x-b/y-b@shared'
    ]);
    expect(tell('spread-0')).toMatchObject({ value: 2, operands: { length: 2 } });
    expect(tell('tie-9')).toBeNull();
  });

  test('those that a pinned place has, lacks, or has alone', () => {
    const many = (of: string, edition: number) => tell(of, edition)?.value;
    expect([many('ties-ties', 1), many('ties-lacks', 1), many('ties-alone', 1)]).toEqual([1, 1, 0]);
    expect([many('ties-ties', 2), many('ties-lacks', 2), many('ties-alone', 2)]).toEqual([2, 0, 1]);
    expect(tell('ties-lacks')).toBeNull();
  });
});

describe('two editions', () => {
  test('a difference is after less before', () => {
    const held = (id: string, duties: number) =>
      ({ id, totals: { basic: duties, shared: 0, reclaimed: 0, bureaus: 1 } }) as unknown as Held;
    const figure = loadShift(held('a', 3), held('b', 5), '', naming());
    expect(loadWorking('load-duties', figure, naming())).toMatchObject({
      value: 2,
      operands: [
        { value: 5, of: { kind: 'in', edition: 'b' } },
        { value: 3, of: { kind: 'in', edition: 'a' } }
      ]
    });
    expect(loadWorking('load-nothing', figure, naming())).toBeNull();
  });

  test('pairs that began to share duties are told apart from those that ceased', () => {
    const row = (one: string, before: number, after: number) => ({ one, two: '乙', before, after });
    const figure = { table: { rows: [row('甲', 0, 2), row('丙', 1, 0), row('丁', 1, 3)] } } as unknown as Figure;
    const told = (of: string) => tiesWorking(of, figure, naming())?.operands.map(({ label, value }) => [label, value]);
    expect(told('ties-came')).toEqual([['甲和乙', 2]]);
    expect(told('ties-went')).toEqual([['丙和乙', 1]]);
    expect(told('ties-other')).toEqual([['丁和乙', 3]]);
    expect(told('ties-none')).toBeUndefined();
  });
});
