// Tables over places as Arrow IPC streams, and back.
import {
  dictionary,
  int16,
  int32,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  Type,
  uint16,
  uint32,
  uint8,
  utf8,
  type DataType
} from '@uwdata/flechette';
import { DataError } from '../errors.ts';
import { REGION_SCHEMA, type Columns, type Numbers, type RegionTable, type RegionType } from './schema.ts';

/** A table as an Arrow IPC stream. Same columns, same bytes. */
export function encodeRegionTable<Name extends RegionTable>(name: Name, columns: Columns<Name>): Uint8Array {
  const types: Record<string, DataType> = {};
  const values = typesOf(name).map(([column, type]): [string, Numbers | string[]] => {
    const cells = (columns as Record<string, Numbers | readonly string[]>)[column] ?? [];
    if (type === 'count') {
      const numbers = narrowest(cells as Numbers);
      types[column] = numbers instanceof Uint8Array ? uint8() : numbers instanceof Uint16Array ? uint16() : uint32();
      return [column, numbers];
    }
    types[column] = type === 'text' ? utf8() : dictionary(utf8(), cells.length < 1 << 15 ? int16() : int32());
    return [column, cells as string[]];
  });
  const bytes = tableToIPC(tableFromArrays(values, { types }), { format: 'stream' });
  if (bytes === null) throw new DataError(name, '', 'no bytes');
  return bytes;
}

/** The columns of a table out of its stream. Throws DataError with the table, the column and what was found. */
export function decodeRegionTable<Name extends RegionTable>(name: Name, bytes: Uint8Array): Columns<Name> {
  let table;
  try {
    table = tableFromIPC(bytes);
  } catch (cause) {
    throw new DataError(name, '', `no Arrow stream of ${bytes.length} bytes`, cause);
  }
  const columns = typesOf(name).map(([column, type], at) => {
    const field = table.schema.fields[at];
    if (field?.name !== column) throw new DataError(name, column, `${field?.name ?? 'nothing'} in place ${at + 1}`);
    const counts = field.type.typeId === Type.Int;
    if (counts !== (type === 'count')) throw new DataError(name, column, `${counts ? 'numbers' : 'texts'} for ${type}`);
    return [column, table.getChild(column).toArray()] as const;
  });
  return Object.fromEntries(columns) as unknown as Columns<Name>;
}

const typesOf = (name: RegionTable) => Object.entries(REGION_SCHEMA[name]) as [string, RegionType][];

/** The same numbers in the fewest bytes. */
export function narrowest(numbers: ArrayLike<number>): Numbers {
  let most = 0;
  for (let at = 0; at < numbers.length; at++) if ((numbers[at] ?? 0) > most) most = numbers[at] ?? 0;
  const Kind = most < 1 << 8 ? Uint8Array : most < 1 << 16 ? Uint16Array : Uint32Array;
  return numbers instanceof Kind ? numbers : Kind.from(numbers);
}
