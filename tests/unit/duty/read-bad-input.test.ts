// Bad input: every kind gives all problems with lines and values, and what could be read is still there.
import { describe, expect, it } from 'vitest';
import { copiesOfPublished } from '../../../scripts/bench-read.ts';
import type { Problem, Reading } from '../../../src/lib/duty/record.ts';
import { ReadError } from '../../../src/lib/errors.ts';
import { pageNumbers } from '../../../src/lib/duty/page-numbers.ts';
import { readDocument } from '../../../src/lib/duty/read.ts';
import { tokenize } from '../../../src/lib/duty/strip.ts';
import { readOne } from '../../support/township-document.ts';
import { published, publishedBytes } from '../../../scripts/published.ts';

const source = new TextDecoder().decode(publishedBytes());
const lines = source.split('\n');

function read(text: string): Reading {
  return readOne(new TextEncoder().encode(text), 'bad.txt');
}

function refusal(bytes: Uint8Array): ReadError {
  try {
    readOne(bytes, 'bad.txt');
  } catch (fault) {
    if (fault instanceof ReadError) return fault;
    throw fault;
  }
  throw new RangeError('nothing was refused');
}

function found(reading: Reading, code: string): Pick<Problem, 'line' | 'value'>[] {
  return reading.problems.filter((problem) => problem.code === code).map(({ line, value }) => ({ line, value }));
}

function counts(reading: Reading): number[] {
  return ['basic', 'shared', 'reclaimed'].map((list) => reading.duties.filter((duty) => duty.list === list).length);
}

/** Two-byte units of a text, low or high byte first, without a mark. */
function utf16(text: string, high: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !high);
  return bytes;
}

/** GB18030 bytes of a text, by turning the decoder round. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = trail === 0x7f ? '' : decoder.decode(new Uint8Array([lead, trail]));
      if (character.length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  }
  return new Uint8Array(
    [...text].flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (codes.get(character) ?? [0x3f])
    )
  );
}

describe('hopeless input is refused by name', () => {
  it.each([
    ['no bytes', new Uint8Array(0), 'empty'],
    ['blanks only', new TextEncoder().encode(' \n\n　\n'), 'empty'],
    ['a picture', new Uint8Array(4000).map((_, i) => (i * 7919 + (i >> 3)) % 256), 'binary'],
    ['zeros', new Uint8Array(5000), 'binary'],
    [
      'other Chinese text',
      new TextEncoder().encode('春眠不觉晓，处处闻啼鸟。\n夜来风雨声，花落知多少。\n'),
      'no-duties'
    ],
    [
      'an English text with numbers',
      new TextEncoder().encode('1 Introduction\n2 Methods\nThe quick brown fox.\n'),
      'no-duties'
    ],
    ['a numbered Chinese text', new TextEncoder().encode('1 引言 本文讨论\n2 方法 先说\n3 结论 如下\n'), 'no-duties']
  ])('%s', (_, bytes, code) => {
    const fault = refusal(bytes);
    expect(fault.code).toBe(code);
    expect(fault.file).toBe('bad.txt');
    expect(fault.message).toContain('bad.txt');
  });

  it('a line of 50 MB without a duty', () => {
    expect(refusal(new Uint8Array(50_000_000).fill(0x61)).code).toBe('no-duties');
  });
});

it('a run without blanks of any length keeps all its letters', () => {
  const tokens = tokenize(`序号 ${'字'.repeat(150_000)}`);
  expect(Array.from({ length: tokens.count }, (_, token) => tokens.length(token))).toEqual([2, 65_536, 65_536, 18_928]);
});

describe('other encodings are read and named', () => {
  const head = lines.slice(0, 62).join('\n');
  it.each([
    ['gb18030', gb18030(head)],
    ['utf-16le', utf16(head, false)],
    ['utf-16be', utf16(head, true)],
    ['utf-16le', utf16(`\ufeff${head}`, false)],
    ['utf-16be', utf16(`\ufeff${head}`, true)]
  ])('%s', (encoding, bytes) => {
    const reading = readOne(bytes, 'bad.txt');
    expect(reading.encoding).toBe(encoding);
    expect(found(reading, 'not-utf8')).toEqual([{ line: 0, value: encoding }]);
    expect(reading.duties.map((duty) => [duty.id, duty.name])).toEqual(
      read(head).duties.map((duty) => [duty.id, duty.name])
    );
  });

  it('a byte order mark in UTF-8 changes nothing', () => {
    expect(read(`\ufeff${head}`).duties.map((duty) => duty.name)).toEqual(read(head).duties.map((duty) => duty.name));
  });
});

describe('broken documents keep what can be read', () => {
  it('NUL characters are blanks and are counted', () => {
    const reading = read(source.replaceAll('党的建设', '党的建设\u0000'));
    expect(counts(reading)).toEqual([106, 101, 34]);
    expect(found(reading, 'control-characters')).toEqual([{ line: 0, value: '33' }]);
  });

  it('bytes cut in the middle of a character', () => {
    const reading = readOne(publishedBytes().slice(0, 40_000), 'bad.txt');
    expect(reading.encoding).toBe('utf-8');
    expect(reading.duties.length).toBeGreaterThan(120);
  });

  it('a document cut in the middle of a duty', () => {
    const reading = read(lines.slice(0, 368).join('\n'));
    expect(counts(reading)).toEqual([106, 1, 0]);
    expect(found(reading, 'cut-off')).toEqual([{ line: 367, value: '委会研究确定代表候选人初步人选，' }]);
    expect(found(reading, 'list-missing')).toEqual([{ line: 0, value: 'reclaimed' }]);
    expect(reading.conservation.unplaced).toBe(0);
  });

  it("cut before the township's text", () => {
    const reading = read(lines.slice(0, 355).join('\n'));
    expect(found(reading, 'no-township-text')).toEqual([{ line: 330, value: '推荐市级以上党代表工作' }]);
    expect(reading.duties.at(-1)?.clauses).toHaveLength(5);
  });

  it.each([
    [
      'missing beside its category',
      '45 乡村振兴 负责',
      '乡村振兴 负责',
      'seq-missing',
      [{ line: 147, value: 'basic 45' }]
    ],
    [
      'missing with the category on a line of its own',
      '\n46 乡村振兴\n',
      '\n乡村振兴\n',
      'seq-missing',
      [{ line: 149, value: 'basic 46' }]
    ],
    ['doubled', '\n41 乡村振兴', '\n40 乡村振兴', 'seq-doubled', [{ line: 132, value: 'basic 40' }]],
    ['out of order', '\n41 乡村振兴', '\n39 乡村振兴', 'seq-doubled', [{ line: 132, value: 'basic 39' }]]
  ])('a number %s', (_, printed, bad, code, expected) => {
    const reading = read(source.replace(printed, bad));
    expect(counts(reading)).toEqual([106, 101, 34]);
    expect(found(reading, code)).toEqual(expected);
    expect(new Set(reading.duties.map((duty) => duty.id)).size).toBe(241);
  });

  it('numbers that change places', () => {
    const reading = read(
      source
        .replace('\n41 乡村振兴', '\n4x 乡村振兴')
        .replace('\n42 乡村振兴', '\n41 乡村振兴')
        .replace('\n4x 乡村振兴', '\n42 乡村振兴')
    );
    expect(counts(reading)).toEqual([106, 101, 34]);
    expect(found(reading, 'seq-order')).toEqual([{ line: 134, value: 'basic 41' }]);
  });

  it('a row that is gone leaves a gap', () => {
    const reading = read([...lines.slice(0, 131), ...lines.slice(133)].join('\n'));
    expect(counts(reading)).toEqual([105, 101, 34]);
    expect(found(reading, 'seq-gap')).toEqual([{ line: 132, value: 'basic 41' }]);
  });

  it.each([
    ['basic', 0, 323, [106, 0, 0]],
    ['shared', 323, 3827, [0, 101, 0]],
    ['reclaimed', 3827, lines.length, [0, 0, 34]],
    ['shared and reclaimed', 323, lines.length, [0, 101, 34]]
  ] as const)('only %s', (_, from, to, expected) => {
    const reading = read(lines.slice(from, to).join('\n'));
    expect(counts(reading)).toEqual(expected);
    expect(found(reading, 'list-missing')).toHaveLength(expected.filter((count) => count === 0).length);
    expect(reading.conservation.unplaced).toBe(0);
  });

  it('a list without a single bureau', () => {
    const bare = read(lines.slice(323, 3827).join('\n'));
    const gone = new Set(
      bare.duties.flatMap((duty) => duty.bureaus.flatMap((mention) => mention.spans.map((span) => span.line)))
    );
    const reading = read(bare.lines.filter((_, index) => !gone.has(index + 1)).join('\n'));
    expect(reading.duties).toHaveLength(101);
    expect(found(reading, 'no-bureaus')).toHaveLength(1);
    expect(found(reading, 'no-bureau-cell')).toHaveLength(101);
    expect(reading.duties.flatMap((duty) => duty.clauses).length).toBeGreaterThan(690);
  });

  it('text before the first duty is reported, not dropped', () => {
    const reading = read(`某乡说明文字一行\n${source}`);
    expect(found(reading, 'unplaced-text')).toEqual([{ line: 1, value: '某乡说明文字一行' }]);
    expect(reading.conservation.unplaced).toBe(8);
    expect(counts(reading)).toEqual([106, 101, 34]);
  });

  it('clause numbers that jump are reported and kept', () => {
    const reading = read(source.replace('\n3.对报送的考察材料', '\n4.对报送的考察材料'));
    expect(found(reading, 'clause-number')).toEqual([
      { line: 343, value: '4 ≠ 3' },
      { line: 347, value: '4 ≠ 5' }
    ]);
    expect(reading.duties.find((duty) => duty.id === 'shared-1')?.clauses.map((clause) => clause.number)).toEqual([
      1, 2, 4, 4, 5, 1, 2, 3, 4, 5, 6, 7
    ]);
  });

  it('several townships in one file are a reading each, with the same records and lines of their own', () => {
    const readings = readDocument(copiesOfPublished(3), 'bad.txt');
    expect(readings.map(({ place }) => place)).toEqual([
      { city: '安川市', township: '川安口乡' },
      { city: '宝川市', township: '川宝口乡' },
      { city: '长川市', township: '川长口乡' }
    ]);
    const own = published();
    const lengths = own.duties.map(({ id, clauses }) => [id, clauses.length]);
    for (const { duties, bureaus, conservation, lines, ranges } of readings) {
      expect(duties.map(({ id, clauses }) => [id, clauses.length])).toEqual(lengths);
      expect(bureaus).toHaveLength(own.bureaus.length);
      expect(conservation).toMatchObject({ unplaced: 0, total: 3 * own.conservation.total });
      const [range, ...others] = ranges;
      expect(others).toEqual([]);
      for (const { nameSpans } of duties)
        for (const { line } of nameSpans) {
          expect(line).toBeGreaterThanOrEqual(range?.from ?? Infinity);
          expect(line).toBeLessThanOrEqual(range?.to ?? 0);
        }
      expect(lines).toBe(readings[0]?.lines);
    }
    const ranges = readings.flatMap((reading) => reading.ranges);
    expect(ranges[0]?.from).toBe(1);
    expect(ranges.at(-1)?.to).toBe(readings[0]?.lines.length);
    for (const [index, { from }] of ranges.entries())
      if (index > 0) expect(from).toBe((ranges[index - 1]?.to ?? 0) + 1);
  });

  it('lists of a township that come back behind those of others take the lines that they stand on', () => {
    const [first, second, third] = [1, 2, 3].map((copies) => new TextDecoder().decode(copiesOfPublished(copies)));
    const one = first ?? '';
    const two = second?.slice(one.length + 1) ?? '';
    const three = third?.slice((second?.length ?? 0) + 1) ?? '';
    const document = [one, two, one, three].join('\n');
    const readings = readDocument(new TextEncoder().encode(document), 'bad.txt');
    expect(readings.map(({ duties }) => duties.length)).toEqual([482, 241, 241]);
    expect(readings.map(({ ranges }) => ranges.length)).toEqual([2, 1, 1]);
    const ranges = readings.flatMap((reading) => reading.ranges).sort((a, b) => a.from - b.from);
    expect(ranges.map(({ from }) => from)).toEqual([1, ...ranges.slice(0, -1).map(({ to }) => to + 1)]);
    expect(ranges.at(-1)?.to).toBe(readings[0]?.lines.length);
  });

  it('a list that stands twice in the lists of one township stays with it, under ids of its own', () => {
    const again = source.slice(source.search(/\n\s*1\s+党的建设/u));
    const [reading, ...others] = readDocument(new TextEncoder().encode(`${source}\n${again}`), 'bad.txt');
    expect(others).toEqual([]);
    expect(reading?.duties).toHaveLength(482);
    expect(new Set(reading?.duties.map(({ id }) => id)).size).toBe(482);
    expect(reading?.duties.some(({ id }) => id === 'shared-70-2')).toBe(true);
  });

  it.each([
    ['radicals of a broken font', /[水行人大生用]/gu, { 水: '⽔', 行: '⾏', 人: '⼈', 大: '⼤', 生: '⽣', 用: '⽤' }],
    [
      'full-width digits',
      /[0-9]/gu,
      Object.fromEntries([...'0123456789'].map((one, at) => [one, '０１２３４５６７８９'[at]]))
    ],
    ['blanks of no width', /[市局]/gu, { 市: '市\u200b', 局: '\u200b局' }]
  ])('%s are read as what they mean, said, and kept as printed', (_, letters, printed) => {
    const odd = source.replace(letters, (letter) => (printed as Record<string, string>)[letter] ?? letter);
    const reading = read(odd);
    const shape = ({ duties }: Reading) =>
      duties.map(({ id, name, bureaus, clauses }) => [id, name, bureaus.length, clauses.map(({ text }) => text)]);
    expect(shape(reading)).toEqual(shape(published()));
    expect(reading.bureaus).toEqual(published().bureaus);
    expect(found(reading, 'normalised')).toHaveLength(1);
    const [first] = reading.originals;
    expect(first?.text).toBe(odd.split('\n')[(first?.line ?? 0) - 1]?.replace(/\r$/u, ''));
    expect(read(source).originals).toEqual([]);
  });

  it.each(['12/57', '第12页/共57页', '（续表）', '— 12 —', 'P12', 'Page 12 of 57', '12'])(
    '%s between rows is furniture of pages',
    (mark) => {
      const rows = lines.flatMap((line, index) =>
        index > 20 && /^\s*\d{1,3} \p{Script=Han}/u.test(line) ? [index] : []
      );
      const marks = new Map(
        rows.filter((_, index) => index % 6 === 0).map((row, page) => [row, mark.replace('12', String(page + 2))])
      );
      const reading = read(
        lines.flatMap((line, index) => [...(marks.has(index) ? [marks.get(index)] : []), line]).join('\n')
      );
      const shape = ({ duties }: Reading) =>
        duties.map(({ id, name, clauses }) => [id, name, clauses.map(({ text }) => text)]);
      expect(marks.size).toBeGreaterThan(20);
      expect(shape(reading)).toEqual(shape(published()));
      expect(reading.bureaus).toEqual(published().bureaus);
    }
  );

  it('bare numbers of pages are told from the numbers of rows, in the middle of rows too', () => {
    const numbered = (step: number) =>
      lines.flatMap((line, index) => (index % step === step - 1 ? [line, String((index + 1) / step)] : [line]));
    const shape = ({ duties }: Reading) => duties.map(({ id, name, clauses }) => [id, name, clauses.length]);
    expect(shape(read(numbered(72).join('\n')))).toEqual(shape(published()));
    const beside = lines.map((line) => line.replace(/^\s*(\d{1,3}) (?=\p{Script=Han})/u, '$1\n'));
    expect(pageNumbers(numbered(72)).size).toBe(Math.floor(lines.length / 72));
    expect(pageNumbers(beside)).toEqual(new Set());
  });

  it.each([
    ['巴州', '库尔勒市'],
    ['克州', '阿图什市'],
    ['博州', '温泉县']
  ])('bodies of the prefecture %s, whose name is one letter, are no others', (upper, city) => {
    const moved = (text: string) =>
      text
        .replace(/昌(\s*)吉(\s*)州/gu, (_, __, gap: string) => `${upper[0] ?? ''}${gap}${upper[1] ?? ''}`)
        .replace(/昌(\s*)吉(\s*)市/gu, (_, one: string, two: string) =>
          [city[0], one, city.slice(1, -1), two, city.at(-1)].join('')
        );
    const elsewhere = source.replaceAll('昌吉人力', '昌吉市人力');
    const names = ({ bureaus }: Reading) => bureaus.map(({ name }) => name).sort();
    const reading = read(moved(elsewhere));
    expect(names(reading)).toEqual(
      published()
        .bureaus.map(({ name }) => moved(name))
        .sort()
    );
    expect(reading.bureaus.filter(({ tier }) => tier === 'branch').map(({ name }) => name)).toContain(
      `${upper}生态环境局${city}分局`
    );
  });

  it('a title that counts more duties than there are says that the list is cut', () => {
    const head = lines.findIndex((line) => line.includes('承接部门')) - 1;
    const titled = [...lines.slice(0, head), '上级部门收回事项清单（共34项）', ...lines.slice(head)].join('\n');
    expect(found(read(titled), 'total-differs')).toEqual([]);
    const cut = read(titled.slice(0, titled.indexOf('。', titled.length * 0.93) + 1));
    const [basic, shared, reclaimed = 0] = counts(cut);
    expect([basic, shared, reclaimed < 34]).toEqual([106, 101, true]);
    expect(found(cut, 'total-differs')).toEqual([{ line: head + 1, value: `reclaimed 34 ≠ ${reclaimed}` }]);
  });
});
