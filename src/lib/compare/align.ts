// Which duties of two editions are one: those of one code, then mutual best pairs over a threshold; then what was split
// and what was merged.
import { codePairs } from './code.ts';
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
const COMMON_SHARE = 0.25;
const COMMON_LEAST = 12;

interface Candidate {
  a: number;
  b: number;
  chance: number;
}

/** Aligns two editions. The same whichever way round and in whatever order the duties stand, but for ties. What is
 *  `settled` holds whatever the texts say, and is sure. */
export function align(a: readonly Subject[], b: readonly Subject[], settled: readonly Settled[] = []): Alignment {
  const one = settled.filter(({ same }) => same);
  const apart = new Set(settled.filter(({ same }) => !same).map((each) => `${each.a} ${each.b}`));
  const isApart = (i: number, j: number) => apart.has(`${i} ${j}`);
  const likely = candidates(a, b);
  const sorted = likely.filter((each) => !isApart(each.a, each.b));
  const pairs = mutualBest(sorted, [...one, ...ofOneCode(a, b, sorted, settled)], noneOf(a, b, likely));
  const [toB, toA] = [new Map(pairs.map((pair) => [pair.a, pair])), new Map(pairs.map((pair) => [pair.b, pair]))];
  const splits = pieces(a, b, toB, (at, whole) => toA.has(at) || isApart(whole, at));
  const merges = pieces(
    b,
    a,
    new Map(pairs.map((pair) => [pair.b, turned(pair)])),
    (at, whole) => toB.has(at) || isApart(at, whole)
  ).map(turned);
  const cut = new Set(splits.map((pair) => pair.a));
  const joined = new Set(merges.map((pair) => pair.b));
  const inA = new Set([...pairs, ...splits, ...merges].map((pair) => pair.a));
  const inB = new Set([...pairs, ...splits, ...merges].map((pair) => pair.b));
  return {
    pairs: pairs.filter((pair) => !cut.has(pair.a) && !joined.has(pair.b)),
    splits,
    merges,
    added: [...b.keys()].filter((at) => !inB.has(at)),
    removed: [...a.keys()].filter((at) => !inA.has(at))
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
function candidates(a: readonly Subject[], b: readonly Subject[]): Candidate[] {
  const found: Candidate[] = [];
  const near = neighbours(b);
  for (const [i, one] of a.entries())
    for (const j of near(one)) {
      const other = b[j];
      if (other === undefined) continue;
      const chance = likeness(one, other);
      if (chance >= LEAST / 4) found.push({ a: i, b: j, chance });
    }
  return found.sort((x, y) => y.chance - x.chance || x.a - y.a || x.b - y.b);
}

/** A function from a duty to those that share a word of the name, a topic or a rare word of the clauses with it; words
 *  that a quarter of the duties have are none of these. */
function neighbours(subjects: readonly Subject[]): (subject: Subject) => Iterable<number> {
  const byWord = new Map<string, number[]>();
  for (const [at, subject] of subjects.entries())
    for (const word of signs(subject)) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [at]);
      else known.push(at);
    }
  const most = Math.max(COMMON_LEAST, subjects.length * COMMON_SHARE);
  return (subject) => {
    const near = new Set<number>();
    for (const word of signs(subject)) {
      const own = byWord.get(word) ?? [];
      if (own.length <= most) for (const at of own) near.add(at);
    }
    return near;
  };
}

function* signs({ name, nameWords, topics, clauseWords }: Subject): Generator<string> {
  yield `= ${name}`;
  for (const word of nameWords.weights.keys()) yield `n ${word}`;
  for (const topic of topics.weights.keys()) yield `t ${topic}`;
  for (const word of clauseWords.rare) yield `c ${word}`;
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
  const found: Rivalled[] = [];
  for (const [at, { a, b, chance }] of sorted.entries()) {
    if (chance < LEAST || takenA.has(a) || takenB.has(b)) continue;
    takenA.add(a);
    takenB.add(b);
    const rival = sorted
      .slice(at + 1)
      .find((each) => (each.a === a ? !takenB.has(each.b) : each.b === b && !takenA.has(each.a)));
    found.push({ a, b, chance, rival: rival?.chance ?? 0 });
  }
  const confidence = ({ chance, rival }: Rivalled) => chance / (chance + rival + (1 - chance) * none);
  return [
    ...settled.map(({ a, b }) => ({ a, b, confidence: 1 })),
    ...found.map((pair) => ({ a: pair.a, b: pair.b, confidence: confidence(pair) }))
  ];
}

/** Pairs of a duty of `from` with two or more of `into`, of which one at most had been its pair: those that none had
 *  been paired with and that say what its pair does not. */
function pieces(
  from: readonly Subject[],
  into: readonly Subject[],
  pairOf: ReadonlyMap<number, Pair>,
  taken: (at: number, whole: number) => boolean
): Pair[] {
  const found = new Map<number, Pair[]>();
  for (const [at, piece] of into.entries()) {
    let best: Pair | null = null;
    for (const [whole, subject] of from.entries()) {
      const own = pairOf.get(whole);
      if (own === undefined || taken(at, whole)) continue;
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
