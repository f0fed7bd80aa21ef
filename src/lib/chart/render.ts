// The only run-time door to ECharts: specs become SVG text or a live chart.
import { GraphChart, LineChart, SankeyChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, setPlatformAPI, use, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { textWidth } from './text.ts';
import type { Size } from './theme.ts';

use([GraphChart, LineChart, SankeyChart, GridComponent, MarkLineComponent, SVGRenderer]);

const sizeOf = (font: string | undefined) => Number(/(\d+(?:\.\d+)?)px/.exec(font ?? '')?.[1] ?? 12);

setPlatformAPI({ measureText: (text, font) => ({ width: textWidth(text, sizeOf(font)) }) as TextMetrics });

/** SVG text of a spec. Runs in Node and in the browser; ids are renumbered so that the same spec gives the same text.
 *  */
export function renderSvg(spec: EChartsCoreOption, { width, height }: Size): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ ...spec, animation: false });
    return stableIds(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** A live chart in `node`; dispose it when the node goes. */
export function mount(node: HTMLElement, { width, height }: Size): EChartsType {
  return init(node, null, { renderer: 'svg', width, height });
}

function stableIds(svg: string): string {
  const seen = new Map<string, string>();
  return svg.replace(/zr\d+-([a-z]+-?)?\d+/g, (id) => {
    const stable = seen.get(id) ?? `z${seen.size}`;
    seen.set(id, stable);
    return stable;
  });
}
