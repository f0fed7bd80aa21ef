// SVG to PNG without a browser, with the fonts of this machine.
import { Resvg } from '@resvg/resvg-js';
import type { Raster } from '../../src/lib/export/raster.ts';

const FONT = { loadSystemFonts: true, defaultFontFamily: 'Noto Sans CJK SC', sansSerifFamily: 'Noto Sans CJK SC' };

/** PNG at `scale` times the layout size; the scale is lowered for pictures of more than 60 million pixels. */
export const nodeRaster: Raster = async ({ svg, size }, scale) => {
  const times = Math.min(scale, Math.sqrt(60_000_000 / (size.width * size.height)));
  return new Uint8Array(new Resvg(svg, { font: FONT, fitTo: { mode: 'zoom', value: times } }).render().asPng());
};

/** Whether this machine has a font with Chinese letters; without one PNG pictures show no Chinese, while SVG ones still
 *  do elsewhere. */
export function hasChineseFont(): boolean {
  const pixels = new Resvg(
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text x="2" y="16" font-size="16">中</text></svg>',
    { font: FONT }
  ).render().pixels;
  return pixels.some((value) => value !== 0);
}
