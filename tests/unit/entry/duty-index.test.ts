import { expect, it, test } from 'vitest';
import { answeredByList } from '../../../src/lib/entry/certainty.ts';
import { entryCheck } from '../../../src/lib/entry/check.ts';
import { buildEntryIndex, indexedDuty, knowledgeFor, type EntryDuty } from '../../../src/lib/entry/duty-index.ts';
import { saidIn } from '../../../src/lib/entry/said.ts';

const duty = (seq: number, name: string): EntryDuty => ({
  id: `basic-${seq}`,
  list: 'basic',
  seq,
  name,
  bureaus: [],
  clauses: [{ side: 'township', text: `开展${name}宣传`, lead: false, actors: [] }]
});

test('what is known of a duty does not depend on the others, so that lists may be indexed piece by piece', () => {
  const duties = [duty(1, '消防安全检查'), duty(2, '医疗保险参保'), duty(3, '森林草原防火')];
  const knowledge = knowledgeFor(duties);
  expect(duties.map((each) => indexedDuty(each, knowledge))).toEqual(buildEntryIndex(duties).duties);
});

it('knows the words of a region where the list calls for them, and nowhere else', () => {
  const text = '请在毡房里讲一讲中央的新精神';
  const met = (duties: EntryDuty[]): string[] =>
    saidIn(text, new Float64Array(text.length).fill(1), knowledgeFor(duties)).flatMap(({ words }) => words);
  expect(met([duty(1, '落实禁牧和草畜平衡'), duty(2, '理论宣讲')])).toContain('毡房');
  expect(met([duty(1, '推广水稻种植'), duty(2, '理论宣讲')])).not.toContain('毡房');
});

it('lets a duty answer for the matter beside its own, unless a duty names it', () => {
  const housing = duty(1, '房屋租赁和出租房屋管理');
  const split = duty(2, '对将厨房、阳台等非原设计的房间出租的处罚');
  const text = '房东把一套房隔成六间，厨房阳台都住人往外租';
  const first = (duties: EntryDuty[]): string | undefined => entryCheck(text, buildEntryIndex(duties)).hits[0]?.id;
  expect(first([housing, duty(3, '医疗保险参保')])).toBe('basic-1');
  expect(first([housing, split])).toBe('basic-2');
});

it('takes a duty whose name lists several things to be of each of them, less than one that names it alone', () => {
  const several = duty(1, '做好统一战线、侨胞侨属联络和民间信仰活动场所管理服务');
  const alone = duty(2, '侨务工作');
  const first = (duties: EntryDuty[]): string | undefined =>
    entryCheck('村里的老华侨回乡探亲，谁来接待', buildEntryIndex(duties)).hits[0]?.id;
  expect(entryCheck('村里的老华侨回乡探亲，谁来接待', buildEntryIndex([several])).verdict).toBe('basic');
  expect(first([several, alone])).toBe('basic-2');
});

it('answers by what speaks for a duty against what speaks for something else', () => {
  const grounds = { best: 1.5, against: 0.2, off: false };
  expect(answeredByList(grounds)).toBe(true);
  expect(answeredByList({ ...grounds, against: 3 })).toBe(false);
  expect(answeredByList({ ...grounds, best: 0.3 })).toBe(false);
  expect(answeredByList({ ...grounds, best: 0.4, against: 0 })).toBe(false);
  const weighed = [1.2, 1.3, 1.4, 1.5, 1.6].map((against) => [
    answeredByList({ best: 1.5, against, off: false }),
    answeredByList({ best: 1.5, against, off: true })
  ]);
  expect(weighed).toContainEqual([true, false]);
});

it('prefers the duty that is of one matter alone to one that is of several', () => {
  const { duties } = buildEntryIndex([duty(1, '做好理论学习、网络舆情、统战工作'), duty(2, '网络舆情处置')]);
  const [several, alone] = duties.map(({ holds }) => Math.max(...holds.values()));
  expect(several).toBeLessThan(alone ?? 0);
});
