// Tables over places as questions read them: cells with where their rows stand, numbers of areas and places in full.
import type { Tier } from '../duty/record.ts';
import type { Measure } from '../query/matrix.ts';
import { familiesOfTables, type Families } from './families.ts';
import type { Columns, Numbers, RegionColumns, RegionTable } from './schema.ts';

/** An area by its row: all places, what stands above cities, or a city. `within` is the row of the area around it. */
export interface Area {
  level: 'all' | 'upper' | 'city';
  name: string;
  latin: string;
  within: number;
  first: number;
  places: number;
}

/** A bureau or a category that is one over places; `id` is its text id in most of them. */
export interface RegionColumn {
  key: string;
  name: string;
  id: string;
  tier: Tier | null;
}

/** The tables of counts, the smallest first. */
export const COUNT_TABLES = ['rollup', 'cities', 'cube'] as const;
export type CountTable = (typeof COUNT_TABLES)[number];

/** Rows of a table of counts: which area or place each is of, and its counts; `places` null where a row is a place. */
export interface Counts extends Record<Measure, Numbers> {
  unit: Uint32Array;
  places: Numbers | null;
}

/** Cells by number: bureau and category by number from 1, 0 for "each duty once" and "all"; list by number in LISTS
 *  from 1, 0 for all. Rows of cell `n` stand from `from[n]` to before `from[n + 1]` in each table. */
export interface Cells {
  bureau: Numbers;
  category: Numbers;
  list: Numbers;
  from: Record<CountTable, Uint32Array>;
}

/** Tables over places as far as they are loaded: areas, columns and cells always. */
export interface Region {
  areas: readonly Area[];
  bureaus: readonly RegionColumn[];
  categories: readonly RegionColumn[];
  cells: Cells;
  counts: Readonly<Record<CountTable, Counts | null>>;
  place: Columns<'place'> | null;
  called: ReadonlyMap<string, string> | null;
  /** Null where they are not loaded, and where nobody has looked what is one. */
  families: Families | null;
}

/** The tables that every question needs. */
export const HEAD_TABLES = ['area', 'bureau', 'category', 'cell'] as const satisfies RegionTable[];
/** The tables that are loaded when they are asked for. */
export type LoadedTable = CountTable | 'standing';
/** What has to be loaded so that a table can be read. */
export const LOADED_WITH: Record<LoadedTable, readonly RegionTable[]> = {
  rollup: ['rollup'],
  cities: ['cities'],
  cube: ['cube', 'place', 'called'],
  standing: ['family', 'standing', 'place']
};

/** Tables as questions read them; `columns` holds those of HEAD_TABLES and any others. */
export function region(columns: Pick<RegionColumns, (typeof HEAD_TABLES)[number]> & Partial<RegionColumns>): Region {
  const { area, cell } = columns;
  const from = Object.fromEntries(COUNT_TABLES.map((name) => [name, starts(cell[name])])) as Cells['from'];
  return withTables(
    {
      areas: area.name.map((name, row) => ({
        level: area.level[row] as Area['level'],
        name,
        latin: area.latin[row] ?? '',
        within: area.within[row] ?? 0,
        first: area.first[row] ?? 0,
        places: area.places[row] ?? 0
      })),
      bureaus: columns.bureau.key.map((key, row) => ({
        key,
        name: columns.bureau.name[row] ?? '',
        id: columns.bureau.id[row] ?? '',
        tier: (columns.bureau.tier[row] ?? null) as Tier | null
      })),
      categories: columns.category.key.map((key, row) => ({
        key,
        name: columns.category.name[row] ?? '',
        id: columns.category.id[row] ?? '',
        tier: null
      })),
      cells: { bureau: cell.bureau, category: cell.category, list: cell.list, from },
      counts: { rollup: null, cities: null, cube: null },
      place: null,
      called: null,
      families: null
    },
    columns
  );
}

/** The same with further tables. */
export function withTables(own: Region, columns: Partial<RegionColumns>): Region {
  const { called, place, family, standing } = columns;
  const counts = COUNT_TABLES.map((name) => {
    const given = columns[name];
    return [name, given === undefined ? own.counts[name] : countsOf(given, own.cells.from[name])];
  });
  return {
    ...own,
    counts: Object.fromEntries(counts) as Region['counts'],
    place: place ?? own.place,
    families:
      family === undefined || standing === undefined || family.name.length === 0
        ? own.families
        : familiesOfTables(family, standing),
    called:
      called === undefined
        ? own.called
        : new Map(called.id.map((id, row) => [`${called.place[row]} ${called.side[row]} ${called.number[row]}`, id]))
  };
}

function starts(counts: Numbers): Uint32Array {
  const from = new Uint32Array(counts.length + 1);
  for (let cell = 0; cell < counts.length; cell++) from[cell + 1] = (from[cell] ?? 0) + (counts[cell] ?? 0);
  return from;
}

function countsOf(table: RegionColumns[CountTable], from: Uint32Array): Counts {
  const { gap } = table;
  const unit = new Uint32Array(gap.length);
  for (let cell = 0; cell + 1 < from.length; cell++) {
    let at = 0;
    for (let row = from[cell] ?? 0; row < (from[cell + 1] ?? 0); row++) {
      at += gap[row] ?? 0;
      unit[row] = at;
    }
  }
  const places = 'places' in table ? table.places : null;
  const { duties, city, township, reports } = table;
  return { unit, places, duties, city, township, reports };
}

/** A row of `standing` as it is read: its place, and which of the texts its duty's id is. */
const STANDING_BYTES = Uint32Array.BYTES_PER_ELEMENT + 8;

/** Bytes that a table takes in the page: of its file, and of the numbers in full where rows are told by gaps. */
export function memoryOf({ name, bytes, rows }: { name: string; bytes: number; rows: number }): number {
  const counted = (COUNT_TABLES as readonly string[]).includes(name);
  const each = counted ? Uint32Array.BYTES_PER_ELEMENT : name === 'standing' ? STANDING_BYTES : 0;
  return bytes + rows * each;
}

/** Text id of a bureau or category in a place, by its number from 1. */
export function idIn(
  { called, bureaus, categories }: Region,
  place: number,
  side: 'bureau' | 'category',
  number: number
) {
  const columns = side === 'bureau' ? bureaus : categories;
  return called?.get(`${place} ${side} ${number}`) ?? columns[number - 1]?.id ?? '';
}
