// Tables over places out of what each place has: which bureaus and categories are one over places, which places lie in
// which area, and the counts of cells by place, city and what stands above.
import { group, rollup, sum } from 'd3';
import { prefectureOf } from '../compare/peers.ts';
import { placeLatin } from '../duty/id.ts';
import { LISTS, TIERS, UNSORTED, type Place } from '../duty/record.ts';
import type { RegionBureau, RegionCategory, RegionCell } from '../query/region-cells.ts';
import { narrowest } from './arrow.ts';
import { familyTables, type PlaceNumbers, type RegionFamily } from './families.ts';
import type { RegionColumns } from './schema.ts';

/** The lists of a place as tables over places take them. `upper` is what its city lies in (昌吉州), '' where that is not
 *  known, `latin` that in pinyin, '' where it is not asked for; `id` that of the edition. `cells` gives the rows of
 *  query/region-cells.ts, whose keys those of `bureaus` and `categories` are. */
export interface RegionList {
  id: string;
  city: string;
  township: string;
  date: string;
  upper: string;
  latin: string;
  bureaus: readonly Omit<RegionBureau, 'edition'>[];
  categories: readonly Omit<RegionCategory, 'edition'>[];
  cells: () => Iterable<Omit<RegionCell, 'edition'>>;
}

/** The lists of some editions, from the answers about all of them. `latin` gives the pinyin of a name. */
export function regionLists(
  editions: readonly { edition: number; id: string; place: Place; date: string }[],
  parts: { cells: readonly RegionCell[]; bureaus: readonly RegionBureau[]; categories: readonly RegionCategory[] },
  latin: (name: string) => string = () => ''
): RegionList[] {
  const cells = group(parts.cells, ({ edition }) => edition);
  const bureaus = group(parts.bureaus, ({ edition }) => edition);
  const categories = group(parts.categories, ({ edition }) => edition);
  return editions.map(({ edition, id, place: { city, township }, date }) => {
    const own = bureaus.get(edition) ?? [];
    const branches = own.flatMap(({ tier, name }) => (tier === 'branch' ? [name] : []));
    const upper = city === '' ? '' : prefectureOf(branches, city);
    return {
      id,
      city,
      township,
      date,
      upper,
      latin: upper === '' ? '' : latin(upper),
      bureaus: own,
      categories: categories.get(edition) ?? [],
      cells: () => cells.get(edition) ?? []
    };
  });
}

/** What a place is told by: its names, or the edition itself where the document names none. */
export function placeKey({ id, city, township }: Pick<RegionList, 'id' | 'city' | 'township'>): string {
  return township === '' ? id : `${city}/${township}`;
}

/** One list a place: the latest by date, of equals the last. */
export function onePerPlace<List extends Pick<RegionList, 'id' | 'city' | 'township' | 'date'>>(
  lists: readonly List[]
): List[] {
  const latest = new Map<string, List>();
  for (const list of lists) {
    const before = latest.get(placeKey(list));
    if (before === undefined || before.date <= list.date) latest.set(placeKey(list), list);
  }
  return lists.filter((list) => latest.get(placeKey(list)) === list);
}

const COUNTED = ['duties', 'city', 'township', 'reports'] as const;
type Counted = (typeof COUNTED)[number];

/** The tables of places that are each in `lists` once, and of what is one duty over them, members by position in
 *  `lists`. Same lists, same tables, whatever their order. */
export function makeRegion(lists: readonly RegionList[], families: readonly RegionFamily[] = []): RegionColumns {
  const byName = new Intl.Collator('zh');
  /** What is not known stands last. */
  const named = (one: string, other: string) =>
    Number(one === '') - Number(other === '') || byName.compare(one, other) || (one < other ? -1 : Number(one > other));
  const placed = [...lists].sort(
    (one, other) =>
      named(one.upper, other.upper) ||
      named(one.city, other.city) ||
      named(one.township, other.township) ||
      named(one.id, other.id)
  );
  const areas = areasOf(placed);
  const bureaus = columnsOf(
    placed.map((list) => list.bureaus),
    { stem: ({ stem }) => stem, own: ({ bureau }) => bureau, at: ({ tier, rank }) => TIERS.indexOf(tier) * 1e6 + rank }
  );
  const categories = columnsOf(
    placed.map((list) => list.categories),
    {
      stem: ({ name }) => name,
      own: ({ category }) => category,
      at: ({ name, rank }) => (name === UNSORTED ? 1e6 : rank)
    }
  );

  const cells = new Map<number, Cell>();
  const sizes = placed.map(() => [0, 0, 0]);
  const [wide, deep] = [categories.keys.length + 1, LISTS.length + 1];
  for (const [place, list] of placed.entries()) {
    const [ownBureaus, ownCategories] = [bureaus.numbers(list.bureaus), categories.numbers(list.categories)];
    for (const row of list.cells()) {
      const bureau = row.bureau === null ? 0 : (ownBureaus.get(row.bureau) ?? 0);
      const category = ownCategories.get(row.category) ?? 0;
      if ((row.bureau !== null && bureau === 0) || category === 0) throw new RangeError(`${list.id}: no such key`);
      const listed = LISTS.indexOf(row.list) + 1;
      const code = (bureau * wide + category) * deep + listed;
      const cell = cells.get(code) ?? emptyCell(bureau, category, listed);
      cells.set(code, cell);
      cell.units.push(place);
      for (const count of COUNTED) cell[count].push(row[count]);
      const own = sizes[place];
      if (bureau === 0 && own !== undefined) own[listed - 1] = (own[listed - 1] ?? 0) + row.duties;
    }
  }
  const all = [...cells.values(), ...wholesOf([...cells.values()])];
  all.sort((one, other) => one.bureau - other.bureau || one.category - other.category || one.list - other.list);
  const [upward, cities, cube] = [new Rows(true), new Rows(true), new Rows(false)];
  const add = adder(placed.length, areas);
  const rowsOf = all.map((cell) => {
    const byArea = add(cell.parts ?? [cell]);
    const isCity = ({ unit }: UnitCounts) => areas.level[unit] === 'city';
    return {
      rollup: upward.take(byArea.filter((row) => !isCity(row))),
      cities: cities.take(byArea.filter(isCity)),
      cube: cell.parts === undefined ? cube.take(unitsOf(cell)) : 0
    };
  });
  return {
    area: {
      level: areas.level,
      name: areas.name,
      latin: areas.latin,
      within: narrowest(areas.within),
      first: narrowest(areas.first),
      places: narrowest(areas.places)
    },
    place: {
      id: placed.map(({ id }) => id),
      city: narrowest(areas.city),
      township: placed.map(({ township }) => township),
      date: placed.map(({ date }) => date),
      basic: narrowest(sizes.map(([basic = 0]) => basic)),
      shared: narrowest(sizes.map(([, shared = 0]) => shared)),
      reclaimed: narrowest(sizes.map(([, , reclaimed = 0]) => reclaimed))
    },
    bureau: { key: bureaus.keys, name: bureaus.names, id: bureaus.ids, tier: bureaus.firsts.map(({ tier }) => tier) },
    category: { key: categories.keys, name: categories.names, id: categories.ids },
    cell: {
      bureau: narrowest(all.map(({ bureau }) => bureau)),
      category: narrowest(all.map(({ category }) => category)),
      list: narrowest(all.map(({ list }) => list)),
      rollup: narrowest(rowsOf.map(({ rollup: rows }) => rows)),
      cities: narrowest(rowsOf.map((rows) => rows.cities)),
      cube: narrowest(rowsOf.map((rows) => rows.cube))
    },
    rollup: upward.table(),
    cities: cities.table(),
    cube: cube.table(),
    called: calledOf(placed, { bureau: bureaus.idsOf, category: categories.idsOf }),
    ...familyTables(families, numbersOf(lists, placed, { bureau: bureaus.numbers, category: categories.numbers }))
  };
}

/** How the names of each place stand in the tables. */
function numbersOf(
  lists: readonly RegionList[],
  placed: readonly RegionList[],
  numbers: {
    bureau: (some: RegionList['bureaus']) => ReadonlyMap<number, number>;
    category: (some: RegionList['categories']) => ReadonlyMap<number, number>;
  }
): PlaceNumbers[] {
  const rows = new Map(placed.map((list, row) => [list, row]));
  return lists.map((list) => {
    const [ownBureaus, ownCategories] = [numbers.bureau(list.bureaus), numbers.category(list.categories)];
    return {
      row: rows.get(list) ?? 0,
      bureaus: new Map(list.bureaus.map(({ name, bureau }) => [name, ownBureaus.get(bureau) ?? 0])),
      categories: new Map(list.categories.map(({ name, category }) => [name, ownCategories.get(category) ?? 0]))
    };
  });
}

interface Cell extends Record<Counted, number[]> {
  bureau: number;
  category: number;
  list: number;
  /** Places, ascending. */
  units: number[];
  parts?: undefined;
}

function emptyCell(bureau: number, category: number, list: number): Cell {
  return { bureau, category, list, units: [], duties: [], city: [], township: [], reports: [] };
}

/** What is the sum of cells of one bureau: of all lists of a category, all categories of a list, or both. */
interface Whole {
  bureau: number;
  category: number;
  list: number;
  parts: Cell[];
}

function wholesOf(cells: readonly Cell[]): Whole[] {
  const wholes = new Map<string, Whole>();
  for (const cell of cells)
    for (const [category, list] of [
      [cell.category, 0],
      [0, cell.list],
      [0, 0]
    ] as const) {
      const key = `${cell.bureau} ${category} ${list}`;
      const whole = wholes.get(key) ?? { bureau: cell.bureau, category, list, parts: [] };
      wholes.set(key, whole);
      whole.parts.push(cell);
    }
  return [...wholes.values()];
}

/** Counts of a place or an area, by its row. */
interface UnitCounts extends Record<Counted | 'places', number> {
  unit: number;
}

function unitsOf(cell: Cell): UnitCounts[] {
  return cell.units.map((unit, row) => ({
    unit,
    places: 1,
    duties: cell.duties[row] ?? 0,
    city: cell.city[row] ?? 0,
    township: cell.township[row] ?? 0,
    reports: cell.reports[row] ?? 0
  }));
}

/** Areas of places that stand by them, and the city of each place and what is above each city, as rows of `area`. */
function areasOf(placed: readonly RegionList[]) {
  const areas = {
    level: ['all'],
    name: [''],
    latin: [''],
    within: [0],
    first: [0],
    places: [placed.length],
    city: [] as number[],
    /** By city, 0 where what is above is not known. */
    upperOf: [0]
  };
  const begin = (level: string, name: string, within: number, first: number, latin = '') => {
    areas.level.push(level);
    areas.name.push(name);
    areas.latin.push(latin);
    areas.within.push(within);
    areas.first.push(first);
    areas.places.push(0);
    areas.upperOf.push(0);
    return areas.level.length - 1;
  };
  let [upper, city] = [0, 0];
  let before: RegionList | undefined;
  for (const [place, list] of placed.entries()) {
    const other = before?.upper !== list.upper;
    if (other) upper = list.upper === '' ? 0 : begin('upper', list.upper, 0, place, list.latin);
    if (other || before?.city !== list.city) {
      city = begin('city', list.city, upper, place, placeLatin(list.id, list).city);
      areas.upperOf[city] = upper;
    }
    for (const area of upper === 0 ? [city] : [upper, city]) areas.places[area] = (areas.places[area] ?? 0) + 1;
    areas.city.push(city);
    before = list;
  }
  return areas;
}

interface Named {
  id: string;
  kind: string | null;
}

/** Bureaus or categories that are one over places. Of one place two of a kind never are: the one that is called as in
 *  most places stands for the kind, of several the first, and the others for their own names. */
function columnsOf<Each extends Named>(
  all: readonly (readonly Each[])[],
  { stem, own, at }: { stem: (each: Each) => string; own: (each: Each) => number; at: (each: Each) => number }
) {
  const usual = usualOf(
    all.flatMap((each) => each.flatMap((one) => (one.kind === null ? [] : [[one.kind, stem(one)] as const])))
  );
  const keysOf = (some: readonly Each[]): string[] => {
    const taken = new Set<string>();
    const standing = new Map<string, Each>();
    for (const one of some) {
      if (one.kind === null) continue;
      const before = standing.get(one.kind);
      if (before === undefined || (stem(one) === usual.get(one.kind) && stem(before) !== usual.get(one.kind)))
        standing.set(one.kind, one);
    }
    return some.map((one) => {
      const plain = one.kind !== null && standing.get(one.kind) === one ? one.kind : `= ${stem(one)}`;
      const key = taken.has(plain) ? `= ${one.id}` : plain;
      taken.add(key);
      return key;
    });
  };
  const found = new Map<string, { rows: { one: Each; at: number }[] }>();
  const known = new Map<readonly Each[], string[]>();
  for (const some of all) {
    const keys = known.get(some) ?? keysOf(some);
    known.set(some, keys);
    some.forEach((one, index) => {
      const key = keys[index] ?? '';
      const column = found.get(key) ?? { rows: [] };
      found.set(key, column);
      column.rows.push({ one, at: at(one) });
    });
  }
  const columns = [...found].map(([key, { rows }]) => ({
    key,
    first: (rows[0] as { one: Each }).one,
    name: mostFrequent(rows.map(({ one }) => stem(one))),
    id: mostFrequent(rows.map(({ one }) => one.id)),
    place: sum(rows, (row) => row.at) / rows.length
  }));
  columns.sort((one, other) => one.place - other.place || (one.key < other.key ? -1 : 1));
  const number = new Map(columns.map(({ key }, index) => [key, index + 1]));
  const numbersOf = (some: readonly Each[]): number[] =>
    (known.get(some) ?? keysOf(some)).map((key) => number.get(key) ?? 0);
  return {
    keys: columns.map(({ key }) => key),
    names: columns.map(({ name }) => name),
    ids: columns.map(({ id }) => id),
    firsts: columns.map(({ first }) => first),
    /** Numbers of a place's own, from 1, by their keys there. */
    numbers: (some: readonly Each[]): Map<number, number> => {
      const numbers = numbersOf(some);
      return new Map(some.map((one, index) => [own(one), numbers[index] ?? 0]));
    },
    /** Those of a place that have another id than in most. */
    idsOf: (some: readonly Each[]): OwnIds => {
      const numbers = numbersOf(some);
      return some.flatMap(({ id }, index) => {
        const at = numbers[index] ?? 0;
        return columns[at - 1]?.id === id ? [] : [{ number: at, id }];
      });
    }
  };
}

type OwnIds = { number: number; id: string }[];

function usualOf(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const named = rollup(
    pairs,
    (own) => mostFrequent(own.map(([, name]) => name)),
    ([kind]) => kind
  );
  return new Map(named);
}

/** The text that comes most often, of equals the first in order of code points. */
function mostFrequent(texts: readonly string[]): string {
  const counts = rollup(
    texts,
    ({ length }) => length,
    (text) => text
  );
  let [best, most] = ['', 0];
  for (const [text, count] of counts) if (count > most || (count === most && text < best)) [best, most] = [text, count];
  return best;
}

/** A function that sums cells over areas, each place counted once. */
function adder(places: number, { level, city, upperOf }: ReturnType<typeof areasOf>) {
  /** The areas that a city lies in, itself included. */
  const around = level.map((_, area) => [0, ...(upperOf[area] === 0 ? [] : [upperOf[area] ?? 0]), area]);
  const met = new Int32Array(places).fill(-1);
  const seen = new Int32Array(level.length).fill(-1);
  const sums: UnitCounts[] = [];
  let round = -1;
  return (cells: readonly Cell[]): UnitCounts[] => {
    round += 1;
    const here: number[] = [];
    for (const cell of cells)
      for (let row = 0; row < cell.units.length; row++) {
        const place = cell.units[row] ?? 0;
        const first = met[place] !== round;
        met[place] = round;
        for (const area of around[city[place] ?? 0] ?? []) {
          if (seen[area] !== round) {
            seen[area] = round;
            sums[area] = { unit: area, places: 0, duties: 0, city: 0, township: 0, reports: 0 };
            here.push(area);
          }
          const own = sums[area] as UnitCounts;
          if (first) own.places += 1;
          for (const count of COUNTED) own[count] += cell[count][row] ?? 0;
        }
      }
    return here.sort((one, other) => one - other).map((area) => sums[area] as UnitCounts);
  };
}

/** Rows of a table of counts, which grows cell by cell; `areas` says whether it counts places too. */
class Rows<Areas extends boolean> {
  #columns: Record<Counted | 'gap' | 'places', number[]> = {
    gap: [],
    places: [],
    duties: [],
    city: [],
    township: [],
    reports: []
  };
  #areas: Areas;

  constructor(areas: Areas) {
    this.#areas = areas;
  }

  /** Takes the rows of a cell, units ascending, and says how many these are. */
  take(rows: readonly UnitCounts[]): number {
    let before = 0;
    for (const row of rows) {
      this.#columns.gap.push(row.unit - before);
      before = row.unit;
      if (this.#areas) this.#columns.places.push(row.places);
      for (const count of COUNTED) this.#columns[count].push(row[count]);
    }
    return rows.length;
  }

  table(): RegionColumns[Areas extends true ? 'rollup' : 'cube'] {
    const { gap, places, duties, city, township, reports } = this.#columns;
    return {
      gap: narrowest(gap),
      ...(this.#areas ? { places: narrowest(places) } : {}),
      duties: narrowest(duties),
      city: narrowest(city),
      township: narrowest(township),
      reports: narrowest(reports)
    } as RegionColumns[Areas extends true ? 'rollup' : 'cube'];
  }
}

/** Ids of places' own bureaus and categories that are not the usual ones. `idsOf` give number and id of each. */
function calledOf(
  placed: readonly RegionList[],
  usual: {
    bureau: (some: RegionList['bureaus']) => OwnIds;
    category: (some: RegionList['categories']) => OwnIds;
  }
): RegionColumns['called'] {
  const rows = { place: [] as number[], side: [] as string[], number: [] as number[], id: [] as string[] };
  for (const [place, list] of placed.entries())
    for (const [side, ids] of [
      ['bureau', usual.bureau(list.bureaus)],
      ['category', usual.category(list.categories)]
    ] as const)
      for (const { number, id } of ids) {
        rows.place.push(place);
        rows.side.push(side);
        rows.number.push(number);
        rows.id.push(id);
      }
  return { place: narrowest(rows.place), side: rows.side, number: narrowest(rows.number), id: rows.id };
}
