// The network of bureaus around the township: where each stands, with whom it forms a group.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceRadial,
  forceSimulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum
} from 'd3';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Tie } from './position.ts';

/** A bureau and the number of duties it shares with the township; `id` unique. */
export interface NetworkNode {
  id: string;
  weight: number;
}

/** A bureau in the network. `x`, `y` lie within −1…1 with the township at 0, 0. `degree` is the number of bureaus it
 *  shares a duty with, `strength` the sum of shared duties over them; `community` counts from 1 by size and is 0 for a
 *  bureau without ties. */
export interface PlacedNode {
  id: string;
  x: number;
  y: number;
  degree: number;
  strength: number;
  community: number;
}

/** `communities` counts groups of two or more; `modularity` is null without ties. */
export interface Network {
  nodes: PlacedNode[];
  communities: number;
  modularity: number | null;
}

/** Places the bureaus and finds their groups, ties weighing what their duties give at 1/(k − 1) each. Nodes keep their
 *  order. Same input, same output: all chance comes from one fixed seed.
 *  Sources: forces of d3 (Verlet), communities Blondel et al. 2008 (Louvain). */
export function network(nodes: readonly NetworkNode[], ties: readonly Tie[]): Network {
  const graph = new UndirectedGraph<Record<string, never>, { duties: number; weight: number }>();
  for (const { id } of nodes) graph.addNode(id);
  for (const { one, two, duties, weight } of ties) graph.addEdge(one, two, { duties, weight });
  const grouped = graph.size === 0 ? null : louvain.detailed(graph, { getEdgeWeight: 'weight', rng: seeded(SEED) });
  const community = numbered(nodes, graph, grouped?.communities ?? {});
  const places = settle(nodes, ties);
  return {
    nodes: nodes.map(({ id }, index) => ({
      id,
      x: places[index]?.x ?? 0,
      y: places[index]?.y ?? 0,
      degree: graph.degree(id),
      strength: graph.reduceEdges(id, (sum, _edge, { duties }) => sum + duties, 0),
      community: community.get(id) ?? 0
    })),
    communities: Math.max(0, ...community.values()),
    modularity: grouped === null ? null : Math.round(grouped.modularity * 1e4) / 1e4
  };
}

/** Numbers 0 ≤ n < 1 of a linear congruential generator (Numerical Recipes), always the same for a seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const SEED = 20250601;
const OUTER = 300;
const INNER = 110;
const TICKS = 420;

interface Body extends SimulationNodeDatum {
  id: string;
  weight: number;
  radius: number;
}

function settle(nodes: readonly NetworkNode[], ties: readonly Tie[]): { x: number; y: number }[] {
  const most = Math.max(1, ...nodes.map(({ weight }) => weight));
  const heaviest = Math.max(1, ...ties.map(({ duties }) => duties));
  const bodies = nodes.map(({ id, weight }, index): Body => {
    const angle = (index / nodes.length) * 2 * Math.PI - Math.PI / 2;
    return {
      id,
      weight,
      radius: 16 + 16 * Math.sqrt(weight / most),
      x: OUTER * Math.cos(angle),
      y: OUTER * Math.sin(angle)
    };
  });
  const hub: Body = { id: '', weight: most, radius: 46, x: 0, y: 0, fx: 0, fy: 0 };
  const links = ties.map(({ one, two, duties: weight }): SimulationLinkDatum<Body> & { weight: number } => ({
    source: one,
    target: two,
    weight
  }));
  forceSimulation([hub, ...bodies])
    .randomSource(seeded(SEED))
    .force(
      'radial',
      forceRadial<Body>(
        (body) => (body === hub ? 0 : OUTER - (OUTER - INNER) * Math.sqrt(body.weight / most)),
        0,
        0
      ).strength(0.5)
    )
    .force(
      'ties',
      forceLink<Body, SimulationLinkDatum<Body> & { weight: number }>(links)
        .id((body) => body.id)
        .distance(90)
        .strength(({ weight }) => 0.02 + 0.1 * (weight / heaviest))
    )
    .force('apart', forceManyBody<Body>().strength(-420))
    .force(
      'room',
      forceCollide<Body>((body) => body.radius)
        .strength(0.9)
        .iterations(2)
    )
    .stop()
    .tick(TICKS);
  const reach = {
    x: Math.max(1, ...bodies.map((body) => Math.abs(body.x ?? 0))),
    y: Math.max(1, ...bodies.map((body) => Math.abs(body.y ?? 0)))
  };
  const share = (value: number) => Math.round(value * 1e4) / 1e4 + 0;
  return bodies.map((body) => ({ x: share((body.x ?? 0) / reach.x), y: share((body.y ?? 0) / reach.y) }));
}

function numbered(
  nodes: readonly NetworkNode[],
  graph: UndirectedGraph,
  raw: Record<string, number>
): Map<string, number> {
  const members = new Map<number, string[]>();
  for (const { id } of nodes) {
    const group = raw[id];
    if (group !== undefined && graph.degree(id) > 0) members.set(group, [...(members.get(group) ?? []), id]);
  }
  const ranked = [...members.values()].sort((a, b) => b.length - a.length);
  return new Map(ranked.flatMap((ids, index) => ids.map((id) => [id, index + 1] as const)));
}
