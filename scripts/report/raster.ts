// SVG to PNG without a browser, with the fonts of this machine.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { initWasm, Resvg, type ResvgRenderOptions } from '@resvg/resvg-wasm';
import type { Raster } from '../../src/lib/export/raster.ts';

const CHINESE =
  /(notosans(cjk|sc|mono)|sourcehansans|wqy-(microhei|zenhei)|msyh|simhei|pingfang|stheiti|hiragino sans gb)/i;
const PLAIN = /(regular|bold)\b|microhei|zenhei|msyh|simhei|pingfang|stheiti|gb\./i;
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

/** The machine's sans fonts with Chinese letters by the names of their files, all fonts where none is known by name.
 *  They are read once: a renderer that takes paths reads a whole file again for every few letters. */
async function fontsOfMachine(): Promise<Uint8Array[]> {
  const found = await Promise.all(
    FOLDERS.map((folder) =>
      readdir(folder, { recursive: true }).then(
        (names) => names.filter((name) => FONT_FILE.test(name)).map((name) => join(folder, name)),
        () => []
      )
    )
  );
  const paths = found.flat().sort();
  const known = paths.filter((path) => CHINESE.test(path) && !/mono/i.test(path) && PLAIN.test(path));
  return Promise.all((known.length > 0 ? known : paths).map((path) => readFile(path)));
}

/** The renderer, started once a process: tests load this file again where it already runs. */
async function start(): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(readFile(wasm)).catch((cause: unknown) => {
    if (!String(cause).includes('Already initialized')) throw cause;
  });
}

let started: Promise<Uint8Array[]> | undefined;

async function optionsOf(scale: number): Promise<ResvgRenderOptions> {
  started ??= start().then(fontsOfMachine);
  const families = { defaultFontFamily: 'Noto Sans CJK SC', sansSerifFamily: 'Noto Sans CJK SC' };
  return { font: { ...families, fontBuffers: await started }, fitTo: { mode: 'zoom', value: scale } };
}

/** PNG at `scale` times the layout size; the scale is lowered for pictures of more than 60 million pixels. */
export const nodeRaster: Raster = async ({ svg, size }, scale) => {
  const times = Math.min(scale, Math.sqrt(60_000_000 / (size.width * size.height)));
  const drawing = new Resvg(svg, await optionsOf(times));
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
};

/** Whether this machine has a font with Chinese letters; without one PNG pictures show no Chinese, while SVG ones still
 *  do elsewhere. */
export async function hasChineseFont(): Promise<boolean> {
  const pixels = new Resvg(
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text x="2" y="16" font-size="16">中</text></svg>',
    await optionsOf(1)
  ).render().pixels;
  return pixels.some((value) => value !== 0);
}
