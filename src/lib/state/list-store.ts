// Keeps the documents that the reader opened, and what was computed from them, in the browser's own database.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { FindingBook } from '../finding/book.ts';

/** One document as it was opened. `key` is made of its bytes and name; `opened` is an ISO time. */
export interface ListDocument {
  key: string;
  file: string;
  bytes: Uint8Array;
  opened: string;
  /** Editions it gave when it was last read, for showing them before it is read again. */
  editions: { id: string; place: string }[];
}

interface Schema extends DBSchema {
  documents: { key: string; value: ListDocument };
  books: { key: [document: string, edition: string]; value: { book: FindingBook; version: string } };
}

/** The documents of this browser. Everything rejects where the browser keeps no database. */
export interface ListStore {
  all(): Promise<ListDocument[]>;
  put(document: ListDocument): Promise<void>;
  /** Takes a document out with everything computed from it. */
  remove(key: string): Promise<void>;
  /** Findings of an edition as this version of the app computed them, undefined where it has not. */
  book(document: string, edition: string): Promise<FindingBook | undefined>;
  keepBook(document: string, edition: string, book: FindingBook): Promise<void>;
}

/** `version` is that of the app: findings of another version are computed anew. */
export function listStore(version: string, name = 'duty-atlas-lists'): ListStore {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const open = () => {
    const forget = () => {
      opening = undefined;
    };
    opening ??= openDB<Schema>(name, 1, {
      upgrade: (db) => {
        db.createObjectStore('documents', { keyPath: 'key' });
        db.createObjectStore('books');
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
  return {
    all: async () => (await (await open()).getAll('documents')).sort((a, b) => (a.opened < b.opened ? -1 : 1)),
    put: async (document) => {
      await (await open()).put('documents', document);
    },
    remove: async (key) => {
      const transaction = (await open()).transaction(['documents', 'books'], 'readwrite');
      await transaction.objectStore('documents').delete(key);
      await transaction.objectStore('books').delete(IDBKeyRange.bound([key, ''], [key, '\uffff']));
      await transaction.done;
    },
    book: async (document, edition) => {
      const kept = await (await open()).get('books', [document, edition]);
      return kept?.version === version ? kept.book : undefined;
    },
    keepBook: async (document, edition, book) => {
      await (await open()).put('books', { book, version }, [document, edition]);
    }
  };
}
