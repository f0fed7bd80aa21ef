// The comparison of two editions: each kind of change on a small list, and what holds for any lists.
import { beforeAll, describe, expect, test } from 'vitest';
import { compare, type Comparison } from '../../../src/lib/compare/compare.ts';
import type { Compared } from '../../../src/lib/compare/subject.ts';
import { published } from '../../../scripts/published.ts';
import { editedCopy, rewordings } from '../../../scripts/score/edited-copy.ts';
import { readingOf, type DutyNote, type ListNotes } from '../../support/lists.ts';

const NOTES: ListNotes = {
  place: { city: '某市', township: '某乡' },
  categories: ['农业', '安全'],
  bureaus: [
    { name: '某市水利局', stem: '水利局', short: '市水利局', tier: 'government', aliases: [] },
    { name: '某市公安局', stem: '公安局', short: '市公安局', tier: 'government', aliases: [] }
  ],
  duties: {
    'basic-1': { category: '农业', name: '负责村级水管员队伍建设，做好农田灌溉用水管理', lines: [1, 1] },
    'basic-2': { category: '安全', name: '组织群防群治队伍开展夜间巡逻', lines: [2, 2] },
    'shared-1': {
      category: '农业',
      name: '末级渠系维修养护，水费收缴',
      lines: [3, 3],
      bureaus: [['市水利局', 'first', 2]],
      city: [{ text: '制定渠系维修养护计划并组织验收' }, { text: '核定水费标准并监督收缴' }],
      township: [{ text: '组织清淤和维修渠道' }, { text: '按标准收缴水费并公示' }]
    },
    'shared-2': {
      category: '安全',
      name: '流动人口登记',
      lines: [4, 4],
      bureaus: [['市公安局', 'first', 1]],
      city: [{ text: '核发居住证' }],
      township: [{ text: '登记流动人口并上报' }]
    },
    'reclaimed-1': {
      category: '农业',
      name: '对擅自凿井的处罚',
      lines: [5, 5],
      bureaus: [['市水利局', 'takeover', 1]],
      takeover: [{ text: '由市水利局负责' }]
    }
  }
};

/** The list with some duties written anew, and `undefined` for one that is gone. */
function edition(change: Record<string, Partial<DutyNote> | undefined> = {}, more: Partial<ListNotes> = {}): Compared {
  const duties = Object.fromEntries(
    Object.entries({ ...NOTES.duties, ...change }).flatMap(([id]) => {
      if (id in change && change[id] === undefined) return [];
      return [[id, { category: '农业', lines: [9, 9], ...NOTES.duties[id], ...change[id] } as DutyNote]];
    })
  );
  return readingOf({ ...NOTES, ...more, duties });
}

const told = (rows: readonly Comparison[]) => rows.map(({ a, b, kinds }) => [a, b, ...kinds].join(' '));
const changed = (rows: readonly Comparison[]) => told(rows.filter(({ kinds }) => kinds[0] !== 'same'));
const turned = (kinds: readonly string[]) =>
  kinds.map((kind) => ({ added: 'removed', removed: 'added', split: 'merged', merged: 'split' })[kind] ?? kind).sort();

describe('each kind of change', () => {
  const base = edition();
  test.each<[string, Record<string, Partial<DutyNote> | undefined>, string[]]>([
    ['nothing', {}, []],
    ['another name', { 'basic-2': { name: '开展群防群治夜间巡逻' } }, ['basic-2 basic-2 renamed']],
    ['marks and blanks only', { 'basic-2': { name: '组织“群防群治”队伍 开展夜间巡逻' } }, []],
    ['another category', { 'basic-2': { category: '农业' } }, ['basic-2 basic-2 recategorised']],
    ['another bureau', { 'shared-2': { bureaus: [['市水利局', 'first', 1]] } }, ['shared-2 shared-2 bureaus']],
    [
      'one bureau more',
      {
        'shared-2': {
          bureaus: [
            ['市公安局', 'first', 1],
            ['市水利局', 'silent', 0]
          ]
        }
      },
      ['shared-2 shared-2 bureaus']
    ],
    [
      'a clause reworded',
      { 'shared-2': { township: [{ text: '登记流动人口并每月上报' }] } },
      ['shared-2 shared-2 clauses']
    ],
    [
      'clauses in another order',
      { 'shared-1': { township: [{ text: '按标准收缴水费并公示' }, { text: '组织清淤和维修渠道' }] } },
      []
    ],
    ['one gone', { 'basic-2': undefined }, ['basic-2  removed']],
    ['one more', { 'basic-3': { name: '开展科学普及活动' } }, [' basic-3 added']],
    [
      'another list, the number with it',
      {
        'shared-2': undefined,
        'reclaimed-2': {
          category: '安全',
          name: '流动人口登记',
          bureaus: [['市公安局', 'takeover', 1]],
          takeover: [{ text: '由市公安局负责' }]
        }
      },
      ['shared-2 reclaimed-2 moved']
    ],
    [
      'cut in two',
      {
        'shared-1': {
          name: '末级渠系维修养护',
          city: [{ text: '制定渠系维修养护计划并组织验收' }],
          township: [{ text: '组织清淤和维修渠道' }]
        },
        'shared-3': {
          name: '水费收缴',
          bureaus: [['市水利局', 'first', 1]],
          city: [{ text: '核定水费标准并监督收缴' }],
          township: [{ text: '按标准收缴水费并公示' }]
        }
      },
      ['shared-1 shared-1 split', 'shared-1 shared-3 split']
    ]
  ])('%s', (_, change, expected) => {
    const rows = compare(base, edition(change));
    expect(changed(rows)).toEqual(expected);
    expect(changed(compare(edition(change), base)).length).toBe(expected.length);
  });

  test('tells which bureau came and went, and which clause became which', () => {
    const rows = compare(
      base,
      edition({ 'shared-2': { bureaus: [['市水利局', 'first', 1]], township: [{ text: '登记流动人口并每月上报' }] } })
    );
    const row = rows.find(({ a }) => a === 'shared-2');
    expect(row?.bureaus).toEqual({ came: ['水利局'], went: ['公安局'], lead: null });
    expect(row?.clauses).toEqual({
      added: [],
      removed: [],
      reworded: [{ before: 'shared-2.t1', after: 'shared-2.t1' }]
    });
  });
});

describe('what a reader corrected', () => {
  const base = edition();
  const renamed = edition({ 'basic-2': { name: '开展群防群治夜间巡逻' } });

  test('two that are said not to be one are one no more', () => {
    const rows = compare(base, renamed, [{ a: 'basic-2', b: 'basic-2', same: false }]);
    expect(changed(rows)).toEqual(['basic-2  removed', ' basic-2 added']);
  });

  test('two that are said to be one are one, surely, however little they share', () => {
    const other = edition({ 'basic-2': { name: '开展科学普及活动' } });
    expect(changed(compare(base, other))).toEqual(['basic-2  removed', ' basic-2 added']);
    const rows = compare(base, other, [{ a: 'basic-2', b: 'basic-2', same: true }]);
    expect(changed(rows)).toEqual(['basic-2 basic-2 renamed']);
    expect(rows.find(({ a }) => a === 'basic-2')).toMatchObject({ confidence: 1, corrected: true });
  });

  test('of two about one duty the later holds, and what names no duty says nothing', () => {
    const rows = compare(base, base, [
      { a: 'basic-1', b: 'basic-2', same: true },
      { a: 'basic-2', b: 'basic-2', same: true },
      { a: 'basic-99', b: 'basic-1', same: true }
    ]);
    expect(changed(rows)).toEqual([]);
  });

  test('a part that is said not to be one is no split', () => {
    const cut = edition({
      'shared-1': {
        name: '末级渠系维修养护',
        city: [{ text: '制定渠系维修养护计划并组织验收' }],
        township: [{ text: '组织清淤和维修渠道' }]
      },
      'shared-3': {
        name: '水费收缴',
        bureaus: [['市水利局', 'first', 1]],
        city: [{ text: '核定水费标准并监督收缴' }],
        township: [{ text: '按标准收缴水费并公示' }]
      }
    });
    const rows = compare(base, cut, [{ a: 'shared-1', b: 'shared-3', same: false }]);
    expect(changed(rows)).toEqual(['shared-1 shared-1 renamed clauses', ' shared-3 added']);
  });
});

test('the same list of another place does not differ', () => {
  const bureaus = NOTES.bureaus.map((bureau) => ({
    ...bureau,
    name: bureau.name.replace('某市', '青石县'),
    short: bureau.short.replace('市', '县')
  }));
  const there = edition(
    {
      'shared-1': { bureaus: [['县水利局', 'first', 2]] },
      'shared-2': { bureaus: [['县公安局', 'first', 1]] },
      'reclaimed-1': { bureaus: [['县水利局', 'takeover', 1]], takeover: [{ text: '由县水利局负责' }] }
    },
    { place: { city: '青石县', township: '大坪镇' }, bureaus }
  );
  expect(changed(compare(edition(), there))).toEqual([]);
});

test('what both lists print alike does not differ, also where it names one of the two places', () => {
  const named = { name: '协助某乡巡逻', township: [{ text: '资料移交某乡存档' }] };
  const here = edition({ 'basic-2': { name: named.name }, 'shared-2': { township: named.township } });
  const there = edition(
    { 'basic-2': { name: named.name }, 'shared-2': { township: named.township } },
    { place: { city: '某市', township: '大坪镇' } }
  );
  expect(changed(compare(here, there))).toEqual([]);
});

test('a heading above a clause and the same words before it do not differ', () => {
  const headed = edition({ 'reclaimed-1': { takeover: [{ group: '市水利局', text: '依法处罚并公示' }] } });
  const inLine = edition({ 'reclaimed-1': { takeover: [{ text: '市水利局：依法处罚并公示' }] } });
  expect(changed(compare(headed, inLine))).toEqual([]);
  expect(changed(compare(inLine, headed))).toEqual([]);
});

test('lists about other matters are not matched to fill a row', () => {
  const other = edition({
    'basic-1': { name: '编纂镇村志' },
    'basic-2': { name: '组织无偿献血' },
    'shared-1': { name: '文物安全巡查', city: [{ text: '修缮文物' }], township: [{ text: '看护文物' }] },
    'shared-2': { name: '渔船检验', city: [{ text: '检验渔船' }], township: [{ text: '通知船东' }] },
    'reclaimed-1': { name: '民办幼儿园审批' }
  });
  expect(compare(edition(), other).filter(({ a, b }) => a !== null && b !== null)).toEqual([]);
});

describe('any lists', () => {
  const list = published();
  const copies = [21, 22].map((seed) => editedCopy(list, rewordings('changji-ashili'), [], seed).copy);
  const compared = new Map<(typeof copies)[number], ReturnType<typeof compare>>();
  beforeAll(() => {
    for (const copy of copies) compared.set(copy, compare(list, copy));
  });

  test('compared with itself a list has no change', () => {
    expect(new Set(compare(list, list).map(({ a, b, kinds }) => `${a === b} ${kinds.join()}`))).toEqual(
      new Set(['true same'])
    );
  });

  test.each(copies)('turned round, the comparison is turned round', (copy) => {
    const there = (compared.get(copy) ?? []).map(({ a, b, kinds }) => `${a} ${b} ${[...kinds].sort().join()}`);
    const back = compare(copy, list).map(({ a, b, kinds }) => `${b} ${a} ${turned(kinds).join()}`);
    expect(back.sort()).toEqual(there.sort());
  });

  test.each(copies)('the order of the duties changes nothing', (copy) => {
    const reordered = { ...copy, duties: copy.duties.toReversed() };
    expect(told(compare(list, reordered)).sort()).toEqual(told(compared.get(copy) ?? []).sort());
  });

  test.each(copies)('every duty stands in the comparison', (copy) => {
    const rows = compared.get(copy) ?? [];
    expect(new Set(rows.flatMap(({ a }) => a ?? []))).toEqual(new Set(list.duties.map(({ id }) => id)));
    expect(new Set(rows.flatMap(({ b }) => b ?? []))).toEqual(new Set(copy.duties.map(({ id }) => id)));
  });
});
