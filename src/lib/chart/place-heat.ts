// Places against categories or bureaus as an ECharts heatmap: for hundreds of places, with zoom and brush.
import { sort } from 'd3';
import { isHan } from '../i18n/languages.ts';
import type { Naming } from '../naming/naming.ts';
import { columnName, shareMark, shareWords, type PlaceMatrixModel, type PlaceShare } from './place-matrix.ts';
import { ramps } from './place-matrix-svg.ts';
import { STEPS } from './scale.ts';
import { fitText } from './text.ts';
import type { Theme } from './theme.ts';

/** Colours of the page as they are now: a canvas knows no CSS variables. `fill` gives the shade of a list's step. */
export interface HeatColours {
  theme: Theme;
  fill: (list: 'basic' | 'shared' | 'reclaimed', step: number) => string;
}

/** Room for the names of places and columns, in px. */
const HEAT_LEFT = 168;
const LEFT_TEXT = 156;
const BOTTOM = 36;

/** Height in px: rows of six px at least, within what a window shows. */
export function heatHeight(model: PlaceMatrixModel, naming: Naming): number {
  return Math.min(900, Math.max(420, topOf(model, naming) + model.lines.length * 6 + BOTTOM));
}

function topOf(model: PlaceMatrixModel, naming: Naming): number {
  if (!isHan(naming.language)) return 130;
  return Math.max(...model.columns.map((column) => [...columnName(model, column, naming)].length), 4) * 13 + 16;
}

/** A mark of the picture: column, row, shade, and what it opens. */
interface HeatDatum {
  value: [number, number, number];
  itemStyle?: { borderColor: string | undefined; borderWidth: number };
  pick: string | null;
  said: string;
}

/** Option of the heatmap: one mark per place and list of a column that has duties, or that the reference has. More than
 *  the reference is filled, less is a ring, none of the measure or as much as the reference is the colour of lines. */
export function placeHeat(model: PlaceMatrixModel, naming: Naming, { theme, fill }: HeatColours) {
  const columns = model.columns.flatMap((column, at) => column.lists.map((list, part) => ({ column, at, list, part })));
  const lists = ramps(model);
  const less = lists.length * STEPS;
  const none = less + 1;
  const isLess = (share: PlaceShare) => share.only === 'there' || (share.from ?? 0) < 0;
  const codeOf = (share: PlaceShare): number | null => {
    if (share.amount === null && share.only !== 'there') return null;
    if (model.reference === null ? share.amount === 0 : share.from === 0) return none;
    if (isLess(share)) return less;
    const ramp = Math.max(0, lists.indexOf(model.split ? (share.list as 'basic') : 'basic'));
    return ramp * STEPS + share.step;
  };
  const marks = model.lines.flatMap((line, y) =>
    columns.flatMap(({ column, at, part }, x): HeatDatum[] => {
      const share = line.cells[at]?.[part];
      const code = share === undefined ? null : codeOf(share);
      if (share === undefined || code === null) return [];
      const pick = share.amount === null ? null : shareMark(model, line, at, share.list);
      const said = shareWords(model, line, column, share, naming);
      const ring = { borderColor: theme.ramp[Math.max(4, share.step + 1)], borderWidth: 1.5 };
      return [{ value: [x, y, code], pick, said, ...(code === less ? { itemStyle: ring } : {}) }];
    })
  );
  /** Rings last: a neighbour drawn later would cover their edge. */
  const data = sort(marks, ({ itemStyle }) => (itemStyle === undefined ? 0 : 1));
  const letters = (name: string) => (isHan(naming.language) ? [...name].join('\n') : fitText(name, 150, 12));
  const text = { color: theme.ink, fontFamily: theme.font, fontSize: 12 };
  const zoom = { filterMode: 'none' as const };
  const slider = {
    ...zoom,
    type: 'slider' as const,
    borderColor: theme.line,
    fillerColor: theme.markSoft,
    handleStyle: { color: theme.ink3 },
    showDetail: false,
    brushSelect: false
  };
  return {
    animation: false,
    grid: { left: HEAT_LEFT, top: topOf(model, naming), right: 28, bottom: BOTTOM },
    xAxis: {
      type: 'category' as const,
      position: 'top' as const,
      data: columns.map(({ column }) => columnName(model, column, naming)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.ink3 } },
      axisLabel: {
        ...text,
        lineHeight: 13,
        interval: (index: number) => columns[index]?.part === 0,
        formatter: letters,
        rotate: isHan(naming.language) ? 0 : 42,
        hideOverlap: true
      }
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: model.lines.map(({ place }) => place.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.ink3 } },
      axisLabel: { ...text, hideOverlap: true, formatter: (name: string) => fitText(name, LEFT_TEXT, 12) }
    },
    tooltip: {
      renderMode: 'richText' as const,
      backgroundColor: theme.paper,
      borderColor: theme.ink3,
      textStyle: { ...text },
      confine: true,
      formatter: ({ data: of }: { data: unknown }) => (of as HeatDatum).said
    },
    visualMap: {
      type: 'piecewise' as const,
      show: false,
      dimension: 2,
      pieces: [
        ...lists.flatMap((list, ramp) =>
          Array.from({ length: STEPS }, (_, step) => ({ value: ramp * STEPS + step, color: fill(list, step) }))
        ),
        { value: less, color: theme.paper },
        { value: none, color: theme.line }
      ]
    },
    dataZoom: [
      { ...zoom, type: 'inside' as const, xAxisIndex: 0, zoomOnMouseWheel: 'ctrl' as const, moveOnMouseMove: false },
      { ...zoom, type: 'inside' as const, yAxisIndex: 0, zoomOnMouseWheel: 'ctrl' as const, moveOnMouseMove: false },
      { ...slider, xAxisIndex: 0, height: 16, bottom: 6 },
      { ...slider, yAxisIndex: 0, width: 16, right: 4 }
    ],
    brush: {
      xAxisIndex: 0,
      toolbox: [],
      brushStyle: { color: 'transparent', borderColor: theme.ink, borderWidth: 2 },
      throttleType: 'debounce' as const,
      throttleDelay: 120
    },
    series: [
      {
        type: 'heatmap' as const,
        data,
        progressive: 0,
        emphasis: { itemStyle: { borderColor: theme.ink, borderWidth: 1 } }
      }
    ]
  };
}

/** Rows that an area of the brush covers, by position; `range` is its second extent, of values on the category axis. */
export function brushedRows(range: readonly [number, number], rows: number): number[] {
  const [from, to] = [Math.min(...range), Math.max(...range)].map(Math.round) as [number, number];
  return Array.from({ length: rows }, (_, row) => row).filter((row) => row >= from && row <= to);
}
