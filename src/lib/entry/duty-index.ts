// Duties made ready for the entry check: which matters of the lexicon each holds, and the letter pairs of its text.
import { Finder } from '../lexicon/finder.ts';
import { mattersOf, type Matter } from '../lexicon/matters.ts';
import { regionsOf } from '../lexicon/regions.ts';
import { vocabularyOf, type Vocabulary } from '../lexicon/words.ts';

/** The part of a duty that the entry check looks at; `bureaus` official names in printed order. */
export interface EntryDuty {
  id: string;
  list: 'basic' | 'shared' | 'reclaimed';
  seq: number;
  name: string;
  bureaus: readonly { bureau: string }[];
  clauses: readonly { side: string; text: string; lead: boolean; actors: readonly { bureau: string | null }[] }[];
}

/** One indexed duty. `penal`: its name asks for penalties or removal. `name`, `text` are letter-pair vectors of length
 *  1; `topics` masses 0..1. */
export interface IndexedDuty {
  duty: EntryDuty;
  penal: boolean;
  name: Map<string, number>;
  text: Map<string, number>;
  topics: Map<string, number>;
}

/** Duties in given order; `holders` gives for each matter (by id) the duties that hold it: index → share 0..1 (1 in the
 *  name, less in a clause only).
 *  `spread` is the sum of shares; `soft` are letter vectors of the matters themselves; `matters` and
 *  `vocabulary` are those of the duties' place. */
export interface EntryIndex {
  duties: IndexedDuty[];
  vocabulary: Vocabulary;
  matters: readonly Matter[];
  holders: readonly ReadonlyMap<number, number>[];
  spread: readonly number[];
  soft: readonly ReadonlyMap<string, number>[];
  pairWeight: ReadonlyMap<string, number>;
  softWeight: ReadonlyMap<string, number>;
}

const IN_TOWNSHIP = 0.4;
const IN_CITY = 0.22;
const PENAL_NAME = /处罚|依法拆除/u;

/** Letters and letter pairs of the Chinese text: pairs count 1, single letters 0.25; blanks and punctuation separate.
 *  */
export function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [run] of text.matchAll(/[\p{Script=Han}A-Za-z0-9]+/gu)) {
    for (let at = 0; at < run.length; at += 1) {
      const letter = run.charAt(at);
      counts.set(letter, (counts.get(letter) ?? 0) + 0.25);
      if (at + 1 < run.length) {
        const pair = run.slice(at, at + 2);
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Inverse document frequency over letter counts: ln((n + 1) / (df + 0.5)). */
function frequencyWeight(documents: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const document of documents) for (const key of document.keys()) count.set(key, (count.get(key) ?? 0) + 1);
  return new Map([...count].map(([key, times]) => [key, Math.log((documents.length + 1) / (times + 0.5))]));
}

/** Counts to a vector of length 1: (count / (count + 0.6)) × weight; keys without a weight are left out. */
export function weigh(counts: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): Map<string, number> {
  let square = 0;
  const vector = new Map<string, number>();
  for (const [key, count] of counts) {
    const value = (count / (count + 0.6)) * (weights.get(key) ?? 0);
    if (value <= 0) continue;
    vector.set(key, value);
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  for (const [key, value] of vector) vector.set(key, value / length);
  return vector;
}

/** Inner product of two sparse vectors; for vectors of length 1 the cosine. */
export function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of small) sum += weight * (large.get(key) ?? 0);
  return sum;
}

function holding(
  matter: Matter,
  whole: string,
  name: Finder,
  sides: readonly { township: boolean; text: Finder }[]
): number {
  let share = 0;
  for (const anchor of matter.anchors) {
    if (!anchor.parts.every((part) => part.some((word) => whole.includes(word)))) continue;
    const strength =
      anchor.weight < 0.5 && anchor.text.length > 1 && anchor.parts.length === 1 && anchor.text.length > 2 ? 0.5 : 1;
    if (name.meet(anchor, Infinity) !== null) share = Math.max(share, strength);
    if (share >= IN_TOWNSHIP) continue;
    for (const { township, text } of sides) {
      if (text.meet(anchor, Infinity) !== null) share = Math.max(share, strength * (township ? IN_TOWNSHIP : IN_CITY));
    }
  }
  return share;
}

function lettersOfMatter(matter: Matter): Map<string, number> {
  return lettersOf(
    [matter.name, matter.said, ...[...matter.anchors, ...matter.cues].map(({ text }) => text)].join(' ')
  );
}

/** Makes duties ready for entryCheck, in given order. Pure; 241 duties take some tens of milliseconds. Duties need no
 *  clauses. */
export function buildEntryIndex(duties: readonly EntryDuty[]): EntryIndex {
  const regions = regionsOf(duties.map((duty) => ({ ...duty, bureaus: duty.bureaus.map(({ bureau }) => bureau) })));
  const vocabulary = vocabularyOf(regions);
  const matters = mattersOf(regions);
  const holders: Map<number, number>[] = matters.map(() => new Map());
  const counts = duties.map((duty) => lettersOf(duty.name));
  const texts = duties.map((duty) => {
    const all = new Map(lettersOf(duty.name));
    for (const clause of duty.clauses) {
      const weight = clause.side === 'city' ? 0.5 : 1;
      for (const [key, count] of lettersOf(clause.text)) all.set(key, (all.get(key) ?? 0) + weight * count);
    }
    return all;
  });
  const pairWeight = frequencyWeight(texts);
  const softCounts = matters.map(lettersOfMatter);
  const softWeight = frequencyWeight(softCounts);
  const indexed = duties.map((duty, index): IndexedDuty => {
    const name = new Finder(duty.name);
    const whole = [duty.name, ...duty.clauses.map((clause) => clause.text)].join('\n');
    const sides = duty.clauses.map((clause) => ({ township: clause.side !== 'city', text: new Finder(clause.text) }));
    for (const matter of matters) {
      const share = matter.off ? 0 : holding(matter, whole, name, sides);
      if (share > 0) holders[matter.id]?.set(index, share);
    }
    const topics = new Map(vocabulary.topicsOf(duty.name).map(({ topic, weight }) => [topic, 1 - 0.4 ** weight]));
    return {
      duty,
      topics,
      penal: PENAL_NAME.test(duty.name),
      name: weigh(counts[index] ?? new Map(), pairWeight),
      text: weigh(texts[index] ?? new Map(), pairWeight)
    };
  });
  return {
    duties: indexed,
    vocabulary,
    matters,
    holders,
    pairWeight,
    softWeight,
    spread: holders.map((shares) => [...shares.values()].reduce((sum, share) => sum + share, 0)),
    soft: softCounts.map((letters) => weigh(letters, softWeight))
  };
}
