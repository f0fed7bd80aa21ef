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

test('registration and review without the body that answers for them', () => {
  const [finding] = townshipAlone.detect(ground([INSURANCE, OTHER]));
  expect(finding).toMatchObject({ duties: ['basic-64'], bureaus: [], level: 'strong' });
  expect(finding?.sentence.zh).toContain('没有医疗保障部门');
  expect(finding?.evidence[0]?.words).toContain('基本医疗保险');
});

test('the body in the lists or a shared duty of the matter ends it', () => {
  expect(townshipAlone.detect(ground([INSURANCE, OTHER], ['市医疗保障局']))).toEqual([]);
  expect(
    townshipAlone.detect(ground([INSURANCE, duty('shared-2', '城乡居民基本医疗保险参保', { bureaus: ['市财政局'] })]))
  ).toEqual([]);
});

test('publicity alone needs nobody', () => {
  expect(townshipAlone.detect(ground([duty('basic-1', '开展基本医疗保险政策宣传'), OTHER]))).toEqual([]);
});

test('money without a shared duty is asked at a lower strength', () => {
  const [finding] = townshipAlone.detect(
    ground([duty('basic-30', '开展临时救助工作，小额临时救助审批、发放临时救助金'), OTHER])
  );
  expect(finding).toMatchObject({ duties: ['basic-30'], level: 'medium' });
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
