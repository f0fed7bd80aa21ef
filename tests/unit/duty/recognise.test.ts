// What tables are recognised as, what is asked about them, and how answers are taken.
import { readFile } from 'node:fs/promises';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { answersOf, listKey, NO_ANSWERS, type Answer, type Answers } from '../../../src/lib/duty/answers.ts';
import { openFiles, type OpenFiles } from '../../../src/lib/duty/read-file.ts';
import { questionsOf } from '../../../src/lib/duty/questions.ts';
import { ReadError } from '../../../src/lib/errors.ts';
import { MEANS } from '../../support/score-lists.ts';

function workbook(...sheets: string[][][]): Promise<OpenFiles> {
  const book = utils.book_new();
  sheets.forEach((rows, index) => {
    const sheet = utils.aoa_to_sheet(rows);
    sheet['!merges'] = rows.flatMap((row, at) =>
      row.slice(1).every((text) => text === '') ? [{ s: { r: at, c: 0 }, e: { r: at, c: row.length - 1 } }] : []
    );
    utils.book_append_sheet(book, sheet, `甲${index + 1}`);
  });
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  return openFiles([{ name: '清单.xlsx', bytes }], '清单.xlsx', MEANS);
}

const told = (...answers: Omit<Answer, 'file'>[]): Answers =>
  answersOf(answers.map((answer) => ({ ...answer, file: 'x' }) as Answer));

const UNKNOWN = [
  ['编次', '哪一块', '要办的事'],
  ['1', '党的建设', '加强乡党委自身建设'],
  ['2', '党的建设', '做好老干部工作'],
  ['3', '平安法治', '开展矛盾纠纷排查']
];
const KEY = '编次|哪一块|要办的事';

describe('a table whose heads nobody knows', () => {
  it('is asked about with its own heads, and the best guess', async () => {
    const [table] = (await workbook(UNKNOWN)).recognise(NO_ANSWERS).tables;
    expect(table).toMatchObject({ key: KEY, rows: 3, heads: 1 });
    expect(table?.columns.map(({ head, basis, sure }) => [head, basis, sure])).toEqual([
      ['编次', 'content', false],
      ['哪一块', 'content', false],
      ['要办的事', 'content', false]
    ]);
    expect(table?.sample[1]?.texts).toEqual(['1', '党的建设', '加强乡党委自身建设']);
    expect(table?.columns[1]?.examples).toEqual(['党的建设', '平安法治']);
    expect(questionsOf({ tables: table === undefined ? [] : [table], rows: [] })).toBeGreaterThan(0);
  });

  it('reads as told, without the head as a duty', async () => {
    const file = await workbook([...UNKNOWN.slice(0, 1), ['1', '其一', '事项甲'], ['2', '其二', '事项乙']]);
    expect(() => file.read(NO_ANSWERS)).toThrow(ReadError);
    const answers = told({ about: 'fields', key: KEY, said: ['number', 'category', 'name'] });
    const [reading] = file.read(answers);
    expect(reading?.duties.map(({ id, category, name, flags }) => [id, category, name, flags])).toEqual([
      ['basic-1', '其一', '事项甲', []],
      ['basic-2', '其二', '事项乙', []]
    ]);
    expect(questionsOf(file.recognise(answers))).toBe(0);
  });
});

describe('which list a table is', () => {
  const PLAIN = [
    ['序号', '事项类别', '事项名称'],
    ['1', '党的建设', '加强乡党委自身建设'],
    ['2', '平安法治', '开展矛盾纠纷排查']
  ];
  const TWICE = listKey('序号|事项类别|事项名称', 2);

  it('is asked where two tables look alike', async () => {
    const file = await workbook(PLAIN, PLAIN);
    const { tables } = file.recognise(NO_ANSWERS);
    expect(tables.map(({ doubt, listKey }) => [doubt, listKey])).toEqual([
      [null, listKey('序号|事项类别|事项名称', 1)],
      ['list-guessed', TWICE]
    ]);
    expect(questionsOf({ tables, rows: [] })).toBe(1);
  });

  it('is what the reader says, or none', async () => {
    const file = await workbook(PLAIN, PLAIN);
    const [reading] = file.read(told({ about: 'list', key: TWICE, said: 'reclaimed' }));
    expect(reading?.duties.map(({ id }) => id)).toEqual(['basic-1', 'basic-2', 'reclaimed-1', 'reclaimed-2']);
    const none = told({ about: 'list', key: TWICE, said: 'none' });
    const [left] = file.read(none);
    expect(left?.duties.map(({ id }) => id)).toEqual(['basic-1', 'basic-2']);
    expect(left?.conservation.unplaced).toBe(0);
    expect(file.recognise(none).tables.map(({ left }) => left)).toEqual([false, true]);
  });
});

it('a row of one text is a heading or a note, as told', async () => {
  const file = await workbook([
    ['序号', '事项名称', '备注'],
    ['水上搜救与航道管护以及船舶停靠点日常值守看护等各项工作安排', '', ''],
    ['1', '做好老干部工作', ''],
    ['2', '开展矛盾纠纷排查', '']
  ]);
  const [row] = file.recognise(NO_ANSWERS).rows;
  const key = row?.key ?? '';
  const [heading] = file.read(told({ about: 'row', key, said: 'category' }));
  expect(heading?.duties.map(({ category }) => category)).toEqual([row?.text, row?.text]);
  const note = told({ about: 'row', key, said: 'note' });
  expect(file.read(note)[0]?.problems.map(({ code }) => code)).toContain('note-left');
  expect(file.recognise(note).rows).toEqual([]);
});

it.each([
  'D1-coastal-town.xlsx',
  'D1-coastal-town.docx',
  'D1-coastal-town.pdf',
  'D3-sumu-banner.xlsx',
  'D3-sumu-banner.docx',
  'D5-plain-town-xlsx.xlsx'
])('%s asks nothing', async (name) => {
  const bytes = new Uint8Array(await readFile(`tests/fixtures/lists/${name}`));
  const file = await openFiles([{ name, bytes }], name, MEANS);
  const recognised = file.recognise(NO_ANSWERS);
  expect(recognised.tables.length).toBeGreaterThan(0);
  expect(questionsOf(recognised)).toBe(0);
});

it('a sheet of prose and the notes below the last duty are not asked about', async () => {
  const book = utils.book_new();
  const add = (name: string, rows: string[][]) => utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  add('说明', [['编制说明'], ['一、编制依据'], ['按上级关于基层治理的意见编制。'], ['联系人张三'], ['动态调整机制']]);
  add('基本', [
    ['序号', '事项类别', '事项名称'],
    ['1', '党的建设', '做好老干部工作'],
    ['2', '党的建设', '开展矛盾纠纷排查'],
    ['以上事项由镇负责'],
    ['责任到人'],
    ['其他事项另行通知']
  ]);
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const file = await openFiles([{ name: '清单.xlsx', bytes }], '清单.xlsx', MEANS);
  expect(questionsOf(file.recognise(NO_ANSWERS))).toBe(0);
  const [reading] = file.read(NO_ANSWERS);
  expect(reading?.duties.map(({ name, flags }) => [name, flags])).toEqual([
    ['做好老干部工作', []],
    ['开展矛盾纠纷排查', []]
  ]);
  const said = reading?.problems.filter(({ code }) => code === 'note-left' || code === 'text-outside');
  expect(said?.map(({ value }) => value)).toContain('以上事项由镇负责');
  expect(reading?.conservation.unplaced).toBe(0);
});
