// A scanned page as a field of dark and light: turned straight, its ruling lines found and taken out.

import type { Rule } from './pdf-marks.ts';

/** Pixels from 0 (black) to 255 (white), row by row. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Lines of a table in pixels, with the pixels' share of an inch they were looked for in; `ink` is what is dark and no
 *  line, 1 a pixel. */
export interface Ruled {
  across: Rule[];
  down: Rule[];
  ink: Uint8Array;
}

/** Light behind a pixel is the mean of a window this part of the page wide; ink is this much darker. */
const WINDOW = 1 / 16;
const DARKER = 0.82;
const MOST_SKEW = 3;
const SKEW_STEP = 0.1;
const SKEW_POINTS = 40_000;
/** In inches. */
const SHORTEST_ACROSS = 0.32;
const SHORTEST_DOWN = 0.17;
const THICKEST = 0.06;
const GAP = 0.015;
const LONG = 0.8;
const TOUCHES = 0.04;

/** Where a page is dark: darker than what surrounds it. A page whose ground is dark counts as its negative. */
export function inkOf({ width, height, data }: Raster): Uint8Array {
  let sum = 0;
  for (let at = 0; at < data.length; at += 7) sum += data[at] ?? 0;
  const turned = sum / Math.ceil(data.length / 7) < 110;
  const value = (at: number) => (turned ? 255 - (data[at] ?? 0) : (data[at] ?? 0));
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += value(y * width + x);
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  const half = Math.max(8, Math.round(Math.max(width, height) * WINDOW * 0.5));
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - half), Math.min(height, y + half)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - half), Math.min(width, x + half)];
      const around =
        (sums[bottom * (width + 1) + right] ?? 0) -
        (sums[top * (width + 1) + right] ?? 0) -
        (sums[bottom * (width + 1) + left] ?? 0) +
        (sums[top * (width + 1) + left] ?? 0);
      const mean = around / ((bottom - top) * (right - left));
      const own = value(y * width + x);
      ink[y * width + x] = own < mean * DARKER && own < 200 ? 1 : 0;
    }
  }
  return ink;
}

/** The page turned so that its lines run level; the same where they do within a twentieth of a degree. Source: the
 *  angle under which rows of ink differ most (Postl 1986). */
export function straight(raster: Raster): Raster {
  const { width, height, data } = raster;
  const ink = inkOf(raster);
  const points: [number, number][] = [];
  const step = Math.max(1, Math.floor(ink.reduce((sum, each) => sum + each, 0) / SKEW_POINTS));
  let seen = 0;
  for (let at = 0; at < ink.length; at++)
    if (ink[at] === 1 && seen++ % step === 0) points.push([at % width, Math.floor(at / width)]);
  let best = { angle: 0, score: -1 };
  for (let index = 0; index <= (2 * MOST_SKEW) / SKEW_STEP; index++) {
    const angle = index * SKEW_STEP - MOST_SKEW;
    const slope = Math.tan((angle * Math.PI) / 180);
    const rows = new Uint32Array(height + 2 * Math.ceil(width * Math.abs(slope)) + 2);
    const shift = Math.ceil(width * Math.abs(slope));
    for (const [x, y] of points) {
      const row = Math.round(y - x * slope) + shift;
      rows[row] = (rows[row] ?? 0) + 1;
    }
    const score = rows.reduce((sum, count) => sum + count * count, 0);
    if (score > best.score * 1.0001 || (score >= best.score && Math.abs(angle) < Math.abs(best.angle)))
      best = { angle, score };
  }
  if (Math.abs(best.angle) < SKEW_STEP / 2) return raster;
  const radians = (best.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const turned = new Uint8Array(width * height).fill(255);
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const fromX = Math.round(middleX + (x - middleX) * cos - (y - middleY) * sin);
      const fromY = Math.round(middleY + (x - middleX) * sin + (y - middleY) * cos);
      if (fromX >= 0 && fromY >= 0 && fromX < width && fromY < height)
        turned[y * width + x] = data[fromY * width + fromX] ?? 255;
    }
  return { width, height, data: turned };
}

/** Ruling lines of a page of so many pixels an inch, and the ink that is left without them. */
export function rulesOf(raster: Raster, perInch: number): Ruled {
  const { width, height } = raster;
  const ink = inkOf(raster);
  const gap = Math.max(1, Math.round(GAP * perInch));
  const thickest = Math.max(3, Math.round(THICKEST * perInch));
  const level = linesOf(
    height,
    width,
    gap,
    SHORTEST_ACROSS * perInch,
    thickest,
    (row, at) => ink[row * width + at] === 1
  );
  const upright = linesOf(
    width,
    height,
    gap,
    SHORTEST_DOWN * perInch,
    thickest,
    (column, at) => ink[at * width + column] === 1
  );
  const near = TOUCHES * perInch;
  const across = level.filter((line) => line.to - line.from > LONG * perInch || isHeld(line, upright, near));
  const down = upright.filter((line) => line.to - line.from > LONG * perInch || isHeld(line, across, near));
  const rest = ink.slice();
  for (const { first, last, from, to } of across)
    for (let y = Math.max(0, first - 1); y <= Math.min(height - 1, last + 1); y++)
      rest.fill(0, y * width + Math.max(0, from), y * width + Math.min(width, to + 1));
  for (const { first, last, from, to } of down)
    for (let y = Math.max(0, from); y <= Math.min(height - 1, to); y++)
      rest.fill(0, y * width + Math.max(0, first - 1), y * width + Math.min(width, last + 2));
  return { across, down, ink: rest };
}

/** True for a line that ends on others at both sides; strokes of large letters do not. */
function isHeld({ at, from, to }: Rule, others: readonly Rule[], near: number): boolean {
  return [from, to].every((end) =>
    others.some((line) => Math.abs(line.at - end) <= near && line.from - near <= at && at <= line.to + near)
  );
}

interface Thick extends Rule {
  first: number;
  last: number;
}

/** Straight runs of ink over `count` rows of `length` pixels; rows that lie together and overlap are one line. */
function linesOf(
  count: number,
  length: number,
  gap: number,
  shortest: number,
  thickest: number,
  isInk: (row: number, at: number) => boolean
): Thick[] {
  const done: Thick[] = [];
  let open: Thick[] = [];
  for (let row = 0; row < count; row++) {
    const next: Thick[] = [];
    for (const [from, to] of runsOf(row, length, gap, shortest, isInk)) {
      const above = open.find((line) => line.from <= to && line.to >= from && row - line.last <= 2);
      if (above === undefined) next.push({ at: row, from, to, first: row, last: row });
      else {
        above.last = row;
        above.from = Math.min(above.from, from);
        above.to = Math.max(above.to, to);
      }
    }
    done.push(...open.filter((line) => row - line.last > 2));
    open = [...open.filter((line) => row - line.last <= 2), ...next];
  }
  return [...done, ...open]
    .filter(({ first, last }) => last - first < thickest)
    .map((line) => ({ ...line, at: (line.first + line.last + 1) / 2 }));
}

function* runsOf(
  row: number,
  length: number,
  gap: number,
  shortest: number,
  isInk: (row: number, at: number) => boolean
): Generator<[number, number]> {
  let [from, last] = [-1, -1];
  for (let at = 0; at <= length; at++) {
    if (at < length && isInk(row, at)) {
      if (from < 0) from = at;
      last = at;
    } else if (from >= 0 && (at - last > gap || at === length)) {
      if (last - from >= shortest) yield [from, last];
      from = -1;
    }
  }
}
