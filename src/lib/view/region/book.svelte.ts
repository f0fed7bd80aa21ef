// The tables over all places of the build, fetched as far as the page asks for them.
import type { RegionFile } from '$lib/duty/dataset.ts';
import { decodeRegionTable } from '$lib/region/arrow.ts';
import {
  HEAD_TABLES,
  LOADED_WITH,
  memoryOf,
  region,
  withTables,
  type LoadedTable,
  type Region
} from '$lib/region/region.ts';
import type { RegionColumns, RegionTable } from '$lib/region/schema.ts';

/** What comes to so many bytes in the page is fetched unasked. */
const SMALL = 4_000_000;

/** What tables come to: bytes that are sent, and bytes that they take in the page. */
export interface Size {
  packed: number;
  memory: number;
}

export class RegionBook {
  /** What is here of the tables; null before any is. */
  built = $state.raw<Region | null>(null);
  /** What did not arrive. */
  error = $state.raw<Error | null>(null);
  #coming = $state.raw<ReadonlySet<RegionTable>>(new Set());
  #files: readonly RegionFile[];
  #fetch: (file: RegionFile) => Promise<Uint8Array>;
  #loading = new Map<RegionTable, Promise<Partial<RegionColumns>>>();
  #started: Promise<Region> | undefined;

  /** `files` are those of the build, none where it has one place only; `fetch` rejects where one does not arrive. */
  constructor(files: readonly RegionFile[], fetch: (file: RegionFile) => Promise<Uint8Array>) {
    this.#files = files;
    this.#fetch = fetch;
  }

  /** Whether the build has tables over places. */
  get any(): boolean {
    return this.#files.length > 0;
  }

  /** Whether tables are on their way. */
  get busy(): boolean {
    return this.#coming.size > 0;
  }

  /** Whether a table is on its way. */
  coming(table: LoadedTable): boolean {
    return LOADED_WITH[table].some((name) => this.#coming.has(name));
  }

  /** Fetches what every view needs, and the counts that are small. Rejects where that does not arrive; asked again it
   *  tries anew. */
  start(): Promise<Region> {
    this.#started ??= this.#start();
    this.#started.catch(() => (this.#started = undefined));
    return this.#started;
  }

  async #start(): Promise<Region> {
    const tables: RegionTable[] = [...HEAD_TABLES, ...LOADED_WITH.rollup];
    for (const table of ['cities', 'cube', 'standing'] as const)
      if (this.size(table).memory <= SMALL) tables.push(...LOADED_WITH[table]);
    return this.#take(tables);
  }

  /** Fetches what a table needs; `error` says what did not arrive. */
  load(table: LoadedTable): void {
    this.#take(LOADED_WITH[table]).catch(() => undefined);
  }

  /** The names and sizes of places, too. Rejects where they do not arrive. */
  async withPlaces(): Promise<Region> {
    return this.#take(['place']);
  }

  /** What a table comes to with all that it needs. */
  size(table: LoadedTable): Size {
    const wanted = this.#files.filter(({ name }) => (LOADED_WITH[table] as readonly string[]).includes(name));
    return {
      packed: wanted.reduce((sum, { packed }) => sum + packed, 0),
      memory: wanted.reduce((sum, file) => sum + memoryOf(file), 0)
    };
  }

  async #take(tables: readonly RegionTable[]): Promise<Region> {
    this.error = null;
    this.#coming = new Set([...this.#coming, ...tables]);
    try {
      const columns = await Promise.all(tables.map((table) => this.#columns(table)));
      const all: Partial<RegionColumns> = Object.assign({}, ...columns);
      const own = this.built === null ? region(all as RegionColumns) : withTables(this.built, all);
      this.built = own;
      return own;
    } catch (cause) {
      this.error = cause instanceof Error ? cause : new Error(String(cause));
      throw cause;
    } finally {
      this.#coming = new Set([...this.#coming].filter((table) => !tables.includes(table)));
    }
  }

  #columns(table: RegionTable): Promise<Partial<RegionColumns>> {
    const known = this.#loading.get(table);
    if (known !== undefined) return known;
    const made = this.#fetched(table);
    this.#loading.set(table, made);
    made.catch(() => this.#loading.delete(table));
    return made;
  }

  async #fetched(table: RegionTable): Promise<Partial<RegionColumns>> {
    const file = this.#files.find(({ name }) => name === table);
    if (file === undefined) throw new RangeError(table);
    return { [table]: decodeRegionTable(table, await this.#fetch(file)) };
  }
}
