// Keeps the review register in the browser's own database; nothing is sent anywhere.
import { openDB, type IDBPDatabase } from 'idb';
import { RegisterError } from '../errors.ts';
import { readRecord, type ReviewRecord } from './review.ts';

const NAME = 'duty-atlas-register';
const STORE = 'records';

let opening: Promise<IDBPDatabase> | undefined;

function open(): Promise<IDBPDatabase> {
  opening ??= openDB(NAME, 1, {
    upgrade: (db) => {
      db.createObjectStore(STORE, { keyPath: 'finding' });
    },
    terminated: () => {
      opening = undefined;
    }
  });
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

async function run<Answer>(work: (db: IDBPDatabase) => Promise<Answer>): Promise<Answer> {
  try {
    return await work(await open());
  } catch (cause) {
    if (cause instanceof RegisterError) throw cause;
    throw new RegisterError('storage', cause instanceof Error ? cause.message : String(cause), cause);
  }
}

/** All records. Throws RegisterError: `storage` where the browser keeps no database (private window, full disk),
 *  `broken` for a record that is not whole. */
export function loadRegister(): Promise<ReviewRecord[]> {
  return run(async (db) =>
    ((await db.getAll(STORE)) as unknown[]).map((record, index) => readRecord(record, `stored[${index}]`))
  );
}

/** Writes records in one transaction: all of them or none. Throws RegisterError `storage`. */
export function saveRecords(records: readonly ReviewRecord[]): Promise<void> {
  return run(async (db) => {
    const change = db.transaction(STORE, 'readwrite');
    await Promise.all([...records.map((record) => change.store.put(record)), change.done]);
  });
}

/** Takes one record out. Throws RegisterError `storage`. */
export function dropRecord(finding: string): Promise<void> {
  return run((db) => db.delete(STORE, finding));
}
