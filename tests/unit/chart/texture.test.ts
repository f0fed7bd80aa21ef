// Lists are told apart on a grey copy: by lightness and by pattern.
import { expect, test } from 'vitest';
import { renderSvg } from '../../../src/lib/chart/render.ts';
import { bar } from '../../../src/lib/chart/svg.ts';
import { GREY_LISTS, greyed, lightness, textured } from '../../../src/lib/chart/texture.ts';
import { PAPER } from '../../../src/lib/chart/theme.ts';
import { LISTS, type ListId } from '../../../src/lib/duty/record.ts';

const drawn = LISTS.map((list, at) => bar(0, at * 20, 60, 15, PAPER.lists[list])).join('');

test('greys of the lists lie at least a quarter of the scale apart', () => {
  const greys = LISTS.map((list) => lightness(GREY_LISTS[list].fill)).sort((a, b) => a - b);
  for (const [at, grey] of greys.slice(1).entries()) expect(grey - (greys[at] ?? 1)).toBeGreaterThan(0.25);
});

test('a grey picture holds no colour', () => {
  const colors = [...greyed(drawn + bar(0, 0, 1, 1, '#3d5a6c')).matchAll(/#(\w\w)(\w\w)(\w\w)/g)];
  expect(colors.length).toBeGreaterThan(4);
  for (const [, red, green, blue] of colors) expect([red, blue]).toEqual([green, green]);
});

test('a name that a picture refers to is no colour', () => {
  expect(greyed('<path clip-path="url(#abcdef)" fill="#ABCDEF"/>')).toMatch(/url\(#abcdef\)" fill="#(\w\w)\1\1"/);
});

test('shared duties are hatched, reclaimed ones dotted, basic ones plain, and each pattern stays in its bar', () => {
  const [basic = '', shared = '', reclaimed = ''] = textured(drawn).split(/(?=<rect)/);
  expect(basic).not.toContain('<path');
  expect(shared).toMatch(/<path d="M[^"]+L[^"]+" stroke="#ffffff"/);
  expect(reclaimed).toMatch(/<path d="M[^"]+h2v2h-2z" fill="#ffffff"/);
  for (const [, x, y] of shared.matchAll(/[ML]([\d.]+) ([\d.]+)/g)) {
    expect(Number(x)).toBeLessThanOrEqual(60);
    expect(Number(y)).toBeGreaterThanOrEqual(20);
    expect(Number(y)).toBeLessThanOrEqual(35);
  }
});

test('what is no bar of a list stays as it is', () => {
  const other = bar(0, 0, 10, 10, PAPER.mark);
  expect(textured(other)).toBe(other);
});

test('what ECharts draws in the colours of lists is told apart in greys too', async () => {
  const node = (name: string, list: ListId, depth: number) => ({
    name,
    depth,
    itemStyle: { color: PAPER.lists[list], opacity: 1 }
  });
  const svg = renderSvg(
    {
      series: [
        {
          type: 'sankey',
          data: LISTS.flatMap((list) => [node(`from/${list}`, list, 0), node(`to/${list}`, list, 1)]),
          links: LISTS.map((list) => ({
            source: `from/${list}`,
            target: `to/${list}`,
            value: 1,
            lineStyle: { color: PAPER.lists[list], opacity: 0.5 }
          }))
        }
      ]
    },
    { width: 400, height: 300 }
  );
  const shapes = (drawn: string, fill: string) =>
    [...drawn.matchAll(/<path\b[^>]*? fill="(#\w+)"/g)].filter(
      ([shape, own]) => own === fill && !shape.includes('h2v2h-2z')
    ).length;
  const grey = greyed(svg);
  for (const list of LISTS) {
    expect(shapes(svg, PAPER.lists[list])).toBe(3);
    expect(shapes(grey, GREY_LISTS[list].fill)).toBe(3);
    expect(grey).not.toContain(PAPER.lists[list]);
  }
  const marks = (drawn: string, mark: string) => drawn.split(mark).length - 1;
  for (const drawn of [grey, textured(svg)]) {
    expect(marks(drawn, 'stroke-width="1.4"')).toBe(2);
    expect(marks(drawn, 'h2v2h-2z" fill="#')).toBe(2);
  }
});
