// Source text as tokens (runs without blanks) and strips (tokens put side by side) that know where every character came
// from.

import type { Span } from './record.ts';

/** All tokens of a document in order, in parallel arrays so that large documents stay small. Indexes outside the tokens
 *  give 0 or ''. */
export class Tokens {
  private readonly starts: Int32Array;
  private readonly lengths: Int32Array;
  private readonly lineNumbers: Int32Array;
  private readonly columns: Int32Array;

  /** `lines` are the source lines; `count` the number of tokens. */
  constructor(
    readonly source: string,
    readonly lines: string[],
    readonly count: number
  ) {
    [this.starts, this.lengths, this.lineNumbers, this.columns] = [0, 0, 0, 0].map(() => new Int32Array(count)) as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array
    ];
  }

  set(token: number, at: number, length: number, line: number, column: number): void {
    this.starts[token] = at;
    this.lengths[token] = length;
    this.lineNumbers[token] = line;
    this.columns[token] = column;
  }

  /** Offset in the whole text. */
  at(token: number): number {
    return this.starts[token] ?? 0;
  }
  length(token: number): number {
    return this.lengths[token] ?? 0;
  }
  /** Line from 1. */
  line(token: number): number {
    return this.lineNumbers[token] ?? 0;
  }
  /** Offset in its line. */
  column(token: number): number {
    return this.columns[token] ?? 0;
  }
  /** True where the token opens its line. */
  isFirst(token: number): boolean {
    return this.line(token) !== this.line(token - 1);
  }
  text(token: number): string {
    return this.source.slice(this.at(token), this.at(token) + this.length(token));
  }
}

/** A run without blanks; one that has no end is cut, as matching it whole overflows the stack of the matcher. */
const TOKEN = /\S{1,65536}/g;

/** Tokens of a text: runs without blanks, a longer one in pieces. Linear. Lines end at \n, \r\n or \r. */
export function tokenize(source: string): Tokens {
  let count = 0;
  const runs = new RegExp(TOKEN);
  while (runs.test(source)) count++;
  const lines: string[] = [];
  const tokens = new Tokens(source, lines, count);
  let next = 0;
  let start = 0;
  while (start <= source.length) {
    const end = lineEnd(source, start);
    const text = source.slice(start, end);
    lines.push(text);
    for (const run of text.matchAll(TOKEN))
      tokens.set(next++, start + run.index, run[0].length, lines.length, run.index);
    start = end + (source.startsWith('\r\n', end) ? 2 : 1);
  }
  return tokens;
}

function lineEnd(source: string, from: number): number {
  const ends = /[\r\n]/g;
  ends.lastIndex = from;
  return ends.exec(source)?.index ?? source.length;
}

/** Tokens put side by side without blanks. `text` is the joined text, `starts` the offsets in it where tokens begin
 *  (ascending). */
export class Strip {
  readonly text: string;
  readonly starts: Int32Array;

  constructor(
    readonly tokens: Tokens,
    readonly ids: Int32Array
  ) {
    const parts: string[] = [];
    let offset = 0;
    this.starts = new Int32Array(ids.length);
    for (const [index, id] of ids.entries()) {
      this.starts[index] = offset;
      parts.push(tokens.text(id));
      offset += tokens.length(id);
    }
    this.text = parts.join('');
  }

  /** True where a token begins at the offset, or at the very end. */
  isBreak(offset: number): boolean {
    return offset === this.text.length || this.starts[this.indexAt(offset)] === offset;
  }

  /** Offsets from..to (exclusive) where tokens begin. */
  startsWithin(from: number, to: number): Int32Array {
    if (to <= from || this.starts.length === 0) return new Int32Array(0);
    const first = this.indexAt(from) + ((this.starts[this.indexAt(from)] ?? 0) < from ? 1 : 0);
    const last = this.indexAt(to - 1) + 1;
    return this.starts.subarray(first, Math.max(first, last));
  }

  /** Line of the character at the offset, from 1. */
  lineAt(offset: number): number {
    return this.tokens.line(this.ids[this.indexAt(offset)] ?? -1);
  }

  /** Where the characters from..to stand in the source: one span a token piece, in order. Source: this strip's tokens.
   *  */
  spans(from: number, to: number): Span[] {
    const spans: Span[] = [];
    for (const [id, a, b] of this.pieces(from, to)) {
      const start = this.tokens.column(id);
      spans.push({ line: this.tokens.line(id), from: start + a, to: start + b });
    }
    return spans;
  }

  /** Pieces [token, first offset, end offset] that the characters from..to lie in. */
  *pieces(from: number, to: number): Generator<[number, number, number]> {
    if (to <= from) return;
    for (let index = this.indexAt(from); index < this.ids.length; index++) {
      const start = this.starts[index] ?? 0;
      const id = this.ids[index] ?? -1;
      if (start >= to) return;
      const length = this.tokens.length(id);
      yield [id, Math.max(from - start, 0), Math.min(to - start, length)];
    }
  }

  private indexAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
