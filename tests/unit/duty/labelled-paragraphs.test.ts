// Lists without any table: names in numbered paragraphs, texts behind the words of their columns.
import { describe, expect, it } from 'vitest';
import { docx, p } from '../../support/docx-parts.ts';
import { refusal } from '../../support/refusal.ts';
import { readBytes } from '../../support/score-lists.ts';

const BASIC = [
  '青石县大坪乡履职事项清单',
  '一、基本履职事项清单',
  '（一）党的建设',
  '1.加强党委自身建设',
  '2.做好老干部工作'
];
const BASIC_MORE = ['（二）乡村振兴', '3.组织农业生产', '4.管好农村宅基地'];
const SHARED = [
  '二、配合履职事项清单',
  '（一）生态环保',
  '1.河道巡查',
  '对应上级部门：青石县水利局',
  '上级部门职责：',
  '1.制定巡查方案；',
  '2.处理上报的问题。',
  '乡镇配合职责：1.组织巡查。',
  '2.上报问题。',
  '2.秸秆禁烧',
  '对应上级部门：青石县生态环境局、青石县农业农村局',
  '上级部门职责：督促整改。',
  '乡镇配合职责：做好宣传。',
  '（二）应急管理',
  '3.防汛演练',
  '对应上级部门：青石县应急管理局',
  '上级部门职责：开展演练。',
  '乡镇配合职责：组织参加。'
];

const read = (...texts: string[]) => readBytes(docx(texts.map((text) => p(text)).join('')), '清单.docx');

describe('a list in paragraphs', () => {
  it('has a row for each number, and the texts that the words of columns stand before', async () => {
    const [reading, ...others] = await read(...BASIC, ...BASIC_MORE, ...SHARED);
    expect(others).toEqual([]);
    expect(
      reading?.duties.map(({ id, category, name, bureaus, clauses, flags }) => [
        id,
        category,
        name,
        bureaus.map(({ printed }) => printed),
        clauses.map(({ side, number, text }) => `${side} ${number ?? ''} ${text}`),
        flags
      ])
    ).toEqual([
      ['basic-1', '党的建设', '加强党委自身建设', [], [], []],
      ['basic-2', '党的建设', '做好老干部工作', [], [], []],
      ['basic-3', '乡村振兴', '组织农业生产', [], [], []],
      ['basic-4', '乡村振兴', '管好农村宅基地', [], [], []],
      [
        'shared-1',
        '生态环保',
        '河道巡查',
        ['青石县水利局'],
        ['city 1 制定巡查方案；', 'city 2 处理上报的问题。', 'township 1 组织巡查。', 'township 2 上报问题。'],
        []
      ],
      [
        'shared-2',
        '生态环保',
        '秸秆禁烧',
        ['青石县生态环境局', '青石县农业农村局'],
        ['city  督促整改。', 'township  做好宣传。'],
        []
      ],
      ['shared-3', '应急管理', '防汛演练', ['青石县应急管理局'], ['city  开展演练。', 'township  组织参加。'], []]
    ]);
    expect(reading?.conservation.unplaced).toBe(0);
  });

  it('that is not the same for every row is refused, not guessed', async () => {
    const without = SHARED.filter((text) => text !== '上级部门职责：督促整改。');
    const bytes = docx(without.map((text) => p(text)).join(''));
    expect((await refusal(bytes, '清单.docx'))[0]).toBe('no-duties');
  });
});
