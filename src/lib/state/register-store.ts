// Keeps the review register in the browser's own database; nothing is sent anywhere.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { RegisterError } from '../errors.ts';
import { tryRecord, type ReviewRecord, type Unread } from './review.ts';

/** What the database holds: records that could be read, and what could not. */
export interface Shelf {
  records: ReviewRecord[];
  unread: Unread[];
}

/** A finding of an edition. */
export type Key = [edition: string, finding: string];

interface Schema extends DBSchema {
  /** Records; what cannot be read here is set aside before anything is written in its place. */
  decisions: { key: Key; value: unknown };
  /** Records that could not be read when their finding was decided anew. */
  aside: { key: number; value: Unread };
}

const NAME = 'duty-atlas-register';
/** The store of the first form: records by finding alone, all of them about the edition built then. */
const FIRST = 'records';

let opening: Promise<IDBPDatabase<Schema>> | undefined;

/** The database, made anew or out of its first form: those records, by finding alone, become decisions about the edition
 *  `home`, for which they were taken. `onGone` is told when the connection ends. Throws RegisterError `old-tab` while
 *  another tab holds the first form open. */
export function openRegister(home: string, onGone: () => void, name = NAME): Promise<IDBPDatabase<Schema>> {
  return new Promise((resolve, reject) => {
    let late = false;
    openDB<Schema>(name, 2, {
      upgrade: async (db, from, _to, transaction) => {
        const decisions = db.createObjectStore('decisions', { keyPath: ['edition', 'finding'] });
        db.createObjectStore('aside', { autoIncrement: true });
        if (from !== 1) return;
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
    throw new RegisterError('storage', cause instanceof Error ? cause.message : String(cause), cause);
  }
}

/** Everything stored; each record is read alone. Records of the first form are taken over as decisions about `home`.
 *  Throws RegisterError: `storage` where the browser keeps no database (private window, full disk), `old-tab` while
 *  another tab still runs the form before. */
export function loadRegister(home: string): Promise<Shelf> {
  return run(home, async (db) => {
    const shelf: Shelf = { records: [], unread: await db.getAll('aside') };
    for (const value of await db.getAll('decisions')) {
      const read = tryRecord(value, 'stored');
      if ('why' in read) shelf.unread.push(read);
      else shelf.records.push(read);
    }
    return shelf;
  });
}

/** What is to stand at a key in place of what is stored there now; undefined is nothing that can be read, null nothing. */
export type Change = (key: Key, now: ReviewRecord | undefined) => ReviewRecord | null;

/** Changes the records of these keys and sets `aside` aside, in one transaction: all of it or nothing. Throws
 *  RegisterError as loadRegister, and whatever `change` throws. */
export function changeRecords(
  home: string,
  keys: readonly Key[],
  change: Change,
  aside: readonly Unread[] = []
): Promise<void> {
  return run(home, async (db) => {
    const transaction = db.transaction(['decisions', 'aside'], 'readwrite');
    const [decisions, set] = [transaction.objectStore('decisions'), transaction.objectStore('aside')];
    try {
      for (const key of keys) {
        const value = await decisions.get(key);
        const read = value === undefined ? undefined : tryRecord(value, 'stored');
        const unread = read !== undefined && 'why' in read;
        if (unread) await set.add(read);
        const record = change(key, unread ? undefined : read);
        await (record === null ? decisions.delete(key) : decisions.put(record));
      }
      for (const each of aside) await set.add(each);
    } catch (cause) {
      transaction.done.catch(() => undefined);
      transaction.abort();
      throw cause;
    }
    await transaction.done;
  });
}
