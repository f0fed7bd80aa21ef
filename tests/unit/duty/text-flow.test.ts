// Text that goes column by column, as a PDF gives it where nothing keeps its layout: lines come back to their rows.
import { describe, expect, it } from 'vitest';
import { tableOfFlow } from '../../../src/lib/duty/flow-sheet.ts';
import { readBytes } from '../../support/score-lists.ts';

const BUREAUS = ['青石县水利局', '青石县农业农村', '局、青石县财政', '局', '青石县民政局'];
const CITY = [
  '1、县水利局负责河道清淤，开展检查',
  '督导；',
  '2、处理河道垃圾线索。',
  '1、县农业农村局负责核定补贴面积；',
  '2、县财政局拨付补贴资金。',
  '1、负责高龄津贴审批。'
];
const TOWNSHIP = [
  '1、组织巡河，发现河道垃圾及时清理；',
  '2、上报县水利局。',
  '1、登记种粮农户和补贴面积；',
  '2、公示补贴名单。',
  '受理高龄津贴申请，入户核实并初审。'
];

function page(...blocks: string[][]): string {
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n\n\f`;
}

const TEXT = page(
  ['青石县大坪镇履职事项清单', '一、配合履职事项清单', '序号', '事项类别', '事项名称'],
  ['1', '生态环保', '河道保洁'],
  ['2', '农业农村', '种粮补贴发放'],
  ['3', '民生服务', '高龄津贴申请'],
  ['县级部门', ...BUREAUS],
  ['县级部门职责', ...CITY],
  ['第 1 页，共 1 页'],
  ['镇配合职责', ...TOWNSHIP]
);

describe('a text that goes column by column', () => {
  it('is put back into rows', () => {
    const sheet = tableOfFlow(TEXT);
    const row = (number: number) =>
      sheet?.cells.filter((cell) => cell.row === number).map((cell) => cell.text.replace(/\n/g, ' / '));
    expect(row(2)).toEqual(['序号', '事项类别', '事项名称', '县级部门', '县级部门职责', '镇配合职责']);
    expect(row(4)).toEqual([
      '2',
      '农业农村',
      '种粮补贴发放',
      '青石县农业农村局、青石县财政局',
      '1、县农业农村局负责核定补贴面积； / 2、县财政局拨付补贴资金。',
      '1、登记种粮农户和补贴面积； / 2、公示补贴名单。'
    ]);
    expect(row(5)?.at(-1)).toBe('受理高龄津贴申请，入户核实并初审。');
  });

  it('is flagged row by row: its order was found, not read', async () => {
    const [reading] = await readBytes(TEXT, '大坪镇.txt');
    expect(reading?.duties.map(({ name }) => name)).toEqual(['河道保洁', '种粮补贴发放', '高龄津贴申请']);
    expect(reading?.duties.every(({ flags }) => flags.includes('order-lost'))).toBe(true);
  });

  it('has its columns from the pages that hold nothing else, and its numbers in whatever order they come', () => {
    const text =
      page(
        ['青石县大坪镇履职事项清单', '一、基本履职事项清单（共 5 项）', '序号', '履职事项', '一、党的建设（2 项）'],
        ['1', '加强基层党组织建设', '2', '做好党员发展工作'],
        ['二、经济发展（3 项）', '5'],
        ['编制产业规划', '开展经济普查', '优化营商环境'],
        ['3', '4'],
        ['二、配合履职事项清单（共 1 项）', '序号', '事项名称', '一、民生服务（1 项）'],
        ['第 1 页，共 2 页']
      ) +
      page(
        ['序号', '1', '事项名称', '高龄津贴发放'],
        ['县级部门', '青石县民政局'],
        ['县级部门职责', '1、负责高龄津贴审批；', '2、发放高龄津贴。'],
        ['镇配合职责', '受理高龄津贴申请，入户核实。'],
        ['第 2 页，共 2 页']
      );
    const sheet = tableOfFlow(text);
    const rows = Array.from({ length: sheet?.rows ?? 0 }, (_, row) =>
      sheet?.cells.flatMap((cell) => (cell.row === row ? [cell.text.replace(/\n/g, ' / ')] : [])).join(' | ')
    );
    expect(rows.slice(2)).toEqual([
      '序号 | 履职事项',
      '一、党的建设（2 项）',
      '1 | 加强基层党组织建设',
      '2 | 做好党员发展工作',
      '二、经济发展（3 项）',
      '3 | 编制产业规划',
      '4 | 开展经济普查',
      '5 | 优化营商环境',
      '二、配合履职事项清单（共 1 项）',
      '序号 | 事项名称 | 县级部门 | 县级部门职责 | 镇配合职责',
      '一、民生服务（1 项）',
      '1 | 高龄津贴发放 | 青石县民政局 | 1、负责高龄津贴审批； / 2、发放高龄津贴。 | 受理高龄津贴申请，入户核实。'
    ]);
  });

  it('is not guessed at without page breaks or without titles of lists', () => {
    expect(tableOfFlow(TEXT.replaceAll('\f', ''))).toBeNull();
    expect(tableOfFlow(TEXT.replace('一、配合履职事项清单\n', ''))).toBeNull();
  });
});
