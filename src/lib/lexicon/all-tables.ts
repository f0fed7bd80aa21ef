// Node only: every table of the lexicon at once, with all faults of the files and between them.
import { statSync } from 'node:fs';
import { readFile } from './load.ts';
import { crossFaults, lexiconError, type ReadRow } from './read-tsv.ts';
import { TABLE_NAMES, type TableName } from './schema.ts';

let kept: { state: string; tables: Map<TableName, ReadRow[]> } | undefined;

/** When a table's file was last changed, in milliseconds; 0 where it is missing. */
export function changedAt(name: TableName): number {
  return statSync(new URL(`${name}.tsv`, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** All tables as read, with lines, sources and notes; read again where a file has changed. Change nothing in them.
 *  Throws LexiconError that names every fault of every file. */
export function allTables(): ReadonlyMap<TableName, readonly ReadRow[]> {
  const state = TABLE_NAMES.map(changedAt).join(' ');
  if (kept?.state === state) return kept.tables;
  const read = TABLE_NAMES.map((name) => ({ name, ...readFile(name) }));
  const tables = new Map(read.map(({ name, rows }) => [name, rows]));
  const faults = [...read.flatMap((each) => each.faults), ...crossFaults(tables)];
  if (faults.length > 0) throw lexiconError(faults);
  kept = { state, tables };
  return tables;
}
