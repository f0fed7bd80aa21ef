// Puts rows that resemble one another side by side: a cluster tree and its best leaf order.

interface Node {
  left: Node | null;
  right: Node | null;
  leaves: number[];
}

/** Cosine distance of each pair of rows, n × n, in [0, 1] for rows without negative values. Two rows of zeros are 0
 *  apart, a row of zeros is 1 from any other. */
export function cosineDistances(rows: readonly (readonly number[])[]): number[][] {
  const lengths = rows.map((row) => Math.hypot(...row));
  return rows.map((a, i) =>
    rows.map((b, j) => {
      const scale = (lengths[i] ?? 0) * (lengths[j] ?? 0);
      if (i === j || (lengths[i] === 0 && lengths[j] === 0)) return 0;
      if (scale === 0) return 1;
      return Math.max(0, 1 - a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0) / scale);
    })
  );
}

/** Sum of distances between neighbours in an order. */
export function pathLength(distances: readonly (readonly number[])[], order: readonly number[]): number {
  return order.slice(1).reduce((sum, leaf, index) => sum + at(distances, order[index] ?? 0, leaf), 0);
}

/** Order of 0…n−1 that brings similar ones together: the shortest path among all leaf orders of the average-linkage
 *  cluster tree.
 *  `distances` is symmetric, n × n, finite. Ties keep the given order as far as they can, so equal input gives equal
 *  output; of the two directions
 *  the one whose first leaf comes earlier in the given order. O(n³). Source: Bar-Joseph, Gifford, Jaakkola 2001, Fast
 *  optimal leaf ordering. */
export function seriate(distances: readonly (readonly number[])[]): number[] {
  const size = distances.length;
  if (size < 3) return Array.from({ length: size }, (_, index) => index);
  const root = cluster(distances);
  const cost = Array.from({ length: size }, () => new Float64Array(size));
  const ends = new Map<number, [number, number]>();
  measure(root, distances, cost, ends);
  let best: [number, number] = [0, 0];
  let least = Infinity;
  for (const first of root.left?.leaves ?? []) {
    for (const last of root.right?.leaves ?? []) {
      const here = cost[first]?.[last] ?? Infinity;
      if (here < least - 1e-9) {
        least = here;
        best = [first, last];
      }
    }
  }
  const order = unfold(root, best[0], best[1], ends, size);
  return (order[0] ?? 0) <= (order.at(-1) ?? 0) ? order : order.reverse();
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** Average-linkage tree (UPGMA). */
function cluster(distances: readonly (readonly number[])[]): Node {
  let nodes: Node[] = distances.map((_, leaf) => ({ left: null, right: null, leaves: [leaf] }));
  let apart = distances.map((row) => [...row]);
  while (nodes.length > 1) {
    let pair: [number, number] = [0, 1];
    let least = Infinity;
    for (let i = 0; i < nodes.length; i++) {
      for (let j = i + 1; j < nodes.length; j++) {
        if (at(apart, i, j) < least - 1e-9) {
          least = at(apart, i, j);
          pair = [i, j];
        }
      }
    }
    const [i, j] = pair;
    const [a, b] = [nodes[i], nodes[j]];
    if (a === undefined || b === undefined) break;
    const [m, n] = [a.leaves.length, b.leaves.length];
    const joined = nodes.map((_, k) => (m * at(apart, i, k) + n * at(apart, j, k)) / (m + n));
    const keep = (_: unknown, k: number) => k !== j;
    apart = apart.map((row, k) => (k === i ? joined : row.map((value, l) => (l === i ? (joined[k] ?? 0) : value))));
    apart = apart.filter(keep).map((row) => row.filter(keep));
    nodes = nodes
      .map((node, k) => (k === i ? { left: a, right: b, leaves: [...a.leaves, ...b.leaves] } : node))
      .filter(keep);
  }
  return nodes[0] ?? { left: null, right: null, leaves: [] };
}

/** Leaves that can stand at the far end of a subtree whose near end is `leaf`. */
function opposite(node: Node, leaf: number): number[] {
  if (node.left === null || node.right === null) return node.leaves;
  return node.left.leaves.includes(leaf) ? node.right.leaves : node.left.leaves;
}

/** Fills `cost[u][w]`, the shortest order of the smallest subtree that holds u and w with these two at its ends, and
 *  the two leaves that meet inside. */
function measure(
  node: Node,
  distances: readonly (readonly number[])[],
  cost: Float64Array[],
  ends: Map<number, [number, number]>
): void {
  const { left, right } = node;
  if (left === null || right === null) return;
  measure(left, distances, cost, ends);
  measure(right, distances, cost, ends);
  const size = distances.length;
  for (const first of left.leaves) {
    const bridge = right.leaves.map((near) => {
      let least = Infinity;
      let from = first;
      for (const end of opposite(left, first)) {
        const here = (cost[first]?.[end] ?? 0) + at(distances, end, near);
        if (here < least - 1e-9) {
          least = here;
          from = end;
        }
      }
      return { near, least, from };
    });
    for (const last of right.leaves) {
      const nears = new Set(opposite(right, last));
      let least = Infinity;
      let meet: [number, number] = [first, last];
      for (const { near, least: so, from } of bridge) {
        if (!nears.has(near)) continue;
        const here = so + (cost[last]?.[near] ?? 0);
        if (here < least - 1e-9) {
          least = here;
          meet = [from, near];
        }
      }
      for (const [u, w, pair] of [
        [first, last, meet],
        [last, first, [meet[1], meet[0]]]
      ] as const) {
        const row = cost[u];
        if (row !== undefined) row[w] = least;
        ends.set(u * size + w, [pair[0], pair[1]]);
      }
    }
  }
}

function unfold(
  node: Node,
  first: number,
  last: number,
  ends: ReadonlyMap<number, [number, number]>,
  size: number
): number[] {
  const { left, right } = node;
  if (left === null || right === null) return [...node.leaves];
  const meet = ends.get(first * size + last) ?? [first, last];
  const [near, far] = left.leaves.includes(first) ? [left, right] : [right, left];
  return [...unfold(near, first, meet[0], ends, size), ...unfold(far, meet[1], last, ends, size)];
}
