// A column of codes aligns duties first, where the texts bear it out.
import { expect, test } from 'vitest';
import { compare } from '../../../src/lib/compare/compare.ts';
import type { Compared } from '../../../src/lib/compare/subject.ts';
import { dutyId } from '../../../src/lib/duty/id.ts';
import { readingOf, type ListNotes } from '../../support/lists.ts';

const PLACE = { city: '某市', township: '某乡' };
const NAMES = [
  '负责村级水管员队伍建设',
  '组织群防群治队伍开展夜间巡逻',
  '开展森林草原防火宣传',
  '办理残疾人两项补贴',
  '做好退役军人走访慰问',
  '推广农作物良种'
];

/** A list of own duties with a column of codes, in the order of the names. */
function coded(names: readonly string[], codes: readonly string[]): Compared {
  const notes: ListNotes = {
    place: PLACE,
    categories: ['综合'],
    bureaus: [],
    duties: Object.fromEntries(
      names.map((name, at) => [dutyId('basic', at + 1), { category: '综合', name, lines: [at + 1, at + 1] }])
    )
  };
  const reading = readingOf(notes);
  return {
    ...reading,
    duties: reading.duties.map((duty, at) => ({
      ...duty,
      extra: [{ head: '事项编码', text: codes[at] ?? '', spans: [] }]
    }))
  };
}

const CODES = ['N-01', 'N-02', 'S-01', 'M-01', 'M-02', 'N-03'];
const pairs = (a: Compared, b: Compared) =>
  compare(a, b).flatMap(({ a: one, b: other }) => (one === null || other === null ? [] : [`${one} ${other}`]));

test('a duty of another name keeps its code: it is renamed, neither removed nor added', () => {
  const renamed = NAMES.with(5, '示范田种子补助发放');
  expect(pairs(coded(NAMES, CODES), coded(renamed, CODES))).toContain('basic-6 basic-6');
  expect(pairs(coded(NAMES, []), coded(renamed, []))).not.toContain('basic-6 basic-6');
  const [line] = compare(coded(NAMES, CODES), coded(renamed, CODES)).filter(({ a }) => a === 'basic-6');
  expect([line?.kinds, line?.confidence, line?.evidence?.code]).toEqual([['renamed'], 1, 'N-03']);
});

test('lists that give their codes anew go by their texts', () => {
  const other = coded([...NAMES].reverse(), CODES);
  const right = NAMES.map((_, at) => `basic-${at + 1} basic-${NAMES.length - at}`);
  expect(pairs(coded(NAMES, CODES), other)).toEqual(right);
});

test('a code that two duties have aligns none, and one given to another known duty neither', () => {
  const twice = ['N-01', 'N-01', 'S-01', 'M-01', 'M-02', 'N-03'];
  expect(pairs(coded(NAMES, twice), coded([...NAMES].reverse(), twice))).toHaveLength(NAMES.length);
  const handed = coded(NAMES, ['N-02', 'N-09', 'S-01', 'M-01', 'M-02', 'N-03']);
  expect(pairs(coded(NAMES, CODES), handed)).toContain('basic-1 basic-1');
});

test('what a reader said stands before the code', () => {
  const renamed = NAMES.with(5, '示范田种子补助发放');
  const apart = compare(coded(NAMES, CODES), coded(renamed, CODES), [{ a: 'basic-6', b: 'basic-6', same: false }]);
  expect(apart.some(({ a, b }) => a === 'basic-6' && b === 'basic-6')).toBe(false);
});
