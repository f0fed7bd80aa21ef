// The editions at hand: those of the build and those the reader opened; the address says which is shown.
import { createContext } from 'svelte';
import type { EditionData } from '../duty/dataset.ts';
import type { Place } from '../duty/record.ts';
import type { EditionEntry, Known } from '../duty/tables.ts';
import type { Quality } from '../duty/quality.ts';
import { names } from '../query/names.ts';
import type { EngineHost } from './engine.svelte.ts';
import type { ListDocument, ListStore } from './list-store.ts';
import { askedSource, type Source } from './source.ts';

/** An edition besides the home edition. `source` is null until it was asked for in this tab; `place` is its place in
 *  words, '' where the document names none; `document` is the key of the reader's document, null for one of the
 *  build. */
export interface Entry {
  id: string;
  place: string;
  file: string;
  document: string | null;
  source: Source | null;
}

/** An edition of the build that has no pages of its own. */
export interface BuiltEdition {
  entry: EditionEntry;
  version: string;
  quality: () => Promise<Quality>;
}

/** What a library is made with: `home` is the edition that pages were built about, `asked` the edition id in the
 *  address ('' for home), `known` what the engine holds now. */
export interface LibraryParts {
  home: Source;
  others: readonly BuiltEdition[];
  asked: () => string;
  known: () => Promise<Known>;
  read: ReadDocument;
  host: EngineHost;
  store: ListStore;
}

/** Reads a document into editions behind those that are known; rejects with ReadError. */
export type ReadDocument = (document: ListDocument, known: Known) => Promise<EditionData[]>;

/** How things stand with the edition that the address asks for: shown, being read, not at hand, or it could not be
 *  read. */
export type EditionState = 'here' | 'reading' | 'absent' | 'failed';

export class Library {
  readonly home: Source;
  entries = $state.raw<readonly Entry[]>([]);
  /** False where the browser stores nothing: what is opened then lasts as long as this tab. */
  keeps = $state(true);
  error = $state.raw<Error | null>(null);
  /** What the browser keeps but cannot be read. */
  broken = $state.raw<readonly Pick<ListDocument, 'key' | 'file'>[]>([]);
  #parts: LibraryParts;
  #live = $state(false);
  #listed = $state(false);
  #documents = new Map<string, ListDocument>();
  #fetching = new Set<string>();
  #turn: Promise<unknown> = Promise.resolve();
  #asked = $derived.by(() => {
    const id = this.#live ? this.#parts.asked() : '';
    return id === this.home.id ? '' : id;
  });
  #entry = $derived(this.entries.find(({ id }) => id === this.#asked));

  constructor(parts: LibraryParts) {
    this.#parts = parts;
    this.home = parts.home;
    this.entries = parts.others.map(({ entry }) => ({
      id: entry.id,
      place: placeName(entry.place),
      file: entry.file,
      document: null,
      source: null
    }));
  }

  /** The source that the address asks for, null while it is not here. */
  get shown(): Source | null {
    return this.#asked === '' ? this.home : (this.#entry?.source ?? null);
  }

  /** The edition id that the address asks for, '' for home. */
  get asked(): string {
    return this.#asked;
  }

  get standing(): EditionState {
    if (this.shown !== null) return 'here';
    if (this.#entry === undefined) return this.#listed ? 'absent' : 'reading';
    return this.error === null ? 'reading' : 'failed';
  }

  /** Call once the page is hydrated: lists what the browser keeps. */
  async start(): Promise<void> {
    this.#live = true;
    try {
      const { documents, broken } = await this.#parts.store.all();
      this.broken = broken;
      for (const document of documents) {
        this.#documents.set(document.key, document);
        this.#list(
          document,
          document.editions.map((edition) => ({ ...edition, source: null }))
        );
      }
    } catch {
      this.#keepsNothing();
    }
    this.#listed = true;
  }

  /** Makes the source of the edition that the address asks for, where it is at hand but not read yet. Call it from an
   *  effect. */
  fetch(): void {
    const entry = this.#entry;
    if (entry === undefined || entry.source !== null || this.#fetching.has(entry.id)) return;
    this.#fetching.add(entry.id);
    this.error = null;
    this.#make(entry)
      .catch((error: unknown) => {
        this.error = error instanceof Error ? error : new Error(String(error));
      })
      .finally(() => this.#fetching.delete(entry.id));
  }

  /** The source of an edition at hand, read first where it is not yet; null for an id that is not at hand. Rejects with
   *  ReadError or EngineError. */
  async source(id: string): Promise<Source | null> {
    if (id === this.home.id) return this.home;
    const here = () => this.entries.find((each) => each.id === id);
    const entry = here();
    if (entry === undefined) return null;
    if (entry.source === null) await this.#make(entry);
    return here()?.source ?? null;
  }

  async #make(entry: Entry): Promise<void> {
    const document = entry.document === null ? undefined : this.#documents.get(entry.document);
    const built = this.#parts.others.find(({ entry: { id } }) => id === entry.id);
    if (document !== undefined) await this.#read(document);
    else if (built !== undefined) await this.#wake(built);
  }

  /** Whether all that the browser keeps is listed. */
  get listed(): boolean {
    return this.#listed;
  }

  /** Tries anew what `fetch` failed at. */
  retry(): void {
    this.#parts.host.retry();
    this.fetch();
  }

  /** What the browser keeps. */
  get store(): ListStore {
    return this.#parts.store;
  }

  /** The document of that key, undefined where it is none of the reader's. */
  document(key: string): ListDocument | undefined {
    return this.#documents.get(key);
  }

  /** Adds a document as `read` gives it: its editions join the library, and the browser keeps it where it can. They
   *  stand in place of the document `instead`, with its edition ids, where one is named. Rejects with ReadError where
   *  it cannot be read, with EngineError where the engine does not start; then nothing has changed. */
  async add(document: ListDocument, read: ReadDocument, instead: string | null = null): Promise<Entry[]> {
    const gone = this.entries.filter((each) => each.document === instead);
    const entries = await this.#read(document, read, instead);
    if (instead !== null) await this.#drop(instead, gone);
    this.#documents.set(document.key, document);
    await this.#keep(document, entries);
    return entries;
  }

  async #keep(document: ListDocument, editions: readonly { id: string; place: string }[]): Promise<void> {
    try {
      await this.#parts.store.put({ ...document, editions: editions.map(({ id, place }) => ({ id, place })) });
    } catch {
      this.#keepsNothing();
    }
  }

  /** Takes a document out of the library, the engine and what the browser keeps. */
  async close(document: string): Promise<void> {
    const gone = this.entries.filter((each) => each.document === document);
    this.entries = this.entries.filter((each) => each.document !== document);
    await this.#drop(document, gone);
  }

  /** Takes out for good what the browser keeps but cannot be read. */
  async discard(key: string): Promise<void> {
    this.broken = this.broken.filter((each) => each.key !== key);
    await this.#drop(key, []);
  }

  /** Bytes of the documents that the browser keeps. */
  get size(): number {
    let bytes = 0;
    for (const { files } of this.#documents.values()) for (const file of files) bytes += file.bytes.length;
    return bytes;
  }

  async #drop(document: string, gone: readonly Entry[]): Promise<void> {
    this.#documents.delete(document);
    try {
      await this.#parts.store.remove(document);
    } catch {
      this.#keepsNothing();
    }
    await this.#inTurn(async () => {
      for (const { source } of gone) for (const edition of source?.scope ?? []) await this.#parts.host.drop(edition);
    });
  }

  /** Reads a document and adds its editions to the engine; one document at a time, as each takes keys behind the
   *  last. */
  #read(document: ListDocument, read = this.#parts.read, instead: string | null = null): Promise<Entry[]> {
    return this.#inTurn(async () => {
      const here = this.entries.filter((each) => each.document === document.key);
      if (instead === null && here.length > 0 && here.every(({ source }) => source !== null)) return here;
      const { host } = this.#parts;
      const known = await this.#parts.known();
      const freed = new Set(
        this.entries.flatMap((each) => (each.document === instead || each.document === document.key ? each.id : []))
      );
      const taken = [...known.editions, ...this.entries.map(({ id }) => id)].filter((id) => !freed.has(id));
      const had = document.recognised;
      const data = await read(document, { ...known, editions: [...new Set(taken)] });
      const added: number[] = [];
      try {
        for (const { manifest, tables } of data) {
          await host.add(manifest.edition, tables);
          added.push(manifest.edition);
        }
        const editions = await Promise.all(data.map((edition) => this.#opened(edition, document)));
        if (instead !== null) this.entries = this.entries.filter((each) => each.document !== instead);
        this.#documents.set(document.key, document);
        if (document.recognised !== had) await this.#keep(document, editions);
        return this.#list(document, editions);
      } catch (error) {
        for (const edition of added) await host.drop(edition);
        throw error;
      }
    });
  }

  async #opened({ manifest, quality }: EditionData, { key }: ListDocument): Promise<ListedEdition> {
    const source = await this.#source(manifest, () => Promise.resolve(quality), key);
    return { id: manifest.id, place: placeName(manifest.place), source };
  }

  async #wake({ entry, version, quality }: BuiltEdition): Promise<void> {
    const source = await this.#source(entry, quality, version);
    this.entries = this.entries.map((each) => (each.id === entry.id ? { ...each, source } : each));
  }

  async #source(entry: EditionEntry, quality: () => Promise<Quality>, key: string): Promise<Source> {
    const { host, store } = this.#parts;
    const { edition, id } = entry;
    return askedSource({
      id,
      edition,
      origin: entry,
      names: await names(host.desk([edition])),
      host,
      quality,
      shelf: { version: store.version, document: key, edition: id },
      unkept: () => this.#keepsNothing()
    });
  }

  /** Puts the editions of a document where that document stands already, else last. */
  #list({ key, file }: ListDocument, editions: readonly ListedEdition[]): Entry[] {
    const entries = editions.map((edition): Entry => ({ ...edition, document: key, file }));
    const at = this.entries.findIndex(({ document }) => document === key);
    const others = this.entries.filter(({ document }) => document !== key);
    const place = at < 0 ? others.length : at;
    this.entries = [...others.slice(0, place), ...entries, ...others.slice(place)];
    return entries;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work, work);
    this.#turn = turn;
    return turn;
  }

  #keepsNothing(): void {
    this.keeps = false;
  }
}

type ListedEdition = Pick<Entry, 'id' | 'place' | 'source'>;

/** A place in words: 昌吉市阿什里乡; '' where the document names none. */
export function placeName({ city, township }: Place): string {
  return city + township;
}

export const [getLibrary, setLibrary] = createContext<Library>();
