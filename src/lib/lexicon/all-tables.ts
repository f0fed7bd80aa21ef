// Node only: every table of the lexicon at once, with all faults of the files and between them.
import { readFile } from './load.ts';
import { crossFaults, lexiconError, type ReadRow } from './read-tsv.ts';
import { TABLE_NAMES, type TableName } from './schema.ts';

/** All tables as read, with lines, sources and notes. Throws LexiconError that names every fault of every file. */
export function allTables(): Map<TableName, ReadRow[]> {
  const read = TABLE_NAMES.map((name) => ({ name, ...readFile(name) }));
  const tables = new Map(read.map(({ name, rows }) => [name, rows]));
  const faults = [...read.flatMap((each) => each.faults), ...crossFaults(tables)];
  if (faults.length > 0) throw lexiconError(faults);
  return tables;
}
