// Lexicon files as office programs write them, and what is said of broken ones.
import { describe, expect, it } from 'vitest';
import { allTables } from '../../../src/lib/lexicon/all-tables.ts';
import { crossFaults, decodeTsv, faultText, readTable } from '../../../src/lib/lexicon/read-tsv.ts';
import { TABLE_NAMES, type TableName } from '../../../src/lib/lexicon/schema.ts';

const HEAD = 'field\tgroup\ttopic\tterm\tweak\tregion\tsource\tnote';
const GOOD = `${HEAD}\n水利\t农田水利\t灌溉用水\t浇地\t\t\t同类清单\t\n水利\t农田水利\t灌溉用水\t渠\tyes\t\t\t常与别的事混用\n`;
const places = (text: string, name: TableName = 'thesaurus') =>
  readTable(name, text).faults.map(({ line, column, value, reason }) => [line, column, value, reason]);

describe('a good file', () => {
  it('gives its rows with their lines, sources and notes', () => {
    expect(readTable('thesaurus', GOOD)).toEqual({
      faults: [],
      rows: [
        {
          line: 2,
          values: { field: '水利', group: '农田水利', topic: '灌溉用水', term: '浇地', weak: false, region: '' },
          source: '同类清单',
          note: ''
        },
        {
          line: 3,
          values: { field: '水利', group: '农田水利', topic: '灌溉用水', term: '渠', weak: true, region: '' },
          source: '',
          note: '常与别的事混用'
        }
      ]
    });
  });

  it('may have a byte order mark, \\r\\n, quoted cells, empty lines, another order of columns and UTF-16', () => {
    const { rows } = readTable('thesaurus', GOOD);
    const values = (bytes: Uint8Array) => readTable('thesaurus', decodeTsv(bytes) ?? '').rows.map((row) => row.values);
    const utf8 = (text: string) => new TextEncoder().encode(text);
    const expected = rows.map((row) => row.values);
    expect(values(utf8(`\ufeff${GOOD.replaceAll('\n', '\r\n')}`))).toEqual(expected);
    expect(values(utf8(GOOD.replace('浇地', '"浇地"').replace('常与别的事混用', '"常与""别的事""混用"')))).toEqual(
      expected
    );
    expect(values(utf8(GOOD.replace('\n水利', '\n\n\t\t\t\n水利')))).toEqual(expected);
    const turned = GOOD.split('\n').map((line) => line.split('\t').reverse().join('\t'));
    expect(values(utf8(turned.join('\n')))).toEqual(expected);
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...[...GOOD].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])
    ]);
    expect(values(wide)).toEqual(expected);
  });

  it('may lack the cells at the end of a row', () => {
    expect(readTable('thesaurus', `${HEAD}\n水利\t农田水利\t灌溉用水\t浇地`).rows).toHaveLength(1);
  });
});

describe('a broken file', () => {
  it('is not taken for text where it is neither UTF-8 nor marked UTF-16', () => {
    expect(decodeTsv(Uint8Array.from([0xd7, 0xd6, 0xb5, 0xe4]))).toBeNull();
  });

  it.each<[string, string, [number, string, string, string][]]>([
    ['no head', '', [[0, '', '', 'no-head']]],
    [
      'unknown and missing columns',
      GOOD.replace('term', 'word'),
      [
        [1, 'word', 'word', 'unknown-column'],
        [1, 'term', '', 'missing-column']
      ]
    ],
    [
      'a column twice',
      GOOD.replace('weak', 'topic'),
      [
        [1, 'topic', 'topic', 'doubled-column'],
        [1, 'weak', '', 'missing-column']
      ]
    ],
    ['an empty cell', `${HEAD}\n水利\t\t灌溉用水\t浇地`, [[2, 'group', '', 'empty']]],
    ['a blank in a word', `${HEAD}\n水利\t农田水利\t灌溉用水\t浇 地`, [[2, 'term', '浇 地', 'blanks']]],
    ['a mark that is none', `${HEAD}\n水利\t农田水利\t灌溉用水\t浇地\t弱`, [[2, 'weak', '弱', 'mark']]],
    ['the same fact twice', `${GOOD}水利\t农田水利\t灌溉用水\t浇地`, [[4, 'term', '灌溉用水 浇地', 'doubled']]],
    ['a topic in two groups', `${GOOD}水利\t供水\t灌溉用水\t水车`, [[4, 'group', '供水', 'inconsistent']]],
    ['too many cells', `${HEAD}\n水利\t农田水利\t灌溉用水\t浇地\t\t\t\t\t多\t余`, [[2, '', '多 余', 'too-many-cells']]],
    [
      'a quote that never ends',
      `${HEAD}\n水利\t农田水利\t灌溉用水\t"浇地\n水利\t农田水利\t灌溉用水\t渠`,
      [[2, 'term', '浇地\n水利\t农田水利\t灌溉用水\t渠', 'line-break']]
    ]
  ])('%s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it('counts lines as an editor does, past a quoted line break', () => {
    const text = `${HEAD}\n水利\t农田水利\t灌溉用水\t"浇\n地"\n水利\t\t灌溉用水\t渠`;
    expect(places(text).map(([line, column]) => [line, column])).toEqual([
      [2, 'term'],
      [4, 'group']
    ]);
  });

  it('names bad numbers, pairs told twice either way round, and a region where rows take none', () => {
    const head = 'topic\tother\tnearness\tregion\tsource\tnote';
    const text = `${head}\n甲\t乙\t0.5\n乙\t甲\t0.4\n甲\t丙\t1.5\n甲\t丁\t半\n甲\t戊\t0.2\t牧区\n己\t己\t0.3`;
    expect(places(text, 'links')).toEqual([
      [3, 'other', '乙 甲', 'doubled'],
      [4, 'nearness', '1.5', 'number'],
      [5, 'nearness', '半', 'number'],
      [6, 'region', '牧区', 'not-regional'],
      [7, 'other', '己 己', 'self']
    ]);
  });

  it('names phrases that are none, values outside a choice, and rows that fill both or neither of two columns', () => {
    const company = 'unless_after\tunless_before\tonly_before\tregion\tsource\tnote';
    const timing =
      `kind\tclass\trank\tform\tphrase\t${company}` +
      `\ncadence\tperiod\t1\teach\t每[月\noften\tseldom\t1\teach\t每月\ndeadline\topen\t\tlimit\t限期`;
    expect(places(timing, 'timing')).toEqual([
      [2, 'phrase', '每[月', 'phrase'],
      [3, 'kind', 'often', 'among'],
      [3, 'class', 'seldom', 'among'],
      [4, 'rank', '', 'empty']
    ]);
    const anchors = 'matter\tanchor\tweak\tregion\tsource\tnote\n养犬\t^犬\n养犬\t犬+\n养犬\t犬\u0007只';
    expect(places(anchors, 'anchors').map(([line, , , reason]) => [line, reason])).toEqual([
      [2, 'phrase'],
      [3, 'phrase'],
      [4, 'control']
    ]);
    const competences = 'body\ttopic\tgroup\tregion\tsource\tnote\n甲\t乙\t丙\n甲\t\t';
    expect(places(competences, 'competences').map(([line, , , reason]) => [line, reason])).toEqual([
      [2, 'either'],
      [3, 'either']
    ]);
  });

  it('takes an empty optional number for 0', () => {
    const head = 'class\tphrase\troom\tunless_after\tunless_before\tonly_before\tregion\tsource\tnote';
    expect(
      readTable('notices', `${head}\ngeneral\t落实\ncommand\t纳入+考核\t6`).rows.map(({ values }) => values.room)
    ).toEqual([0, 6]);
  });

  it('leaves out faulty rows only, and says all faults in one go', () => {
    const { rows, faults } = readTable('thesaurus', `${GOOD}水利\t\t灌溉用水\t水 车\tx`);
    expect(rows).toHaveLength(2);
    expect(faults.map(({ column }) => column)).toEqual(['group', 'term', 'weak']);
    expect(faults[1] === undefined ? '' : faultText(faults[1])).toBe('thesaurus.tsv, line 4, term: “水 车” blanks');
  });
});

describe('between files', () => {
  it('knows names that another table does not have, and regions that none defines', () => {
    const links = 'topic\tother\tnearness\tregion\tsource\tnote\n灌溉用水\t浇灌\t0.5';
    const groups = 'group\tcoherence\tregion\tsource\tnote\n供水\t0.4';
    const thesaurus = GOOD.replace('浇地\t\t\t', '浇地\t\t火星\t');
    const read = (name: TableName, text: string): [TableName, ReturnType<typeof readTable>['rows']] => [
      name,
      readTable(name, text).rows
    ];
    const faults = crossFaults(new Map([read('links', links), read('groups', groups), read('thesaurus', thesaurus)]));
    expect(faults.map(({ file, line, column, value, reason }) => [file, line, column, value, reason])).toEqual([
      ['thesaurus.tsv', 2, 'group', '农田水利', 'unknown'],
      ['thesaurus.tsv', 2, 'region', '火星', 'unknown-region'],
      ['thesaurus.tsv', 3, 'group', '农田水利', 'unknown'],
      ['links.tsv', 2, 'other', '浇灌', 'unknown']
    ]);
  });
});

describe('the shipped files', () => {
  it('are all there, without a fault, none empty', () => {
    const tables = allTables();
    for (const name of TABLE_NAMES) expect(tables.get(name)?.length ?? 0, name).toBeGreaterThan(0);
  });
});
