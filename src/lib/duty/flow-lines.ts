// What a line of a text says by itself, where the text goes column by column: what it may be, and how well it fits the
// columns.

import { hanValue } from '../lexicon/han-number.ts';
import { RANK } from '../lexicon/levels.ts';
import { ITEM } from '../lexicon/notation.ts';
import type { Field } from '../read/fields.ts';
import { headMeaning } from '../read/head.ts';
import { looksLikeBody, opensName } from './bureau-cell.ts';
import { isGenreCategory } from './category.ts';
import { isHead, type Item } from './flow-tables.ts';
import { categoryHeading, isNote, listTitle, rowNumber, type Heading } from './list-title.ts';
import { numberAt } from './number.ts';
import type { Context } from './cell-text.ts';
import { bareWidth, openingWidth } from './text-wrap.ts';

/** What is known of a text: as for others, the remarks that recur in it, and the pairs of characters that lines begin
 *  with where no line goes on. */
export interface FlowContext extends Context {
  remarks: ReadonlySet<string>;
  openings: ReadonlySet<string>;
}

/** What a line says by itself. `number` of the clause it begins, `row` that it may number, `end` of how it ends: with a
 *  sentence, in the middle of a list of them, or open; `acts` is what stands at the start of its sentence where that
 *  may be a body. */
export interface LineFacts {
  number: number | null;
  last: number | null;
  row: number | null;
  han: boolean;
  isHead: boolean;
  isTitle: boolean;
  isNote: boolean;
  heading: Heading | null;
  end: 'stop' | 'part' | 'open';
  opens: boolean;
  opensBody: boolean;
  isBody: boolean;
  acts: string;
  depth: number;
  lean: number;
  pairs: ReadonlySet<string>;
  width: number;
  opening: number;
  fits: Map<Field, number>;
}

/** What it is worth where a line cannot stand. */
export const NEVER = -9;
/** Fields whose cells are sentences. */
export const TEXTS: ReadonlySet<Field> = new Set<Field>(['city', 'township', 'takeover', 'way']);
/** Fields whose cells are names of bodies. */
export const NAMES: ReadonlySet<Field> = new Set<Field>(['bureau', 'lead', 'helper']);
const OPENS_RANK = new RegExp(`^${RANK}`);
const NUMBERED = new RegExp(`^${ITEM}`);
const HAN = /^\p{Script=Han}+/u;
const INSIDE = /[；。][（(]?(\d{1,2})[.、)）．](?!\d)|([①-⑳])/g;

/** Measures lines, each once. `words` says of pairs of characters how much they are the upper side's (below 0 the lower
 *  side's); `heads` are those of the tables. */
export class LineScores {
  private readonly known = new Map<Item, LineFacts>();
  private readonly short = new Map<string, string[]>();

  constructor(
    private readonly context: FlowContext,
    private readonly words: ReadonlyMap<string, number>,
    private readonly heads: ReadonlySet<string>
  ) {}

  /** What a line says. */
  facts(item: Item): LineFacts {
    const found = this.known.get(item);
    if (found !== undefined) return found;
    const { text } = item;
    const row = rowNumber(text);
    const clause = numberAt(text, 0);
    const ordinal = clause === null ? (NUMBERED.exec(text)?.[0] ?? '') : '';
    const number =
      clause?.number ?? (ordinal === '' ? null : hanValue((HAN.exec(ordinal)?.[0] ?? '').slice(0, -1)) || null);
    const acts = text.slice(clause?.end ?? ordinal.length).trimStart();
    const pairs = pairsOf(text);
    const made: LineFacts = {
      number,
      last: lastNumber(text) ?? number,
      row: row === null || row.han ? null : row.value,
      han: row?.han === true,
      isHead: this.heads.has(text) || (isHead(text) && headMeaning(text)?.sure === true),
      isTitle: clause === null && !/[，；。]/.test(text) && listTitle(text)?.list === null,
      isNote: isNote(text),
      heading: categoryHeading(text),
      end: /[。）”]$/.test(text)
        ? /。[）”]?$/.test(text)
          ? 'stop'
          : 'part'
        : /[；;：:]$/.test(text)
          ? 'part'
          : 'open',
      opens: this.context.openings.has(text.slice(0, 2)),
      opensBody: this.opensBody(text),
      isBody: looksLikeBody(text.replace(/.*[、，,；;\s]/, '')),
      acts: this.opensBody(acts) ? acts : '',
      depth: text.split(/[（(《“]/).length - text.split(/[）)》”]/).length,
      lean: Math.max(-1.5, Math.min(1.5, [...pairs].reduce((sum, pair) => sum + (this.words.get(pair) ?? 0), 0) * 0.4)),
      pairs,
      width: bareWidth(text),
      opening: openingWidth(text),
      fits: new Map()
    };
    this.known.set(item, made);
    return made;
  }

  private opensBody(text: string): boolean {
    const { city, upper } = this.context;
    return opensName(text, city) || (upper !== '' && text.startsWith(upper));
  }

  /** How well a line stands in a column, wherever in a cell. */
  fit(field: Field, item: Item): number {
    const { fits } = this.facts(item);
    const found = fits.get(field);
    if (found !== undefined) return found;
    const made = this.fitOf(field, item.text, this.facts(item));
    fits.set(field, made);
    return made;
  }

  private fitOf(field: Field, text: string, facts: LineFacts): number {
    const { number, row, opensBody, isBody, end } = facts;
    const { known, remarks } = this.context;
    const isCategory = known.has(text) || isGenreCategory(text);
    const opensOwn = this.context.city.length > 1 && text.startsWith(this.context.city);
    const isMark = (isCategory ? 2 : 0) + (remarks.has(text) ? 2 : 0);
    if (row !== null || facts.isHead) return NEVER;
    if (TEXTS.has(field))
      return (
        (/[。；;]/.test(text) ? 0.6 : end === 'part' ? 0.3 : 0) +
        (number !== null ? 0.6 : 0) -
        (opensBody && isBody && !/[。；;]/.test(text) ? 1.5 : 0) -
        isMark
      );
    if (field === 'name')
      return number !== null && /^\S{1,4}\p{Script=Han}/u.test(text)
        ? NEVER
        : 0.3 - (/[。；;]/.test(text) ? 3 : 0) - (opensBody && isBody ? 2.5 : opensOwn ? 1.5 : 0) - isMark;
    if (NAMES.has(field)) return /[。；：“”]|\d/.test(text) ? NEVER : 0.3 - isMark + (isBody ? 0.4 : 0);
    if (field === 'category') {
      if (isCategory) return 3;
      if ([...known].some((word) => word.length > text.length && (word.startsWith(text) || word.endsWith(text))))
        return -0.5;
      return /^[\p{Script=Han}、]{2,8}$/u.test(text) && !opensBody ? -3 : NEVER;
    }
    if (field === 'code') return /^[A-Za-z0-9-]{2,24}$/.test(text) ? 3 : NEVER;
    return /^《/.test(text) ? 1 : remarks.has(text) ? 2 : text.length > 16 || number !== null ? -6 : -3;
  }

  /** True where two lines make a category together. */
  joins(above: string, below: string): boolean {
    return this.context.known.has(above + below) || isGenreCategory(above + below);
  }

  /** True for a line that leaves no room for what the next begins with, in a column `width` half characters wide. */
  isFull(item: Item, next: Item, width: number | null): boolean {
    if (width === null) return item.full;
    const slack = /[\u0020-\u00ff]/.test(item.text + next.text.charAt(0)) ? 2 : 0;
    return this.facts(item).width + Math.max(1, this.facts(next).opening) > width - slack;
  }

  /** How much a line of a text has to do with the name and the bodies of its row. */
  kinship(item: Item, field: Field, name: ReadonlySet<string> | null, bodies: string): number {
    const { acts, lean, pairs } = this.facts(item);
    let shared = 0;
    if (name !== null) for (const pair of pairs) if (name.has(pair)) shared++;
    const leaning = field === 'city' ? lean : field === 'township' ? -lean : 0;
    if (bodies === '') return Math.min(shared * 0.2, 0.8) + leaning;
    const short = this.shortNames(bodies);
    const named = short.some((body) => item.text.includes(body));
    const does = acts === '' ? 0 : short.some((body) => acts.slice(0, body.length + 6).includes(body)) ? 1 : -1;
    const own = field === 'township' ? (does === 0 ? 0 : -0.7) : does;
    return Math.min(shared * 0.2, 0.8) + (named ? 0.3 : 0) + own + leaning;
  }

  private shortNames(bodies: string): string[] {
    const found = this.short.get(bodies);
    if (found !== undefined) return found;
    const { city, upper } = this.context;
    const made = bodies
      .split(/[、，,；;\s\n]/)
      .map((body) =>
        city !== '' && body.startsWith(city)
          ? body.slice(city.length)
          : upper !== '' && body.startsWith(upper)
            ? body.slice(upper.length)
            : body.replace(OPENS_RANK, '')
      )
      .filter((body) => body.length > 2);
    this.short.set(bodies, made);
    return made;
  }
}

/** The last number of a clause inside a line. */
function lastNumber(text: string): number | null {
  const [match] = [...text.matchAll(INSIDE)].slice(-1);
  if (match === undefined) return null;
  return match[1] === undefined ? (match[2] ?? '').charCodeAt(0) - 0x245f : Number(match[1]);
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
