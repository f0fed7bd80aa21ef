// What sections of a report are made with: tables, shares, the largest of a kind.
import { sort } from 'd3';
import type { FigureColumn, FigureRow } from '../../chart/figure.ts';
import type { Context, ReportTable, Section } from '../content.ts';
import type { Facts } from '../facts.ts';

type Made = Omit<Section, 'id'>;
/** Makes a section from the facts alone. */
export type Maker = (facts: Facts, context: Context) => Made;

/** How many names a sentence lists. */
export const FEW = 5;

/** Columns of a table: words, integers or other numbers, fractions of 1. */
export const text = (key: string, label: string): FigureColumn => ({ key, label, kind: 'text' });
export const number = (key: string, label: string): FigureColumn => ({ key, label, kind: 'number' });
export const share = (key: string, label: string): FigureColumn => ({ key, label, kind: 'share' });

/** A table of a section; `widths` are shares of the page in any unit, `message` its heading as a sentence. */
export function table(
  id: string,
  title: string,
  columns: FigureColumn[],
  rows: FigureRow[],
  widths: number[],
  message = ''
): ReportTable {
  return {
    kind: 'table',
    id,
    title,
    table: { columns, rows },
    widths,
    annex: false,
    ...(message === '' ? {} : { message })
  };
}

/** A section that has nothing to tell. */
export function empty(title: string, nothing: string): Made {
  return { title, message: nothing, paragraphs: [nothing], items: [] };
}

/** A part of a whole as a fraction of 1; null of nothing. */
export const rate = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** The first `count` rows by a value, largest first; rows without any are left out. */
export const most = <Row>(rows: readonly Row[], value: (row: Row) => number, count: number): Row[] =>
  sort(
    rows.filter((row) => value(row) > 0),
    (row) => -value(row)
  ).slice(0, count);
