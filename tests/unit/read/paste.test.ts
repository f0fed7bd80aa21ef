// Tables as text: CSV, cells copied from Excel, cells copied from Word.
import { describe, expect, it } from 'vitest';
import { tableOfText } from '../../../src/lib/read/paste.ts';

function grid(text: string): string[][] | null {
  const sheet = tableOfText(text);
  if (sheet === null) return null;
  const rows = Array.from({ length: sheet.rows }, () => new Array<string>(sheet.columns).fill(''));
  for (const { row, column, text: cell } of sheet.cells) (rows[row] as string[])[column] = cell;
  return rows;
}

describe('delimited text', () => {
  it('keeps line breaks, quotes and delimiters in quoted cells', () => {
    expect(grid('序号,事项名称,备注\r\n1,"甲，\n乙","说""好""，\n,"\r\n')).toEqual([
      ['序号', '事项名称', '备注'],
      ['1', '甲，\n乙', '说"好"，\n,']
    ]);
  });

  it('takes a quote that nothing closes as a character', () => {
    expect(grid('序号\t事项名称\n1\t"甲" 及乙\n2\t丙')).toEqual([
      ['序号', '事项名称'],
      ['1', '"甲" 及乙'],
      ['2', '丙']
    ]);
  });

  it('names the line of every cell', () => {
    const sheet = tableOfText('清单\n序号,事项名称\n1,"甲\n乙"\n2,丙');
    expect(sheet?.cells.map(({ text, where }) => [text, where])).toEqual([
      ['清单', 'line:1'],
      ['序号', 'line:2'],
      ['事项名称', 'line:2'],
      ['1', 'line:3'],
      ['甲\n乙', 'line:3'],
      ['2', 'line:5'],
      ['丙', 'line:5']
    ]);
  });

  it('is no table without a head', () => {
    expect(grid('春眠不觉晓,处处闻啼鸟\n夜来风雨声,花落知多少')).toBeNull();
  });
});

describe('cells copied from Word', () => {
  const HEAD = '序号\t事项名称\t部门\t部门职责\t乡镇职责';
  it('get their lines back', () => {
    expect(grid(`${HEAD}\n1\t甲\t某局\t1.一；\n2.二。\t1.三；\n2.四。\n2\t乙\t某局\t五。\t六。`)).toEqual([
      HEAD.split('\t'),
      ['1', '甲', '某局', '1.一；\n2.二。', '1.三；\n2.四。'],
      ['2', '乙', '某局', '五。', '六。']
    ]);
  });

  it('leave headings, titles and notes alone', () => {
    const rows = grid(
      `${HEAD}\n一、生态环保（1项）\n1\t甲\t某局\t一。\t二。\n二、应急管理\n2\t乙\t某局\t三。\t四。\n注：说明`
    );
    expect(rows?.map((row) => row.filter((cell) => cell !== '').length)).toEqual([5, 1, 5, 1, 5, 1]);
  });

  it('and heads that a line break cuts', () => {
    expect(grid('序\n号\t事项名称\n1\t甲')).toEqual([
      ['序\n号', '事项名称'],
      ['1', '甲']
    ]);
  });
});
