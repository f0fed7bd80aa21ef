// The thesaurus: what its rows become, its nearness is symmetric and bounded, it knows no place.
import { describe, expect, it } from 'vitest';
import { nearness, pointersIn, TOPICS } from '../../../src/lib/lexicon/thesaurus.ts';
import { table } from '../../../src/lib/lexicon/load.ts';
import { ALL_REGIONS } from '../../../src/lib/lexicon/regions.ts';

const id = (name: string): number => TOPICS.find((topic) => topic.name === name)?.id ?? -1;

describe('the thesaurus', () => {
  it('has several hundred topics with unique names, in the order of the file, each in its group', () => {
    expect(TOPICS.length).toBeGreaterThan(250);
    expect(new Set(TOPICS.map(({ name }) => name)).size).toBe(TOPICS.length);
    TOPICS.forEach((topic, index) => expect(topic.id).toBe(index));
    expect(TOPICS[id('低保边缘')]).toBeUndefined();
    expect(TOPICS[id('最低生活保障')]).toMatchObject({ group: '社会救助', field: '民生服务' });
    expect(TOPICS[id('最低生活保障')]?.terms).toContain('低保边缘');
  });

  it('has an English name for every topic, none twice', () => {
    const rows = table('topics');
    expect(rows.map(({ topic }) => topic).sort()).toEqual(TOPICS.map(({ name }) => name).sort());
    expect(new Set(rows.map(({ english }) => english)).size).toBe(rows.length);
  });

  it('weighs a plain term of one topic 1, a weak one less, one of several topics less by their number', () => {
    const pointers = pointersIn(ALL_REGIONS);
    expect(pointers.get('低保边缘')?.map(({ weight }) => weight)).toEqual([1]);
    expect(pointers.get('意识形态')?.length).toBe(1);
    for (const [term, known] of pointers) {
      expect(term).not.toMatch(/[\s~=]/);
      for (const { weight } of known) {
        expect([1, 0.4].some((plain) => Math.abs(weight - plain / Math.sqrt(known.length)) < 1e-9)).toBe(true);
      }
    }
  });

  it('lets a term that is marked with a region point only in places of that region', () => {
    const general = pointersIn(new Set());
    const everywhere = pointersIn(ALL_REGIONS);
    const marked = table('thesaurus').filter(({ region }) => region !== '');
    expect(marked.length).toBeGreaterThan(50);
    for (const { term, topic, region } of marked) {
      const points = (pointers: ReturnType<typeof pointersIn>) =>
        pointers.get(term)?.some((pointer) => pointer.topic.name === topic) === true;
      expect([
        points(general),
        points(everywhere),
        ...region.split('/').map((one) => points(pointersIn(new Set([one]))))
      ]).toEqual([false, true, ...region.split('/').map(() => true)]);
    }
  });

  it('names no place of the published document', () => {
    for (const term of pointersIn(ALL_REGIONS).keys()) expect(term).not.toMatch(/昌吉|阿什里/);
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
