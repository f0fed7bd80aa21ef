// Places side by side in a few totals, with the middle of all and the national mean.
import { median } from 'd3';
import { NATIONAL_MEAN } from '../analysis/benchmark.ts';
import { robustZ } from '../analysis/robust.ts';
import { LISTS } from '../duty/record.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import type { Totals } from '../query/totals.ts';
import type { Figure } from './figure.ts';

/** What places are compared in. */
export const MEASURES = [...LISTS, 'duties', 'bureaus', 'cityClauses', 'townshipClauses', 'reports'] as const;
export type Measure = (typeof MEASURES)[number];

/** A place with its totals. */
export interface PlaceTotals {
  id: string;
  label: string;
  totals: Totals;
}

/** From this robust z on a value is marked as standing out. */
export const OUT = 2;

export function measureOf({ totals }: PlaceTotals, measure: Measure): number {
  return measure === 'duties' ? totals.basic + totals.shared + totals.reclaimed : totals[measure];
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
  const row = (place: string, of: (measure: Measure) => number | null) => ({
    place,
    ...Object.fromEntries(MEASURES.map((measure) => [measure, of(measure)]))
  });
  return {
    id: 'places-table',
    title: say('tableTitle'),
    caption: say('tableCaption', { count: places.length }),
    table: {
      columns: [
        { key: 'place', label: say('place'), kind: 'text' },
        ...MEASURES.map((key) => ({ key, label: measureWord(key, naming), kind: 'number' as const }))
      ],
      rows: [
        ...places.map((place) => row(place.label, (measure) => measureOf(place, measure))),
        row(say('median'), (measure) => middle.get(measure) ?? null),
        row(say('national'), (measure) => NATIONAL[measure] ?? null)
      ]
    }
  };
}
