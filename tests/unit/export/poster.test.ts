// The wall poster: the whole matrix, readable, with what stands out and a code of the view.
import { encode } from 'uqr';
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { matrixModel, matrixSettings, type MatrixModel } from '../../../src/lib/chart/matrix-model.ts';
import { imprintOf } from '../../../src/lib/export/imprint.ts';
import { textWidth } from '../../../src/lib/chart/text.ts';
import { poster, SHEETS } from '../../../src/lib/export/poster.ts';
import type { Sources } from '../../../src/lib/export/produce.ts';
import { LANGUAGES, type Language } from '../../../src/lib/i18n/languages.ts';
import { namingOf } from '../../../src/lib/naming/naming.ts';
import { matrix } from '../../../src/lib/query/matrix.ts';
import { publishedSources } from '../../support/report-sources.ts';

const ADDRESS = 'http://10.0.0.5:8080/heatmap/?list=shared';
const LEAST_PT = 7;

let sources: Sources;
let model: MatrixModel;
beforeAll(async () => {
  sources = await publishedSources();
  model = matrixModel(
    await matrix(sources.desk, NO_FILTER, ['duties']),
    sources.names,
    matrixSettings(() => '')
  );
});

const made = (of: MatrixModel, language: Language = 'zh', mono = false) => {
  const { names, origin } = sources;
  const imprint = imprintOf(origin, names, NO_FILTER, language);
  return poster(of, namingOf(names, language, origin.place), { imprint, title: '部门', address: ADDRESS, mono });
};
const said = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');

describe.each(LANGUAGES)('in %s', (language) => {
  it('every bureau, every cell and every sum stand on one A3 sheet', () => {
    const { svg, sheet } = made(model, language);
    const naming = namingOf(sources.names, language, sources.origin.place);
    const texts = said(svg);
    expect(sheet).toBe('A3');
    if (language === 'zh')
      for (const { name, tier } of model.lines) if (tier !== null) expect(texts).toContain(naming.bureau(name));
    const cells = model.lines.flatMap(({ cells }) => cells.flat()).filter(({ amount }) => amount > 0);
    const numbers = [...cells.map(({ shown }) => shown), ...model.lines.map(({ total }) => total), model.grand];
    for (const number of new Set(numbers))
      expect(texts.filter((text) => text === String(number)).length).toBeGreaterThanOrEqual(
        numbers.filter((each) => each === number).length
      );
  });

  it('no letter is under 7 pt on its sheet', () => {
    const { svg, size, sheet } = made(model, language);
    const pt = (px: number) => (px / size.width) * SHEETS[sheet][0] * (72 / 25.4);
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(pt(Math.min(...sizes))).toBeGreaterThanOrEqual(LEAST_PT);
  });
});

it('a most that others equal says so', () => {
  const line = model.lines.find(({ tier, total }) => tier !== null && total > 0);
  if (line === undefined) throw new RangeError('no bureau');
  const lines = [line, { ...line }, { ...line }];
  const description = /<desc>([^<]*)<\/desc>/.exec(made({ ...model, lines }).svg)?.[1] ?? '';
  expect(description).toMatch(/最多，\d+项，分属\d+个类别（另有2个并列）/u);
  const [alone] = /最多，\d+项，分属\d+个类别[^ ]*/u.exec(made(model).svg) ?? [];
  const totals = model.lines.filter(({ tier }) => tier !== null).map(({ total }) => total);
  const equal = totals.filter((total) => total === Math.max(...totals)).length - 1;
  expect(alone?.includes('个并列')).toBe(equal > 0);
});

it('the notes say the fullest cell, the bureau with most and the category of most bureaus', () => {
  const [peak, most] = [
    model.peak,
    Math.max(...model.lines.filter(({ tier }) => tier !== null).map(({ total }) => total))
  ];
  const description = /<desc>([^<]*)<\/desc>/.exec(made(model).svg)?.[1] ?? '';
  expect(description).toContain(`“${peak?.column.name}”最集中，${peak?.amount}项`);
  expect(description).toContain(`最多，${most}项`);
  const [, category, bureaus, duties] = /“([^”]*)”牵涉部门最多，(\d+)个部门、(\d+)项/u.exec(description) ?? [];
  const at = model.columns.findIndex(({ name }) => name === category);
  const { shared = 0, reclaimed = 0, basic = 0 } = model.columns[at]?.totals ?? {};
  expect(Number(duties), 'what the township does alone is not theirs').toBe(shared + reclaimed);
  expect(basic).toBeGreaterThan(0);
  expect(Number(bureaus)).toBe(
    model.lines.filter(({ tier, cells }) => tier !== null && (cells[at]?.length ?? 0) > 0).length
  );
});

it('the code is that of the address, module by module', () => {
  const { data } = encode(ADDRESS, { ecc: 'M', border: 4 });
  const path = /<path d="([^"]*)" fill="#000000"/.exec(made(model).svg)?.[1] ?? '';
  const black = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, across, down]) => `${across} ${down}`);
  expect(black).toEqual(data.flatMap((line, down) => line.flatMap((on, across) => (on ? [`${across} ${down}`] : []))));
});

it('few rows stand in larger letters, with no name cut', () => {
  const naming = namingOf(sources.names, 'zh', sources.origin.place);
  const lines = [...model.lines]
    .filter(({ tier }) => tier !== null)
    .sort((one, other) => naming.bureau(other.name).length - naming.bureau(one.name).length)
    .slice(0, 10);
  const sizes = (svg: string, said: string) =>
    [...svg.matchAll(/<text[^>]*font-size="([\d.]+)"[^>]*>([^<]*)/g)].flatMap(([, size, text]) =>
      text === said ? [Number(size)] : []
    );
  const { svg } = made({ ...model, lines });
  for (const { name } of lines) {
    const own = naming.bureau(name);
    expect(sizes(svg, own).length, own).toBeGreaterThan(0);
    expect(Math.max(...sizes(svg, own))).toBeGreaterThan(Math.max(...sizes(made(model).svg, own)));
  }
});

it('numbers stay within their part of a cell, however narrow it is', () => {
  const columns = [...model.columns, ...model.columns];
  const lines = model.lines.slice(0, 12).map((line) => ({ ...line, cells: [...line.cells, ...line.cells] }));
  const { svg } = made({ ...model, columns, lines });
  const cells = [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)"[^>]*\/><text([^>]*)>(\d+)</g)];
  expect(cells.length).toBeGreaterThan(20);
  for (const [, width, style = '', said = ''] of cells)
    expect(textWidth(said, Number(/font-size="([\d.]+)"/.exec(style)?.[1]))).toBeLessThanOrEqual(Number(width));
});

it('an English sheet says one category in the singular', () => {
  const bureaus = model.lines.filter(({ tier, total }) => tier !== null && total > 0);
  const one = bureaus.filter(({ cells }) => cells.filter((parts) => parts.length > 0).length === 1).slice(0, 2);
  expect(one).toHaveLength(2);
  expect(made({ ...model, lines: one }, 'en').svg).toMatch(/ has most: \d+ dut(?:y|ies) in one category/u);
  expect(made(model, 'en').svg).toMatch(/ has most: \d+ duties in \d+ categories/u);
});

it('a sheet of one bureau is headed by what it found', () => {
  const line = model.lines.find(({ tier, total }) => tier !== null && total > 0);
  if (line === undefined) throw new RangeError('no bureau');
  const peak = model.peak === null ? null : { ...model.peak, line };
  const [head] = said(made({ ...model, lines: [line], peak }).svg);
  expect(head).toContain('最集中');
});

it('the address stands on the sheet, in letters of its own size', () => {
  const { svg, size } = made(model);
  const root = Number(/^<svg[^>]* font-size="([\d.]+)"/.exec(svg)?.[1]);
  const lines = [...svg.matchAll(/<text x="([\d.]+)"([^>]*)>([^<]*)/g)].filter(
    ([, , , said = '']) => ADDRESS.includes(said) && said.length > 3
  );
  expect(lines.map(([, , , said]) => said).join('')).toBe(ADDRESS);
  for (const [, x, style = '', said = ''] of lines)
    expect(Number(x) + textWidth(said, Number(/font-size="([\d.]+)"/.exec(style)?.[1] ?? root))).toBeLessThan(
      size.width
    );
});

it('more rows than A3 holds take a larger sheet at the same size of letters, and none is left out', () => {
  const lines = Array.from({ length: 3 }, () => model.lines).flat();
  const { svg, sheet } = made({ ...model, lines });
  expect(sheet).not.toBe('A3');
  const shown = said(svg).filter((text) => text === String(model.lines.at(-1)?.total)).length;
  expect(shown).toBeGreaterThanOrEqual(3);
});

it('in black and white all is grey, and lists keep their patterns', () => {
  const { svg } = made(model, 'zh', true);
  const colors = [...svg.matchAll(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})"/gi)];
  expect(colors.every(([, red, green, blue]) => red === green && green === blue)).toBe(true);
});
