import { describe, expect, test } from 'vitest';
import { reclaimedClean } from '../../../src/lib/finding/reclaimed-clean.ts';
import { residue, withoutHolder } from '../../../src/lib/finding/residue.ts';
import { duty, ground } from '../../support/duty.ts';

const LEFT = ground([
  duty('reclaimed-1', '对违规领取高龄津贴的追缴', {
    bureaus: ['市民政局'],
    takeover: [{ text: '负责追缴。', actors: ['市民政局'] }]
  }),
  duty('reclaimed-2', '对未取得公共场所卫生许可证擅自营业的处罚', {
    bureaus: ['市卫生健康局'],
    takeover: [{ text: '负责处罚。', actors: ['市卫生健康局'] }]
  }),
  duty('shared-1', '老年人高龄津贴的发放管理', { bureaus: ['市民政局'], township: [{ text: '核实到龄老年人信息；' }] }),
  duty('basic-1', '负责本乡老龄工作，做好养老服务'),
  duty('basic-2', '对弃置废旧农田地膜的处罚'),
  duty('basic-3', '负责档案收集、归档')
]);

describe('residue', () => {
  test('names the reclaimed duty first, then the nearest, and the words that match', () => {
    const found = residue.detect(LEFT);
    expect(found).toHaveLength(1);
    expect(found[0]?.duties.slice(0, 2)).toEqual(['reclaimed-1', 'shared-1']);
    expect(found[0]?.evidence[0]).toMatchObject({ duty: 'reclaimed-1', words: ['高龄津贴'] });
    expect(found[0]?.bureaus).toEqual(['青山市民政局']);
  });

  test('punishing alone is no residue: the other penalty is not a candidate', () => {
    expect(residue.detect(LEFT).some(({ duties }) => duties.includes('reclaimed-2'))).toBe(false);
  });
});

describe('reclaimed clean', () => {
  test('asks who reports where nothing is left', () => {
    const found = reclaimedClean.detect(LEFT);
    expect(found.map(({ duties }) => duties)).toEqual([['reclaimed-2']]);
    expect(found[0]?.sentence.zh).toMatch(/由谁上报？$/u);
    expect(found[0]?.evidence.length).toBeGreaterThan(0);
  });

  test('no reclaimed list, no finding', () => {
    const without = ground([duty('basic-1', '负责老龄工作')]);
    expect([...residue.detect(without), ...reclaimedClean.detect(without)]).toEqual([]);
  });
});

test.each([
  ['对国有土地使用权人和农民集体所有土地承包经营权人未采取防沙治沙措施的处罚', '未采取防沙治沙措施的处罚'],
  ['对物业管理单位发现装修人违规不报告的处罚', '发现装修人违规不报告的处罚'],
  ['对从事无照经营的处罚', '对从事无照经营的处罚'],
  ['建立微型消防站', '建立微型消防站']
])('the holder of a penalty is left out: %s', (name, matter) => expect(withoutHolder(name)).toBe(matter));
