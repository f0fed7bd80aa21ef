// Another township's document: titles, page numbers, short bureau names, headings with a colon, labelled takeovers.
import { describe, expect, it } from 'vitest';
import { readText } from '../../support/township-document.ts';

const SHORT = `青石县白水镇履职事项清单
一、基本履职事项
序号 事项类别 事项名称
1 党的建设 加强镇党委自身建设
2 平安法治 做好矛盾纠纷
调解工作
— 3 —
二、配合履职事项
序号 事项类别 事项名称 对应上级部门 上级部门职责 镇配合职责
1 安全稳定 校园安全 县教育局、县公安局 县教育局：
1.制定计划；
2.开展检查。
县公安局：
1.整治周边秩序。
1.开展宣传；
2.配合县公安局开展检查，及时上报县教育局。
2 商贸流通 市场秩序
县市场监管局
1、开展执法；
2、处理投诉。
协助开展巡查，发现问题上报县市场监管局。
三、上级部门收回事项
序号 事项类别 事项名称 承接部门及工作方式
1 民生服务 出具死亡证明
承接部门：县公安局
工作方式：由县公安局出具。
2 社会保障 违规领取低保的追缴
承接部门：县民政局、县财政局
工作方式：1.负责核查；
2.负责追缴。
`;
const FULL = SHORT.replaceAll(/(?<=[ 、：\n])县(?=[教公市民财][^：]{2,6}[、 \n])/g, '青石县');

function shape(text: string): unknown {
  return readText(text).duties.map((duty) => [
    duty.id,
    duty.category,
    duty.name,
    duty.bureaus.map((mention) => mention.bureau),
    duty.clauses.map((clause) => [clause.side, clause.number, clause.text, clause.actors.map((actor) => actor.bureau)])
  ]);
}

const expected = (prefix: string) => {
  const [education, police, market, civil, finance] = ['教育局', '公安局', '市场监管局', '民政局', '财政局'].map(
    (stem) => prefix + stem
  );
  return [
    ['basic-1', '党的建设', '加强镇党委自身建设', [], []],
    ['basic-2', '平安法治', '做好矛盾纠纷调解工作', [], []],
    [
      'shared-1',
      '安全稳定',
      '校园安全',
      [education, police],
      [
        ['city', 1, '制定计划；', [education]],
        ['city', 2, '开展检查。', [education]],
        ['city', 1, '整治周边秩序。', [police]],
        ['township', 1, '开展宣传；', []],
        ['township', 2, '配合县公安局开展检查，及时上报县教育局。', []]
      ]
    ],
    [
      'shared-2',
      '商贸流通',
      '市场秩序',
      [market],
      [
        ['city', 1, '开展执法；', [market]],
        ['city', 2, '处理投诉。', [market]],
        ['township', null, '协助开展巡查，发现问题上报县市场监管局。', []]
      ]
    ],
    ['reclaimed-1', '民生服务', '出具死亡证明', [police], [['takeover', null, '由县公安局出具。', [police]]]],
    [
      'reclaimed-2',
      '社会保障',
      '违规领取低保的追缴',
      [civil, finance],
      [
        ['takeover', 1, '负责核查；', [civil, finance]],
        ['takeover', 2, '负责追缴。', [civil, finance]]
      ]
    ]
  ];
};

describe('another township', () => {
  it('with short bureau names', () => {
    expect(shape(SHORT)).toEqual(expected('县'));
    expect(readText(SHORT).conservation.unplaced).toBe(0);
  });

  it('with full bureau names', () => {
    expect(shape(FULL)).toEqual(expected('青石县'));
    expect(readText(FULL).place).toEqual({ city: '青石县', township: '白水镇' });
    expect(readText(FULL).problems).toEqual([]);
  });
});
