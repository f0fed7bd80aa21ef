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

  it('the number of a clause furthest left where a page goes on with a row is no number of a row', () => {
    const cells = cellsOf([
      '序号  事项名称        区级部门     区级部门职责            镇配合职责',
      '1   渔船回港避风      区海洋局     1. 下达回港的指令；        1. 逐船核对；',
      '\f序号  事项名称        区级部门     区级部门职责            镇配合职责',
      '                           2. 点验。              2. 上报。',
      '2   海漂垃圾清理      区执法局     查处违法行为。           开展巡查。'
    ]);
    expect(cells.slice(5)).toEqual([
      '1 1',
      '1 渔船回港避风',
      '1 区海洋局',
      '1 1. 下达回港的指令；\n2. 点验。',
      '1 1. 逐船核对；\n2. 上报。',
      '2 2',
      '2 海漂垃圾清理',
      '2 区执法局',
      '2 查处违法行为。',
      '2 开展巡查。'
    ]);
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

  it('numbers may stand beside the middle of their rows', () => {
    expect(
      cellsOf([
        '序号  事项名称            承接部门',
        '    对擅自改变房屋承重结构',
        '1                   区住建局',
        '    行为的处罚',
        '2   养犬登记            区公安局',
        '    组织开展基层理论宣讲，',
        '3   推动党的创新理论进社        区委宣传部',
        '    区、进小区'
      ]).slice(3)
    ).toEqual([
      '1 1',
      '1 对擅自改变房屋承重结构行为的处罚',
      '1 区住建局',
      '2 2',
      '2 养犬登记',
      '2 区公安局',
      '3 3',
      '3 组织开展基层理论宣讲，推动党的创新理论进社区、进小区',
      '3 区委宣传部'
    ]);
  });

  it('a number that the column wraps may go on with the next page', () => {
    const rows = Array.from({ length: 9 }, (_, index) => `${index + 1}   发展特色产业，培育农产品品牌`);
    const cells = cellsOf([
      '序号  事项名称',
      ...rows,
      '1   盘活闲置农房，建设特色示范村',
      '\f0   发展民宿',
      '1   修水渠',
      '1'
    ]);
    expect(cells.slice(-4)).toEqual(['10 10', '10 盘活闲置农房，建设特色示范村发展民宿', '11 11', '11 修水渠']);
  });

  it('a head may be broken above and below the others', () => {
    const heads = cellsOf([
      ' 序',
      '    职责类别   事项名称     承接部门',
      ' 号',
      '1   民生服务   养犬登记     区公安局',
      '2   民生服务   低保核查     区民政局'
    ]);
    expect(heads.slice(0, 4)).toEqual(['0 序号', '0 职责类别', '0 事项名称', '0 承接部门']);
    expect(
      cellsOf(['序 职责  事项名称     承接部门', '号 类别', '1 民生  养犬登记     区公安局', '  服务']).slice(0, 4)
    ).toEqual(['0 序号', '0 职责类别', '0 事项名称', '0 承接部门']);
  });

  it('a wrapped name that speaks of a list is no title', () => {
    const cells = cellsOf([
      '序号  事项名称',
      '1   推动产业发展，建设宜居宜业和美乡',
      '    村，开展乡村治理积分制、清单制工作',
      '2   修水渠'
    ]);
    expect(cells.slice(2, 4)).toEqual(['1 1', '1 推动产业发展，建设宜居宜业和美乡村，开展乡村治理积分制、清单制工作']);
  });

  it('two columns with one blank between them are told apart by where other lines begin', () => {
    const cells = cellsOf([
      '序号  事项名称   县级部门      县级部门职责',
      '1   秸秆禁烧   县农业农村 1、负责推广和补',
      '            局、县公安 贴发放；',
      '            局     2、查处故意焚烧。'
    ]);
    expect(cells.slice(-2)).toEqual(['1 县农业农村局、县公安局', '1 1、负责推广和补贴发放；\n2、查处故意焚烧。']);
  });
});
