// Keeps the documents that the reader opened, and what was computed from them, in the browser's own database.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { isAnswer } from '../duty/answer.ts';
import { readDraft, type Draft } from '../draft/step.ts';
import type { Answer } from '../duty/answers.ts';
import type { Correction } from '../duty/correction.ts';
import type { ListedEdition } from '../duty/listed-edition.ts';
import type { FindingBook } from '../finding/book.ts';
import { KeepError } from '../errors.ts';
import type { RecognisedFiles } from '../read/open.ts';

/** One document as it was opened: a file, or several that make one place. `key` is made of their bytes and its name;
 *  `opened` is an ISO time; `answers` and `corrections` are what the reader said of it, so that it reads the same
 *  again. */
export interface ListDocument {
  key: string;
  file: string;
  files: { name: string; bytes: Uint8Array }[];
  answers: Answer[];
  corrections: Correction[];
  opened: string;
  /** Editions it gave when it was last read, for showing them before it is read again. */
  editions: ListedEdition[];
  /** What a program recognised in its pictures; absent where it has none. */
  recognised?: RecognisedFiles;
  /** What it was made from and by which steps, where a reader made it; its file then holds the result. */
  draft?: Draft;
}

/** A document with the version of the app that put it. */
type StoredDocument = ListDocument & { version?: string };

interface Schema extends DBSchema {
  documents: { key: string; value: StoredDocument };
  books: { key: [document: string, edition: string]; value: { book: FindingBook; version: string } };
  /** Answers that hold for further files of the same shape. */
  answers: { key: [about: Answer['about'], key: string]; value: Answer };
  confirmed: { key: [edition: string, duty: string]; value: Confirmation };
  pairings: { key: [a: string, dutyOfA: string, b: string, dutyOfB: string]; value: Pairing };
}

/** A duty that the reader compared with its source: `codes` were its flags, `name` its name then. */
export interface Confirmation {
  edition: string;
  duty: string;
  name: string;
  codes: readonly string[];
  at: string;
}

/** What the reader said of two duties of two editions: that they are one, or that they are not. `a` is the edition
 *  whose id sorts first. */
export interface Pairing {
  a: string;
  dutyOfA: string;
  b: string;
  dutyOfB: string;
  same: boolean;
  at: string;
}

/** A document as the first form of the database kept it. */
type FirstDocument = Omit<ListDocument, 'files' | 'answers' | 'corrections'> & { bytes: Uint8Array };

/** What the database holds: documents, oldest first, and those that are not whole, which stay as they are until the
 *  reader takes them out; `strays` counts what was said of them and cannot be read. */
export interface Kept {
  documents: ListDocument[];
  broken: Pick<ListDocument, 'key' | 'file'>[];
  strays: number;
}

/** The documents of this browser. Each value is read alone: what cannot be read is left out, and stays as it is.
 *  Everything rejects where the browser keeps no database, with KeepError where another version of the app has it. */
export interface ListStore {
  /** That of the app. */
  readonly version: string;
  all(): Promise<Kept>;
  /** Keeps a document in place of the one of its key, and of the one called `instead`, with nothing computed from
   *  them: all of it or nothing. */
  put(document: ListDocument, instead?: string | null): Promise<void>;
  /** Calls back when another tab has put a document or taken one out. */
  watch(changed: () => void): void;
  /** Calls back when another tab has said something of duties or taken it back. */
  watchSaid(changed: () => void): void;
  /** Takes out for good what was said and cannot be read. */
  dropStrays(): Promise<void>;
  /** Takes a document out with everything computed from it. */
  remove(key: string): Promise<void>;
  /** Findings of an edition as this version of the app computed them, undefined where it has not. */
  book(document: string, edition: string): Promise<FindingBook | undefined>;
  keepBook(document: string, edition: string, book: FindingBook): Promise<void>;
  /** Answers given so far, those about columns first. */
  answers(): Promise<Answer[]>;
  keepAnswers(answers: readonly Answer[]): Promise<void>;
  forgetAnswer(answer: Answer): Promise<void>;
  confirmations(): Promise<Confirmation[]>;
  keepConfirmation(confirmation: Confirmation): Promise<void>;
  forgetConfirmation(confirmation: Pick<Confirmation, 'edition' | 'duty'>): Promise<void>;
  pairings(): Promise<Pairing[]>;
  keepPairing(pairing: Pairing): Promise<void>;
  forgetPairing(pairing: Omit<Pairing, 'same' | 'at'>): Promise<void>;
}

/** `version` is that of the app: findings of another version are computed anew, pictures are recognised anew. */
export function listStore(version: string, name = 'duty-atlas-lists'): ListStore {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const open = () => {
    const forget = () => {
      opening = undefined;
    };
    if (opening !== undefined) return opening;
    let late: ((error: KeepError) => void) | undefined;
    const blocked = new Promise<never>((_, reject) => (late = reject));
    const made = openDB<Schema>(name, 3, {
      upgrade: async (db, from, _to, transaction) => {
        db.createObjectStore('pairings', { keyPath: ['a', 'dutyOfA', 'b', 'dutyOfB'] });
        if (from === 2) return;
        db.createObjectStore('answers', { keyPath: ['about', 'key'] });
        db.createObjectStore('confirmed', { keyPath: ['edition', 'duty'] });
        if (!db.objectStoreNames.contains('documents')) {
          db.createObjectStore('documents', { keyPath: 'key' });
          db.createObjectStore('books');
        } else await fromFirst(transaction);
      },
      blocked: () => late?.(new KeepError('old-tab', name)),
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget
    });
    opening = Promise.race([made, blocked]).catch((cause: unknown) => {
      made.then((db) => db.close()).catch(forget);
      forget();
      throw isNewer(cause) ? new KeepError('newer', name, cause) : cause;
    });
    return opening;
  };
  let channel: BroadcastChannel | undefined;
  const news = () => (channel ??= new BroadcastChannel(name));
  const tell = (what: 'documents' | 'said') => news().postMessage(what);
  const hear = (what: 'documents' | 'said', changed: () => void) =>
    news().addEventListener('message', ({ data }) => {
      if (data === what) changed();
    });
  const said = async <Value>(store: SaidStore, isOne: (value: unknown) => value is Value) =>
    ((await (await open()).getAll(store)) as unknown[]).filter(isOne);
  return {
    version,
    all: async () => {
      const kept: Kept = { documents: [], broken: [], strays: 0 };
      const db = await open();
      for (const value of (await db.getAll('documents')) as unknown[]) {
        const { key, file } = value as Pick<ListDocument, 'key' | 'file'>;
        if (isWhole(value)) kept.documents.push(current(value, version));
        else kept.broken.push({ key, file: typeof file === 'string' ? file : String(key) });
      }
      for (const [store, isOne] of SAID)
        kept.strays += ((await db.getAll(store)) as unknown[]).filter((value) => !isOne(value)).length;
      kept.documents.sort((a, b) => (a.opened < b.opened ? -1 : 1));
      return kept;
    },
    put: async (document, instead = null) => {
      const transaction = (await open()).transaction(['documents', 'books'], 'readwrite');
      const [documents, books] = [transaction.objectStore('documents'), transaction.objectStore('books')];
      transaction.done.catch(() => undefined);
      await documents.put({ ...document, version });
      await books.delete(booksOf(document.key));
      if (instead !== null && instead !== document.key) {
        await documents.delete(instead);
        await books.delete(booksOf(instead));
      }
      await transaction.done;
      tell('documents');
    },
    watch: (changed) => hear('documents', changed),
    watchSaid: (changed) => hear('said', changed),
    dropStrays: async () => {
      const transaction = (await open()).transaction([...SAID.keys()], 'readwrite');
      for (const [store, isOne] of SAID) {
        let cursor = await transaction.objectStore(store).openCursor();
        for (; cursor !== null; cursor = await cursor.continue()) if (!isOne(cursor.value)) await cursor.delete();
      }
      await transaction.done;
    },
    remove: async (key) => {
      const transaction = (await open()).transaction(['documents', 'books'], 'readwrite');
      await transaction.objectStore('documents').delete(key);
      await transaction.objectStore('books').delete(booksOf(key));
      await transaction.done;
      tell('documents');
    },
    book: async (document, edition) => {
      const kept = await (await open()).get('books', [document, edition]);
      return kept?.version === version && isBook(kept.book) ? kept.book : undefined;
    },
    keepBook: async (document, edition, book) => {
      await (await open()).put('books', { book, version }, [document, edition]);
    },
    answers: () => said('answers', isAnswer),
    keepAnswers: async (answers) => {
      const transaction = (await open()).transaction('answers', 'readwrite');
      for (const answer of answers) await transaction.store.put(answer);
      await transaction.done;
    },
    forgetAnswer: async ({ about, key }) => {
      await (await open()).delete('answers', [about, key]);
    },
    confirmations: () => said('confirmed', isConfirmation),
    keepConfirmation: async (confirmation) => {
      await (await open()).put('confirmed', confirmation);
      tell('said');
    },
    forgetConfirmation: async ({ edition, duty }) => {
      await (await open()).delete('confirmed', [edition, duty]);
      tell('said');
    },
    pairings: () => said('pairings', isPairing),
    keepPairing: async (pairing) => {
      await (await open()).put('pairings', pairing);
      tell('said');
    },
    forgetPairing: async ({ a, dutyOfA, b, dutyOfB }) => {
      await (await open()).delete('pairings', [a, dutyOfA, b, dutyOfB]);
      tell('said');
    }
  };
}

/** A stored document without what another version of the app recognised. */
function current({ version: of, recognised, ...rest }: StoredDocument, version: string): ListDocument {
  return recognised === undefined || of !== version ? rest : { ...rest, recognised };
}

/** Everything computed from a document. */
function booksOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key, ''], [key, '\uffff']);
}

type SaidStore = 'answers' | 'confirmed' | 'pairings';

const SAID = new Map<SaidStore, (value: unknown) => boolean>([
  ['answers', isAnswer],
  ['confirmed', isConfirmation],
  ['pairings', isPairing]
]);

/** Whether a stored document can be read again. */
function isWhole(value: unknown): value is StoredDocument {
  const { files, answers, corrections, editions, draft } = object(value);
  return (
    (draft === undefined || readDraft(draft) !== null) &&
    hasTexts(value, 'key', 'file', 'opened') &&
    every(files, (each) => hasTexts(each, 'name') && object(each)['bytes'] instanceof Uint8Array) &&
    every(answers, isAnswer) &&
    every(corrections, (each) => hasTexts(each, 'city', 'township', 'date')) &&
    every(editions, (each) => hasTexts(each, 'id', 'place'))
  );
}

/** Whether a value is a confirmation. */
export function isConfirmation(value: unknown): value is Confirmation {
  return (
    hasTexts(value, 'edition', 'duty', 'name', 'at') &&
    every(object(value)['codes'], (code) => typeof code === 'string')
  );
}

/** Whether a value is a pairing. */
export function isPairing(value: unknown): value is Pairing {
  return hasTexts(value, 'a', 'dutyOfA', 'b', 'dutyOfB', 'at') && typeof object(value)['same'] === 'boolean';
}

function isBook(value: unknown): value is FindingBook {
  return ['rules', 'details', 'cases'].every((part) => Array.isArray(object(value)[part]));
}

/** Whether the database was made by a later version of the app. */
function isNewer(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'VersionError';
}

function object(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function hasTexts(value: unknown, ...keys: string[]): boolean {
  return keys.every((key) => typeof object(value)[key] === 'string');
}

function every(values: unknown, isOne: (value: unknown) => boolean): boolean {
  return Array.isArray(values) && values.every(isOne);
}

async function fromFirst(transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>): Promise<void> {
  const documents = transaction.objectStore('documents');
  for (const first of (await documents.getAll()) as unknown as FirstDocument[]) {
    const { bytes, ...rest } = first;
    await documents.put({ ...rest, files: [{ name: rest.file, bytes }], answers: [], corrections: [] });
  }
}
