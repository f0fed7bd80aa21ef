// A scanned page as the marks that a PDF with text would have: ruling lines and characters, each in its cell.

import { ANY_CHARACTER } from '../lexicon/notation.ts';
import type { Area, Letter, Letters } from './letters.ts';
import { ruledTables } from './pdf-grid.ts';
import type { Glyph, Marks } from './pdf-marks.ts';
import { rulesOf, straight, type Raster } from './raster.ts';

const POINTS = 72;
const A4 = { short: 8.27, long: 11.69 } as const;
/** In inches. */
const GRAIN = 0.07;
const LINE = 0.3;
const BAND = 0.28;
const FEW = 0.5;
const INSET = 0.01;
const ROOM = 0.07;
/** Ink in a grain below which it is dust. */
const DUST = 0.02;
const DESCENT = 0.14;
const HAN = /\p{Script=Han}/u;
const MARKS: Record<string, string> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）', '?': '？', '!': '！' };

/** Marks of a page, in points; every character counts as one that nobody sees, which puts its row in doubt. `watch` is
 *  told how far it is, from 0 to 1. */
export async function marksOfPicture(
  page: Raster,
  letters: Letters,
  watch: (share: number) => void | Promise<void>
): Promise<Marks> {
  const perInch = Math.max(page.width, page.height) / (isLong(page) ? A4.long : A4.short);
  const scale = POINTS / perInch;
  const raster = straight(page);
  const { across, down, ink } = rulesOf(raster, perInch);
  const inPoints = ({ at, from, to }: { at: number; from: number; to: number }) => ({
    at: at * scale,
    from: from * scale,
    to: to * scale
  });
  const ruled: Marks = {
    width: raster.width * scale,
    height: raster.height * scale,
    glyphs: grains(ink, raster, perInch, scale),
    across: across.map(inPoints),
    down: down.map(inPoints),
    pictures: 1,
    images: [],
    turned: false
  };
  const { tables, rest } = ruledTables(ruled, null);
  const boxes = tables.flatMap((table) => table.boxes.filter((box) => box.glyphs.length > 0));
  const areas = [...boxes, ...bands(rest, ruled)];
  letters.take({ ...raster, data: cleaned(raster, ink) });
  const glyphs: Glyph[] = [];
  for (const [index, { left, right, top, bottom, glyphs: own }] of areas.entries()) {
    await watch(index / areas.length);
    const area = around(own, { left, right, top, bottom }, scale, raster);
    if (area.right - area.left < 4 || area.bottom - area.top < 4) continue;
    const isLine = extent(own) < LINE * POINTS;
    const shape = !isLine ? 'block' : widthOf(own) < FEW * POINTS ? 'number' : 'line';
    const inside = (x: number) => Math.min(Math.max(x * scale, left + 0.5), right - 0.5);
    glyphs.push(...glyphsOf(letters.read(area, shape), inside, scale));
  }
  return { ...ruled, glyphs };
}

function isLong({ width, height }: Raster): boolean {
  return Math.max(width, height) / Math.min(width, height) > 1.2;
}

/** Letters as characters of a page. Boxes of the engine are rough, so that what is near is put side by side; marks
 *  beside Chinese are those of Chinese. */
function glyphsOf(letters: readonly Letter[], inside: (x: number) => number, scale: number): Glyph[] {
  return letters.map(({ text, left, right, top, bottom }, index): Glyph => {
    const size = (bottom - top) * scale;
    const [before, next] = [letters[index - 1], letters[index + 1]];
    const touches =
      next !== undefined && next.top === top && next.left > left && (next.left - right) * scale < size * 1.5;
    const chinese = [before, next].some((each) => each !== undefined && HAN.test(each.text));
    return {
      text: chinese ? (MARKS[text] ?? text) : text,
      x0: inside(left),
      x1: inside(touches ? next.left : right),
      y: bottom * scale - size * DESCENT,
      size,
      hidden: true
    };
  });
}

/** Pixels around the ink of a cell, within the cell. */
function around(
  glyphs: readonly Glyph[],
  cell: { left: number; right: number; top: number; bottom: number },
  scale: number,
  { width, height }: Raster
): Area {
  const room = ROOM * POINTS;
  const inset = INSET * POINTS;
  const edge = (values: number[], least: number) => Math.max(least + inset, Math.min(...values) - room);
  const far = (values: number[], most: number) => Math.min(most - inset, Math.max(...values) + room);
  return {
    left: Math.max(
      0,
      Math.round(
        edge(
          glyphs.map(({ x0 }) => x0),
          cell.left
        ) / scale
      )
    ),
    top: Math.max(
      0,
      Math.round(
        edge(
          glyphs.map(({ y, size }) => y - size),
          cell.top
        ) / scale
      )
    ),
    right: Math.min(
      width,
      Math.round(
        far(
          glyphs.map(({ x1 }) => x1),
          cell.right
        ) / scale
      )
    ),
    bottom: Math.min(
      height,
      Math.round(
        far(
          glyphs.map(({ y }) => y),
          cell.bottom
        ) / scale
      )
    )
  };
}

function widthOf(glyphs: readonly Glyph[]): number {
  return Math.max(...glyphs.map(({ x1 }) => x1)) - Math.min(...glyphs.map(({ x0 }) => x0));
}

/** Height that marks take together. */
function extent(glyphs: readonly Glyph[]): number {
  const ys = glyphs.map(({ y }) => y);
  return Math.max(...ys) - Math.min(...ys) + (glyphs[0]?.size ?? 0);
}

/** The page with nothing but its letters. */
function cleaned({ width, height, data }: Raster, ink: Uint8Array): Uint8Array {
  const clean = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const near =
        ink[at] === 1 || ink[at - 1] === 1 || ink[at + 1] === 1 || ink[at - width] === 1 || ink[at + width] === 1;
      if (near) clean[at] = data[at] ?? 255;
    }
  return clean;
}

/** Where there is ink, as small squares that stand for characters nobody has read yet. */
function grains(ink: Uint8Array, { width, height }: Raster, perInch: number, scale: number): Glyph[] {
  const size = Math.max(3, Math.round(GRAIN * perInch));
  const found: Glyph[] = [];
  for (let top = 0; top + size <= height; top += size)
    for (let left = 0; left + size <= width; left += size) {
      let dark = 0;
      for (let y = top; y < top + size; y++) for (let x = left; x < left + size; x++) dark += ink[y * width + x] ?? 0;
      if (dark > size * size * DUST)
        found.push({
          text: ANY_CHARACTER,
          x0: left * scale,
          x1: (left + size) * scale,
          y: (top + size) * scale,
          size: size * scale,
          hidden: true
        });
    }
  return found;
}

/** Areas over the whole width that the text between tables takes, from top to bottom. */
function bands(
  rest: readonly Glyph[],
  { width }: Marks
): { left: number; right: number; top: number; bottom: number; glyphs: Glyph[] }[] {
  const found: { left: number; right: number; top: number; bottom: number; glyphs: Glyph[] }[] = [];
  for (const glyph of [...rest].sort((a, b) => a.y - b.y)) {
    const last = found.at(-1);
    if (last !== undefined && glyph.y - glyph.size - last.bottom < BAND * POINTS) {
      last.bottom = Math.max(last.bottom, glyph.y + glyph.size * 0.5);
      last.glyphs.push(glyph);
    } else
      found.push({
        left: 0,
        right: width,
        top: glyph.y - glyph.size * 1.5,
        bottom: glyph.y + glyph.size * 0.5,
        glyphs: [glyph]
      });
  }
  return found.filter(({ glyphs }) => glyphs.length > 1);
}
