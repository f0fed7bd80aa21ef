// Small multiples: a column of bars for each measure beside one column of names.
import { formatNumber } from '../i18n/numbers.ts';
import { bar, frame, label, stroke } from './svg.ts';
import { fitText, longestWord, textWidth, wrapText } from './text.ts';
import type { Size, Theme } from './theme.ts';

/** One measure; every column has its own scale from zero, so bars compare down a column, not across. */
export interface BarColumn {
  head: string;
  color: (theme: Theme) => string;
}
export interface BarColumnRow {
  label: string;
  pick?: string;
  values: readonly number[];
  /** Marks of the numbers, where they open something else than the row. */
  picks?: readonly string[];
}

const NARROW = 440;
const HEAD = 40;
const LEAST = 64;
/** Between the heads of two columns. */
const APART = 6;

/** Height of the drawing for a number of rows, in px. */
export function barColumnsHeight(rows: number, rowHeight = 22): number {
  return HEAD + rows * rowHeight + 2;
}

/** Draws bars with their numbers. Columns that do not fit the width are left out from the right, one whose
 *  head would break inside a word too; the table twin has them all. */
export function drawBarColumns(rows: readonly BarColumnRow[], columns: readonly BarColumn[], rowHeight = 22) {
  return (theme: Theme, size: Size): string => {
    const left = Math.min(
      Math.max(...rows.map((row) => textWidth(row.label, 12)), 40) + 14,
      size.width * (size.width < NARROW ? 0.5 : 0.36)
    );
    const least = Math.max(LEAST, ...columns.map(({ head }) => longestWord(head, 12) + APART));
    const fitting = columns.slice(0, Math.max(1, Math.min(columns.length, Math.floor((size.width - left) / least))));
    const width = (size.width - left) / fitting.length;
    const out: string[] = [];
    fitting.forEach((column, index) => {
      const x = left + index * width;
      const most = Math.max(1, ...rows.map((row) => row.values[index] ?? 0));
      const digits = Math.max(...rows.map((row) => textWidth(formatNumber(row.values[index] ?? 0, 1), 12)));
      const room = Math.max(8, width - digits - 18);
      const head = wrapText(column.head, width - APART, 12, 2);
      head.forEach((line, at) => out.push(label(x, 30 - (head.length - 1 - at) * 15, line, { fill: theme.ink2 })));
      out.push(stroke(x, HEAD - 4, x, HEAD + rows.length * rowHeight, theme.line));
      rows.forEach((row, place) => {
        const value = row.values[index] ?? 0;
        const top = HEAD + place * rowHeight;
        const long = (value / most) * room;
        if (value > 0)
          out.push(
            bar(
              x,
              top + 4,
              long,
              rowHeight - 9,
              column.color(theme),
              row.picks?.[index] ?? row.pick,
              `${row.label} · ${column.head} ${formatNumber(value, 1)}`
            )
          );
        out.push(
          label(x + (value > 0 ? long + 5 : 5), top + rowHeight / 2 + 4.2, value === 0 ? '·' : formatNumber(value, 1), {
            fill: value === 0 ? theme.ink3 : theme.ink2,
            pick: value === 0 ? undefined : (row.picks?.[index] ?? row.pick)
          })
        );
      });
    });
    rows.forEach((row, place) => {
      const base = HEAD + place * rowHeight + rowHeight / 2 + 4.2;
      out.push(
        label(left - 10, base, fitText(row.label, left - 12, 12), {
          fill: theme.ink,
          anchor: 'end',
          pick: row.pick,
          ...(textWidth(row.label, 12) > left - 12 ? { hint: row.label } : {})
        })
      );
    });
    return frame(theme, size, out);
  };
}
