// Overlaps of small lists worked by hand, and properties that hold for any list.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OVERLAP_FROM, overlaps } from '../../../src/lib/analysis/overlap.ts';
import { inputOf, profilesOf, type SimilarityInput } from '../../../src/lib/analysis/profile.ts';
import { readDutyId } from '../../../src/lib/duty/id.ts';
import { similarity } from '../../../src/lib/analysis/similarity.ts';

function duty(id: string, name: string, more: Partial<SimilarityInput> = {}): SimilarityInput {
  return { id, list: readDutyId(id)?.list ?? '', category: '综合', name, bureaus: [], clauses: [], ...more };
}

const FIRE = duty('basic-1', '落实消防安全责任制，做好消防安全排查治理工作，及时消除火灾隐患', {
  category: '应急管理及消防'
});
const FIRE_CHECK = duty('shared-1', '消防安全监督检查工作', {
  category: '应急管理及消防',
  bureaus: ['甲市消防救援局'],
  clauses: [
    { id: 'shared-1.c1', side: 'city', text: '依法查处消防安全违法行为。' },
    { id: 'shared-1.t1', side: 'township', text: '对公共场所消防安全隐患开展日常排查，及时上报。' }
  ]
});
const FOREST = duty('basic-2', '落实“林长制”工作要求，开展巡林护林');
const TREES = duty('shared-2', '森林资源保护工作', { bureaus: ['甲市林业和草原局'] });
const ARCHIVE = duty('basic-3', '负责本乡档案收集、整理、归档');
const SAMPLE = [FIRE, FIRE_CHECK, FOREST, TREES, ARCHIVE];

describe('overlaps', () => {
  const pairs = overlaps(SAMPLE);
  const pair = (a: string, b: string) => pairs.find((one) => one.a === a && one.b === b);

  it('finds the same matter under other words, with topics as reasons', () => {
    expect(pair('basic-2', 'shared-2')?.kind).toBe('overlap');
    expect(pair('basic-2', 'shared-2')?.subjects).toContain('森林资源保护');
    expect(pair('basic-2', 'shared-2')?.wordsA).toContain('林长制');
  });

  it('calls a clause asked twice a duplication and names the clause', () => {
    const fire = pair('basic-1', 'shared-1');
    expect(fire?.kind).toBe('duplication');
    expect(fire?.duplicates[0]).toMatchObject({ a: 'basic-1', b: 'shared-1.t1', objects: ['消防安全'] });
    expect(fire?.actions).toContain('排查巡查');
  });

  it('leaves out pairs with nothing in common', () => {
    expect(pairs.some(({ a, b }) => [a, b].includes('basic-3'))).toBe(false);
    expect(pair('basic-1', 'basic-2')).toBeUndefined();
  });

  it('names the bureaus that both duties list', () => {
    const [first] = overlaps([{ ...TREES, id: 'shared-8' }, TREES]);
    expect(first?.bureaus).toEqual(['甲市林业和草原局']);
  });

  it('does not take the name of a bureau for the matter of a duty', () => {
    const [one, two] = [
      duty('shared-5', '协助市文化体育广播电视和旅游局开展骆驼比赛', { bureaus: ['甲市文化体育广播电视和旅游局'] }),
      duty('basic-5', '负责乡村旅游和广播电视工作')
    ];
    expect(overlaps([one, two]).filter(({ score }) => score >= OVERLAP_FROM)).toEqual([]);
  });

  it('does not take a clause printed under many duties for their matter', () => {
    const clauses = (id: string) => [
      { id: `${id}.k1`, side: 'takeover', text: '负责执法检查、档案归档和消防安全工作。' }
    ];
    const three = ['地名', '殡葬', '传销'].map((name, index) =>
      duty(`reclaimed-${index + 1}`, `${name}管理`, { clauses: clauses(`reclaimed-${index + 1}`) })
    );
    expect(overlaps(three)).toEqual([]);
    expect(overlaps([...three, FIRE]).filter(({ score }) => score >= 0.05)).toEqual([]);
  });

  it('finds duties whose matter no dictionary knows by their own words', () => {
    const [first] = overlaps([duty('basic-6', '骆驼比赛'), duty('shared-6', '骆驼比赛'), duty('shared-7', '驯鹰大会')]);
    expect(first).toMatchObject({ a: 'basic-6', b: 'shared-6', kind: 'overlap' });
  });

  it('is empty for no duty, one duty, duties without a word', () => {
    expect(overlaps([])).toEqual([]);
    expect(overlaps([FIRE])).toEqual([]);
    expect(overlaps([duty('a', ''), duty('b', '、')])).toEqual([]);
  });
});

describe('properties', () => {
  const parts = [
    '消防安全',
    '森林防火',
    '宣传',
    '排查',
    '低保',
    '养老服务',
    '骆驼',
    '垃圾清运',
    '处罚',
    '档案',
    '燃气',
    '，',
    '工作',
    '奖励'
  ];
  const text = fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((words) => words.join(''));
  const any = fc.record({
    list: fc.constantFrom('basic', 'shared', 'reclaimed'),
    category: fc.constantFrom('甲', '乙'),
    name: text,
    bureaus: fc.subarray(['甲市水利局', '甲市公安局']),
    texts: fc.array(text, { maxLength: 3 })
  });
  const lists = fc.array(any, { maxLength: 7 }).map((all) =>
    all.map(({ texts, ...one }, index): SimilarityInput => ({
      ...one,
      id: `d${index}`,
      clauses: texts.map((line, at) => ({ id: `d${index}.${at}`, side: at === 0 ? 'city' : 'township', text: line }))
    }))
  );

  it('scores stand in (0, 1], best first, each pair once, ids in order', () => {
    fc.assert(
      fc.property(lists, (duties) => {
        const pairs = overlaps(duties);
        expect(pairs.every(({ a, b, score }) => a < b && score > 0 && score <= 1)).toBe(true);
        expect(pairs.map(({ score }) => score)).toEqual(pairs.map(({ score }) => score).sort((x, y) => y - x));
        expect(new Set(pairs.map(({ a, b }) => `${a} ${b}`)).size).toBe(pairs.length);
      }),
      { numRuns: 60 }
    );
  });

  it('gives the same for the same duties in any order', () => {
    fc.assert(
      fc.property(lists, (duties) => {
        expect(overlaps([...duties].reverse())).toEqual(overlaps(duties));
      }),
      { numRuns: 60 }
    );
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(lists, (duties) => {
        const { profiles } = profilesOf(duties);
        for (const a of profiles) for (const b of profiles) expect(similarity(a, b)).toBeCloseTo(similarity(b, a), 12);
      }),
      { numRuns: 40 }
    );
  });
});

describe('inputOf', () => {
  it('takes the official names of a duty as read', () => {
    const record = {
      id: 'shared-1',
      list: 'shared' as const,
      seq: 1,
      category: '综合',
      name: '养犬',
      clauses: [],
      categorySpans: [],
      nameSpans: [],
      extra: [],
      flags: [],
      bureaus: [{ bureau: '甲市公安局', printed: '市公安局', others: false, part: null, spans: [] }]
    };
    expect(inputOf(record)).toEqual({
      id: 'shared-1',
      list: 'shared',
      category: '综合',
      name: '养犬',
      bureaus: ['甲市公安局'],
      clauses: []
    });
  });
});
