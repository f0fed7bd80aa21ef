// Pieces of hand-made SVG: escaped text, its width, and the frame around a picture.
import type { Size, Theme } from './theme.ts';

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u;

/** Text made safe for element content and double-quoted attributes; characters that XML forbids are dropped. */
export function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Width of text in px at a font size, by character class: the same in Node and in every browser, a little generous. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const char of text)
    em += WIDE.test(char)
      ? 1
      : /[mwMW@%]/.test(char)
        ? 0.92
        : /[A-Z0-9#&]/.test(char)
          ? 0.64
          : /[ilj.,:;'|! ]/.test(char)
            ? 0.3
            : 0.57;
  return em * size;
}

/** The longest beginning of `text` that fits `width` px, with … where it was cut; '' where not even that fits. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const chars = [...text];
  for (let count = chars.length - 1; count > 0; count--) {
    const cut = `${chars.slice(0, count).join('').trimEnd()}…`;
    if (textWidth(cut, size) <= width) return cut;
  }
  return '';
}

/** Text broken into at most `most` lines of `width` px: between Latin words, anywhere in Chinese; the last line ends in
 *  … where more was
 *  left. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '' && lines.length < most - 1 && textWidth(rest, size) > width) {
    let at = 0;
    let last = 0;
    for (const char of rest) {
      if (textWidth(rest.slice(0, at + char.length), size) > width) break;
      at += char.length;
      if (WIDE.test(char) || char === ' ' || WIDE.test(rest.charAt(at))) last = at;
    }
    const cut = last > 0 ? last : Math.max(at, 1);
    lines.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...lines, fitText(rest, width, size)];
}

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
  return `<text ${attributes}>${hint === undefined ? '' : `<title>${escapeText(hint)}</title>`}${escapeText(text)}</text>`;
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
  const title = hint === undefined ? '' : `<title>${escapeText(hint)}</title>`;
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
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}"` +
    ` font-family="${theme.font}" font-size="12" style="font-variant-numeric:tabular-nums">${parts.join('')}</svg>`
  );
}

function picked(pick: string | undefined): string {
  return pick === undefined ? '' : ` data-pick="${escapeText(pick)}"`;
}
