// Source text as tokens (runs without blanks) and strips (tokens put side by side) that know where every character came from.

import type { Span } from './record';

/** All tokens of a document in order. `at` is the offset in the whole text, `from` the offset in its line, `line` counts from 1;
 *  `first` is 1 where the token opens its line. Parallel arrays, so that large documents stay small. */
export interface Tokens {
  source: string;
  lines: string[];
  count: number;
  at: Int32Array;
  length: Int32Array;
  line: Int32Array;
  from: Int32Array;
  first: Uint8Array;
}

/** Tokens of a text: maximal runs without blanks. One pass, linear. Lines end at \n, \r\n or \r. */
export function tokenize(source: string): Tokens {
  const lines: string[] = [];
  let count = 0;
  for (const _ of source.matchAll(/\S+/g)) count++;
  const tokens: Tokens = {
    source, lines, count,
    at: new Int32Array(count), length: new Int32Array(count), line: new Int32Array(count), from: new Int32Array(count), first: new Uint8Array(count)
  };
  let next = 0;
  let lineStart = 0;
  for (const match of source.matchAll(/\r\n|\n|\r|$/g)) {
    const text = source.slice(lineStart, match.index);
    lines.push(text);
    let first = 1;
    for (const run of text.matchAll(/\S+/g)) {
      tokens.at[next] = lineStart + run.index;
      tokens.length[next] = run[0].length;
      tokens.line[next] = lines.length;
      tokens.from[next] = run.index;
      tokens.first[next] = first;
      first = 0;
      next++;
    }
    lineStart = match.index + match[0].length;
  }
  return tokens;
}

/** Text of one token. */
export function tokenText(tokens: Tokens, index: number): string {
  return tokens.source.slice(tokens.at[index], tokens.at[index] + tokens.length[index]);
}

/** Tokens put side by side without blanks. `text` is the joined text, `starts` the offsets in it where tokens begin (ascending). */
export class Strip {
  readonly text: string;
  readonly starts: number[] = [];
  private readonly startSet: Set<number>;

  constructor(readonly tokens: Tokens, readonly ids: number[]) {
    const parts: string[] = [];
    let offset = 0;
    for (const id of ids) {
      this.starts.push(offset);
      parts.push(tokenText(tokens, id));
      offset += tokens.length[id];
    }
    this.text = parts.join('');
    this.startSet = new Set(this.starts);
  }

  /** True where a token begins at the offset, or at the very end. */
  isBreak(offset: number): boolean {
    return offset === this.text.length || this.startSet.has(offset);
  }

  /** Line of the character at the offset, from 1. */
  lineAt(offset: number): number {
    return this.tokens.line[this.ids[this.indexAt(offset)]];
  }

  /** Where the characters from..to stand in the source: one span a token piece, in order. Source: this strip's tokens. */
  spans(from: number, to: number): Span[] {
    const spans: Span[] = [];
    for (const [id, a, b] of this.pieces(from, to)) {
      const start = this.tokens.from[id];
      spans.push({ line: this.tokens.line[id], from: start + a, to: start + b });
    }
    return spans;
  }

  /** Pieces [token, first offset, end offset] that the characters from..to lie in. */
  *pieces(from: number, to: number): Generator<[number, number, number]> {
    if (to <= from) return;
    for (let index = this.indexAt(from); index < this.ids.length; index++) {
      const start = this.starts[index];
      if (start >= to) return;
      const length = this.tokens.length[this.ids[index]];
      yield [this.ids[index], Math.max(from - start, 0), Math.min(to - start, length)];
    }
  }

  private indexAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
