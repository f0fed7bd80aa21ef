// Leaf order: hand-worked cases, and against every leaf order of small trees.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cosineDistances, pathLength, seriate } from '../../../src/lib/analysis/seriate.ts';

/** Distances of points on a line. */
const line = (points: number[]) => points.map((a) => points.map((b) => Math.abs(a - b)));

describe('cosineDistances', () => {
  test('parallel rows are 0 apart, rows without anything in common 1', () => {
    expect(
      cosineDistances([
        [1, 2],
        [2, 4],
        [0, 0],
        [0, 0]
      ]).map((row) => row.map((value) => Number(value.toFixed(6))))
    ).toEqual([
      [0, 0, 1, 1],
      [0, 0, 1, 1],
      [1, 1, 0, 0],
      [1, 1, 0, 0]
    ]);
    expect(
      cosineDistances([
        [1, 0],
        [0, 3],
        [1, 1]
      ])[0]?.map((value) => Number(value.toFixed(4)))
    ).toEqual([0, 1, 0.2929]);
  });
});

describe('seriate', () => {
  test('points of a line come back in the order of the line, from the end that was given first', () => {
    expect(seriate(line([0, 10, 1, 11, 2]))).toEqual([0, 2, 4, 1, 3]);
    expect(seriate(line([11, 0, 10, 1]))).toEqual([0, 2, 3, 1]);
  });

  test('the tree {0,1}{2,3} is turned so that the near ends meet', () => {
    const distances = [
      [0, 1, 9, 5],
      [1, 0, 4, 9],
      [9, 4, 0, 1],
      [5, 9, 1, 0]
    ];
    expect(seriate(distances)).toEqual([0, 1, 2, 3]);
    expect(pathLength(distances, seriate(distances))).toBe(6);
  });

  test('fewer than three stay, equal rows keep their order', () => {
    expect(seriate([])).toEqual([]);
    expect(
      seriate([
        [0, 3],
        [3, 0]
      ])
    ).toEqual([0, 1]);
    expect(seriate(line([7, 7, 7, 7]))).toEqual([0, 1, 2, 3]);
  });

  test('is a permutation, and no turning of the tree is shorter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 8 }),
        (rows) => {
          const distances = cosineDistances(rows);
          const order = seriate(distances);
          expect([...order].sort((a, b) => a - b)).toEqual(rows.map((_, index) => index));
          const all = turnings(tree(distances));
          expect(all.some((each) => each.join() === order.join())).toBe(true);
          const shortest = Math.min(...all.map((each) => pathLength(distances, each)));
          expect(pathLength(distances, order)).toBeCloseTo(shortest, 9);
        }
      ),
      { seed: 7, numRuns: 200 }
    );
  });
});

type Tree = number | [Tree, Tree];

function leaves(tree: Tree): number[] {
  return typeof tree === 'number' ? [tree] : [...leaves(tree[0]), ...leaves(tree[1])];
}

/** Every leaf order of a tree. */
function turnings(tree: Tree): number[][] {
  if (typeof tree === 'number') return [[tree]];
  const [left, right] = [turnings(tree[0]), turnings(tree[1])];
  return left.flatMap((a) =>
    right.flatMap((b) => [
      [...a, ...b],
      [...b, ...a]
    ])
  );
}

/** The average-linkage tree, worked out from the leaves anew at every step. */
function tree(distances: number[][]): Tree {
  let groups: Tree[] = distances.map((_, leaf) => leaf);
  const apart = (a: number[], b: number[]) =>
    a.flatMap((i) => b.map((j) => distances[i]?.[j] ?? 0)).reduce((sum, value) => sum + value, 0) /
    (a.length * b.length);
  while (groups.length > 1) {
    let pair: [number, number] = [0, 1];
    let least = Infinity;
    groups.forEach((a, i) =>
      groups.forEach((b, j) => {
        if (i < j && apart(leaves(a), leaves(b)) < least - 1e-9) [least, pair] = [apart(leaves(a), leaves(b)), [i, j]];
      })
    );
    const [left, right] = [groups[pair[0]], groups[pair[1]]];
    if (left === undefined || right === undefined) break;
    groups = groups
      .map((group, index): Tree => (index === pair[0] ? [left, right] : group))
      .filter((_, index) => index !== pair[1]);
  }
  return groups[0] ?? 0;
}
