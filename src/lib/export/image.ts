// A figure as a picture that stands alone: title, sentence, drawing, filter, date and source, at a fixed layout size.
import { sum } from 'd3';
import type { Figure } from '../chart/figure.ts';
import { PAPER, type Size, type Theme } from '../chart/theme.ts';
import { FACTS } from '../i18n/languages.ts';
import type { Imprint } from './imprint.ts';
import { px } from '../chart/svg.ts';
import { wrapText } from '../chart/text.ts';
import { greyed, textured } from '../chart/texture.ts';
import { escapeXml, legal } from '../chart/xml.ts';

/** Layout sizes in px at 96 to the inch, apart from any window. `height` null: as the figure needs. `mono` is for
 *  copiers: greys alone, lists told apart by pattern. */
export const PRESETS = {
  half: { width: 620, height: null },
  full: { width: 1240, height: null },
  a4: { width: 1123, height: 794 },
  slide: { width: 1280, height: 720 },
  mono: { width: 1240, height: null }
} as const satisfies Record<string, { width: number; height: number | null }>;
export type Preset = keyof typeof PRESETS;

/** A picture as SVG text with its size in px. */
export interface Picture {
  svg: string;
  size: Size;
}

/** The figure's own drawing as SVG text. ECharts is loaded only for figures that need it. */
export async function drawing(figure: Figure, size: Size, theme: Theme = PAPER): Promise<string> {
  if (figure.drawing.kind === 'svg') return legal(figure.drawing.svg(theme, size));
  const { renderSvg } = await import('../chart/render.ts');
  return legal(haloed(renderSvg(figure.drawing.spec(theme, size), size)));
}

/** Texts with a halo as two texts, the halo first: office programs do not know `paint-order` and would paint the halo
 *  over the letters. */
export function haloed(svg: string): string {
  return svg.replace(
    /<text\b([^>]*\bpaint-order="stroke"[^>]*)>([^<]*)<\/text>/g,
    (_, attributes: string, text: string) => {
      const plain = attributes.replace(
        / (?:stroke|stroke-width|stroke-miterlimit|stroke-linejoin|paint-order)="[^"]*"/g,
        ''
      );
      const halo = attributes.replace(/ paint-order="[^"]*"/, '');
      return `<text aria-hidden="true"${halo}>${text}</text><text${plain}>${text}</text>`;
    }
  );
}

/** The drawing laid out so that it fills a box: a figure that wants to be taller than the box is laid out larger and
 *  scaled down, never
 * cut. */
export async function fitted(figure: Figure, box: Size): Promise<{ svg: string; layout: Size; scale: number }> {
  let width = box.width;
  for (let round = 0; round < 12 && figure.height(width) * (box.width / width) > box.height; round += 1) {
    width = Math.max(width * 1.06, (figure.height(width) * box.width) / box.height);
    if (width > box.width * 4) break;
  }
  const scale = Math.min(box.width / width, box.height / Math.max(figure.height(width), 1));
  const natural = figure.height(width);
  const layout = {
    width: Math.round(box.width / scale),
    height: Math.round(Math.max(natural, Math.min(box.height / scale, natural * 1.25)))
  };
  return { svg: await drawing(figure, layout), layout, scale };
}

/** Places an SVG inside another at a point and scale. */
function nested(svg: string, x: number, y: number, scale: number): string {
  return (
    `<g transform="translate(${px(x)} ${px(y)}) scale(${Math.round(scale * 1e5) / 1e5})">` +
    `${svg.replace(/^[^<]*(<\?xml[^>]*>\s*)?/, '')}</g>`
  );
}

interface Block {
  lines: string[];
  size: number;
  line: number;
  weight: number;
  ink: string;
}

/** Below this scale a drawing fitted into a fixed size could not be read. */
const LEAST_SCALE = 0.4;

/** The whole picture at a preset's size; a drawing far too tall for a fixed size keeps its width and takes the height
 *  it needs.
 *  Fonts are named, never embedded; nothing is fetched; the same figure and imprint give the same text. */
export async function picture(figure: Figure, preset: Preset, imprint: Imprint): Promise<Picture> {
  const { width, height: fixed } = PRESETS[preset];
  const pad = preset === 'half' ? 16 : preset === 'full' || preset === 'mono' ? 24 : 40;
  const inner = width - pad * 2;
  const titleSize = preset === 'slide' ? 26 : preset === 'half' ? 17 : 20;
  const block = (text: string, size: number, weight: number, ink: string): Block => ({
    lines: text === '' ? [] : wrapText(text, inner, size),
    size,
    line: size * 1.5,
    weight,
    ink
  });
  const head = [
    block(figure.title, titleSize, 700, PAPER.ink),
    block(figure.caption, preset === 'slide' ? 16 : 13, 400, PAPER.ink2)
  ];
  const foot = [
    block([imprint.filter, imprint.date].filter((part) => part !== '').join('　'), 11, 400, PAPER.ink3),
    block(imprint.source, 11, 400, PAPER.ink3)
  ];
  const tall = (blocks: Block[]) => sum(blocks, ({ lines, line }) => lines.length * line);
  const top = pad + tall(head) + 12;
  const bottom = 12 + tall(foot) + pad * 0.75;
  const natural = Math.ceil(figure.height(inner));
  const free = fixed === null || natural * LEAST_SCALE ** 2 > fixed - top - bottom;
  const box = { width: inner, height: free ? natural : Math.max(80, fixed - top - bottom) };
  const height = free ? Math.ceil(top + box.height + bottom) : fixed;
  const inside = free ? { svg: await drawing(figure, box), layout: box, scale: 1 } : await fitted(figure, box);
  const parts: string[] = [];
  const write = (blocks: Block[], from: number) => {
    let y = from;
    for (const { lines, size, line, weight, ink } of blocks) {
      for (const text of lines) {
        parts.push(
          `<text x="${pad}" y="${px(y + size * 1.1)}" font-size="${size}" font-weight="${weight}" ` +
            `fill="${ink}">${escapeXml(text)}</text>`
        );
        y += line;
      }
    }
  };
  write(head, pad);
  write(foot, height - tall(foot) - pad * 0.75);
  const left = pad + (inner - inside.layout.width * inside.scale) / 2;
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="' +
    `${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${PAPER.font}" ` +
    `xml:lang="${FACTS[imprint.language].html}">` +
    `<title>${escapeXml(figure.title)}</title><desc>` +
    `${escapeXml([figure.caption, imprint.filter, imprint.source].join(' '))}</desc>` +
    `<rect width="${width}" height="${height}" fill="${PAPER.paper}"/>` +
    `${nested(inside.svg, left, top, inside.scale)}${parts.join('')}</svg>`;
  return { svg: preset === 'mono' ? greyed(svg) : textured(svg), size: { width, height } };
}
