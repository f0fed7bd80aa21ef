// Tables of web pages and of the HTML that programs put on the clipboard.
import { describe, expect, it } from 'vitest';
import { readWeb } from '../../../src/lib/read/web.ts';

const cells = (html: string) =>
  readWeb(html, 'a.html').sheets.map(({ cells: own }) =>
    own.map(({ row, column, rows, columns, text }) => [row, column, rows, columns, text])
  );

describe('HTML', () => {
  it('keeps spans over rows and columns', () => {
    expect(
      cells('<table><tr><td rowspan=2>甲</td><td colspan="2">乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>')
    ).toEqual([
      [
        [0, 0, 2, 1, '甲'],
        [0, 1, 1, 2, '乙'],
        [1, 1, 1, 1, '丙'],
        [1, 2, 1, 1, '丁']
      ]
    ]);
  });

  it('breaks lines where blocks and breaks are, and numbers lists', () => {
    expect(
      cells(
        '<table><tr><td><p>甲\n  乙</p><p>丙<br>丁</p><ol start=3><li>戊<li>己</ol></td><td>庚</td></tr></table>'
      )[0]?.[0]?.[4]
    ).toBe('甲 乙\n丙\n丁\n3.戊\n4.己');
  });

  it('reads what Word and Excel put on the clipboard, without scripts, styles and hidden text', () => {
    const html = [
      'Version:0.9\r\nStartHTML:0000000105\r\n<html><head><style>td{}</style></head><body><!--StartFragment-->',
      '<p class=MsoNormal>标题<script>alert(1)</script></p>\n<table><tr><td>',
      `<span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span>`,
      '甲<span style="display:none">无</span></td><td><del>旧</del>新</td></tr></table>',
      '<!--EndFragment--></body></html>'
    ].join('');
    const { sheets, remarks } = readWeb(html, 'a.html');
    expect(sheets[0]?.before.map(({ text }) => text)).toEqual(['标题']);
    expect(sheets[0]?.cells.map(({ text }) => text.replace(/\s+/g, ''))).toEqual(['1.甲', '新']);
    expect(remarks.map(({ code }) => code)).toEqual(['hidden-text', 'tracked-changes']);
  });

  it('looks through tables that only lay out a page', () => {
    expect(
      cells('<table><tr><td>菜单</td><td><table><tr><td>序号</td><td>事项名称</td></tr></table></td></tr></table>')
    ).toEqual([
      [
        [0, 0, 1, 1, '序号'],
        [0, 1, 1, 1, '事项名称']
      ]
    ]);
  });

  it('survives absurd spans', () => {
    expect(cells('<table><tr><td rowspan=99999 colspan=-3>甲</td></tr></table>')).toEqual([[[0, 0, 1, 1, '甲']]]);
  });
});
