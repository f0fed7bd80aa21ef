import { describe, expect, test } from 'vitest';
import { unfundedTask } from '../../../src/lib/finding/unfunded-task.ts';
import { duty, ground } from '../../support/duty.ts';

describe('in shared duties', () => {
  const hits = (city: string, township: string) =>
    unfundedTask.detect(
      ground([
        duty('shared-1', '森林防火', {
          bureaus: ['市林业和草原局'],
          city: [{ text: city }],
          township: [{ text: township }]
        })
      ])
    );
  test.each([['组建护林员队伍，储备必要的灭火物资；'], ['做好消防设施维护；'], ['建立应急物资储备库。']])(
    '%s without a word on money is found',
    (text) => expect(hits('开展火灾监测；', text)).toMatchObject([{ clauses: ['shared-1.t1'] }])
  );
  test.each([['保障防火经费；'], ['配备灭火器材；'], ['给乡镇调拨救灾物资；'], ['统筹抢险物资调拨；']])('%s ends it', (text) =>
    expect(hits(text, '组建护林员队伍，储备灭火物资；')).toEqual([])
  );
  test('relief that goes on to people in need pays for no team', () => {
    expect(hits('管理、分配救灾款物；', '组建抢险救援力量；')).toMatchObject([{ clauses: ['shared-1.t1'] }]);
    expect(hits('开展监测；', '组建抢险救援力量，及时发放上级下拨的救助经费和物资；')).toHaveLength(1);
    expect(hits('管理、分配救灾款物，拨付队伍建设资金；', '组建抢险救援力量；')).toEqual([]);
  });
  test('helping others to build, patrolling and publicity cost nothing here', () => {
    expect(hits('开展火灾监测；', '协助做好消防设施建设；')).toEqual([]);
    expect(hits('开展火灾监测；', '开展巡查和宣传。')).toEqual([]);
  });
});

test('a basic duty is found unless a shared duty on its matter pays', () => {
  const fire = duty('basic-1', '加强公共消防设施建设');
  const shared = (text: string) =>
    duty('shared-1', '消防规划和公共消防设施', { bureaus: ['市消防救援局'], city: [{ text }] });
  expect(unfundedTask.detect(ground([fire, shared('开展检查；')]))).toMatchObject([{ duties: ['basic-1'] }]);
  expect(unfundedTask.detect(ground([fire, shared('拨付建设资金；')]))).toEqual([]);
});
