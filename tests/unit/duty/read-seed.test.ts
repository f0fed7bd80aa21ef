// The seed document: conservation, counts, and the places where reading is hard.
import { describe, expect, it } from 'vitest';
import type { Clause, Party, Side } from '../../../src/lib/duty/record.ts';
import { readOne } from '../../support/township-document.ts';
import { publishedBytes } from '../../../scripts/published.ts';

const reading = readOne(publishedBytes(), 'seed.txt');
const clauses = reading.duties.flatMap((duty) => duty.clauses);
const duty = (id: string) => reading.duties.find((one) => one.id === id);
const side = (id: string, which: Side) => (duty(id)?.clauses ?? []).filter((clause) => clause.side === which);
const names = (parties: Party[] | undefined) => parties?.map((party) => party.name.replace('昌吉市', ''));
const clause = (id: string): Clause | undefined => clauses.find((one) => one.id === id);

describe('the seed', () => {
  it('keeps every character once', () => {
    expect(reading.conservation).toEqual({ duties: 38334, furniture: 1283, unplaced: 0, total: 39617 });
    expect([...new TextDecoder().decode(publishedBytes())].filter((character) => /\S/.test(character))).toHaveLength(
      39617
    );
  });

  it('has the published counts', () => {
    const count = (list: string) => reading.duties.filter((one) => one.list === list).length;
    expect([count('basic'), count('shared'), count('reclaimed')]).toEqual([106, 101, 34]);
    expect(
      (['city', 'township', 'takeover'] as const).map((which) => clauses.filter((one) => one.side === which).length)
    ).toEqual([395, 339, 34]);
    expect(reading.categories).toHaveLength(20);
    expect(reading.bureaus).toHaveLength(38);
    expect(reading.place).toEqual({ city: '昌吉市', township: '阿什里乡' });
  });

  it('marks every field in its source lines', () => {
    const marked = (spans: { line: number; from: number; to: number }[]) =>
      spans.map(({ line, from, to }) => reading.lines[line - 1]?.slice(from, to)).join('');
    for (const one of reading.duties) {
      expect(marked(one.nameSpans)).toBe(one.name);
      expect(marked(one.categorySpans)).toBe(one.category);
      for (const mention of one.bureaus) expect(marked(mention.spans)).toBe(mention.printed);
      for (const part of one.clauses) {
        expect(marked(part.spans)).toBe(part.text);
        for (const party of [...part.actors, ...part.partners, ...part.recipients])
          expect(marked(party.spans)).toBe(party.printed);
      }
    }
  });

  it.each([
    ['shared-2', '向上级党组织上报本乡推荐对象信息。'],
    ['shared-5', '收集干部档案新增资料、缺失材料，分类整理后分别移交市委组织部、市人力资源和社会保障局。'],
    ['shared-46', '会同市自然资源局做好现场核验工作，并签字确认。'],
    ['shared-77', '根据农村电影放映工程要求，落实行政村“一村一月一场电影”放映任务。']
  ])('%s: an unnumbered township clause after numbered city clauses', (id, text) => {
    expect(side(id, 'township').map((one) => [one.number, one.group, one.text])).toEqual([[null, null, text]]);
  });

  it('shared-35: groups with unnumbered clauses on both sides', () => {
    const shape = (which: Side) => side('shared-35', which).map((one) => [one.group, one.number, one.text.slice(0, 6)]);
    expect(shape('city')).toEqual([
      ['一、分户工作', null, '收到申请后，'],
      ['二、落户工作', null, '收到申请后，']
    ]);
    expect(shape('township')).toEqual([
      ['一、分户工作', null, '村民委员会、'],
      ['二、落户工作', null, '村民委员会对']
    ]);
  });

  it('shared-51: bureau headings with and without numbers', () => {
    expect(
      side('shared-51', 'city').map((one) => [one.group, one.number, names(one.actors)?.[0], one.actors[0]?.basis])
    ).toEqual([
      ['市自然资源局', 1, '自然资源局', 'heading'],
      ['市自然资源局', 2, '自然资源局', 'heading'],
      ['市农业农村局', null, '农业农村局', 'heading']
    ]);
    expect(side('shared-51', 'township').map((one) => [one.group, one.number])).toEqual([
      [null, 1],
      [null, 2],
      [null, 3],
      [null, 4]
    ]);
  });

  it('shared-84: a compound subject is no heading, and names unnamed others', () => {
    expect(duty('shared-84')?.bureaus.map(({ bureau, others }) => [bureau, others])).toEqual([
      ['昌吉市应急管理局', true]
    ]);
    expect(side('shared-84', 'city').map((one) => [one.group, one.number, names(one.actors)])).toEqual([
      [null, null, ['应急管理局']]
    ]);
  });

  it("a number of days at a line's start is no clause", () => {
    expect(side('shared-66', 'city')).toHaveLength(19);
    expect(clause('shared-66.c9')?.text).toContain('，7日内送达行政处罚决定，');
    expect(clause('shared-66.c9')?.deadline).toBe('7日内');
  });

  it('wrapped categories and misprinted bureaus', () => {
    expect([duty('shared-74')?.category, duty('shared-83')?.category, duty('shared-101')?.category]).toEqual([
      '文化和旅游',
      '应急管理及消防',
      '教育培训监管'
    ]);
    expect(duty('reclaimed-6')?.bureaus).toMatchObject([
      { bureau: '昌吉市人力资源和社会保障局', printed: '昌吉人力资源和社会保障局' }
    ]);
    expect(
      reading.problems.filter((problem) => problem.code === 'bureau-misprint').map(({ line, dutyId }) => [line, dutyId])
    ).toEqual([[3864, 'reclaimed-6']]);
    expect(duty('reclaimed-6')?.flags).toEqual(['bureau-misprint']);
  });

  it('unattributed city clauses are counted, not guessed', () => {
    expect(clauses.filter((one) => one.side === 'city' && one.actors.length === 0).map((one) => one.dutyId)).toEqual([
      'shared-5',
      'shared-5',
      ...Array<string>(7).fill('shared-6'),
      ...Array<string>(3).fill('shared-43'),
      'shared-96'
    ]);
    expect(reading.problems.filter((problem) => problem.code === 'clause-unattributed')).toHaveLength(13);
  });

  it.each([
    ['shared-11.c1', ['委组织部', '委统战部', '政协'], []],
    ['shared-11.c3', ['委统战部', '委组织部'], ['有关部门']],
    ['shared-16.c3', ['民政局'], ['乡', '村']],
    ['shared-17.c4', ['承保机构'], []],
    ['shared-24.c4', ['农业农村局'], ['市场监督管理局', '各行业部门', '阿什里乡']],
    ['shared-49.c3', ['项目审批单位'], []],
    ['shared-65.c11', ['住房和城乡建设局', '阿什里乡'], []],
    ['shared-65.c12', ['昌吉州生态环境局分局'], []],
    ['shared-85.c14', ['水利局'], ['住房和城乡建设局']],
    ['shared-86.c2', ['应急管理局'], ['公安局']],
    ['shared-96.c2', ['市场监督管理局'], []]
  ])('%s: who acts, who is brought in', (id, actors, partners) => {
    expect(names(clause(id)?.actors)).toEqual(actors);
    expect(names(clause(id)?.partners)).toEqual(partners);
  });

  it.each([
    ['shared-1.t2', ['乡党委']],
    ['shared-5.t1', ['委组织部', '人力资源和社会保障局']],
    ['shared-19.t1', ['本乡派出所', '警务室']],
    ['shared-52.c5', ['行政审批局']],
    ['shared-59.t2', ['昌吉州生态环境局分局']],
    ['shared-60.c1', ['市人民政府']],
    ['shared-96.c2', ['公安局']]
  ])('%s: who receives', (id, recipients) => {
    expect(names(clause(id)?.recipients)).toEqual(recipients);
  });

  it('roles: lead only where the text says so', () => {
    const roles = (id: string) =>
      Object.fromEntries(
        reading.participations
          .filter((one) => one.dutyId === id)
          .map((one) => [one.bureau.replace('昌吉市', ''), one.role])
      );
    expect(roles('shared-18')).toEqual({
      委政法委: 'lead',
      司法局: 'participant',
      卫生健康委员会: 'participant',
      人力资源和社会保障局: 'participant'
    });
    expect(roles('shared-86')).toEqual({ 应急管理局: 'first', 公安局: 'unlisted' });
    expect(roles('reclaimed-1')).toEqual({ 民政局: 'takeover' });
    expect(
      reading.participations
        .filter((one) => one.role === 'silent')
        .map((one) => [one.dutyId, one.bureau.replace('昌吉市', '')])
    ).toEqual([
      ['shared-5', '委组织部'],
      ['shared-5', '人力资源和社会保障局'],
      ['shared-6', '委组织部'],
      ['shared-6', '委编办'],
      ['shared-6', '人力资源和社会保障局'],
      ['shared-17', '林业和草原局'],
      ['shared-39', '民政局'],
      ['shared-43', '民政局'],
      ['shared-52', '行政审批局'],
      ['shared-96', '公安局'],
      ['shared-101', '公安局']
    ]);
  });
});
