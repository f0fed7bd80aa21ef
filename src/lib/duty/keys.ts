// Keys and ids of bureaus and categories, shared over editions: one for a body of a city, one for a category's name.
import { DataError } from '../errors.ts';
import { bureauIds, categoryIds, type Body } from './id.ts';
import type { Reading } from './record.ts';
import type { Row } from './schema.ts';

/** A bureau with its key and id; `city` is '' where the document names none. */
export type KnownBureau = Pick<Row<'bureau'>, 'bureau' | 'id' | 'name' | 'stem' | 'city'>;
export type KnownCategory = Pick<Row<'category'>, 'category' | 'id' | 'name'>;

/** Bureaus of all cities by their names without the place: `meet` every reading, then `settle`, then `find`. `next`
 *  counts on. `find` throws DataError for a bureau that was not met. */
export class Bodies {
  readonly all: KnownBureau[];
  #byCity = new Map<string, Map<string, KnownBureau | Body>>();
  #next: { bureau: number };

  constructor(known: readonly KnownBureau[], next: { bureau: number }) {
    this.#next = next;
    this.all = [...known];
    for (const bureau of known) if (bureau.city !== '') this.#of(bureau.city).set(bureau.stem, bureau);
  }

  /** Takes note of a reading's bureaus; `settle` gives those not known their ids and keys. */
  meet(reading: Reading, edition: number): void {
    const bodies = this.#of(cityKey(reading, edition));
    for (const bureau of reading.bureaus)
      if (!bodies.has(bureau.stem))
        bodies.set(bureau.stem, { name: bureau.name, stem: bureau.stem, tier: bureau.tier });
  }

  settle(): void {
    for (const [city, bodies] of this.#byCity) {
      const fresh = [...bodies.values()].filter((body): body is Body => !('bureau' in body));
      const old = [...bodies.values()].flatMap((body) => ('bureau' in body ? [[body.name, body.id] as const] : []));
      const ids = bureauIds(fresh, new Map(old));
      for (const { name, stem } of fresh) {
        const bureau = {
          bureau: this.#next.bureau++,
          id: ids.get(name) ?? '',
          name,
          stem,
          city: city.startsWith('#') ? '' : city
        };
        bodies.set(stem, bureau);
        this.all.push(bureau);
      }
    }
  }

  find(reading: Reading, edition: number, stem: string): Pick<KnownBureau, 'bureau' | 'id'> {
    const body = this.#of(cityKey(reading, edition)).get(stem);
    if (body === undefined || !('bureau' in body)) throw new DataError('bureau', 'stem', stem);
    return { bureau: body.bureau, id: body.id };
  }

  #of(city: string): Map<string, KnownBureau | Body> {
    const bodies = this.#byCity.get(city) ?? new Map<string, KnownBureau | Body>();
    this.#byCity.set(city, bodies);
    return bodies;
  }
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
