// Lists told apart without colour: hatching and dots on their bars, and a picture in greys alone.
import type { ListId } from '../duty/record.ts';
import { px } from './svg.ts';
import { PAPER } from './theme.ts';

const STEP = 5;

/** Fill and pattern of each list in greys; lightness alone tells them apart too. */
export const GREY_LISTS: Record<ListId, { fill: string; pattern: string }> = {
  basic: { fill: '#333333', pattern: '' },
  shared: { fill: '#8c8c8c', pattern: '#ffffff' },
  reclaimed: { fill: '#dcdcdc', pattern: '#333333' }
};

/** A picture whose bars of lists bear a pattern over their colour: shared duties hatched at 45°, reclaimed ones dotted,
 *  basic ones plain. Lines are drawn, not patterns referred to, so that office programs show them. Bars are rectangles
 *  filled with a list's colour on paper, those of ECharts too; all else stays as it is. */
export function textured(svg: string): string {
  return patterned(svg, (list) => ({ fill: PAPER.lists[list], pattern: PAPER.paper }));
}

/** The textured picture in greys: bars and shapes of lists by GREY_LISTS, every other colour by its lightness. */
export function greyed(svg: string): string {
  const lists = patterned(svg, (list) => GREY_LISTS[list]).replace(
    /(<(?:path|circle|ellipse|polygon)\b[^>]*? fill=")(#\w+)(?=")/g,
    (whole, before: string, color: string) => {
      const list = listOf(color);
      return list === undefined ? whole : `${before}${GREY_LISTS[list].fill}`;
    }
  );
  return lists.replace(/"(#[0-9a-f]{6})"/gi, (_, color: string) => {
    const grey = Math.round(lightness(color) * 255)
      .toString(16)
      .padStart(2, '0');
    return `"#${grey}${grey}${grey}"`;
  });
}

/** How light a colour `#rrggbb` is on a copy in greys, 0..1. Source: luma of ITU-R BT.601. */
export function lightness(color: string): number {
  const part = (from: number) => parseInt(color.slice(from, from + 2), 16) / 255;
  return 0.299 * part(1) + 0.587 * part(3) + 0.114 * part(5);
}

function listOf(color: string | undefined): ListId | undefined {
  return (Object.entries(PAPER.lists) as [ListId, string][]).find(([, own]) => own === color)?.[0];
}

/** A rectangle as this app draws it, and as ECharts does: a path of three straight sides, moved to its place. */
const RECT =
  /<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="([\d.]+)" fill="(#\w+)"([^>]*?)(\/>|>.*?<\/rect>)/gs;
const SIDES =
  /<path d="M([\d.-]+) ([\d.-]+)l([\d.]+) 0l0 ([\d.]+)l-\3 0Z"([^>]*?) fill="(#\w+)"([^>]*?)(\/>|>.*?<\/path>)/gs;

function patterned(svg: string, look: (list: ListId) => { fill: string; pattern: string }): string {
  return svg
    .replace(RECT, (whole, ...[x, y, width, height, color, rest, end]: string[]) => {
      const list = listOf(color);
      if (list === undefined) return whole;
      const { fill, pattern } = look(list);
      const box = { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
      const rect = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${rest}${end}`;
      return rect + patternOf(list, box, pattern);
    })
    .replace(SIDES, (whole, ...[x, y, width, height, place = '', color, rest, end]: string[]) => {
      const list = listOf(color);
      if (list === undefined) return whole;
      const { fill, pattern } = look(list);
      const drawn = patternOf(
        list,
        { x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
        pattern
      );
      const moved = / transform="[^"]*"/.exec(place)?.[0] ?? '';
      const shape = `<path d="M${x} ${y}l${width} 0l0 ${height}l-${width} 0Z"${place} fill="${fill}"${rest}${end}`;
      return shape + (drawn === '' || moved === '' ? drawn : `<g${moved}>${drawn}</g>`);
    });
}

function patternOf(list: ListId, box: Box, pattern: string): string {
  if (list === 'shared') return hatching(box, pattern);
  return list === 'reclaimed' ? dots(box, pattern) : '';
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function hatching({ x, y, width, height }: Box, color: string): string {
  const lines: string[] = [];
  for (let sum = x + y + STEP; sum < x + y + width + height; sum += STEP) {
    const from = Math.max(x, sum - y - height);
    const to = Math.min(x + width, sum - y);
    if (to > from) lines.push(`M${px(from)} ${px(sum - from)}L${px(to)} ${px(sum - to)}`);
  }
  return lines.length === 0
    ? ''
    : `<path d="${lines.join('')}" stroke="${color}" stroke-width="1.4" fill="none" pointer-events="none"/>`;
}

function dots({ x, y, width, height }: Box, color: string): string {
  const marks: string[] = [];
  for (let row = 0; row * STEP + 2.5 < height; row += 1)
    for (let at = row % 2 === 0 ? 2.5 : 5; at < width - 1; at += STEP)
      marks.push(`M${px(x + at - 1)} ${px(y + row * STEP + 1.5)}h2v2h-2z`);
  return marks.length === 0 ? '' : `<path d="${marks.join('')}" fill="${color}" pointer-events="none"/>`;
}
