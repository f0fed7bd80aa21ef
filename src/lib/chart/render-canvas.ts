// The run-time door to ECharts on a canvas, for pictures of tens of thousands of marks; fetched by those alone.
import { HeatmapChart } from 'echarts/charts';
import {
  BrushComponent,
  DataZoomInsideComponent,
  DataZoomSliderComponent,
  GridComponent,
  TooltipComponent,
  VisualMapPiecewiseComponent
} from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Size } from './theme.ts';

use([
  HeatmapChart,
  BrushComponent,
  DataZoomInsideComponent,
  DataZoomSliderComponent,
  GridComponent,
  TooltipComponent,
  VisualMapPiecewiseComponent,
  CanvasRenderer
]);

/** A live chart on a canvas in `node`; dispose it when the node goes. */
export function mountCanvas(node: HTMLElement, { width, height }: Size): EChartsType {
  return init(node, null, { renderer: 'canvas', width, height });
}
