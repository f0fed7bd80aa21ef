// The subset of SQL that questions are written in, in the words of each engine.
import type { Statement } from '../../src/lib/db/engine.ts';

/** A statement with its texts in their order; numbers stand in the SQL itself, as thousands of keys are no parameters
 *  that an engine likes. */
export interface Placed {
  sql: string;
  texts: string[];
}

/** The statement with `mark` in place of each question mark that stands for a text; `at` counts texts from 0. Throws
 *  RangeError where marks and values are not as many. */
export function placed({ sql, values }: Statement, mark: (at: number) => string): Placed {
  const texts: string[] = [];
  let next = 0;
  const said = sql.replace(/'(?:[^']|'')*'|"[^"]*"|\?/gu, (part) => {
    if (part !== '?') return part;
    const value = values[next++];
    if (value === undefined) throw new RangeError(`${values.length} values for more marks`);
    if (value === null) return 'NULL';
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    texts.push(String(value));
    return mark(texts.length - 1);
  });
  if (next !== values.length) throw new RangeError(`${values.length} values for ${next} marks`);
  return { sql: said, texts };
}

/** The statement for ClickHouse, with texts as `{t0:String}`. It has no order within `string_agg` (query/portable.ts
 *  alone writes it). */
export function forClickHouse(statement: Statement): Placed {
  const { sql, texts } = placed(statement, (at) => `{t${at}:String}`);
  const joined = (value: string, separator: string, by: string) =>
    `nullif(arrayStringConcat(arrayMap(e -> e.2, arraySort(e -> e.1, ` +
    `groupArrayIf(((${by}), assumeNotNull(${value})), isNotNull(${value})))), '${separator}'), '')`;
  return {
    texts,
    sql: sql
      .replaceAll(' AS MATERIALIZED ', ' AS ')
      .replace(
        /string_agg\(DISTINCT ([\w.]+), '(.)' ORDER BY \1\)/gu,
        (_, value: string, separator: string) =>
          `nullif(arrayStringConcat(arraySort(groupUniqArray(${value})), '${separator}'), '')`
      )
      .replace(
        /string_agg\(((?:[^()']|'[^']*')+?), '(.)' ORDER BY ([\w., ]+)\)/gu,
        (_, value: string, separator: string, by: string) => joined(value, separator, by)
      )
  };
}

/** Settings under which ClickHouse reads SQL as the standard has it, and writes Arrow that every reader knows. */
export const CLICKHOUSE_SETTINGS = {
  aggregate_functions_null_for_empty: 1,
  cast_keep_nullable: 1,
  join_use_nulls: 1,
  output_format_arrow_compression_method: 'none',
  output_format_arrow_string_as_string: 1,
  prefer_column_name_to_alias: 1,
  union_default_mode: 'DISTINCT'
} as const;
