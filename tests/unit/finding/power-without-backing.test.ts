import { describe, expect, test } from 'vitest';
import { powerWithoutBacking } from '../../../src/lib/finding/power-without-backing.ts';
import { duty, ground } from '../../support/duty.ts';

const OTHER = duty('shared-9', '全民阅读', { bureaus: ['市委宣传部'], city: [{ text: '配送图书；' }] });
const SHEDS = duty('basic-1', '对擅自修建临时建筑物进行处罚');

describe('in basic duties', () => {
  const found = (...duties: Parameters<typeof ground>[0][number][]) =>
    powerWithoutBacking.detect(ground([...duties, OTHER]));

  test('punishing with nobody behind is found', () => {
    expect(found(SHEDS)).toMatchObject([{ duties: ['basic-1'], level: 'strong' }]);
    expect(found(SHEDS)[0]?.evidence[0]?.words).toEqual(['处罚']);
  });
  test('a bureau that enforces on the same matter ends it', () => {
    const shared = duty('shared-1', '临时建筑管理', {
      bureaus: ['市住房和城乡建设局'],
      city: [{ text: '查处违法行为；' }]
    });
    expect(found(SHEDS, shared)).toEqual([]);
  });
  test('deciding disputes is a power, mediating is none', () => {
    expect(found(duty('basic-1', '负责草原使用权争议的处理工作'))).toHaveLength(1);
    expect(found(duty('basic-1', '开展人民调解工作，化解矛盾纠纷'))).toEqual([]);
  });
  test('two words are not one: 巡查 and 处置 are no 查处', () => {
    expect(found(duty('basic-1', '做好秸秆禁烧巡查处置'))).toEqual([]);
    expect(found(duty('basic-1', '查处秸秆焚烧行为'))).toHaveLength(1);
  });
  test('two words are not one: 审核 and 发放 are no 核发', () => {
    expect(found(duty('basic-1', '审核发放护理补贴'))).toEqual([]);
    expect(found(duty('basic-1', '核发备案卡'))).toHaveLength(1);
  });
  test('closing a place by seal is a power', () => {
    expect(found(duty('basic-1', '对经营性自建房进行查封'))).toHaveLength(1);
  });
  test('discipline within the party, and a force that is sent, need no backing', () => {
    expect(found(duty('basic-1', '履行全面从严治党主体责任，查处群众身边腐败和作风问题'))).toEqual([]);
    expect(found(duty('basic-1', '负责综合行政执法工作，组织协调派驻执法队伍开展行政执法'))).toEqual([]);
  });
  test('a deed that settles nothing by itself does not lead', () => {
    expect(found(duty('basic-1', '依法处置非法种植的毒品原植物'))[0]?.use).toBeLessThan(1);
    expect(found(SHEDS)[0]?.use).toBe(1);
  });
  test('what somebody lacked is no approving', () => {
    expect(found(duty('basic-1', '做好未取得许可证、未经审批房屋的排查工作'))).toEqual([]);
  });
});

describe('in township clauses', () => {
  const found = (city: string, township: string) =>
    powerWithoutBacking.detect(
      ground([
        duty('shared-1', '养犬管理', { bureaus: ['市公安局'], city: [{ text: city }], township: [{ text: township }] })
      ])
    );
  test('found where no city clause has the power', () => {
    expect(found('开展养犬宣传；', '对无证养犬行为进行处罚。')).toMatchObject([{ clauses: ['shared-1.t1'] }]);
  });
  test('not where the bureau has it, nor where the township only helps', () => {
    expect(found('查处违法养犬行为；', '对无证养犬行为进行处罚。')).toEqual([]);
    expect(found('开展养犬宣传；', '协助对无证养犬行为进行处罚。')).toEqual([]);
  });
});

test('a card that only records who registered is no permit, and a permit leads less than a penalty', () => {
  const found = (name: string) => powerWithoutBacking.detect(ground([OTHER, duty('basic-1', name)]));
  expect(found('负责食品摊贩登记备案，核发备案卡')).toEqual([]);
  expect(found('负责草原承包审批工作')[0]?.use).toBeLessThan(1);
  expect(found('对擅自修建临时建筑物进行处罚')[0]?.use).toBe(1);
});
