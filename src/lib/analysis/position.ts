// How central a bureau is by one rule of what a tie is worth, and how central it would be without a duty.
import { UndirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import type { TieRule } from './tie-rule.ts';

/** Two bureaus, the number of duties that list both, and these duties at 1/(k − 1) each. */
export interface Tie {
  one: string;
  two: string;
  duties: number;
  weight: number;
}

/** A duty of two or more bureaus: those in the network, and how many its column lists in all. */
export interface JointDuty {
  duty: string;
  bureaus: readonly string[];
  listed: number;
}

/** `core`: the bureau lies in a part where the ties of everyone add up to at least this much, by `weighted` in
 *  duties and by `repeated` in bureaus; 0 without ties. `betweenness`: share 0…1 of the shortest ways between others
 *  that pass it. */
export interface Position {
  core: number;
  betweenness: number;
}

/** The position that is left when one duty is taken out of the lists; `listed` is how many bureaus this duty has. */
export interface PositionWithout extends Position {
  duty: string;
  listed: number;
}

/** `largest`: without the duty of most bureaus, the first of equals. `leaning`: without the duty that takes most
 *  from the betweenness. null where the bureau has no such duty, or where it was not computed. */
export interface Standing extends Position {
  largest: PositionWithout | null;
  leaning: PositionWithout | null;
}

/** How often a network of this size may be measured anew; a township's 40 bureaus are far below it. */
const EFFORT = 1e7;

/** Standings of all bureaus, in their order, by one rule. `duties` in list order. `whole` is false where a network
 *  is so large that only part of its duties were left out, those of the most central bureaus first. Between
 *  measurements it lets the page go on.
 *  Sources: cores Seidman 1983, by weight Eidsaa and Almaas 2013; betweenness Brandes 2001, a tie as long as its
 *  weight is small (Newman 2001). */
export async function standings(
  ids: readonly string[],
  ties: readonly Tie[],
  duties: readonly JointDuty[],
  rule: TieRule
): Promise<{ standings: Standing[]; whole: boolean }> {
  const own = positions(ids, ties, rule);
  const of = new Map(ids.map((id) => [id, duties.filter(({ bureaus }) => bureaus.length > 1 && bureaus.includes(id))]));
  const largest = new Map(ids.map((id) => [id, greatestOf(of.get(id) ?? [])]));
  const first = [...ids]
    .sort((a, b) => (own.get(b)?.betweenness ?? 0) - (own.get(a)?.betweenness ?? 0))
    .flatMap((id) => largest.get(id) ?? []);
  const wanted = [...new Set([...first, ...duties.filter(({ bureaus }) => bureaus.length > 1)])];
  const times = Math.max(1, Math.floor(EFFORT / Math.max(1, ids.length * (ids.length + 2 * ties.length))));
  const without = new Map<JointDuty, Map<string, Position>>();
  for (const duty of wanted.slice(0, times)) {
    await breath();
    without.set(duty, positions(ids, tiesWithout(ties, duty), rule));
  }
  const left = (id: string, duty: JointDuty | undefined): PositionWithout | null => {
    const at = duty === undefined ? undefined : without.get(duty)?.get(id);
    return duty === undefined || at === undefined ? null : { duty: duty.duty, listed: duty.listed, ...at };
  };
  return {
    whole: wanted.length <= times,
    standings: ids.map((id) => {
      const at = own.get(id) ?? NOWHERE;
      const each = (of.get(id) ?? []).map((duty) => left(id, duty));
      const known = each.flatMap((one) => one ?? []);
      const least = Math.min(...known.map(({ betweenness }) => betweenness));
      return {
        ...at,
        largest: left(id, largest.get(id)),
        leaning:
          known.length < each.length || least >= at.betweenness
            ? null
            : (known.find(({ betweenness }) => betweenness === least) ?? null)
      };
    })
  };
}

/** The ties as they are when a duty is taken out; a tie that rests on it alone is gone. */
export function tiesWithout(ties: readonly Tie[], { bureaus, listed }: JointDuty): Tie[] {
  const within = new Set(bureaus);
  return ties
    .map((tie) =>
      within.has(tie.one) && within.has(tie.two)
        ? { ...tie, duties: tie.duties - 1, weight: Math.round((tie.weight - 1 / (listed - 1)) * 1e9) / 1e9 }
        : tie
    )
    .filter(({ duties }) => duties > 0);
}

/** Core number and betweenness of every bureau by a rule. */
export function positions(ids: readonly string[], ties: readonly Tie[], rule: TieRule): Map<string, Position> {
  const counted = ties.flatMap(({ one, two, duties, weight }) => {
    if (rule === 'weighted') return [{ one, two, weight }];
    return duties > 1 ? [{ one, two, weight: 1 }] : [];
  });
  const core = cores(ids, counted);
  const between = betweenness(ids, counted);
  return new Map(ids.map((id) => [id, { core: core.get(id) ?? 0, betweenness: between[id] ?? 0 }]));
}

/** Core number by weight of each node: the one whose ties weigh least is taken away first, and each keeps the greatest
 *  weight met so far. With weights of 1 these are the k-cores. */
export function cores(
  ids: readonly string[],
  ties: readonly { one: string; two: string; weight: number }[]
): Map<string, number> {
  const near = new Map(ids.map((id) => [id, new Map<string, number>()]));
  for (const { one, two, weight } of ties) {
    near.get(one)?.set(two, weight);
    near.get(two)?.set(one, weight);
  }
  const strength = new Map(ids.map((id) => [id, rounded(total(near.get(id)))]));
  const found = new Map<string, number>();
  let level = 0;
  while (strength.size > 0) {
    let [least, weight] = ['', Infinity];
    for (const [id, own] of strength) if (own < weight) [least, weight] = [id, own];
    level = Math.max(level, weight);
    found.set(least, level);
    strength.delete(least);
    for (const other of near.get(least)?.keys() ?? []) {
      near.get(other)?.delete(least);
      strength.set(other, rounded(total(near.get(other))));
    }
  }
  return found;
}

const breath = () => new Promise<void>((done) => setTimeout(done));

const NOWHERE: Position = { core: 0, betweenness: 0 };

function betweenness(
  ids: readonly string[],
  ties: readonly { one: string; two: string; weight: number }[]
): Record<string, number> {
  if (ties.length === 0 || ids.length < 3) return {};
  const graph = new UndirectedGraph<Record<string, never>, { length: number }>();
  for (const id of ids) graph.addNode(id);
  for (const { one, two, weight } of ties) graph.addEdge(one, two, { length: Math.round(1e6 / weight) });
  const found = betweennessCentrality(graph, { getEdgeWeight: 'length', normalized: true });
  return Object.fromEntries(Object.entries(found).map(([id, value]) => [id, rounded(value)]));
}

function greatestOf(duties: readonly JointDuty[]): JointDuty | undefined {
  const most = Math.max(...duties.map(({ listed }) => listed));
  return duties.find(({ listed }) => listed === most);
}

function total(weights: ReadonlyMap<string, number> | undefined): number {
  let sum = 0;
  for (const weight of weights?.values() ?? []) sum += weight;
  return sum;
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
