// Several sets of tables over places looked at as one: those of the build and those of lists that the reader opened.
import { sort } from 'd3';
import { TIERS } from '../duty/record.ts';
import { MEASURES } from '../query/matrix.ts';
import {
  inAreas,
  inPlaces,
  regionCounts,
  tableFor,
  type CellKey,
  type Lists,
  type RegionCount,
  type UnitCount
} from './ask.ts';
import type { Families, Places } from './families.ts';
import { idIn, type Area, type CountTable, type Region, type RegionColumn } from './region.ts';

/** An area of any of the parts. `key` tells it in addresses, '' for all places; `within` is the key of the area around
 *  it. `rows` are its rows in the parts, null where a part has no such area. */
export interface JoinedArea {
  key: string;
  level: Area['level'];
  name: string;
  latin: string;
  within: string;
  places: number;
  rows: readonly (number | null)[];
}

/** A place of one of the parts, by its row there, with its counts. */
export interface JoinedPlace extends UnitCount {
  part: number;
}

/** How the places of an area carry the duties of a part whose tables tell what is one over places; `bureaus` and
 *  `categories` are those that its numbers mean, `of` the places that are looked at. */
export interface JoinedFamilies {
  part: number;
  families: Families;
  of: Places;
  bureaus: readonly RegionColumn[];
  categories: readonly RegionColumn[];
}

/** Regions whose places are all different, as one. What is asked is null where a part lacks the table that answers. */
export class Joined {
  readonly parts: readonly Region[];
  readonly areas: ReadonlyMap<string, JoinedArea>;
  readonly bureaus: readonly RegionColumn[];
  readonly categories: readonly RegionColumn[];

  constructor(parts: readonly Region[]) {
    this.parts = parts;
    this.areas = areasOf(parts);
    this.bureaus = columnsOf(parts.map(({ bureaus }) => bureaus));
    this.categories = columnsOf(parts.map(({ categories }) => categories));
  }

  /** The area of a key; all places for one that is not known. */
  area(key: string): JoinedArea {
    return this.areas.get(key) ?? (this.areas.get('') as JoinedArea);
  }

  /** Areas right below an area. */
  below({ key }: JoinedArea): JoinedArea[] {
    return [...this.areas.values()].filter((area) => area.key !== '' && area.within === key);
  }

  /** The tables that the parts lack to answer over an area. */
  lacks(area: JoinedArea, lists: Lists): CountTable[] {
    const table = tableFor(area, lists);
    return this.parts.some((part, at) => area.rows[at] != null && part.counts[table] === null) ? [table] : [];
  }

  counts(area: JoinedArea, lists: Lists): RegionCount[] | null {
    const all = new Map<string, RegionCount>();
    for (const [at, part] of this.parts.entries()) {
      const row = area.rows[at];
      if (row == null) continue;
      const counts = regionCounts(part, row, lists);
      if (counts === null) return null;
      for (const count of counts) {
        const key = `${count.bureau}|${count.category}`;
        const sum = all.get(key);
        if (sum === undefined) all.set(key, { ...count });
        else for (const of of [...MEASURES, 'places'] as const) sum[of] += count[of];
      }
    }
    return [...all.values()];
  }

  /** Counts of a cell in each place of an area that has it. */
  places(area: JoinedArea, key: CellKey, lists: Lists): JoinedPlace[] | null {
    const all: JoinedPlace[] = [];
    for (const [part, own] of this.parts.entries()) {
      const row = area.rows[part];
      if (row == null) continue;
      const places = inPlaces(own, row, key, lists);
      if (places === null || own.place === null) return null;
      for (const place of places) all.push({ ...place, part });
    }
    return all;
  }

  /** Counts of a cell in the areas right below an area, by key; areas without any are left out. */
  inBelow(area: JoinedArea, key: CellKey, lists: Lists): Map<string, UnitCount> | null {
    const below = this.below(area);
    const all = new Map<string, UnitCount>();
    for (const [part, own] of this.parts.entries())
      for (const table of ['rollup', 'cities'] as const) {
        const wanted = new Map(
          below.flatMap(({ key: name, level, rows }) => {
            const row = rows[part];
            return row == null || (level === 'city') !== (table === 'cities') ? [] : [[row, name] as const];
          })
        );
        if (wanted.size === 0) continue;
        const counts = inAreas(own, table, key, lists);
        if (counts === null) return null;
        for (const count of counts) {
          const name = wanted.get(count.unit);
          if (name === undefined) continue;
          const sum = all.get(name);
          if (sum === undefined) all.set(name, { ...count });
          else for (const of of [...MEASURES, 'places'] as const) sum[of] += count[of];
        }
      }
    return all;
  }

  /** The families over an area, of the first part that knows them; null where none does. Places of other parts are not
   *  among them. */
  families(area: JoinedArea): JoinedFamilies | null {
    const part = this.parts.findIndex(({ families }) => families !== null);
    const own = this.parts[part];
    if (own?.families == null) return null;
    const { first = 0, places = 0 } = own.areas[area.rows[part] ?? -1] ?? {};
    return { part, families: own.families, of: { first, places }, bureaus: own.bureaus, categories: own.categories };
  }

  /** What is known of a place: the id of its edition, its names, and the sizes of its lists; null where its part has
   *  not loaded them. */
  place({ part, unit }: Pick<JoinedPlace, 'part' | 'unit'>) {
    const own = this.parts[part];
    if (own?.place == null) return null;
    const { id, township, city, basic, shared, reclaimed } = own.place;
    return {
      id: id[unit] ?? '',
      city: own.areas[city[unit] ?? 0]?.name ?? '',
      township: township[unit] ?? '',
      sizes: { basic: basic[unit] ?? 0, shared: shared[unit] ?? 0, reclaimed: reclaimed[unit] ?? 0 }
    };
  }

  /** Places of an area in their order; null where a part has not loaded them. */
  placesOf(area: JoinedArea): Pick<JoinedPlace, 'part' | 'unit'>[] | null {
    const all: Pick<JoinedPlace, 'part' | 'unit'>[] = [];
    for (const [part, { areas, place }] of this.parts.entries()) {
      const own = areas[area.rows[part] ?? -1];
      if (own === undefined) continue;
      if (place === null) return null;
      for (let at = 0; at < own.places; at++) all.push({ part, unit: own.first + at });
    }
    return all;
  }

  /** Text ids of a cell in a place, '' for what stands for all. */
  ids({ part, unit }: Pick<JoinedPlace, 'part' | 'unit'>, key: CellKey): { bureau: string; category: string } {
    const own = this.parts[part];
    const idOf = (side: 'bureau' | 'category', name: string | null) => {
      if (own === undefined || name === null) return '';
      const columns = side === 'bureau' ? own.bureaus : own.categories;
      return idIn(own, unit, side, columns.findIndex((column) => column.key === name) + 1);
    };
    return { bureau: idOf('bureau', key.bureau), category: idOf('category', key.category) };
  }
}

function areasOf(parts: readonly Region[]): Map<string, JoinedArea> {
  const all = new Map<string, JoinedArea & { rows: (number | null)[] }>();
  for (const [part, { areas }] of parts.entries())
    for (const [row, { level, name, latin, within, places }] of areas.entries()) {
      const upper = areas[within]?.name ?? '';
      const key = level === 'all' ? '' : level === 'upper' ? `${name}/` : `${upper}/${name}`;
      const around = level === 'city' && upper !== '' ? `${upper}/` : '';
      const known = all.get(key) ?? { key, level, name, latin, within: around, places: 0, rows: parts.map(() => null) };
      all.set(key, known);
      known.places += places;
      known.rows[part] = row;
    }
  return all;
}

/** Columns of all parts, of one key once, as the first part that has it names it. */
function columnsOf(parts: readonly (readonly RegionColumn[])[]): RegionColumn[] {
  const [first = [], ...others] = parts;
  const known = new Map(first.map((column) => [column.key, column]));
  for (const column of others.flat()) if (!known.has(column.key)) known.set(column.key, column);
  if (known.size === first.length) return [...first];
  return sort(known.values(), ({ tier }) => (tier === null ? 0 : TIERS.indexOf(tier)));
}
