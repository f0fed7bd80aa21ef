// What lines and the cells that they make look like, where a text goes column by column: how well each fits its place.

import { RANK } from '../lexicon/levels.ts';
import { ITEM } from '../lexicon/notation.ts';
import type { Field } from '../read/fields.ts';
import { looksLikeBody, opensName } from './bureau-cell.ts';
import { isGenreCategory } from './category.ts';
import { isHead, type Item } from './flow-tables.ts';
import { categoryHeading, isNote, listTitle, rowNumber, type Heading } from './list-title.ts';
import { numberAt } from './number.ts';
import { cellScore, type Context } from './text-cells.ts';
import type { Token } from './text-heads.ts';
import type { ColumnShape } from './text-wrap.ts';

/** What is known of a text: as for others, the remarks that recur in it, and the pairs of characters that lines begin
 *  with where no line goes on. */
export interface FlowContext extends Context {
  remarks: ReadonlySet<string>;
  openings: ReadonlySet<string>;
}

/** A cell as its lines make it, the same for all states that have it; `worth` by itself, whole and cut by a page
 *  break. */
export interface Cell {
  id: number;
  item: Item;
  before: Cell | null;
  text: string;
  number: number;
  lines: number;
  worth: { whole: number | null; cut: number | null };
  kin: Map<string, number>;
  lean: number;
  pairs: ReadonlySet<string> | null;
  next: Map<Item, Cell>;
}
/** What a line says by itself. */
export interface Facts {
  number: number | null;
  row: number | null;
  han: boolean;
  isHead: boolean;
  isTitle: boolean;
  isNote: boolean;
  heading: Heading | null;
  ends: boolean;
  stops: boolean;
  opens: boolean;
  opensBody: boolean;
  isBody: boolean;
  starts: Map<Field, number>;
  token: Token;
  lean: number;
}

/** What it is worth where a line cannot stand. */
export const NEVER = -9;
/** Fields whose cells are sentences. */
export const TEXTS: ReadonlySet<Field> = new Set<Field>(['city', 'township', 'takeover', 'way']);
/** Fields whose cells are names of bodies. */
export const NAMES: ReadonlySet<Field> = new Set<Field>(['bureau', 'lead', 'helper']);
const OPENS_RANK = new RegExp(`^${RANK}`);
/** Where clauses begin. */
const CLAUSES = new RegExp(`(?:[；。]?(?:\\d+[.、)．]|[（(]\\d+[）)]|[①-⑳]|${ITEM})\\s*)|[；。]`);

/** Measures lines and cells, each once. `words` says of pairs of characters how much they are the upper side's (below 0
 *  the lower side's). */
export class CellScores {
  private readonly known = new Map<Item, Facts>();
  private readonly begun: Map<Item, Cell>[] = [];
  private cells = 0;

  constructor(
    private readonly fields: readonly Field[],
    private readonly context: FlowContext,
    private readonly words: ReadonlyMap<string, number>
  ) {}

  /** What a line says. */
  facts(item: Item): Facts {
    const found = this.known.get(item);
    if (found !== undefined) return found;
    const { text } = item;
    const row = rowNumber(text);
    const made: Facts = {
      number: numberAt(text, 0)?.number ?? null,
      row: row === null || row.han ? null : row.value,
      han: row?.han === true,
      isHead: isHead(text),
      isTitle: numberAt(text, 0) === null && !/[，；。]/.test(text) && listTitle(text)?.list === null,
      isNote: isNote(text),
      heading: categoryHeading(text),
      ends: /[。；;：:]$/.test(text),
      stops: /。$/.test(text),
      opens: this.context.openings.has(text.slice(0, 2)),
      opensBody: this.opensBody(text),
      isBody: looksLikeBody(text.replace(/.*[、，,]/, '')),
      starts: new Map(),
      token: { text, line: item.line, first: true, apart: false, page: 0 },
      lean: [...pairsOf(text)].reduce((sum, pair) => sum + (this.words.get(pair) ?? 0), 0)
    };
    for (const field of this.fields) made.starts.set(field, this.opens(field, text, made));
    this.known.set(item, made);
    return made;
  }

  private opensBody(text: string): boolean {
    const { city, upper } = this.context;
    return opensName(text, city) || (upper !== '' && text.startsWith(upper));
  }

  /** The cell that a line begins, or that it makes of the one before; `slot` tells columns apart. */
  cell(slot: number, before: Cell | null, item: Item): Cell {
    const known = before?.next ?? (this.begun[slot] ??= new Map<Item, Cell>());
    const found = known.get(item);
    if (found !== undefined) return found;
    const made: Cell = {
      id: ++this.cells,
      item,
      before,
      text: (before?.text ?? '') + item.text,
      number: this.facts(item).number ?? before?.number ?? 0,
      lines: (before?.lines ?? 0) + 1,
      worth: { whole: null, cut: null },
      kin: new Map(),
      lean: (before?.lean ?? 0) + this.facts(item).lean,
      pairs: null,
      next: new Map()
    };
    known.set(item, made);
    return made;
  }

  /** How well a line begins a cell. */
  private opens(field: Field, text: string, { number, row, opensBody, isBody, opens }: Facts): number {
    const { city } = this.context;
    if (/^[，。；：、！？）》”]/.test(text)) return -6;
    if (row !== null) return NEVER;
    switch (field) {
      case 'category':
        if (this.context.known.has(text) || isGenreCategory(text)) return 3;
        return /^[\p{Script=Han}、]{2,8}$/u.test(text) && !opensBody ? -3 : NEVER;
      case 'name':
        if (number !== null) return NEVER;
        return 0.5 + (opens ? 1 : 0) - (opensBody && isBody ? 3 : 0) - (/[。；]/.test(text) ? 3 : 0);
      case 'bureau':
      case 'lead':
      case 'helper':
        if (/[。；：“”]|\d/.test(text)) return NEVER;
        return city !== '' && text.startsWith(city) ? 2.5 : opensBody ? 1.5 : -3;
      case 'city':
      case 'township': {
        const acts = opensBody ? (field === 'city' ? 0.5 : -1) : 0;
        return (number === 1 ? 2 : number === null ? 0 : -5) + acts;
      }
      case 'takeover':
        return (opensBody ? 2 : 0) + (number === null || number === 1 ? 0 : -5);
      case 'way':
        return number === null || number === 1 ? 0.3 : -5;
      case 'code':
        return /^[A-Za-z0-9-]{2,24}$/.test(text) ? 3 : NEVER;
      default:
        return /^《/.test(text)
          ? 1
          : this.context.remarks.has(text)
            ? 2
            : text.length > 16 || number !== null
              ? -6
              : -3;
    }
  }

  /** How well a line goes on with a cell. */
  goesOn(field: Field, { item, number: last }: Cell, { number, row, isHead: heads, opens }: Facts): number {
    const before = this.facts(item);
    if (row !== null || heads) return NEVER;
    if (TEXTS.has(field)) {
      if (number === null) return before.stops ? -2 : before.ends ? -0.7 : 1;
      if (number === 1) return -5;
      return last === 0 ? -3 : last + 1 === number ? (before.ends ? 2 : -1) : -4;
    }
    if (number !== null || before.ends) return -6;
    const own = item.text;
    if (NAMES.has(field)) {
      if (/[、，,；]$/.test(own)) return 2;
      return before.isBody ? 0.2 : 1.5;
    }
    if (field === 'category') return own.length > 6 ? NEVER : -1;
    if (field === 'name') return item.full ? (/[、，（]$/.test(own) ? 1.5 : opens ? 0 : 0.8) : -2;
    return -1.5;
  }

  /** What a cell is worth by itself; `cut` where a page break may have cut it. */
  worth(cell: Cell, field: Field, shape: ColumnShape, cut: boolean): number {
    const side = cut ? 'cut' : 'whole';
    const known = cell.worth[side];
    if (known !== null) return known;
    const tokens: Token[] = [];
    for (let at: Cell | null = cell; at !== null; at = at.before) tokens.push(this.facts(at.item).token);
    const own = Math.max(NEVER, cellScore({ field, shape }, tokens.reverse(), this.context, cut));
    cell.worth[side] = own;
    return own;
  }

  /** How much a text has to do with the name and the bodies of its row. */
  kinship(cell: Cell, field: Field, name: Cell | null, bodies: readonly (Cell | null)[]): number {
    const key = [name, ...bodies].map((each) => each?.id ?? '').join();
    const found = cell.kin.get(key);
    if (found !== undefined) return found;
    const pairs = name === null ? new Set<string>() : (name.pairs ??= pairsOf(name.text));
    const { text } = cell;
    let shared = 0;
    for (const pair of pairs) if (text.includes(pair)) shared++;
    const short = bodies
      .map((body) => body?.text ?? '')
      .join('、')
      .split(/[、，,；;\s]/)
      .map((body) => this.shortName(body))
      .filter((body) => body.length > 2);
    const named = short.filter((body) => text.includes(body)).length;
    let acts = 0;
    for (const clause of short.length === 0 ? [] : text.split(CLAUSES).filter((each) => this.opensBody(each)))
      acts += short.some((body) => clause.slice(0, body.length + 6).includes(body)) ? 1 : -1.2;
    const own = Math.max(-3.6, Math.min(3, acts));
    const value =
      Math.min(shared * 0.35, 2.5) +
      Math.min(named, 3) * 0.6 +
      (field === 'city' ? own : field === 'township' ? -Math.abs(own) * 0.8 : 0) +
      this.leaning(field, cell);
    cell.kin.set(key, value);
    return value;
  }

  /** A body's name without what it begins with. */
  private shortName(body: string): string {
    const { city, upper } = this.context;
    if (city !== '' && body.startsWith(city)) return body.slice(city.length);
    if (upper !== '' && body.startsWith(upper)) return body.slice(upper.length);
    return body.replace(OPENS_RANK, '');
  }

  /** How much the words of a text are those of one side, as far as it is known. */
  private leaning(field: Field, { lean }: Cell): number {
    const leaning = Math.max(-2.5, Math.min(2.5, lean * 0.5));
    return field === 'city' ? leaning : field === 'township' ? -leaning : 0;
  }
}

/** Pairs of Chinese characters in a text. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++)
    if (isHan(text.charCodeAt(at)) && isHan(text.charCodeAt(at + 1))) pairs.add(text.slice(at, at + 2));
  return pairs;
}

/** True for the code of a Chinese character. Source: Unicode, CJK Unified Ideographs. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
