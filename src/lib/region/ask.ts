// What is asked of tables over places, each from the smallest table that answers it.
import { LISTS, type ListId } from '../duty/record.ts';
import { MEASURES, type Measure } from '../query/matrix.ts';
import type { Area, Counts, CountTable, Region } from './region.ts';
import { listNumber, type Numbers } from './schema.ts';

/** What of the lists is counted: those named, all where none is. */
export type Lists = readonly ListId[];

/** Counts of a cell over an area: `places` have at least one such duty, the others are sums over these. Keys are those
 *  of `region.bureaus` and `categories`; `bureau` null counts each duty once, `category` null all of them. */
export interface RegionCount extends Record<Measure, number> {
  bureau: string | null;
  category: string | null;
  places: number;
}

/** Counts of a cell in one place, by its row in `place`, or in one area, by its row in `area`. */
export interface UnitCount extends Record<Measure, number> {
  unit: number;
  places: number;
}

/** Where a cell stands: keys, null as in RegionCount. */
export interface CellKey {
  bureau: string | null;
  category: string | null;
}

/** The smallest table that counts over an area, and of several lists how many places have any of them: a roll-up holds
 *  single lists and all of them together. */
export function tableFor(area: Pick<Area, 'level'>, lists: Lists): CountTable {
  if (wantedList(lists) === null) return 'cube';
  return area.level === 'city' ? 'cities' : 'rollup';
}

/** The number of the list that is asked for, 0 for all; null for two of three. */
function wantedList(lists: Lists): number | null {
  const some = LISTS.filter((list) => lists.includes(list));
  if (some.length === 0 || some.length === LISTS.length) return 0;
  return some.length === 1 ? listNumber(some[0] ?? null) : null;
}

/** Counts of every cell over an area, by number of bureau and category, sums of them included; cells that no place has
 *  are left out. Null where the table that answers is not loaded. */
export function regionCounts(region: Region, area: number, lists: Lists): RegionCount[] | null {
  const of = region.areas[area];
  if (of === undefined) return [];
  const table = tableFor(of, lists);
  const counts = region.counts[table];
  if (counts === null) return null;
  return table === 'cube' ? addedUp(region, counts, of, lists) : lookedUp(region, counts, table, area, lists);
}

function keysOf({ bureaus, categories }: Region, bureau: number, category: number): CellKey {
  return { bureau: bureaus[bureau - 1]?.key ?? null, category: categories[category - 1]?.key ?? null };
}

function lookedUp(region: Region, counts: Counts, table: CountTable, area: number, lists: Lists): RegionCount[] {
  const { bureau, category, list, from } = region.cells;
  const wanted = wantedList(lists);
  const found: RegionCount[] = [];
  for (let cell = 0; cell < list.length; cell++) {
    if (list[cell] !== wanted) continue;
    const row = firstFrom(counts.unit, area, from[table][cell] ?? 0, from[table][cell + 1] ?? 0);
    if (row === from[table][cell + 1] || counts.unit[row] !== area) continue;
    found.push({
      ...keysOf(region, bureau[cell] ?? 0, category[cell] ?? 0),
      places: counts.places?.[row] ?? 0,
      duties: counts.duties[row] ?? 0,
      city: counts.city[row] ?? 0,
      township: counts.township[row] ?? 0,
      reports: counts.reports[row] ?? 0
    });
  }
  return found;
}

/** Sums of a bureau over the places of an area in one run through its cells, which follow each other by category. */
function addedUp(region: Region, counts: Counts, { first, places }: Area, lists: Lists): RegionCount[] {
  const { bureau, category, list, from } = region.cells;
  const wanted = new Set(lists.map(listNumber));
  const found: RegionCount[] = [];
  /** The last cell of a category, or of a bureau, that each place was met in. */
  const [metHere, metInBureau] = [new Int32Array(places).fill(-1), new Int32Array(places).fill(-1)];
  let [here, whole]: [RegionCount | null, RegionCount | null] = [null, null];
  let [lastBureau, lastCategory] = [-1, -1];
  const add = adder(counts);
  for (let cell = 0; cell < list.length; cell++) {
    if (!wanted.has(list[cell] ?? 0) || category[cell] === 0) continue;
    const start = firstFrom(counts.unit, first, from.cube[cell] ?? 0, from.cube[cell + 1] ?? 0);
    const end = firstFrom(counts.unit, first + places, start, from.cube[cell + 1] ?? 0);
    if (start === end) continue;
    const [ownBureau, ownCategory] = [bureau[cell] ?? 0, category[cell] ?? 0];
    if (whole === null || ownBureau !== lastBureau) {
      whole = empty(keysOf(region, ownBureau, 0));
      found.push(whole);
    }
    if (here === null || ownBureau !== lastBureau || ownCategory !== lastCategory) {
      here = empty(keysOf(region, ownBureau, ownCategory));
      found.push(here);
    }
    [lastBureau, lastCategory] = [ownBureau, ownCategory];
    const mark = ownBureau * (region.categories.length + 1) + ownCategory;
    here.places += met(counts.unit, start, end, first, metHere, mark);
    whole.places += met(counts.unit, start, end, first, metInBureau, ownBureau);
    const sums = add(start, end);
    for (const measure of MEASURES) {
      here[measure] += sums[measure];
      whole[measure] += sums[measure];
    }
  }
  return found;
}

/** How many places of some rows were not met under this mark yet; they are now. */
function met(units: Uint32Array, start: number, end: number, first: number, last: Int32Array, mark: number): number {
  let count = 0;
  for (let row = start; row < end; row++) {
    const place = (units[row] ?? 0) - first;
    if (last[place] !== mark) count += 1;
    last[place] = mark;
  }
  return count;
}

/** A function that sums rows of a table. */
function adder({ duties, city, township, reports }: Counts) {
  const sumOf = (column: Numbers, start: number, end: number): number => {
    let sum = 0;
    for (let row = start; row < end; row++) sum += column[row] ?? 0;
    return sum;
  };
  return (start: number, end: number): Record<Measure, number> => ({
    duties: sumOf(duties, start, end),
    city: sumOf(city, start, end),
    township: sumOf(township, start, end),
    reports: sumOf(reports, start, end)
  });
}

function empty(key: CellKey): RegionCount {
  return { ...key, places: 0, duties: 0, city: 0, township: 0, reports: 0 };
}

/** Counts of a cell in each place of an area that has it, by area. Null where the cube is not loaded. */
export function inPlaces(region: Region, area: number, key: CellKey, lists: Lists): UnitCount[] | null {
  const of = region.areas[area];
  const { cube } = region.counts;
  if (cube === null || of === undefined) return null;
  return inUnits(region, cube, 'cube', key, lists, of.first, of.first + of.places);
}

/** Counts of a cell in each area of a roll-up that has it: of what stands above cities with all places together, or of
 *  cities. Null where the table is not loaded, and of two of the three lists, where it does not tell how many places
 *  have any. */
export function inAreas(region: Region, table: 'rollup' | 'cities', key: CellKey, lists: Lists): UnitCount[] | null {
  const counts = region.counts[table];
  if (counts === null || wantedList(lists) === null) return null;
  return inUnits(region, counts, table, key, lists, 0, region.areas.length);
}

function inUnits(
  region: Region,
  counts: Counts,
  table: CountTable,
  key: CellKey,
  lists: Lists,
  first: number,
  end: number
): UnitCount[] {
  const { bureau, category, list, from } = region.cells;
  const numberOf = (columns: Region['bureaus'], own: string | null) =>
    own === null ? 0 : columns.findIndex((each) => each.key === own) + 1;
  const ownBureau = numberOf(region.bureaus, key.bureau);
  const ownCategory = numberOf(region.categories, key.category);
  if ((key.bureau !== null && ownBureau === 0) || (key.category !== null && ownCategory === 0)) return [];
  const single = wantedList(lists);
  const wanted = new Set(lists.length === 0 ? LISTS.map(listNumber) : lists.map(listNumber));
  /** Single lists of single categories make up the cube; the cities hold what they are asked for. */
  const takes = (cell: number) =>
    table === 'cube'
      ? category[cell] !== 0 && wanted.has(list[cell] ?? 0) && (ownCategory === 0 || category[cell] === ownCategory)
      : category[cell] === ownCategory && list[cell] === single;
  const size = Math.max(0, end - first);
  const had = new Uint32Array(size);
  const sums = MEASURES.map(() => new Uint32Array(size));
  for (let cell = 0; cell < list.length; cell++) {
    if (bureau[cell] !== ownBureau || !takes(cell)) continue;
    const start = firstFrom(counts.unit, first, from[table][cell] ?? 0, from[table][cell + 1] ?? 0);
    const stop = firstFrom(counts.unit, end, start, from[table][cell + 1] ?? 0);
    for (let row = start; row < stop; row++) had[(counts.unit[row] ?? 0) - first] = counts.places?.[row] ?? 1;
    MEASURES.forEach((measure, at) => addRows(counts, counts[measure], start, stop, first, sums[at] as Uint32Array));
  }
  const found: UnitCount[] = [];
  const [duties, city, township, reports] = sums as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  for (let at = 0; at < size; at++)
    if ((had[at] ?? 0) > 0)
      found.push({
        unit: first + at,
        places: had[at] ?? 0,
        duties: duties[at] ?? 0,
        city: city[at] ?? 0,
        township: township[at] ?? 0,
        reports: reports[at] ?? 0
      });
  return found;
}

function addRows({ unit }: Counts, amounts: Numbers, start: number, end: number, first: number, sums: Uint32Array) {
  for (let row = start; row < end; row++) {
    const at = (unit[row] ?? 0) - first;
    sums[at] = (sums[at] ?? 0) + (amounts[row] ?? 0);
  }
}

/** The first row from `from` on, before `to`, whose number is not below `unit`; numbers ascend. */
function firstFrom(units: Uint32Array, unit: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((units[middle] ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
