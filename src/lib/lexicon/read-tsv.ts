// Reads a lexicon file as WPS and Excel write it, and names every fault with its place.
import { LexiconError } from '../errors.ts';
import { tsvParseRows } from 'd3-dsv';
import type { Values } from './packed.ts';
import { parsePhrase } from './phrase.ts';
import { schemaOf, TABLE_NAMES, type Column, type Schema, type TableName } from './schema.ts';

/** Something wrong in a lexicon file. `line` from 1 as an editor shows it, 0 for the file as a whole; `column` by its
 *  name, '' for the row as a whole; `value` as printed; `reason` in words, Chinese and English. */
export interface Fault {
  file: string;
  line: number;
  column: string;
  value: string;
  reason: Reason;
}

export const REASONS = [
  'encoding',
  'no-head',
  'unknown-column',
  'doubled-column',
  'missing-column',
  'too-many-cells',
  'line-break',
  'empty',
  'control',
  'blanks',
  'number',
  'mark',
  'among',
  'either',
  'phrase',
  'doubled',
  'unknown',
  'unknown-region',
  'not-regional',
  'self',
  'inconsistent',
  'missing-file'
] as const;
export type Reason = (typeof REASONS)[number];

/** One line of text for a fault: file, line, column, value, and the reason: its code, or the words that `say` has for
 *  it. */
export function faultText({ file, line, column, value, reason }: Fault, say = (code: Reason): string => code): string {
  const place = [file, line > 0 ? `line ${line}` : '', column].filter((part) => part !== '').join(', ');
  return `${place}: ${value === '' ? '' : `“${value}” `}${say(reason)}`;
}

/** The error that names all faults. */
export function lexiconError(faults: readonly Fault[]): LexiconError<Fault> {
  return new LexiconError(faults, faults.map((fault) => faultText(fault)).join('\n'));
}

/** A row with its line. `values` are the table's own columns and `region`; `source` and `note` as printed. */
export interface ReadRow {
  line: number;
  values: Values;
  source: string;
  note: string;
}

const LAST = ['region', 'source', 'note'];

/** Text of a lexicon file: UTF-8, with or without a byte order mark, or UTF-16 with one (Excel's “Unicode text”); null
 *  where the bytes are neither. */
export function decodeTsv(bytes: Uint8Array): string | null {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

/** Rows of a table's text (from decodeTsv) and everything that is wrong with them; a faulty row is left out. Lines may
 *  end in \r\n; cells may be quoted as Excel does; empty lines and columns of any order are fine. What other tables say
 *  is checked by check.ts. */
export function readTable(name: TableName, text: string): { rows: ReadRow[]; faults: Fault[] } {
  const file = `${name}.tsv`;
  const schema = schemaOf(name);
  const faults: Fault[] = [];
  const blame = (line: number, column: string, value: string, reason: Reason): void => {
    faults.push({ file, line, column, value: value.length > 60 ? `${value.slice(0, 59)}…` : value, reason });
  };
  const [head, ...body] = numbered(tsvParseRows(text));
  const titles = head?.cells.map((cell) => cell.trim()) ?? [];
  if (titles.every((title) => title === '')) {
    blame(0, '', '', 'no-head');
    return { rows: [], faults };
  }
  while (titles.at(-1) === '') titles.pop();
  const expected = [...Object.keys(schema.columns), ...LAST];
  titles.forEach((title, at) => {
    if (!expected.includes(title)) blame(1, title || String(at + 1), title, 'unknown-column');
    else if (titles.indexOf(title) < at) blame(1, title, title, 'doubled-column');
  });
  for (const column of expected) if (!titles.includes(column)) blame(1, column, '', 'missing-column');
  if (faults.length > 0) return { rows: [], faults };
  const rows: ReadRow[] = [];
  const seen = new Set<string>();
  const decided = new Map<string, string>();
  for (const { line, cells } of body) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const before = faults.length;
    if (cells.slice(titles.length).some((cell) => cell.trim() !== ''))
      blame(line, '', cells.slice(titles.length).join(' ').trim(), 'too-many-cells');
    const printed = Object.fromEntries(titles.map((title, at) => [title, (cells[at] ?? '').trim()]));
    for (const [title, cell] of Object.entries(printed))
      if (/[\r\n]/.test(cell)) blame(line, title, cell, 'line-break');
    if (faults.length > before) continue;
    for (const [title, column] of Object.entries(schema.columns)) {
      const reason = faultOf(printed[title] ?? '', column);
      if (reason !== null) blame(line, title, printed[title] ?? '', reason);
    }
    if (printed.region !== '' && !schema.regional) blame(line, 'region', printed.region ?? '', 'not-regional');
    const filled = (schema.either ?? []).filter((column) => printed[column] !== '');
    if (schema.either !== undefined && filled.length !== 1)
      blame(line, schema.either[0] ?? '', filled.map((column) => printed[column]).join(' '), 'either');
    if (faults.length > before) continue;
    const own = schema.unique.map((column) => printed[column] ?? '');
    const key = (schema.symmetric === true ? [...own].sort() : own).join('\t');
    if (seen.has(key)) blame(line, schema.unique.at(-1) ?? '', own.join(' '), 'doubled');
    seen.add(key);
    if (schema.symmetric === true && new Set(own).size === 1)
      blame(line, schema.unique.at(-1) ?? '', own.join(' '), 'self');
    for (const [column, other] of Object.entries(schema.decides ?? {})) {
      const name = `${column}\t${printed[column] ?? ''}`;
      const value = printed[other] ?? '';
      if ((decided.get(name) ?? value) !== value) blame(line, other, value, 'inconsistent');
      decided.set(name, decided.get(name) ?? value);
    }
    if (faults.length === before)
      rows.push({ line, values: valuesOf(printed, schema), source: printed.source ?? '', note: printed.note ?? '' });
  }
  return { rows, faults };
}

/** Rows with the lines they begin on; a quoted line break inside a cell moves all that follow. */
function numbered(rows: string[][]): { line: number; cells: string[] }[] {
  let line = 1;
  return rows.map((cells) => {
    const begins = line;
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return { line: begins, cells };
  });
}

function faultOf(cell: string, column: Column): Reason | null {
  if (column.is === 'mark') return cell === '' || cell === 'yes' ? null : 'mark';
  if (cell === '') return column.optional === true ? null : 'empty';
  if (column.is === 'number') {
    const number = /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : NaN;
    return number >= (column.least ?? -Infinity) && number <= (column.most ?? Infinity) ? null : 'number';
  }
  if (/\p{Cc}/u.test(cell)) return 'control';
  if (column.is !== 'text' && /\s/u.test(cell)) return 'blanks';
  if (column.among !== undefined && !column.among.includes(cell)) return 'among';
  if (column.is !== 'phrase' && column.is !== 'parts') return null;
  const phrase = parsePhrase(cell);
  return phrase === null || (column.is === 'parts' && (phrase.start || phrase.end)) ? 'phrase' : null;
}

function valuesOf(printed: Record<string, string>, schema: Schema): Values {
  const own = Object.entries(schema.columns).map(([title, { is }]) => {
    const cell = printed[title] ?? '';
    return [title, is === 'number' ? Number(cell) : is === 'mark' ? cell === 'yes' : cell] as const;
  });
  return Object.fromEntries(schema.regional ? [...own, ['region', printed.region ?? '']] : own);
}

/** Faults between tables: names that another table does not have, regions that regions.tsv does not name. `tables` are
 *  the read rows of each. */
export function crossFaults(tables: ReadonlyMap<TableName, readonly ReadRow[]>): Fault[] {
  const faults: Fault[] = [];
  const values = new Map<string, Set<Values[string]>>();
  for (const [name, rows] of tables)
    for (const column of Object.keys(schemaOf(name).columns))
      values.set(`${name} ${column}`, new Set(rows.map((row) => row.values[column] ?? '')));
  const regions = values.get('regions name') ?? new Set();
  for (const name of TABLE_NAMES) {
    const schema = schemaOf(name);
    for (const { line, values: row } of tables.get(name) ?? []) {
      const blame = (column: string, reason: Reason) =>
        faults.push({ file: `${name}.tsv`, line, column, value: String(row[column] ?? ''), reason });
      for (const [title, { of }] of Object.entries(schema.columns)) {
        const value = row[title] ?? '';
        if (of !== undefined && value !== '' && values.get(`${of.table} ${of.column}`)?.has(value) !== true)
          blame(title, 'unknown');
      }
      const named = schema.regional && row.region !== '' ? String(row.region).split('/') : [];
      if (named.some((name) => !regions.has(name))) blame('region', 'unknown-region');
    }
  }
  return faults;
}
