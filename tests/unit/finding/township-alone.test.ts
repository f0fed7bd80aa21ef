import { expect, test } from 'vitest';
import { COMPETENCES, competenceOf, competentFor } from '../../../src/lib/lexicon/competence.ts';
import { TOPICS } from '../../../src/lib/lexicon/thesaurus.ts';
import { townshipAlone } from '../../../src/lib/finding/township-alone.ts';
import { duty, ground } from '../../support/duty.ts';

const INSURANCE = duty('basic-64', '开展基本医疗保险政策宣传、参保登记、待遇申请受理等经办服务工作');
const OTHER = duty('shared-1', '老年人高龄津贴的发放管理', {
  bureaus: ['市民政局'],
  city: [{ text: '发放津贴；', actors: ['市民政局'] }]
});

const alone = (...duties: Parameters<typeof ground>[0][number][]) => townshipAlone.detect(ground([...duties, OTHER]));

test('approval and money without the body that answers for them', () => {
  const [finding] = alone(INSURANCE);
  expect(finding).toMatchObject({ duties: ['basic-64'], bureaus: [], level: 'strong' });
  expect(finding?.sentence.zh).toContain('没有医疗保障部门');
  expect(finding?.evidence[0]?.words).toContain('基本医疗保险');
});

test('the body in the lists is not enough, for it has said nothing', () => {
  const [finding] = townshipAlone.detect(ground([INSURANCE, OTHER], ['市医疗保障局']));
  expect(finding?.sentence.zh).toContain('没有一项配合事项写明由谁提供');
  expect(finding?.strength).toBeLessThan(0.8);
});

test('a shared duty of the matter ends it only where a city clause gives what is needed', () => {
  const shared = (text: string) =>
    duty('shared-2', '城乡居民基本医疗保险参保', { bureaus: ['市医疗保障局'], city: [{ text }] });
  expect(alone(INSURANCE, shared('审核参保材料，拨付补助资金；'))).toEqual([]);
  expect(alone(INSURANCE, shared('开展政策宣传；'))).toHaveLength(1);
});

test('money for tidying villages pays for their waste where a clause speaks of it', () => {
  const tidy = (text: string) =>
    duty('shared-2', '农村人居环境整治提升', {
      bureaus: ['市住房和城乡建设局'],
      city: [{ text: '安排奖补资金；' }, { text }]
    });
  const waste = duty('basic-50', '负责生活垃圾分类工作');
  expect(alone(waste, tidy('指导生活垃圾治理；'))).toEqual([]);
  expect(alone(waste, tidy('指导改厕；'))).toHaveLength(1);
});

test('tidying along a railway is no duty on the same matter as tidying villages', () => {
  const railway = duty('shared-2', '铁路沿线安全环境整治', {
    bureaus: ['市公安局'],
    city: [{ text: '宣传爱路护路；' }]
  });
  expect(alone(duty('basic-50', '推进农村人居环境整治，负责生活垃圾收集转运'), railway)[0]?.duties).toEqual([
    'basic-50'
  ]);
});

test('no shared duty is named where the lists have no such body at all', () => {
  const heating = duty('shared-2', '冬季供热质量投诉处理', {
    bureaus: ['市住房和城乡建设局'],
    city: [{ text: '督办企业。' }]
  });
  const [finding] = townshipAlone.detect(ground([duty('basic-6', '受理城乡低保和取暖救助'), heating]));
  expect(finding?.sentence.zh).toContain('三张清单里没有民政部门');
  expect(finding?.duties).toEqual(['basic-6']);
});

test('who tills abandoned land again needs nobody’s power, who guards farmland does', () => {
  const works = duty('shared-2', '农村供水', { bureaus: ['市自然资源局'], city: [{ text: '检测水质；' }] });
  const said = (name: string) => alone(duty('basic-17', name), works).map(({ sentence }) => sentence.zh);
  expect(said('落实耕地撂荒治理和粮油种植任务')).toEqual([]);
  expect(said('开展撂荒地整治')).toEqual([]);
  expect(said('负责耕地保护监督管理')[0]).toContain('自然资源部门的执法权');
});

test('a shared duty that is merely near covers nothing', () => {
  const near = duty('shared-2', '文明养犬管理工作', {
    bureaus: ['市农业农村局'],
    city: [{ text: '对犬只养殖开展监督管理，查处违法行为；' }]
  });
  const [finding] = alone(duty('basic-43', '负责动物疫病预防与控制工作'), near);
  expect(finding?.duties).toEqual(['basic-43']);
  expect(finding?.sentence.zh).toContain('农业农村部门的执法权、资金');
});

test('a clause that speaks of the matter gives the power, from whichever duty, but no money', () => {
  const dogs = (text: string, bureau = '市农业农村局') =>
    duty('shared-2', '文明养犬管理工作', { bureaus: [bureau], city: [{ text }] });
  const said = (other: Parameters<typeof ground>[0][number]) =>
    alone(duty('basic-43', '负责动物疫病预防与控制工作'), other)[0]?.sentence.zh;
  expect(said(dogs('负责犬类免疫、动物疫病防控，对违法行为进行处罚；'))).toMatch(/农业农村部门的资金/u);
  expect(said(dogs('捕捉流浪犬，对违法行为进行处罚；'))).toContain('执法权');
  expect(said(dogs('负责动物疫病防控，对违法行为进行处罚；', '市教育局'))).toContain('执法权');
});

test('a need by law counts where the work asks for it', () => {
  const said = (name: string) => alone(duty('basic-1', name)).map(({ sentence }) => sentence.zh);
  expect(said('开展河道日常保洁')).toEqual([]);
  expect(said('指导小区业委会选举')).toEqual([]);
  expect(said('负责河道管理和清理整治')[0]).toContain('执法权');
  expect(said('协调企业用工、用电、用地诉求')).toEqual([]);
  expect(said('开展垃圾分类督导')).toEqual([]);
});

test('a word for all sorts of things names no matter', () => {
  expect(alone(duty('basic-1', '负责社区道路、楼道等微更新'))).toEqual([]);
  expect(alone(duty('basic-1', '负责村组道路和桥涵养护'))[0]?.sentence.zh).toContain('交通运输部门的资金');
});

test('a shared duty on the very matter is named where it is silent on what is needed', () => {
  const silent = duty('shared-2', '城乡居民基本医疗保险参保', {
    bureaus: ['市医疗保障局'],
    city: [{ text: '开展政策宣传；' }]
  });
  expect(alone(INSURANCE, silent)[0]?.duties).toEqual(['basic-64', 'shared-2']);
  expect(alone(INSURANCE)[0]?.duties).toEqual(['basic-64']);
});

test('whoever has taken the penalties back has the power already', () => {
  const river = duty('basic-77', '全面推行河长制，做好河湖管理保护工作');
  const taken = (bureau: string) =>
    duty('reclaimed-1', '对在河道、湖泊管理范围内弃置、堆放阻碍行洪的物体的处罚', {
      bureaus: [bureau],
      takeover: [{ text: '负责处罚。', actors: [bureau] }]
    });
  expect(alone(river)).toHaveLength(1);
  expect(alone(river, taken('市水利局'))).toEqual([]);
  expect(alone(river, taken('市公安局'))).toEqual([]);
});

test('what the duty has the township punish itself waits for nobody, nor does the same matter beside it', () => {
  expect(alone(duty('basic-81', '对村庄规划区内未取得乡村建设规划许可证进行建设的予以依法拆除'))).toEqual([]);
  const built = '监督管理农房建设';
  expect(alone(duty('basic-83', built))[0]?.sentence.zh).toContain('执法权');
  expect(alone(duty('basic-83', `${built}，对违反规划建住宅的行为进行处罚`))[0]?.sentence.zh ?? '').not.toContain(
    '执法权'
  );
});

test('publicity, training and counting need nobody', () => {
  expect(alone(duty('basic-1', '开展基本医疗保险政策宣传'))).toEqual([]);
  expect(alone(duty('basic-1', '森林保护宣传教育和义务植树'))[0]?.sentence.zh ?? '').not.toContain('执法权');
});

test('keeping works in repair costs money and needs no power', () => {
  expect(alone(duty('basic-1', '维护机井'))).toEqual([]);
  expect(alone(duty('basic-1', '负责机井取水管理'))[0]?.sentence.zh).toContain('审批');
  expect(alone(duty('basic-1', '开展高标准农田管护'))[0]?.sentence.zh).toContain('农业农村部门的资金');
});

test('mediation and party building in a field rest on nobody', () => {
  expect(alone(duty('basic-1', '调处物业纠纷'))).toEqual([]);
  expect(alone(duty('basic-1', '做好物业小区党支部建设'))).toEqual([]);
  expect(alone(duty('basic-1', '负责物业小区管理'))).toHaveLength(1);
});

test('a list of names alone says nothing by its silence, but for a body that it lacks', () => {
  const names = duty('shared-1', '老年人高龄津贴的发放管理', { bureaus: ['市民政局'] });
  const all = [duty('basic-1', '负责公益性墓地建设管理工作'), INSURANCE, names];
  expect(townshipAlone.detect(ground(all)).map(({ duties }) => duties[0])).toEqual(['basic-64']);
});

test('a permit that the township gives itself waits for nobody', () => {
  expect(alone(duty('basic-1', '负责草原承包审批工作'))).toEqual([]);
});

test('the name of a matter is no publicity (学前教育)', () => {
  expect(alone(duty('basic-1', '保障适龄儿童接受学前教育'))[0]?.sentence.zh).toContain('教育部门的资金');
});

test('a document without a shared list is not judged', () => {
  expect(townshipAlone.detect(ground([INSURANCE]))).toEqual([]);
});

test('every topic of the competence table is a topic of the thesaurus', () => {
  const topics = new Set(TOPICS.map(({ name }) => name));
  expect(COMPETENCES.flatMap((each) => [...each.topics]).filter((topic) => !topics.has(topic))).toEqual([]);
  expect(COMPETENCES.filter((each) => each.topics.size === 0).map(({ zh }) => zh)).toEqual([]);
});

test('a topic named by a row does not fall to the row of its group', () => {
  expect(competentFor('医疗救助').map(({ zh }) => zh)).toEqual(['医疗保障部门']);
});

test.each([
  ['公安机关', '公安机关'],
  ['水行政主管部门', '水行政主管部门'],
  ['林草', '林业和草原部门']
])('%s means %s', (name, body) => expect(competenceOf(name)?.zh).toBe(body));

test('a name of no known field means nobody', () => expect(competenceOf('承保机构')).toBeNull());
