// A figure as a picture that stands alone: title, sentence, drawing, filter, date and source, at a fixed layout size.
import { sum } from 'd3';
import type { Figure } from '../chart/figure.ts';
import { LATIN_MARKS, MARKED_FONT, PAPER, type Size, type Theme } from '../chart/theme.ts';
import { FACTS, isHan, type Language } from '../i18n/languages.ts';
import type { Imprint } from './imprint.ts';
import { px } from '../chart/svg.ts';
import { wrapText } from '../chart/text.ts';
import { greyed, textured } from '../chart/texture.ts';
import { escapeXml, legal } from '../chart/xml.ts';

/** Layout sizes in px, apart from any window, and the width in mm that a picture is printed at: the text of an A4 page,
 *  its landscape, A4 and a slide whole. `height` null: as the figure needs. `least` is the smallest scale of the
 *  drawing at which its letters of 12 px keep 7 pt in print, 12 px on a slide. `mono` is for copiers: greys alone,
 *  lists told apart by pattern. */
export const PRESETS = {
  half: { width: 620, height: null, mm: 156, least: 1 },
  full: { width: 1240, height: null, mm: 267, least: 1 },
  a4: { width: 1123, height: 794, mm: 297, least: 0.78 },
  slide: { width: 1280, height: 720, mm: 338.7, least: 1 },
  mono: { width: 1240, height: null, mm: 267, least: 1 }
} as const satisfies Record<string, { width: number; height: number | null; mm: number; least: number }>;
export type Preset = keyof typeof PRESETS;

/** How far under the middle of a line of text its foot is, as a part of the size of its letters. */
const MIDDLE = 0.35;

/** A picture as SVG text with its size in px. */
export interface Picture {
  svg: string;
  size: Size;
}

/** The figure's own drawing as SVG text. ECharts is loaded only for figures that need it. */
export async function drawing(figure: Figure, size: Size, theme: Theme = PAPER): Promise<string> {
  if (figure.drawing.kind === 'svg') return legal(figure.drawing.svg(theme, size));
  const { renderSvg } = await import('../chart/render.ts');
  return legal(plain(haloed(renderSvg(figure.drawing.spec(theme, size), size))));
}

/** A picture of ECharts without what office programs do not know: lines of text set by their middle, where those set
 *  all by their foot, and the styles of a pointer. */
export function plain(svg: string): string {
  return svg
    .replace(/<style\b[^>]*>.*?<\/style>\s*/gs, '')
    .replace(/ (?:class="z\d+"|ecmeta_\w+="[^"]*"|pointer-events="visible")/g, '')
    .replace(/<text\b[^>]*>/g, (tag) => {
      if (!tag.includes('dominant-baseline="central"')) return tag;
      const size = Number(/font-size:([\d.]+)px/.exec(tag)?.[1] ?? 12);
      const y = Number(/ y="([\d.-]+)"/.exec(tag)?.[1] ?? 0) + size * MIDDLE;
      return tag.replace(/ (?:dominant-baseline|y)="[^"]*"/g, '').replace(/>$/, ` y="${px(y)}">`);
    });
}

/** A picture in whose English sentences quotation marks are as wide as they are, not as a Chinese character. */
export function inLanguage(svg: string, language: Language): string {
  if (isHan(language)) return svg;
  return svg
    .replaceAll(PAPER.font, MARKED_FONT)
    .replace(/^(<svg\b[^>]*>)/, `$1<style>${LATIN_MARKS}</style>`);
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
 *  scaled down, never cut; one that can be drawn lower is drawn so. */
export async function fitted(figure: Figure, box: Size): Promise<{ svg: string; layout: Size; scale: number }> {
  if (figure.least !== undefined && figure.least(box.width) <= box.height)
    return placed(figure, { width: box.width, height: Math.min(box.height, figure.height(box.width)) });
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

/** What a figure found: the first sentence of its caption, without a semicolon at its end, and the rest of it; its
 *  title where there is no caption. */
function findingOf({ title, caption }: Figure): { finding: string; rest: string } {
  const first = firstSentence(caption);
  const rest = caption.slice(first.length).trim();
  return first === ''
    ? { finding: title, rest: '' }
    : { finding: first.replace(/[；;]$/u, ''), rest: rest.charAt(0).toUpperCase() + rest.slice(1) };
}

/** The first sentence of a text with its mark, all of it where it has none. */
export function firstSentence(text: string): string {
  return /^.*?[。！？；.!?;](?=\s|$|[^\d\s])/u.exec(text)?.[0] ?? text;
}

/** Parts of its width that a drawing may take so that it fits a height. */
const NARROWER = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

async function placed(figure: Figure, layout: Size): Promise<Awaited<ReturnType<typeof fitted>>> {
  return { svg: await drawing(figure, layout), layout, scale: 1 };
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

/** The whole picture at a preset's size: the finding as its title, then what is measured under which filter; a drawing
 *  that could not be read in a fixed size keeps its width and takes the height it needs. `clear` leaves the paper out.
 *  Fonts are named, never embedded; nothing is fetched; the same figure and imprint give the same text. */
export async function picture(
  figure: Figure,
  preset: Preset,
  imprint: Imprint,
  { clear = false } = {}
): Promise<Picture> {
  const { width, height: fixed, least } = PRESETS[preset];
  const { finding, rest } = findingOf(figure);
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
    block(finding, titleSize, 700, PAPER.ink),
    block(
      [...(finding === figure.title ? [] : [figure.title]), imprint.filter, imprint.date]
        .filter((part) => part !== '')
        .join('　'),
      preset === 'slide' ? 16 : 14,
      400,
      PAPER.ink2
    ),
    block(rest, 13, 400, PAPER.ink2)
  ];
  const foot = [block(imprint.source, 12, 400, PAPER.ink3)];
  const tall = (blocks: Block[]) => sum(blocks, ({ lines, line }) => lines.length * line);
  const top = pad + tall(head) + 12;
  const bottom = 12 + tall(foot) + pad * 0.75;
  const natural = Math.ceil(figure.height(inner));
  const whole = { width: inner, height: natural };
  const room = fixed === null ? 0 : Math.max(80, fixed - top - bottom);
  const narrow = NARROWER.map((part) => Math.round(inner * part)).find((wide) => figure.height(wide) <= room);
  const held =
    fixed === null
      ? null
      : narrow !== undefined
        ? await placed(figure, { width: narrow, height: room })
        : natural * least ** 2 > room
          ? null
          : await fitted(figure, { width: inner, height: room });
  const inside = held === null || held.scale < least ? await placed(figure, whole) : held;
  const height = inside === held && fixed !== null ? fixed : Math.ceil(top + natural + bottom);
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
    (clear ? '' : `<rect width="${width}" height="${height}" fill="${PAPER.paper}"/>`) +
    `${nested(inside.svg, left, top, inside.scale)}${parts.join('')}</svg>`;
  const said = inLanguage(svg, imprint.language);
  return { svg: preset === 'mono' ? greyed(said) : textured(said), size: { width, height } };
}
