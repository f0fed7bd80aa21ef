// A graph whose points stand where they are put: its series, and the corners that keep its scale.
import type { Size } from './theme.ts';

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
