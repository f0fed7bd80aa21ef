// Look-alike characters: replaced, counted, the printed form kept.
import { describe, expect, it } from 'vitest';
import { normal, normalised, type Changes } from '../../../src/lib/read/normal.ts';
import { manuscriptOf } from '../../../src/lib/read/sheet.ts';
import { readBytes } from '../../support/score-lists.ts';

function changed(text: string): [string, Record<string, number>] {
  const changes: Changes = new Map();
  return [normal(text, changes), Object.fromEntries([...changes].map(([kind, { count }]) => [kind, count]))];
}

describe('characters', () => {
  it.each([
    ['⽔利⾏业⻔⻋', '水利行业门车', { radicals: 4 }],
    ['\uf900\uf901\uf9ca', '豈更流', { compatibility: 3 }],
    ['１２Ａｂ', '12Ab', { 'full-width': 4 }],
    ['消\u200b防\u00ad\ufeff', '消防', { invisible: 3 }],
    ['︵一︶︰', '（一）：', { 'vertical-forms': 3 }],
    ['㎡①，；（）“”環境', '㎡①，；（）“”環境', {}]
  ])('%s', (text, plain, kinds) => {
    expect(changed(text)).toEqual([plain, kinds]);
  });

  it('stay beside the text as printed', () => {
    const cell = { row: 0, column: 0, rows: 1, columns: 1, text: '⽔利局', where: '', doubts: [] };
    const sheet = { name: '', where: '', before: [], rows: 1, columns: 1, cells: [cell] };
    const [made] = normalised(manuscriptOf('x', 'csv', { sheets: [sheet] }), new Map()).sheets[0]?.cells ?? [];
    expect(made).toMatchObject({ text: '水利局', printed: '⽔利局' });
  });
});

describe('a table with look-alikes', () => {
  const table = (change: (text: string) => string) =>
    change(`青石县大坪乡配合履职事项清单
序号,事项类别,事项名称,对应上级部门,上级部门职责,乡镇配合职责
1,生态环保,河道巡查,青石县水利局、青石县公安局,"1.县水利局制定方案；
2.县公安局查处。","1.组织巡查；
2.发现问题上报县水利局。"`);

  it('reads as without them, and says so', async () => {
    const plain = await readBytes(table(String), 'a.csv');
    const odd = await readBytes(
      table((text) =>
        text
          .replaceAll('水', '⽔')
          .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
          .replaceAll('县公安', '县\u200b公安')
      ),
      'a.csv'
    );
    const shape = (readings: typeof plain) =>
      readings[0]?.duties.map(({ seq, bureaus, clauses }) => [
        seq,
        bureaus.map(({ printed }) => printed),
        clauses.map(({ text, number }) => [number, text])
      ]);
    expect(shape(odd)).toEqual(shape(plain));
    expect(shape(plain)?.[0]?.[1]).toEqual(['青石县水利局', '青石县公安局']);
    const said = odd[0]?.problems
      .filter(({ code }) => code === 'normalised')
      .map(({ value }) => value)
      .sort();
    expect(said).toEqual(['full-width 5: １→1', 'invisible 2: U+200B', 'radicals 3: ⽔→水']);
    expect(odd[0]?.originals.some(({ text }) => text.includes('⽔利局'))).toBe(true);
  });
});
