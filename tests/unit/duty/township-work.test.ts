// Who does a clause of the township's column, and which of them report upwards.
import { describe, expect, it } from 'vitest';
import { makeDirectory } from '../../../src/lib/duty/directory.ts';
import { actionsOf } from '../../../src/lib/duty/action.ts';
import { findParties, type Found } from '../../../src/lib/duty/party.ts';
import type { Clause, Duty, Party } from '../../../src/lib/duty/record.ts';
import { doerOf, recipientsOf, reportsUp } from '../../../src/lib/duty/township-work.ts';

const directory = makeDirectory(['临江市水利局', '临江市公安局'], '临江市');
const party = ({ printed, bureau }: Found): Party => ({
  name: bureau ?? printed,
  bureau,
  printed,
  basis: 'named',
  spans: []
});

function clause(text: string): Clause {
  const { actors, partners, recipients } = findParties(text, 'township', directory, '红旗乡');
  return {
    id: 'shared-1.t1',
    dutyId: 'shared-1',
    side: 'township',
    group: null,
    number: null,
    position: 1,
    text,
    actors: actors.map(party),
    partners: partners.map(party),
    recipients: recipients.map(party),
    actions: actionsOf(text),
    cadence: null,
    deadline: null,
    lead: false,
    spans: []
  };
}
const listing = (...bureaus: string[]): Pick<Duty, 'bureaus'> => ({
  bureaus: bureaus.map((bureau) => ({ bureau, printed: bureau, others: false, part: null, spans: [] }))
});

describe('who does it', () => {
  it.each([
    ['开展河道巡查；', 'township'],
    ['红旗乡会同各村开展巡查；', 'township'],
    ['乡党委召开会议研究；', 'township'],
    ['乡、村定期完成核验工作。', 'township'],
    ['各村核实到龄老年人信息并报乡；', 'village'],
    ['村民委员会受理申请资料；', 'village'],
    ['残疾人到定点医院鉴定；', 'resident'],
    ['调查员落实和维护调查样本；', 'team'],
    ['各村辅助调查员联系调查对象；', 'team'],
    ['属实的，由定点评残医院将鉴定表送至市政务中心；', 'institution']
  ])('%s %s', (text, doer) => expect(doerOf(clause(text), '红旗乡')).toBe(doer));

  it('is asked of the column of the township alone', () => {
    expect(doerOf({ ...clause('开展巡查；'), side: 'city' }, '红旗乡')).toBeNull();
  });
});

describe('upward reports', () => {
  it.each([
    ['发现险情上报市水利局。', true],
    ['发现险情及时上报。', true],
    ['将材料报上级党委审查；', true],
    ['组织各村填报统计调查表，对各村上报统计表进行初审后上报市水利局。', true],
    ['各村核实到龄老年人信息并报乡；', false],
    ['村对受灾情况摸底，将救灾需求上报乡级；', false],
    ['第一时间将隐患线索报送本乡派出所、警务室。', false],
    ['通知各村进行资料收集、审核、上报；', false],
    ['开展河道巡查；', false]
  ])('%s %s', (text, upward) => expect(reportsUp(clause(text), '红旗乡')).toBe(upward));

  it('go to whom they name, else to the sole bureau of the duty, else to nobody', () => {
    const names = (text: string, duty: Pick<Duty, 'bureaus'>) =>
      recipientsOf(clause(text), duty, '红旗乡').map(({ name, basis }) => [name, basis]);
    const one = listing('临江市水利局');
    const two = listing('临江市水利局', '临江市公安局');
    expect(names('发现险情上报市公安局。', one)).toEqual([['临江市公安局', 'named']]);
    expect(names('发现险情及时上报。', one)).toEqual([['临江市水利局', 'sole bureau']]);
    expect(names('发现险情及时上报。', two)).toEqual([]);
    expect(names('动态调整名单并报送上级部门。', one)).toEqual([['上级部门', 'named']]);
    expect(names('各村核实信息并上报；', one)).toEqual([]);
  });
});
