import { describe, expect, test } from 'vitest';
import { reclaimedClean } from '../../../src/lib/finding/reclaimed-clean.ts';
import { residue } from '../../../src/lib/finding/residue.ts';
import { withoutHolder } from '../../../src/lib/analysis/profile.ts';
import { duty, ground, type ClauseNote } from '../../support/duty.ts';

const LEFT = ground([
  duty('reclaimed-1', '对违规领取高龄津贴的追缴', {
    bureaus: ['市民政局'],
    takeover: [{ text: '负责追缴。', actors: ['市民政局'] }]
  }),
  duty('reclaimed-2', '对未取得公共场所卫生许可证擅自营业的处罚', {
    bureaus: ['市卫生健康局'],
    takeover: [{ text: '负责处罚。', actors: ['市卫生健康局'] }]
  }),
  duty('shared-1', '老年人高龄津贴的发放管理', {
    bureaus: ['市民政局'],
    township: [{ text: '核实到龄老年人信息，追缴违规领取的高龄津贴；' }]
  }),
  duty('basic-1', '负责本乡老龄工作，做好养老服务'),
  duty('basic-2', '对弃置废旧农田地膜的处罚'),
  duty('basic-3', '负责档案收集、归档')
]);

describe('residue', () => {
  test('names the reclaimed duty first, then the one that stands, and the words that match', () => {
    const found = residue.detect(LEFT);
    expect(found).toHaveLength(1);
    expect(found[0]?.duties.slice(0, 2)).toEqual(['reclaimed-1', 'shared-1']);
    expect(found[0]?.evidence[0]).toMatchObject({ duty: 'reclaimed-1', words: ['高龄津贴'] });
    expect(found[0]?.bureaus).toEqual(['青山市民政局']);
  });

  test('a duty on the same matter that does other work is no residue', () => {
    const left = (text: string) =>
      residue.detect(
        ground([
          duty('reclaimed-1', '对违规领取高龄津贴的追缴', { bureaus: ['市民政局'] }),
          duty('shared-1', '老年人高龄津贴的发放管理', { bureaus: ['市民政局'], township: [{ text }] })
        ])
      ).length;
    expect(left('核实到龄老年人信息；')).toBe(0);
    expect(left('追缴违规领取的高龄津贴；')).toBe(1);
  });

  test('managing another thing of the same field is none, nor is keeping a thing in repair', () => {
    const left = (taken: string, name: string) =>
      residue.detect(ground([duty('reclaimed-1', taken, { bureaus: ['市综合行政执法局'] }), duty('basic-1', name)]));
    expect(left('对未经批准砍伐小区树木的处罚', '推动无物业老旧楼院准物业管理')).toEqual([]);
    expect(left('对非法捕捞行为的处罚', '管理渔港码头公共设施')).toEqual([]);
    expect(left('道路货物运输超限处罚', '负责镇村道路、桥梁的管理养护')).toEqual([]);
    expect(left('对在河道管理范围内弃置物体的处罚', '做好河湖管理保护工作')[0]?.use).toBeLessThan(1);
  });

  test('punishing alone is no residue: the other penalty is not a candidate', () => {
    expect(residue.detect(LEFT).some(({ duties }) => duties.includes('reclaimed-2'))).toBe(false);
  });

  test('a shared duty that manages the matter by its name and asks for more than the case counts, but less', () => {
    const left = (...township: ClauseNote[]) =>
      residue.detect(
        ground([
          duty('reclaimed-1', '对擅自凿井、修建地下水取水工程的处罚', { bureaus: ['市水利局'] }),
          duty('shared-1', '机电井管理', { bureaus: ['市水利局'], township })
        ])
      );
    const report: ClauseNote = { text: '上报机电井违法行为线索；', actions: ['上报反馈'] };
    const adjust: ClauseNote = { text: '负责单井之间调整水量工作；', actions: ['组织实施'] };
    expect(left(report)).toEqual([]);
    expect(left(report, adjust)[0]).toMatchObject({ duties: ['reclaimed-1', 'shared-1'], strength: 0.6 });
    expect(left(report, adjust)[0]?.sentence.zh).toContain('配合“管理”');
    expect(left(adjust)[0]?.strength).toBe(0.6);
  });

  test('several penalties that point at one duty make one finding', () => {
    const found = residue.detect(
      ground([
        duty('reclaimed-1', '对物业服务企业擅自改变物业管理用房用途的处罚', { bureaus: ['市城市管理局'] }),
        duty('reclaimed-2', '对建设单位擅自处分业主共用部位的处罚', { bureaus: ['市城市管理局'] }),
        duty('basic-1', '监督指导业主委员会工作、物业服务管理工作')
      ])
    );
    expect(found.map(({ duties }) => duties)).toEqual([['reclaimed-1', 'reclaimed-2', 'basic-1']]);
  });

  test('finding and reporting cases is a proper hand-over', () => {
    const lists = (township: string) =>
      ground([
        duty('reclaimed-1', '对水土流失重点治理区开垦的处罚', { bureaus: ['市水利局'] }),
        duty('shared-1', '水土保持监督管理', { bureaus: ['市水利局'], township: [{ text: township }] })
      ]);
    expect(residue.detect(lists('上报水土流失违法线索。'))).toEqual([]);
  });

  test('the same field is not enough where the names share no word of the matter', () => {
    const left = (name: string) =>
      residue.detect(
        ground([duty('reclaimed-1', '兽药经营许可现场核查', { bureaus: ['市农业农村局'] }), duty('basic-1', name)])
      );
    expect(left('开展牲畜防疫的组织发动，建立免疫档案')).toEqual([]);
  });

  test('another thing, another place or other work of the same field is no residue', () => {
    const left = (taken: string, name: string) =>
      residue.detect(ground([duty('reclaimed-1', taken, { bureaus: ['市自然资源局'] }), duty('basic-1', name)])).length;
    expect(left('对破坏永久基本农田保护区标志的处罚', '开展永久基本农田网格化监管')).toBe(0);
    expect(left('对占用永久基本农田建房的处罚', '开展永久基本农田网格化监管')).toBe(1);
    expect(left('储备国有土地上的环境卫生整治', '开展农村环境卫生整治')).toBe(0);
    expect(left('农村环境卫生整治', '开展农村环境卫生整治')).toBe(1);
    expect(left('对滥伐林木的处罚', '落实林长制，管理生态护林员')).toBe(0);
    expect(left('对滥伐林木的处罚', '落实林长制，做好森林资源管理')).toBe(1);
    expect(left('动物检疫', '组织动物免疫')).toBe(0);
    expect(left('动物检疫', '开展动物检疫')).toBe(1);
  });

  test('a penalty left in the shared list, of which only cases are reported, is asked for as such', () => {
    const sibling = duty('shared-1', '对侵占抗旱设施的处罚', {
      bureaus: ['市水利局'],
      township: [
        { text: '开展巡查；', actions: ['排查巡查'] },
        { text: '上报违法线索。', actions: ['上报反馈'] }
      ]
    });
    const taken = duty('reclaimed-1', '对侵占、毁坏水工程设施的处罚', { bureaus: ['市水利局'] });
    const [found] = residue.detect(ground([taken, sibling]));
    expect(found?.duties).toEqual(['reclaimed-1', 'shared-1']);
    expect(found?.sentence.zh).toMatch(/也是处罚，.*要不要一并收回？$/u);
  });

  test('an award names merits and leaves nothing', () => {
    expect(
      residue.detect(
        ground([
          duty('reclaimed-1', '对在残疾人事业中做出显著成绩的单位和个人的奖励', { bureaus: ['市残联'] }),
          duty('basic-1', '负责残疾人服务保障工作')
        ])
      )
    ).toEqual([]);
  });
});

describe('reclaimed clean', () => {
  const CLEAN = ground([
    duty('reclaimed-1', '出具婚姻状况证明', { bureaus: ['市民政局'], takeover: [{ text: '依据档案出具证明。' }] }),
    duty('basic-1', '负责档案收集、归档')
  ]);

  test('asks where residents go where nothing is left', () => {
    const found = reclaimedClean.detect(CLEAN);
    expect(found.map(({ duties }) => duties)).toEqual([['reclaimed-1']]);
    expect(found[0]?.sentence.zh).toContain('引导去哪里');
    expect(found[0]?.evidence.length).toBeGreaterThan(0);
  });

  test('residents come for papers and money, not for checks', () => {
    const said = (name: string) =>
      reclaimedClean.detect(
        ground([duty('reclaimed-1', name, { bureaus: ['市农业农村局'] }), duty('basic-1', '归档')])
      )[0]?.sentence.zh;
    expect(said('拖拉机驾驶证核发')).toContain('群众仍到');
    expect(said('二手农机安全检验')).toContain('群众仍到');
    expect(said('农业机械牌证管理')).toContain('群众仍到');
    expect(said('特种设备安全检查')).toMatch(/报给谁，没有说明。$/u);
    expect(said('流浪犬收容处置')).toMatch(/报给谁，没有说明。$/u);
  });

  test('nobody comes with the money that a bureau gets back, nor with a test of the town', () => {
    const said = (name: string) =>
      reclaimedClean.detect(ground([duty('reclaimed-1', name, { bureaus: ['市民政局'] }), duty('basic-1', '归档')]))[0]
        ?.sentence.zh;
    for (const name of ['高龄津贴错发资金追回', '公租房租金收缴', '创建卫生城市测评迎检', '病媒生物消杀工作检查'])
      expect(said(name)).toMatch(/再派给乡镇办时接不接，没有说明。$/u);
  });

  test('a penalty is a case to hand over, not a clean one', () => {
    expect(reclaimedClean.detect(LEFT)).toEqual([]);
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
