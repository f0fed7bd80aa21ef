// Pictures drawn while pages are prerendered; in the browser there is none, and ECharts stays out of the first load.
import type { Figure } from '../../chart/figure.ts';
import { SCREEN, type Size } from '../../chart/theme.ts';

const renderSvg = import.meta.env.SSR ? (await import('../../chart/render.ts')).renderSvg : null;

/** SVG text of a figure with the page's colours, or '' in the browser for figures that ECharts draws. */
export function still(figure: Figure, size: Size): string {
  if (figure.drawing.kind === 'svg') return figure.drawing.svg(SCREEN, size);
  return renderSvg === null ? '' : renderSvg(figure.drawing.spec(SCREEN, size), size);
}
