// The editions at hand: those of the build and those the reader opened; the address says which is shown.
import { createContext } from 'svelte';
import type { EditionData, EditionManifest, SourceFile } from '../duty/dataset.ts';
import type { Tables } from '../duty/arrow.ts';
import { LISTS, type Origin, type Place } from '../duty/record.ts';
import type { EditionEntry, Known } from '../duty/tables.ts';
import type { Quality } from '../duty/quality.ts';
import { DoorError, KeepError } from '../errors.ts';
import type { HeldList } from '../query/held-lists.ts';
import { names } from '../query/names.ts';
import { idsBefore } from '../duty/edition-letter.ts';
import type { EngineHost } from './engine.svelte.ts';
import type { ListedEdition, Sizes } from '../duty/listed-edition.ts';
import type { Kept, ListDocument, ListStore } from './list-store.ts';
import type { ServedLists } from './served.ts';
import { askedSource, type Side, type Source } from './source.ts';

/** An edition at hand. `source` is null until it was asked for in this tab; `place` is its place in words, '' where the
 *  document names none, of which `city` is the first part, where that is known; `document` is the key of the reader's
 *  document, null for one that has none here; `sizes` is null where it is not known before it is read. */
export interface Entry {
  id: string;
  place: string;
  city?: string | undefined;
  date: string;
  file: string;
  document: string | null;
  sizes: Sizes | null;
  source: Source | null;
  /** Name of the draft that it is, none where it was published. */
  draft?: string | undefined;
  /** Whether it comes from an engine beside the app. */
  served?: boolean;
}

/** An edition of the build that has no pages of its own; it comes to the engine when it is asked for. */
export interface BuiltEdition {
  entry: EditionManifest;
  quality: () => Promise<Quality>;
  tables: () => Promise<Tables>;
}

/** What a library is made with: `home` is the edition that pages were built about, `asked` the edition id in the
 *  address ('' for home), `file` gives a document of the build, `built` the further editions of the build, `served` the
 *  lists of an engine beside the app (null where there is none), `known` what the engine and the build hold now. */
export interface LibraryParts {
  home: Source;
  homeEntry: EditionManifest;
  file: (file: SourceFile) => Promise<Uint8Array>;
  built: () => Promise<readonly BuiltEdition[]>;
  served: (() => Promise<ServedLists>) | null;
  asked: () => string;
  known: () => Promise<Known>;
  read: ReadDocument;
  host: EngineHost;
  store: ListStore;
}

/** What an address asks for that is about all lists at hand as they were published. */
export const ALL = 'all';

/** Reads a document into editions behind those that are known; rejects with ReadError. */
export type ReadDocument = (document: ListDocument, known: Known) => Promise<EditionData[]>;

/** How things stand with what the address asks for: shown, being read, not at hand, it could not be read, or not all of
 *  the several editions asked for are at hand. */
export type EditionState = 'here' | 'reading' | 'absent' | 'failed' | 'several';

/** Why the browser does not keep what was opened: it keeps nothing, its store is full, or its database belongs to an
 *  older or a newer version of the app. */
export type Trouble = 'blocked' | 'full' | 'old-tab' | 'newer';

/** Lists that were taken out in this tab: `before` is their document as it was, of which others may still be here; `by`
 *  the document that stands in its place, null where none does. */
export interface Taken {
  place: string;
  file: string;
  before: ListDocument;
  by: string | null;
}

export class Library {
  readonly home: Source;
  entries = $state.raw<readonly Entry[]>([]);
  /** What was taken out in this tab, the last one first. */
  taken = $state.raw<readonly Taken[]>([]);
  /** Why the browser does not keep everything: what it did not take lasts as long as this tab. */
  trouble = $state<Trouble | null>(null);
  error = $state.raw<Error | null>(null);
  /** What the browser keeps but cannot be read. */
  broken = $state.raw<readonly Pick<ListDocument, 'key' | 'file'>[]>([]);
  /** How many remarks the browser keeps that cannot be read. */
  strays = $state(0);
  #parts: LibraryParts;
  #live = $state(false);
  #listed = $state(false);
  /** Whether the list of the build's further editions did not come. */
  #unlisted = $state(false);
  #starting: Promise<void> | undefined;
  #built: readonly BuiltEdition[] = [];
  #documents = new Map<string, ListDocument>();
  /** Documents that this tab alone has: another one took them out, or the browser had no room for them. */
  #loose = $state.raw<ReadonlyMap<string, 'taken out' | 'no room'>>(new Map());
  /** How often this tab has begun to change what the browser keeps, and the end of these changes. */
  #writes = 0;
  #writing: Promise<unknown> = Promise.resolve();
  #fetching = new Set<string>();
  /** Ids that the engine beside the app was asked for and does not hold. */
  #unheld = $state.raw<ReadonlySet<string>>(new Set());
  #turn: Promise<unknown> = Promise.resolve();
  #asked = $derived.by(() => {
    const id = this.#live ? this.#parts.asked() : '';
    return id === this.home.id ? '' : id;
  });
  #entry = $derived(this.entries.find(({ id }) => id === this.#asked));
  #together = $state.raw<{ of: string; source: Source } | null>(null);
  /** The several editions that the address asks for as far as they are at hand, with their documents, as text. */
  #several = $derived.by(() => {
    const asked = this.several;
    const here = this.editions.filter(({ id }) => asked.includes(id));
    return here.length < 2 || here.length < asked.length
      ? ''
      : JSON.stringify(here.map(({ id, document }) => [id, document]));
  });
  /** The source of these several, null where there is none yet or one of them was read anew since. */
  #joint = $derived.by(() => {
    const made = this.#together;
    if (made === null || made.of !== this.#several) return null;
    const now = new Map(this.editions.map(({ id, source }) => [id, source]));
    return made.source.beside.every(({ id, source }) => now.get(id) === source) ? made.source : null;
  });

  constructor(parts: LibraryParts) {
    this.#parts = parts;
    this.home = parts.home;
  }

  /** All editions at hand: the home edition, those of the build, those of the reader. */
  get editions(): Entry[] {
    const { home } = this;
    const { place, date, file } = home.origin;
    const sizes = sizesOf(this.#parts.homeEntry.counts);
    const { city } = place;
    const own = { id: home.id, place: placeName(place), city, date, file, document: null, sizes, source: home };
    return [own, ...this.entries];
  }

  /** Those that are lists as published, none that readers made of them: what is over all places is over these. */
  get published(): Entry[] {
    return this.editions.filter(({ draft }) => draft === undefined);
  }

  /** Whether the browser keeps what is opened; what it does not keep lasts as long as this tab. */
  get keeps(): boolean {
    return this.trouble === null;
  }

  /** Whether the browser keeps that document. */
  isKept(key: string): boolean {
    return !this.#loose.has(key);
  }

  /** The source that the address asks for, null while it is not here. */
  get shown(): Source | null {
    if (this.#several !== '') return this.#joint;
    if (this.#asked === '' || (this.#asked === ALL && this.several.length === 1)) return this.home;
    return this.#entry?.source ?? null;
  }

  /** The edition id that the address asks for, '' for home. */
  get asked(): string {
    return this.#asked;
  }

  /** The edition ids that the address asks for, where it asks for several, or for all and all are listed. */
  get several(): string[] {
    if (this.#asked === ALL) return this.#listed && !this.#unlisted ? this.published.map(({ id }) => id) : [];
    return this.#asked.includes(',') ? [...new Set(this.#asked.split(',').filter((id) => id !== ''))] : [];
  }

  get standing(): EditionState {
    if (this.shown !== null) return 'here';
    if (this.#several !== '') return this.error === null ? 'reading' : 'failed';
    if (this.#asked.includes(',') && this.#listed && this.#missing.length === 0) return 'several';
    if (this.#entry === undefined) {
      if (!this.#listed) return 'reading';
      if (this.#missing.length === 0 || this.#unlisted) return this.#unlisted ? 'failed' : 'absent';
    }
    return this.error === null ? 'reading' : 'failed';
  }

  /** Call once the page is hydrated: lists the further editions of the build and what the browser keeps, and what other
   *  tabs make of it from now on. */
  start(): Promise<void> {
    this.#live = true;
    this.#starting ??= this.#start();
    return this.#starting;
  }

  async #start(): Promise<void> {
    await Promise.all([this.#listBuilt(), this.#listKept()]);
    const served = await this.served()?.catch(() => null);
    for (const list of served?.taken() ?? []) this.#listServed(list);
    this.#listed = true;
    try {
      this.#parts.store.watch(() => void this.#inTurn(() => this.#listKept()));
    } catch {
      this.#keepsNothing();
    }
  }

  async #listBuilt(): Promise<void> {
    try {
      this.#built = await this.#parts.built();
      this.#unlisted = false;
    } catch (cause) {
      this.error = asError(cause);
      this.#unlisted = true;
    }
    const entries = this.#built.map(({ entry }): Entry => {
      const { id, place, date, file, counts } = entry;
      const { city } = place;
      return { id, place: placeName(place), city, date, file, document: null, sizes: sizesOf(counts), source: null };
    });
    const others = this.entries.filter(({ document, served }) => document !== null || served === true);
    this.entries = [...entries, ...others];
  }

  /** What the browser keeps once this tab has ended what it changes there; asked anew where it began another change. */
  async #keptNow(): Promise<Kept> {
    for (;;) {
      await this.#writing;
      const begun = this.#writes;
      const kept = await this.#parts.store.all();
      if (begun === this.#writes) return kept;
    }
  }

  #write(work: Promise<void>): Promise<void> {
    this.#writes += 1;
    this.#writing = Promise.allSettled([this.#writing, work]);
    return work;
  }

  /** What the browser keeps now; what another tab took out goes too, unless this one has read it. */
  async #listKept(): Promise<void> {
    try {
      const { documents, broken, strays } = await this.#keptNow();
      this.broken = broken;
      this.strays = strays;
      for (const document of documents) {
        this.#firm(document.key);
        const before = this.#documents.get(document.key);
        if (before?.opened === document.opened && sameWords(before, document)) continue;
        this.#documents.set(document.key, document);
        void this.#release(this.entries.filter((each) => each.document === document.key));
        this.#list(document, document.editions.map(unread));
      }
      const stored = new Set(documents.map(({ key }) => key));
      const gone = [...this.#documents.keys()].filter((key) => !stored.has(key) && this.isKept(key));
      for (const key of gone) {
        const read = this.entries.some(({ document, source }) => document === key && source !== null);
        if (read) this.#loose = new Map([...this.#loose, [key, 'taken out']]);
        else this.#unlist(key);
      }
    } catch (cause) {
      this.#keepsNothing(cause);
    }
  }

  /** Makes the source of the edition that the address asks for, where it is at hand but not read yet. Call it from an
   *  effect. */
  fetch(): void {
    const [entry, several, missing] = [this.#entry, this.#several, this.#missing];
    if (missing.length > 0) this.#fetchOnce(`find ${missing.join()}`, () => this.#seek(missing));
    if (several !== '' && this.#joint === null) this.#fetchOnce(several, () => this.#join(several));
    else if (entry?.source === null) this.#fetchOnce(entry.id, () => this.#make(entry));
  }

  /** What of the ids asked for is not at hand, and may be at the engine beside the app. */
  get #missing(): string[] {
    if (this.#parts.served === null || !this.#listed || this.#asked === '' || this.#asked === ALL) return [];
    const here = new Set(this.editions.map(({ id }) => id));
    const asked = this.#asked.includes(',') ? this.several : [this.#asked];
    return asked.filter((id) => !here.has(id) && !this.#unheld.has(id));
  }

  async #seek(ids: readonly string[]): Promise<void> {
    const served = await this.served();
    for (const id of ids) {
      const list = await served?.find(id);
      if (list == null) this.#unheld = new Set([...this.#unheld, id]);
      else await this.take(list);
    }
  }

  /** Whether the build names an engine beside the app. */
  get serves(): boolean {
    return this.#parts.served !== null;
  }

  /** The lists of an engine beside the app, null where the build names none. */
  served(): Promise<ServedLists> | null {
    return this.#parts.served === null ? null : this.#parts.served();
  }

  /** Takes a list of the engine beside the app among those at hand; it is fetched when it is asked for. Rejects with
   *  EngineError where a script of the app does not come. */
  async take(list: HeldList): Promise<void> {
    this.#listServed(list);
    const served = await this.served();
    served?.remember([...served.taken().filter(({ id }) => id !== list.id), list]);
  }

  /** Takes such a list out of the library and the engine of the tab. */
  async leave(id: string): Promise<void> {
    const gone = this.entries.filter((each) => each.id === id && each.served === true);
    this.entries = this.entries.filter((each) => !gone.includes(each));
    const served = await this.served();
    served?.remember(served.taken().filter((each) => each.id !== id));
    await this.#release(gone);
  }

  #listServed({ id, city, township, date, file, basic, shared, reclaimed, flagged }: HeldList): void {
    if (this.editions.some((each) => each.id === id)) return;
    const sizes = { basic, shared, reclaimed, flagged, problems: 0 };
    const place = placeName({ city, township });
    this.entries = [
      ...this.entries,
      { id, place, city, date, file, document: null, sizes, source: null, served: true }
    ];
  }

  /** Brings a list of the engine beside the app into the engine of the tab. */
  #bring(id: string): Promise<void> {
    return this.#inTurn(async () => {
      if (this.entries.some((each) => each.id === id && each.source !== null)) return;
      const served = await this.served();
      if (served === null) return;
      const { entry, version, tables } = await served.bring(id, await this.#parts.known());
      await this.#parts.host.add(entry.edition, tables);
      const source = await this.#source(entry, () => Promise.reject(new DoorError('unread', id)), version);
      this.entries = this.entries.map((each) => (each.id === id && each.served === true ? { ...each, source } : each));
    });
  }

  #fetchOnce(what: string, make: () => Promise<void>): void {
    if (this.#fetching.has(what)) return;
    this.#fetching.add(what);
    this.error = null;
    make()
      .catch((cause: unknown) => {
        this.error = asError(cause);
      })
      .finally(() => this.#fetching.delete(what));
  }

  async #join(of: string): Promise<void> {
    const ids = (JSON.parse(of) as [string, string | null][]).map(([id]) => id);
    const source = await this.#joined(this.#asked === ALL ? ALL : ids.join(','), ids);
    this.#fetching.delete(of);
    if (source !== null && of === this.#several) this.#together = { of, source };
  }

  /** The source of several editions, of which each is read first; null where one is not at hand. */
  async #joined(id: string, ids: readonly string[]): Promise<Source | null> {
    const [{ severalSource }, { labelsById }] = await Promise.all([import('./several.ts'), import('./labelled.ts')]);
    const sides: Side[] = [];
    const labels = labelsById(this.editions, PRINTED);
    for (const own of ids) {
      const source = await this.source(own);
      if (source === null) return null;
      sides.push({ id: own, label: labels.get(own) ?? own, source });
    }
    return severalSource(id, sides, this.#parts.host);
  }

  /** The source of an edition at hand, read first where it is not yet, or of several at once (`a,b`, `all`); null for
   *  an id that is not at hand. Rejects with ReadError or EngineError. */
  async source(id: string): Promise<Source | null> {
    if (id === this.home.id) return this.home;
    if (id === ALL || id.includes(',')) {
      return this.#joined(id, id === ALL ? this.published.map((each) => each.id) : id.split(','));
    }
    const here = () => this.entries.find((each) => each.id === id);
    const entry = here();
    if (entry === undefined) return null;
    if (entry.source === null) await this.#make(entry);
    return here()?.source ?? null;
  }

  async #make(entry: Entry): Promise<void> {
    const document = entry.document === null ? undefined : this.#documents.get(entry.document);
    const built = this.#built.find(({ entry: { id } }) => id === entry.id);
    if (entry.served === true) await this.#bring(entry.id);
    else if (document !== undefined) await this.#read(document);
    else if (built !== undefined) await this.#wake(built);
  }

  /** Resolves once everything at hand is listed. */
  async whole(): Promise<void> {
    await this.#starting;
  }

  /** Whether all that the browser keeps is listed. */
  get listed(): boolean {
    return this.#listed;
  }

  /** Tries anew what `fetch` failed at. */
  retry(): void {
    this.#parts.host.retry();
    this.error = null;
    if (this.#unlisted) void this.#listBuilt();
    this.fetch();
  }

  /** What the browser keeps. */
  get store(): ListStore {
    return this.#parts.store;
  }

  /** Editions of the build, the home edition first. */
  get built(): EditionManifest[] {
    return [this.#parts.homeEntry, ...this.#built.map(({ entry }) => entry)];
  }

  /** Bytes of a document that the build keeps. Rejects with EngineError where they do not arrive. */
  builtFile(file: SourceFile): Promise<Uint8Array> {
    return this.#parts.file(file);
  }

  /** The document of that key, undefined where it is none of the reader's. */
  document(key: string): ListDocument | undefined {
    return this.#documents.get(key);
  }

  /** Adds a document as `read` gives it: the browser keeps it where it can, then its editions join the library, so that
   *  what is listed is not lost with the tab. They stand in place of the document `instead`, with its edition ids,
   *  where one is named; another document that they replace stands among those taken. Rejects with ReadError where it
   *  cannot be read, with EngineError where the engine does not start; then nothing has changed. */
  async add(document: ListDocument, read: ReadDocument, instead: string | null = null): Promise<Entry[]> {
    const gone = instead === null ? [] : this.entries.filter((each) => each.document === instead);
    const entries = await this.#read(document, { read, instead, keep: true });
    const replaced = instead === null || instead === document.key ? undefined : this.#documents.get(instead);
    if (replaced !== undefined) {
      this.remember(gone, replaced, document.key);
      this.#documents.delete(replaced.key);
    }
    await this.#release(gone);
    return entries;
  }

  async #keep(document: ListDocument, editions: readonly Summed[], instead: string | null = null): Promise<void> {
    const whole = { ...document, editions: editions.map(listed) };
    this.#documents.set(document.key, whole);
    try {
      await this.#write(this.#parts.store.put(whole, instead));
      this.#firm(document.key);
      if (this.#roomless.length === 0) this.trouble = null;
    } catch (cause) {
      this.#loose = new Map([...this.#loose, [document.key, 'no room']]);
      this.#keepsNothing(cause);
    }
  }

  /** Adds a document as it was opened before, to be read when its editions are asked for; none of their ids may be at
   *  hand. */
  async put(document: ListDocument): Promise<Entry[]> {
    await this.#keep(document, document.editions);
    return this.#list(document, document.editions.map(unread));
  }

  /** Reads a document as it was opened before and adds it, in place of `instead` where that is named. Rejects like
   *  `add`. */
  addAgain(document: ListDocument, instead: string | null): Promise<Entry[]> {
    return this.add(document, this.#parts.read, instead);
  }

  /** Notes what was taken out, so that it can come back. */
  remember(gone: readonly Entry[], before: ListDocument, by: string | null = null): void {
    this.taken = [{ place: gone.map(({ place }) => place).join(' '), file: before.file, before, by }, ...this.taken];
  }

  /** Takes a document out of the library, the engine and what the browser keeps; it stands among those taken. It is
   *  listed until the browser has let it go: a tab closed before that shows it again, as it did. */
  async close(key: string): Promise<void> {
    const before = this.#documents.get(key);
    const gone = this.entries.filter(({ document }) => document === key);
    await this.#forget(key);
    if (before === undefined || this.#documents.get(key) !== before) return;
    this.remember(gone, before);
    this.#unlist(key);
    await this.#release(gone);
    await this.#keepLoose();
  }

  /** Room may have come free for what the browser did not take before. */
  async #keepLoose(): Promise<void> {
    for (const key of this.#roomless) {
      const document = this.#documents.get(key);
      if (document !== undefined) await this.#keep(document, document.editions);
    }
  }

  get #roomless(): string[] {
    return [...this.#loose].flatMap(([key, why]) => (why === 'no room' ? [key] : []));
  }

  /** The browser has it, or nobody any more. */
  #firm(key: string): void {
    if (this.#loose.has(key)) this.#loose = new Map([...this.#loose].filter(([each]) => each !== key));
  }

  /** Takes out for good what the browser keeps but cannot be read. */
  async discard(key: string): Promise<void> {
    this.broken = this.broken.filter((each) => each.key !== key);
    this.#documents.delete(key);
    await this.#forget(key);
  }

  /** Takes out for good the remarks that cannot be read. */
  async discardStrays(): Promise<void> {
    try {
      await this.#parts.store.dropStrays();
      this.strays = 0;
    } catch (cause) {
      this.#keepsNothing(cause);
    }
  }

  /** Bytes of the documents that the browser keeps. */
  get size(): number {
    let bytes = 0;
    for (const document of this.#documents.values()) bytes += bytesOf(document);
    return bytes;
  }

  async #forget(document: string): Promise<void> {
    try {
      await this.#write(this.#parts.store.remove(document));
    } catch {
      this.#keepsNothing();
    }
  }

  /** Takes editions out of the engine. */
  #release(gone: readonly Entry[]): Promise<void> {
    return this.#inTurn(async () => {
      for (const { source } of gone) for (const edition of source?.scope ?? []) await this.#parts.host.drop(edition);
    });
  }

  #unlist(key: string): void {
    this.#documents.delete(key);
    this.entries = this.entries.filter(({ document }) => document !== key);
    this.#firm(key);
    if (this.#roomless.length === 0 && this.trouble === 'full') this.trouble = null;
  }

  /** Reads a document and adds its editions to the engine; one document at a time, as each takes keys behind the
   *  last. `keep` says that the browser has to have it before it is listed. */
  #read(
    document: ListDocument,
    {
      read = this.#parts.read,
      instead = null,
      keep = false
    }: { read?: LibraryParts['read']; instead?: string | null; keep?: boolean } = {}
  ): Promise<Entry[]> {
    return this.#inTurn(async () => {
      const own = this.entries.filter((each) => each.document === document.key);
      if (instead === null && own.length > 0 && own.every(({ source }) => source !== null)) {
        if (keep) await this.#keep(document, own);
        return own;
      }
      const { host } = this.#parts;
      const known = await this.#parts.known();
      /** Editions of the build have no document: nothing that is opened stands in their place. */
      const replaced = [document.key, ...(instead === null ? [] : [instead])] as (string | null)[];
      const freed = new Set(
        this.entries.flatMap((each) => (replaced.includes(each.document) ? each.id : []))
      );
      const here = [...known.editions, ...this.entries.map(({ id }) => id)].filter((id) => !freed.has(id));
      const before = document.editions.flatMap(({ id }) => idsBefore(id));
      const taken = [...here, ...before.filter((id) => document.editions.every((each) => each.id !== id))];
      const had = document.recognised;
      const data = await read(document, { ...known, editions: [...new Set(taken)] });
      const added: number[] = [];
      try {
        for (const { manifest, tables } of data) {
          await host.add(manifest.edition, tables);
          added.push(manifest.edition);
        }
        const editions = await Promise.all(data.map((edition) => this.#opened(edition, document)));
        this.#documents.set(document.key, document);
        const told = instead === null && document.editions.some(({ sizes }) => sizes === undefined);
        if (keep || document.recognised !== had || told) await this.#keep(document, editions, instead);
        if (instead !== null && instead !== document.key)
          this.entries = this.entries.filter((each) => each.document !== instead);
        return this.#list(document, editions);
      } catch (error) {
        for (const edition of added) await host.drop(edition);
        throw error;
      }
    });
  }

  async #opened({ manifest, quality }: EditionData, { key, draft }: ListDocument): Promise<ReadEdition> {
    const source = await this.#source({ ...manifest, draft: draft?.name }, () => Promise.resolve(quality), key);
    const { id, place, date, file, counts } = manifest;
    return { id, place: placeName(place), city: place.city, date, file, sizes: sizesOf(counts), source };
  }

  #wake({ entry, quality, tables }: BuiltEdition): Promise<void> {
    return this.#inTurn(async () => {
      if (this.entries.some(({ id, source }) => id === entry.id && source !== null)) return;
      await this.#parts.host.add(entry.edition, await tables());
      const source = await this.#source(entry, quality, entry.version);
      this.entries = this.entries.map((each) => (each.id === entry.id ? { ...each, source } : each));
    });
  }

  async #source(
    entry: EditionEntry & Pick<Origin, 'draft'>,
    quality: () => Promise<Quality>,
    key: string
  ): Promise<Source> {
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
  #list({ key, file: whole, draft }: ListDocument, editions: readonly ReadEdition[]): Entry[] {
    const entries = editions.map(({ id, place, city, date = '', file = whole, sizes = null, source }): Entry => {
      return { id, place, city, date, file, document: key, sizes, source, draft: draft?.name };
    });
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

  #keepsNothing(cause?: unknown): void {
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    this.trouble = cause instanceof KeepError ? cause.code : full ? 'full' : 'blocked';
  }
}

/** An edition of a document with its sizes where they are known. */
interface Summed extends Omit<ListedEdition, 'sizes'> {
  sizes?: Sizes | null | undefined;
}

/** The same with its source, null until it is read. */
interface ReadEdition extends Summed {
  source: Source | null;
}

function unread(edition: ListedEdition): ReadEdition {
  return { ...edition, source: null };
}

/** What is kept of an edition. */
function listed({ id, place, city, date, file, sizes }: Summed): ListedEdition {
  const known = {
    ...(city === undefined ? {} : { city }),
    ...(date === undefined ? {} : { date }),
    ...(file === undefined ? {} : { file })
  };
  return { id, place, ...known, ...(sizes == null ? {} : { sizes }) };
}

function sizesOf(counts: EditionManifest['counts']): Sizes {
  const of = (name: string) => counts[name] ?? 0;
  const [basic, shared, reclaimed] = LISTS.map(of) as [number, number, number];
  return { basic, shared, reclaimed, flagged: of('flagged'), problems: of('problems') };
}

/** Bytes of a document's files. */
function bytesOf({ files }: Pick<ListDocument, 'files'>): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** Whether two states of a document read alike. */
function sameWords(one: ListDocument, other: ListDocument): boolean {
  const said = ({ answers, corrections, draft }: ListDocument) => JSON.stringify([answers, corrections, draft]);
  return said(one) === said(other);
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}

/** A place in words: 昌吉市阿什里乡; '' where the document names none. */
export function placeName({ city, township }: Place): string {
  return city + township;
}

/** Questions name editions as they are printed, in every language. */
const PRINTED = 'zh';

export const [getLibrary, setLibrary] = createContext<Library>();
