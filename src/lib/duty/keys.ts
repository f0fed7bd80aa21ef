// Keys and ids of bureaus and categories, shared over editions: one for a body of a city, one for a category's name.
import { greatest, rollup } from 'd3';
import { DataError } from '../errors.ts';
import { bureauIds, categoryIds, type Body } from './id.ts';
import type { Reading } from './record.ts';
import type { Row } from './schema.ts';

/** A bureau with its key and id; `city` is '' where the document names none. */
export type KnownBureau = Pick<Row<'bureau'>, 'bureau' | 'id' | 'name' | 'stem' | 'city'>;
export type KnownCategory = Pick<Row<'category'>, 'category' | 'id' | 'name'>;

/** Bureaus of all cities by their names without the place, those of another city that a list names by their whole
 *  names: `meet` every reading, then `settle`, then `find`. `next` counts on. `find` throws DataError for a bureau that
 *  was not met. */
export class Bodies {
  readonly all: KnownBureau[];
  #byCity = new Map<string, Map<string, KnownBureau | Body>>();
  #next: { bureau: number };

  constructor(known: readonly KnownBureau[], next: { bureau: number }) {
    this.#next = next;
    this.all = [...known];
    for (const bureau of known)
      if (bureau.city !== '') this.#of(bureau.city).set(calledIn(bureau.city, bureau), bureau);
  }

  /** Takes note of a reading's bureaus; `settle` gives those not known their ids and keys. */
  meet(reading: Reading, edition: number): void {
    const bodies = this.#of(cityKey(reading, edition));
    const home = homeOf(reading);
    for (const { name, stem, tier } of reading.bureaus) {
      const called = calledIn(home, { name, stem });
      if (!bodies.has(called)) bodies.set(called, { name, stem, tier });
    }
  }

  settle(): void {
    for (const [city, bodies] of this.#byCity) {
      const old = [...bodies.values()].flatMap((body) => ('bureau' in body ? [[body.name, body.id] as const] : []));
      const fresh = [...bodies].flatMap(([called, body]) => ('bureau' in body ? [] : [{ ...body, called }]));
      const ids = bureauIds(
        fresh.map(({ name, tier, called }) => ({ name, tier, stem: called })),
        new Map(old)
      );
      for (const { name, stem, called } of fresh) {
        const bureau = {
          bureau: this.#next.bureau++,
          id: ids.get(name) ?? '',
          name,
          stem,
          city: city.startsWith('#') ? '' : city
        };
        bodies.set(called, bureau);
        this.all.push(bureau);
      }
    }
  }

  find(
    reading: Reading,
    edition: number,
    bureau: Pick<KnownBureau, 'name' | 'stem'>
  ): Pick<KnownBureau, 'bureau' | 'id'> {
    const body = this.#of(cityKey(reading, edition)).get(calledIn(homeOf(reading), bureau));
    if (body === undefined || !('bureau' in body)) throw new DataError('bureau', 'name', bureau.name);
    return { bureau: body.bureau, id: body.id };
  }

  #of(city: string): Map<string, KnownBureau | Body> {
    const bodies = this.#byCity.get(city) ?? new Map<string, KnownBureau | Body>();
    this.#byCity.set(city, bodies);
    return bodies;
  }
}

/** What a body is called among those of a city: its name without the city; its whole name where another city stands
 *  before it, so that 邻县水利局 is not 本市水利局. A city may be printed with what it lies in or without. */
function calledIn(city: string, { name, stem }: Pick<KnownBureau, 'name' | 'stem'>): string {
  const before = cityBefore(name, stem);
  return before === '' || city.endsWith(before) || before.endsWith(city) ? stem : name;
}

function cityBefore(name: string, stem: string): string {
  return name.endsWith(stem) ? name.slice(0, name.length - stem.length) : '';
}

/** The city of a reading's place; where the document names none, the one that most of its bureaus bear. */
function homeOf({ place, bureaus }: Reading): string {
  if (place.city !== '') return place.city;
  const cities = rollup(
    bureaus.flatMap(({ name, stem }) => cityBefore(name, stem) || []),
    ({ length }) => length,
    (city) => city
  );
  return greatest(cities, ([, many]) => many)?.[0] ?? '';
}

/** Places whose city is not known have nothing in common. */
function cityKey({ place }: Reading, edition: number): string {
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
