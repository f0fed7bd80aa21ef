// Lists of assessment indicators: which lines and cells are indicators, and what stands beside them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  guessesOf,
  indicatorsOf,
  sourceOfFiles,
  sourceOfText,
  type IndicatorSource
} from '../../../src/lib/entry/indicator-source.ts';
import { MOST } from '../../../src/lib/entry/indicator.ts';
import { openFile } from '../../../src/lib/read/open.ts';
import { readWeb } from '../../../src/lib/read/web.ts';

const FIXTURES = 'tests/fixtures/indicators';
const fixture = (name: string) => sourceOfText(readFileSync(`${FIXTURES}/${name}`, 'utf8'), name);
const page = (table: string): IndicatorSource => {
  const { sheets, after, remarks } = readWeb(`<table>${table}</table>`, '表.html');
  return { name: '表.html', tables: sheets, lines: after, remarks, left: [] };
};
const read = (source: IndicatorSource) => indicatorsOf(source, guessesOf(source));
const texts = (source: IndicatorSource) => read(source).items.map(({ text }) => text);
const rows = (...lines: string[]) =>
  lines
    .map(
      (line) =>
        `<tr>${line
          .split('|')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`
    )
    .join('');

describe('lines', () => {
  it('take off numbers, marks and bureaus, and stand under their headings', () => {
    const { items, asides } = read(
      sourceOfText(
        [
          '乡镇考核指标（虚构）',
          '一、民生（10分）',
          '（一）参保率达95%（5分）',
          '1.5万亩高标准农田管护（牵头单位：水利局）（5分）'
        ].join('\n'),
        ''
      )
    );
    expect(items).toEqual([
      expect.objectContaining({ number: '（一）', text: '参保率达95%', above: ['民生'], weight: 5, where: 'line:3' }),
      expect.objectContaining({ number: '', text: '1.5万亩高标准农田管护', weight: 5, bureaus: '水利局' })
    ]);
    expect(asides.map(({ why, text }) => [why, text])).toEqual([
      ['title', '乡镇考核指标（虚构）'],
      ['heading', '一、民生（10分）']
    ]);
  });

  it('are one a line without any number, and a dated title is none', () => {
    const source = sourceOfText('2026年度考核指标（虚构）\n秸秆禁烧\n河长巡河\n\n合计', '');
    expect(texts(source)).toEqual(['秸秆禁烧', '河长巡河']);
    expect(read(source).asides.map(({ why }) => why)).toEqual(['title', 'total']);
  });

  it('go on with the line before where the list is numbered', () => {
    expect(texts(sourceOfText('1.加强农村道路\n安全隐患排查。\n2.巡林护林\n3.反诈宣传', ''))).toEqual([
      '加强农村道路安全隐患排查。',
      '巡林护林',
      '反诈宣传'
    ]);
  });

  it('of a whole list are all read', () => {
    const { items, asides } = read(fixture('lines.txt'));
    expect([items.length, asides.length]).toEqual([27, 6]);
    expect(items.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBe(100);
  });

  it.each([
    ['', 0],
    ['秸秆禁烧', 1]
  ])('%j gives %i', (text, count) => expect(texts(sourceOfText(text, ''))).toHaveLength(count));

  it('beyond the limit are counted, not compared', () => {
    const { items, sized } = read(
      sourceOfText(Array.from({ length: 5000 }, (_, at) => `${at + 1}.巡河${at}次`).join('\n'), '')
    );
    expect([items.length, sized]).toEqual([MOST, 5000]);
  });
});

describe('tables', () => {
  it('tell the columns by their heads and keep what else they say', () => {
    const { items, asides } = read(fixture('table.tsv'));
    expect(items).toHaveLength(30);
    expect(items[3]).toEqual({
      number: '4',
      text: '完成年度小麦、玉米播种面积',
      above: [],
      weight: 5,
      sharing: 1,
      bureaus: '农业农村局',
      more: [{ head: '完成时限', text: '10月底前' }],
      where: 'line:6'
    });
    expect(asides.map(({ why }) => why)).toEqual(['title', 'total']);
  });

  it('read cells merged over several indicators: what stands above them, and a weight that they share', () => {
    const { items } = read(
      page(
        rows('一级指标|二级指标|分值|考核部门') +
          '<tr><td rowspan="3">平安建设</td><td>反诈宣传</td><td rowspan="2">10</td><td rowspan="3">市公安局</td></tr>' +
          '<tr><td>社区戒毒</td></tr><tr><td>犬只登记</td><td>4分</td></tr>' +
          '<tr><td>生态</td><td>秸秆禁烧</td><td>6</td><td>市农业农村局</td></tr>'
      )
    );
    expect(
      items.map(({ text, above, weight, sharing, bureaus }) => [text, above[0], weight, sharing, bureaus])
    ).toEqual([
      ['反诈宣传', '平安建设', 5, 2, '市公安局'],
      ['社区戒毒', '平安建设', 5, 2, '市公安局'],
      ['犬只登记', '平安建设', 4, 1, '市公安局'],
      ['秸秆禁烧', '生态', 6, 1, '市农业农村局']
    ]);
  });

  it('take the finer of two columns, and sum the weights of one indicator over several rows', () => {
    const fine = page(
      rows('考核指标|考核内容|分值') +
        '<tr><td rowspan="2">平安</td><td>反诈宣传</td><td>2</td></tr><tr><td>社区戒毒</td><td>3</td></tr>' +
        '<tr><td rowspan="2">生态</td><td>秸秆禁烧</td><td>4</td></tr><tr><td>河长巡河</td><td>5</td></tr>'
    );
    expect(read(fine).items.map(({ text, above, weight }) => [text, above[0], weight])).toEqual([
      ['反诈宣传', '平安', 2],
      ['社区戒毒', '平安', 3],
      ['秸秆禁烧', '生态', 4],
      ['河长巡河', '生态', 5]
    ]);
    const whole = page(
      rows('考核指标|评分标准|分值') +
        '<tr><td rowspan="2">反诈宣传</td><td>入户</td><td>2</td></tr><tr><td>台账</td><td>3</td></tr>'
    );
    expect(read(whole).items.map(({ text, weight, more }) => [text, weight, more[0]?.text])).toEqual([
      ['反诈宣传', 5, '入户\n台账']
    ]);
  });

  it('read heads of two rows, and heads and headings again within', () => {
    const { items, asides } = read(
      page(
        '<tr><td colspan="3">任务分解表（虚构）</td></tr>' +
          '<tr><td rowspan="2">序号</td><td colspan="2">任务</td></tr><tr><td>工作任务</td><td>责任单位</td></tr>' +
          '<tr><td colspan="3">一、民生</td></tr>' +
          rows('1|医保参保|市医保局', '序号|工作任务|责任单位', '2|低保核查|市民政局', '3||市水利局')
      )
    );
    expect(items.map(({ number, text, above }) => [number, text, above[0]])).toEqual([
      ['1', '医保参保', '一、民生'],
      ['2', '低保核查', '一、民生']
    ]);
    expect(asides.map(({ why }) => why)).toEqual(['title', 'heading', 'heading', 'no-indicator']);
  });

  it('without heads are read by content, and asked about where two columns may hold indicators', () => {
    const one = page(rows('1|城乡居民医保参保率|5', '2|秸秆禁烧巡查|4', '3|河长每月巡河|3'));
    expect(guessesOf(one)[0]).toMatchObject({ roles: ['number', 'indicator', 'weight'], sure: true });
    const two = page(rows('城乡居民医保参保率|医疗保障局', '秸秆禁烧巡查|农业农村局', '河长每月巡河|水利局'));
    expect(guessesOf(two)[0]?.sure).toBe(false);
    expect(guessesOf(page(rows('1|2|3', '4|5|6')))).toEqual([null]);
  });

  it('ask where two heads mean indicators alike', () => {
    expect(guessesOf(page(rows('重点任务|年度任务', '秸秆禁烧|不少于十次', '巡河|每月两次')))[0]?.sure).toBe(false);
  });

  it('without heads beside one with heads hold none, and are named', () => {
    const both = page(rows('工作任务|分值', '秸秆禁烧|5', '巡河|5') + '</table><table>' + rows('张三|副乡长'));
    expect(texts(both)).toEqual(['秸秆禁烧', '巡河']);
    expect(read(both).asides).toMatchObject([{ why: 'beside', text: '张三 副乡长' }]);
  });
});

describe('files', () => {
  const open = async (name: string) => {
    const bytes = new Uint8Array(readFileSync(`${FIXTURES}/${name}`));
    const letters = () => Promise.reject(new Error('no picture is read here'));
    const opened = await openFile([{ name, bytes }], { watch: () => undefined, maps: 'static/pdf/', letters });
    return sourceOfFiles(opened, name);
  };

  it.each(['merged.xlsx', 'merged.xls', 'merged.docx', 'merged.pdf'])('%s with merged cells is read', async (name) => {
    const { items, asides } = read(await open(name));
    expect(
      items.map(({ number, text, above, weight, sharing, bureaus }) => [
        number,
        above[0],
        text,
        weight,
        sharing,
        bureaus
      ])
    ).toEqual([
      ['1', '平安建设', '反诈宣传入户', 5, 1, '公安局'],
      ['2', '平安建设', '社区戒毒社区康复', 3, 1, '公安局'],
      ['3', '平安建设', '矛盾纠纷排查化解', 4, 1, '司法局'],
      ['4', '生态环境', '秸秆禁烧', 5, 2, '农业农村局'],
      ['5', '生态环境', '河长制巡河', 5, 2, '水利局']
    ]);
    expect(asides.some(({ why, text }) => why === 'total' && text === '合计 22')).toBe(true);
    expect(asides.some(({ why, text }) => /note|beside/u.test(why) && text === '注：本表为虚构。')).toBe(true);
  });
});
