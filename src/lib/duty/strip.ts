// Source text as tokens (runs without blanks) and strips (tokens put side by side) that know where every character came
// from.

import { matchesOf } from './matches.ts';
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
    for (const run of matchesOf(TOKEN, text))
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
 *  (ascending). Plain arrays: a document of a thousand lists has a quarter of a million strips, and that many typed
 *  arrays cost more than they hold. */
export class Strip {
  readonly text: string;
  readonly starts: readonly number[];

  constructor(
    readonly tokens: Tokens,
    readonly ids: readonly number[]
  ) {
    let offset = 0;
    this.starts = ids.map((id) => (offset += tokens.length(id)) - tokens.length(id));
    this.text = ids.map((id) => tokens.text(id)).join('');
  }

  /** True where a token begins at the offset, or at the very end. */
  isBreak(offset: number): boolean {
    return offset === this.text.length || this.starts[this.indexAt(offset)] === offset;
  }

  /** Offsets from..to (exclusive) where tokens begin. */
  startsWithin(from: number, to: number): readonly number[] {
    if (to <= from || this.starts.length === 0) return [];
    const first = this.indexAt(from) + ((this.starts[this.indexAt(from)] ?? 0) < from ? 1 : 0);
    const last = this.indexAt(to - 1) + 1;
    return this.starts.slice(first, last);
  }

  /** Line of the character at the offset, from 1. */
  lineAt(offset: number): number {
    return this.tokens.line(this.ids[this.indexAt(offset)] ?? -1);
  }

  /** Where the characters from..to stand in the source: one span a token piece, in order. Source: this strip's tokens.
   *  */
  spans(from: number, to: number): Span[] {
    return this.pieces(from, to, (id, a, b) => {
      const start = this.tokens.column(id);
      return { line: this.tokens.line(id), from: start + a, to: start + b };
    });
  }

  /** What `of` makes of each piece (token, first offset, end offset) that the characters from..to lie in. */
  pieces<Item>(from: number, to: number, of: (id: number, from: number, to: number) => Item): Item[] {
    if (to <= from || this.ids.length === 0) return [];
    const first = this.indexAt(from);
    return this.ids.slice(first, this.indexAt(to - 1) + 1).map((id, index) => {
      const start = this.starts[first + index] ?? 0;
      return of(id, Math.max(from - start, 0), Math.min(to - start, this.tokens.length(id)));
    });
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
