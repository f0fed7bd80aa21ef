// SVG text to PNG bytes in the browser.
import { ExportError } from '../errors.ts';
import type { Picture } from './image.ts';

/** Turns a picture into PNG bytes at `scale` times its layout size. Browser and Node each have their own. Throws
 *  ExportError. */
export type Raster = (picture: Picture, scale: number) => Promise<Uint8Array>;

/** What a browser's canvas holds: px of a side, and of all its area. */
export const SIDE = 16_000;
export const AREA = 100_000_000;

/** The largest scale up to `scale` at which a picture still fits a browser's canvas. */
export function possibleScale({ size }: Picture, scale: number): number {
  return Math.min(scale, SIDE / size.width, SIDE / size.height, Math.sqrt(AREA / (size.width * size.height)));
}

const HEAD = 33;
const WIDTH_AT = 16;

/** A PNG that says how wide it is printed, in mm: office programs place it at that size. Source: W3C PNG, chunk
 *  pHYs. */
export function printedAt(png: Uint8Array, mm: number): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const perMetre = Math.round((view.getUint32(WIDTH_AT) / mm) * 1000);
  const chunk = new Uint8Array(21);
  const out = new DataView(chunk.buffer);
  out.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  out.setUint32(8, perMetre);
  out.setUint32(12, perMetre);
  chunk[16] = 1;
  out.setUint32(17, checksum(chunk.subarray(4, 17)));
  const sized = new Uint8Array(png.length + chunk.length);
  sized.set(png.subarray(0, HEAD));
  sized.set(chunk, HEAD);
  sized.set(png.subarray(HEAD), HEAD + chunk.length);
  return sized;
}

/** CRC-32 as PNG has it (ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** PNG through an image and a canvas; text is set by the browser with the fonts of this machine. */
export const browserRaster: Raster = async (picture, scale) => {
  const { size, svg } = picture;
  const times = possibleScale(picture, scale);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(size.width, size.height);
    image.src = url;
    await image.decode().catch((cause: unknown) => {
      throw new ExportError('picture', 'the drawing could not be read as an image', cause);
    });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(size.width * times);
    canvas.height = Math.round(size.height * times);
    const context = canvas.getContext('2d');
    if (context === null) throw new ExportError('picture', 'no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (blob === null) throw new ExportError('picture', `no PNG of ${canvas.width} × ${canvas.height}`);
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
};
