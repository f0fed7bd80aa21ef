// The one home of ids: how those of places, editions, duties, clauses, bureaus and categories are made and read.
import { AUTONOMOUS, LOWER, STREET_OFFICE, UPPER } from '../i18n/levels.ts';
import { letters } from './edition-letter.ts';
import { readOfEdition } from './of-edition.ts';
import { latin } from './pinyin.ts';
import { LISTS, type ListId, type Place, type Side, type Tier } from './record.ts';

const CITY_RANK = new RegExp(`(?:${AUTONOMOUS})?(?:${UPPER.join('|')})$`, 'u');
const TOWNSHIP_RANK = new RegExp(`(?:${LOWER.join('|')})$`, 'u');

/** Id of a place: its names as a slug without their rank, `changji-ashili` for 昌吉市阿什里乡; the name that is known where
 *  only one is, `x` where none is. */
export function placeId({ city, township }: Place): string {
  const words = [bare(city, CITY_RANK), bare(township, TOWNSHIP_RANK)];
  const slug = words.filter((word) => word !== '').map((word) => latin(word).pinyin || 'x');
  return slug.length === 0 ? 'x' : slug.join('-');
}

function bare(name: string, rank: RegExp): string {
  const stem = name.replace(rank, '');
  return stem === '' ? name : stem;
}

/** Id of the lists of one place as of one date (`2025-05`, '' where the document gives none): `changji-ashili`,
 *  `changji-ashili@2025-05`; where that is among `taken`, the next letter follows (`changji-ashili.b`). */
export function editionId(place: Place, date: string, taken: ReadonlySet<string> = new Set()): string {
  const id = placeId(place) + (date === '' ? '' : `@${date}`);
  if (!taken.has(id)) return id;
  for (let count = 2; ; count++) {
    const next = `${id}.${letters(count)}`;
    if (!taken.has(next)) return next;
  }
}

/** The pinyin of the names of a place that an edition's id holds, without their rank: `changji` and `ashili` of
 *  `changji-ashili@2025-05`, `tianma` of a 天马街道办事处. '' for a name that the place lacks. */
export function placeLatin(edition: string, { city, township }: Place): Place {
  const words = (/^[a-z0-9-]+/u.exec(edition) ?? [''])[0].split('-');
  const whole = township === '' ? '' : (words.pop() ?? '');
  const lower = township.endsWith(STREET_OFFICE.printed) ? whole.replace(STREET_OFFICE.latin, '') || whole : whole;
  return { city: city === '' ? '' : (words.pop() ?? ''), township: lower };
}

/** Id of a duty within its edition: list and number, `basic-31`; `times` counts the rows that have this list and
 *  number, from 1: the second is `basic-31-2`. */
export function dutyId(list: ListId, seq: number, times = 1): string {
  return `${list}-${seq}${times === 1 ? '' : `-${times}`}`;
}

/** What a duty's id says: its list, its number as printed, and which of the rows of that number it is, from 1. Null for
 *  what is no duty's id. The edition of an id that names it (duty/of-edition.ts) is left out. */
export function readDutyId(id: string): { list: ListId; seq: number; times: number } | null {
  const [, word, seq, times] = /^([a-z]+)-(\d+)(?:-(\d+))?$/u.exec(readOfEdition(id).id) ?? [];
  const list = LISTS.find((each) => each === word);
  return list === undefined ? null : { list, seq: Number(seq), times: Number(times ?? 1) };
}

const SIDE_LETTER: Record<Side, string> = { city: 'c', township: 't', takeover: 'k' };

/** Id of a clause within its edition: its duty, its side and its place on that side from 1, `shared-70.t2`. */
export function clauseId(duty: string, side: Side, position: number): string {
  return `${duty}.${SIDE_LETTER[side]}${position}`;
}

/** A body of one city as far as its id goes; `stem` is its name without the place. */
export interface Body {
  name: string;
  stem: string;
  tier: Tier;
}

/** The city that stands before a body's name, '' where none does. */
export function cityBefore({ name, stem }: Pick<Body, 'name' | 'stem'>): string {
  return name.endsWith(stem) ? name.slice(0, name.length - stem.length) : '';
}

/** Ids of the bodies of one city by name: pinyin of the name without the city, `shuiliju`. Bodies that would share an
 *  id are told apart by tier (`shuiliju-party`), then by their full name, then by its tones. The order given means
 *  nothing; ids of `known` names stay as they are. */
export function bureauIds(
  bodies: readonly Body[],
  known: ReadonlyMap<string, string> = new Map()
): Map<string, string> {
  return distinct(
    bodies,
    [
      ({ stem }) => slug(stem),
      ({ stem, tier }) => `${slug(stem)}-${tier}`,
      ({ name }) => slug(name),
      ({ name }) => slug(name, true)
    ],
    known
  );
}

/** Ids of categories by name: pinyin, `shehuiguanli`; with tones where two would share an id. The order given means
 *  nothing; ids of `known` names stay as they are. */
export function categoryIds(
  names: readonly string[],
  known: ReadonlyMap<string, string> = new Map()
): Map<string, string> {
  return distinct(
    names.map((name) => ({ name })),
    [({ name }) => slug(name), ({ name }) => slug(name, true)],
    known
  );
}

function slug(name: string, tones = false): string {
  return latin(name, tones).pinyin || 'x';
}

/** Gives each item the first of its candidates that no other item and no known id has; what is alike to the last is
 *  numbered in the order of code points. */
function distinct<Item extends { name: string }>(
  items: readonly Item[],
  candidates: ((item: Item) => string)[],
  known: ReadonlyMap<string, string>
): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set(known.values());
  const open = new Map<string, Item>();
  for (const item of items) {
    const id = known.get(item.name);
    if (id === undefined) open.set(item.name, item);
    else ids.set(item.name, id);
  }
  let level = new Map<string, Item[]>();
  for (const candidate of candidates) {
    level = new Map();
    for (const item of open.values()) {
      const id = candidate(item);
      level.set(id, [...(level.get(id) ?? []), item]);
    }
    for (const [id, [item, ...others]] of level) {
      if (item === undefined || others.length > 0 || taken.has(id)) continue;
      ids.set(item.name, id);
      open.delete(item.name);
    }
    for (const id of ids.values()) taken.add(id);
  }
  for (const [id, alike] of level) {
    const left = alike.filter(({ name }) => open.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
    let count = 1;
    for (const { name } of left) {
      while (taken.has(count === 1 ? id : `${id}-${count}`)) count++;
      const next = count === 1 ? id : `${id}-${count}`;
      taken.add(next);
      ids.set(name, next);
    }
  }
  return ids;
}
