// The order of a paper's parts: what fills a page before a figure that does not fit, and how the text ends.
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { scaleTo } from '../../../src/lib/chart/scale.ts';
import { document } from '../../../src/lib/export/document.ts';
import type { Report, ReportFigure, ReportItem, ReportMatrix, ReportTable } from '../../../src/lib/export/content.ts';
import { task } from '../../../src/lib/export/task.ts';
import type { Language } from '../../../src/lib/i18n/languages.ts';
import { reportSentences } from '../../../src/lib/i18n/sentences.ts';
import { hostileFigure, imprint } from './fixture.ts';

const LINE = '一二三四五六七八九十'.repeat(2);
/** Lines of text as paragraphs of one line each. */
const lines = (count: number) => Array.from({ length: count }, () => `${LINE}。`);

const figure = (title: string, height: number): ReportFigure => ({
  kind: 'figure',
  figure: { ...hostileFigure, id: title, title, height: () => height },
  native: null
});
const table = (title: string, annex = false): ReportTable => ({
  kind: 'table',
  id: title,
  title,
  table: { columns: [{ key: 'name', label: '部门', kind: 'text' }], rows: [{ name: `${title}的行` }] },
  widths: [1],
  annex
});
const heading = (text: string): ReportItem => ({ kind: 'heading', text });

async function written(
  sections: { paragraphs: string[]; items: ReportItem[] }[],
  language: Language = 'zh'
): Promise<string> {
  const report: Report = {
    title: '某市某乡清单分析',
    subtitle: '',
    imprint,
    sections: sections.map((section, at) => ({ id: 'overview', title: `第${at + 1}章`, message: '', ...section })),
    words: reportSentences(language, { city: '某市', township: '某乡' }),
    language
  };
  const file = await document(
    report,
    async () => new Uint8Array(),
    task(new AbortController().signal, () => undefined)
  );
  return (await (await JSZip.loadAsync(file)).file('word/document.xml')?.async('string')) ?? '';
}

/** The paper's parts in order: `图` and `表` with what they are called, headings, and paragraphs shortened. */
async function parts(sections: { paragraphs: string[]; items: ReportItem[] }[]): Promise<string[]> {
  const xml = await written(sections);
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
  return paragraphs
    .map((paragraph) => paragraph.replace(/<[^>]+>/g, '').replaceAll(LINE, '文'))
    .filter((text) => text !== '');
}

const at = (texts: readonly string[], part: string) => texts.findIndex((text) => text.includes(part));
const ordered = (texts: readonly string[], ...wanted: string[]) => {
  const places = wanted.map((part) => at(texts, part));
  expect(places[0], texts.join('\n')).toBeGreaterThanOrEqual(0);
  expect(places, texts.join('\n')).toEqual([...places].sort((a, b) => a - b));
};
/** One paragraph of so many lines, which no figure can stand in. */
const block = (count: number) => [`${LINE.repeat(Math.ceil((count * 27) / 20))}。`];
const END = { paragraphs: ['完。'], items: [] };

test('a table that waits with its heading stands before a figure that does not fit the page', async () => {
  const items = [figure('大图', 640), heading('小节'), table('短表')];
  ordered(await parts([{ paragraphs: block(9), items }, END]), '小节', '短表的行', '大图');
});

test('a table behind two figures stands where the fewest feet stay empty', async () => {
  const items = [figure('大图', 640), figure('次图', 640), table('短表')];
  ordered(await parts([{ paragraphs: block(9), items }, END]), '大图', '短表的行', '次图');
});

test('a table stays behind a figure that fits, and an annex is never drawn ahead', async () => {
  const fits = await parts([{ paragraphs: block(2), items: [figure('小图', 200), table('短表')] }, END]);
  ordered(fits, '小图', '短表的行');
  const items = [figure('大图', 640), table('附表', true)];
  ordered(await parts([{ paragraphs: block(9), items }, END]), '大图', '附表的行');
});

test('a figure that would not fit behind the paragraphs of its chapter stands between them', async () => {
  const paragraphs = ['开头。', ...lines(12).map((text, line) => `第${line + 1}句${text}`)];
  const texts = await parts([{ paragraphs, items: [figure('大图', 640)] }, END]);
  ordered(texts, '开头。', '第1句', '大图', '第12句');
});

test('the text ends with its last paragraph, the annexes, the blanks for who issues it, and its source', async () => {
  const texts = await parts([
    { paragraphs: ['开头。', '末句。'], items: [] },
    { paragraphs: [], items: [table('附表', true)] }
  ]);
  ordered(texts, '开头。', '末句。', '1．附表', '（发文机关署名）', '年　　月　　日', imprint.source, '附表的行');
});

test('of the closing lines only the last annex stays with the blanks', async () => {
  const annexes = ['甲表', '乙表', '丙表'].map((title) => ({ paragraphs: [], items: [table(title, true)] }));
  const xml = await written([{ paragraphs: ['开头。', '末句。'], items: [] }, ...annexes]);
  const held = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => /<w:keepNext(?! w:val="false")/u.test(paragraph))
    .map((paragraph) => paragraph.replace(/<[^>]+>/g, ''));
  expect(held.some((text) => text.includes('丙表'))).toBe(true);
  expect(held.filter((text) => /末句|甲表|乙表/u.test(text))).toEqual([]);
});

test('blank lines of the end are low where that keeps it on the page of its text, and nowhere else', async () => {
  const lowOf = async (count: number) => {
    const xml = await written([
      { paragraphs: lines(count), items: [] },
      { paragraphs: [], items: [table('附表', true)] }
    ]);
    return xml.split('<w:pStyle w:val="TableEnd"/>').length - 1;
  };
  const found = new Map<number, number>();
  for (const count of [4, 12, 13, 14, 15, 16, 17, 20]) found.set(count, await lowOf(count));
  const low = [...found].filter(([, blanks]) => blanks > 0);
  expect(low.length, 'where it decides').toBeGreaterThan(0);
  expect(low.length).toBeLessThan(5);
  expect(new Set(low.map(([, blanks]) => blanks))).toEqual(new Set([2]));
  expect([found.get(4), found.get(20)]).toEqual([0, 0]);
});

test('the head of the matrix is as high as its longest name, so that it keeps to its page', async () => {
  const matrix: ReportMatrix = {
    kind: 'matrix',
    title: 'Matrix',
    legend: '',
    columns: [{ id: 'a', name: 'Ethnic and religious affairs' }],
    rows: [{ id: 'b', name: 'Bureau', official: '局', tier: 'Government', total: 1, cells: [1] }],
    totals: [1],
    grand: 1,
    scale: scaleTo(1)
  };
  const xml = await written([{ paragraphs: ['Text.'], items: [matrix] }], 'en');
  const heights = [...xml.matchAll(/<w:trHeight[^>]*w:val="(\d+)"/gu)].map(([, height]) => Number(height));
  expect(heights).toHaveLength(1);
  expect(heights[0]).toBeGreaterThan(1300);
  expect(heights[0]).toBeLessThan(1700);
});
