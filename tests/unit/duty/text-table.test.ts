// Lists whose text runs on as a PDF gives it, whatever the widths of columns: cells are found again, and what may be
// wrong is flagged.
import { describe, expect, it } from 'vitest';
import { published } from '../../../scripts/published.ts';
import { layOut, type ListedDuty, type ListLayout } from '../../support/list-layout.ts';
import { toRawText } from '../../support/list-raw.ts';
import { listed, someLayout } from '../../support/listed.ts';
import { readBytes, scoreList } from '../../support/score-lists.ts';

const PLACE = '昌吉市阿什里乡';
const ROWS = listed(published());
const SOME = (['basic', 'shared', 'reclaimed'] as const).flatMap((list) =>
  ROWS.filter((row) => row.list === list).slice(0, 24)
);

async function score(rows: readonly ListedDuty[], changes: Partial<ListLayout>, page: number) {
  const layout: ListLayout = {
    ...someLayout(4, PLACE),
    ...{ categories: 'counted rows', numbers: 'plain', clauses: '1.', inline: false, bureaus: '、', takeover: 'colon' },
    ...{ notes: false, titles: 'paragraph', order: ['basic', 'shared', 'reclaimed'], remarks: false, basis: false },
    ...{ code: false, twoRows: false, oneTable: false },
    ...changes
  };
  const text = toRawText(layOut(rows, layout), page, 9);
  return scoreList(await readBytes(text, 'list.txt'), rows);
}

describe('text of a PDF as it was drawn', () => {
  it.each([
    ['narrow columns', {}, 80],
    ['wide columns', {}, 130],
    ['categories in a column', { categories: 'column' }, 100],
    ['categories in the first row alone', { categories: 'first only' }, 100],
    ['numbers with commas, which narrow columns break', { numbers: 'comma' }, 64],
    ['numbers in brackets', { numbers: 'brackets' }, 90],
    ['lead and other bureaus in two columns', { bureaus: 'columns' }, 110],
    ['heads of two rows', { twoRows: true }, 100],
    ['codes', { code: true }, 120],
    ['remarks', { remarks: true }, 110]
  ] as const)('%s', async (_, changes, page) => {
    const { rows, exact, silent } = await score(SOME, changes, page);
    expect(silent).toEqual([]);
    expect(exact / rows).toBeGreaterThanOrEqual(0.9);
  });
});

describe('text of a PDF as it was drawn, with rows that nothing cuts for certain', () => {
  const HEAD = '序号 事项名称 责任单位 部门职责 配合职责';
  const flagged = async (lines: readonly string[]) => {
    const [reading] = await readBytes(lines.join('\n'), 'list.txt');
    return reading?.duties.filter(({ flags }) => flags.length > 0).map(({ id }) => id);
  };
  const row = (number: number, name: string) => [
    `${number} ${name} 青石县水利局 1.县水利局负责监督检查；`,
    '2.依法查处。',
    '1.开展日常巡查；',
    '2.发现问题及时上报。'
  ];

  it('a head whose line says more than is known leaves every row in doubt', async () => {
    const names = ['组织志愿服务活动', '开展道路巡查', '管护公益林'];
    const lines = names.map((name, index) => `${index + 1} ${name} 平安法治 综合行政执法局 委托`);
    const doubtful = await flagged([
      '青石县大坪镇基本履职事项清单',
      '序号 事项名称 职权类别 层级表 赋予式样',
      ...lines
    ]);
    expect(doubtful).toHaveLength(names.length);
  });

  it('a category that is a piece of another one leaves its rows in doubt', async () => {
    const head = ['青石县大坪镇基本履职事项清单', '序号 事项类别 事项名称'];
    const lines = ['1 水利建设类 管护渠道', '2 水利建设类 疏浚沟塘', '3 水利建 看护水井', '4 水利建 检修泵站'];
    expect(await flagged([...head, ...lines])).toEqual(['basic-3', 'basic-4']);
  });

  it('a category that its column breaks the same way everywhere leaves its rows in doubt', async () => {
    const head = ['青石县大坪镇基本履职事项清单', '序号 事项类别 事项名称'];
    const rows = (from: number) => [
      ...[`${from} 社会治安和民`, '生', '管护渠道', `${from + 1} 疏浚沟塘`],
      ...[`${from + 2} 水利建设和环`, '保', '清理河道', `${from + 3} 检修泵站`]
    ];
    expect(await flagged([...head, ...rows(1), ...rows(5)])).toHaveLength(8);
  });

  it('a category of the genre that may be half of another one leaves the rows below in doubt, too', async () => {
    const names: Record<string, string> = { 平安法治: '自然资源和环保', 乡村振兴: '自然资源和环保' };
    const rows = SOME.map((row) => ({ ...row, category: names[row.category] ?? row.category }));
    const { silent } = await score(rows, { categories: 'first only', numbers: 'brackets' }, 60);
    expect(silent).toEqual([]);
  });

  it('a page break in the middle of a sentence before a text without a number leaves the row in doubt', async () => {
    const lines = [
      '青石县大坪镇履职事项清单',
      '一、配合履职事项清单',
      HEAD,
      '一、生态环保（3 项）',
      ...row(1, '河道保洁'),
      '2 餐厨垃圾监管 青石县水利局 1.开展无害化宣传；',
      '2.对上报的问题及',
      '在日常巡查中发现擅自倾倒的单位和个',
      '第 1 页，共 2 页',
      HEAD,
      '时处理，依法查处。 人及时上报。',
      ...row(3, '水库巡查'),
      '第 2 页，共 2 页'
    ];
    expect(await flagged(lines)).toContain('shared-2');
  });

  it('a short line below a name that had room leaves the row and those below it in doubt', async () => {
    const lines = [
      '青石县大坪镇履职事项清单',
      '一、基本履职事项清单',
      '序号 履职事项',
      '党的建设',
      '1 加强党委自身建设，履行全面从严治党主体责任，贯彻民主集',
      '中制，执行重大事项集体决策和请示报告制度，开展理论学习',
      '2 落实民主生活会、组织生活会、主题党日等党内组织生活制度，',
      '严肃党内政治生活，做好党务公开工作',
      '3 做好党员发展工作',
      '边界管护',
      '4 开展边界巡查',
      '5 做好界桩维护'
    ];
    expect(await flagged(lines)).toEqual(expect.arrayContaining(['basic-3', 'basic-4', 'basic-5']));
  });
});
