// The marks of a picture one after another, for the keyboard: what each is called and what it opens.
import type { EChartsCoreOption } from 'echarts/core';
import { readMark, type Mark } from '$lib/address/mark.ts';
import type { FigureTable } from '$lib/chart/figure.ts';
import type { Conventions } from '$lib/i18n/conventions.ts';
import { figureValue } from './figure-value.ts';

/** `pick` is the mark as the picture holds it. */
export interface ChartMark {
  mark: Mark;
  pick: string;
  words: string;
}

/** Marks in the order of the table twin: of each row those of its numbers with their column, or that of the row. */
export function chartMarks({ columns, rows }: FigureTable, marks: Conventions['marks']): ChartMark[] {
  return rows.flatMap((row) => {
    const name = columns
      .filter(({ kind }) => kind === 'text')
      .map(({ key }) => figureValue(row[key], 'text'))
      .filter((text) => text !== '')
      .join(marks.list);
    const made = (pick: unknown, words: string): ChartMark[] => {
      const mark = typeof pick === 'string' ? readMark(pick) : null;
      return mark === null ? [] : [{ mark, pick: String(pick), words }];
    };
    const numbers = columns.flatMap(({ key, label, kind }) => {
      const value = row[key];
      if (typeof value !== 'number') return [];
      return made(row[`pick:${key}`], `${name}${marks.colon}${label} ${figureValue(value, kind)}`);
    });
    return numbers.length > 0 ? numbers : made(row['pick'], name);
  });
}

interface Drawn {
  pick?: unknown;
}
interface Series {
  data?: readonly (Drawn | null)[];
  links?: readonly (Drawn | null)[];
  edges?: readonly (Drawn | null)[];
}

/** Where a live chart draws a mark, by what its spec holds. */
export function placesOf(
  spec: EChartsCoreOption,
  pick: string
): { seriesIndex: number; dataIndex: number; dataType?: 'edge' }[] {
  const all = (Array.isArray(spec['series']) ? spec['series'] : []) as Series[];
  return all.flatMap(({ data = [], links, edges }, seriesIndex) => {
    const indices = (of: readonly (Drawn | null)[]) =>
      of.flatMap((each, dataIndex) => (each?.pick === pick ? [dataIndex] : []));
    return [
      ...indices(data).map((dataIndex) => ({ seriesIndex, dataIndex })),
      ...indices(links ?? edges ?? []).map((dataIndex) => ({ seriesIndex, dataIndex, dataType: 'edge' as const }))
    ];
  });
}
