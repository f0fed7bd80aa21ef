// Which duties of a list have enough in common with another to be looked at closely: sums over shared words by an
// inverted index, so that lists of thousands of duties are compared without weighing every pair.
import { mostLikely } from './likeness.ts';
import type { Subject, Weighted } from './subject.ts';

/** Words that so many of the duties have tell none of them, from so many duties on. */
const COMMON_SHARE = 0.25;
const COMMON_LEAST = 12;
/** Sums are taken in another order here than for a pair alone, and differ in their last digits. */
const SLACK = 1e-6;

/** What one set of words shares with each of many, by position: sums of the last one that was added up. Where each word
 *  stands and what it weighs there is kept in rows of numbers, one word behind the other, which are far sooner made and
 *  cleared away than a list a word. */
class SharedWords {
  /** Of the products of both weights, of its own weights, and of theirs. */
  readonly product: Float64Array;
  readonly own: Float64Array;
  readonly theirs: Float64Array;
  /** Of its own weights of words that are rare, and how many they are. */
  readonly rare: Float64Array;
  readonly rareWords: Float64Array;
  readonly #words = new Map<string, number>();
  /** Of each word by its number where its row begins; behind them where the last one ends. */
  readonly #begins: Uint32Array;
  readonly #at: Uint32Array;
  readonly #weights: Float64Array;

  constructor(documents: readonly Weighted[]) {
    const zeros = () => new Float64Array(documents.length);
    [this.product, this.own, this.theirs, this.rare, this.rareWords] = [zeros(), zeros(), zeros(), zeros(), zeros()];
    const words = this.#words;
    const numbers: number[] = [];
    const counts: number[] = [];
    for (const { weights } of documents)
      for (const word of weights.keys()) {
        let number = words.get(word);
        if (number === undefined) {
          number = counts.push(0) - 1;
          words.set(word, number);
        }
        numbers.push(number);
        counts[number] = (counts[number] ?? 0) + 1;
      }
    const begins = new Uint32Array(counts.length + 1);
    for (const [number, count] of counts.entries()) begins[number + 1] = (begins[number] ?? 0) + count;
    this.#begins = begins;
    this.#at = new Uint32Array(numbers.length);
    this.#weights = new Float64Array(numbers.length);
    const next = begins.slice();
    let each = 0;
    for (const [at, { weights }] of documents.entries())
      for (const weight of weights.values()) {
        const number = numbers[each++] ?? 0;
        const place = next[number] ?? 0;
        next[number] = place + 1;
        this.#at[place] = at;
        this.#weights[place] = weight;
      }
  }

  addUp({ weights, rare }: Weighted): void {
    for (const sums of [this.product, this.own, this.theirs, this.rare, this.rareWords]) sums.fill(0);
    const { product, own, theirs, rare: ofRare, rareWords } = this;
    const [begins, places, others] = [this.#begins, this.#at, this.#weights];
    for (const [word, weight] of weights) {
      const number = this.#words.get(word);
      if (number === undefined) continue;
      const isRare = rare.has(word);
      const end = begins[number + 1] ?? 0;
      for (let each = begins[number] ?? 0; each < end; each++) {
        const [at, other] = [places[each] ?? 0, others[each] ?? 0];
        product[at] = (product[at] ?? 0) + weight * other;
        own[at] = (own[at] ?? 0) + weight;
        theirs[at] = (theirs[at] ?? 0) + other;
        if (!isRare) continue;
        ofRare[at] = (ofRare[at] ?? 0) + weight;
        rareWords[at] = (rareWords[at] ?? 0) + 1;
      }
    }
  }

  positionsOf(word: string): Uint32Array {
    const number = this.#words.get(word);
    return number === undefined ? NOWHERE : this.#at.subarray(this.#begins[number], this.#begins[number + 1]);
  }
}

const NOWHERE = new Uint32Array();

/** An index of a list of duties. What it finds is never less than what a look at every pair would find. */
export class InCommon {
  readonly #subjects: readonly Subject[];
  readonly #names: SharedWords;
  readonly #topics: SharedWords;
  readonly #clauses: SharedWords;
  readonly #called = new Map<string, number[]>();

  constructor(subjects: readonly Subject[]) {
    this.#subjects = subjects;
    this.#names = new SharedWords(subjects.map(({ nameWords }) => nameWords));
    this.#topics = new SharedWords(subjects.map(({ topics }) => topics));
    this.#clauses = new SharedWords(subjects.map(({ clauseWords }) => clauseWords));
    for (const [at, { name }] of subjects.entries()) this.#called.set(name, [...(this.#called.get(name) ?? []), at]);
  }

  /** Positions, in order, of the duties that share a word of the name, a topic or a rare word of the clauses with one
   *  and whose likeness to it may be `least` or more; words that a quarter of the duties have are none of these. */
  partnersOf(one: Subject, least: number): number[] {
    const most = Math.max(COMMON_LEAST, this.#subjects.length * COMMON_SHARE);
    const near = new Uint8Array(this.#subjects.length);
    const mark = (positions: ArrayLike<number> & Iterable<number>) => {
      if (positions.length <= most) for (const at of positions) near[at] = 1;
    };
    mark(this.#called.get(one.name) ?? []);
    for (const word of one.nameWords.weights.keys()) mark(this.#names.positionsOf(word));
    for (const topic of one.topics.weights.keys()) mark(this.#topics.positionsOf(topic));
    for (const word of one.clauseWords.rare) mark(this.#clauses.positionsOf(word));
    return this.#likely(one, least, (at) => near[at] === 1);
  }

  /** Positions, in order, of the duties that share any word of the name with one and whose likeness to it may be
   *  `least` or more. */
  alikeInName(one: Subject, least: number): number[] {
    return this.#likely(one, least, (at) => this.#names.product[at] !== 0);
  }

  /** Positions, in order, of the duties whose name and clauses may hold `least` or more of those of a piece: the mean
   *  of what is held of both, where the name counts `nameMass` times as much. */
  wholesOf(piece: Subject, least: number, nameMass: number): number[] {
    const { nameWords, clauseWords } = piece;
    this.#names.addUp(nameWords);
    this.#clauses.addUp(clauseWords);
    const share = (sums: Float64Array, at: number, mass: number) => (mass === 0 ? 0 : (sums[at] ?? 0) / mass);
    const found: number[] = [];
    for (let at = 0; at < this.#subjects.length; at++) {
      const name = share(this.#names.own, at, nameWords.mass);
      const clauses = share(this.#clauses.own, at, clauseWords.mass);
      const held = clauseWords.mass === 0 ? name : (nameMass * name + clauses) / (nameMass + 1);
      if (held >= least - SLACK) found.push(at);
    }
    return found;
  }

  #likely(one: Subject, least: number, near: (at: number) => boolean): number[] {
    const [names, topics, clauses] = [this.#names, this.#topics, this.#clauses];
    names.addUp(one.nameWords);
    topics.addUp(one.topics);
    clauses.addUp(one.clauseWords);
    const cosine = (shared: SharedWords, at: number, length: number) =>
      length === 0 ? 0 : (shared.product[at] ?? 0) / length;
    const share = (sum = 0, mass: number) => (mass === 0 ? 0 : sum / mass);
    const shares = { name: 0, within: 0, topics: 0, clauses: 0, rare: { mass: 0, words: 0 } };
    const found: number[] = [];
    for (let at = 0; at < this.#subjects.length; at++) {
      const other = this.#subjects[at];
      if (other === undefined || !near(at)) continue;
      shares.name = cosine(names, at, one.nameWords.length * other.nameWords.length);
      shares.within = Math.max(share(names.own[at], one.nameWords.mass), share(names.theirs[at], other.nameWords.mass));
      shares.topics = cosine(topics, at, one.topics.length * other.topics.length);
      shares.clauses = cosine(clauses, at, one.clauseWords.length * other.clauseWords.length);
      shares.rare.mass = clauses.rare[at] ?? 0;
      shares.rare.words = clauses.rareWords[at] ?? 0;
      if (mostLikely(one, other, shares) >= least - SLACK) found.push(at);
    }
    return found;
  }
}
