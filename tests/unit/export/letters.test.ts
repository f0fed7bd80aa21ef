// Type sized for the medium: what any figure of the report has in print and on a slide.
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { EQUAL_WEIGHTS } from '../../../src/lib/analysis/burden.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { compose } from '../../../src/lib/export/compose.ts';
import { SECTIONS } from '../../../src/lib/export/content.ts';
import { collect } from '../../../src/lib/export/facts.ts';
import { picture, PRESETS, type Picture, type Preset } from '../../../src/lib/export/image.ts';
import { contextOf, produce } from '../../../src/lib/export/produce.ts';
import { INNER, ROOM } from '../../../src/lib/export/slide-frame.ts';
import { task } from '../../../src/lib/export/task.ts';
import { LANGUAGES } from '../../../src/lib/i18n/languages.ts';
import { publishedSources } from '../../support/report-sources.ts';

const LOAD = { counting: 'full', weights: EQUAL_WEIGHTS } as const;
const LEAST_PT = 7;
const LEAST_PX = 12;

/** The smallest letters of a drawing in its own px, with the scales that parts of it are drawn at. */
function smallest(svg: string): number {
  const scales = [1];
  let least = Infinity;
  for (const [tag] of svg.matchAll(/<(?:g|svg|text)\b[^>]*>|<\/(?:g|svg|text)>/g)) {
    if (tag.startsWith('</')) {
      scales.pop();
      continue;
    }
    const scale = (scales.at(-1) ?? 1) * Number(/ scale\(([\d.]+)/.exec(tag)?.[1] ?? 1);
    const size = /font-size[=:]["']?\s*([\d.]+)/.exec(tag)?.[1] ?? /font:[^;"]*?([\d.]+)px/.exec(tag)?.[1];
    if (size !== undefined) least = Math.min(least, Number(size) * scale);
    if (!tag.endsWith('/>')) scales.push(scale);
  }
  return least;
}

test.each(LANGUAGES)('letters of pictures keep 7 pt in print and 12 px on a slide: %s', async (language) => {
  const sources = await publishedSources();
  const facts = await collect(sources.desk, NO_FILTER);
  const context = contextOf({ language, filter: NO_FILTER, load: LOAD, ties: 'weighted' }, sources, facts);
  const figures = compose(facts, context, SECTIONS).sections.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'figure' ? [item.figure] : []))
  );
  const small: string[] = [];
  for (const figure of figures)
    for (const preset of Object.keys(PRESETS) as Preset[]) {
      const { svg, size } = await picture(figure, preset, context.imprint);
      const pt = (smallest(svg) / size.width) * PRESETS[preset].mm * (72 / 25.4);
      const least = preset === 'slide' ? LEAST_PX * 0.75 : LEAST_PT;
      if (!(pt >= least - 0.01)) small.push(`${figure.title}: ${preset} ${pt.toFixed(1)} pt`);
    }
  expect(small).toEqual([]);
});

test.each(LANGUAGES)('letters of slides keep 12 px of 1280: %s', async (language) => {
  const drawn: Picture[] = [];
  const raster = async (one: Picture) => {
    drawn.push(one);
    return new Uint8Array();
  };
  const sources = { ...(await publishedSources()), raster };
  const file = await produce(
    { format: 'pptx', sections: SECTIONS, language, filter: NO_FILTER, load: LOAD, ties: 'weighted' },
    sources,
    task(new AbortController().signal, () => undefined)
  );
  const zip = await JSZip.loadAsync(file);
  const parts = Object.keys(zip.files).filter((path) => /^ppt\/(?:slides|charts)\/\w+\.xml$/.test(path));
  for (const path of parts) {
    const sizes = [...((await zip.file(path)?.async('string')) ?? '').matchAll(/ sz="(\d+)"/g)].map(([, size]) =>
      Number(size)
    );
    expect(Math.min(...sizes, 4000), path).toBeGreaterThanOrEqual(900);
  }
  const box = [INNER * 96, (ROOM - 0.3) * 96] as const;
  const letters = drawn.map(({ svg, size }) => smallest(svg) * Math.min(box[0] / size.width, box[1] / size.height));
  expect(letters.length).toBeGreaterThan(0);
  expect(Math.min(...letters)).toBeGreaterThanOrEqual(LEAST_PX - 0.05);
});
