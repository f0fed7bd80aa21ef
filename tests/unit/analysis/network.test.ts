import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cores, network, seeded, type NetworkNode, type NetworkTie } from '../../../src/lib/analysis/network.ts';

const nodes: NetworkNode[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, index) => ({ id, weight: index + 1 }));
const ties: NetworkTie[] = [
  ['a', 'b'],
  ['b', 'c'],
  ['a', 'c'],
  ['c', 'd'],
  ['e', 'f']
].map(([one, two], index) => ({ one: one!, two: two!, weight: (index % 2) + 1 }));

describe('network', () => {
  const result = network(nodes, ties);
  const of = (id: string) => result.nodes.find((node) => node.id === id)!;

  it('counts ties and shared duties', () => {
    expect(result.nodes.map(({ degree }) => degree)).toEqual([2, 2, 3, 1, 1, 1, 0]);
    expect(of('c').strength).toBe(2 + 1 + 2);
  });
  it('betweenness by hand: only c stands between others, a–d and b–d, of 15 pairs', () => {
    expect(of('c').betweenness).toBeCloseTo(2 / 15, 5);
    expect(of('a').betweenness).toBe(0);
  });
  it('groups those tied together, largest first, none without ties', () => {
    expect(new Set(['a', 'b', 'c', 'd'].map((id) => of(id).community))).toEqual(new Set([1]));
    expect(of('e').community).toBe(2);
    expect(of('f').community).toBe(2);
    expect(of('g').community).toBe(0);
    expect(result.communities).toBe(2);
  });
  it('cores: the triangle is a 2-core', () => {
    expect(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => of(id).core)).toEqual([2, 2, 2, 1, 1, 1, 0]);
    expect(result.topCore).toBe(2);
  });
  it('gives the same picture twice, within its frame', () => {
    expect(JSON.stringify(network(nodes, ties))).toBe(JSON.stringify(result));
    for (const { x, y } of result.nodes) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
  });
  it('stands without ties and without nodes', () => {
    expect(network(nodes, [])).toMatchObject({ communities: 0, topCore: 0, modularity: null });
    expect(network([], []).nodes).toEqual([]);
  });
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

it('seeded numbers repeat', () => {
  const [one, two] = [seeded(7), seeded(7)];
  const drawn = Array.from({ length: 50 }, () => one());
  expect(drawn).toEqual(Array.from({ length: 50 }, () => two()));
  expect(new Set(drawn).size).toBe(50);
});
