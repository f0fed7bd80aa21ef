// A value of a figure's table as the reader's language writes it.
import type { FigureColumn } from '$lib/chart/figure.ts';
import { formatNumber, formatShare } from '$lib/i18n/numbers.ts';

/** '' for no value; shares as percentages. */
export function figureValue(value: string | number | null | undefined, kind: FigureColumn['kind']): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return kind === 'share' ? formatShare(value) : formatNumber(value, 2);
}
