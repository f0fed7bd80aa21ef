// Horizontal bars of several parts with their numbers in columns at the right: the drawing behind composition and
// bureau bars.
import { sum } from 'd3';
import { formatNumber } from '../i18n/numbers.ts';
import { bar, frame, label, px, stroke } from './svg.ts';
import { fitText, textWidth } from './text.ts';
import type { Size, Theme } from './theme.ts';

/** One part of every bar; `color` chooses from the theme, `head` stands over its column of numbers. */
export interface BarPart {
  head: string;
  color: (theme: Theme) => string;
}
/** One bar; `values` follow the parts, `picks` make its parts choosable, `pick` its label; `rule` draws a hairline
 *  above. */
export interface StackedBar {
  label: string;
  pick?: string;
  values: readonly number[];
  picks?: readonly (string | undefined)[];
  rule?: boolean;
}
export interface StackedBarsOptions {
  parts: readonly BarPart[];
  totalHead: string;
  rowHeight?: number;
}

const HEAD = 26;
const COLUMN = 40;
const NARROW = 440;
/** Shares of the width that names may always take, and at most. */
const LABELS = 0.38;
const MOST_LABELS = 0.5;
/** What the bars need beside the columns of the parts where a drawing is narrow, in px. */
const LEAST_ROOM = 90;

/** Height of the drawing for a number of bars, in px. */
export function stackedBarsHeight(bars: number, rowHeight = 24): number {
  return HEAD + bars * rowHeight + 4;
}

/** Draws the bars on one scale from zero. Where a unit is at least 5 px wide, hairlines part the units, so that each
 *  thing counted can be seen. Names take up to half of the width, as far as they
 *  leave room for the bars. Under 440 px the parts
 *  keep their columns where names are short enough to leave room for the bars, the totals always. */
export function drawStackedBars(bars: readonly StackedBar[], { parts, totalHead, rowHeight = 24 }: StackedBarsOptions) {
  return (theme: Theme, size: Size): string => {
    const heads = (some: readonly string[]) =>
      some.map((head) => ({ head, width: Math.max(COLUMN, Math.ceil(textWidth(head, 12)) + 22) }));
    const all = heads([...(parts.length > 1 ? parts.map((part) => part.head) : []), totalHead]);
    const longest = Math.max(...bars.map((each) => textWidth(each.label, 12)), 20) + 12;
    const beside = size.width - sum(all, ({ width }) => width) - 8;
    const besideAll = Math.min(
      longest,
      Math.max(size.width * LABELS, Math.min(size.width * MOST_LABELS, beside - LEAST_ROOM))
    );
    const wide = size.width >= NARROW || beside - besideAll >= LEAST_ROOM;
    const columns = wide ? all : heads([totalHead]);
    const columnsWidth = sum(columns, ({ width }) => width);
    const left = wide ? besideAll : Math.min(longest, size.width * MOST_LABELS);
    const room = Math.max(40, size.width - left - columnsWidth - 8);
    const most = Math.max(1, ...bars.map((each) => total(each)));
    const unit = room / most;
    const out: string[] = [];
    let right = left + room + 8;
    columns.forEach(({ head, width }, index) => {
      right += width;
      const part = index < columns.length - 1 ? parts[index] : undefined;
      out.push(label(right, 14, head, { fill: theme.ink2, anchor: 'end' }));
      if (part !== undefined) out.push(bar(right - textWidth(head, 12) - 13, 5, 9, 9, part.color(theme)));
    });
    if (!wide) {
      let x = 0;
      for (const part of parts.length > 1 ? parts : []) {
        out.push(bar(x, 5, 9, 9, part.color(theme)), label(x + 13, 14, part.head, { fill: theme.ink2 }));
        x += 25 + textWidth(part.head, 12);
      }
    }
    out.push(stroke(left, HEAD - 5, left, HEAD + bars.length * rowHeight, theme.line));
    bars.forEach((each, row) => {
      const top = HEAD + row * rowHeight;
      const base = top + rowHeight / 2 + 4.3;
      if (each.rule === true) out.push(stroke(0, top - 0.5, size.width, top - 0.5, theme.line));
      out.push(
        label(left - 8, base, fitText(each.label, left - 10, 12), {
          fill: theme.ink,
          anchor: 'end',
          pick: each.pick,
          ...(textWidth(each.label, 12) > left - 10 ? { hint: each.label } : {})
        })
      );
      let x = left;
      each.values.forEach((value, index) => {
        const part = parts[index];
        if (value <= 0 || part === undefined) return;
        out.push(
          bar(
            x,
            top + 4,
            value * unit,
            rowHeight - 9,
            part.color(theme),
            each.picks?.[index] ?? each.pick,
            `${each.label} · ${part.head} ${formatNumber(value)}`
          )
        );
        x += value * unit;
      });
      if (unit >= 5) {
        const lines = Array.from(
          { length: Math.max(0, Math.ceil(total(each)) - 1) },
          (_, index) => `M${px(left + (index + 1) * unit)} ${px(top + 4)}v${px(rowHeight - 9)}`
        );
        if (lines.length > 0)
          out.push(
            `<path d="${lines.join('')}" stroke="${theme.paper}" stroke-width="1" fill="none" pointer-events="none"/>`
          );
      }
      let at = left + room + 8;
      columns.forEach(({ width }, index) => {
        at += width;
        const last = index === columns.length - 1;
        const value = last ? total(each) : (each.values[index] ?? 0);
        if (value === 0 && !last)
          out.push(`<circle cx="${px(at - 4)}" cy="${px(base - 4)}" r="1" fill="${theme.ink3}"/>`);
        else
          out.push(
            label(at, base, formatNumber(value), {
              fill: last ? theme.ink : theme.ink2,
              anchor: 'end',
              weight: last ? 600 : 400,
              pick: last ? each.pick : each.picks?.[index]
            })
          );
      });
    });
    return frame(theme, size, out);
  };
}

function total(each: StackedBar): number {
  return sum(each.values);
}
