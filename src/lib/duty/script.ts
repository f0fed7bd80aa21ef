// A manuscript as lines, each with its place: the source that duties point to.

import { anyOf } from '../lexicon/reader-words.ts';
import { linesOf, type Cell, type Manuscript, type Paragraph, type Where } from '../read/sheet.ts';
import { Strip, Tokens } from './strip.ts';

/** A cell or a paragraph: what a line comes from. */
export type Item = Cell | Paragraph;

const BODY_END = new RegExp(`${anyOf('body-ending')}(?:[（(][^（）()]*[）)])?$`);

/** Lines of a manuscript in reading order. `printed` has those that look-alike characters were replaced in, as they
 *  stand; `wheres` the place of each. Every token is one line, so that blanks inside texts are no borders. */
export class Script {
  readonly lines: string[] = [];
  readonly wheres: Where[] = [];
  readonly printed = new Map<number, string>();
  readonly tokens: Tokens;
  private readonly ranges = new Map<Item, [number, number]>();

  /** `names` are the cells of bureau columns, in which a blank after a body's name separates; in those of `handovers` a
   *  wide one does. */
  constructor(manuscript: Manuscript, names: ReadonlySet<Item>, handovers: ReadonlySet<Item> = new Set()) {
    const blanks = (item: Item) => (names.has(item) ? /\s+/ : handovers.has(item) ? /\s{2,}|[\t\u3000]/ : null);
    for (const sheet of manuscript.sheets) {
      for (const paragraph of sheet.before) this.put(paragraph, null);
      for (const cell of sheet.cells) this.put(cell, blanks(cell));
    }
    for (const paragraph of manuscript.after) this.put(paragraph, null);
    this.tokens = tokensOf(this.lines);
  }

  /** The text of items in order, as a strip: one token a line. */
  strip(items: readonly Item[]): Strip {
    const ids = items.flatMap((item) => {
      const [from, to] = this.ranges.get(item) ?? [0, 0];
      return Array.from({ length: to - from }, (_, index) => from + index);
    });
    return new Strip(this.tokens, ids);
  }

  /** First line of an item, from 1; 0 where it has none. */
  lineOf(item: Item | undefined): number {
    return item === undefined ? 0 : (this.ranges.get(item)?.[0] ?? -1) + 1;
  }

  private put(item: Item, blanks: RegExp | null): void {
    const from = this.lines.length;
    const printed = item.printed === undefined ? [] : linesOf(item.printed);
    for (const [index, whole] of linesOf(item.text).entries()) {
      for (const line of blanks === null ? [whole] : separated(whole, blanks)) {
        const plain = tidy(line);
        if (plain === '') continue;
        const raw = printed[index]?.trim();
        if (raw !== undefined && raw !== whole.trim()) this.printed.set(this.lines.length + 1, raw);
        this.lines.push(plain);
        this.wheres.push(item.where);
      }
    }
    this.ranges.set(item, [from, this.lines.length]);
  }
}

/** Text without the blanks that Chinese does not have: only those between two Latin letters, digits or signs stay, as
 *  one. */
export function tidy(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f\s]+/g, ' ')
    .trim()
    .replace(/(?<=[^\u0021-\u007e]) | (?=[^\u0021-\u007e])/g, '');
}

/** Names that only such blanks hold apart, on lines of their own. */
function separated(line: string, blanks: RegExp): string[] {
  const result: string[] = [];
  for (const piece of line.trim().split(blanks)) {
    const last = result.at(-1);
    if (last !== undefined && !(BODY_END.test(last) && piece.length >= 3)) result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

function tokensOf(lines: string[]): Tokens {
  const tokens = new Tokens(lines.join('\n'), lines, lines.length);
  let at = 0;
  lines.forEach((line, index) => {
    tokens.set(index, at, line.length, index + 1, 0);
    at += line.length + 1;
  });
  return tokens;
}
