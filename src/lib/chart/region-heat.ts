// Bureaus against categories over all places of a region: what stands in which row, column and cell.
import { greatest, max } from 'd3';
import { pageFormula, type Mark } from '../address/mark.ts';
import type { Tier } from '../duty/record.ts';
import { sayIn } from '../i18n/language.ts';
import { formatNumber } from '../i18n/numbers.ts';
import type { Naming } from '../naming/naming.ts';
import { MEASURES, type Measure } from '../query/matrix.ts';
import type { RegionCount } from '../region/ask.ts';
import type { RegionColumn } from '../region/region.ts';
import { measureName } from './matrix-model.ts';
import { scaleTo, stepOf, type Scale } from './scale.ts';

/** The sum over places, its mean over those that have the cell, or how many have it. */
export const REGION_UNITS = ['sum', 'mean', 'places'] as const;
export type RegionUnit = (typeof REGION_UNITS)[number];

/** What the reader has chosen, by the address keys measure and as. */
export interface RegionSettings {
  measure: Measure;
  unit: RegionUnit;
}

export function regionSettings(get: (key: string) => string): RegionSettings {
  return {
    measure: MEASURES.find((each) => each === get('measure')) ?? 'duties',
    unit: REGION_UNITS.find((each) => each === get('as')) ?? 'sum'
  };
}

/** A cell with its value as shown; `step` is its shade, 0…6. */
export interface HeatCell {
  count: RegionCount;
  value: number;
  step: number;
}

/** A row or column by its number among all bureaus or categories, from 1; 0 counts each duty once. */
export interface HeatSide {
  at: number;
  name: string;
  tier: Tier | null;
}

/** A row: `cells` follow the columns, null where no place has such a duty; `total` is over all categories. */
export interface HeatLine extends HeatSide {
  cells: (HeatCell | null)[];
  total: HeatCell | null;
}

/** The first of `lines` counts each duty once; it has no shade. */
export interface RegionHeat {
  settings: RegionSettings;
  columns: HeatSide[];
  lines: HeatLine[];
  scale: Scale;
  places: number;
}

/** What a number of a cell is in a unit; null where no place has the cell. */
export function regionValue(count: RegionCount, { measure, unit }: RegionSettings): number {
  if (unit === 'places') return count.places;
  return unit === 'sum' ? count[measure] : count[measure] / count.places;
}

/** Arranges counts in official order. Bureaus and categories that no place has are left out; `places` are all. */
export function regionHeat(
  counts: readonly RegionCount[],
  { bureaus, categories }: { bureaus: readonly RegionColumn[]; categories: readonly RegionColumn[] },
  settings: RegionSettings,
  places: number
): RegionHeat {
  const found = new Map(counts.map((count) => [`${count.bureau}|${count.category}`, count]));
  const cellOf = (bureau: string | null, category: string | null): HeatCell | null => {
    const count = found.get(`${bureau}|${category}`);
    return count === undefined ? null : { count, value: regionValue(count, settings), step: 0 };
  };
  const kept = categories.flatMap((column, index) => (found.has(`null|${column.key}`) ? [{ column, index }] : []));
  const sides = [
    { key: null, side: { at: 0, name: '', tier: null } },
    ...bureaus.flatMap(({ key, name, tier }, index) =>
      found.has(`${key}|null`) ? [{ key, side: { at: index + 1, name, tier } }] : []
    )
  ];
  const lines = sides.map(({ key, side }) => ({
    ...side,
    cells: kept.map(({ column }) => cellOf(key, column.key)),
    total: cellOf(key, null)
  }));
  const shaded = lines.slice(1).flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []));
  const scale = scaleTo(Math.ceil(max(shaded, ({ value }) => value) ?? 0));
  for (const cell of shaded) cell.step = stepOf(scale, cell.value);
  return {
    settings,
    columns: kept.map(({ column: { name }, index }) => ({ at: index + 1, name, tier: null })),
    lines,
    scale,
    places
  };
}

/** What a number of the page opens: how it came about, place by place. `bureau` and `category` are numbers among all
 *  columns, 0 for all; `area` that of an area on the page, where it is not the one that the page is about. */
export function regionMark(
  kind: RegionUnit | 'areas' | 'below' | 'without',
  measure: Measure,
  bureau: number,
  category: number,
  area?: number
) {
  return pageFormula([kind, measure, bureau, category, ...(area === undefined ? [] : [area])].join('-'));
}

/** What the number of places opens whose value is in a range. */
export function rangeMark(measure: Measure, bureau: number, category: number, from: number, to: number, area?: number) {
  return pageFormula(['value', measure, bureau, category, from, to, ...(area === undefined ? [] : [area])].join('-'));
}

export function middleOfMark(measure: Measure, bureau: number, category: number): Mark {
  return pageFormula(['middle', measure, bureau, category].join('-'));
}

/** A value as it is written: means with a decimal. */
export function valueText(value: number, unit: RegionUnit): string {
  return formatNumber(value, unit === 'mean' ? 1 : 0);
}

export function lineName(line: HeatSide, naming: Naming): string {
  return line.at === 0 ? sayIn(naming.t, 'region')('once') : naming.bureau(line.name);
}

/** One cell in words, for the ear and the pointer. */
export function heatWords(heat: RegionHeat, line: HeatSide, column: string, cell: HeatCell | null, naming: Naming) {
  const say = sayIn(naming.t, 'region');
  const named = { bureau: lineName(line, naming), category: column };
  if (cell === null) return say('cellNone', named);
  const { measure } = heat.settings;
  return say('cellWords', {
    ...named,
    measure: measureName(naming.t, measure),
    sum: formatNumber(cell.count[measure]),
    mean: formatNumber(cell.count[measure] / cell.count.places, 1),
    have: formatNumber(cell.count.places),
    places: formatNumber(heat.places)
  });
}

/** The largest cell of a bureau; undefined where no duty names one. */
export function peakOf({ lines, columns }: RegionHeat) {
  return greatest(
    lines
      .slice(1)
      .flatMap((line) =>
        line.cells.flatMap((cell, at) => (cell === null ? [] : [{ line, column: columns[at] as HeatSide, cell }]))
      ),
    ({ cell }) => cell.value
  );
}
