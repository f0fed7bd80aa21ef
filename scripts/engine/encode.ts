// Columns of an answer as an Arrow IPC stream, for engines whose clients give plain values.
import { bool, float64, tableFromArrays, tableToIPC, utf8, type DataType } from '@uwdata/flechette';

/** What a column holds. */
export type Kind = 'number' | 'text' | 'flag';

export interface Column {
  name: string;
  kind: Kind;
  values: unknown[];
}

const TYPES: Record<Kind, () => DataType> = { number: float64, text: utf8, flag: bool };

/** Columns of equal length as db/answer.ts reads them. Whole numbers beyond 2⁵³ lose their last digits. */
export function encodeColumns(columns: readonly Column[]): Uint8Array {
  const types = Object.fromEntries(columns.map(({ name, kind }) => [name, TYPES[kind]()]));
  const values = columns.map(({ name, kind, values }): [string, unknown[]] => [
    name,
    kind === 'number' ? values.map((value) => (value === null ? null : Number(value))) : values
  ]);
  const bytes = tableToIPC(tableFromArrays(values, { types }), { format: 'stream' });
  if (bytes === null) throw new RangeError('no bytes');
  return bytes;
}
