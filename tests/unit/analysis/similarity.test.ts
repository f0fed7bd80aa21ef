// The evidence of a pair, worked by hand; its reasons; and the score on the graded pairs of the seed.
import { describe, expect, it } from 'vitest';
import { inputOf, profilesOf, type SimilarityInput, type TopicMass } from '../../../src/lib/analysis/profile.ts';
import { covered, FEATURES, featuresOf } from '../../../src/lib/analysis/features.ts';
import { overlaps } from '../../../src/lib/analysis/overlap.ts';
import { averagePrecision } from '../../../scripts/score/ranking.ts';
import { reasons, similarity, WEIGHTS } from '../../../src/lib/analysis/similarity.ts';
import { TOPICS } from '../../../src/lib/lexicon/thesaurus.ts';
import { labelledPairs, pairKey } from '../../../scripts/score/overlap-labels.ts';
import { published } from '../../../scripts/published.ts';

function topic(name: string, mass: number, weight = mass): TopicMass {
  const found = TOPICS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no topic ${name}`);
  return { id: found.id, name, mass, weight, words: [name] };
}

function duty(id: string, list: string, name: string, bureaus: string[] = []): SimilarityInput {
  return { id, list, category: '综合', name, bureaus, clauses: [] };
}

function pairOf(a: SimilarityInput, b: SimilarityInput) {
  const [first, second] = profilesOf([a, b]).profiles;
  if (first === undefined || second === undefined) throw new Error('two profiles expected');
  return [first, second] as const;
}

describe('covered', () => {
  it('is the weighted share of the topics that the other one names', () => {
    expect(covered([topic('秸秆', 0.5, 3), topic('档案', 0.5, 1)], [topic('秸秆', 0.5)])).toBeCloseTo(0.75);
  });

  it('counts a topic named with less mass in proportion', () => {
    expect(covered([topic('秸秆', 0.8)], [topic('秸秆', 0.2)])).toBeCloseTo(0.25);
  });

  it('counts a near topic by its nearness, a far one not at all', () => {
    const near = covered([topic('高龄津贴', 0.6)], [topic('老龄工作', 0.6)]);
    expect(near).toBeGreaterThan(0.4);
    expect(near).toBeLessThan(1);
    expect(covered([topic('高龄津贴', 0.6)], [topic('秸秆', 0.6)])).toBe(0);
  });

  it('is 0 where nothing is named', () => {
    expect(covered([], [topic('秸秆', 0.6)])).toBe(0);
    expect(covered([topic('秸秆', 0.6)], [])).toBe(0);
  });
});

describe('featuresOf', () => {
  const value = (a: SimilarityInput, b: SimilarityInput, name: (typeof FEATURES)[number]): number => {
    const [first, second] = pairOf(a, b);
    return featuresOf(first, second)[FEATURES.indexOf(name)] ?? NaN;
  };

  it('knows which lists a pair is of', () => {
    expect(value(duty('a', 'basic', '秸秆'), duty('b', 'shared', '秸秆'), 'basic-shared')).toBe(1);
    expect(value(duty('a', 'reclaimed', '秸秆'), duty('b', 'shared', '秸秆'), 'one reclaimed')).toBe(1);
    expect(value(duty('a', 'reclaimed', '秸秆'), duty('b', 'reclaimed', '秸秆'), 'one reclaimed')).toBe(0);
  });

  it('marks an award beside the work that is awarded', () => {
    expect(
      value(duty('a', 'basic', '残疾人服务'), duty('b', 'shared', '对残疾人服务突出者的奖励'), 'award on one side')
    ).toBe(1);
    expect(value(duty('a', 'basic', '先进评选表彰'), duty('b', 'shared', '抢险奖励'), 'award on one side')).toBe(0);
  });

  it('knows the channel that work of any field goes through, from either side', () => {
    const card = duty('a', 'basic', '落实惠民惠农补贴资金“一卡通”发放政策');
    const paid = duty('b', 'basic', '发放高龄津贴');
    expect([value(card, paid, 'through channel'), value(paid, card, 'through channel')]).toEqual([1, 1]);
    expect(value(card, duty('b', 'basic', '宣传养老政策'), 'through channel')).toBe(0);
    expect(value(card, duty('b', 'reclaimed', '发放高龄津贴'), 'through channel')).toBe(0);
    expect(value(card, duty('b', 'basic', '落实惠民惠农补贴资金发放'), 'through channel')).toBe(0);
    const force = duty('a', 'basic', '负责综合行政执法工作');
    expect(value(force, duty('b', 'basic', '对焚烧秸秆的处罚'), 'through channel')).toBe(1);
  });

  it('tells penalties for one offence from those on one matter only', () => {
    const broken = duty('a', 'reclaimed', '对损毁公路的处罚');
    expect(value(broken, duty('b', 'reclaimed', '对破坏公路标志的处罚'), 'same offence')).toBe(1);
    expect(value(broken, duty('b', 'reclaimed', '对占用公路的处罚'), 'same offence')).toBe(0);
    expect(value(broken, duty('b', 'reclaimed', '对破坏古树名木的处罚'), 'same offence')).toBe(0);
    expect(value(broken, duty('b', 'shared', '公路损毁修复'), 'same offence')).toBe(0);
  });

  it('knows a duty that is one of several parts of another', () => {
    const whole = duty('a', 'basic', '宣传环保知识，处理生活垃圾，保护古树名木，做好秸秆禁烧');
    expect(value(whole, duty('b', 'shared', '秸秆禁烧'), 'part of whole')).toBe(1);
    expect(value(whole, duty('b', 'shared', '高龄津贴'), 'part of whole')).toBe(0);
    expect(value(whole, duty('b', 'shared', '秸秆禁烧，高龄津贴'), 'part of whole')).toBe(0);
  });

  it('weighs a topic mentioned aside less than the main one', () => {
    const [aside, main] = pairOf(
      duty('a', 'basic', '退役军人服务，优抚对象优待，烈士遗属帮扶，就业服务'),
      duty('b', 'shared', '就业服务')
    );
    const mass = (topics: TopicMass[]): number => topics.find(({ name }) => name === '就业服务')?.mass ?? 0;
    expect(mass(aside.topics)).toBeLessThan(mass(main.topics));
  });
});

describe('reasons', () => {
  it('names a work only where both say it in so many words', () => {
    const worksOf = (one: string, other: string) =>
      reasons(...pairOf(duty('basic-1', 'basic', one), duty('shared-1', 'shared', other))).actions;
    expect(worksOf('审批宅基地', '办理宅基地许可')).toEqual(['审批许可']);
    expect(worksOf('审批宅基地', '宅基地事项办理')).toEqual([]);
    expect(worksOf('推进法治建设', '加强法治建设')).toEqual([]);
    expect(worksOf('公共设施维修', '公共设施管护')).toEqual(['建设管护']);
  });

  it('names the common topic, the near ones, the activities, the bureaus and the words of both names', () => {
    const [a, b] = pairOf(
      duty('a', 'shared', '森林防火排查', ['甲市林业局', '甲市公安局']),
      duty('b', 'shared', '护林员开展山火巡查', ['甲市林业局'])
    );
    const found = reasons(a, b);
    expect(found.subjects[0]).toBe('森林草原防火');
    expect(found.actions).toEqual(['排查巡查']);
    expect(found.bureaus).toEqual(['甲市林业局']);
    expect([found.wordsA, found.wordsB]).toEqual([['森林防火'], ['山火']]);
  });

  it('is empty where there is nothing in common', () => {
    const [a, b] = pairOf(duty('a', 'basic', '档案'), duty('b', 'shared', '秸秆'));
    expect(reasons(a, b)).toEqual({ subjects: [], actions: [], bureaus: [], wordsA: [], wordsB: [] });
  });
});

describe('the learnt weights', () => {
  it('are one for each feature', () => {
    expect(WEIGHTS.weights).toHaveLength(FEATURES.length);
  });

  it('put the same matter above a neighbouring one, and that above a foreign one', () => {
    const score = (one: string, other: string): number =>
      similarity(...pairOf(duty('a', 'basic', one), duty('b', 'shared', other)));
    expect(score('秸秆禁烧', '焚烧秸秆')).toBeGreaterThan(score('秸秆禁烧', '大气污染防治'));
    expect(score('秸秆禁烧', '大气污染防治')).toBeGreaterThan(score('秸秆禁烧', '婚姻登记'));
  });

  it(
    'reach the asked average precision on the graded pairs, and bring every pair graded as the same ' +
      'duty under the first 150',
    () => {
      const duties = published().duties.map(inputOf);
      const ranked = overlaps(duties);
      const scores = new Map(ranked.map(({ a, b, score }) => [pairKey(a, b), score]));
      const labelled = labelledPairs(duties);
      const items = labelled
        .filter(({ out }) => !out)
        .map(({ a, b, hit }) => ({ hit, score: scores.get(pairKey(a, b)) ?? 0 }));
      expect(averagePrecision(items)).toBeGreaterThan(0.8);
      const first = new Set(ranked.slice(0, 150).map(({ a, b }) => pairKey(a, b)));
      expect(labelled.filter(({ same, a, b }) => same && !first.has(pairKey(a, b)))).toEqual([]);
    }
  );
});
