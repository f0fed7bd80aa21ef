// Places side by side in a few totals, with the middle of all and the national mean.
import { median, quantileSorted, sort, sum } from 'd3';
import { NATIONAL_MEAN } from '../analysis/benchmark.ts';
import { robustZ } from '../analysis/robust.ts';
import { opening, pageFormula, writeMark, type Mark } from '../address/mark.ts';
import { LISTS, UNSORTED, type ListId } from '../duty/record.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import type { PlaceBureaus, PlaceCell } from '../query/place-cells.ts';
import { captioned, type Figure } from './figure.ts';
import { groupMark } from './load-mark.ts';

/** What places are compared in. */
export const MEASURES = [
  ...LISTS,
  'duties',
  'categories',
  'bureaus',
  'cityClauses',
  'townshipClauses',
  'reports'
] as const;
export type Measure = (typeof MEASURES)[number];

/** A place with its totals. `findings` are those of the whole list, null where they are not counted yet. */
export interface PlaceTotals {
  id: string;
  label: string;
  totals: Record<Exclude<Measure, 'duties'>, number>;
  findings?: number | null;
}

/** Totals of a place from its cells by category, in which each duty stands once, and the count of its bureaus. */
export function totalsOf(
  edition: number,
  categories: readonly PlaceCell[],
  counts: readonly PlaceBureaus[]
): PlaceTotals['totals'] {
  const own = categories.filter((cell) => cell.edition === edition);
  const of = (list: ListId) => sum(own, (cell) => (cell.list === list ? cell.duties : 0));
  return {
    basic: of('basic'),
    shared: of('shared'),
    reclaimed: of('reclaimed'),
    categories: new Set(own.flatMap(({ id, name }) => (name === UNSORTED ? [] : [id]))).size,
    bureaus: counts.find((each) => each.edition === edition)?.bureaus ?? 0,
    cityClauses: sum(own, ({ city }) => city),
    townshipClauses: sum(own, ({ township }) => township),
    reports: sum(own, ({ reports }) => reports)
  };
}

/** From this robust z on a value is marked as standing out. */
export const OUT = 2;

export function measureOf({ totals }: PlaceTotals, measure: Measure): number {
  return measure === 'duties' ? totals.basic + totals.shared + totals.reclaimed : totals[measure];
}

/** What a total of a place opens: its rows in that edition. */
export function totalMark(edition: string, measure: Measure): Mark {
  return {
    kind: 'in',
    edition,
    of: measure === 'categories' ? { kind: 'categories', of: {} } : groupMark({}, measure)
  };
}

/** Robust z of every place in every measure, in the order of the places; null where there are too few to say. */
export function deviations(places: readonly PlaceTotals[]): Map<Measure, (number | null)[]> {
  return new Map(
    MEASURES.map((measure) => [measure, robustZ(places.map((place) => measureOf(place, measure)))] as const)
  );
}

/** The middle of all places in each measure. */
export function medians(places: readonly PlaceTotals[]): Map<Measure, number> {
  return new Map(
    MEASURES.map((measure) => [measure, median(places, (place) => measureOf(place, measure)) ?? 0] as const)
  );
}

/** 25th, 50th and 75th percentile of the places in a measure; null where there are none. */
export function quartiles(places: readonly PlaceTotals[], measure: Measure): [number, number, number] | null {
  const values = sort(places.map((place) => measureOf(place, measure)));
  const at = (share: number) => quantileSorted(values, share);
  const [low, middle, high] = [at(0.25), at(0.5), at(0.75)];
  return low === undefined || middle === undefined || high === undefined ? null : [low, middle, high];
}

/** National means of duties by list and in all; no such figure is known of the other measures. */
export const NATIONAL: Partial<Record<Measure, number>> = {
  ...NATIONAL_MEAN,
  duties: NATIONAL_MEAN.basic + NATIONAL_MEAN.shared + NATIONAL_MEAN.reclaimed
};

/** Word of a measure. */
export function measureWord(measure: Measure, { t }: Naming): string {
  return measure === 'basic' || measure === 'shared' || measure === 'reclaimed'
    ? t(`frame:${measure}`)
    : sayIn(t, 'places')(measure);
}

/** A row a place in the given order, then the median and the national mean. */
export function placesTable(places: readonly PlaceTotals[], naming: Naming): Omit<Figure, 'drawing' | 'height'> {
  const say = sayIn(naming.t, 'places');
  const middle = medians(places);
  const counted = places.some(({ findings }) => findings != null);
  const row = (place: string, of: (measure: Measure) => number | null, findings: number | null) => ({
    place,
    ...Object.fromEntries(MEASURES.map((measure) => [measure, of(measure)])),
    ...(counted ? { findings } : {})
  });
  return {
    id: 'places-table',
    title: say('tableTitle'),
    ...captioned(say('tableCaption', { count: opening(places.length, pageFormula('places')) as never })),
    table: {
      columns: [
        { key: 'place', label: say('place'), kind: 'text' },
        ...MEASURES.map((key) => ({ key, label: measureWord(key, naming), kind: 'number' as const })),
        ...(counted ? [{ key: 'findings', label: say('findings'), kind: 'number' as const }] : [])
      ],
      rows: [
        ...places.map((place) => ({
          ...row(place.label, (measure) => measureOf(place, measure), place.findings ?? null),
          ...Object.fromEntries(MEASURES.map((measure) => [`pick:${measure}`, writeMark(totalMark(place.id, measure))]))
        })),
        row(say('median'), (measure) => middle.get(measure) ?? null, medianFindings(places)),
        row(say('national'), (measure) => NATIONAL[measure] ?? null, null)
      ]
    }
  };
}

/** The middle of the findings that are counted; null where none are. */
export function medianFindings(places: readonly PlaceTotals[]): number | null {
  return median(places, ({ findings }) => findings ?? undefined) ?? null;
}
