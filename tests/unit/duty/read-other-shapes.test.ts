// Documents of other places in other shapes: numbering, heads, bureau cells and takeovers as other publishers print
// them.
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../support/score-lists.ts';
import { readText } from '../../support/township-document.ts';

/** Lists with their heads; only what a test is about is written out. */
function lists(
  shared: string,
  reclaimed = '1 民生服务 出具证明\n承接部门：云台县公安局 工作方式：核实后出具。'
): string {
  return `云台县大坪乡基本履职事项清单（共1项）
序号 类别 事项名称
1 党的建设 加强乡党委自身建设
- 1 -
大坪乡配合履职事项
序号 类别 事项名称 上级部门 上级部门工作职责 乡镇（街道）配合工作职责
${shared}
第 2 页
大坪乡上级部门收回事项
序号 事项类别 事项名称 承接部门 工作方式
${reclaimed}
`;
}

function clauses(shared: string): unknown {
  const reading = readText(lists(shared));
  const duty = reading.duties.find(({ list }) => list === 'shared');
  expect(reading.problems).toEqual([]);
  expect(reading.conservation.unplaced).toBe(0);
  return [
    duty?.name,
    duty?.bureaus.map(({ bureau }) => bureau),
    duty?.clauses.map(({ side, number, text }) => [side, number, text])
  ];
}

const FOUR = [
  ['city', 1, '制定养护计划；'],
  ['city', 2, '监督养护质量。'],
  ['township', 1, '落实养护责任；'],
  ['township', 2, '上报水毁情况。']
];

describe('numbering', () => {
  it.each([
    ['（1）', ['（1）', '（2）']],
    ['①', ['①', '②']],
    ['（一）', ['（一）', '（二）']],
    ['一、', ['一、', '二、']],
    ['1、', ['1、', '2、']],
    ['1．', ['1．', '2．']]
  ])('%s', (_, [one, two]) => {
    const text = `${one}制定养护计划；\n${two}监督养护质量。\n${one}落实养护责任；\n${two}上报水毁情况。`;
    expect(clauses(`1 交通运输 公路养护\n云台县交通运输局\n${text}`)).toEqual(['公路养护', ['云台县交通运输局'], FOUR]);
  });

  it('several clauses on a line', () => {
    const text = '1. 制定养护计划；2. 监督养护质量。\n1. 落实养护责任；2. 上报水毁情况。';
    expect(clauses(`1 交通运输 公路养护\n云台县交通运输局\n${text}`)).toEqual(['公路养护', ['云台县交通运输局'], FOUR]);
  });

  it('numbers in brackets below numbers are text', () => {
    const text = '1.制定计划：\n（1）养护；\n（2）维修；\n2.监督养护质量。\n上报水毁情况。';
    expect(clauses(`1 交通运输 公路养护\n云台县交通运输局\n${text}`)).toEqual([
      '公路养护',
      ['云台县交通运输局'],
      [
        ['city', 1, '制定计划：（1）养护；（2）维修；'],
        ['city', 2, '监督养护质量。'],
        ['township', null, '上报水毁情况。']
      ]
    ]);
  });

  it('headings repeated on both sides stay headings', () => {
    const text = '一、养护\n制定养护计划。\n二、验收\n组织验收。\n一、养护\n落实养护责任。\n二、验收\n上报水毁情况。';
    const reading = readText(lists(`1 交通运输 公路养护\n云台县交通运输局\n${text}`));
    expect(reading.duties[1]?.clauses.map(({ group, number }) => [group, number])).toEqual([
      ['一、养护', null],
      ['二、验收', null],
      ['一、养护', null],
      ['二、验收', null]
    ]);
  });
});

describe('bureau cells', () => {
  it.each([
    ['a name a line', '云台县民政局\n云台县医疗保障局\n云台县财政局'],
    ['commas', '云台县民政局，云台县医疗保障局、云台县财政局'],
    ['parts in brackets', '云台县民政局（牵头）、云台县医疗保障局（云台县税务局、云台县卫健局配合）、云台县财政局'],
    ['wrapped in names', '云台县民政局、云台县医疗\n保障局、云台县财政\n局']
  ])('%s', (_, cell) => {
    expect(
      clauses(
        `1 社会保障 临时救助\n${cell}\n1.云台县民政局负责审批；\n2.云台县财政局拨付资金。\n1.受理申请；\n2.上报材料。`
      )
    ).toEqual([
      '临时救助',
      ['云台县民政局', '云台县医疗保障局', '云台县财政局'],
      [
        ['city', 1, '云台县民政局负责审批；'],
        ['city', 2, '云台县财政局拨付资金。'],
        ['township', 1, '受理申请；'],
        ['township', 2, '上报材料。']
      ]
    ]);
  });
});

describe('takeovers', () => {
  it.each([
    ['both labels on a line', '承接部门：云台县公安局 工作方式：核实后出具。', '云台县公安局'],
    ['both labels with marks', '承接部门：云台县公安局；工作方式：核实后出具。', '云台县公安局'],
    ['the way alone is labelled', '云台县公安局。工作方式：核实后出具。', '云台县公安局'],
    ['a heading', '云台县公安局：核实后出具。', '云台县公安局'],
    ['two columns', '云台县公安局\n核实后出具。', null]
  ])('%s', (_, cell, group) => {
    const reading = readText(
      lists('1 交通运输 公路养护\n云台县交通运输局\n1.监督。\n1.上报。', `1 民生服务 出具证明\n${cell}`)
    );
    const duty = reading.duties.at(-1);
    expect([duty?.list, duty?.name, duty?.bureaus.map(({ bureau }) => bureau)]).toEqual([
      'reclaimed',
      '出具证明',
      ['云台县公安局']
    ]);
    expect(duty?.clauses.map((clause) => [clause.group, clause.text, clause.actors.map(({ name }) => name)])).toEqual([
      [group, '核实后出具。', ['云台县公安局']]
    ]);
    expect(reading.conservation.unplaced).toBe(0);
  });
});

describe('places', () => {
  it('a street whose district is written 区 alone', () => {
    const text = lists(
      '1 城乡建设 物业管理\n区住建局、区城管局、区委\n办公室\n1.区住建局开展培训；\n2.区委办公室统筹协调。\n1.春风街道开展巡查；\n2.报告区城管局。',
      '1 城乡建设 道路执法\n承接部门：区城管局 工作方式：区城管局依法处罚。'
    ).replaceAll('云台县大坪乡', '临江市江北区春风街道');
    const reading = readText(text);
    expect(reading.place).toEqual({ city: '江北区', township: '春风街道' });
    expect(reading.duties[1]?.bureaus.map(({ bureau }) => bureau)).toEqual(['区住建局', '区城管局', '区委办公室']);
    expect(reading.duties[1]?.clauses.map(({ actors }) => actors.map(({ name }) => name))).toEqual([
      ['区住建局'],
      ['区委办公室'],
      ['春风街道'],
      []
    ]);
  });

  it('a sumu in a banner', () => {
    const reading = readText(
      lists(
        '1 生态环保 禁牧\n东河旗林业和草原局\n1.划定禁牧区；\n2.查处违法行为。\n1.白音苏木组织巡查；\n2.上报旗林业和草原局。',
        ''
      ).replace('云台县大坪乡', '东河旗白音苏木')
    );
    expect(reading.place).toEqual({ city: '东河旗', township: '白音苏木' });
    expect(reading.duties[1]?.clauses[3]?.recipients.map(({ bureau }) => bureau)).toEqual(['东河旗林业和草原局']);
  });

  it('lists without a column of categories', () => {
    const reading = readText(`柳河市石桥镇配合履职事项清单
序号 事项名称 对应上级部门 上级部门职责 镇配合职责
1 秸秆禁烧
柳河市农业农村局
1.开展督查。
1.组织巡查；
2.上报火点。
`);
    expect(reading.place).toEqual({ city: '柳河市', township: '石桥镇' });
    expect(reading.duties.map(({ name, category, bureaus }) => [name, category, bureaus.length])).toEqual([
      ['秸秆禁烧', '未分类', 1]
    ]);
    expect(reading.problems.map(({ code, line }) => [code, line])).toContainEqual(['category-unknown', 3]);
  });
});

it('a body that one row names whole and others in short is one body', async () => {
  const heads = ['序号', '类别', '事项名称', '上级部门', '上级部门职责', '乡镇配合职责'];
  const row = (seq: number, name: string, body: string) =>
    [seq, '交通运输', name, body, '制定养护计划。', '落实养护责任。'].join('\t');
  const text = [
    '云台县大坪乡配合履职事项清单',
    heads.join('\t'),
    row(1, '公路养护', '云台县交通运输局'),
    row(2, '路政', '县交通运输局'),
    row(3, '桥梁', '交通运输局')
  ].join('\n');
  const [reading] = await readBytes(new TextEncoder().encode(text), 'a.txt');
  expect(reading?.duties.map(({ bureaus, flags }) => [bureaus[0]?.bureau, bureaus[0]?.printed, flags])).toEqual([
    ['云台县交通运输局', '云台县交通运输局', []],
    ['云台县交通运输局', '县交通运输局', []],
    ['云台县交通运输局', '交通运输局', []]
  ]);
});
