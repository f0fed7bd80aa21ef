// The one door to the database: SQL and values in, plain rows out.
import { tableFromIPC } from '@uwdata/flechette';
import { QueryError } from '../errors.ts';

export type Value = string | number | boolean | null;

/** A running database that holds the tables of duty/arrow.ts. Rows are plain objects keyed by column alias;
 *  counts and sums are numbers, SQL NULL is null. Throws QueryError, which carries the SQL. */
export interface Engine {
  query<Row>(sql: string, values?: readonly Value[]): Promise<Row[]>;
  close(): Promise<void>;
}

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

/** Runs `ask` and decodes its bytes; a failure becomes a QueryError with the SQL. */
export async function answer<Row>(sql: string, ask: () => Promise<Uint8Array> | Uint8Array): Promise<Row[]> {
  try {
    return decode<Row>(await ask());
  } catch (cause) {
    throw new QueryError(sql, cause);
  }
}
