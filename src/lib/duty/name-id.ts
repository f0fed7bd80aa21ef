// Ids that are the pinyin of names: of places and their editions, of bureaus and of categories.
import { AUTONOMOUS, LOWER, UPPER } from '../i18n/levels.ts';
import { letters } from './edition-letter.ts';
import { latin } from './pinyin.ts';
import type { Place, Tier } from './record.ts';

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
