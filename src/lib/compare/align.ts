// Which duties of two editions are one: those of one code, then mutual best pairs over a threshold; then what was split
// and what was merged.
import { range, rollup } from 'd3';
import { codePairs } from './code.ts';
import { InCommon } from './in-common.ts';
import { likeness } from './likeness.ts';
import { covered, type Subject, type Weighted } from './subject.ts';

/** A duty of `a` and the one of `b` that it became; `confidence` 0..1 how sure that is, against the next best too. */
export interface Pair {
  a: number;
  b: number;
  confidence: number;
}

/** What a reader said of two duties, by position: that they are one, or that they are not. */
export interface Settled {
  a: number;
  b: number;
  same: boolean;
}

/** Positions in the two editions. `splits` are pairs whose `a` became several duties of `b` (two or more pairs with one
 *  `a`), `merges` those whose `b` was made of several of `a`; neither are in `pairs`. `added` and `removed` have no
 *  counterpart. */
export interface Alignment {
  pairs: Pair[];
  splits: Pair[];
  merges: Pair[];
  added: number[];
  removed: number[];
}

/** A pair needs this chance; of pairs that share a duty the likelier one is taken. */
const LEAST = 0.08;
/** Odds that no duty at hand is the one, against which a pair has to stand: between lists whose duties all find one,
 *  and what is added where none do. Set by 270 pairs of unrelated lists that two readers judged. */
const NONE = 0.05;
const NONE_APART = 0.5;
/** With this chance two duties are one beyond doubt. */
const CLEAR = 0.5;
const PIECE_LEAST = 0.6;
const PIECE_GAIN = 0.15;
const OWN_SHARE = 0.5;
const NAME_MASS = 2;
/** After so many duties it is said how far the work is. */
const HEARD_EVERY = 100;
/** Pairs less likely than this are no rivals either. */
const RIVAL_LEAST = LEAST / 4;

interface Candidate {
  a: number;
  b: number;
  chance: number;
}

/** Aligns two editions. The same whichever way round and in whatever order the duties stand, but for ties. What is
 *  `settled` holds whatever the texts say, and is sure. `heard` gets how much of the work is done, 0..1. */
export function align(
  a: readonly Subject[],
  b: readonly Subject[],
  settled: readonly Settled[] = [],
  heard: (share: number) => void = () => undefined
): Alignment {
  const one = settled.filter(({ same }) => same);
  const apart = new Set(settled.filter(({ same }) => !same).map((each) => `${each.a} ${each.b}`));
  const isApart = (i: number, j: number) => apart.has(`${i} ${j}`);
  const inB = new InCommon(b);
  const likely = candidates(a, b, inB, heard);
  const sorted = likely.filter((each) => !isApart(each.a, each.b));
  const pairs = mutualBest(sorted, [...one, ...ofOneCode(a, b, sorted, settled)], noneOf(a, b, likely));
  const [toB, toA] = [new Map(pairs.map((pair) => [pair.a, pair])), new Map(pairs.map((pair) => [pair.b, pair]))];
  const ofB = new Map(pairs.map((pair) => [pair.b, turned(pair)]));
  const splits = pieces(a, b, () => new InCommon(a), toB, toA, isApart);
  const merges = pieces(
    b,
    a,
    () => inB,
    ofB,
    toB,
    (whole, at) => isApart(at, whole)
  ).map(turned);
  const cut = new Set(splits.map((pair) => pair.a));
  const joined = new Set(merges.map((pair) => pair.b));
  const foundA = new Set([...pairs, ...splits, ...merges].map((pair) => pair.a));
  const foundB = new Set([...pairs, ...splits, ...merges].map((pair) => pair.b));
  return {
    pairs: pairs.filter((pair) => !cut.has(pair.a) && !joined.has(pair.b)),
    splits,
    merges,
    added: [...b.keys()].filter((at) => !foundB.has(at)),
    removed: [...a.keys()].filter((at) => !foundA.has(at))
  };
}

/** The alignment of two editions of which is known which duty became which, as of a draft and its base: pairs by
 *  position, of the `a` and `b` duties that there are. */
export function alignedBy(
  known: readonly Pick<Pair, 'a' | 'b'>[],
  [countA, countB]: readonly [number, number]
): Alignment {
  const pairs = known.map(({ a, b }): Pair => ({ a, b, confidence: 1 }));
  const times = (side: 'a' | 'b') =>
    rollup(
      pairs,
      (all) => all.length,
      (pair) => pair[side]
    );
  const [ofA, ofB] = [times('a'), times('b')];
  const joined = ({ b }: Pair) => (ofB.get(b) ?? 0) > 1;
  const cut = (pair: Pair) => !joined(pair) && (ofA.get(pair.a) ?? 0) > 1;
  return {
    pairs: pairs.filter((pair) => !cut(pair) && !joined(pair)),
    splits: pairs.filter(cut),
    merges: pairs.filter(joined),
    added: range(countB).filter((at) => !ofB.has(at)),
    removed: range(countA).filter((at) => !ofA.has(at))
  };
}

/** Duties with one code, but for those of which a reader has spoken, and those whose texts are unlike while one of them
 *  is clearly another duty: there the code was given anew. */
function ofOneCode(
  a: readonly Subject[],
  b: readonly Subject[],
  sorted: readonly Candidate[],
  settled: readonly Settled[]
): Settled[] {
  const [bestOfA, bestOfB] = [new Map<number, number>(), new Map<number, number>()];
  for (const { a: i, b: j, chance } of sorted) {
    if (!bestOfA.has(i)) bestOfA.set(i, chance);
    if (!bestOfB.has(j)) bestOfB.set(j, chance);
  }
  const chanceOf = (i: number, j: number) => {
    const [one, other] = [a[i], b[j]];
    return one === undefined || other === undefined ? 0 : likeness(one, other);
  };
  const spoken = ({ a: i, b: j }: { a: number; b: number }) =>
    settled.some((each) => (each.same ? each.a === i || each.b === j : each.a === i && each.b === j));
  const codes = [a, b].map((subjects) => subjects.map(({ code }) => code));
  return codePairs(codes[0] ?? [], codes[1] ?? [], chanceOf, LEAST)
    .filter((pair) => !spoken(pair))
    .filter(({ a: i, b: j, chance }) => {
      const elsewhere = Math.max(bestOfA.get(i) ?? 0, bestOfB.get(j) ?? 0);
      return chance >= LEAST || elsewhere < CLEAR;
    })
    .map(({ a: i, b: j }) => ({ a: i, b: j, same: true }));
}

function turned({ a, b, confidence }: Pair): Pair {
  return { a: b, b: a, confidence };
}

/** Pairs that are at all likely, likeliest first. */
function candidates(
  a: readonly Subject[],
  b: readonly Subject[],
  list: InCommon,
  heard: (share: number) => void
): Candidate[] {
  const found: Candidate[] = [];
  for (const [i, one] of a.entries()) {
    if (i % HEARD_EVERY === 0) heard(i / a.length);
    for (const j of list.partnersOf(one, RIVAL_LEAST)) {
      const other = b[j];
      if (other === undefined) continue;
      const chance = likeness(one, other);
      if (chance >= RIVAL_LEAST) found.push({ a: i, b: j, chance });
    }
  }
  return found.sort((x, y) => y.chance - x.chance || x.a - y.a || x.b - y.b);
}

/** A pair with the chance of the likeliest other one that its duties could still have made. */
interface Rivalled extends Candidate {
  rival: number;
}

/** Odds that no duty at hand is the one, by how many duties of the shorter list could be one of the other at all: of
 *  two editions of a place nearly all, of two places that have little in common few. */
function noneOf(a: readonly Subject[], b: readonly Subject[], likely: readonly Candidate[]): number {
  const pairable = likely.filter(({ chance }) => chance >= LEAST);
  const found = Math.min(new Set(pairable.map((each) => each.a)).size, new Set(pairable.map((each) => each.b)).size);
  return NONE + NONE_APART * (1 - found / Math.max(1, Math.min(a.length, b.length)));
}

/** The settled pairs, then the likeliest of duties that no likelier pair has taken; how sure one is goes by what else
 *  its duties could have been, and by the odds that there is `none`. */
function mutualBest(sorted: readonly Candidate[], settled: readonly Settled[], none: number): Pair[] {
  const takenA = new Set(settled.map(({ a }) => a));
  const takenB = new Set(settled.map(({ b }) => b));
  const [inA, inB] = [placesBy(sorted, ({ a }) => a), placesBy(sorted, ({ b }) => b)];
  const next = (places: readonly number[] = [], after: number, free: (each: Candidate) => boolean) => {
    const at = places.find((place) => place > after && free(sorted[place] as Candidate));
    return at === undefined ? 0 : (sorted[at]?.chance ?? 0);
  };
  const found: Rivalled[] = [];
  for (const [at, { a, b, chance }] of sorted.entries()) {
    if (chance < LEAST || takenA.has(a) || takenB.has(b)) continue;
    takenA.add(a);
    takenB.add(b);
    const ofA = next(inA.get(a), at, (each) => !takenB.has(each.b));
    const ofB = next(inB.get(b), at, (each) => !takenA.has(each.a));
    found.push({ a, b, chance, rival: Math.max(ofA, ofB) });
  }
  const confidence = ({ chance, rival }: Rivalled) => chance / (chance + rival + (1 - chance) * none);
  return [
    ...settled.map(({ a, b }) => ({ a, b, confidence: 1 })),
    ...found.map((pair) => ({ a: pair.a, b: pair.b, confidence: confidence(pair) }))
  ];
}

/** Where in a list of candidates each duty stands. */
function placesBy(sorted: readonly Candidate[], key: (each: Candidate) => number): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [at, each] of sorted.entries()) {
    const own = places.get(key(each));
    if (own === undefined) places.set(key(each), [at]);
    else own.push(at);
  }
  return places;
}

/** Pairs of a duty of `from` with two or more of `into`, of which one at most had been its pair: those that none had
 *  been paired with and that say what its pair does not. `listOf` gives the index of `from`, where one is needed. */
function pieces(
  from: readonly Subject[],
  into: readonly Subject[],
  listOf: () => InCommon,
  pairOf: ReadonlyMap<number, Pair>,
  paired: ReadonlyMap<number, Pair>,
  isApart: (whole: number, at: number) => boolean
): Pair[] {
  const found = new Map<number, Pair[]>();
  let list: InCommon | null = null;
  for (const [at, piece] of into.entries()) {
    if (paired.has(at)) continue;
    let best: Pair | null = null;
    list ??= listOf();
    for (const whole of list.wholesOf(piece, PIECE_LEAST, NAME_MASS)) {
      const [subject, own] = [from[whole], pairOf.get(whole)];
      if (subject === undefined || own === undefined || isApart(whole, at)) continue;
      const confidence = pieceOf(piece, subject, into[own.b]);
      if (confidence > (best?.confidence ?? 0)) best = { a: whole, b: at, confidence };
    }
    if (best !== null) found.set(best.a, [...(found.get(best.a) ?? []), best]);
  }
  return [...found].flatMap(([whole, more]) => {
    const own = pairOf.get(whole);
    return own === undefined ? [] : [own, ...more];
  });
}

/** How much a duty is a piece of another beside the one that the other became; 0 where it is none. */
function pieceOf(piece: Subject, whole: Subject, kept: Subject | undefined): number {
  if (kept === undefined) return 0;
  const inWhole = meanOf(piece, (words, subject) => covered(words(subject), words(whole)));
  if (inWhole < PIECE_LEAST) return 0;
  const before = meanOf(whole, (words) => covered(words(whole), words(kept)));
  const after = meanOf(whole, (words) => covered(words(whole), words(kept), words(piece)));
  if (after - before < PIECE_GAIN) return 0;
  const alone = meanOf(piece, (words, subject) => 1 - covered(words(subject), words(kept)));
  return alone < OWN_SHARE ? 0 : inWhole;
}

/** Mean over names and clauses of a subject, those it has. */
function meanOf(subject: Subject, figure: (words: (subject: Subject) => Weighted, subject: Subject) => number): number {
  const name = figure(({ nameWords }) => nameWords, subject);
  if (subject.clauseWords.mass === 0) return name;
  return (NAME_MASS * name + figure(({ clauseWords }) => clauseWords, subject)) / (NAME_MASS + 1);
}
