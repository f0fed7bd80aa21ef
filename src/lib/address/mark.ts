// What a mark of a picture and the address key `open` stand for: the value and its text.
import { readConditions, writeConditions, type Conditions } from './conditions.ts';
import { ACTIONS, LISTS, TIERS, type Action, type ListId, type Tier } from '../duty/record.ts';
import { readOfEdition } from '../duty/of-edition.ts';

/** What the panel shows. `bureau` and `category` are ids (slugs); a cell's `bureau` is null for the township's own row;
 *  `list` null or absent means all lists. A `set` is the exact set of bureaus listed by a duty, a `pair` two of them
 *  among others. */
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
  | { kind: 'formula'; name: string; of: string }
  | { kind: 'finding'; id: string };

/** A selection in another edition than the page is about, by edition id. */
export interface Elsewhere {
  kind: 'in';
  edition: string;
  of: Selection;
}

/** What a mark of a picture stands for: a selection, or a side of the filter. `size` counts bureaus of a duty;
 *  `findings` are those of one kind, given by its slug (null: all), on duties of a category, given by its name;
 *  `rows` are lines of a comparison, by the address keys that ask for them. */
export type Mark =
  | Selection
  | Elsewhere
  | { kind: 'list'; list: ListId }
  | { kind: 'tier'; tier: Tier }
  | { kind: 'action'; action: Action }
  | { kind: 'size'; size: number }
  | { kind: 'findings'; of: string | null; category: string }
  | { kind: 'rows'; rows: string };

const TOWNSHIP = 'township';
const ALL = 'all';
const ELSEWHERE = /^in:([^/]+)\/(.+)$/u;
const SLUG = /^[\w-]+$/u;

/** Text of a mark such as `bureau:shuiliju@shared`; `readMark` gives the mark back. A duty whose id names its edition
 *  is written as of that edition. */
export function writeMark(mark: Mark): string {
  const { edition, id } = readOfEdition(mark.kind === 'duty' ? mark.id : '');
  if (edition !== null) return writeMark({ kind: 'in', edition, of: { kind: 'duty', id } });
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
      return writeConditions(mark.of) || ALL;
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
      return String(mark.size);
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
  const [, kind, rest, after] = /^([a-z]+):([^@]+)(?:@([a-z]+))?$/u.exec(text) ?? [];
  if (kind === undefined || rest === undefined) return null;
  const list = LISTS.find((each) => each === after);
  if (after !== undefined && list === undefined) return null;
  if (kind === 'finding') return { kind, id: rest };
  if (kind === 'clauses' || kind === 'duties' || kind === 'bureaus') {
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
      return /^[1-9]\d*$/u.test(rest) ? { kind, size: Number(rest) } : null;
    case 'rows':
      return { kind, rows: rest };
    case 'findings': {
      const cut = rest.indexOf('/');
      return cut < 0 ? null : { kind, of: rest.slice(0, cut) || null, category: rest.slice(cut + 1) };
    }
    case 'in':
      return readElsewhere(text);
    default:
      return readSelection(text);
  }
}

function one<Value extends string>(values: readonly Value[], text: string, make: (value: Value) => Mark): Mark | null {
  const value = values.find((each) => each === text);
  return value === undefined ? null : make(value);
}
