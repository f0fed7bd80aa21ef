// Text copied with the layout of its page: columns that shift from row to row, heads in two lines, wrapped numbers.
import { describe, expect, it } from 'vitest';
import { tableOfLayout } from '../../../src/lib/read/layout.ts';

/** The cells of a text row by row, the doubtful ones marked. */
function cellsOf(lines: readonly string[]): string[] {
  const sheet = tableOfLayout(lines.join('\n'));
  return (sheet?.cells ?? []).map(({ row, text, doubts }) => `${row} ${text}${doubts.length > 0 ? ' ?' : ''}`);
}

describe('text that keeps the layout of its page', () => {
  it('columns may begin elsewhere in each row, a name further left in its first line', () => {
    expect(
      cellsOf([
        '序号  事项名称        区级部门     区级部门职责          镇配合职责',
        '1  渔船回港避风      区海洋局     1.下达指令；          1.逐船核对；',
        '                           2.点验。            2.上报。',
        '2    海漂垃圾和岸滩垃     区执法局      查处违法行为。         开展巡查。',
        '      圾清理'
      ])
    ).toEqual([
      '0 序号',
      '0 事项名称',
      '0 区级部门',
      '0 区级部门职责',
      '0 镇配合职责',
      '1 1',
      '1 渔船回港避风',
      '1 区海洋局',
      '1 1.下达指令；\n2.点验。',
      '1 1.逐船核对；\n2.上报。',
      '2 2',
      '2 海漂垃圾和岸滩垃圾清理',
      '2 区执法局',
      '2 查处违法行为。',
      '2 开展巡查。'
    ]);
  });

  it('heads in two lines are put together: under one that spans them, and wrapped ones', () => {
    expect(
      cellsOf([
        '序号  事项名称     上级部门（单    职责分工',
        '              位）        上级部门职责      乡镇配合职责',
        '1   农村供水     县水利局      负责管网维修。     收集问题并上报。',
        '2   危房改造     县住建局      鉴定验收。       受理申请。'
      ]).slice(0, 5)
    ).toEqual(['0 序号', '0 事项名称', '0 上级部门（单位）', '0 上级部门职责', '0 乡镇配合职责']);
  });

  it('a number that its column wraps is one', () => {
    const rows = Array.from({ length: 9 }, (_, index) => `${index + 1}、  发展特色产业，培育农产品品牌`);
    const cells = cellsOf(['序号  事项名称', ...rows, '1   盘活闲置农房，发展民宿', '0、']);
    expect(cells.slice(-2)).toEqual(['10 10、', '10 盘活闲置农房，发展民宿']);
  });

  it('a blank inside a text, behind which another column may begin, leaves the row in doubt', () => {
    const cells = cellsOf([
      '序号   事项名称        备注',
      '1    开展巡查，发现隐患及时上报 按季度报送',
      '2    调处山林纠纷        无'
    ]);
    expect(cells).toContain('1 开展巡查，发现隐患及时上报 按季度报送 ?');
    expect(cells).toContain('2 调处山林纠纷');
  });
});
