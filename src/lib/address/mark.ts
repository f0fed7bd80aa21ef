// What a mark of a picture and the address key `open` stand for: the value and its text.
import { readConditions, writeConditions, type ClauseSide, type Conditions } from './conditions.ts';
import { ACTIONS, LISTS, TIERS, type Action, type ListId, type Tier } from '../duty/record.ts';
import { counted } from '../i18n/counted.ts';
import { readOfEdition } from '../duty/of-edition.ts';

/** What the panel shows. `bureau` and `category` are ids (slugs); a cell's `bureau` is null for the township's own row;
 *  `list` null or absent means all lists. A `set` is the exact set of bureaus listed by a duty, a `pair` two of them
 *  among others. `categories` are those of some duties, `groups` pairs or sets of bureaus that share duties, a `ratio`
 *  how many rows of a whole are of a part; `findings` are those of one kind, given by its slug (null: all), on duties
 *  of a category, given by its name (empty: any). */
export type Selection =
  | { kind: 'duty'; id: string }
  | { kind: 'bureau'; bureau: string; list?: ListId | null }
  | { kind: 'category'; category: string; list?: ListId | null }
  | { kind: 'cell'; bureau: string | null; category: string; list?: ListId | null }
  | { kind: 'pair'; bureaus: readonly [string, string]; list?: ListId | null }
  | { kind: 'set'; bureaus: readonly string[]; list?: ListId | null }
  | { kind: 'clauses'; of: Conditions }
  | { kind: 'duties'; of: Conditions }
  | { kind: 'bureaus'; of: Conditions }
  | { kind: 'categories'; of: Conditions }
  | { kind: 'groups'; of: Group }
  | { kind: 'ratio'; part: Selection; whole: Selection }
  | { kind: 'formula'; name: string; of: string }
  | { kind: 'finding'; id: string }
  | { kind: 'findings'; of: string | null; category: string; part?: FindingPart };

/** Selections whose rows are duties. */
export type DutiesSelection = Extract<
  Selection,
  { kind: 'duty' | 'bureau' | 'category' | 'cell' | 'pair' | 'set' | 'duties' }
>;

/** Findings of one strength, or those that nobody has settled yet. */
export const FINDING_PARTS = ['strong', 'medium', 'weak', 'open'] as const;
export type FindingPart = (typeof FINDING_PARTS)[number];

/** Bureaus that stand together in a bureau column: two by two, whole columns, whole columns that more than one duty
 *  has. */
export const GROUPS = ['pairs', 'sets', 'repeated'] as const;
export type Group = (typeof GROUPS)[number];

/** A selection in another edition than the page is about, by edition id. */
export interface Elsewhere {
  kind: 'in';
  edition: string;
  of: Selection;
}

/** What a mark of a picture stands for: a selection, or a side of the filter. `size` counts bureaus of a duty, up to
 *  `to` where several are meant;  `rows` are lines of a comparison, by the address keys that ask for them. */
export type Mark =
  | Selection
  | Elsewhere
  | { kind: 'list'; list: ListId }
  | { kind: 'tier'; tier: Tier }
  | { kind: 'action'; action: Action }
  | { kind: 'size'; size: number; to?: number }
  | { kind: 'rows'; rows: string };

/** Name of the formulas that only the page at hand can tell. */
export const OF_PAGE = 'page';

/** What opens how a number of the page at hand was derived; `of` is its name there. */
export function pageFormula(of: string): Extract<Selection, { kind: 'formula' }> {
  return { kind: 'formula', name: OF_PAGE, of };
}

/** A number for a message that opens what it counts. */
export function opening(value: number | string, mark: Mark): string {
  return counted(value, writeMark(mark));
}

/** Clauses on some sides of one duty, whose id may name its edition. */
export function clausesOfDuty(asked: string, side: readonly ClauseSide[]): Mark {
  const { edition, id } = readOfEdition(asked);
  const of: Selection = { kind: 'clauses', of: { duty: [id], side } };
  return edition === null ? of : { kind: 'in', edition, of };
}

/** Lengths of the bureau column that a mark is of. */
export function sizes({ size, to = size }: { size: number; to?: number }): string[] {
  return Array.from({ length: Math.max(0, to - size + 1) }, (_, index) => String(size + index));
}

const TOWNSHIP = 'township';
const ALL = 'all';
const ELSEWHERE = /^in:([^/]+)\/(.+)$/u;
const OVER = '~';
const SLUG = /^[\w-]+$/u;

/** Text of a mark such as `bureau:shuiliju@shared`; `readMark` gives the mark back. A duty whose id names its edition
 *  is written as of that edition. */
export function writeMark(mark: Mark): string {
  const { edition, id } = readOfEdition(mark.kind === 'duty' ? mark.id : '');
  if (edition !== null) return writeMark({ kind: 'in', edition, of: { kind: 'duty', id } });
  if (mark.kind === 'findings' && mark.part !== undefined) return `findings:${bodyOf(mark)}@${mark.part}`;
  const at = 'list' in mark && mark.kind !== 'list' && mark.list != null ? `@${mark.list}` : '';
  return `${mark.kind}:${bodyOf(mark)}${at}`;
}

function bodyOf(mark: Mark): string {
  switch (mark.kind) {
    case 'in':
      return `${mark.edition}/${writeMark(mark.of)}`;
    case 'duty':
    case 'finding':
      return mark.id;
    case 'clauses':
    case 'duties':
    case 'bureaus':
    case 'categories':
      return writeConditions(mark.of) || ALL;
    case 'ratio':
      return [mark.part, mark.whole].map(writeMark).join(OVER);
    case 'groups':
      return mark.of;
    case 'formula':
      return `${mark.name}/${mark.of}`;
    case 'cell':
      return `${mark.bureau ?? TOWNSHIP}/${mark.category}`;
    case 'pair':
      return mark.bureaus.join('/');
    case 'set':
      return mark.bureaus.join(',');
    case 'findings':
      return `${mark.of ?? ''}/${mark.category}`;
    case 'size':
      return mark.to === undefined ? String(mark.size) : `${mark.size}-${mark.to}`;
    case 'bureau':
      return mark.bureau;
    case 'category':
      return mark.category;
    case 'list':
      return mark.list;
    case 'tier':
      return mark.tier;
    case 'action':
      return mark.action;
    case 'rows':
      return mark.rows;
  }
}

/** Selection of an `open=` value such as `bureau:shuiliju` or `cell:township/shehuiguanli@basic`; null where it has no
 *  meaning. `list` is absent where the text names none. */
export function readSelection(text: string): Selection | null {
  if (text.startsWith('ratio:')) return readRatio(text.slice('ratio:'.length));
  if (text.startsWith('findings:')) return readFindings(text.slice('findings:'.length));
  const [, kind, rest, after] = /^([a-z]+):([^@]+)(?:@([a-z]+))?$/u.exec(text) ?? [];
  if (kind === undefined || rest === undefined) return null;
  const list = LISTS.find((each) => each === after);
  if (after !== undefined && list === undefined) return null;
  if (kind === 'finding') return { kind, id: rest };
  if (kind === 'groups') return one(GROUPS, rest, (of) => ({ kind, of }));
  if (kind === 'clauses' || kind === 'duties' || kind === 'bureaus' || kind === 'categories') {
    const of = readConditions(rest === ALL ? '' : rest);
    return of === null || list !== undefined ? null : { kind, of };
  }
  const parts = rest.split(kind === 'set' ? ',' : '/');
  const [first, second] = parts;
  if (first === undefined || !parts.every((part) => SLUG.test(part))) return null;
  const listed = list === undefined ? {} : { list };
  if (kind === 'set') return { kind, bureaus: [...new Set(parts)], ...listed };
  if (second === undefined) {
    if (kind === 'duty') return { kind, id: first };
    if (kind === 'bureau') return { kind, bureau: first, ...listed };
    return kind === 'category' ? { kind, category: first, ...listed } : null;
  }
  if (parts.length > 2) return null;
  if (kind === 'formula') return list === undefined ? { kind, name: first, of: second } : null;
  if (kind === 'cell') return { kind, bureau: first === TOWNSHIP ? null : first, category: second, ...listed };
  return kind === 'pair' ? { kind, bureaus: [first, second], ...listed } : null;
}

function readRatio(text: string): Selection | null {
  const parts = text.split(OVER);
  const [part, whole] = parts.map(readSelection);
  return parts.length !== 2 || part == null || whole == null ? null : { kind: 'ratio', part, whole };
}

function readFindings(text: string): Selection | null {
  const [, of, category = '', after] = /^([^/]*)\/(.*?)(?:@(strong|medium|weak|open))?$/su.exec(text) ?? [];
  if (of === undefined) return null;
  const part = FINDING_PARTS.find((each) => each === after);
  return { kind: 'findings', of: of || null, category, ...(part === undefined ? {} : { part }) };
}

/** Selection in another edition of an `open=` value such as `in:changji-liugong/category:zirancaiyuan`; null where it
 *  is none. */
export function readElsewhere(text: string): Elsewhere | null {
  const [, edition, rest = ''] = ELSEWHERE.exec(text) ?? [];
  const of = edition === undefined ? null : readSelection(rest);
  return edition === undefined || of === null ? null : { kind: 'in', edition, of };
}

/** Mark of a text that writeMark made; null where it has no meaning. */
export function readMark(text: string): Mark | null {
  const [, kind, rest = ''] = /^([a-z]+):(.*)$/su.exec(text) ?? [];
  switch (kind) {
    case 'list':
      return one(LISTS, rest, (list) => ({ kind, list }));
    case 'tier':
      return one(TIERS, rest, (tier) => ({ kind, tier }));
    case 'action':
      return one(ACTIONS, rest, (action) => ({ kind, action }));
    case 'size':
      return readSize(rest);
    case 'rows':
      return { kind, rows: rest };
    case 'in':
      return readElsewhere(text);
    default:
      return readSelection(text);
  }
}

function readSize(text: string): Mark | null {
  const [, size, to] = /^([1-9]\d{0,2})(?:-([1-9]\d{0,2}))?$/u.exec(text) ?? [];
  if (size === undefined) return null;
  return { kind: 'size', size: Number(size), ...(to === undefined ? {} : { to: Number(to) }) };
}

function one<Value extends string, Made extends Mark>(
  values: readonly Value[],
  text: string,
  make: (value: Value) => Made
): Made | null {
  const value = values.find((each) => each === text);
  return value === undefined ? null : make(value);
}
