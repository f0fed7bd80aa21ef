// Letters, pairs and triples of Chinese text as sparse vectors, weighed against everything the lexicon says.
import type { Matter } from '../lexicon/matters.ts';

/** A sparse vector over letter groups. */
export type Grams = ReadonlyMap<string, number>;

const SIZES = [0, 0.3, 1, 1.3];
const RUN = /[\p{Script=Han}A-Za-z0-9]+/gu;

/** Letters, pairs and triples of a text with their counts; blanks and punctuation separate. With `weights` (one for
 *  each UTF-16 unit) a group counts as much as its least letter. */
export function gramsOf(text: string, weights?: ArrayLike<number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { index, 0: run } of text.matchAll(RUN)) {
    for (let from = 0; from < run.length; from += 1) {
      let weight = 1;
      for (let size = 1; size < SIZES.length && from + size <= run.length; size += 1) {
        weight = Math.min(weight, weights?.[index + from + size - 1] ?? 1);
        if (weight <= 0) break;
        const gram = run.slice(from, from + size);
        counts.set(gram, (counts.get(gram) ?? 0) + weight);
      }
    }
  }
  return counts;
}

/** What the lexicon says of every matter, as grams: `rarity` of a gram over matters (ln((n + 1) / (matters + 0.5))),
 *  `unknown` for one that no matter has; `of` gives for each gram the matters that have it with their share, so that
 *  the shares of a matter make a vector of length 1. */
export interface Background {
  rarity: ReadonlyMap<string, number>;
  unknown: number;
  of: ReadonlyMap<string, readonly (readonly [matter: number, share: number])[]>;
}

function said(matter: Matter): string {
  return [matter.name, matter.said, ...[...matter.anchors, ...matter.cues].map(({ text }) => text)].join(' ');
}

/** The background of some matters; `id` of a matter is its index. */
export function backgroundOf(matters: readonly Matter[]): Background {
  const counts = matters.map((matter) => gramsOf(said(matter)));
  const holders = new Map<string, number>();
  for (const grams of counts) for (const gram of grams.keys()) holders.set(gram, (holders.get(gram) ?? 0) + 1);
  const rare = (times: number): number => Math.log((matters.length + 1) / (times + 0.5));
  const rarity = new Map([...holders].map(([gram, times]) => [gram, rare(times)]));
  const of = new Map<string, (readonly [number, number])[]>();
  counts.forEach((grams, id) => {
    for (const [gram, share] of unit(grams, rarity, (count) => Math.log(1 + count))) {
      const known = of.get(gram);
      if (known === undefined) of.set(gram, [[id, share]]);
      else known.push([id, share]);
    }
  });
  return { rarity, unknown: rare(0), of };
}

/** Counts as a vector of length 1: grown count × size × rarity. Grams without a rarity are left out, unless `unknown`
 *  gives one. */
export function unit(
  counts: Grams,
  rarity: ReadonlyMap<string, number>,
  grown: (count: number) => number = (count) => Math.min(2, count),
  unknown = 0
): Map<string, number> {
  const vector = new Map<string, number>();
  let square = 0;
  for (const [gram, count] of counts) {
    const value = (SIZES[gram.length] ?? 0) * grown(count) * (rarity.get(gram) ?? unknown);
    if (value <= 0) continue;
    vector.set(gram, value);
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  for (const [gram, value] of vector) vector.set(gram, value / length);
  return vector;
}

/** Inner product of two sparse vectors; for vectors of length 1 the cosine. */
export function dot(a: Grams, b: Grams): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [gram, weight] of small) sum += weight * (large.get(gram) ?? 0);
  return sum;
}

/** How like a text (as a vector of length 1) what the lexicon says of each matter is, 0..1, by id of the matter. */
export function likeness(vector: Grams, background: Background, matters: number): Float64Array {
  const likeness = new Float64Array(matters);
  for (const [gram, weight] of vector)
    for (const [id, share] of background.of.get(gram) ?? []) likeness[id] = (likeness[id] ?? 0) + weight * share;
  return likeness;
}
