// Keeps the review register in the browser's own database; nothing is sent anywhere.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore, type IDBPTransaction } from 'idb';
import { RegisterError } from '../errors.ts';
import { tryRecord, tryRemoved, type Removed, type ReviewRecord, type Unread } from './review.ts';

/** A record that was taken out, under its key in the database. */
export interface Binned extends Removed {
  key: number;
}

/** What the database holds: records that could be read, those taken out, latest first, and what could not be read. */
export interface Shelf {
  records: ReviewRecord[];
  removed: Binned[];
  unread: Unread[];
}

/** A finding of an edition. */
export type Key = [edition: string, finding: string];

interface Schema extends DBSchema {
  /** Records; what cannot be read here is set aside before anything is written in its place. */
  decisions: { key: Key; value: unknown };
  /** Records that could not be read when their finding was decided anew. */
  aside: { key: number; value: Unread };
  /** Records that were taken out; they stay until the reader empties this. */
  removed: { key: number; value: unknown };
}

const NAME = 'duty-atlas-register';
/** The store of the first form: records by finding alone, all of them about the edition built then. */
const FIRST = 'records';

let opening: Promise<IDBPDatabase<Schema>> | undefined;

/** The database, made anew (also where something else left an empty one) or out of its first form: those records, by
 *  finding alone, become decisions about the edition `home`, for which they were taken. `onGone` is told when the
 *  connection ends. Throws RegisterError `old-tab` while another tab holds the first form open. */
export function openRegister(home: string, onGone: () => void, name = NAME): Promise<IDBPDatabase<Schema>> {
  return new Promise((resolve, reject) => {
    let late = false;
    openDB<Schema>(name, 3, {
      upgrade: async (db, from, _to, transaction) => {
        db.createObjectStore('removed', { autoIncrement: true });
        if (from === 2) return;
        const decisions = db.createObjectStore('decisions', { keyPath: ['edition', 'finding'] });
        db.createObjectStore('aside', { autoIncrement: true });
        if (from !== 1 || !(db.objectStoreNames as DOMStringList).contains(FIRST)) return;
        const first = (transaction as unknown as IDBPTransaction<unknown, string[], 'versionchange'>).objectStore(
          FIRST
        );
        for (const record of await first.getAll()) await decisions.put({ ...(record as object), edition: home });
        (db as unknown as IDBPDatabase).deleteObjectStore(FIRST);
      },
      blocked: () => {
        late = true;
        reject(new RegisterError('old-tab', name));
      },
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase).close();
        onGone();
      },
      terminated: onGone
    }).then((db) => (late ? db.close() : resolve(db)), reject);
  });
}

function open(home: string): Promise<IDBPDatabase<Schema>> {
  const forget = () => {
    opening = undefined;
  };
  opening ??= openRegister(home, forget);
  opening.catch(forget);
  return opening;
}

async function run<Answer>(home: string, work: (db: IDBPDatabase<Schema>) => Promise<Answer>): Promise<Answer> {
  try {
    return await work(await open(home));
  } catch (cause) {
    if (cause instanceof RegisterError) throw cause;
    if (cause instanceof DOMException && cause.name === 'VersionError') throw new RegisterError('newer', NAME, cause);
    throw new RegisterError('storage', cause instanceof Error ? cause.message : String(cause), cause);
  }
}

/** Everything stored; each record is read alone. Records of the first form are taken over as decisions about `home`.
 *  Throws RegisterError: `storage` where the browser keeps no database (private window, full disk), `old-tab` while
 *  another tab still runs the form before, `newer` where a later version of the app made the database. */
export function loadRegister(home: string): Promise<Shelf> {
  return run(home, async (db) => {
    const transaction = db.transaction(STORES);
    const [decisions, set, bin] = STORES.map((store) => transaction.objectStore(store)) as Stores<'readonly'>;
    const shelf: Shelf = { records: [], removed: [], unread: await set.getAll() };
    for (const value of await decisions.getAll()) {
      const read = tryRecord(value, 'stored');
      if ('why' in read) shelf.unread.push(read);
      else shelf.records.push(read);
    }
    const [keys, values] = [await bin.getAllKeys(), await bin.getAll()];
    keys.forEach((key, index) => {
      const read = tryRemoved(values[index], 'stored');
      if ('why' in read) shelf.unread.push(read);
      else shelf.removed.unshift({ ...read, key });
    });
    return shelf;
  });
}

/** What is to stand at a key in place of what is stored there now; undefined is nothing that can be read, null nothing.
 */
export type Change = (key: Key, now: ReviewRecord | undefined) => ReviewRecord | null;

/** What goes along with a change of records: what to set aside, what to put among those taken out, and the keys of
 *  those that come back or go for good. `undo` where what goes is a record that was only just made: it is not kept
 *  among those taken out. */
export interface Beside {
  undo?: boolean;
  aside?: readonly Unread[];
  removed?: readonly Removed[];
  emptied?: readonly number[];
}

/** Changes the records of these keys in one transaction: all of it or nothing. A record that is taken out goes to those
 *  taken out; what could not be read is set aside. Nothing that stands there already is put there twice. Throws
 *  RegisterError as loadRegister, and whatever `change` throws. */
export function changeRecords(
  home: string,
  keys: readonly Key[],
  change: Change,
  { aside = [], removed = [], emptied = [], undo = false }: Beside = {}
): Promise<void> {
  return run(home, async (db) => {
    const transaction = db.transaction(STORES, 'readwrite');
    const [decisions, set, bin] = STORES.map((store) => transaction.objectStore(store)) as Stores<'readwrite'>;
    const out = [...removed];
    try {
      for (const key of keys) {
        const value = await decisions.get(key);
        const read = value === undefined ? undefined : tryRecord(value, 'stored');
        const unread = read !== undefined && 'why' in read;
        if (unread) await set.add(read);
        const record = change(key, unread ? undefined : read);
        if (record !== null) await decisions.put(record);
        else if (value !== undefined) {
          await decisions.delete(key);
          if (!undo && read !== undefined && !('why' in read)) out.push({ record: read, at: new Date().toISOString() });
        }
      }
      for (const key of emptied) await bin.delete(key);
      const placed = aside.length === 0 ? [] : await set.getAll();
      const binned = out.length === 0 ? [] : await bin.getAll();
      for (const each of newOf(aside, placed, (value) => value)) await set.add(each);
      for (const each of newOf(out, binned, bare)) await bin.add(each);
    } catch (cause) {
      transaction.done.catch(() => undefined);
      transaction.abort();
      throw cause;
    }
    await transaction.done;
  });
}

const STORES = ['decisions', 'aside', 'removed'] as const;

type Stores<Mode extends IDBTransactionMode> = [
  IDBPObjectStore<Schema, typeof STORES, 'decisions', Mode>,
  IDBPObjectStore<Schema, typeof STORES, 'aside', Mode>,
  IDBPObjectStore<Schema, typeof STORES, 'removed', Mode>
];

/** Those of `values` that are not among `known`, each once. */
function newOf<Value>(values: readonly Value[], known: readonly unknown[], of: (value: unknown) => unknown): Value[] {
  const seen = new Set(known.map((value) => JSON.stringify(of(value))));
  return values.filter((value) => {
    const text = JSON.stringify(of(value));
    return !seen.has(text) && seen.add(text);
  });
}

/** A record that was taken out without the hour when it was. */
function bare(value: unknown): unknown {
  const read = tryRemoved(value, '');
  return 'why' in read ? value : read.record;
}
