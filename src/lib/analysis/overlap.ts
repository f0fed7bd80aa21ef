// Overlaps: all pairs of duties that speak of the same matter, best first, with their reasons.
import { duplicates, requestsOf, type Duplicate, type Request } from './duplication.ts';
import { bureauEraser, profilesOf, type Profile, type Profiles, type SimilarityInput } from './profile.ts';
import { reasons, similarity, type Reasons } from './similarity.ts';
import { nearness, TOPICS } from '../lexicon/thesaurus.ts';

/** What a pair is: `duplication` an overlap with at least one clause asked twice; `overlap` the same matter and similar
 *  activity; `related` less than that. */
export type OverlapKind = 'duplication' | 'overlap' | 'related';

/** Two duties that have something in common. `a` stands before `b` in the order of their ids as strings; `score` 0..1,
 *  four decimals, > 0.
 *  `duplicates` are the clauses asked twice, strongest first; empty below an overlap. */
export interface OverlapPair extends Reasons {
  a: string;
  b: string;
  score: number;
  kind: OverlapKind;
  duplicates: Duplicate[];
}

/** A pair whose reasons are found when they are first asked for: of most pairs nobody asks. */
class Pair implements OverlapPair {
  readonly a: string;
  readonly b: string;
  #known: Reasons | undefined;

  constructor(
    private readonly first: Profile,
    private readonly second: Profile,
    readonly score: number,
    readonly kind: OverlapKind,
    readonly duplicates: Duplicate[]
  ) {
    [this.a, this.b] = [first.duty.id, second.duty.id];
  }

  get #reasons(): Reasons {
    return (this.#known ??= reasons(this.first, this.second));
  }
  get subjects() {
    return this.#reasons.subjects;
  }
  get actions() {
    return this.#reasons.actions;
  }
  get bureaus() {
    return this.#reasons.bureaus;
  }
  get wordsA() {
    return this.#reasons.wordsA;
  }
  get wordsB() {
    return this.#reasons.wordsB;
  }
}

/** From this score on a pair is an overlap; below it is related only. */
export const OVERLAP_FROM = 0.4;

/** From this strength on a pair of clauses makes an overlap a duplication. */
export const DUPLICATION_FROM = 0.6;

const ASIDE_BELOW = 0.4;
const LEAST_SCORE = 0.01;
const LEAST_NEARNESS = 0.15;

/** For each duty those behind it in the list that speak of a near topic, by postings of topics. */
function candidates(profiles: readonly Profile[]): number[][] {
  const holders = new Map<number, number[]>();
  profiles.forEach((profile, index) => {
    for (const { id } of profile.wide) {
      const known = holders.get(id);
      if (known === undefined) holders.set(id, [index]);
      else known.push(index);
    }
  });
  const near = new Map<number, number[]>();
  for (const id of holders.keys()) {
    near.set(
      id,
      id < TOPICS.length ? [...holders.keys()].filter((other) => nearness(id, other) >= LEAST_NEARNESS) : [id]
    );
  }
  const size = profiles.length;
  const seen = new Uint8Array(Math.ceil((size * size) / 8));
  const partners: number[][] = profiles.map(() => []);
  profiles.forEach((profile, index) => {
    for (const { id } of profile.topics)
      for (const other of near.get(id) ?? [])
        for (const holder of holders.get(other) ?? []) {
          if (holder === index) continue;
          const [low, high] = holder < index ? [holder, index] : [index, holder];
          const [byte, bit] = [Math.floor((low * size + high) / 8), 1 << ((low * size + high) % 8)];
          if (((seen[byte] ?? 0) & bit) !== 0) continue;
          seen[byte] = (seen[byte] ?? 0) | bit;
          partners[low]?.push(high);
        }
  });
  return partners;
}

/** All pairs of duties with a score > 0, best first (ties by ids). The same for the duties in any order; ids must be
 *  unique. `profiles` are those of the duties where they are known already. Shape: OverlapPair; empty for fewer than
 *  two duties. Source: overlap in GAO-15-49SP. */
export function overlaps(duties: readonly SimilarityInput[], options: { profiles?: Profiles } = {}): OverlapPair[] {
  const sorted = [...duties].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const { profiles: all, vocabulary } = options.profiles ?? profilesOf(duties);
  const byId = new Map(all.map((profile) => [profile.duty.id, profile]));
  const profiles = sorted.flatMap(({ id }) => byId.get(id) ?? []);
  const partners = candidates(profiles);
  const without = bureauEraser(sorted);
  const requests: (Request[] | undefined)[] = [];
  const requestsAt = (index: number, { duty, topics }: Profile): Request[] =>
    (requests[index] ??= requestsOf(
      duty,
      vocabulary,
      without,
      new Set(topics.filter(({ mass }) => mass < ASIDE_BELOW).map(({ id }) => id))
    ));
  const pairs: OverlapPair[] = [];
  for (let low = 0; low < profiles.length; low += 1) {
    for (const high of partners[low] ?? []) {
      const [a, b] = [profiles[low], profiles[high]];
      if (a === undefined || b === undefined) continue;
      const score = Math.round(similarity(a, b, LEAST_SCORE) * 1e4) / 1e4;
      if (score < LEAST_SCORE) continue;
      const twice = score < OVERLAP_FROM ? [] : duplicates(requestsAt(low, a), requestsAt(high, b));
      const kind =
        score < OVERLAP_FROM ? 'related' : (twice[0]?.strength ?? 0) >= DUPLICATION_FROM ? 'duplication' : 'overlap';
      pairs.push(new Pair(a, b, score, kind, twice));
    }
  }
  return pairs.sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
}
