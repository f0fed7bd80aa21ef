// What single clauses say: action types, cadence, deadline, parties, suspicions.
import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../../src/lib/duty/action.ts';
import { makeDirectory } from '../../../src/lib/duty/directory.ts';
import { endsOddly, suspicions } from '../../../src/lib/duty/misprint.ts';
import { findParties } from '../../../src/lib/duty/party.ts';
import { cadenceForm, deadlineForm } from '../../../src/lib/duty/timing-form.ts';
import { monthsDue } from '../../../src/lib/duty/timing-month.ts';
import { cadenceClass, cadenceOf, deadlineClass, deadlineOf } from '../../../src/lib/duty/timing.ts';

const directory = makeDirectory(
  ['临江市水利局', '临江市公安局', '临江市委组织部', '临江市委统战部', '临江市市场监督管理局'],
  '临江市'
);
const parties = (text: string) => {
  const { actors, partners, recipients, lead } = findParties(text, 'city', directory, '红旗乡');
  const names = (list: typeof actors) => list.map((one) => one.bureau ?? one.printed);
  return { actors: names(actors), partners: names(partners), recipients: names(recipients), lead };
};

describe('action types', () => {
  it.each([
    ['开展防溺水宣传教育；', ['宣传教育']],
    ['制定本镇防汛应急预案；', ['制度预案']],
    ['开展日常巡查，发现问题及时上报市水利局。', ['排查巡查', '上报反馈']],
    ['受理申请材料并进行初审；', ['受理初审']],
    ['协助市公安局做好调查取证工作；', ['协助配合']],
    ['报市民政局审核。', ['上报反馈']],
    ['公示名单。', ['其他']],
    ['组织开展防汛演练。', ['培训演练']],
    ['做好补贴资金发放；', ['发放兑付']],
    ['建立隐患台账；', ['登记建档']],
    ['做好水渠日常运行；', ['组织实施']],
    ['及时制止违法行为；', ['调解处置']],
    ['对地名命名提出申请；', ['上报反馈']],
    ['定期检查并记录；', ['排查巡查', '登记建档']],
    ['督促用户更换老旧管线；', ['组织实施']],
    ['开展普及性急救知识培训；', ['培训演练']]
  ])('%s', (text, expected) => expect(actionsOf(text)).toEqual(expected));

  it('a name of a bureau is no work', () => {
    expect(actionsOf('将材料报送市住房和城乡建设局。')).toEqual(['上报反馈']);
    expect(actionsOf('与市消防救援局共同开展消防监督检查；')).toEqual(['排查巡查', '协助配合']);
  });
});

describe('timing', () => {
  it.each([
    ['每季度上报用水量', '每季度', null],
    ['公示5个工作日', null, '5个工作日'],
    ['7日内送达', null, '7日内'],
    ['在12月底前完成年度报表', '年度', '12月底前'],
    ['定期开展巡查', '定期', null],
    ['在规定期限内作出决定', null, '规定期限内'],
    ['第一时间报告', '第一时间', null],
    ['做好服务', null, null]
  ])('%s', (text, cadence, deadline) => {
    expect(cadenceOf(text)).toBe(cadence);
    expect(deadlineOf(text)).toBe(deadline);
  });

  it.each([
    ['每季度上报用水量', 'period'],
    ['组织年度总结', 'period'],
    ['落实“一村一月一场电影”放映任务', 'period'],
    ['一年两次开展演练', 'period'],
    ['定期报告上年度机构编制事项', 'regular'],
    ['不定期抽查', 'regular'],
    ['开展日常巡查，发现问题及时上报', 'regular'],
    ['对人员常态化回访', 'regular'],
    ['第一时间报告', 'event'],
    ['发现险情及时上报', 'event'],
    ['接到转移指令后组织人员上岸', 'event'],
    ['发现险情上报', 'none'],
    ['开展退役军人服务', 'none']
  ])('%s: cadence %s', (text, of) => expect(cadenceClass(cadenceOf(text))).toBe(of));

  it.each([
    ['12月底前完成', 'date'],
    ['年底进行决算', 'date'],
    ['每月5日前报送', 'date'],
    ['下一季度前20日提供清单', 'date'],
    ['7日内送达', 'within'],
    ['提前10日报送', 'within'],
    ['公示时间为五个工作日', 'lasting'],
    ['限期整改', 'open'],
    ['做好服务', 'none']
  ])('%s: deadline %s', (text, of) => expect(deadlineClass(deadlineOf(text))).toBe(of));

  it.each([
    ['年度', 'year'],
    ['每年', 'year'],
    ['逐年', 'year'],
    ['按年度', 'year'],
    ['一年两次', 'year-2'],
    ['每半年', 'half-year'],
    ['季度', 'quarter'],
    ['每季度', 'quarter'],
    ['一村一月一场', 'month'],
    ['每学期', 'term'],
    ['每天', 'day'],
    ['定期', 'intervals'],
    ['不定期', 'irregular'],
    ['日常', 'routine'],
    ['经常', 'routine'],
    ['常态化', 'routine'],
    ['立即', 'at-once'],
    ['第一时间', 'at-once'],
    ['及时', 'timely'],
    ['收到申请后', 'upon']
  ])('%s comes to %s', (cadence, form) => expect(cadenceForm(cadence)).toBe(form));

  it.each([
    ['12月底前', 'by-12-end', [12]],
    ['6月30日前', 'by-6-30', [6]],
    ['十一月前', 'by-11', [11]],
    ['年底', 'by-year-end', [12]],
    ['季度底前', 'by-quarter-end', [3, 6, 9, 12]],
    ['每月5日前', 'by-month-5', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['下一季度前20日', 'by-quarter-20', []],
    ['五个工作日', '5-workday', []],
    ['5个工作日内', '5-workday', []],
    ['7日内', '7-day', []],
    ['两天内', '2-day', []],
    ['24小时内', '24-hour', []],
    ['提前10日', 'ahead-10-day', []],
    ['限期', 'limit', []],
    ['规定时限内', 'limit', []]
  ])('%s comes to %s', (deadline, form, months) => {
    expect(deadlineForm(deadline)).toBe(form);
    expect(monthsDue(form)).toEqual(months);
  });

  it('knows no class of words that state none', () => {
    expect(() => cadenceForm('偶尔')).toThrow('偶尔');
    expect(() => deadlineForm('早日')).toThrow('早日');
    expect(() => cadenceClass('偶尔')).toThrow('偶尔');
    expect(() => deadlineClass('早日')).toThrow('早日');
  });
});

describe('parties', () => {
  it.each([
    ['市水利局、市公安局督促整改；', ['临江市水利局', '临江市公安局'], [], []],
    ['市委组织部、统战部共同研究；', ['临江市委组织部', '临江市委统战部'], [], []],
    ['如情况属实，市公安局依法处罚；', ['临江市公安局'], [], []],
    ['由市水利局负责验收；', ['临江市水利局'], [], []],
    ['会同市公安局开展检查；', [], ['临江市公安局'], []],
    ['市水利局与红旗乡共同踏勘；', ['临江市水利局'], ['红旗乡'], []],
    ['承保机构将材料递交红旗乡；', ['承保机构'], [], ['红旗乡']],
    ['发现线索移送市公安局处理；', [], [], ['临江市公安局']],
    ['向市水利局报告险情；', [], [], ['临江市水利局']],
    ['接到红旗乡上报后核实；', [], [], []],
    ['组织技术人员开展培训；', [], [], []],
    ['市水利局的调度指令应当执行；', [], [], []],
    ['检查校园安全（市公安局）；', ['临江市公安局'], [], []],
    ['检查校园安全（责任单位：市公安局、水利局）。', ['临江市公安局', '临江市水利局'], [], []],
    ['检查校园安全（含食堂）；', [], [], []]
  ])('%s', (text, actors, partners, recipients) =>
    expect(parties(text)).toEqual({ actors, partners, recipients, lead: false })
  );

  it('a bureau in brackets that only helps does not act', () => {
    expect(parties('检查河道（配合单位：市公安局）；').actors).toEqual([]);
  });

  it('leads only where the text says so', () => {
    expect(parties('市水利局牵头开展整治；').lead).toBe(true);
    expect(parties('市水利局开展整治；').lead).toBe(false);
  });
});

describe('suspicions', () => {
  it('points at what looks misprinted and leaves clean text alone', () => {
    expect(suspicions('做好“一卡通发放；', directory).map((one) => one.words)).toEqual(['“…”']);
    expect(suspicions('及时上报；。', directory)).toEqual([{ at: 4, words: '；。' }]);
    expect(suspicions('报市市场监督管里局', directory).map((one) => one.words)).toEqual([
      '市市场监督管里局 → 市市场监督管理局'
    ]);
    expect(suspicions('做好“一卡通”（含补贴）发放；', directory)).toEqual([]);
  });

  it('knows how clauses end', () => {
    expect(endsOddly('做好服务；', false, 'city')).toBe(false);
    expect(endsOddly('做好服务；', true, 'city')).toBe(true);
    expect(endsOddly('做好服务', false, 'township')).toBe(true);
  });
});
