// SVG to PNG without a browser, with the fonts of this machine.
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Resvg, renderAsync } from '@resvg/resvg-js';
import type { Raster } from '../../src/lib/export/raster.ts';

const CHINESE =
  /(notosans(cjk|sc|mono)|sourcehansans|wqy-(microhei|zenhei)|msyh|simhei|pingfang|stheiti|hiragino sans gb)/i;
const FONT_FILE = /\.(ttf|ttc|otf|otc)$/i;
const FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.local/share/fonts'),
  join(homedir(), '.fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts')
];

/** Paths of the machine's sans fonts with Chinese letters, by the names of their files: reading them alone takes a
 *  third of the time that all fonts take, and every picture reads anew. [] where none is known by name. */
async function chineseFonts(): Promise<string[]> {
  const found = await Promise.all(
    FOLDERS.map((folder) =>
      readdir(folder, { recursive: true }).then(
        (names) => names.filter((name) => FONT_FILE.test(name)).map((name) => join(folder, name)),
        () => []
      )
    )
  );
  const fonts = found.flat().filter((path) => CHINESE.test(path) && !/mono/i.test(path));
  return fonts
    .filter((path) => /(regular|bold)\b|microhei|zenhei|msyh|simhei|pingfang|stheiti|gb\./i.test(path))
    .sort();
}

const families = { defaultFontFamily: 'Noto Sans CJK SC', sansSerifFamily: 'Noto Sans CJK SC' };
const fonts = chineseFonts().then((fontFiles) =>
  fontFiles.length === 0 ? { ...families, loadSystemFonts: true } : { ...families, fontFiles, loadSystemFonts: false }
);

/** PNG at `scale` times the layout size, beside the other work of this process; the scale is lowered for pictures of
 *  more than 60 million pixels. */
export const nodeRaster: Raster = async ({ svg, size }, scale) => {
  const times = Math.min(scale, Math.sqrt(60_000_000 / (size.width * size.height)));
  const image = await renderAsync(svg, { font: await fonts, fitTo: { mode: 'zoom', value: times } });
  return new Uint8Array(image.asPng());
};

/** Whether this machine has a font with Chinese letters; without one PNG pictures show no Chinese, while SVG ones still
 *  do elsewhere. */
export async function hasChineseFont(): Promise<boolean> {
  const pixels = new Resvg(
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text x="2" y="16" font-size="16">中</text></svg>',
    { font: await fonts }
  ).render().pixels;
  return pixels.some((value) => value !== 0);
}
