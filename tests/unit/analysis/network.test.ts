import { describe, expect, it } from 'vitest';
import type { Tie } from '../../../src/lib/analysis/position.ts';
import { network, seeded, type NetworkNode } from '../../../src/lib/analysis/network.ts';

const nodes: NetworkNode[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, index) => ({ id, weight: index + 1 }));
const ties: Tie[] = [
  ['a', 'b'],
  ['b', 'c'],
  ['a', 'c'],
  ['c', 'd'],
  ['e', 'f']
].map(([one, two], index) => ({ one: one!, two: two!, duties: (index % 2) + 1, weight: (index % 2) + 1 }));

describe('network', () => {
  const result = network(nodes, ties);
  const of = (id: string) => result.nodes.find((node) => node.id === id)!;

  it('counts ties and shared duties', () => {
    expect(result.nodes.map(({ degree }) => degree)).toEqual([2, 2, 3, 1, 1, 1, 0]);
    expect(of('c').strength).toBe(2 + 1 + 2);
  });
  it('groups those tied together, largest first, none without ties', () => {
    expect(new Set(['a', 'b', 'c', 'd'].map((id) => of(id).community))).toEqual(new Set([1]));
    expect(of('e').community).toBe(2);
    expect(of('f').community).toBe(2);
    expect(of('g').community).toBe(0);
    expect(result.communities).toBe(2);
  });
  it('gives the same picture twice, within its frame', () => {
    expect(JSON.stringify(network(nodes, ties))).toBe(JSON.stringify(result));
    for (const { x, y } of result.nodes) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
  });
  it('stands without ties and without nodes', () => {
    expect(network(nodes, [])).toMatchObject({ communities: 0, modularity: null });
    expect(network([], []).nodes).toEqual([]);
  });
});

it('seeded numbers repeat', () => {
  const [one, two] = [seeded(7), seeded(7)];
  const drawn = Array.from({ length: 50 }, () => one());
  expect(drawn).toEqual(Array.from({ length: 50 }, () => two()));
  expect(new Set(drawn).size).toBe(50);
});
