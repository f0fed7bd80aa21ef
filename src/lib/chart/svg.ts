// Pieces of hand-made SVG: text, bars, lines, and the frame around a picture.
import type { Size, Theme } from './theme.ts';
import { escapeXml } from './xml.ts';

/** A coordinate with at most one decimal. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export interface TextStyle {
  fill: string;
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  weight?: number;
  pick?: string | undefined;
  hint?: string;
}

/** One line of text with its baseline at y. `pick` makes it choosable, `hint` is its tooltip. */
export function label(
  x: number,
  y: number,
  text: string,
  { fill, size = 12, anchor = 'start', weight = 400, pick, hint }: TextStyle
): string {
  const attributes = [
    `x="${px(x)}" y="${px(y)}" fill="${fill}"`,
    size === 12 ? '' : ` font-size="${size}"`,
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    weight === 400 ? '' : ` font-weight="${weight}"`,
    picked(pick)
  ].join('');
  return (
    `<text ${attributes}>${hint === undefined ? '' : `<title>${escapeXml(hint)}</title>`}` + `${escapeXml(text)}</text>`
  );
}

const LETTER = 13;

/** Chinese text set upright, a letter under the other, the last with its baseline at `foot`. */
export function upright(x: number, foot: number, text: string, style: Omit<TextStyle, 'anchor'>): string {
  const letters = [...text];
  return letters
    .map((letter, at) => label(x, foot - (letters.length - 1 - at) * LETTER, letter, { ...style, anchor: 'middle' }))
    .join('');
}

/** Height in px of the longest of some upright texts, four letters at least. */
export function uprightHeight(texts: readonly string[]): number {
  return Math.max(4, ...texts.map((text) => [...text].length)) * LETTER;
}

/** A filled rectangle; `pick` makes it choosable, `hint` is its tooltip. */
export function bar(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  pick?: string,
  hint?: string
): string {
  const title = hint === undefined ? '' : `<title>${escapeXml(hint)}</title>`;
  const box = `x="${px(x)}" y="${px(y)}" width="${px(Math.max(0, width))}" height="${px(height)}"`;
  return `<rect ${box} fill="${fill}"${picked(pick)}>${title}</rect>`;
}

/** A straight line, 1 px unless told. */
export function stroke(x1: number, y1: number, x2: number, y2: number, color: string, width = 1): string {
  const ends = `x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}"`;
  return `<line ${ends} stroke="${color}"${width === 1 ? '' : ` stroke-width="${width}"`}/>`;
}

/** The whole picture around its parts. */
export function frame(theme: Theme, { width, height }: Size, parts: readonly string[]): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(height)}" ` +
    `viewBox="0 0 ${px(width)} ${px(height)}"` +
    ` font-family="${theme.font}" font-size="12" style="font-variant-numeric:tabular-nums">${parts.join('')}</svg>`
  );
}

function picked(pick: string | undefined): string {
  return pick === undefined ? '' : ` data-pick="${escapeXml(pick)}"`;
}
