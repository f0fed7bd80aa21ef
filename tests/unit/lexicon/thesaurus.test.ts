// The thesaurus: its lines are well formed, its nearness is symmetric and bounded, it knows no place.
import { describe, expect, it } from 'vitest';
import { nearness, parseThesaurus, POINTERS, TOPICS } from '../../../src/lib/lexicon/thesaurus.ts';

const id = (name: string): number => TOPICS.find((topic) => topic.name === name)?.id ?? -1;

describe('parseThesaurus', () => {
  it('reads fields, groups, topics, weak and shared terms', () => {
    const { topics, pointers } = parseThesaurus('# 田\n## 水 0.5\n灌溉 = 浇地 渠~\n排水 = 渠 沟');
    expect(topics).toEqual([
      { id: 0, name: '灌溉', group: '水', field: '田', coherence: 0.5, terms: ['灌溉', '浇地', '渠'] },
      { id: 1, name: '排水', group: '水', field: '田', coherence: 0.5, terms: ['排水', '渠', '沟'] }
    ]);
    expect(pointers.get('浇地')?.map(({ weight }) => weight)).toEqual([1]);
    expect(pointers.get('渠')?.map(({ weight }) => weight)).toEqual([0.4 / Math.SQRT2, 1 / Math.SQRT2]);
  });

  it('refuses a line of no known form and a topic outside a group', () => {
    expect(() => parseThesaurus('# 田\n## 水 0.5\n灌溉 浇地')).toThrow('灌溉 浇地');
    expect(() => parseThesaurus('# 田\n灌溉 = 浇地')).toThrow('灌溉');
  });
});

describe('the shipped thesaurus', () => {
  it('has several hundred topics with unique names, each with terms of two characters or more but for known words', () => {
    expect(TOPICS.length).toBeGreaterThan(250);
    expect(new Set(TOPICS.map(({ name }) => name)).size).toBe(TOPICS.length);
    for (const [term, known] of POINTERS) {
      expect(term).not.toMatch(/[\s~=]/);
      expect(known.every(({ weight }) => weight > 0 && weight <= 1)).toBe(true);
    }
  });

  it('names no place of the document', () => {
    for (const term of POINTERS.keys()) expect(term).not.toMatch(/昌吉|阿什里|新疆|自治区/);
  });

  it('has a nearness that is symmetric, 1 only with itself, 0 across unrelated fields', () => {
    for (const x of TOPICS) {
      for (const y of TOPICS) {
        const near = nearness(x.id, y.id);
        if (near !== nearness(y.id, x.id) || near < 0 || near > 1 || (near === 1) !== (x === y))
          throw new Error(`nearness of ${x.name} and ${y.name}: ${near}`);
      }
    }
    expect(nearness(id('森林资源保护'), id('森林草原防火'))).toBeGreaterThan(0.4);
    expect(nearness(id('森林资源保护'), id('婚姻登记'))).toBe(0);
  });

  it('keeps a word the thesaurus does not know near to itself only', () => {
    expect(nearness(TOPICS.length + 3, TOPICS.length + 3)).toBe(1);
    expect(nearness(TOPICS.length + 3, TOPICS.length + 4)).toBe(0);
    expect(nearness(TOPICS.length + 3, 0)).toBe(0);
  });
});
