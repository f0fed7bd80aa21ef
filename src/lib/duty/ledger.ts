// The conservation law: every non-blank character is entered once, as duty or as furniture.

import type { Conservation } from './record.ts';
import type { Strip, Tokens } from './strip.ts';

export interface Leftover {
  line: number;
  value: string;
}

/** Keeps for every character of a document what it was read as. */
export class Ledger {
  private readonly marks: Uint8Array;
  private twice = 0;

  constructor(private readonly tokens: Tokens) {
    this.marks = new Uint8Array(tokens.source.length);
  }

  /** Enters the characters from..to of a strip as part of a duty. */
  enter(strip: Strip, from: number, to: number): void {
    strip.pieces(from, to, (id, a, b) => {
      this.mark(this.tokens.at(id) + a, this.tokens.at(id) + b, 1);
    });
  }

  /** Enters a whole token as page furniture. */
  furnish(token: number): void {
    this.mark(this.tokens.at(token), this.tokens.at(token) + this.tokens.length(token), 2);
  }

  /** Counts of characters (UTF-16 units without blanks) and how many were entered more than once (0 unless the reader
   *  is wrong). */
  close(): { conservation: Conservation; twice: number; leftovers: Leftover[] } {
    const leftovers: Leftover[] = [];
    const { source, count } = this.tokens;
    let [unplaced, duties, furniture] = [0, 0, 0];
    for (let token = 0; token < count; token++) {
      const start = this.tokens.at(token);
      const end = start + this.tokens.length(token);
      let missed = '';
      for (let i = start; i < end; i++) {
        if (this.marks[i] === 1) duties++;
        else if (this.marks[i] === 2) furniture++;
        else missed += source.charAt(i);
      }
      unplaced += missed.length;
      if (missed !== '') addLeftover(leftovers, this.tokens.line(token), missed);
    }
    return {
      conservation: { duties, furniture, unplaced, total: unplaced + duties + furniture },
      twice: this.twice,
      leftovers
    };
  }

  private mark(from: number, to: number, kind: number): void {
    for (let i = from; i < to; i++) {
      if (this.marks[i] !== 0) this.twice++;
      this.marks[i] = kind;
    }
  }
}

function addLeftover(leftovers: Leftover[], line: number, value: string): void {
  const last = leftovers.at(-1);
  if (last !== undefined && last.line === line) last.value += ` ${value}`;
  else leftovers.push({ line, value });
}
