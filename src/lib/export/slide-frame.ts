// The frame of a slide: its measures in inches, its font, and a line of text in it.
import type PptxGenJS from 'pptxgenjs';
import type { FigureTable } from '../chart/figure.ts';
import { wrapText } from '../chart/text.ts';
import { PAPER } from '../chart/theme.ts';
import { legal } from '../chart/xml.ts';
import type { Section } from './content.ts';
import { shown } from './table.ts';

export const FONT = 'Microsoft YaHei';
export const WIDE = 13.333;
export const TALL = 7.5;
export const LEFT = 0.6;
export const INNER = WIDE - LEFT * 2;
export const TOP = 1.5;
export const ROOM = 5.15;

/** Adds a slide of a section with its message, number and source; `evidence` goes into the notes. */
export type AddSlide = (section: Section, message: string, evidence: readonly string[]) => PptxGenJS.Slide;

/** A colour of a theme as slides write it. */
export const hex = (color: string): string => color.replace('#', '').toUpperCase();

/** Height of a line in sizes of its type. */
const LINE = 1.2;

/** Size in points of a title over the width of the frame: the first of `sizes` at which it fits `h` inches and leaves
 *  no single letter on its last line; else the last of them. */
export function titleSize(title: string, h: number, sizes: readonly number[]): number {
  const fits = (size: number) => {
    const lines = wrapText(title, INNER * 72, size);
    return lines.length * size * LINE <= h * 72 && (lines.length === 1 || (lines.at(-1) ?? '').length > 1);
  };
  return sizes.find(fits) ?? sizes.at(-1) ?? 0;
}

/** Writes a text at `y` over the width of the frame, `h` high; `more` says what differs from a quiet line. */
export function write(
  slide: PptxGenJS.Slide,
  text: string,
  { y, h, lang, ...more }: PptxGenJS.TextPropsOptions & { y: number; h: number; lang: string }
): void {
  slide.addText(legal(text), {
    x: LEFT,
    y,
    w: INNER,
    h,
    fontFace: FONT,
    fontSize: 14,
    color: hex(PAPER.ink2),
    lang,
    margin: 0,
    ...more
  });
}

/** The first rows of a table as lines of words, for the notes. */
export function rowsInWords({ columns, rows }: FigureTable): string[] {
  return rows
    .slice(0, 40)
    .map((row) =>
      columns
        .map(({ key, kind, label }, at) => (at === 0 ? shown(row[key], kind) : `${label} ${shown(row[key], kind)}`))
        .join('；')
    );
}
