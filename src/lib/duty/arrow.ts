// Rows of the tables as Arrow IPC streams, and the check that a stream holds what its table wants.
import {
  bool,
  dictionary,
  int16,
  int32,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  Type,
  utf8,
  type DataType
} from '@uwdata/flechette';
import { DataError } from '../errors.ts';
import { baseOf, columnsOf, TABLES, type ColumnType, type Rows, type TableName } from './schema.ts';

/** Tables as bytes, as the engine takes them. */
export type Tables = Record<TableName, Uint8Array>;

/** Every table as an Arrow IPC stream with the columns and types of duty/schema.ts. Same rows, same bytes. Throws
 *  DataError where a cell is null that may not be, with table, column and row. */
export function encodeTables(rows: Rows): Tables {
  return Object.fromEntries(TABLES.map((name) => [name, encode(name, rows[name])])) as Tables;
}

function encode(name: TableName, rows: readonly Record<string, unknown>[]): Uint8Array {
  const columns = columnsOf(name);
  const types: Record<string, DataType> = {};
  const values = columns.map(([column, type]): [string, unknown[]] => {
    types[column] = arrowType(type, rows.length);
    const cells = rows.map((row) => row[column] ?? null);
    const missing = type.endsWith('?') ? -1 : cells.indexOf(null);
    if (missing >= 0) throw new DataError(name, column, `null in row ${missing + 1}`);
    return [column, cells];
  });
  const bytes = tableToIPC(tableFromArrays(values, { types }), { format: 'stream' });
  if (bytes === null) throw new DataError(name, '', 'no bytes');
  return bytes;
}

function arrowType(type: ColumnType, rows: number): DataType {
  const base = baseOf(type);
  if (base === 'int') return int32();
  if (base === 'flag') return bool();
  return base === 'text' ? utf8() : dictionary(utf8(), rows < 1 << 15 ? int16() : int32());
}

/** Number of rows of an Arrow stream that has exactly the columns of the table, in order and of its types. Throws
 *  DataError with the table, the column and what was found. */
export function checkTable(name: TableName, bytes: Uint8Array): number {
  let fields;
  let rows;
  try {
    const table = tableFromIPC(bytes);
    ({ fields } = table.schema);
    rows = table.numRows;
  } catch (cause) {
    throw new DataError(name, '', `no Arrow stream of ${bytes.length} bytes`, cause);
  }
  const wanted = columnsOf(name);
  for (let at = 0; at < Math.max(wanted.length, fields.length); at++) {
    const [column = 'none', type] = wanted[at] ?? [];
    const found = fields[at];
    if (found?.name !== column) throw new DataError(name, column, `${found?.name ?? 'nothing'} in place ${at + 1}`);
    if (type !== undefined && !fits(found.type, baseOf(type)))
      throw new DataError(name, column, `${nameOf(found.type)} for ${type}`);
  }
  return rows;
}

function fits(type: DataType, base: ReturnType<typeof baseOf>): boolean {
  const { typeId } = type;
  if (base === 'int') return typeId === Type.Int && 'bitWidth' in type && type.bitWidth === 32;
  if (base === 'flag') return typeId === Type.Bool;
  return typeId === Type.Utf8 || (typeId === Type.Dictionary && 'dictionary' in type && isText(type.dictionary));
}

function nameOf({ typeId }: DataType): string {
  return Object.entries(Type).find(([, id]) => id === typeId)?.[0] ?? String(typeId);
}

function isText(type: unknown): boolean {
  return (type as DataType).typeId === Type.Utf8;
}
