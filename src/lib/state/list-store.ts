// Keeps the documents that the reader opened, and what was computed from them, in the browser's own database.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Answer } from '../duty/answers.ts';
import type { Correction } from '../duty/correction.ts';
import type { ListedEdition } from '../duty/listed-edition.ts';
import type { FindingBook } from '../finding/book.ts';
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
 *  reader takes them out. */
export interface Kept {
  documents: ListDocument[];
  broken: Pick<ListDocument, 'key' | 'file'>[];
}

/** The documents of this browser. Everything rejects where the browser keeps no database. */
export interface ListStore {
  /** That of the app. */
  readonly version: string;
  all(): Promise<Kept>;
  /** Keeps a document in place of the one of its key, and of the one called `instead`, with nothing computed from
   *  them: all of it or nothing. */
  put(document: ListDocument, instead?: string | null): Promise<void>;
  /** Calls back when another tab has put a document or taken one out. */
  watch(changed: () => void): void;
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
    opening ??= openDB<Schema>(name, 3, {
      upgrade: async (db, from, _to, transaction) => {
        db.createObjectStore('pairings', { keyPath: ['a', 'dutyOfA', 'b', 'dutyOfB'] });
        if (from === 2) return;
        db.createObjectStore('answers', { keyPath: ['about', 'key'] });
        db.createObjectStore('confirmed', { keyPath: ['edition', 'duty'] });
        if (from === 0) {
          db.createObjectStore('documents', { keyPath: 'key' });
          db.createObjectStore('books');
        } else await fromFirst(transaction);
      },
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget
    });
    opening.catch(forget);
    return opening;
  };
  let channel: BroadcastChannel | undefined;
  const news = () => (channel ??= new BroadcastChannel(name));
  const tell = () => news().postMessage('changed');
  return {
    version,
    all: async () => {
      const kept: Kept = { documents: [], broken: [] };
      for (const value of await (await open()).getAll('documents')) {
        if (isWhole(value)) kept.documents.push(current(value, version));
        else kept.broken.push({ key: value.key, file: typeof value.file === 'string' ? value.file : value.key });
      }
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
      tell();
    },
    watch: (changed) => {
      news().onmessage = changed;
    },
    remove: async (key) => {
      const transaction = (await open()).transaction(['documents', 'books'], 'readwrite');
      await transaction.objectStore('documents').delete(key);
      await transaction.objectStore('books').delete(booksOf(key));
      await transaction.done;
      tell();
    },
    book: async (document, edition) => {
      const kept = await (await open()).get('books', [document, edition]);
      return kept?.version === version ? kept.book : undefined;
    },
    keepBook: async (document, edition, book) => {
      await (await open()).put('books', { book, version }, [document, edition]);
    },
    answers: async () => (await open()).getAll('answers'),
    keepAnswers: async (answers) => {
      const transaction = (await open()).transaction('answers', 'readwrite');
      for (const answer of answers) await transaction.store.put(answer);
      await transaction.done;
    },
    forgetAnswer: async ({ about, key }) => {
      await (await open()).delete('answers', [about, key]);
    },
    confirmations: async () => (await open()).getAll('confirmed'),
    keepConfirmation: async (confirmation) => {
      await (await open()).put('confirmed', confirmation);
    },
    forgetConfirmation: async ({ edition, duty }) => {
      await (await open()).delete('confirmed', [edition, duty]);
    },
    pairings: async () => (await open()).getAll('pairings'),
    keepPairing: async (pairing) => {
      await (await open()).put('pairings', pairing);
    },
    forgetPairing: async ({ a, dutyOfA, b, dutyOfB }) => {
      await (await open()).delete('pairings', [a, dutyOfA, b, dutyOfB]);
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

/** Whether a stored document can be read again. */
function isWhole({ file, files, answers, corrections, opened, editions }: Partial<ListDocument>): boolean {
  return (
    typeof file === 'string' &&
    typeof opened === 'string' &&
    [files, answers, corrections, editions].every(Array.isArray) &&
    (files ?? []).every(({ name, bytes }) => typeof name === 'string' && bytes instanceof Uint8Array)
  );
}

async function fromFirst(transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>): Promise<void> {
  const documents = transaction.objectStore('documents');
  for (const first of (await documents.getAll()) as unknown as FirstDocument[]) {
    const { bytes, ...rest } = first;
    await documents.put({ ...rest, files: [{ name: rest.file, bytes }], answers: [], corrections: [] });
  }
}
