// The pictures of a region: what its numbers are, and that each opens the places behind it.
import { beforeAll, describe, expect, it } from 'vitest';
import { readMark, type Mark } from '../../../src/lib/address/mark.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { regionHeatFigure } from '../../../src/lib/chart/region-heat-figure.ts';
import {
  peakOf,
  REGION_UNITS,
  regionHeat,
  regionSettings,
  type RegionSettings
} from '../../../src/lib/chart/region-heat.ts';
import { barsOf, regionSpread, type Spread } from '../../../src/lib/chart/region-spread.ts';
import { regionWorking, type RegionShown } from '../../../src/lib/chart/region-workings.ts';
import { desk } from '../../../src/lib/db/engine.ts';
import type { Place, Reading } from '../../../src/lib/duty/record.ts';
import { MEASURES } from '../../../src/lib/query/matrix.ts';
import { openedRows } from '../../../src/lib/query/opened-rows.ts';
import { Joined } from '../../../src/lib/region/joined.ts';
import { makeRegion } from '../../../src/lib/region/make.ts';
import { region } from '../../../src/lib/region/region.ts';
import { readingOf, type ListNotes } from '../../support/lists.ts';
import { naming } from '../../support/naming.ts';
import { regionOf } from '../../support/regions.ts';
import { SIX } from '../../support/six-duties.ts';
import { SMALL } from '../../support/small-lists.ts';
import { expectPicture } from '../../support/snapshot.ts';

/** The same notes as of another place. */
function moved(notes: ListNotes, place: Place): Reading {
  const bureaus = notes.bureaus.map((bureau) => ({ ...bureau, name: bureau.name.replace(/^某市/u, place.city) }));
  return readingOf({ ...notes, place, bureaus });
}

let made: Awaited<ReturnType<typeof regionOf>>;
let joined: Joined;
beforeAll(async () => {
  made = await regionOf([
    readingOf(SMALL),
    moved(SMALL, { city: '某市', township: '邻乡' }),
    moved(SIX, { city: '远县', township: '远镇' })
  ]);
  joined = new Joined([region(makeRegion(made.lists))]);
});

const shownAt = (area: string, lists: RegionShown['lists'] = []): RegionShown => ({
  joined,
  area: joined.area(area),
  lists,
  call: ({ city, township }) => city + township
});
const heatAt = (area: string, settings: RegionSettings) =>
  regionHeat(joined.counts(joined.area(area), []) ?? [], joined, settings, joined.area(area).places);
const named = (text: unknown): string => {
  const mark = readMark(String(text ?? ''));
  if (mark?.kind !== 'formula') throw new Error(`no number of the page: ${String(text)}`);
  return mark.of;
};

/** How many rows a mark of a place opens in its edition. */
async function rowsOf(mark: Mark | null): Promise<number | null> {
  if (mark?.kind !== 'in') throw new Error('no place');
  const edition = made.editions.find(({ id }) => id === mark.edition);
  return openedRows(desk(made.engine, [edition?.edition ?? 0]), mark.of, NO_FILTER);
}

describe('the heatmap', () => {
  it('has a row a bureau and one that counts each duty once, and no empty columns', () => {
    const heat = heatAt('', { measure: 'duties', unit: 'sum' });
    expect(heat.lines[0]).toMatchObject({ at: 0, total: { value: 6 + 6 + 6 } });
    expect(heat.lines.length).toBeGreaterThan(3);
    for (const [at] of heat.columns.entries()) expect(heat.lines.some(({ cells }) => cells[at] !== null)).toBe(true);
    expect(peakOf(heat)?.cell.value).toBe(
      Math.max(...heat.lines.slice(1).flatMap(({ cells }) => cells.map((cell) => cell?.value ?? 0)))
    );
  });

  it.each(REGION_UNITS)(
    'opens for every number as %s the places that it is of, and these exactly so many rows',
    async (unit) => {
      for (const measure of MEASURES) {
        const { table } = regionHeatFigure(heatAt('', { measure, unit }), '', '', naming());
        let opened = 0;
        for (const row of table.rows)
          for (const { key } of table.columns.slice(1)) {
            const value = row[key];
            if (value == null) continue;
            const working = regionWorking(named(row[`pick:${key}`]), shownAt(''), naming());
            expect(Math.round((working?.value ?? -1) * 10) / 10).toBe(value);
            const operands = working?.operands ?? [];
            const sum = operands.reduce((total, operand) => total + operand.value, 0);
            const counted = { sum, mean: Math.round((sum / operands.length) * 10) / 10, places: operands.length };
            expect(counted[unit]).toBe(value);
            if (unit !== 'sum') continue;
            for (const { value: own, of } of operands) expect(await rowsOf(of)).toBe(own);
            opened += operands.length;
          }
        if (unit === 'sum') expect(opened).toBeGreaterThan(20);
      }
    }
  );

  it('looks as saved', async () => {
    await expectPicture(
      regionHeatFigure(heatAt('', { measure: 'duties', unit: 'sum' }), '全部地区', '', naming()),
      900
    );
  });

  it('takes its settings from the address, and what means nothing as the first of each', () => {
    const of = (asked: Record<string, string>) => regionSettings((key) => asked[key] ?? '');
    expect(of({})).toEqual({ measure: 'duties', unit: 'sum' });
    expect(of({ measure: 'reports', as: 'mean' })).toEqual({ measure: 'reports', unit: 'mean' });
    expect(of({ measure: 'x', as: 'x' })).toEqual({ measure: 'duties', unit: 'sum' });
  });
});

describe('the spread of places', () => {
  const spread: Spread = {
    bureau: 0,
    category: 0,
    what: '全部事项',
    measure: 'duties',
    values: [4, 4, 5, 7, 9],
    places: 6,
    own: { label: '某市某乡', value: 5, of: null }
  };

  it('has each value in one bar', () => {
    expect(barsOf([])).toEqual([]);
    expect(barsOf([3])).toEqual([{ from: 3, to: 3, places: 1 }]);
    expect(barsOf([4, 4, 5, 7]).map(({ places }) => places)).toEqual([2, 1, 0, 1]);
    for (const values of [
      [0, 35, 36],
      [1, 500, 501, 999],
      [7, 7]
    ]) {
      const bars = barsOf(values);
      expect(bars.length).toBeLessThan(40);
      for (const { from, to, places } of bars)
        expect(places).toBe(values.filter((value) => value >= from && value <= to).length);
      expect(bars.reduce((sum, { places }) => sum + places, 0)).toBe(values.length);
    }
  });

  it('says how many have none, and where the own place stands', async () => {
    const figure = regionSpread(spread, '', naming());
    expect(figure.caption).toContain('5个乡镇有，中位数5；另有1个没有');
    expect(figure.caption).toContain('▲是某市某乡（5）');
    expect(regionSpread({ ...spread, own: { label: '某乡', value: null, of: null } }, '', naming()).caption).toContain(
      '某乡没有'
    );
    expect(regionSpread({ ...spread, values: [] }, '', naming())).toMatchObject({ table: { rows: [] } });
    await expectPicture(figure, 624);
  });

  it('opens for a bar and for the median the places behind it', () => {
    const shown = shownAt('');
    const values = (joined.places(joined.area(''), { bureau: null, category: null }, []) ?? []).map(
      ({ duties }) => duties
    );
    const { table } = regionSpread({ ...spread, values, places: 3, own: null }, '', naming());
    for (const row of table.rows) {
      const working = regionWorking(named(row['pick:places']), shown, naming());
      expect(working?.value).toBe(row['places']);
      expect(working?.operands.length).toBe(row['places']);
    }
    expect(regionWorking('middle-duties-0-0', shown, naming())?.operands.length).toBe(3);
  });

  it('opens for those that have none these', () => {
    const shown = shownAt('');
    let tried = 0;
    for (const bureau of joined.bureaus.keys()) {
      const key = { bureau: joined.bureaus[bureau]?.key ?? null, category: null };
      const have = joined.places(shown.area, key, [])?.length ?? 0;
      const working = regionWorking(`without-duties-${bureau + 1}-0`, shown, naming());
      expect(working).toMatchObject({ value: 3 - have });
      expect(working?.operands.length).toBe(3 - have);
      tried += 3 - have;
    }
    expect(tried).toBeGreaterThan(0);
  });
});

describe('areas', () => {
  it('open their places, and many places their areas', () => {
    const shown = shownAt('');
    const cities = regionWorking('areas-duties-0-0', shown, naming());
    expect(cities?.value).toBe(2);
    for (const { value, of } of cities?.operands ?? []) {
      const working = of?.kind === 'formula' ? regionWorking(of.of, shown, naming()) : null;
      expect(working?.value).toBe(value);
      expect(working?.operands.reduce((sum, operand) => sum + operand.value, 0)).toBe(value);
    }
    expect(regionWorking('below-duties-0-0', shown, naming())?.value).toBe(joined.below(shown.area).length);
  });

  it('without the counts of places say so, and list what lies within', () => {
    const [only] = joined.parts;
    if (only === undefined) throw new Error('no part');
    const small = new Joined([{ ...only, counts: { ...only.counts, cube: null } }]);
    const shown: RegionShown = { ...shownAt(''), joined: small, area: small.area('') };
    const working = regionWorking('sum-duties-0-0', shown, naming());
    expect(working).toMatchObject({ value: 18 });
    expect(working?.formula).toContain('先按地区列出');
    expect(working?.operands.reduce((sum, { value }) => sum + value, 0)).toBe(18);
    const city = [...small.areas.values()].find(({ level }) => level === 'city');
    const own = regionWorking('sum-duties-0-0', { ...shown, area: city ?? shown.area }, naming());
    expect(own?.formula).toContain('还没有载入');
    expect(regionWorking('value-duties-0-0-1-9', shown, naming())).toBeNull();
  });

  it('know no other numbers, and say that a cell is empty', () => {
    expect(regionWorking('median-basic', shownAt(''), naming())).toBeNull();
    expect(regionWorking('sum-x-0-0', shownAt(''), naming())).toBeNull();
    expect(regionWorking('sum-duties-1-1', shownAt('', ['basic']), naming())).toMatchObject({ value: 0, operands: [] });
  });
});
