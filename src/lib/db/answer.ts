// What all engines do behind the door: the settings that they start with, and rows out of the bytes of an answer.
import { tableFromIPC } from '@uwdata/flechette';
import { QueryError } from '../errors.ts';

/** Settings before the first question: no extension is ever fetched, one thread, stable order. */
export const SETTINGS = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET preserve_insertion_order = true'
];

/** Rows of one Arrow IPC stream, as plain objects. 64-bit integers and decimals become numbers. */
export function decode<Row>(bytes: Uint8Array): Row[] {
  return tableFromIPC(bytes, { useBigInt: false, useProxy: false }).toArray() as Row[];
}

/** Runs `run` and decodes its bytes; a failure becomes a QueryError with the question's name and SQL. */
export async function answer<Row>(
  name: string,
  sql: string,
  run: () => Promise<Uint8Array> | Uint8Array
): Promise<Row[]> {
  return told(name, sql, async () => decode<Row>(await run()));
}

/** What `run` gives; a failure becomes a QueryError with the question's name and SQL. */
export async function told<Result>(name: string, sql: string, run: () => Promise<Result> | Result): Promise<Result> {
  try {
    return await run();
  } catch (cause) {
    throw new QueryError(name, sql, cause);
  }
}
