import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cores,
  positions,
  standings,
  tiesWithout,
  type JointDuty,
  type Tie
} from '../../../src/lib/analysis/position.ts';
import { readTieRule } from '../../../src/lib/analysis/tie-rule.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Worked by hand below: one duty of a, b, c, d; two of a and b; one of d and e. f is alone. */
const duties: JointDuty[] = [
  { duty: 'shared-1', bureaus: ['a', 'b', 'c', 'd'], listed: 4 },
  { duty: 'shared-2', bureaus: ['a', 'b'], listed: 2 },
  { duty: 'shared-3', bureaus: ['a', 'b'], listed: 2 },
  { duty: 'shared-4', bureaus: ['d', 'e'], listed: 2 },
  { duty: 'shared-5', bureaus: ['f'], listed: 1 }
];
const third = 0.333333333;
const tie = (one: string, two: string, count: number, weight: number): Tie => ({ one, two, duties: count, weight });
const ties = [
  tie('a', 'b', 3, 2 + third),
  tie('a', 'c', 1, third),
  tie('a', 'd', 1, third),
  tie('b', 'c', 1, third),
  tie('b', 'd', 1, third),
  tie('c', 'd', 1, third),
  tie('d', 'e', 1, 1)
];
const column = (found: Map<string, { core: number; betweenness: number }>, key: 'core' | 'betweenness') =>
  ids.map((id) => found.get(id)?.[key]);

describe('weighted ties', () => {
  const found = positions(ids, ties, 'weighted');
  it('a duty of four makes no close circle: c has its single duty, a and b their repeated work', () => {
    expect(column(found, 'core')).toEqual([2.333333, 2.333333, 1, 1, 1, 0]);
  });
  it('the way from e to all others leads through d, of ten pairs of others', () => {
    expect(column(found, 'betweenness')).toEqual([0, 0, 0, 0.3, 0, 0]);
  });
});

describe('repeated ties', () => {
  it('count only two or more duties in common', () => {
    const found = positions(ids, ties, 'repeated');
    expect(column(found, 'core')).toEqual([1, 1, 0, 0, 0, 0]);
    expect(column(found, 'betweenness')).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('without a duty', () => {
  it('the ties that rest on it alone go, the others lose its part', () => {
    expect(tiesWithout(ties, duties[0]!)).toEqual([tie('a', 'b', 2, 2), tie('d', 'e', 1, 1)]);
    expect(tiesWithout(ties, duties[3]!)).toEqual(ties.slice(0, 6));
  });
  it('each bureau stands without its largest duty, and without the one that its betweenness leans on', async () => {
    const { standings: found, whole } = await standings(ids, ties, duties, 'weighted');
    expect(whole).toBe(true);
    expect(found.map(({ largest }) => largest && [largest.duty, largest.listed, largest.core])).toEqual([
      ['shared-1', 4, 2],
      ['shared-1', 4, 2],
      ['shared-1', 4, 0],
      ['shared-1', 4, 1],
      ['shared-4', 2, 0],
      null
    ]);
    expect(found.map(({ leaning }) => leaning?.duty ?? null)).toEqual([null, null, null, 'shared-1', null, null]);
    expect(found[3]?.leaning?.betweenness).toBe(0);
  });
  it('of two that take the same the first is named, and a smaller duty may carry more than the largest', async () => {
    const chain = [tie('a', 'b', 1, 0.5), tie('a', 'c', 1, 0.5), tie('b', 'c', 1, 0.5), tie('c', 'd', 1, 1)];
    const chained = [
      { duty: 'shared-1', bureaus: ['a', 'b', 'c'], listed: 3 },
      { duty: 'shared-2', bureaus: ['c', 'd'], listed: 2 }
    ];
    const { standings: found } = await standings(['a', 'b', 'c', 'd'], chain, chained, 'weighted');
    expect(found[2]).toMatchObject({
      largest: { duty: 'shared-1', betweenness: 0 },
      leaning: { duty: 'shared-1', betweenness: 0 }
    });
    const longer = [...chain, tie('d', 'e', 1, 1)];
    const { standings: long } = await standings(
      ['a', 'b', 'c', 'd', 'e'],
      longer,
      [...chained, { duty: 'shared-3', bureaus: ['d', 'e'], listed: 2 }],
      'weighted'
    );
    expect(long[3]).toMatchObject({ largest: { duty: 'shared-2' }, leaning: { duty: 'shared-2' } });
  });
  it('says where a network is too large for all of it', async () => {
    const many = Array.from({ length: 700 }, (_, index) => `n${index}`);
    const rows = many.slice(1).map((id, index) => tie(many[index]!, id, 1, 1));
    const each = rows.map(({ one, two }, index) => ({ duty: `shared-${index}`, bureaus: [one, two], listed: 2 }));
    const { standings: found, whole } = await standings(many, rows, each, 'repeated');
    expect(whole).toBe(false);
    expect(found.filter(({ largest }) => largest !== null).length).toBeGreaterThan(0);
    expect(found.every(({ leaning }) => leaning === null)).toBe(true);
  });
  it('stands without ties and without bureaus', async () => {
    expect(await standings([], [], [], 'weighted')).toEqual({ standings: [], whole: true });
    expect((await standings(['a'], [], [], 'repeated')).standings).toEqual([
      { core: 0, betweenness: 0, largest: null, leaning: null }
    ]);
  });
});

it('reads the rule of an address, and takes the usual one for anything else', () => {
  expect(['repeated', 'weighted', '', 'x'].map(readTieRule)).toEqual(['repeated', 'weighted', 'weighted', 'weighted']);
});

describe('cores', () => {
  it('never exceed the number of ties, and every k-core holds together', () => {
    const names = Array.from({ length: 9 }, (_, index) => `n${index}`);
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.tuple(fc.nat(8), fc.nat(8)).filter(([a, b]) => a < b),
          { selector: ([a, b]) => a * 9 + b }
        ),
        (pairs) => {
          const edges = pairs.map(([a, b]) => ({ one: names[a]!, two: names[b]!, weight: 1 }));
          const core = cores(names, edges);
          for (const name of names) {
            const level = core.get(name)!;
            const fellows = edges.filter(
              ({ one, two }) => (one === name && core.get(two)! >= level) || (two === name && core.get(one)! >= level)
            );
            expect(fellows.length).toBeGreaterThanOrEqual(level);
          }
        }
      )
    );
  });
});
