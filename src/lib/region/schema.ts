// The tables over many places, written once: what the maker fills, the files hold and the questions read. None holds a
// text of a duty, so that those of a nation fit a page.

import { LISTS, type ListId } from '../duty/record.ts';

/** What a column holds: a count (a whole number from 0, in the fewest bytes that hold its largest), a text, or a word
 *  (a text that repeats few values). */
export type RegionType = 'count' | 'text' | 'word';

/** The counts of a cell in a place or an area. */
const COUNTS = { duties: 'count', city: 'count', township: 'count', reports: 'count' } as const;

/** Tables and their columns in order. Rows are numbered from 0. */
export const REGION_SCHEMA = {
  /** All places (row 0), what stands above cities as far as it is known, and cities; each before what it holds. `latin`
   *  is a city's name in pinyin without its rank, '' where it is not known. `within` is the row of the area around it,
   *  of the first its own. Its `places` follow each other from row `first` on. */
  area: { level: 'word', name: 'text', latin: 'text', within: 'count', first: 'count', places: 'count' },
  /** One row a place, by area: `city` is its row in `area`, `id` that of the edition counted, `date` '' for none. */
  place: {
    id: 'text',
    city: 'count',
    township: 'text',
    date: 'text',
    basic: 'count',
    shared: 'count',
    reclaimed: 'count'
  },
  /** Bureaus that are one over cities, in official order: of one kind, else of one name without the city. `name` is
   *  what most places call it, `id` its text id in most. */
  bureau: { key: 'text', name: 'text', tier: 'word', id: 'text' },
  /** Categories that are one over places, in official order. */
  category: { key: 'text', name: 'text', id: 'text' },
  /** What rows of the tables of counts are about, by bureau, category and list, which count from 1: `bureau` 0 counts
   *  each duty once, whichever bureaus it names; `category` and `list` 0 stand for all. `rollup`, `cities` and `cube`
   *  are how many rows it has there; these follow each other in the order of the cells, by area or place. */
  cell: { bureau: 'count', category: 'count', list: 'count', rollup: 'count', cities: 'count', cube: 'count' },
  /** Counts of the areas above cities; `gap` is the number of the area after that of the row before in the same cell.
   *  `places` are those that have the cell. */
  rollup: { gap: 'count', places: 'count', ...COUNTS },
  /** The same of cities. */
  cities: { gap: 'count', places: 'count', ...COUNTS },
  /** Counts of places, of cells of one category and list alone; `gap` is that of the row's place. */
  cube: { gap: 'count', ...COUNTS },
  /** Text ids in places where they are not those of the tables `bureau` and `category` (`side`); `number` counts from
   *  1. */
  called: { place: 'count', side: 'word', number: 'count', id: 'text' },
  /** Duties that are one over places, by category: `name` as most of them print it, `standing` how many rows of that
   *  table are its own; these follow each other, by place. */
  family: { name: 'text', category: 'count', standing: 'count' },
  /** Duties of places by family: `gap` is the number of the place after that of the row before in the same family, 0
   *  where a place has several; `list` counts from 1; `lead` is the number of the bureau that the column names as
   *  leading or else first, 0 for none; `duty` is its text id there. */
  standing: { gap: 'count', list: 'count', lead: 'count', duty: 'word' }
} as const satisfies Record<string, Record<string, RegionType>>;

export type RegionTable = keyof typeof REGION_SCHEMA;
export const REGION_TABLES = Object.keys(REGION_SCHEMA) as RegionTable[];

/** Numbers of a column, in as many bytes as they need. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

interface Values {
  count: Numbers;
  text: readonly string[];
  word: readonly string[];
}

/** The columns of a table. */
export type Columns<Name extends RegionTable> = {
  -readonly [
    Column in keyof (typeof REGION_SCHEMA)[Name]
  ]: (typeof REGION_SCHEMA)[Name][Column] extends infer Type extends keyof Values ? Values[Type] : never;
};

/** Columns of every table. */
export type RegionColumns = { [Name in RegionTable]: Columns<Name> };

/** Number of a list in the tables; 0 stands for all. */
export const listNumber = (list: ListId | null): number => (list === null ? 0 : LISTS.indexOf(list) + 1);
