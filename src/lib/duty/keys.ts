// Keys and ids of bureaus and categories, shared over editions: one for a body of a city, one for a category's name.
import { sort } from 'd3';
import { DataError } from '../errors.ts';
import { bureauIds, categoryIds, cityBefore, type Body } from './name-id.ts';
import type { Place } from './record.ts';
import type { Row } from './schema.ts';

/** A bureau with its key and id; `city` is '' where the document names none. */
export type KnownBureau = Pick<Row<'bureau'>, 'bureau' | 'id' | 'name' | 'stem' | 'city'>;
export type KnownCategory = Pick<Row<'category'>, 'category' | 'id' | 'name'>;

/** Whose bodies they are: all of a reading that keys depend on. */
export interface Naming {
  place: Place;
  bureaus: readonly Body[];
}

/** Bureaus of all cities by their names without the place: `meet` every reading, then `settle`, then `find`. Only where
 *  lists of one city name bodies of two with the same name but for the place is one of them known by its whole name.
 *  `next` counts on. `find` throws DataError for a bureau that was not met. */
export class Bodies {
  readonly all: KnownBureau[];
  #byCity = new Map<string, Map<string, KnownBureau>>();
  #met = new Map<string, Map<string, Body>>();
  #next: { bureau: number };

  constructor(known: readonly KnownBureau[], next: { bureau: number }) {
    this.#next = next;
    this.all = [...known];
    for (const bureau of known) if (bureau.city !== '') put(entryOf(this.#byCity, bureau.city), bureau);
  }

  /** Takes note of a reading's bureaus; `settle` gives those not known their ids and keys. */
  meet(reading: Naming, edition: number): void {
    const met = entryOf(this.#met, cityKey(reading, edition));
    for (const { name, stem, tier } of reading.bureaus) {
      const before = met.get(name);
      if (before === undefined || before.stem.length < stem.length) met.set(name, { name, stem, tier });
    }
  }

  settle(): void {
    for (const [city, met] of this.#met) {
      const bodies = entryOf(this.#byCity, city);
      const ids = new Map([...bodies.values()].map(({ name, id }) => [name, id]));
      const fresh = freshOf(city, [...met.values()], bodies);
      const given = bureauIds(fresh, ids);
      for (const { name, stem } of fresh) {
        const id = given.get(name) ?? '';
        const bureau = { bureau: this.#next.bureau++, id, name, stem, city: city.startsWith('#') ? '' : city };
        put(bodies, bureau);
        this.all.push(bureau);
      }
    }
  }

  /** Key, id and name without the city, which is the whole name where it would be another body's. */
  find(
    reading: Pick<Naming, 'place'>,
    edition: number,
    { name, stem }: Pick<Body, 'name' | 'stem'>
  ): Pick<KnownBureau, 'bureau' | 'id' | 'stem'> {
    const bodies = entryOf(this.#byCity, cityKey(reading, edition));
    const body = bodies.get(name) ?? bodies.get(stem);
    if (body === undefined) throw new DataError('bureau', 'name', name);
    return { bureau: body.bureau, id: body.id, stem: body.stem };
  }
}

/** The bodies that lists of a city name and `bodies` lacks, each by the name it will be known by. Of bodies of several
 *  cities with one name without it what is known keeps that, else the city's own, else the first by code points. */
function freshOf(city: string, met: readonly Body[], bodies: ReadonlyMap<string, KnownBureau>): Body[] {
  const taken = new Map<string, Body | KnownBureau>(bodies);
  const fresh = new Map<string, Body>();
  const own = (body: Body) => ['', city].indexOf(cityBefore(body)) + 1 || 3;
  const cityOf = (body: Body | KnownBureau) => cityBefore(body) || city.replace(/^#.*/u, '');
  for (const body of sort(met, (one, other) => own(one) - own(other) || (one.name < other.name ? -1 : 1))) {
    if (taken.has(body.name)) continue;
    const alike = taken.get(body.stem);
    if (alike !== undefined && sameCity(cityOf(alike), cityOf(body))) continue;
    const known = alike === undefined ? body : { ...body, stem: body.name };
    put(taken, known);
    fresh.set(body.name, known);
  }
  return met.flatMap(({ name }) => fresh.get(name) ?? []);
}

/** A city may be printed with what it lies in or without; a body that names none is the city's own. */
function sameCity(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}

/** A body is found by its whole name, and by what it is known by. */
function put<Value extends Pick<Body, 'name' | 'stem'>>(bodies: Map<string, Value>, body: Value): void {
  bodies.set(body.stem, body).set(body.name, body);
}

function entryOf<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const entry = maps.get(key) ?? new Map<string, Value>();
  maps.set(key, entry);
  return entry;
}

/** Places whose city is not known have nothing in common. */
function cityKey({ place }: Pick<Naming, 'place'>, edition: number): string {
  return place.city === '' ? `#${edition}` : place.city;
}

/** Categories by name: `meet` all, then `find`. `next` counts on. `find` throws DataError for one that was not met. */
export class Categories {
  readonly all: KnownCategory[] = [];
  #byName = new Map<string, KnownCategory>();
  #next: { category: number };

  constructor(known: readonly KnownCategory[], next: { category: number }) {
    this.#next = next;
    for (const category of known) this.#add(category);
  }

  meet(names: readonly string[]): void {
    const fresh = [...new Set(names)].filter((name) => !this.#byName.has(name));
    const ids = categoryIds(fresh, new Map(this.all.map(({ name, id }) => [name, id])));
    for (const name of fresh) this.#add({ category: this.#next.category++, id: ids.get(name) ?? '', name });
  }

  find(name: string): KnownCategory {
    const category = this.#byName.get(name);
    if (category === undefined) throw new DataError('category', 'name', name);
    return category;
  }

  #add(category: KnownCategory): void {
    this.all.push(category);
    this.#byName.set(category.name, category);
  }
}
