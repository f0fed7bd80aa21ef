// Whole reports out of six duties: structure of each format, numbers equal to the queries, same bytes twice, hostile
// names as text.
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { EQUAL_WEIGHTS } from '../../../src/lib/analysis/burden.ts';
import type { Finding } from '../../../src/lib/finding/finding.ts';
import { keptDesk, sql, type TestDesk } from '../../support/sql.ts';
import { longestWord } from '../../../src/lib/chart/text.ts';
import { inAll } from '../../../src/lib/i18n/languages.ts';
import { compose } from '../../../src/lib/export/compose.ts';
import { readSections, SECTIONS, writeSections, type Report } from '../../../src/lib/export/content.ts';
import { collect, type Facts } from '../../../src/lib/export/facts.ts';
import { listsDesk, readingOf } from '../../support/lists.ts';
import { SIX } from '../../support/six-duties.ts';
import { openAll } from '../../../src/lib/naming/flag-words.ts';
import { contextOf, produce, type Format, type Sources } from '../../../src/lib/export/produce.ts';
import { Cancelled } from '../../../src/lib/export/stop.ts';
import { named, task } from '../../../src/lib/export/task.ts';
import { NO_FILTER, type Filter } from '../../../src/lib/address/filter.ts';
import { names } from '../../../src/lib/query/names.ts';
import { smallLists } from '../../support/small-lists.ts';
import { HOSTILE } from './fixture.ts';

const LOAD = { counting: 'full', weights: EQUAL_WEIGHTS } as const;

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0)
);
const origin = {
  file: 'list.txt',
  place: { city: '某市', township: '某乡' },
  date: '2025年6月'
};
const finding = (id: string, sentence: string, duties: string[]): Finding => ({
  id,
  kind: 'fragmentation',
  duties,
  bureaus: ['某市水利局'],
  clauses: [],
  strength: 0.8,
  level: 'strong',
  use: 1,
  case: 'case-1',
  matter: inAll(() => '河湖'),
  led: true,
  sentence: inAll(() => sentence),
  evidence: [{ duty: duties[0] ?? '', clause: null, lines: [1], quote: sentence, words: [] }]
});
const quiet = () => task(new AbortController().signal, () => undefined);

async function sourcesOf(desk: TestDesk, findings: Finding[]): Promise<Sources> {
  return {
    desk,
    origin,
    names: await names(desk),
    findings,
    states: new Map(),
    isOpen: openAll,
    raster: async () => PNG
  };
}
const make = (
  sources: Sources,
  format: Format,
  filter: Filter = NO_FILTER,
  sections = SECTIONS as readonly (typeof SECTIONS)[number][]
) => produce({ format, sections, language: 'zh', filter, load: LOAD, ties: 'weighted' }, sources, quiet());
/** A whole report of the small lists, made once a format. */
const made = new Map<Format, Promise<Uint8Array>>();
function whole(format: Format): Promise<Uint8Array> {
  const bytes = made.get(format) ?? make(sources, format);
  made.set(format, bytes);
  return bytes;
}
const part = async (bytes: Uint8Array, path: string): Promise<string> =>
  (await (await JSZip.loadAsync(bytes)).file(path)?.async('string')) ?? '';
const textOf = (xml: string) => xml.replace(/<[^>]+>/g, '');

let desk: TestDesk;
let sources: Sources;
let facts: Facts;
let report: Report;

beforeAll(async () => {
  desk = await smallLists();
  sources = await sourcesOf(desk, [
    finding('fragmentation-1', '水源保护由两个部门负责。', ['shared-2']),
    finding('fragmentation-2', '修桥补路由谁负责？', ['basic-1'])
  ]);
  facts = await collect(desk, NO_FILTER);
  report = compose(
    facts,
    contextOf({ language: 'zh', filter: NO_FILTER, load: LOAD, ties: 'weighted' }, sources, facts),
    SECTIONS
  );
});

describe('compose', () => {
  it('says the counts of the tables', () => {
    const overview = report.sections[0];
    expect(overview?.message).toBe('清单共6项：基本2项、配合3项、收回1项');
    expect(overview?.paragraphs[0]).toBe(
      '某市某乡履职事项清单共6项，其中基本履职事项2项、配合履职事项3项、上级部门收回事项1项，分属2个类别。'
    );
    expect(overview?.paragraphs[1]).toBe('清单列明市级部门3个；市级职责5条，乡镇配合职责4条，其中要向上报送的3条。');
  });

  it('keeps the sections asked for, in their order', () => {
    const context = contextOf({ language: 'en', filter: NO_FILTER, load: LOAD, ties: 'weighted' }, sources, facts);
    expect(compose(facts, context, ['lists', 'overview']).sections.map(({ id, title }) => [id, title])).toEqual([
      ['lists', 'The duties'],
      ['overview', 'In short']
    ]);
  });

  it('keeps a table beside its figure only for numbers or shares that the figure lacks', () => {
    const tables = (id: string) =>
      report.sections
        .filter((section) => section.id === id)
        .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'table' && item.id === id ? [item.id] : [])));
    expect(tables('composition')).toEqual(['composition']);
    expect(tables('actions')).toEqual([]);
  });

  it('counts each duty once in the totals of the matrix', () => {
    const matrix = report.sections.flatMap(({ items }) => items).find((item) => item.kind === 'matrix');
    expect(matrix).toMatchObject({ grand: 6, totals: [2, 4], columns: [{ name: '民生服务' }, { name: '自然资源' }] });
    expect(matrix?.rows.map(({ name, cells, total }) => [name, cells, total])).toEqual([
      ['本乡（基本履职）', [1, 1], 2],
      ['市教育局', [1, null], 1],
      ['市水利局', [null, 3], 3],
      ['州环保分局', [null, 1], 1]
    ]);
  });

  it('says what is missing instead of numbers where the filter leaves nothing', async () => {
    const none = { ...NO_FILTER, text: '没有这样的词' };
    const rows = await collect(desk, none);
    const made = compose(
      rows,
      contextOf({ language: 'zh', filter: none, load: LOAD, ties: 'weighted' }, sources, rows),
      SECTIONS
    );
    expect(made.sections.map(({ message }) => message)).toEqual(SECTIONS.map(() => '筛选范围内没有这方面的事项。'));
    expect(made.imprint.filter).toBe('筛选：文字：“没有这样的词”');
  });

  it('says nothing of pairs and concentration where one bureau is left', async () => {
    const [first] = facts.workload;
    const one: Filter = { ...NO_FILTER, bureaus: [first?.id ?? ''] };
    const rows = await collect(desk, one);
    const made = compose(
      rows,
      contextOf({ language: 'zh', filter: one, load: LOAD, ties: 'weighted' }, sources, rows),
      ['workload', 'sharing']
    );
    const said = made.sections.flatMap(({ message, paragraphs }) => [message, ...paragraphs]).join('\n');
    expect(rows.workload).toHaveLength(1);
    expect(said).not.toMatch(/组合是。|基尼|前1个|1个部门占/);
    for (const item of made.sections.flatMap(({ items }) => items))
      if (item.kind === 'table') expect(item.table.rows, item.id).not.toEqual([]);
  });

  it('says that sums over bureaus exceed the total only where there are several bureaus', async () => {
    const said = async (filter: Filter) => {
      const rows = await collect(desk, filter);
      const context = contextOf({ language: 'zh', filter, load: LOAD, ties: 'weighted' }, sources, rows);
      const { words, sections } = compose(rows, context, ['workload', 'heatmap']);
      return JSON.stringify(sections).includes(words.multiple);
    };
    const [bureau] = sources.names.bureaus;
    if (bureau === undefined) throw new RangeError('no bureau');
    expect(await said({ ...NO_FILTER, bureaus: [bureau.id] })).toBe(false);
    expect(await said(NO_FILTER)).toBe(true);
  });

  it('keeps only findings on duties under the filter', async () => {
    const basic: Filter = { ...NO_FILTER, lists: ['basic'] };
    const rows = await collect(desk, basic);
    expect(
      contextOf({ language: 'zh', filter: basic, load: LOAD, ties: 'weighted' }, sources, rows).findings.map(
        ({ id }) => id
      )
    ).toEqual(['fragmentation-2']);
  });
});

describe('sections in an address', () => {
  it.each([
    ['', SECTIONS],
    ['heatmap,overview', ['heatmap', 'overview']],
    ['heatmap,nothing,heatmap', ['heatmap']],
    ['nothing', SECTIONS]
  ])('reads %j', (text, sections) => {
    expect(readSections(text)).toEqual(sections);
  });

  it('leaves the usual order out', () => {
    expect(writeSections(SECTIONS)).toBe('');
    expect(writeSections(['heatmap', 'overview'])).toBe('heatmap,overview');
  });
});

describe.each(['docx', 'pptx', 'xlsx', 'html'] as const)('%s', (format) => {
  it('gives the same bytes twice', async () => {
    const [one, two] = [await whole(format), await make(sources, format)];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});

describe('docx', () => {
  let xml = '';
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await whole('docx');
    xml = await part(bytes, 'word/document.xml');
  });

  it('has the page of GB/T 9704 and a landscape annex', () => {
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(xml).toMatch(/<w:docGrid w:type="linesAndChars" w:linePitch="579"/);
  });

  it('has real headings, contents, tables with repeated heads, and charts as SVG with PNG behind', () => {
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(SECTIONS.length - 1 + 4);
    const entries = [...xml.matchAll(/w:anchor="(_Toc\d+)".*?PAGEREF (_Toc\d+) .*?<w:t>(\d+)<\/w:t>/gs)];
    expect(entries.length).toBeGreaterThanOrEqual(SECTIONS.length);
    for (const [, anchor, mark] of entries) {
      expect(mark).toBe(anchor);
      expect(xml).toContain(`<w:bookmarkStart w:name="${anchor}"`);
    }
    expect(xml, 'an index, whose entries LibreOffice does not count').not.toContain('TOC \\');
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(xml.match(/<w:tbl>/g)?.length);
    expect(xml.match(/<asvg:svgBlip/g)?.length).toBe(
      report.sections.flatMap(({ items }) => items).filter(({ kind }) => kind === 'figure').length
    );
    expect(textOf(xml)).toContain('一、总体情况');
    expect(textOf(xml)).toContain('（一）职责分散（2个）');
  });

  it('breaks no word in the head of a table', async () => {
    const task = { format: 'docx', sections: SECTIONS, language: 'en', filter: NO_FILTER, load: LOAD } as const;
    const english = await part(await produce({ ...task, ties: 'weighted' }, sources, quiet()), 'word/document.xml');
    const cells = [...english.matchAll(/<w:tc>(?:(?!<\/w:tc>).)*?w:val="CellHead".*?<\/w:tc>/gs)].map(([cell]) => cell);
    expect(cells.length).toBeGreaterThan(20);
    for (const cell of cells) {
      const width = Number(/<w:tcW w:type="dxa" w:w="(\d+)"/.exec(cell)?.[1]);
      const size = Number(/<w:sz w:val="(\d+)"/.exec(cell)?.[1]) * 10;
      expect(width - 140, textOf(cell)).toBeGreaterThanOrEqual(longestWord(textOf(cell), size));
    }
  });

  it('numbers pages as — 1 — in 宋体 size 4, outer edge', async () => {
    const footer = await part(bytes, 'word/footer1.xml');
    expect(footer).toContain('w:eastAsia="宋体"');
    expect(footer).toContain('<w:sz w:val="28"/>');
    expect(footer).toContain('PAGE');
    expect(textOf(footer)).toContain('— ');
    expect(footer).toContain('<w:fldChar w:fldCharType="separate"/><w:t>1</w:t>');
    expect(await part(bytes, 'word/settings.xml')).toContain('evenAndOddHeaders');
  });

  it('sets body and headings in the standard’s fonts with stand-ins', async () => {
    const styles = await part(bytes, 'word/styles.xml');
    expect(styles).toMatch(/w:styleId="Title".*?方正小标宋简体.*?<w:sz w:val="44"\/>/s);
    expect(styles).toMatch(/w:styleId="Heading1".*?黑体.*?<w:sz w:val="32"\/>/s);
    expect(styles).toMatch(/w:styleId="Heading2".*?楷体_GB2312.*?<w:sz w:val="32"\/>/s);
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
    expect(await part(bytes, 'word/fontTable.xml')).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
  });

  it('holds every sentence of the report and every duty; that lists are annexes the list of annexes says', () => {
    for (const { id, paragraphs } of report.sections)
      for (const sentence of paragraphs)
        if (id === 'lists') expect(textOf(xml)).not.toContain(sentence);
        else expect(textOf(xml)).toContain(sentence);
    expect(textOf(xml)).toMatch(/附件：1．部门与类别对应矩阵.*4．上级收回事项（发文机关署名）/u);
    for (const { name } of facts.duties) expect(textOf(xml)).toContain(name);
  });
});

describe('pptx', () => {
  it('names only parts that are there, in the order and with the axes and numbers of the standard', async () => {
    const zip = await JSZip.loadAsync(await whole('pptx'));
    const read = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
    const named = [...(await read('[Content_Types].xml')).matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, path = '']) => path
    );
    expect(named.filter((path) => zip.file(path) === null)).toEqual([]);
    expect([...(await read('ppt/presentation.xml')).matchAll(/<p:(\w+IdLst)>/g)].map(([, name]) => name)).toEqual([
      'sldMasterIdLst',
      'notesMasterIdLst',
      'sldIdLst'
    ]);
    const charts = named.filter((path) => path.startsWith('ppt/charts/chart'));
    expect(charts.length).toBeGreaterThan(1);
    for (const path of charts) {
      const chart = await read(path);
      const ids = [...chart.matchAll(/<c:axId val="(\d+)"/g)].map(([, id]) => id);
      for (const id of ids) expect(ids.filter((each) => each === id)).toHaveLength(2);
    }
    for (const path of named.filter((each) => each.startsWith('ppt/slides/slide'))) {
      const slide = await read(path);
      const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const [background] of slide.matchAll(/<p:bgPr>.*?<\/p:bgPr>/gs))
        expect(background).toContain('<a:effectLst/>');
    }
  });

  it('draws bars natively with the figures’ numbers, and the heatmap as a table', async () => {
    const zip = await JSZip.loadAsync(await whole('pptx'));
    const charts = Object.keys(zip.files).filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path));
    const natives = report.sections
      .flatMap(({ items }) => items)
      .filter((item) => item.kind === 'figure' && item.native !== null);
    expect(charts).toHaveLength(natives.length);
    const first = (await zip.file('ppt/charts/chart1.xml')?.async('string')) ?? '';
    expect([...first.matchAll(/<c:v>(\d+)<\/c:v>/g)].map((match) => Number(match[1]))).toEqual(
      expect.arrayContaining([2, 3, 1, 117, 99, 124])
    );
    const all = await Promise.all(
      Object.keys(zip.files)
        .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
        .map((path) => zip.file(path)?.async('string') ?? '')
    );
    const slidesText = all.join('\n');
    expect(slidesText).toContain('<a:tbl>');
    for (const { message, id } of report.sections)
      if (id !== 'lists') expect(textOf(slidesText)).toContain(message.replace(/。$/, ''));
    expect(slidesText).toContain('lang="zh-CN"');
    const notes = await Promise.all(
      Object.keys(zip.files)
        .filter((path) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(path))
        .map((path) => zip.file(path)?.async('string') ?? '')
    );
    expect(textOf(notes.join(''))).toContain('清单列明市级部门3个');
    expect(await zip.file('ppt/presentation.xml')?.async('string')).toMatch(/<p:sldSz cx="12192000" cy="6858000"/);
  });
});

describe('xlsx', () => {
  it('says of every finding whether it leads and of which matter it is', async () => {
    const later = {
      ...finding('later', '后看', ['basic-1']),
      led: false,
      matter: { ...inAll(() => 'Archives'), zh: '档案' }
    };
    const both = await sourcesOf(keptDesk(desk), [finding('first', '先看的', ['basic-1']), later]);
    const zip = await JSZip.loadAsync(await make(both, 'xlsx'));
    const sheet = (await zip.file('xl/worksheets/sheet12.xml')?.async('string')) ?? '';
    const shared = [
      ...((await zip.file('xl/sharedStrings.xml')?.async('string')) ?? '').matchAll(/<si>(.*?)<\/si>/gs)
    ].map(([, text = '']) => textOf(text));
    const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([cell, value = '']) =>
        cell.includes('t="s"') ? (shared[Number(textOf(value))] ?? '') : textOf(value)
      )
    );
    expect(rows.slice(-3).map((row) => row.slice(1, 4))).toEqual([
      ['先后', '事由', expect.any(String)],
      ['先看', '河湖', '先看的'],
      ['留后', '档案', '后看']
    ]);
  });
  it('calls a bureau by its full name on every sheet, with the short one beside', async () => {
    const zip = await JSZip.loadAsync(await whole('xlsx'));
    const strings = [
      ...((await zip.file('xl/sharedStrings.xml')?.async('string')) ?? '').matchAll(/<si>(.*?)<\/si>/gs)
    ].map(([, text = '']) => textOf(text));
    const cell = async (sheet: number, name: string) => {
      const xml = (await zip.file(`xl/worksheets/sheet${sheet}.xml`)?.async('string')) ?? '';
      return strings[Number(new RegExp(`<c r="${name}"[^>]*><v>(\\d+)</v>`).exec(xml)?.[1])];
    };
    expect(await cell(3, 'D6')).toBe('某市水利局');
    for (const sheet of [6, 7]) {
      const names = [await cell(sheet, 'A7'), await cell(sheet, 'B7')];
      expect(['某市水利局', '某市教育局']).toContain(names[0]);
      expect(names[1]).toBe(names[0]?.replace('某市', '市'));
    }
  });
  it('has a sheet a view, a real colour scale, and the queries’ numbers as numbers', async () => {
    const bytes = await whole('xlsx');
    const book = await part(bytes, 'xl/workbook.xml');
    const titles = [...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map((match) => match[1]);
    expect(titles).toEqual([
      '说明',
      '基本履职事项',
      '配合履职事项',
      '上级收回事项',
      '职责条款',
      '部门类别矩阵',
      '部门工作量',
      '类别构成',
      '工作类型',
      '协同关系',
      '各部门在网络中的位置',
      '问题清单'
    ]);
    const matrix = await part(bytes, 'xl/worksheets/sheet6.xml');
    expect(matrix).toMatch(/<conditionalFormatting sqref="C7:D9"><cfRule type="colorScale"/);
    expect(
      [...matrix.matchAll(/<c r="([C-E]\d+)"[^>]*?><v>(\d+)<\/v>/g)]
        .filter((match) => !match[0].includes('t="s"'))
        .map((match) => [match[1], Number(match[2])])
    ).toEqual([
      ['C6', 1],
      ['D6', 1],
      ['E6', 2],
      ['C7', 1],
      ['E7', 1],
      ['D8', 3],
      ['E8', 3],
      ['D9', 1],
      ['E9', 1],
      ['C10', 2],
      ['D10', 4],
      ['E10', 6]
    ]);
  });
});

describe('html', () => {
  it('asks nothing of the network and carries all clauses', async () => {
    const html = new TextDecoder().decode(await whole('html'));
    expect(html).toContain("default-src 'none'");
    expect(html.replace(/xmlns(:xlink)?="[^"]*"/g, '')).not.toMatch(/https?:\/\//);
    const data = JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '') as {
      duties: { id: string; clauses: { text: string }[] }[];
    };
    expect(data.duties.flatMap(({ clauses }) => clauses)).toHaveLength(10);
  });
});

describe('hostile names', () => {
  const words = [...HOSTILE, '"]]></script><img src=x onerror=alert(1)>'];
  let hostile: Sources;
  beforeAll(async () => {
    const poisoned = await smallLists();
    for (const [index, id] of ['basic-1', 'basic-2', 'shared-1', 'shared-2', 'shared-3', 'reclaimed-1'].entries()) {
      await sql(poisoned.engine, 'UPDATE duty SET name = ? WHERE id = ?', [
        (words[index] ?? '').replace('\ud800', ''),
        id
      ]);
    }
    await sql(poisoned.engine, 'UPDATE clause SET text = ? WHERE id = ?', [
      words.slice(6).join('|').replace('\ud800', ''),
      'shared-1.t1'
    ]);
    hostile = await sourcesOf(
      keptDesk(poisoned),
      words.map((text, index) => finding(`fragmentation-${index}`, text, ['shared-1']))
    );
  });

  it.each(['docx', 'pptx', 'xlsx'] as const)('stay text in %s', async (format) => {
    const zip = await JSZip.loadAsync(await make(hostile, format));
    for (const [path, entry] of Object.entries(zip.files)) {
      if (entry.dir || !/\.(xml|rels|svg)$/.test(path)) continue;
      const xml = await entry.async('string');
      expect(xml).not.toMatch(/<script|<img|<f>|<f /);
      expect(
        [...xml].every((char) => char >= ' ' || '\t\n\r'.includes(char)),
        path
      ).toBe(true);
      expect(/[\ud800-\udbff](?![\udc00-\udfff])/.test(xml), path).toBe(false);
    }
  });

  it('stay text in html', async () => {
    const html = new TextDecoder().decode(await make(hostile, 'html'));
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script>alert');
  });
});

describe('task', () => {
  it('stops at the next part once cancelled', async () => {
    const abort = new AbortController();
    const seen: string[] = [];
    const work = named(
      abort.signal,
      (now) => {
        seen.push(now);
        if (now === 'DOCX') abort.abort();
      },
      (steps) =>
        produce(
          { format: 'docx', sections: SECTIONS, language: 'zh', filter: NO_FILTER, load: LOAD, ties: 'weighted' },
          sources,
          steps
        )
    );
    await expect(work).rejects.toBeInstanceOf(Cancelled);
    expect([...new Set(seen)]).toEqual(['SQL', 'DOCX']);
  });

  it('names the part that failed', async () => {
    const broken: Sources = {
      ...sources,
      raster: async () => {
        throw new Error('no canvas');
      }
    };
    const work = named(
      new AbortController().signal,
      () => undefined,
      (steps) =>
        produce(
          {
            format: 'docx',
            sections: ['composition'],
            language: 'zh',
            filter: NO_FILTER,
            load: LOAD,
            ties: 'weighted'
          },
          broken,
          steps
        )
    );
    await expect(work).rejects.toMatchObject({ name: 'ExportError', part: '各类别由谁做', message: 'no canvas' });
  });
});

describe('flags of duties that are not certain', () => {
  const REASON = '下面没有序号的一行可能属于本事项';

  let flagged: Sources;
  beforeAll(async () => {
    const reading = readingOf(SIX);
    for (const duty of reading.duties) duty.flags = duty.id === 'shared-2' ? ['row-joined'] : [];
    flagged = await sourcesOf(keptDesk(await listsDesk(reading)), []);
  });

  async function said(format: Format, confirmed: boolean): Promise<string> {
    const bytes = await make(confirmed ? { ...flagged, isOpen: () => false } : flagged, format);
    if (format === 'html') return new TextDecoder().decode(bytes);
    const zip = await JSZip.loadAsync(bytes);
    const texts = await Promise.all(zip.file(/\.xml$/).map((entry) => entry.async('string')));
    return textOf(texts.join(''));
  }

  it.each(['docx', 'xlsx', 'html'] as const)('stand in the lists until they are confirmed: %s', async (format) => {
    const open = await said(format, false);
    expect(open).toContain('待核对');
    expect(open).toContain(REASON);
    expect(await said(format, true)).not.toContain(REASON);
  });
});
