// Kinds of files, archives, and everything that cannot be read: one clear reason each, nothing lost, nothing run.
import { spawnSync } from 'node:child_process';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../src/lib/duty/answers.ts';
import { openFiles, readFiles } from '../../../src/lib/duty/read-file.ts';
import { ReadError } from '../../../src/lib/errors.ts';
import { tableOfText } from '../../../src/lib/read/paste.ts';
import { manuscriptOf, type Sheet } from '../../../src/lib/read/sheet.ts';
import { docx, p, tbl } from '../../support/docx-parts.ts';
import { refusal } from '../../support/refusal.ts';
import { MEANS, readBytes } from '../../support/score-lists.ts';

const BASIC =
  '青石县大坪乡基本履职事项清单\n序号,事项类别,事项名称\n1,党的建设,加强乡党委自身建设\n2,党的建设,做好老干部工作\n';
const SHARED =
  '大坪乡配合履职事项清单\n序号,事项类别,事项名称,对应上级部门,上级部门职责,乡镇配合职责\n1,生态环保,河道巡查,青石县水利局,制定方案。,组织巡查。\n';

function compound(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, index) =>
    bytes.set(
      [...name].flatMap((character) => [character.charCodeAt(0), 0]),
      1024 + index * 128
    )
  );
  return bytes;
}

/** An archive whose names are not marked as UTF-8, as Chinese Windows writes them. */
function inGbk(name: Uint8Array, content: Uint8Array): Uint8Array {
  const stand = 'x'.repeat(name.length);
  const bytes = zipSync({ [stand]: [content, { level: 0 }] });
  for (let at = 0; at < bytes.length - name.length; at++)
    if ([...name.keys()].every((index) => bytes[at + index] === 0x78)) bytes.set(name, at);
  return bytes;
}

describe('refused by name', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'a.docx', 'empty', '0'],
    ['a WPS text', compound('WordDocument'), '清单.wps', 'unsupported', 'wps'],
    ['a WPS table', compound('Workbook'), '清单.et', 'unsupported', 'et'],
    ['an OFD', zipSync({ 'OFD.xml': strToU8('<x/>') }), '清单.ofd', 'unsupported', 'ofd'],
    ['an OFD cut off', zipSync({ 'OFD.xml': strToU8('<x/>') }).slice(0, 60), '清单.ofd', 'unsupported', 'ofd'],
    ['a table of Numbers', zipSync({ 'Index/Document.iwa': strToU8('x') }), '清单.numbers', 'unsupported', 'numbers'],
    ['a file of fixed layout', new Uint8Array([1, 2, 3, 0, 0, 4]), '清单.sep', 'unsupported', 'ceb'],
    ['a web page in one file', strToU8('MIME-Version: 1.0\n\n<html>'), '清单.mhtml', 'unsupported', 'mht'],
    ['a picture of another kind', strToU8('GIF89a'), '清单.gif', 'unsupported', 'picture'],
    ['slides', zipSync({ 'ppt/presentation.xml': strToU8('<x/>') }), '清单.pptx', 'unsupported', 'pptx'],
    ['RTF', strToU8('{\\rtf1\\ansi x}'), '清单.doc', 'unsupported', 'rtf'],
    ['RAR', strToU8('Rar!\u001a\u0007'), '清单.rar', 'unsupported', 'rar'],
    ['a broken picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), '清单.png', 'damaged', ''],
    ['a password', compound('EncryptedPackage'), '清单.docx', 'password', 'docx'],
    ['an empty archive', zipSync({}), '清单.zip', 'empty', '0'],
    ['other text', strToU8('春眠不觉晓，处处闻啼鸟。'), '诗.txt', 'no-duties', '春眠不觉晓，处处闻啼鸟。']
  ])('%s', async (_, bytes, name, code, value) => {
    expect(await refusal(bytes, name)).toEqual([code, value]);
  });

  it('a document cut off', async () => {
    const whole = docx(p('x'.repeat(5000)));
    expect((await refusal(whole.slice(0, whole.length - 60), 'a.docx'))[0]).toBe('damaged');
    expect((await refusal(strToU8('%PDF-1.7\n1 0 obj'), 'a.pdf'))[0]).toBe('damaged');
  });

  it('an archive that unpacks to far more than it is', async () => {
    const bomb: Zippable = { 'a.txt': new Uint8Array(60_000_000) };
    expect((await refusal(zipSync(bomb), 'a.zip'))[0]).toBe('zip-bomb');
    let nested = zipSync({ 'a.txt': strToU8('x') });
    for (let depth = 0; depth < 6; depth++) nested = zipSync({ 'a.zip': nested });
    expect((await refusal(nested, 'a.zip'))[0]).toBe('zip-bomb');
  });

  it('sizes that cannot be true are damage, not too much', async () => {
    const whole = zipSync({ 'a.txt': strToU8(BASIC.repeat(30)) });
    const central = whole.lastIndexOf(0x50, whole.length - 23);
    for (const [at, name] of [
      [24 + 2, 'unpacked'],
      [20 + 3, 'packed']
    ] as const) {
      const bytes = whole.slice();
      const start = new Uint8Array(bytes.buffer, 0).findLastIndex(
        (byte, index) => index < central + 1 && byte === 0x50 && bytes[index + 2] === 1
      );
      bytes[start + at] = 0x40;
      expect((await refusal(bytes, 'a.zip'))[0], name).toBe('damaged');
    }
  });

  it('an archive of too many files, for that reason', async () => {
    const many = Object.fromEntries(Array.from({ length: 401 }, (_, at) => [`${at}.txt`, strToU8('x')]));
    expect(await refusal(zipSync(many), 'a.zip')).toEqual(['too-many', '401']);
  });

  it('parts inside one another without end', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(40_000) + p('甲') + '</w:sdtContent></w:sdt>'.repeat(40_000);
    expect((await refusal(docx(deep), 'a.docx'))[0]).toBe('damaged');
  });

  it('a workbook damaged anywhere, and never without end', () => {
    const code = `
      import { readFileSync } from 'node:fs';
      import { readFiles } from './src/lib/duty/read-file.ts';
      const whole = new Uint8Array(readFileSync('tests/fixtures/lists/D1-coastal-town.xlsx'));
      const means = { watch: () => undefined, maps: '', letters: () => Promise.reject(new Error()) };
      const codes = new Set();
      for (const [at, bit] of [[53, 5], [482, 2], [1210, 2], [5591, 7], [8477, 5]]) {
        const bytes = whole.slice();
        bytes[at] ^= 1 << bit;
        const read = await readFiles([{ name: 'a.xlsx', bytes }], 'a.xlsx', means).then(() => [], ({ code }) => [code]);
        for (const each of read) codes.add(each);
      }
      console.log([...codes].join());`;
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      encoding: 'utf8',
      timeout: 60_000
    });
    expect(stdout.trim()).toBe('damaged');
  }, 90_000);

  it('pages without text', async () => {
    const page =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count ' +
      '1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>';
    expect(await refusal(strToU8(page), 'a.pdf')).toEqual(['no-text', '1']);
  });
});

describe('archives and folders', () => {
  it('paths may begin with the folder itself', async () => {
    const [reading] = await readBytes(
      zipSync({ './基本.csv': strToU8(BASIC), './.hidden/x.csv': strToU8(SHARED) }),
      'a.zip'
    );
    expect(reading?.duties).toHaveLength(2);
  });

  it('lists of one place in several files are one reading', async () => {
    const [reading, ...others] = await readBytes(
      zipSync({ '一/基本.csv': strToU8(BASIC), '二/配合.csv': strToU8(SHARED), '__MACOSX/x': strToU8('x') }),
      '清单.zip'
    );
    expect(others).toEqual([]);
    expect(reading?.duties.map(({ id, flags }) => [id, flags])).toEqual([
      ['basic-1', []],
      ['basic-2', []],
      ['shared-1', []]
    ]);
    expect(reading?.places).toContain('一/基本.csv#line:3');
  });

  it('a list that stands in two files is that of two places or editions, which is said', async () => {
    const bare = BASIC.replaceAll('大坪乡', '').replaceAll('青石县', '');
    const both = { 'a.csv': strToU8(bare), 'b.csv': strToU8(bare) };
    const readings = await readBytes(zipSync(both), '清单.zip');
    expect(readings.map(({ duties }) => duties.map(({ id, flags }) => [id, flags]))).toEqual([
      [
        ['basic-1', []],
        ['basic-2', []]
      ],
      [
        ['basic-1', []],
        ['basic-2', []]
      ]
    ]);
    expect(readings.flatMap(({ problems }) => problems.filter(({ code }) => code === 'lists-repeat'))).toHaveLength(1);
  });

  it('files in a folder are of one place, which the folder may name', async () => {
    const bare = (text: string) => strToU8(text.replaceAll('大坪乡', '').replaceAll('青石县', ''));
    const folder = { '基本.csv': bare(BASIC), '配合.csv': bare(SHARED) };
    const readings = await readBytes(zipSync({ 县: { 大坪镇: folder, 白水镇: folder } }), '清单.zip');
    expect(readings.map(({ place, duties }) => [place.township, duties.map(({ id }) => id)])).toEqual([
      ['大坪镇', ['basic-1', 'basic-2', 'shared-1']],
      ['白水镇', ['basic-1', 'basic-2', 'shared-1']]
    ]);
  });

  it('lists of two places are two readings', async () => {
    const readings = await readFiles(
      [
        { name: 'a.csv', bytes: strToU8(BASIC) },
        { name: 'b.csv', bytes: strToU8(BASIC.replaceAll('大坪乡', '白水镇')) }
      ],
      '两地',
      MEANS
    );
    expect(readings.map(({ place, duties, file }) => [place.township, duties.length, file])).toEqual([
      ['大坪乡', 2, 'a.csv'],
      ['白水镇', 2, 'b.csv']
    ]);
  });

  it('lists of one place in two files are called after both, those of another after theirs', async () => {
    const files = [BASIC, SHARED, BASIC.replaceAll('大坪乡', '白水镇')].map((text, at) => ({
      name: `${at}.csv`,
      bytes: strToU8(text)
    }));
    const readings = await readFiles(files, '0.csv +2', MEANS);
    expect(readings.map(({ place, file }) => [place.township, file])).toEqual([
      ['大坪乡', '0.csv +1'],
      ['白水镇', '2.csv']
    ]);
  });

  it('names in GBK are read', async () => {
    const gbk = new Uint8Array([0xc7, 0xe5, 0xb5, 0xa5, 0x2e, 0x63, 0x73, 0x76]);
    const [reading] = await readFiles(
      [
        { name: 'a.zip', bytes: inGbk(gbk, strToU8(BASIC)) },
        { name: 'b.csv', bytes: strToU8(SHARED) }
      ],
      'x',
      MEANS
    );
    expect(reading?.places[0]).toMatch(/^清单\.csv#/);
  });

  it('sheets called as townships are their lists', async () => {
    const rows = BASIC.trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const book = utils.book_new();
    for (const name of ['大坪乡', '白水镇']) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
    const readings = await readBytes(new Uint8Array(write(book, { type: 'array' }) as ArrayBuffer), '全县.xlsx');
    expect(readings.map(({ place, duties }) => [place.township, duties.map(({ flags }) => flags)])).toEqual([
      ['大坪乡', [[], []]],
      ['白水镇', [[], []]]
    ]);
  });

  it('files called after townships are lists of theirs', async () => {
    const rows = strToU8(BASIC.replace(/^.*\n/, ''));
    const files = ['大坪乡履职事项清单.csv', '白水镇履职事项清单.csv'].map((name) => ({ name, bytes: rows }));
    const readings = await readFiles(files, '全县', MEANS);
    expect(readings.map(({ place, duties }) => [place.township, duties.length])).toEqual([
      ['大坪乡', 2],
      ['白水镇', 2]
    ]);
  });

  it('a file whose titles name no place is named by it', async () => {
    const rows = BASIC.replace(/^.*\n/, '');
    for (const name of ['青石县大坪乡履职事项清单.csv', '青石县大坪乡（2025）.csv', '3 青石县大坪乡基本履职事项.csv']) {
      const [reading] = await readBytes(strToU8(rows), name);
      expect(reading?.place).toEqual({ city: '青石县', township: '大坪乡' });
    }
  });

  it('macros are said and left', async () => {
    const parts = unzipSync(
      docx(
        p('青石县大坪乡基本履职事项清单') +
          tbl([
            ['序号', '事项名称'],
            ['1', '加强乡党委自身建设']
          ])
      )
    );
    const [reading] = await readBytes(zipSync({ ...parts, 'word/vbaProject.bin': strToU8('x') }), '清单.docm');
    expect(reading?.problems.map(({ code }) => code)).toContain('macros');
  });

  it('tables with heads that nobody knows are asked about', async () => {
    const files = [{ name: 'a.csv', bytes: strToU8('项,块,事\n1,党建,加强自身建设\n2,党建,做好工作\n') }];
    const opened = await openFiles(files, 'a.csv', MEANS);
    expect(() => opened.read(NO_ANSWERS)).toThrow(ReadError);
    expect(opened.recognise(NO_ANSWERS).tables.map(({ columns }) => columns.map(({ head }) => head))).toEqual([
      ['项', '块', '事']
    ]);
  });

  it('what was recognised in pictures is not recognised again', async () => {
    const plain = await openFiles([{ name: 'a.csv', bytes: strToU8(BASIC) }], 'a.csv', MEANS);
    expect(plain.recognised).toBeNull();
    const sheet = tableOfText(BASIC);
    const remark = { code: 'recognised-by-picture', where: '', value: '1' } as const;
    const manuscripts = [manuscriptOf('扫描.png', 'picture', { sheets: [sheet as Sheet], remarks: [remark] })];
    const before = { manuscripts, texts: [], faults: [{ code: 'damaged', file: 'b.png', value: '' }] };
    const picture = { name: '扫描.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0) };
    const again = await openFiles([picture], '扫描.png', MEANS, structuredClone(before));
    expect(again.recognised).toEqual(before);
    const [reading] = again.read(NO_ANSWERS);
    expect(reading?.duties).toHaveLength(2);
    expect(reading?.problems[0]).toMatchObject({ code: 'file-left-out', value: 'b.png: damaged ' });
  });

  it('a file among several that cannot be read is named', async () => {
    const [reading] = await readBytes(
      zipSync({ 'a.csv': strToU8(BASIC), 'b.wps': compound('WordDocument') }),
      '清单.zip'
    );
    expect(reading?.duties).toHaveLength(2);
    expect(reading?.problems[0]).toMatchObject({ code: 'file-left-out', value: 'b.wps: unsupported wps' });
  });
});

describe('files by their content, whatever they are called', () => {
  it('a web page called .xls', async () => {
    const rows = BASIC.trim()
      .split('\n')
      .map(
        (line) =>
          `<tr>${line
            .split(',')
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr>`
      );
    const [reading] = await readBytes(`<html><meta charset=utf-8><table>${rows.join('')}</table></html>`, '清单.xls');
    expect(reading?.duties.map(({ name }) => name)).toEqual(['加强乡党委自身建设', '做好老干部工作']);
  });

  it('a Word document called .txt', async () => {
    const rows = BASIC.trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const [reading] = await readBytes(docx(p('青石县大坪乡基本履职事项清单') + tbl(rows)), '清单.txt');
    expect(reading?.duties).toHaveLength(2);
  });

  it('a workbook called .doc', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(
        BASIC.trim()
          .split('\n')
          .map((line) => line.split(','))
      ),
      '基本'
    );
    const [reading] = await readBytes(
      new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer),
      '清单.doc'
    );
    expect(reading?.duties).toHaveLength(2);
  });
});
