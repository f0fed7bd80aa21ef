// A table too long for one picture as several: a browser's canvas has an end, and a picture scaled down to it could not
// be read.
import { Zip, ZipPassThrough } from 'fflate';
import type { FigureTable } from '../chart/figure.ts';
import { AREA, SIDE } from './raster.ts';
import { tableHeight } from './table-drawing.ts';

/** Rows that are measured at once. */
const STEP = 25;
/** Of the pixels that a canvas may have, so many go into one part: more hold the page while they are drawn. */
const SHARE = 0.4;
/** What title, sentence and source take besides, in px. */
const AROUND = 320;

/** The table in parts of whole rows, each drawn `width` px wide at `scale` within a canvas; one part where all of it
 *  is. The foot closes the last part. Gives way to the page between its steps. */
export async function tableParts(table: FigureTable, width: number, scale: number): Promise<FigureTable[]> {
  const whole = mostHeight(width, scale, 1);
  const heights: number[] = [];
  for (let from = 0; from < table.rows.length; from += STEP) {
    heights.push(tableHeight({ columns: table.columns, rows: table.rows.slice(from, from + STEP) }, width));
    await new Promise((done) => setTimeout(done));
  }
  if (heights.reduce((sum, height) => sum + height, 0) <= whole) return [table];
  const most = mostHeight(width, scale, SHARE);
  const parts: FigureTable[] = [];
  let [start, taken] = [0, 0];
  for (const [at, height] of heights.entries()) {
    if (taken > 0 && taken + height > most) {
      parts.push({ columns: table.columns, rows: table.rows.slice(start, at * STEP) });
      [start, taken] = [at * STEP, 0];
    }
    taken += height;
  }
  return [...parts, { ...table, rows: table.rows.slice(start) }];
}

/** Height in px of a table in a picture that a canvas can hold, or a share of its pixels. */
function mostHeight(width: number, scale: number, share: number): number {
  return Math.min(SIDE / scale, (AREA * share) / (width * scale * scale)) - AROUND;
}

/** Files in a zip archive in their order, not packed any further. Same files, same bytes. */
export function bundled(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    const archive = new Zip((error, chunk, final) => {
      if (error !== null) reject(error);
      chunks.push(chunk);
      if (final) void new Blob(chunks as BlobPart[]).arrayBuffer().then((all) => resolve(new Uint8Array(all)), reject);
    });
    for (const { name, bytes } of files) {
      const entry = new ZipPassThrough(name);
      entry.mtime = new Date(1980, 0, 1);
      archive.add(entry);
      entry.push(bytes, true);
    }
    archive.end();
  });
}
