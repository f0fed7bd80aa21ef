// Whom a place is compared with: its own city, its own prefecture, all at hand, or those most like it, and why.
import { deviation, mean, rollup, sort, sum } from 'd3';
import { upperPlace } from '../lexicon/levels.ts';
import { LEAST_PEERS } from './standing.ts';

export const PEER_GROUPS = ['city', 'prefecture', 'all', 'alike', 'chosen'] as const;
export type PeerGroup = (typeof PEER_GROUPS)[number];

/** A place as peers are told by: `prefecture` '' where it is not known; `terms` are its numbers of duties, by list and
 *  by category, no key where it has none. */
export interface PeerPlace {
  id: string;
  city: string;
  prefecture: string;
  terms: ReadonlyMap<string, number>;
}

/** So many are the most alike. */
const ALIKE = 5;
const REASONS = 3;
const LONGEST = 6;
const UPPER_HEAD = new RegExp(`^${upperPlace(LONGEST)}`, 'u');

/** The prefecture that the branches of higher bodies name before the city (昌吉州生态环境局昌吉市分局 → 昌吉州), the most
 *  frequent of several; '' where none does. `names` are official names of branches. */
export function prefectureOf(names: readonly string[], city: string): string {
  const named = names.flatMap((name) => {
    const [head] = UPPER_HEAD.exec(name) ?? [];
    return head === undefined || head === city ? [] : [head];
  });
  const counts = rollup(
    named,
    ({ length }) => length,
    (name) => name
  );
  return sort(counts, ([, count]) => -count)[0]?.[0] ?? '';
}

/** Positions of the peers of the place at `at` in a group, itself left out; `chosen` are edition ids. */
export function peersOf(
  group: PeerGroup,
  places: readonly PeerPlace[],
  at: number,
  chosen: readonly string[]
): number[] {
  const own = places[at];
  if (own === undefined) return [];
  if (group === 'alike') return alikeOf(places, at);
  return [...places.keys()].filter((other) => {
    const place = places[other];
    if (other === at || place === undefined) return false;
    if (group === 'city') return own.city !== '' && place.city === own.city;
    if (group === 'prefecture') return own.prefecture !== '' && place.prefecture === own.prefecture;
    return group === 'all' || chosen.includes(place.id);
  });
}

/** The nearest group that holds enough peers to say anything; all at hand where none does. */
export function usualGroup(places: readonly PeerPlace[], at: number): PeerGroup {
  const near = (['city', 'prefecture'] as const).find((group) => peersOf(group, places, at, []).length >= LEAST_PEERS);
  return near ?? 'all';
}

/** Those whose terms differ least in all, each term on the scale of its own spread over the places; of equals the first
 *  at hand. Absent is not zero: a term that only one of two places has counts as one spread. */
function alikeOf(places: readonly PeerPlace[], at: number): number[] {
  const keys = new Set(places.flatMap(({ terms }) => [...terms.keys()]));
  const spread = new Map(
    [...keys].map((key) => {
      const values = places.flatMap(({ terms }) => terms.get(key) ?? []);
      return [key, Math.max(1, deviation(values) ?? 1)] as const;
    })
  );
  const own = places[at]?.terms ?? new Map<string, number>();
  const distance = ({ terms }: PeerPlace) =>
    sum(keys, (key) => {
      const [one, other] = [own.get(key), terms.get(key)];
      if (one === undefined && other === undefined) return 0;
      if (one === undefined || other === undefined) return 1;
      return Math.abs(one - other) / (spread.get(key) ?? 1);
    });
  const others = [...places.keys()].filter((place) => place !== at);
  return sort(others, (place) => distance(places[place] as PeerPlace))
    .slice(0, ALIKE)
    .sort((one, other) => one - other);
}

/** The three terms in which a place still differs most from the mean of some peers, on the scale of duties; `from` is
 *  the difference, of those peers that have the term at all. */
export function reasonsOf(
  places: readonly PeerPlace[],
  at: number,
  peers: readonly number[]
): { term: string; from: number }[] {
  const own = places[at]?.terms ?? new Map<string, number>();
  const reasons = [...own].flatMap(([term, value]) => {
    const theirs = peers.flatMap((peer) => places[peer]?.terms.get(term) ?? []);
    const middle = mean(theirs);
    return middle === undefined ? [] : [{ term, from: value - middle }];
  });
  return sort(reasons, ({ from }) => -Math.abs(from)).slice(0, REASONS);
}
