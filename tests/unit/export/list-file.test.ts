// Lists saved as tables read back to the same duties; the empty template takes duties that read without a question.
import { read, utils, write, type WorkBook } from '@e965/xlsx';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOLDER } from '../../../scripts/score/lists.ts';
import { published } from '../../../scripts/published.ts';
import { NO_ANSWERS } from '../../../src/lib/duty/answers.ts';
import { openFiles } from '../../../src/lib/duty/read-file.ts';
import { questionsOf } from '../../../src/lib/duty/questions.ts';
import { LISTS, type Reading } from '../../../src/lib/duty/record.ts';
import { listGrids } from '../../../src/lib/export/list-grid.ts';
import { listPaper } from '../../../src/lib/export/list-paper.ts';
import { listTemplate, listWorkbook } from '../../../src/lib/export/list-workbook.ts';
import { printedLists } from '../../../src/lib/query/printed-lists.ts';
import { listsDesk } from '../../support/lists.ts';
import { MEANS, readBytes } from '../../support/score-lists.ts';
import { recordsOf } from '../../support/township-document.ts';
import { imprint } from './fixture.ts';

const FILES = { xlsx: listWorkbook, docx: listPaper };
const FORMATS = ['xlsx', 'docx'] as const;

async function saved(reading: Reading, format: (typeof FORMATS)[number], flags = false): Promise<Reading> {
  const duties = await printedLists(await listsDesk(reading));
  const grids = listGrids(duties, (duty) => (flags ? duty.flags.join('；') : ''));
  const [first, ...others] = await readBytes(await FILES[format](grids, reading, imprint), `saved.${format}`);
  if (first === undefined) throw new Error('nothing was read');
  expect(others).toEqual([]);
  return first;
}

const extraOf = ({ duties }: Reading) =>
  duties.map(({ id, extra }) => [id, extra.map(({ head, text }) => [head, text])]);

const flagsOf = ({ duties }: Reading) => duties.map(({ id, flags }) => [id, flags]);

describe('lists saved as tables', () => {
  it.each(FORMATS)('the published ones read to the same duties: %s', async (format) => {
    const again = await saved(published(), format);
    expect(recordsOf(again)).toEqual(recordsOf(published()));
    expect(again.place).toEqual(published().place);
    expect(again.conservation.unplaced).toBe(0);
    expect(flagsOf(again)).toEqual(flagsOf(published()));
  });

  const others = readdirSync(FOLDER).filter((name) => /\.(?:xlsx|docx)$/.test(name));
  it.each(others.flatMap((name) => FORMATS.map((format) => [name, format] as const)))(
    'those of other places read to the same duties: %s, %s',
    async (name, format) => {
      const [reading] = await readBytes(new Uint8Array(readFileSync(join(FOLDER, name))), name);
      if (reading === undefined) throw new Error('nothing was read');
      const again = await saved(reading, format);
      expect(recordsOf(again)).toEqual(recordsOf(reading));
      expect(extraOf(again)).toEqual(extraOf(reading));
      expect([again.place, again.date]).toEqual([reading.place, reading.date]);
    }
  );

  it('says in a last column what is not certain', async () => {
    const reading = structuredClone(published());
    for (const duty of reading.duties) duty.flags = duty.id === 'basic-2' ? ['row-joined', 'no-name'] : [];
    const again = await saved(reading, 'xlsx', true);
    expect(again.duties.flatMap(({ id, extra }) => extra.map(({ head, text }) => [id, head, text]))).toEqual([
      ['basic-2', '待核对', 'row-joined；no-name']
    ]);
  });

  it('gives the same bytes twice', async () => {
    const duties = await printedLists(await listsDesk(published()));
    const grids = listGrids(duties, () => '');
    for (const file of Object.values(FILES)) {
      const [one, two] = [await file(grids, published(), imprint), await file(grids, published(), imprint)];
      expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    }
  });
});

describe('the empty template', () => {
  const filled = async (language: 'zh' | 'en') => {
    const book = read(await listTemplate(language, imprint), { type: 'array' }) as WorkBook;
    const [, ...lists] = book.SheetNames;
    const rows: Record<string, string[][]> = {
      [lists[0] ?? '']: [
        ['1', '党的建设', '加强乡党委自身建设'],
        ['2', '经济发展', '做好统计工作']
      ],
      [lists[1] ?? '']: [
        [
          '1',
          '平安法治',
          '防汛抢险',
          '青石县水利局（牵头）、青石县应急管理局',
          '青石县水利局\n1.负责监测预警。\n2.组织会商。\n青石县应急管理局\n1.统筹救援。',
          '1.开展隐患排查。\n2.发现险情上报县水利局。'
        ]
      ],
      [lists[2] ?? '']: [['1', '市场监管', '小餐饮备案', '青石县市场监督管理局：通过日常检查开展工作。']]
    };
    for (const [name, cells] of Object.entries(rows)) {
      const sheet = book.Sheets[name];
      if (sheet === undefined) throw new Error(name);
      const title = sheet['A1'] as { v: string };
      title.v = title.v.replace(/^（.*）/u, '青石县大坪乡');
      sheet['A2'] = { t: 's', v: '（2025年6月）' };
      utils.sheet_add_aoa(sheet, cells, { origin: 'A4' });
    }
    return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  };

  it.each(['zh', 'en'] as const)('filled in, it reads without a question or a doubt: %s', async (language) => {
    const file = { name: 'filled.xlsx', bytes: await filled(language) };
    const opened = await openFiles([file], file.name, MEANS);
    const [reading, ...others] = opened.read(NO_ANSWERS);
    expect(others).toEqual([]);
    expect(questionsOf(opened.recognise(NO_ANSWERS))).toBe(0);
    expect(reading?.place).toEqual({ city: '青石县', township: '大坪乡' });
    expect(reading?.date).toBe('2025-06');
    expect(reading?.duties.map(({ id, category, name, flags }) => [id, category, name, flags])).toEqual([
      ['basic-1', '党的建设', '加强乡党委自身建设', []],
      ['basic-2', '经济发展', '做好统计工作', []],
      ['shared-1', '平安法治', '防汛抢险', []],
      ['reclaimed-1', '市场监管', '小餐饮备案', []]
    ]);
    expect(reading?.duties[2]?.clauses.map(({ side, group, number }) => [side, group, number])).toEqual([
      ['city', '青石县水利局', 1],
      ['city', '青石县水利局', 2],
      ['city', '青石县应急管理局', 1],
      ['township', null, 1],
      ['township', null, 2]
    ]);
    expect(reading?.duties[2]?.bureaus.map(({ bureau, part }) => [bureau, part])).toEqual([
      ['青石县水利局', 'lead'],
      ['青石县应急管理局', null]
    ]);
    expect(reading?.duties[3]?.bureaus.map(({ bureau }) => bureau)).toEqual(['青石县市场监督管理局']);
  });

  it('empty, it is refused as one that is still to be filled in', async () => {
    await expect(readBytes(await listTemplate('zh', imprint), 'empty.xlsx')).rejects.toMatchObject({
      code: 'no-rows'
    });
  });

  it('has a sheet for how it is filled in and one for each list', async () => {
    const book = read(await listTemplate('zh', imprint), { type: 'array' });
    expect(book.SheetNames).toEqual(['填写说明', '基本履职事项清单', '配合履职事项清单', '上级部门收回事项清单']);
    expect(LISTS).toHaveLength(book.SheetNames.length - 1);
  });
});
