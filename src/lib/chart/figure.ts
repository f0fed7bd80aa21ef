// What every picture of the app is: words, a table twin, and a way to draw it at any size.
import type { EChartsCoreOption } from 'echarts/core';
import type { Filter } from '../address/filter.ts';
import type { Origin } from '../duty/record.ts';
import { plainText } from '../i18n/counted.ts';
import type { Size, Theme } from './theme.ts';

/** A column of a table twin. `share` values are fractions of 1, shown as percentages. */
export interface FigureColumn {
  key: string;
  label: string;
  kind: 'text' | 'number' | 'share';
}
/** null or no key is "no value" (shown empty), never zero. `pick` is the mark of the row, `pick:<column>` that of the
 *  number in a column: what it counts. */
export type FigureRow = Record<string, string | number | null>;
/** `foot` closes the table: by bureau it counts everything once. */
export interface FigureTable {
  columns: FigureColumn[];
  rows: FigureRow[];
  foot?: FigureRow;
}

/** All rows of a table with its foot, as files and lists of rows have them. */
export function closed({ rows, foot }: FigureTable): FigureRow[] {
  return foot === undefined ? rows : [...rows, foot];
}

/** How a picture is drawn: an ECharts option (rendered by chart/render.ts) or a whole `<svg>` string of that size.
 *  Pure: same theme and size, same picture. */
export type Drawing =
  | { kind: 'spec'; spec: (theme: Theme, size: Size) => EChartsCoreOption }
  | { kind: 'svg'; svg: (theme: Theme, size: Size) => string };

/** One picture with its words in the reader's language. `id` is ASCII kebab-case: anchor, file name and snapshot name.
 *  `caption` is one sentence computed from the data, `said` the same where its numbers open what they count. `options`
 *  are the page options that the picture shows, in words; they stand in title, filter line and files. `height` gives
 *  the height that suits a width, in px; `least` how low it can be drawn where room is short, its letters as large. */
export interface Figure {
  id: string;
  title: string;
  caption: string;
  said?: string;
  options?: string;
  table: FigureTable;
  height: (width: number) => number;
  least?: (width: number) => number;
  drawing: Drawing;
}

/** A caption whose numbers open what they count; files and paper have its plain text. */
export function captioned(said: string): Pick<Figure, 'caption' | 'said'> {
  return { caption: plainText(said), said };
}

/** What a figure was computed under: the filter, whose lists they are, and whether it is what the page asks for now
 *  (`pending`: a newer answer is being computed; `failed`: it could not be). */
export interface Under {
  filter: Filter;
  origin: Origin;
  state: 'final' | 'pending' | 'failed';
}

/** A figure, or the table of one, with what it was computed under. All that is said about it, on screen, on paper
 *  and in files, reads this and nothing else. */
export type Computed<Shown> = Shown & { under: Under };
