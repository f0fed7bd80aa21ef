// A page of a PDF that is nothing but pictures, as pixels: decoded by the PDF library, laid where the page has them.

import type { PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';
import type { PagePicture } from './pdf-marks.ts';
import type { Raster } from './raster.ts';

/** What the library decodes a picture to; `kind` says how pixels lie: 1 one bit, 2 three bytes, 3 four bytes each. */
interface Decoded {
  width: number;
  height: number;
  kind?: number;
  data?: ArrayLike<number> | string | null;
}

const MOST_PIXELS = 16_000_000;
const LEAST_PER_INCH = 150;
const MOST_PER_INCH = 300;
const POINTS = 72;

/** The page as pixels, as fine as its finest picture, within what a recogniser can use. White where there is none. */
export async function rasterOf(
  page: PDFPageProxy,
  pictures: readonly PagePicture[],
  { width, height }: { width: number; height: number }
): Promise<Raster> {
  const placed = await Promise.all(
    pictures.map(async ({ source, matrix }) => ({ matrix, picture: await decoded(page, source) }))
  );
  const found = placed.flatMap(({ matrix, picture }) => (picture === null ? [] : [{ matrix, picture }]));
  const finest = Math.max(
    ...found.map(({ matrix: [a, b], picture }) => (picture.width / Math.hypot(a, b)) * POINTS),
    LEAST_PER_INCH
  );
  const perPoint = Math.min(finest, MOST_PER_INCH, Math.sqrt(MOST_PIXELS / (width * height)) * POINTS) / POINTS;
  const raster = { width: Math.round(width * perPoint), height: Math.round(height * perPoint) };
  const data = new Uint8Array(raster.width * raster.height).fill(255);
  for (const { matrix, picture } of found) lay(picture, matrix, perPoint, { ...raster, data });
  return { ...raster, data };
}

interface Pixels {
  width: number;
  height: number;
  at(x: number, y: number): number;
}

async function decoded(page: PDFPageProxy, source: unknown): Promise<Pixels | null> {
  const held = (name: string) =>
    new Promise<unknown>((resolve) => {
      const store = name.startsWith('g_') ? page.commonObjs : page.objs;
      (store as { get(name: string, then: (value: unknown) => void): unknown }).get(name, resolve);
    });
  const picture = (typeof source === 'string' ? await held(source) : source) as Decoded | null;
  if (picture === null) return null;
  const { width, height } = picture;
  const inner = typeof picture.data === 'string' ? ((await held(picture.data)) as Decoded | null) : picture;
  const data = inner?.data ?? inner;
  if (data === null || typeof data === 'string' || !('length' in data)) return null;
  const bytes = data as ArrayLike<number>;
  const kind = picture.kind ?? (bytes.length >= width * height * 4 ? 3 : bytes.length >= width * height * 3 ? 2 : 1);
  const stride = kind === 1 ? Math.ceil(width / 8) : width * (kind + 1);
  const at = (x: number, y: number) => {
    if (kind === 1) return (((bytes[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) * 255;
    const from = y * stride + x * (kind + 1);
    return ((bytes[from] ?? 0) * 3 + (bytes[from + 1] ?? 0) * 6 + (bytes[from + 2] ?? 0)) / 10;
  };
  return { width, height, at };
}

/** Lays a picture on the page: its unit square goes where the matrix says, its first row at the top of it. */
function lay(picture: Pixels, [a, b, c, d, e, f]: PagePicture['matrix'], perPoint: number, page: Raster): void {
  const determinant = a * d - b * c;
  if (determinant === 0) return;
  const corners = [
    [e, f],
    [e + a, f + b],
    [e + c, f + d],
    [e + a + c, f + b + d]
  ].map(([x = 0, y = 0]) => [x * perPoint, y * perPoint] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right] = [Math.max(0, Math.floor(Math.min(...xs))), Math.min(page.width, Math.ceil(Math.max(...xs)))];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(page.height, Math.ceil(Math.max(...ys)))];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const [dx, dy] = [(x + 0.5) / perPoint - e, (y + 0.5) / perPoint - f];
      const across = (d * dx - c * dy) / determinant;
      const up = (a * dy - b * dx) / determinant;
      const [column, row] = [Math.floor(across * picture.width), Math.floor((1 - up) * picture.height)];
      if (column >= 0 && row >= 0 && column < picture.width && row < picture.height)
        page.data[y * page.width + x] = picture.at(column, row);
    }
}
