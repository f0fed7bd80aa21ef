import { describe, expect, it } from 'vitest';
import { published } from '../../../scripts/published.ts';
import { readDutyId } from '../../../src/lib/duty/id.ts';
import { entryCheck } from '../../../src/lib/entry/check.ts';
import { MATTERS } from '../../../src/lib/entry/knowledge.ts';
import { leadOf } from '../../../src/lib/entry/lead.ts';
import { wordsInDuty } from '../../../src/lib/entry/match.ts';
import { buildEntryIndex, type EntryDuty } from '../../../src/lib/entry/duty-index.ts';
import { certaintyOf, LEAST } from '../../../src/lib/entry/certainty.ts';
import { mayBeReplied, replyDraft } from '../../../src/lib/entry/reply.ts';
import { subjectWeights } from '../../../src/lib/entry/notice.ts';

const clause = (side: string, text: string, bureau: string | null = null, lead = false) => ({
  side,
  text,
  lead,
  actors: bureau === null ? [] : [{ bureau }]
});
const duty = (id: string, name: string, bureaus: string[] = [], clauses: EntryDuty['clauses'] = []): EntryDuty => ({
  id,
  list: readDutyId(id)?.list ?? 'basic',
  seq: readDutyId(id)?.seq ?? 0,
  name,
  bureaus: bureaus.map((bureau) => ({ bureau })),
  clauses
});
const DUTIES = [
  duty('basic-1', '做好义务教育阶段控辍保学工作'),
  duty('basic-2', '对擅自修建临时建筑物、构筑物的进行处罚'),
  duty(
    'shared-1',
    '农作物秸秆禁烧',
    ['甲市农业局', '甲市公安局'],
    [
      clause('city', '市公安局对上报线索进行核查；', '甲市公安局'),
      clause('township', '开展巡查，发现焚烧及时制止并上报。')
    ]
  ),
  duty(
    'shared-2',
    '河湖管理保护和河长制工作',
    ['甲市水利局'],
    [clause('city', '指导巡河。', '甲市水利局'), clause('township', '定期巡河。')]
  ),
  duty(
    'reclaimed-1',
    '对在河道、湖泊管理范围内堆放阻碍行洪的物体的处罚',
    ['甲市水利局'],
    [clause('takeover', '负责立案和处罚。', '甲市水利局')]
  ),
  duty('reclaimed-2', '动物及动物产品检疫', ['甲市农业局'], [clause('takeover', '对出栏畜禽实施检疫。', '甲市农业局')])
];
const INDEX = buildEntryIndex(DUTIES);

describe('entry check', () => {
  it('finds the duty behind words that it does not use', () => {
    const answer = entryCheck('娃娃不念书去放羊', INDEX);
    expect(answer.hits[0]?.id).toBe('basic-1');
    expect(answer).toMatchObject({ verdict: 'basic', lead: null });
    expect(answer.hits[0]?.words).toContain('不念书');
  });

  it('says who leads where the city shares or has taken over', () => {
    expect(entryCheck('有人在地里点火烧麦茬', INDEX)).toMatchObject({ verdict: 'shared', lead: '甲市农业局' });
    expect(entryCheck('活羊拉到外省要开什么检疫票', INDEX)).toMatchObject({ verdict: 'reclaimed', lead: '甲市农业局' });
  });

  it('lets a demand for fines decide between looking after a river and punishing', () => {
    expect(entryCheck('河道里有人堆渣土挡水，请依法罚款', INDEX).hits[0]?.id).toBe('reclaimed-1');
    expect(entryCheck('河边漂着垃圾，请沿河捞一捞', INDEX).hits[0]?.id).toBe('shared-2');
  });

  it('knows tasks of no list, and what no duty of these lists holds', () => {
    const answer = entryCheck('请每人每天给参赛节目投票点赞并截图接龙', INDEX);
    expect(answer).toMatchObject({ verdict: 'none', lead: null });
    expect(answer.otherWords).toContain('点赞');
    expect(entryCheck('今年征兵体检什么时候报名', INDEX).verdict).toBe('none');
  });

  it('is stricter where the nearest matter stands on no list: a like duty of a real list is not offered for it', () => {
    const index = buildEntryIndex(published().duties);
    for (const text of [
      '请村干部充当保险公司代理卖车险',
      '请组织群众收看商业电视购物节目并反馈收视率',
      '买的保险想退保能退多少'
    ]) {
      const { verdict, grounds } = entryCheck(text, index);
      expect({ verdict, off: grounds.off, usual: grounds.usual }, text).toEqual({
        verdict: 'none',
        off: true,
        usual: false
      });
    }
  });

  it('calls a field near only where the text truly speaks of it', () => {
    const index = buildEntryIndex(published().duties);
    for (const text of ['高考考了四百八十分，报哪个学校好', '要考公务员，什么时候报名', '电话里被骗了钱，我要报案'])
      expect(entryCheck(text, index).verdict, text).toBe('near');
    for (const text of ['护照过期了去哪换', '楼上在群里骂我，能不能拘他', '请干部关注景区抖音号并每天点赞转发截图'])
      expect(entryCheck(text, index).verdict, text).toBe('none');
  });

  it('takes no call for suggestions for the call to arms, and a beaten wife for one whose rights are kept', () => {
    const voices = buildEntryIndex([duty('basic-1', '负责人民建议征集工作'), duty('basic-2', '维护妇女儿童合法权益')]);
    expect(['near', 'none']).toContain(entryCheck('儿子想当兵，今年征兵什么时候开始', voices).verdict);
    expect(entryCheck('想给政府提个建议，往哪寄', voices).hits[0]?.id).toBe('basic-1');
    expect(entryCheck('男人喝了酒就打我', voices)).toMatchObject({ verdict: 'basic', hits: [{ id: 'basic-2' }, {}] });
    const army = buildEntryIndex([duty('basic-1', '做好适龄青年征集工作')]);
    expect(entryCheck('儿子想当兵，今年征兵什么时候开始', army).verdict).toBe('basic');
  });

  it('calls no field near for small talk, whatever it tells of', () => {
    const index = buildEntryIndex(published().duties);
    expect(entryCheck('昨晚做梦梦见老房子着火了，这是什么兆头', index).verdict).toBe('none');
    expect(entryCheck('昨晚老房子着火了，找谁', index).verdict).toBe('shared');
  });

  it('lets no duty hold a matter that stands on no list, however alike its words are', () => {
    const names = ['组织干部职工在网上投票点赞', '动员村民购买商业保险', '推销农产品并完成销售任务'];
    const { duties } = buildEntryIndex(names.map((name, at) => duty(`basic-${at + 1}`, name)));
    const held = duties.flatMap(({ holds }) => [...holds.keys()].map((id) => MATTERS[id]));
    expect(held.filter((matter) => matter?.off === true).map((matter) => matter?.name)).toEqual([]);
  });

  it('tells the matters of a text apart, each with its verdict, in their order', () => {
    const answer = entryCheck('两件事：一是娃娃不念书去放羊，二是河道里有人堆渣土挡水，请依法罚款。', INDEX);
    expect(answer.parts.map(({ hits }) => hits[0]?.id)).toEqual(['basic-1', 'reclaimed-1']);
    expect(answer.parts.map(({ verdict }) => verdict)).toEqual(['basic', 'reclaimed']);
    expect(answer.parts[0]?.text).toBe('娃娃不念书去放羊');
    expect(answer).toMatchObject({ verdict: 'basic', lead: null });
  });

  it('keeps a first matter that stands behind words that say how many there are', () => {
    const matters = (text: string): (string | undefined)[] =>
      entryCheck(text, INDEX).parts.map(({ hits }) => hits[0]?.id);
    const first = '你好，有两个事：一个是娃娃不念书去放羊；另一个河道里有人堆渣土挡水，请依法罚款';
    expect(matters(first)).toEqual(['basic-1', 'reclaimed-1']);
    expect(entryCheck(first, INDEX).parts[0]?.text).toBe('一个是娃娃不念书去放羊；');
    expect(matters('反映两件事，请认真办理。一是娃娃不念书去放羊，二是有人在地里烧麦茬')).toEqual([
      'basic-1',
      'shared-1'
    ]);
  });

  it('takes one complaint for one matter, however many sentences it has', () => {
    const text = '昨天有人在地里烧麦茬，烟大得看不见路。老人都咳嗽了，怎么没人管？希望快派人来看看。';
    expect(entryCheck(text, INDEX).parts).toHaveLength(1);
  });

  it('lets neither a denial nor an aside win', () => {
    const answer = entryCheck('我不是问牛羊检疫，检疫都办好了，就想问娃娃不念书去放羊归谁管', INDEX);
    expect(answer.hits[0]?.id).toBe('basic-1');
  });

  it('compares the operation asked for, not only the matter', () => {
    const cards = buildEntryIndex([duty('basic-1', '开展城乡居民养老保险参保登记和缴费宣传')]);
    expect(entryCheck('养老保险断了两年怎么补交', cards).verdict).toBe('basic');
    expect(['near', 'none']).toContain(entryCheck('存折丢了要挂失，密码也忘了，去哪个网点', cards).verdict);
  });

  it('is sure of nothing that met no matter, and says so', () => {
    for (const text of ['嗯嗯好的呀', 'hello', '哈哈哈']) {
      const answer = entryCheck(text, INDEX);
      expect(answer).toMatchObject({ verdict: 'none', certainty: 'low', met: false });
    }
  });

  it('answers the same whatever other duties the list holds', () => {
    const alone = buildEntryIndex(DUTIES.slice(2, 3));
    const text = '有人在地里点火烧麦茬';
    expect(entryCheck(text, alone).hits[0]).toEqual(entryCheck(text, INDEX).hits[0]);
    expect(entryCheck(text, alone)).toMatchObject({ verdict: 'shared', lead: '甲市农业局' });
  });

  it('reads through a work order and marks places of the pasted text', () => {
    const text = '【工单编号】A1\n【诉求内容】有人在地里点火烧麦茬\n【办理要求】请核实处理并于5个工作日内回复。';
    const answer = entryCheck(text, INDEX);
    expect(answer).toMatchObject({ verdict: 'shared', shell: true });
    const [first] = answer.marks;
    expect(text.slice(first?.from, first?.to)).toMatch(/麦茬|点火|烧/u);
  });

  it('gives ten hits where there are ten duties, best first, and survives empty and foreign text', () => {
    const many = buildEntryIndex(Array.from({ length: 12 }, (_, at) => duty(`basic-${at + 1}`, `第${at}项工作`)));
    for (const text of ['', '   ', 'hello', '😀', '烧麦茬']) {
      const { hits, verdict } = entryCheck(text, many);
      expect(hits.length).toBeGreaterThanOrEqual(10);
      expect(hits.map(({ score }) => score)).toEqual([...hits.map(({ score }) => score)].sort((a, b) => b - a));
      expect(verdict).toBe('none');
    }
    expect(entryCheck('烧麦茬', buildEntryIndex([])).hits).toEqual([]);
  });

  it('is not moved by the boilerplate of notices', () => {
    const plain = '请组织人员巡查露天焚烧麦茬的情况，发现冒烟立即制止。';
    const long = `${plain}各乡镇要高度重视，主要领导亲自抓，压实责任，纳入年终考核，检疫材料于3月5日前报送备查。`;
    expect(entryCheck(long, INDEX).hits[0]?.id).toBe(entryCheck(plain, INDEX).hits[0]?.id);
  });

  it('marks places that lie in the text, in order and apart', () => {
    const text = '有人在地里点火烧麦茬，烟很大';
    const { marks } = entryCheck(text, INDEX);
    expect(marks.length).toBeGreaterThan(0);
    marks.forEach(({ from, to }, at) => {
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(text.length);
      if (at > 0) expect(from).toBeGreaterThan(marks[at - 1]?.to ?? -1);
    });
  });
});

describe('lead', () => {
  const city = (bureaus: string[], clauses: EntryDuty['clauses']) => leadOf(duty('shared-9', '某事', bureaus, clauses));
  it('takes a named lead, but not one of a part only', () => {
    expect(city(['甲局', '乙局'], [clause('city', '由乙局牵头。', '乙局', true)])).toEqual({
      bureau: '乙局',
      basis: 'named'
    });
    expect(city(['甲局', '乙局'], [clause('city', '乙局牵头对伤员进行救治。', '乙局', true)])).toEqual({
      bureau: '甲局',
      basis: 'first'
    });
    expect(city(['甲局', '乙局'], [clause('city', '甲局统筹此项。', '甲局')])).toEqual({
      bureau: '甲局',
      basis: 'named'
    });
  });
  it('falls back to the only or the first listed bureau', () => {
    expect(city(['甲局'], [])).toEqual({ bureau: '甲局', basis: 'sole' });
    expect(city(['甲局', '乙局'], [])).toEqual({ bureau: '甲局', basis: 'first' });
    expect(city([], [])).toBeNull();
    expect(leadOf(duty('basic-9', '某事'))).toBeNull();
  });
});

describe('notice', () => {
  it('weighs commands less than the matter', () => {
    const text =
      '请对村口的桥栏杆进行检查维修，防止行人掉落。各乡镇要高度重视，纳入年终考核，台账于周五前报送，确保不出事。';
    const weights = subjectWeights(text);
    expect(weights.length).toBe(text.length);
    expect(weights[text.indexOf('栏杆')]).toBe(1);
    expect(weights[text.indexOf('高度重视')]).toBeLessThan(0.3);
    expect(weights[text.indexOf('考核')]).toBeLessThan(0.3);
  });
});

describe('words in a duty', () => {
  it('names what answers the asked text', () => {
    const answer = entryCheck('有人在地里点火烧麦茬', INDEX);
    const hit = answer.hits[0];
    if (hit === undefined) throw new Error('no hit');
    expect(wordsInDuty(hit.matters, DUTIES[2] ?? duty('basic-0', ''), answer.text)).toContain('秸秆');
  });
});

describe('reply', () => {
  const place = { township: '甲乡', city: '甲市' };
  const reply = (duty: EntryDuty | null, near: EntryDuty[] = [], field = false): string =>
    replyDraft({ ...place, matters: [{ asked: '请乡里立案。', duty, near, field }] }).join('');
  it('quotes the number as printed, also of the second row that has it', () => {
    const second = { ...duty('reclaimed-9-2', '对违法建筑的处罚'), bureaus: [{ bureau: '甲市水利局' }] };
    expect(reply(second)).toContain('上级部门收回事项清单第9项“对违法建筑的处罚”');
    expect(reply(null, [second])).toContain('第9项');
  });
  it('quotes the row word for word and refers to the bureau that took it back', () => {
    const text = reply(DUTIES[4] ?? null);
    expect(text).toContain('对在河道、湖泊管理范围内堆放阻碍行洪的物体的处罚');
    expect(text).toContain('转甲市水利局');
    expect(text).toContain('负责立案和处罚。');
  });
  it('gives both sides of a shared duty and does not call a first listed bureau the lead', () => {
    const text = reply(DUTIES[2] ?? null);
    expect(text).toContain('开展巡查，发现焚烧及时制止并上报。');
    expect(text).not.toContain('牵头');
  });
  it('asks for an admission review where no list holds the task, and says where the field is near', () => {
    const text = reply(null, DUTIES.slice(0, 1));
    expect(text).toContain('准入审核');
    expect(text).toContain('甲乡');
    expect(text).toContain('做好义务教育阶段控辍保学工作');
    expect(text).not.toContain('所涉领域');
    expect(reply(null, [], true)).toContain('所涉领域清单已有规定');
  });
  it('answers several matters under heads of their own, in their order', () => {
    const paragraphs = replyDraft({
      ...place,
      matters: [
        { asked: '娃娃不念书', duty: DUTIES[0] ?? null, near: [], field: false },
        { asked: '有人烧麦茬', duty: DUTIES[2] ?? null, near: [], field: false }
      ]
    });
    const heads = paragraphs.filter((text) => /^[一二]、/u.test(text));
    expect(heads).toEqual(['一、关于“娃娃不念书”', '二、关于“有人烧麦茬”']);
    expect(paragraphs[1]).toContain('2个事项');
    expect(paragraphs[heads.length + 1]).toMatch(/^（一）/u);
  });
  it('is empty without a matter', () => {
    expect(replyDraft({ ...place, matters: [] })).toEqual([]);
  });
});

describe('an answer that is a guess', () => {
  const grounds = { listed: false, best: 0.1, second: 0, against: 3, met: 1, off: true, usual: false };

  it('is never certain where no matter was met, nor where lists elsewhere hold what this one seems to lack', () => {
    expect(certaintyOf(grounds).certainty).toBe('high');
    expect(certaintyOf({ ...grounds, met: 0 }).certainty).toBe('low');
    expect(certaintyOf({ ...grounds, off: false, usual: true })).toMatchObject({ certainty: 'medium' });
    expect(certaintyOf({ ...grounds, off: false, usual: true }).confidence).toBeLessThan(LEAST.high);
  });

  it('gets no reply: neither small talk nor an answer of low certainty', () => {
    expect(mayBeReplied(entryCheck('北京时间现在几点', buildEntryIndex(published().duties)))).toBe(false);
    expect(mayBeReplied({ met: false, certainty: 'low', idle: false })).toBe(false);
    expect(mayBeReplied({ met: true, certainty: 'low', idle: false })).toBe(false);
    expect(mayBeReplied({ met: true, certainty: 'medium', idle: false })).toBe(true);
  });

  it('is not taken from a duty that a text merely resembles', () => {
    const index = buildEntryIndex(published().duties);
    for (const text of ['公务员考试笔试成绩啥时候出', '水泥多少钱一吨', '结婚请柬怎么写', '中国有多少个省'])
      expect(entryCheck(text, index).verdict, text).not.toMatch(/basic|shared|reclaimed/u);
  });
});

describe('a duty of a place that words its list in its own way', () => {
  const index = buildEntryIndex([
    duty('shared-1', '湖区围网清退', ['甲市农业局']),
    duty('shared-2', '房屋白蚁蛀蚀查勘', ['甲市住建局']),
    duty('basic-1', '人大代表联络')
  ]);

  it('answers by everyday words and by rare letters of its name', () => {
    expect(entryCheck('我养螃蟹的围网要拆，一亩补多少', index).hits[0]?.id).toBe('shared-1');
    expect(entryCheck('屋梁让白蚁吃空了', index).hits[0]?.id).toBe('shared-2');
  });

  it('says nothing of what it does not hold', () => {
    expect(entryCheck('网上买的衣服退不了款', index).verdict).toBe('none');
  });
});

describe('an enumeration that one duty answers', () => {
  const index = buildEntryIndex([duty('basic-1', '开展人居环境整治，维护公厕、路灯'), duty('basic-2', '人大代表联络')]);

  it('gives each matter that its items name a part of its own', () => {
    const { parts } = entryCheck('两件事：一是村口公厕堵了没人掏；二是路灯不亮了。', index);
    expect(parts.map(({ text, hits }) => [text.slice(0, 4), hits[0]?.id])).toEqual([
      ['村口公厕', 'basic-1'],
      ['路灯不亮', 'basic-1']
    ]);
  });

  it('stays one where its items name the same matter', () => {
    expect(entryCheck('两件事：一是村口公厕堵了没人掏；二是村尾公厕也堵了。', index).parts).toHaveLength(1);
  });
});
