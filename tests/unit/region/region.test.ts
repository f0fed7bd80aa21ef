// Tables over places: every count is what the heatmap of the place and the page of all places say, whichever table
// gives it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { desk, type Desk, type Engine } from '../../../src/lib/db/engine.ts';
import { LISTS, type ListId, type Reading } from '../../../src/lib/duty/record.ts';
import type { EditionEntry } from '../../../src/lib/duty/tables.ts';
import { DataError } from '../../../src/lib/errors.ts';
import { matrix, MEASURES, type MatrixCell } from '../../../src/lib/query/matrix.ts';
import { placeBureaus, placeCategories } from '../../../src/lib/query/place-cells.ts';
import { selected } from '../../../src/lib/query/selection.ts';
import { decodeRegionTable, encodeRegionTable } from '../../../src/lib/region/arrow.ts';
import { inAreas, inPlaces, regionCounts, tableFor, type RegionCount } from '../../../src/lib/region/ask.ts';
import { makeRegion, onePerPlace, placeKey, type RegionList } from '../../../src/lib/region/make.ts';
import { HEAD_TABLES, idIn, memoryOf, region, withTables, type Region } from '../../../src/lib/region/region.ts';
import { REGION_TABLES, type RegionColumns } from '../../../src/lib/region/schema.ts';
import { madePlaces } from '../../../scripts/made-places.ts';
import { published } from '../../../scripts/published.ts';
import { regionOf } from '../../support/regions.ts';
import { readBytes } from '../../support/score-lists.ts';

let [engine, editions, lists]: [Engine | null, EditionEntry[], RegionList[]] = [null, [], []];
let tables: RegionColumns;
let whole: Region;
let cells: { edition: EditionEntry; cells: MatrixCell[] }[];

beforeAll(async () => {
  const readings: Reading[] = [published()];
  for await (const { bytes, file } of madePlaces(0, 3, 1)) readings.push(...(await readBytes(bytes, file)));
  for (const name of ['D1-coastal-town.xlsx', 'D3-sumu-banner.docx'])
    readings.push(...(await readBytes(readFileSync(join('tests', 'fixtures', 'lists', name)), name)));
  ({ engine, editions, lists } = await regionOf(readings));
  tables = makeRegion(lists);
  whole = region(tables);
  cells = [];
  for (const edition of editions) cells.push({ edition, cells: await matrix(deskOf(edition), NO_FILTER, MEASURES) });
}, 60_000);

function deskOf({ edition }: EditionEntry): Desk {
  if (engine === null) throw new Error('no engine');
  return desk(engine, [edition]);
}

/** Row of an edition in `place`. */
const placeOf = ({ id }: EditionEntry) => tables.place.id.indexOf(id);

/** Text ids of a place's columns by key. */
function idsOf(place: number, side: 'bureau' | 'category'): Map<string, string> {
  const columns = side === 'bureau' ? whole.bureaus : whole.categories;
  return new Map(columns.map(({ key }, at) => [idIn(whole, place, side, at + 1), key]));
}

/** What the heatmaps of places of an area say together, by keys. */
function expected(area: number, wanted: readonly ListId[]): Map<string, RegionCount> {
  const all = new Map<string, RegionCount>();
  const { first = 0, places = 0 } = whole.areas[area] ?? {};
  for (const { edition, cells: own } of cells) {
    const place = placeOf(edition);
    if (place < first || place >= first + places) continue;
    const [bureaus, categories] = [idsOf(place, 'bureau'), idsOf(place, 'category')];
    const met = new Set<string>();
    for (const cell of own) {
      if (!wanted.includes(cell.list)) continue;
      const bureau = cell.bureau === null ? null : (bureaus.get(cell.bureau) ?? '?');
      for (const category of [categories.get(cell.category) ?? '?', null]) {
        const key = `${bureau}|${category}`;
        const sum = all.get(key) ?? { bureau, category, places: 0, duties: 0, city: 0, township: 0, reports: 0 };
        all.set(key, sum);
        if (!met.has(key)) sum.places += 1;
        met.add(key);
        for (const measure of MEASURES) sum[measure] += cell[measure] ?? 0;
      }
    }
  }
  return all;
}

const byKey = (counts: readonly RegionCount[]) =>
  new Map(counts.map((count) => [`${count.bureau}|${count.category}`, count]));

describe.each([
  ['all lists', []],
  ['one list', ['shared']],
  ['another list', ['basic']],
  ['two lists', ['basic', 'shared']]
] as const)('counts of %s', (_, wanted) => {
  it('are over every area what the heatmaps of its places say together', () => {
    for (const area of whole.areas.keys()) {
      const counts = regionCounts(whole, area, wanted) ?? [];
      expect(byKey(counts)).toEqual(expected(area, wanted.length === 0 ? LISTS : wanted));
      expect(counts.length).toBeGreaterThan(1);
    }
  });

  it('are the same from the cube', () => {
    const cubeOnly: Region = {
      ...whole,
      areas: whole.areas,
      counts: { rollup: null, cities: null, cube: whole.counts.cube }
    };
    const asked = wanted.length === 0 ? LISTS : wanted;
    for (const [area, of] of whole.areas.entries()) {
      expect(regionCounts(cubeOnly, area, wanted) === null).toBe(tableFor(of, wanted) !== 'cube');
      for (const { bureau, category, ...counts } of regionCounts(whole, area, wanted) ?? []) {
        const places = inPlaces(cubeOnly, area, { bureau, category }, asked) ?? [];
        expect(places.length).toBe(counts.places);
        for (const measure of MEASURES) expect(total(places, measure)).toBe(counts[measure]);
      }
    }
  });
});

const total = (rows: readonly Record<(typeof MEASURES)[number], number>[], of: (typeof MEASURES)[number]) =>
  rows.reduce((sum, row) => sum + row[of], 0);

describe('places behind a count', () => {
  it('open exactly so many duties by the ids of their own bureaus and categories', async () => {
    const counts = (regionCounts(whole, 0, []) ?? []).filter((_, at) => at % 9 === 0);
    let tried = 0;
    for (const { bureau, category } of counts)
      for (const { unit, duties } of inPlaces(whole, 0, { bureau, category }, []) ?? []) {
        const edition = editions.find(({ id }) => id === tables.place.id[unit]);
        if (edition === undefined) throw new Error('no edition');
        const number = (columns: Region['bureaus'], key: string | null) =>
          columns.findIndex((each) => each.key === key) + 1;
        const filter = {
          ...NO_FILTER,
          bureaus: bureau === null ? [] : [idIn(whole, unit, 'bureau', number(whole.bureaus, bureau))],
          categories: category === null ? [] : [idIn(whole, unit, 'category', number(whole.categories, category))]
        };
        expect((await selected(deskOf(edition), { kind: 'duties', of: {} }, filter)).duties).toBe(duties);
        tried += 1;
      }
    expect(tried).toBeGreaterThan(60);
  });

  it('are in their areas what the areas say', () => {
    for (const { bureau, category, places, duties } of (regionCounts(whole, 0, ['shared']) ?? []).slice(0, 200)) {
      const cities = inAreas(whole, 'cities', { bureau, category }, ['shared']) ?? [];
      expect(cities.reduce((sum, row) => sum + row.places, 0)).toBe(places);
      expect(total(cities, 'duties')).toBe(duties);
      const [all] = inAreas(whole, 'rollup', { bureau, category }, ['shared']) ?? [];
      expect(all).toMatchObject({ unit: 0, places, duties });
    }
    expect(inAreas(whole, 'cities', { bureau: null, category: null }, ['basic', 'shared'])).toBeNull();
  });

  it('are none of a key that no place has', () => {
    expect(inPlaces(whole, 0, { bureau: 'no such', category: null }, [])).toEqual([]);
  });
});

it('columns count what the page of all places has in its columns', async () => {
  const counts = byKey(regionCounts(whole, 0, []) ?? []);
  const sums = new Map<string, number>();
  const shared = new Set<string>();
  for (const edition of editions) {
    const here = new Map<string, string>();
    for (const { kind, id, duties } of await placeBureaus(deskOf(edition), NO_FILTER)) {
      if (kind === null) continue;
      if ((here.get(kind) ?? id) !== id) shared.add(kind);
      here.set(kind, id);
      sums.set(kind, (sums.get(kind) ?? 0) + duties);
    }
  }
  const alone = [...sums].filter(([kind]) => !shared.has(kind));
  expect(alone.length).toBeGreaterThan(15);
  for (const [kind, duties] of alone) expect(counts.get(`${kind}|null`)?.duties, kind).toBe(duties);
  let all = 0;
  for (const edition of editions)
    for (const { duties } of await placeCategories(deskOf(edition), NO_FILTER)) all += duties;
  expect(counts.get('null|null')?.duties).toBe(all);
});

describe('tables', () => {
  it('are the same whatever the order of the lists', () => {
    const again = makeRegion([...lists].reverse());
    for (const name of REGION_TABLES)
      expect(Buffer.compare(encodeRegionTable(name, again[name]), encodeRegionTable(name, tables[name])), name).toBe(0);
  });

  it('come out of their files as they went in, and join one by one', () => {
    const read = Object.fromEntries(
      REGION_TABLES.map((name) => [name, decodeRegionTable(name, encodeRegionTable(name, tables[name]))])
    ) as unknown as RegionColumns;
    const head = Object.fromEntries(HEAD_TABLES.map((name) => [name, read[name]])) as unknown as RegionColumns;
    const some = region(head);
    expect(regionCounts(some, 0, [])).toBeNull();
    const more = withTables(some, { rollup: read.rollup });
    expect(regionCounts(more, 0, [])).toEqual(regionCounts(whole, 0, []));
    expect(regionCounts(more, 0, ['basic', 'shared'])).toBeNull();
    expect(() => decodeRegionTable('cube', encodeRegionTable('place', tables.place))).toThrow(DataError);
    expect(() => decodeRegionTable('cube', new Uint8Array([1, 2, 3]))).toThrow(DataError);
  });

  it('hold places by area, each with the sizes of its lists', () => {
    const { areas } = whole;
    expect(areas.map(({ level }) => level)).toContain('upper');
    expect(areas[0]).toMatchObject({ level: 'all', first: 0, places: editions.length });
    for (const [row, { level, first, places }] of areas.entries()) {
      if (level !== 'city') continue;
      const own = Array.from({ length: places }, (_, at) => tables.place.city[first + at]);
      expect(own).toEqual(own.map(() => row));
    }
    const shown = editions[0] as EditionEntry;
    const place = placeOf(shown);
    const { basic, shared, reclaimed } = tables.place;
    expect([basic[place], shared[place], reclaimed[place]]).toEqual([106, 101, 34]);
  });

  it('say what they take in the page', () => {
    expect(memoryOf({ name: 'cube', bytes: 100, rows: 10 })).toBe(140);
    expect(memoryOf({ name: 'place', bytes: 100, rows: 10 })).toBe(100);
  });
});

describe('two bureaus of a kind in one place', () => {
  const made = (id: string, bureaus: [stem: string, kind: string | null][]): RegionList => ({
    id,
    city: `${id}市`,
    township: `${id}乡`,
    date: '',
    upper: '',
    latin: '',
    bureaus: bureaus.map(([stem, kind], at) => ({
      bureau: at + 1,
      id: `${stem}-id`,
      name: stem,
      stem,
      kind,
      tier: 'government' as const,
      rank: at
    })),
    categories: [{ category: 1, id: 'c', name: '农业', kind: null, rank: 0 }],
    cells: () =>
      bureaus.map((_, at) => ({
        ...{ bureau: at + 1, category: 1, list: 'shared' as const },
        ...{ duties: at + 1, city: 0, township: 0, reports: 0 }
      }))
  });

  it('stay apart: the one called as elsewhere is of the kind, the other stands for its own name', () => {
    const own = region(
      makeRegion([
        made('甲', [['水利局', '水利']]),
        made('乙', [['水利局', '水利']]),
        made('丙', [
          ['水务局', '水利'],
          ['水利局', '水利'],
          ['档案馆', null]
        ])
      ])
    );
    expect(own.bureaus.map(({ key, name }) => `${key} ${name}`)).toEqual([
      '= 水务局 水务局',
      '水利 水利局',
      '= 档案馆 档案馆'
    ]);
    expect(byKey(regionCounts(own, 0, []) ?? []).get('水利|null')).toMatchObject({ places: 3, duties: 1 + 1 + 2 });
  });
});

it('a place has one list, the latest', () => {
  const of = (id: string, date: string, township = '甲乡') => ({ id, city: '某市', township, date });
  const [early, late, again, other] = [of('a', ''), of('b', '2025-06'), of('c', '2025-06'), of('d', '', '')];
  expect(onePerPlace([late, early, other])).toEqual([late, other]);
  expect(onePerPlace([late, again])).toEqual([again]);
  expect(placeKey(other)).not.toBe(placeKey(of('e', '', '')));
});
