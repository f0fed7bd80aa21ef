// A graph whose points stand where they are put: its series, and the corners that keep its scale.
import type { Size, Theme } from './theme.ts';

/** Height in px of each further line of a label. */
export const NEXT_LINE = 14;

/** Nothing changes under the pointer: what is chosen is told by the address. */
export const QUIET = { emphasis: { disabled: true } } as const;

/** Options of a graph series over the whole picture, in px; data and links are the chart's own. */
export const fixedGraph = ({ width, height }: Size) => ({
  type: 'graph' as const,
  layout: 'none' as const,
  roam: false,
  left: 0,
  top: 0,
  width,
  height,
  ...QUIET
});

/** Two points without a mark in opposite corners: ECharts would stretch the others over the picture. */
export const corners = ({ width, height }: Size) =>
  [
    { id: 'nw', x: 0, y: 0 },
    { id: 'se', x: width, y: height }
  ].map(({ id, x, y }) => ({
    id,
    name: id,
    x,
    y,
    symbolSize: 0,
    silent: true,
    label: { show: false },
    ...QUIET
  }));

/** The label of a point at its place, upper left corner in px from the middle of the mark; null for one that has no
 *  room and is not shown. */
export const nodeLabel = (
  at: { x: number; y: number } | null,
  { text, bold, shown }: { text: string; bold: boolean; shown: boolean },
  theme: Theme
) =>
  at === null
    ? { show: false }
    : {
        show: true,
        position: [at.x, at.y],
        align: 'left' as const,
        verticalAlign: 'top' as const,
        fontFamily: theme.font,
        fontSize: 12,
        ...(text.includes('\n') ? { lineHeight: NEXT_LINE } : {}),
        color: theme.ink,
        textBorderColor: theme.paper,
        textBorderWidth: 3,
        opacity: shown ? 1 : 0.3,
        fontWeight: bold ? 700 : 400,
        formatter: text
      };
